import { outdatedAdvice, readTeamAdvice, type RequestedEig, type RowAdvice } from '../ballot/team-advice.ts';
import type { Profile } from '../defi/profile.ts';
import type { JurorId } from '../ids.ts';

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
