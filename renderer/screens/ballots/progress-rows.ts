import { progressByDefi } from '#core/ballot/progress.ts';
import type { BallotLine, Dashboard, JurorLine } from '#core/contract/requests/dashboard.ts';
import type { JurorKit, KitsView } from '#core/contract/requests/kits.ts';
import type { Language } from '#core/contract/shell.ts';
import { dashboardTexts } from '#core/texts/dashboard.ts';
import { kitsTexts } from '#core/texts/kits.ts';
import { formatCount } from '#core/texts/format.ts';
import type { ReminderFacts } from '#core/texts/reminder.ts';

export interface JurorRow {
  readonly line: JurorLine;
  readonly assigned: number;
  /** The ballot that counts; in a conflict the latest. */
  readonly last: BallotLine | null;
  readonly held: number;
  /** Nothing is left for this juror to do. */
  readonly done: boolean;
  /** No défi is left that they may mark: nothing is done, and nothing is missing. */
  readonly nothingToMark: boolean;
  /** Their kit says something else than one that would be written now; only while kits are written. */
  readonly outdated: Pick<JurorKit, 'changes'> | null;
  /** They have défis to mark and were never given anything to mark them on: there is nothing to remind them of yet. */
  readonly needsKit: boolean;
}

/** Without `kits` nothing is said of outdated ones: they are not read yet. */
export function jurorRows(
  { jurors, ballots, canRemind }: Dashboard,
  kits: Pick<KitsView, 'jurors' | 'canWrite'> | null = null,
): JurorRow[] {
  const outdated = new Map(
    (kits?.canWrite === true ? kits.jurors : [])
      .filter(({ state }) => state === 'outdated')
      .map((kit) => [kit.juror, kit]),
  );
  return jurors.map((line, place) => {
    const own = ballots.filter(({ juror }) => juror === place);
    const last =
      own.find(({ state }) => state === 'counts') ?? own.find(({ state }) => state === 'conflict') ?? null;
    const assigned = line.complete.length + line.begun.length + line.missing.length;
    const done = line.withdrawn || (line.conflict === null && line.begun.length + line.missing.length === 0);
    return {
      line,
      assigned,
      last,
      held: own.filter(({ state }) => state === 'held').length,
      done,
      nothingToMark: !line.withdrawn && line.conflict === null && assigned === 0,
      outdated: outdated.get(line.juror) ?? null,
      needsKit: canRemind && !done && line.kitWrittenAt === null && !line.hasSheet && own.length === 0,
    };
  });
}

/** Why a kit is outdated, in a line. */
export function outdatedSentence({ changes }: NonNullable<JurorRow['outdated']>, language: Language): string {
  const texts = kitsTexts[language];
  return changes === null ? texts.olderVersion : texts.changes(changes);
}

/** How many have marked everything, of those who have something to mark; who has nothing, and who waits for a kit. */
export function tallyOfJurors(rows: readonly JurorRow[], language: Language): string {
  const texts = dashboardTexts[language];
  const active = rows.filter(({ line }) => !line.withdrawn);
  const marking = active.filter(({ nothingToMark }) => !nothingToMark);
  const ready = marking.filter(({ done }) => done).length;
  const without = active.length - marking.length;
  const waiting = active.filter(({ needsKit }) => needsKit).length;
  const write = (value: number): string => formatCount(value, language);
  return [
    ...(marking.length === 0 ? [] : [texts.tally(ready, write(ready), write(marking.length))]),
    ...(without === 0 ? [] : [texts.withoutMarking(without, write(without))]),
    ...(waiting === 0 ? [] : [texts.waitingForKits(waiting, write(waiting))]),
  ].join(' ');
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

/**
 * What a reminder says to a juror; null when there is nothing to remind them of, when the coordination has to act first
 * (a conflict, a kit that was never written), and outside the marking: a ballot that came then would not count.
 */
export function reminderFacts(dashboard: Dashboard, row: JurorRow): ReminderFacts | null {
  const { line, last, done, needsKit } = row;
  if (!dashboard.canRemind || done || needsKit || line.conflict !== null) return null;
  const titles = (places: readonly number[]): string[] =>
    places.map((place) => dashboard.defis[place]?.title ?? '');
  return {
    jurorName: line.name,
    sessionName: dashboard.sessionName,
    due: dashboard.ballotsDue,
    duePast: dashboard.duePast,
    received: last !== null,
    bySheet: line.hasSheet && (line.kitWrittenAt === null || last?.source === 'sheet'),
    missing: titles(line.missing),
    begun: titles(line.begun),
  };
}
