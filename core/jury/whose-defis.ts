import type { DefiId, JurorId } from '../ids.ts';

/** A juror and a défi. */
export interface Pair {
  readonly juror: JurorId;
  readonly defi: DefiId;
}

/** The défis that each juror was given. A juror who is not in it was given no list: all défis are theirs. */
export type Assignments = ReadonlyMap<JurorId, ReadonlySet<DefiId>>;

export const pairKey = ({ juror, defi }: Pair): string => `${juror} ${defi}`;

/** What the rule below looks at; `apart` holds the pairs under a déport, by their key. */
export interface Given {
  readonly assignments: Assignments;
  readonly apart: ReadonlySet<string>;
}

export const given = (assignments: Assignments, deports: readonly Pair[]): Given => ({
  assignments,
  apart: new Set(deports.map(pairKey)),
});

/**
 * The one rule of what is a juror's to mark: what they were given, or all where they were given no list, but what they
 * stepped aside from. Kits, progress, reminders and the ranking's counts all ask it; it is for the caller to ask only of
 * recevable défis and of jurors who take part.
 */
export function isTheirs({ assignments, apart }: Given, pair: Pair): boolean {
  if (assignments.get(pair.juror)?.has(pair.defi) === false) return false;
  // Asked for every juror and every défi: a key is made only where it can be found.
  return apart.size === 0 || !apart.has(pairKey(pair));
}

/**
 * What is theirs among these défis, in the order given, juror after juror: the rule above for many at once. It goes through
 * a juror's own list, and not through every défi for every juror.
 */
export function theirsAmong(defis: readonly DefiId[], what: Given): (juror: JurorId) => readonly DefiId[] {
  const places = new Map(defis.map((defi, place) => [defi, place]));
  const { assignments, apart } = what;
  return (juror) => {
    const list = assignments.get(juror);
    const own = list === undefined ? defis : inOrder(list, places).flatMap((place) => defis[place] ?? []);
    return apart.size === 0 ? own : own.filter((defi) => !apart.has(pairKey({ juror, defi })));
  };
}

function inOrder(list: ReadonlySet<DefiId>, places: ReadonlyMap<DefiId, number>): number[] {
  const found: number[] = [];
  for (const defi of list) {
    const place = places.get(defi);
    if (place !== undefined) found.push(place);
  }
  return found.sort((a, b) => a - b);
}
