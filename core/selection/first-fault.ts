import type { z } from 'zod';
import { fail, ok, type Result } from '../result.ts';

/** Where a file's JSON is not what it has to be, as in `constraints[2][0]`, and in what way. */
export interface FormFault {
  readonly what:
    | 'missing'
    | 'not-a-number'
    | 'not-a-list'
    | 'not-an-object'
    | 'unknown-key'
    | 'defi-twice'
    | 'bounds-empty'
    | 'bounds-crossed'
    /** Anything else. */
    | 'form';
  readonly place: string;
}

/** The data in its shape, or the first place where it has another. */
export function parsed<Shape extends z.ZodType>(
  shape: Shape,
  data: unknown,
): Result<z.output<Shape>, FormFault> {
  const read = shape.safeParse(data);
  if (read.success) return ok(read.data);
  const [issue] = read.error.issues;
  const path = issue?.path ?? [];
  if (issue?.code === 'unrecognized_keys') {
    return fail({ what: 'unknown-key', place: placeOf([...path, ...issue.keys.slice(0, 1)]) });
  }
  const place = placeOf(path);
  if (!isThere(data, path)) return fail({ what: 'missing', place });
  return fail({ what: issue === undefined ? 'form' : kindOf(issue), place });
}

function kindOf(issue: z.core.$ZodIssue): FormFault['what'] {
  if (issue.code === 'invalid_type') {
    switch (issue.expected) {
      case 'number':
      case 'int':
        return 'not-a-number';
      case 'array':
      case 'tuple':
        return 'not-a-list';
      case 'object':
      case 'record':
        return 'not-an-object';
      default:
        return 'form';
    }
  }
  switch (issue.message) {
    case 'defi-twice':
    case 'bounds-empty':
    case 'bounds-crossed':
      return issue.message;
    default:
      return 'form';
  }
}

/** `constraints[2][0]`, `options.D1.2[0]`; empty for the whole. */
const placeOf = (path: readonly PropertyKey[]): string =>
  path
    .map((key, at) => (typeof key === 'number' ? `[${String(key)}]` : `${at === 0 ? '' : '.'}${String(key)}`))
    .join('');

function isThere(data: unknown, path: readonly PropertyKey[]): boolean {
  let at = data;
  for (const key of path) {
    if (typeof at !== 'object' || at === null) return false;
    at = (at as Record<PropertyKey, unknown>)[key];
  }
  return at !== undefined;
}
