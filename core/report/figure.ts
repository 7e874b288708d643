import { z } from 'zod';

/**
 * One figure of the report: its identifier says what it is (`defi/3000101/total`), its value is exact, and its
 * kind says how it is written. Whoever checks the report finds each figure again under its identifier.
 */
export const Figure = z.strictObject({
  id: z.string(),
  /** In the unit that `kind` says; null is shown as "–". */
  value: z.number().nullable(),
  /**
   * `hundredths` of a mark or total and a `difference` of them, `cents`, a `count` or a percentage, a `rank`; worked
   * out in floating point: a `coefficient`, a `share` from 0 to 1, a `p`.
   */
  kind: z.enum(['hundredths', 'difference', 'cents', 'count', 'rank', 'coefficient', 'share', 'p']),
});
export type Figure = z.infer<typeof Figure>;

type Make = (id: string, value: number | null) => Figure;

const maker =
  (kind: Figure['kind']): Make =>
  (id, value) => ({ id, value, kind });

export const hundredths = maker('hundredths');
export const difference = maker('difference');
export const cents = maker('cents');
export const count = maker('count');
export const rank = maker('rank');
export const coefficient = maker('coefficient');
export const share = maker('share');
export const pValue = maker('p');
