/** What a file is that the system hands over by a double click, by its ending alone: what it holds is read later. */
export type GivenKind = 'session' | 'kit' | 'ballot';

/** Endings in lower case, without the dot. The files of groups go the way of the ballots. */
export const givenKinds: Readonly<Record<string, GivenKind>> = {
  eigjury: 'session',
  eigkit: 'kit',
  eigballot: 'ballot',
  eigseance: 'ballot',
};

/** The kind of a file name or path; null when it is none of ours. */
export function givenKindOf(name: string): GivenKind | null {
  const dot = name.lastIndexOf('.');
  const ending = dot < 0 ? '' : name.slice(dot + 1).toLowerCase();
  return Object.hasOwn(givenKinds, ending) ? (givenKinds[ending] ?? null) : null;
}
