import canonicalize from 'canonicalize';

/** What RFC 8785 can write: the JSON values. Numbers of ours are integers, so no rounding can creep in. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * The one way to write a value (RFC 8785, JSON Canonicalization Scheme): keys in the order of their UTF-16 code
 * units, no white space. The same value gives the same bytes on every machine. Throws on what JSON cannot say.
 */
export function canonicalText(value: Json): string {
  const ordered = inOrder(value);
  // The engine writes numbers and texts as the scheme asks, in a fraction of the time.
  const text: string | undefined = ordered === undefined ? canonicalize(value) : JSON.stringify(ordered);
  if (text === undefined) throw new TypeError('not a JSON value');
  return text;
}

/** The same value, its keys in their order. Undefined for what has to be written key by key, or cannot be written. */
function inOrder(value: Json): Json | undefined {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'object' || 'toJSON' in value) return undefined;
  return isList(value) ? listInOrder(value) : bagInOrder(value);
}

const isList = (value: object): value is readonly Json[] => Array.isArray(value);

function listInOrder(list: readonly Json[]): Json | undefined {
  let same = true;
  const items: Json[] = [];
  for (const item of list) {
    const ordered = inOrder(item);
    if (ordered === undefined) return undefined;
    same &&= ordered === item;
    items.push(ordered);
  }
  return same ? list : items;
}

function bagInOrder(bag: Readonly<Record<string, Json>>): Json | undefined {
  const keys = Object.keys(bag);
  // An engine has an order of its own for numbers, and a meaning for one name.
  if (keys.some((key) => /^\d/.test(key) || key === '__proto__')) return undefined;
  let same = keys.every((key, at) => at === 0 || (keys[at - 1] ?? '') < key);
  const ordered: Record<string, Json> = {};
  for (const key of same ? keys : keys.sort()) {
    const item = bag[key];
    // A key without a value is absent.
    if (item === undefined) continue;
    const inside = inOrder(item);
    if (inside === undefined) return undefined;
    same &&= inside === item;
    ordered[key] = inside;
  }
  return same ? bag : ordered;
}
