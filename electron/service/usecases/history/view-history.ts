import { setImmediate as whatElseWaits } from 'node:timers/promises';
import { historyPage } from '#core/contract/requests/history.ts';
import type { RequestOutput, RequestParsed } from '#core/contract/requests.ts';
import { visibleEntry } from '#core/history/history-entry.ts';
import { historyLine, historyMatcher, type FoundBy } from '#core/history/history-line.ts';
import { groupOfKind, historyGroups } from '#core/history/kind-groups.ts';
import { mayReadOthersMarks } from '#core/jury/visibility.ts';
import { parisInstant } from '#core/texts/paris-time.ts';
import { countHistory, readHistory, type HistoryPart } from '#db/queries/history.ts';
import { readJurors } from '#db/queries/jury.ts';
import type { ServiceContext } from '../../context.ts';
import type { OpenSession } from '../../open-session.ts';
import { countedKinds } from './counted-kinds.ts';
import { HistoryIndex } from './history-index.ts';
import { namesFor } from './history-names-of.ts';

/** How long somebody waits for an answer that is not whole, in milliseconds. */
const patienceMs = 120;
/** How long others wait while the journal is looked through, in milliseconds. */
const turnMs = 15;

interface Way {
  /** How many lines a page has. */
  readonly size: number;
  /** How long the journal is looked through before what was found so far is answered, in milliseconds. */
  readonly patience: number;
}

/**
 * A page of the journal in words. Without words to look for, the page alone is read; with them the journal is told and looked
 * through from its end, others having their turn: what may not be told is not found either.
 */
export async function viewHistory(
  context: ServiceContext,
  wanted: RequestParsed<'history-view'>,
  way: Way = { size: historyPage, patience: patienceMs },
): Promise<RequestOutput<'history-view'>> {
  const session = context.session();
  const { db } = session;
  const [viewer, moment] = [session.viewer(), session.moment()];
  const jurors = readJurors(db);
  const counted = countedKinds(session);
  const part = partOf(wanted, counted);
  const page =
    wanted.query.trim() === '' && wanted.defi.trim() === '' && wanted.juror === null
      ? readPage(session, part, wanted, way.size)
      : await lookThrough(context, session, { part, wanted, way });
  const juror = viewer.role === 'juror' ? viewer.juror : null;
  return {
    ...page,
    kinds: historyGroups
      .map((group) => ({
        group,
        count: [...counted]
          .filter(([kind]) => groupOfKind(kind) === group)
          .reduce((sum, [, count]) => sum + count, 0),
      }))
      .filter(({ count }) => count > 0),
    jurors: jurors.filter(({ id }) => juror === null || id === juror).map(({ id, name }) => ({ id, name })),
    blind: viewer.role === 'coordinator' && !mayReadOthersMarks(viewer, moment),
  };
}

type Page = Pick<RequestOutput<'history-view'>, 'lines' | 'total' | 'complete'>;

function readPage(
  session: OpenSession,
  part: HistoryPart,
  { page, language }: RequestParsed<'history-view'>,
  size: number,
): Page {
  const { db } = session;
  const [viewer, moment, names] = [session.viewer(), session.moment(), namesFor(session)];
  const entries = readHistory(db, part, page * size, size);
  return {
    total: countOf(session, part),
    complete: true,
    lines: entries.map((entry) => historyLine(visibleEntry(entry, viewer, moment), names, language).line),
  };
}

function countOf(session: OpenSession, part: HistoryPart): number {
  if (part.from !== null || part.until !== null) return countHistory(session.db, part);
  return [...countedKinds(session)]
    .filter(([kind]) => part.kinds?.includes(kind) !== false)
    .reduce((sum, [, count]) => sum + count, 0);
}

interface Looking {
  readonly part: HistoryPart;
  readonly wanted: RequestParsed<'history-view'>;
  readonly way: Way;
}

async function lookThrough(
  context: ServiceContext,
  session: OpenSession,
  { part, wanted, way }: Looking,
): Promise<Page> {
  const index = HistoryIndex.of(session, wanted.language);
  const matches = historyMatcher(wanted, index.names);
  const first = wanted.page * way.size;
  const lines: FoundBy['line'][] = [];
  let total = 0;
  const end = performance.now() + way.patience;
  let turn = performance.now() + turnMs;
  for (let seq = index.top; seq > 0; seq -= 1) {
    let found = index.at(seq);
    if (found === null) {
      if (performance.now() > end) return { lines, total, complete: false };
      index.goOn();
      found = index.at(seq);
    }
    if (performance.now() > turn) {
      await whatElseWaits();
      context.stillOpen(session);
      turn = performance.now() + turnMs;
    }
    if (found === null || !isInPart(found.line, wanted.group, part) || !matches(found)) continue;
    if (total >= first && lines.length < way.size) lines.push(found.line);
    total += 1;
  }
  return { lines, total, complete: true };
}

const isInPart = (
  line: FoundBy['line'],
  group: RequestParsed<'history-view'>['group'],
  { from, until }: HistoryPart,
): boolean =>
  (group === null || line.group === group) &&
  (from === null || line.at >= from) &&
  (until === null || line.at < until);

function partOf(
  { group, from, to }: RequestParsed<'history-view'>,
  counted: ReadonlyMap<string, number>,
): HistoryPart {
  const kinds = [...counted.keys()].filter((kind) => groupOfKind(kind) === group);
  return {
    kinds: group === null ? null : kinds,
    from: from === null ? null : midnight(from),
    until: to === null || to === lastDay ? null : midnight(nextDay(to)),
  };
}

/** No day of four digits follows it. */
const lastDay = '9999-12-31';

/** The beginning of a day in Paris, in UTC, as the journal writes instants. */
const midnight = (day: string): string => new Date(parisInstant(`${day}T00:00`) ?? day).toISOString();

const nextDay = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
