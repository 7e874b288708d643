import { groupBy } from '../group-by.ts';
import type { DefiId, JurorId } from '../ids.ts';

/** Whose own ballot holds a *coup de cœur*, by défi; what a group says together is not among them. */
export function coupsDeCoeurOf(
  notes: readonly { readonly juror: JurorId; readonly defi: DefiId; readonly field: string }[],
): ReadonlyMap<DefiId, readonly JurorId[]> {
  const given = groupBy(
    notes.filter(({ field }) => field === 'coup-de-coeur'),
    ({ defi }) => defi,
  );
  return new Map([...given].map(([defi, own]) => [defi, own.map(({ juror }) => juror)]));
}
