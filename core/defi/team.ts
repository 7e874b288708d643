import type { CallSettings } from '../call/settings.ts';
import type { DefiContent } from './defi.ts';
import type { Profile } from './profile.ts';

/** What a défi asks for, in seats and money; money in integer cents. */
export interface TeamRequest {
  /** Filled EIG rows; else a stated number above 0; else null, *inconnue*. */
  readonly size: number | null;
  readonly sizeFrom: 'rows' | 'stated' | 'unknown';
  readonly profiles: readonly { readonly profile: Profile; readonly words: string }[];
  readonly selfFinanced: boolean;
  /** EIGs × cost per EIG; null when the size is not known. */
  readonly costCents: number | null;
  /** What the fund pays: its share of the cost rounded half up to the euro, nothing when self-financed. */
  readonly fundCents: number | null;
  /** What the dossier itself declares, shown beside. */
  readonly declaredCostCents: number | null;
  /** The size lies outside the bounds of the call. */
  readonly outOfBounds: boolean;
}

/** A row counts as filled when it names a mission or a profile. */
const isFilled = (row: { readonly mission: string; readonly profileWords: string }): boolean =>
  row.mission.trim() !== '' || row.profileWords.trim() !== '';

/** The fund's share of a cost, rounded half up to the euro, in cents. Exact for all safe integers. */
export function fundShare(costCents: number, sharePercent: number): number {
  const share = BigInt(costCents) * BigInt(sharePercent);
  // cents × percent, so one euro is 10,000 of them.
  const euros = (2n * share + 10_000n) / 20_000n;
  return Number(euros) * 100;
}

export function teamRequest(content: DefiContent, settings: CallSettings): TeamRequest {
  const rows = content.team.filter(isFilled);
  const size = rows.length > 0 ? rows.length : content.statedTeamSize;
  const selfFinanced = content.selfFinanced === true;
  const costCents = size === null ? null : size * settings.costPerEigCents;
  return {
    size,
    sizeFrom: rows.length > 0 ? 'rows' : size === null ? 'unknown' : 'stated',
    profiles: rows.map((row) => ({ profile: row.profile, words: row.profileWords })),
    selfFinanced,
    costCents,
    fundCents: costCents === null ? null : selfFinanced ? 0 : fundShare(costCents, settings.fundSharePercent),
    declaredCostCents: content.declaredCostCents,
    outOfBounds: size !== null && (size < settings.minTeam || size > settings.maxTeam),
  };
}
