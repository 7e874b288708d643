import type { Grid } from '#core/call/grid.ts';
import type { JurorFacts } from '#core/call/todos.ts';
import { readingOrder } from '#core/ballot/kit.ts';
import { advisableSizes, requestedEigs } from '#core/ballot/team-advice.ts';
import type { DeskDefi, DeskRow, DeskState, DeskView } from '#core/contract/requests/desk.ts';
import type { DefiContent } from '#core/defi/defi.ts';
import { teamRequest } from '#core/defi/team.ts';
import { groupBy } from '#core/group-by.ts';
import type { DefiId } from '#core/ids.ts';
import { roundFraction } from '#core/ranking/fraction.ts';
import { totalOfMarks } from '#core/ranking/total.ts';
import { readDeportSent } from '#db/queries/ballots.ts';
import { readDefi, readDefis, type HiddenDefi, type StoredDefi } from '#db/queries/defis.ts';
import { readDeports } from '#db/queries/jury.ts';
import { readDrafts, readOwnMarks, readOwnNotes, type OwnMark, type OwnText } from '#db/queries/marks.ts';
import { readGrid, readSettings } from '#db/queries/session.ts';
import { readChangedSinceMarked } from '#db/queries/stale-marks.ts';
import type { ServiceContext } from '../context.ts';
import { sha256 } from '../node-ports.ts';
import type { OpenSession } from '../open-session.ts';
import { ballotEntries, ballotsSent } from './own-ballots.ts';
import { viewDefi } from './view-defis.ts';

/** The juror's own list in the juror's own reading order, with what is done and what is left. */
export function viewDesk(session: OpenSession): DeskView {
  const juror = session.ownJuror();
  const { grid } = readGrid(session.db);
  const { defis, hidden } = readDefis(session.db, session.viewer());
  const marks = groupBy(readOwnMarks(session.db, juror), ({ defi }) => defi);
  const notes = groupBy(readOwnNotes(session.db, juror), ({ defi }) => defi);
  const changed = new Set(readChangedSinceMarked(session.db, juror).map(({ defi }) => defi));
  const rows: DeskRow[] = [
    ...defis.map((defi) =>
      openRow(grid, defi, {
        marks: marks.get(defi.id) ?? [],
        notes: notes.get(defi.id) ?? [],
        changedSince: changed.has(defi.id),
      }),
    ),
    ...hidden.map(hiddenRow),
  ];
  return {
    defis: readingOrder(rows, juror, sha256),
    complete: rows.filter(({ state }) => state === 'complete').length,
    toMark: rows.filter(({ state }) => state !== 'deport').length,
  };
}

function openRow(
  grid: Grid,
  { id, content }: StoredDefi,
  said: {
    readonly marks: readonly OwnMark[];
    readonly notes: readonly OwnText[];
    readonly changedSince: boolean;
  },
): DeskRow {
  const marks = said.marks.map(({ criterion, value }) => ({ criterion, value }));
  return {
    id,
    number: content.dossierNumber,
    title: content.title,
    administration: content.administration,
    state: stateOf(grid, marks.length),
    marks,
    total: totalOf(grid, marks),
    commented: said.notes.length > 0,
    changedSince: said.changedSince,
  };
}

const hiddenRow = ({ id, title }: HiddenDefi): DeskRow => ({
  id,
  number: null,
  title,
  administration: '',
  state: 'deport',
  marks: [],
  total: null,
  commented: false,
  changedSince: false,
});

function stateOf(grid: Grid, marks: number): DeskState {
  if (marks === 0) return 'empty';
  return marks === grid.criteria.length ? 'complete' : 'draft';
}

function totalOf(grid: Grid, marks: readonly { criterion: string; value: number }[]): number | null {
  const total = totalOfMarks(
    grid,
    grid.criteria.map(({ id }) => marks.find((mark) => mark.criterion === id)?.value ?? null),
  );
  return total === null ? null : roundFraction(total);
}

/** The row of one défi after a change of it: nothing else is read, for this is done at each mark. */
export function deskRow(session: OpenSession, id: DefiId): DeskRow {
  return session.file.reading(() => rowOf(session, id));
}

function rowOf(session: OpenSession, id: DefiId): DeskRow {
  const juror = session.ownJuror();
  const defi = readDefi(session.db, session.viewer(), id);
  if (defi === null) throw new Error('a row that has just been written');
  if ('title' in defi) return hiddenRow(defi);
  const { grid } = readGrid(session.db);
  return openRow(grid, defi, {
    marks: readOwnMarks(session.db, juror, id),
    notes: readOwnNotes(session.db, juror, id),
    changedSince: readChangedSinceMarked(session.db, juror, id).length > 0,
  });
}

export function viewDeskDefi(context: ServiceContext, id: DefiId): DeskDefi {
  const session = context.session();
  const juror = session.ownJuror();
  const defi = viewDefi(session, id);
  const deport = readDeports(session.db).find((known) => known.juror === juror && known.defi === id);
  // Under one's own déport nothing but the title is told; the marks come back when it is lifted.
  const hidden = defi.sight === 'title-only';
  const change = readChangedSinceMarked(session.db, juror).find((one) => one.defi === id);
  const ofThis = (item: { readonly defi: DefiId }): boolean => !hidden && item.defi === id;
  return {
    defi,
    marks: readOwnMarks(session.db, juror)
      .filter(ofThis)
      .map(({ criterion, value }) => ({ criterion, value })),
    notes: readOwnNotes(session.db, juror)
      .filter(ofThis)
      .map(({ field, text }) => ({ field, text })),
    drafts: readDrafts(session.db, juror)
      .filter(ofThis)
      .map(({ field, text }) => ({ field, text })),
    deport: deport?.reason ?? null,
    deportSent: deport !== undefined && readDeportSent(session.db, juror, id) !== null,
    team: defi.sight === 'whole' ? askedTeam(session, defi.content) : null,
    change: change === undefined || hidden ? null : { before: change.before, after: change.version },
  };
}

/** What is asked for, and what may be advised in its stead. */
function askedTeam(session: OpenSession, content: DefiContent): DeskDefi['team'] {
  const settings = readSettings(session.db);
  const { size } = teamRequest(content, settings);
  return {
    requested: size,
    sizes: advisableSizes(size, settings),
    eigs: requestedEigs(content.team),
  };
}

/** What is left for the juror to do. */
export function deskFacts(session: OpenSession): JurorFacts {
  const desk = viewDesk(session);
  const { summaries, changedSince } = ballotsSent(session, ballotEntries(session));
  return {
    empty: desk.defis.filter(({ state }) => state === 'empty').length,
    drafts: desk.defis.filter(({ state }) => state === 'draft').length,
    everSent: summaries.length > 0,
    changedSince,
  };
}
