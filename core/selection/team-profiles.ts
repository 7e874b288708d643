import { profiles, type Profile } from '../defi/profile.ts';
import type { OptionEig } from './team-option.ts';

/**
 * The profiles of a team that somebody named. A dossier may state a size and no profile: an EIG of a team made from it is
 * of profile `other` without a word, which says that there is one and nothing of whom.
 */
export const namedProfiles = (eigs: readonly OptionEig[]): Profile[] =>
  eigs
    .filter(({ profile, words, mission }) => profile !== 'other' || (words + mission).trim() !== '')
    .map(({ profile }) => profile);

/** How many EIGs of each profile, in the order of `profiles`. */
export const profileCounts = (eigs: readonly { readonly profile: Profile }[]): number[] =>
  profiles.map((profile) => eigs.filter((eig) => eig.profile === profile).length);

/** How many EIGs of a team nobody has given a profile: those of a stated size beyond the ones that are described. */
export const unstatedProfiles = (size: number | null, eigs: readonly unknown[]): number =>
  Math.max(0, (size ?? 0) - eigs.length);

/** The one profile that a team of two or more is made of; null for any other team. `other` says nothing in common. */
export function loneProfile(eigs: readonly { readonly profile: Profile }[]): Profile | null {
  const [first] = eigs;
  if (first === undefined || eigs.length < 2 || first.profile === 'other') return null;
  return eigs.every(({ profile }) => profile === first.profile) ? first.profile : null;
}

/** The profiles that both teams ask for, and whether they ask for just the same ones. `other` is no profile to share. */
export function commonProfiles(
  one: readonly { readonly profile: Profile }[],
  other: readonly { readonly profile: Profile }[],
): { readonly profiles: Profile[]; readonly same: boolean } {
  const [here, there] = [profileCounts(one), profileCounts(other)];
  const both = profiles.filter(
    (profile, at) => profile !== 'other' && (here[at] ?? 0) > 0 && (there[at] ?? 0) > 0,
  );
  return { profiles: both, same: both.length > 0 && here.every((count, at) => count === there[at]) };
}
