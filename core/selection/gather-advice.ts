import { outdatedAdvice, readTeamAdvice, type RequestedEig, type RowAdvice } from '../ballot/team-advice.ts';
import type { CallSettings } from '../call/settings.ts';
import type { Profile } from '../defi/profile.ts';
import { asOptionId, type JurorId } from '../ids.ts';
import type { AdvisedTeam, OptionEig } from './team-option.ts';

/** A note of a juror on one défi, as ballots hold it. */
export interface AdviceNote {
  readonly juror: JurorId;
  readonly field: string;
  readonly text: string;
}

/** What the jurors advise on one requested EIG. */
export interface RowOfAdvice {
  readonly place: number;
  readonly profile: Profile;
  readonly keep: number;
  readonly drop: number;
  /** Most wanted first. */
  readonly replace: readonly { readonly by: Profile; readonly jurors: number }[];
  /** Advice on what was asked for at that place before the dossier changed; it is not counted. */
  readonly outdated: number;
}

export interface GatheredAdvice {
  /** Jurors who advised anything on the team. */
  readonly advisers: number;
  readonly sizes: readonly { readonly size: number; readonly jurors: number }[];
  /** Null when nobody advises a size; a half where the jurors are split between two. */
  readonly medianSize: number | null;
  readonly rows: readonly RowOfAdvice[];
  readonly reasons: readonly { readonly juror: JurorId; readonly text: string }[];
  /** Jurors who advise fewer EIGs than were asked for, or drop one. */
  readonly doubting: number;
}

/** Puts together what jurors advise on the team of one défi; `requested`: what its dossier asks for now. */
export function gatherAdvice(
  notes: readonly AdviceNote[],
  requested: readonly RequestedEig[],
  requestedSize: number | null,
): GatheredAdvice {
  const written = notes.filter(({ text }) => text.trim() !== '');
  const of = (field: string): readonly AdviceNote[] => written.filter((note) => note.field === field);
  const sizes = of('advice-size').flatMap(({ juror, text }) =>
    /^[1-9]\d?$/.test(text.trim()) ? [{ juror, size: Number(text) }] : [],
  );
  const rowAdvice = of('advice-profiles').map(({ juror, text }) => ({ juror, advice: readTeamAdvice(text) }));
  const reasons = of('advice-reason').map(({ juror, text }) => ({ juror, text }));
  const byPlace = (place: number, profile: Profile): RowOfAdvice => {
    const here = rowAdvice.flatMap(({ advice }) => advice.filter((one) => one.place === place));
    const current = here.filter(({ asked }) => asked === profile);
    return { place, profile, ...tally(current), outdated: here.length - current.length };
  };
  const drops = rowAdvice.filter(({ advice }) => {
    const outdated = outdatedAdvice(advice, requested);
    return advice.some((one) => one.verdict.kind === 'drop' && !outdated.includes(one));
  });
  const smaller = sizes.filter(({ size }) => requestedSize !== null && size < requestedSize);
  const sorted = sizes.map(({ size }) => size).sort((a, b) => a - b);
  return {
    advisers: new Set(
      [...sizes, ...rowAdvice.filter(({ advice }) => advice.length > 0), ...reasons].map(
        ({ juror }) => juror,
      ),
    ).size,
    sizes: [...new Set(sorted)].map((size) => ({
      size,
      jurors: sorted.filter((one) => one === size).length,
    })),
    medianSize: median(sorted),
    rows: requested.map(({ place, profile }) => byPlace(place, profile)),
    reasons,
    doubting: new Set([...smaller, ...drops].map(({ juror }) => juror)).size,
  };
}

function tally(advice: readonly RowAdvice[]): Pick<RowOfAdvice, 'keep' | 'drop' | 'replace'> {
  const wanted = new Map<Profile, number>();
  let keep = 0;
  let drop = 0;
  for (const { verdict, asked } of advice) {
    if (verdict.kind === 'drop') drop += 1;
    // A profile in the stead of itself is kept.
    else if (verdict.kind === 'keep' || verdict.by === asked) keep += 1;
    else wanted.set(verdict.by, (wanted.get(verdict.by) ?? 0) + 1);
  }
  return {
    keep,
    drop,
    replace: [...wanted]
      .map(([by, jurors]) => ({ by, jurors }))
      .sort((a, b) => b.jurors - a.jurors || (a.by < b.by ? -1 : 1)),
  };
}

/** Of sorted integers; a half between two. */
function median(sorted: readonly number[]): number | null {
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  const upper = sorted[Math.floor(sorted.length / 2)];
  return lower === undefined || upper === undefined ? null : (lower + upper) / 2;
}

/** What the advised sizes come to, against the size that was asked for and the bounds of the call. */
export const sizeOutcomes = [
  /** Nobody advises a size. */
  'silent',
  /** The jurors are split between two sizes. */
  'split',
  'as-requested',
  'smaller',
  /** More EIGs than were asked for: nobody says which, so a person adds that team. */
  'larger',
  /** Smaller than the call allows. */
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
  if (medianSize > requestedSize) return 'larger';
  return medianSize < minTeam || medianSize > maxTeam ? 'out-of-bounds' : 'smaller';
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
