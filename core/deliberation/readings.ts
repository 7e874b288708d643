import { canonicalText } from '../ballot/canonical.ts';
import { groupBy } from '../group-by.ts';
import type { CriterionId, DefiId, Digest, GroupId, JurorId, SittingId } from '../ids.ts';
import { hearingStages, placeOf, type Clock, type KnownAct, type Said, type SaidField } from './act.ts';

/** What stands at one place. */
export interface Reading {
  /** The acts that no other follows, by digest. Several that do not say the same are a conflict. */
  readonly heads: readonly KnownAct[];
  /** What counts: the only head, or one of those that say the same. Null in a conflict: nothing counts until it is settled. */
  readonly current: KnownAct | null;
}

/** By place; places of which nothing was said are not there. */
export type Readings = ReadonlyMap<string, Reading>;

/** Where two machines may say different things without anybody having to settle it. */
const quiet: ReadonlySet<SaidField> = new Set(['clock', 'projection', 'left-room']);

/**
 * What a set of acts says. A function of the set alone: neither the order of arrival, nor repetition, nor any clock makes
 * a difference; so merging is union, and idempotent, commutative and associative.
 */
export function readActs(acts: readonly KnownAct[]): Readings {
  const byDigest = new Map(acts.map((one) => [one.digest, one]));
  return new Map(
    [...groupBy([...byDigest.values()], ({ act }) => placeOf(act))].map(([place, all]) => {
      const heads = headsOf(all);
      return [place, { heads, current: currentOf(heads) }];
    }),
  );
}

/** An act follows others on its own place alone; what else it names changes nothing there. */
function headsOf(acts: readonly KnownAct[]): KnownAct[] {
  const followed = new Set(acts.flatMap(({ act }) => act.follows));
  return acts.filter(({ digest }) => !followed.has(digest)).sort((a, b) => (a.digest < b.digest ? -1 : 1));
}

function currentOf(heads: readonly KnownAct[]): KnownAct | null {
  const [first, ...others] = heads;
  if (first === undefined) return null;
  const { said } = first.act;
  if (quiet.has(said.field)) return heads.reduce((a, b) => (isFurther(b, a) ? b : a));
  const value = canonicalText(said);
  return others.every(({ act }) => canonicalText(act.said) === value) ? first : null;
}

/** Of two clocks the one that has measured more; else the greater digest: the same everywhere. */
function isFurther(a: KnownAct, b: KnownAct): boolean {
  const [mine, other] = [progressOf(a), progressOf(b)];
  return mine === other ? a.digest > b.digest : mine > other;
}

function progressOf({ act: { said } }: KnownAct): number {
  if (said.field !== 'clock') return 0;
  const { stage, spent }: Clock = said.value;
  const stages: readonly string[] = [...hearingStages, 'done'];
  return stages.indexOf(stage) * 1e7 + spent.impressions + spent.hearing + spent.deliberation;
}

/** What may be said in each field. */
export type SaidValues = { readonly [One in Said as One['field']]: One['value'] };

/** Who says what of which défi, group or sitting: the readings by the words of the domain. */
export class Deliberated {
  constructor(readonly readings: Readings) {}

  static of(acts: readonly KnownAct[]): Deliberated {
    return new Deliberated(readActs(acts));
  }

  mark(defi: DefiId, criterion: CriterionId): Reading {
    return this.#at(`mark ${defi} ${criterion}`);
  }

  ofDefi(
    field: 'avis' | 'reason' | 'dissent' | 'coup-de-coeur' | 'left-room' | 'clock',
    defi: DefiId,
  ): Reading {
    return this.#at(`${field} ${defi}`);
  }

  ofGroup(field: 'order' | 'finished' | 'projection', group: GroupId | null): Reading {
    return this.#at(`${field} ${group ?? 'plenary'}`);
  }

  presence(sitting: SittingId, juror: JurorId): Reading {
    return this.#at(`presence ${sitting} ${juror}`);
  }

  plenaryOrder(): Reading {
    return this.#at('plenary-order');
  }

  /** The sittings of a group that were not taken away, by label. */
  sittings(group: GroupId | null): { readonly id: SittingId; readonly reading: Reading }[] {
    return [...this.readings.values()]
      .flatMap((reading) => {
        const act = (reading.current ?? reading.heads[0])?.act;
        if (act?.said.field !== 'sitting' || act.group !== group || act.said.value.removed) return [];
        return [
          { id: act.said.sitting, label: act.said.value.label, date: act.said.value.date ?? '', reading },
        ];
      })
      .sort((a, b) => (a.date + a.label < b.date + b.label ? -1 : 1))
      .map(({ id, reading }) => ({ id, reading }));
  }

  /** Whether anything was put in the place of a mean: until then the jurors' own score is the official one. */
  hasCollectiveMarks(): boolean {
    return [...this.readings.values()].some(({ heads }) =>
      heads.some(({ act }) => act.said.field === 'mark' && act.said.value !== null),
    );
  }

  #at(place: string): Reading {
    return this.readings.get(place) ?? nothingSaid;
  }
}

const nothingSaid: Reading = { heads: [], current: null };

/** The value that counts at a place; null when nothing was said or several things were. */
export function valueOf<Field extends SaidField>(reading: Reading, field: Field): SaidValues[Field] | null {
  const said = reading.current?.act.said;
  return said?.field === field ? (said.value as SaidValues[Field]) : null;
}

export const isConflict = ({ heads, current }: Reading): boolean => heads.length > 1 && current === null;

/** Digests in order, for the act that takes the place of all of them. */
export const headsToFollow = (reading: Reading | undefined): Digest[] =>
  (reading?.heads ?? []).map(({ digest }) => digest);
