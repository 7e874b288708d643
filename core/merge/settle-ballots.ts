import { compareText } from '../compare-text.ts';
import type { BallotEntry } from '../ballot/ballot.ts';
import { asCriterionId, type DefiId, type Digest } from '../ids.ts';
import { fail, ok, type Result } from '../result.ts';
import { differences, saidFields, type BallotField } from './compare-ballots.ts';

/** One thing taken from another head than the base, also when that head says nothing there. */
export interface Pick {
  readonly defi: DefiId;
  readonly field: BallotField;
  readonly from: Digest;
}

/** How a conflict is settled: one head, whole or but for what is taken from others. */
export interface Picks {
  readonly base: Digest;
  readonly taken: readonly Pick[];
}

export type PicksRefusal = 'not-a-head' | 'not-a-difference' | 'taken-twice';

/**
 * What counts once the conflict is settled: what the base says, but for what is taken from other heads. A défi that ends
 * under a déport keeps neither marks nor notes. Refused when a head is named that is not one, a place where the heads
 * say the same, or one place twice.
 */
export function settledEntries(
  heads: ReadonlyMap<Digest, readonly BallotEntry[]>,
  { base, taken }: Picks,
): Result<BallotEntry[], PicksRefusal> {
  const said = new Map([...heads].map(([digest, entries]) => [digest, saidFields(entries)]));
  const chosen = said.get(base);
  if (chosen === undefined || taken.some(({ from }) => !said.has(from))) return fail('not-a-head');
  const open = new Set(differences(heads).map(placeOf));
  if (taken.some((pick) => !open.has(placeOf(pick)))) return fail('not-a-difference');
  if (new Set(taken.map(placeOf)).size < taken.length) return fail('taken-twice');
  const settled = new Map([...chosen].map(([defi, fields]) => [defi, new Map(fields)]));
  for (const { defi, field, from } of taken) {
    const fields = settled.get(defi) ?? new Map<BallotField, number | string>();
    settled.set(defi, fields);
    const value = said.get(from)?.get(defi)?.get(field);
    if (value === undefined) fields.delete(field);
    else fields.set(field, value);
  }
  return ok(
    [...settled]
      .sort(([a], [b]) => compareText(a, b))
      .map(([defi, fields]) => entryOf(defi, fields))
      .filter(({ deport, marks, notes }) => deport !== null || marks.length > 0 || notes.length > 0),
  );
}

/**
 * The picks that say the same as one choice for each difference: the head that was chosen most often is the base, the
 * first in order between equals. Without any difference the first head is.
 */
export function picksOf(heads: readonly Digest[], chosen: readonly Pick[]): Picks | null {
  const ordered = [...heads].sort();
  const timesOf = (head: Digest): number => chosen.filter(({ from }) => from === head).length;
  const base = ordered.reduce<Digest | null>(
    (best, head) => (best === null || timesOf(head) > timesOf(best) ? head : best),
    null,
  );
  return base === null ? null : plainPicks({ base, taken: chosen });
}

/** The picks in the one form in which they are kept: in order, without what says the base again. */
export function plainPicks({ base, taken }: Picks): Picks {
  return {
    base,
    taken: taken
      .filter(({ from }) => from !== base)
      .map(({ defi, field, from }) => ({ defi, field, from }))
      .sort((a, b) => compareText(placeOf(a), placeOf(b))),
  };
}

const placeOf = ({ defi, field }: Omit<Pick, 'from'>): string => `${defi} ${field}`;

function entryOf(defi: DefiId, fields: ReadonlyMap<BallotField, number | string>): BallotEntry {
  const deport = fields.get('deport');
  if (typeof deport === 'string') return { defi, deport, marks: [], notes: [] };
  const named = [...fields].sort(([a], [b]) => compareText(a, b));
  return {
    defi,
    deport: null,
    marks: named.flatMap(([field, value]) =>
      typeof value === 'number' ? [{ criterion: asCriterionId(field.slice('mark:'.length)), value }] : [],
    ),
    notes: named.flatMap(([field, text]) =>
      typeof text === 'string' ? [{ field: field.slice('note:'.length), text }] : [],
    ),
  };
}
