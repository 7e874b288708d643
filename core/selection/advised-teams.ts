import type { RequestedEig } from '../ballot/team-advice.ts';
import type { CallSettings } from '../call/settings.ts';
import type { Profile } from '../defi/profile.ts';
import { asOptionId } from '../ids.ts';
import type { GatheredAdvice, RowOfAdvice } from './gather-advice.ts';
import type { AdvisedTeam, OptionEig } from './team-option.ts';

/** What the advised sizes come to, against the size that was asked for and the bounds of the call. */
export const sizeOutcomes = [
  /** Nobody advises a size. */
  'silent',
  /** The jurors are split between two sizes. */
  'split',
  'as-requested',
  'smaller',
  /** More EIGs than were asked for, as the call allows: nobody says which, so a person adds that team. */
  'larger',
  /** Another size than the one asked for, which the call does not allow. */
  'out-of-bounds',
  /** The dossier does not say how many it asks for. */
  'unknown',
] as const;
export type SizeOutcome = (typeof sizeOutcomes)[number];

type Bounds = Pick<CallSettings, 'minTeam' | 'maxTeam'>;

export function sizeOutcome(
  medianSize: number | null,
  requestedSize: number | null,
  { minTeam, maxTeam }: Bounds,
): SizeOutcome {
  if (medianSize === null) return 'silent';
  if (requestedSize === null) return 'unknown';
  if (!Number.isInteger(medianSize)) return 'split';
  if (medianSize === requestedSize) return 'as-requested';
  if (medianSize < minTeam || medianSize > maxTeam) return 'out-of-bounds';
  return medianSize > requestedSize ? 'larger' : 'smaller';
}

/**
 * The teams that the advice makes. `changed`: the requested size with every profile replaced that more than half of
 * those who spoke of it would replace by the same one. `reduced`: the same, cut down to the median size; the EIGs that
 * most would do without are taken away first, and of equals the last. Where nobody advises a size, `reduced` leaves
 * out the EIGs that more than half of those who spoke of them would drop. Nothing where the jurors are split between
 * two sizes, or where the size lies outside the bounds of the call.
 */
export function advisedTeams(
  advice: GatheredAdvice,
  requested: readonly RequestedEig[],
  requestedSize: number | null,
  bounds: Bounds,
): AdvisedTeam[] {
  const rows = requested.map((eig) => {
    const row = advice.rows.find(({ place }) => place === eig.place);
    const by = row === undefined ? null : majorityOf(row);
    return { row, team: teamEig(eig, by), replaced: by !== null };
  });
  const reduced = (seats: number, kept: (at: number) => boolean, rule: AdvisedTeam['rule']): AdvisedTeam => ({
    id: asOptionId('reduced'),
    rule,
    seats,
    eigs: rows.filter((_row, at) => kept(at)).map(({ team }) => team),
  });
  const teams: AdvisedTeam[] = [];
  const outcome = sizeOutcome(advice.medianSize, requestedSize, bounds);
  if (outcome === 'smaller' && advice.medianSize !== null) {
    const size = advice.medianSize;
    const kept = rows
      .map(({ row }, at) => ({ at, wanted: row === undefined ? 0 : wantedBy(row) }))
      .sort((a, b) => b.wanted - a.wanted || a.at - b.at)
      .slice(0, size)
      .map(({ at }) => at);
    teams.push(reduced(size, (at) => kept.includes(at), 'median-size'));
  } else if (outcome === 'silent') {
    const kept = rows.map(({ row }) => row === undefined || 2 * row.drop <= spokeOf(row));
    const size = kept.filter(Boolean).length;
    if (size < rows.length && size >= bounds.minTeam && size <= bounds.maxTeam) {
      teams.push(reduced(size, (at) => kept[at] === true, 'majority-drop'));
    }
  }
  if (rows.some(({ replaced }) => replaced)) {
    teams.push({
      id: asOptionId('changed'),
      rule: 'majority-replace',
      seats: rows.length,
      eigs: rows.map(({ team }) => team),
    });
  }
  return teams;
}

const teamEig = ({ profile, words, mission }: RequestedEig, by: Profile | null): OptionEig =>
  by === null ? { profile, words, mission } : { profile: by, words: '', mission };

const replacing = ({ replace }: RowOfAdvice): number => replace.reduce((sum, { jurors }) => sum + jurors, 0);

const spokeOf = (row: RowOfAdvice): number => row.keep + row.drop + replacing(row);

/** How many more jurors want an EIG at this place, whatever its profile, than would do without. */
const wantedBy = (row: RowOfAdvice): number => row.keep + replacing(row) - row.drop;

/** The other profile that more than half of those who spoke of this EIG would have in its stead. */
function majorityOf(row: RowOfAdvice): Profile | null {
  const [most] = row.replace;
  return most !== undefined && 2 * most.jurors > spokeOf(row) ? most.by : null;
}
