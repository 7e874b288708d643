import type { CallSettings } from '../call/settings.ts';
import type { EigRow } from '../defi/defi.ts';
import { profiles, type Profile } from '../defi/profile.ts';

/** What a juror advises for one requested EIG; nothing said of it is not in the list. */
export interface RowAdvice {
  /** The place of the EIG among the filled rows of the request, from 1. */
  readonly place: number;
  /** The profile that was asked for when the advice was given: it stays readable when the dossier changes. */
  readonly asked: Profile;
  readonly verdict: Verdict;
}

export type Verdict =
  { readonly kind: 'keep' } | { readonly kind: 'drop' } | { readonly kind: 'replace'; readonly by: Profile };

/** An EIG that a défi asks for, with its place among those that are filled. */
export interface RequestedEig {
  readonly place: number;
  readonly profile: Profile;
  readonly words: string;
  readonly mission: string;
}

/** The EIGs that a dossier asks for, in its order; blank rows do not count. */
export function requestedEigs(team: readonly EigRow[]): RequestedEig[] {
  return team
    .filter(({ mission, profileWords }) => (mission + profileWords).trim() !== '')
    .map(({ profile, profileWords, mission }, at) => ({
      place: at + 1,
      profile,
      words: profileWords,
      mission,
    }));
}

/**
 * The one way to write advice on a team, one EIG a line in the order of the request: `1 developer keep`,
 * `2 designer replace data-scientist`, `3 other drop`. Of two on one place the first counts. Empty without advice.
 */
export function teamAdviceText(advice: readonly RowAdvice[]): string {
  return firstOfEach(advice)
    .map(({ place, asked, verdict }) =>
      verdict.kind === 'replace'
        ? `${String(place)} ${asked} replace ${verdict.by}`
        : `${String(place)} ${asked} ${verdict.kind}`,
    )
    .join('\n');
}

/** Reads what `teamAdviceText` wrote; a line of any other form says nothing, so that no text can do harm. */
export function readTeamAdvice(text: string): RowAdvice[] {
  return firstOfEach(text.split('\n').flatMap((line) => readLine(line) ?? []));
}

/** Advice on one place put in the stead of what was there; null takes it away. */
export function withAdvice(
  advice: readonly RowAdvice[],
  eig: Pick<RequestedEig, 'place' | 'profile'>,
  verdict: Verdict | null,
): RowAdvice[] {
  const others = advice.filter(({ place }) => place !== eig.place);
  return verdict === null ? others : [...others, { place: eig.place, asked: eig.profile, verdict }];
}

/** Advice whose EIG the dossier no longer asks for at that place: it changed after the juror wrote. */
export function outdatedAdvice(
  advice: readonly RowAdvice[],
  requested: readonly Pick<RequestedEig, 'place' | 'profile'>[],
): RowAdvice[] {
  return advice.filter(
    ({ place, asked }) => !requested.some((eig) => eig.place === place && eig.profile === asked),
  );
}

/** The sizes of team that a juror may advise: those within the bounds of the call, and the one that was asked for. */
export function advisableSizes(
  requested: number | null,
  { minTeam, maxTeam }: Pick<CallSettings, 'minTeam' | 'maxTeam'>,
): number[] {
  const sizes = new Set(
    Array.from({ length: Math.max(0, maxTeam - minTeam + 1) }, (_none, at) => minTeam + at),
  );
  if (requested !== null) sizes.add(requested);
  return [...sizes].sort((a, b) => a - b);
}

const isProfile = (word: string | undefined): word is Profile => profiles.some((known) => known === word);

function readLine(line: string): RowAdvice | null {
  const [place = '', asked, kind, by, ...rest] = line.trim().split(' ');
  if (!/^[1-9]\d?$/.test(place) || !isProfile(asked) || rest.length > 0) return null;
  const at = { place: Number(place), asked };
  if (kind === 'replace') return isProfile(by) ? { ...at, verdict: { kind, by } } : null;
  return (kind === 'keep' || kind === 'drop') && by === undefined ? { ...at, verdict: { kind } } : null;
}

function firstOfEach(advice: readonly RowAdvice[]): RowAdvice[] {
  return advice
    .filter(({ place }, at) => advice.findIndex((other) => other.place === place) === at)
    .sort((a, b) => a.place - b.place);
}
