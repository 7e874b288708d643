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
