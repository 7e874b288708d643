/** Whether two values of plain data are the same, key by key; a key without a value is one that is absent. */
export function equalValues(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!isBag(a) || !isBag(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  if (Array.isArray(a) && Array.isArray(b) && a.length !== b.length) return false;
  for (const key in a) if (!equalValues(a[key], b[key])) return false;
  for (const key in b) if (b[key] !== undefined && a[key] === undefined) return false;
  return true;
}

const isBag = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
