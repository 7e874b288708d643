/** What of some plain values is not the same in others. `same`: what counts as that; else what is written alike. */
export function differing<Values extends object>(
  some: Partial<Values>,
  others: Values,
  same: (one: unknown, other: unknown) => boolean = isWrittenAlike,
): Partial<Values> {
  const left: Partial<Values> = {};
  for (const key in some) if (!same(some[key], others[key])) left[key] = some[key];
  return left;
}

export const isWrittenAlike = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
