import canonicalize from 'canonicalize';

/** What RFC 8785 can write: the JSON values. Numbers of ours are integers, so no rounding can creep in. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * The one way to write a value (RFC 8785, JSON Canonicalization Scheme): keys in the order of their UTF-16 code
 * units, no white space. The same value gives the same bytes on every machine. Throws on what JSON cannot say.
 */
export function canonicalText(value: Json): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('not a JSON value');
  return text;
}
