import { historyPage } from '#core/contract/requests/history.ts';
import type { RequestOutput, RequestParsed } from '#core/contract/requests.ts';
import { visibleEntry, type HistoryEntry } from '#core/history/history-entry.ts';
import { historyLine, historyMatcher, type FoundBy } from '#core/history/history-line.ts';
import type { HistoryNames } from '#core/history/history-names.ts';
import { groupOfKind, historyGroups } from '#core/history/kind-groups.ts';
import { mayReadOthersMarks } from '#core/jury/visibility.ts';
import { parisInstant } from '#core/texts/paris-time.ts';
import {
  countHistory,
  countKinds,
  readDefiName,
  readHistory,
  type HistoryPart,
} from '#db/queries/history.ts';
import { readGroups, readJurors } from '#db/queries/jury.ts';
import { readScenarios } from '#db/queries/scenarios.ts';
import { readGrid } from '#db/queries/session.ts';
import type { ServiceContext } from '../../context.ts';
import type { OpenSession } from '../../open-session.ts';

/** How many entries are looked through at a time: each time costs a pass over the tables of what changed. */
const stretch = 10_000;

/**
 * A page of the journal in words. Without words to look for, the page alone is read; with them the whole part of the
 * journal is told and looked through: what may not be told is not found either.
 */
export function viewHistory(
  context: ServiceContext,
  wanted: RequestParsed<'history-view'>,
  size = historyPage,
): RequestOutput<'history-view'> {
  const session = context.session();
  const { db } = session;
  const [viewer, moment] = [session.viewer(), session.moment()];
  const jurors = readJurors(db);
  const names = namesFor(session);
  const counted = countKinds(db);
  const part = partOf(wanted, counted);
  const told = (entry: HistoryEntry): FoundBy =>
    historyLine(visibleEntry(entry, viewer, moment), names, wanted.language);
  const first = wanted.page * size;
  const page =
    wanted.query.trim() === '' && wanted.defi.trim() === '' && wanted.juror === null
      ? {
          total: countHistory(db, part),
          lines: readHistory(db, part, first, size).map((entry) => told(entry).line),
        }
      : lookThrough(session, part, historyMatcher(wanted, names), told, { first, size });
  const juror = viewer.role === 'juror' ? viewer.juror : null;
  return {
    ...page,
    kinds: historyGroups
      .map((group) => ({
        group,
        count: counted
          .filter(({ kind }) => groupOfKind(kind) === group)
          .reduce((sum, { count }) => sum + count, 0),
      }))
      .filter(({ count }) => count > 0),
    jurors: jurors.filter(({ id }) => juror === null || id === juror).map(({ id, name }) => ({ id, name })),
    blind: viewer.role === 'coordinator' && !mayReadOthersMarks(viewer, moment),
  };
}

function lookThrough(
  { db }: OpenSession,
  part: HistoryPart,
  matches: (found: FoundBy) => boolean,
  told: (entry: HistoryEntry) => FoundBy,
  { first, size }: { readonly first: number; readonly size: number },
): Pick<RequestOutput<'history-view'>, 'lines' | 'total'> {
  const lines: FoundBy['line'][] = [];
  let total = 0;
  for (let skip = 0; ; skip += stretch) {
    const entries = readHistory(db, part, skip, stretch);
    for (const entry of entries) {
      const found = told(entry);
      if (!matches(found)) continue;
      if (total >= first && lines.length < size) lines.push(found.line);
      total += 1;
    }
    if (entries.length < stretch) return { lines, total };
  }
}

function partOf(
  { group, from, to }: RequestParsed<'history-view'>,
  counted: readonly { readonly kind: string }[],
): HistoryPart {
  const kinds = counted.map(({ kind }) => kind).filter((kind) => groupOfKind(kind) === group);
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

/** Défis are looked up one by one: a page names few of them. */
function namesFor({ db }: OpenSession): HistoryNames {
  const jurors = new Map<string, string>(readJurors(db).map(({ id, name }) => [id, name]));
  const others = new Map<string, string>([
    ...readGroups(db).map(({ id, label }) => [id, label] as const),
    ...readScenarios(db).map(({ id, scenario }) => [id, scenario.name] as const),
  ]);
  const criteria = new Map<string, string>(readGrid(db).grid.criteria.map(({ id, label }) => [id, label]));
  const defis = new Map<string, ReturnType<HistoryNames['defi']>>();
  return {
    juror: (id) => jurors.get(id) ?? null,
    defi: (id) => {
      let name = defis.get(id);
      if (name === undefined) defis.set(id, (name = readDefiName(db, id)));
      return name;
    },
    other: (id) => others.get(id) ?? null,
    criterion: (id) => criteria.get(id) ?? id,
  };
}
