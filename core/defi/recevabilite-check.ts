import { z } from 'zod';
import { PlatformState } from './defi.ts';
import { fieldKeys, type FieldKey } from './fields.ts';

/** `unknown`: the dossier, or the call, does not say; a person has to look. */
export const CheckVerdict = z.enum(['met', 'failed', 'unknown']);
export type CheckVerdict = z.infer<typeof CheckVerdict>;

const instant = z.string().nullable();
const cents = z.int().nonnegative().nullable();
const fields = z.array(z.enum(fieldKeys as [FieldKey, ...FieldKey[]])).readonly();

/** One kind of check: a stable code, the verdict, and what its sentence names. */
const check = <const Code extends string, Params extends z.ZodType>(
  code: Code,
  params: Params,
): z.ZodObject<{ code: z.ZodLiteral<Code>; verdict: typeof CheckVerdict; params: Params }, z.core.$strict> =>
  z.strictObject({ code: z.literal(code), verdict: CheckVerdict, params });

/**
 * One point of the checklist of a défi. A finding never decides: the coordination does, with a reason. Money is in
 * integer cents; sentences are in `core/texts/recevabilite.ts` under the same codes.
 */
export const RecevabiliteCheck = z.discriminatedUnion('code', [
  check('filed-in-time', z.strictObject({ filedAt: instant, deadline: instant })),
  check('platform-state', z.strictObject({ state: PlatformState.nullable() })),
  check('applicant', z.strictObject({ administration: z.string() })),
  check('team-size', z.strictObject({ size: z.int().nullable(), min: z.int(), max: z.int() })),
  /** `missing`: asked and left blank; `notAsked`: no dossier of the call fills it, the form may not have it. */
  check('required-fields', z.strictObject({ missing: fields, notAsked: fields })),
  check('mentors', z.strictObject({ missing: fields, notAsked: fields })),
  /** `refused`: answered no, or left blank where others answer; `unclear`: neither yes nor no, for a person to read. */
  check('attestations', z.strictObject({ refused: fields, unclear: fields, notAsked: fields })),
  check(
    'amounts',
    z.strictObject({
      selfFinanced: z.boolean(),
      cost: cents,
      fund: cents,
      /** What the fund would pay of the declared cost; null when the cost is not declared. */
      expected: cents,
      sharePercent: z.int(),
    }),
  ),
  check(
    'line-limits',
    z.strictObject({
      exceeded: z
        .array(
          z.strictObject({
            field: z.enum(fieldKeys as [FieldKey, ...FieldKey[]]),
            lines: z.int(),
            max: z.int(),
          }),
        )
        .readonly(),
      charactersPerLine: z.int(),
    }),
  ),
]);
export type RecevabiliteCheck = z.infer<typeof RecevabiliteCheck>;
export type CheckCode = RecevabiliteCheck['code'];
export type CheckOf<Code extends CheckCode> = Extract<RecevabiliteCheck, { readonly code: Code }>;

export const CheckCounts = z.strictObject({ failed: z.int(), unknown: z.int() });
export type CheckCounts = z.infer<typeof CheckCounts>;

export const countChecks = (checks: readonly RecevabiliteCheck[]): CheckCounts => ({
  failed: checks.filter(({ verdict }) => verdict === 'failed').length,
  unknown: checks.filter(({ verdict }) => verdict === 'unknown').length,
});
