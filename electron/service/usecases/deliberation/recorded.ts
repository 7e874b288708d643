import type { Act, SaidField } from '#core/deliberation/act.ts';
import { isConflict, valueOf, type Reading, type SaidValues } from '#core/deliberation/readings.ts';
import type { Juror } from '#core/jury/juror.ts';

/** What stands at a place, as screens show it. */
export interface Recorded<Value> {
  value: Value | null;
  by: string | null;
  at: string | null;
  reason: string;
  conflict: { digest: string; value: Value | null; by: string; at: string; reason: string }[];
}

/** Who said it: `coordination`, or the name of whose file it was said in. */
export const saidBy = ({ by }: Pick<Act, 'by'>, jurors: readonly Juror[]): string =>
  by === 'coordination' ? by : (jurors.find(({ id }) => id === by)?.name ?? '?');

export function recorded<Field extends SaidField>(
  reading: Reading,
  field: Field,
  jurors: readonly Juror[],
): Recorded<NonNullable<SaidValues[Field]>> {
  type Value = NonNullable<SaidValues[Field]>;
  const current = reading.current?.act ?? null;
  return {
    value: valueOf(reading, field) ?? null,
    by: current === null ? null : saidBy(current, jurors),
    at: current?.at ?? null,
    reason: current?.reason ?? '',
    conflict: isConflict(reading)
      ? reading.heads.map(({ digest, act }) => ({
          digest,
          value: (act.said.value ?? null) as Value | null,
          by: saidBy(act, jurors),
          at: act.at,
          reason: act.reason,
        }))
      : [],
  };
}

export const nothingRecorded = { value: null, by: null, at: null, reason: '', conflict: [] };
