import { progressByDefi } from '#core/ballot/progress.ts';
import type { BallotLine, Dashboard, JurorLine } from '#core/contract/requests/dashboard.ts';
import type { ReminderFacts } from '#core/texts/reminder.ts';

export interface JurorRow {
  readonly line: JurorLine;
  readonly assigned: number;
  /** The ballot that counts; in a conflict the latest. */
  readonly last: BallotLine | null;
  readonly held: number;
  /** Nothing is left for this juror to do. */
  readonly done: boolean;
}

export function jurorRows({ jurors, ballots }: Dashboard): JurorRow[] {
  return jurors.map((line, place) => {
    const own = ballots.filter(({ juror }) => juror === place);
    const last =
      own.find(({ state }) => state === 'counts') ?? own.find(({ state }) => state === 'conflict') ?? null;
    return {
      line,
      assigned: line.complete.length + line.begun.length + line.missing.length,
      last,
      held: own.filter(({ state }) => state === 'held').length,
      done: line.withdrawn || (line.conflict === null && line.begun.length + line.missing.length === 0),
    };
  });
}

export interface DefiRow {
  readonly number: string | null;
  readonly title: string;
  readonly complete: number;
  readonly assigned: number;
  /** Names. */
  readonly begun: readonly string[];
  readonly missing: readonly string[];
  readonly deports: readonly { readonly name: string; readonly reason: string }[];
}

/** The same by défi, over the jurors who take part. */
export function defiRows({ jurors, defis }: Dashboard): DefiRow[] {
  const active = jurors.filter(({ withdrawn }) => !withdrawn);
  const nameOf = (place: number): string => active[place]?.name ?? '';
  const progress = progressByDefi(active, defis.length);
  const deports = defis.map((): { name: string; reason: string }[] => []);
  for (const { name, deports: own } of active) {
    for (const { defi, reason } of own) deports[defi]?.push({ name, reason });
  }
  return defis.map(({ number, title }, place) => {
    const { complete = [], begun = [], missing = [] } = progress[place] ?? {};
    return {
      number,
      title,
      complete: complete.length,
      assigned: complete.length + begun.length + missing.length,
      begun: begun.map(nameOf),
      missing: missing.map(nameOf),
      deports: deports[place] ?? [],
    };
  });
}

/** What a reminder says to a juror; null when there is nothing to remind them of, or the coordination has to act first. */
export function reminderFacts(dashboard: Dashboard, row: JurorRow): ReminderFacts | null {
  const { line, last, done } = row;
  if (done || line.conflict !== null) return null;
  const titles = (places: readonly number[]): string[] =>
    places.map((place) => dashboard.defis[place]?.title ?? '');
  return {
    jurorName: line.name,
    sessionName: dashboard.sessionName,
    due: dashboard.ballotsDue,
    received: last !== null,
    missing: titles(line.missing),
    begun: titles(line.begun),
  };
}
