import type { DeliberationFacts } from '#core/call/todos.ts';
import type { GeneralGridView, PlenaryView, SittingsView } from '#core/contract/requests/deliberation.ts';
import { generalGrid, type GeneralGrid } from '#core/deliberation/general-grid.ts';
import { isConflict, valueOf } from '#core/deliberation/readings.ts';
import { lastUndoable } from '#core/deliberation/undo.ts';
import { defiOfSaid } from '#core/deliberation/act.ts';
import type { DefiId, GroupId } from '#core/ids.ts';
import { collectiveMarks, collectiveTotal, type CollectiveMark } from '#core/deliberation/collective.ts';
import { approximate, compareFractions, roundFraction, type Fraction } from '#core/ranking/fraction.ts';
import type { ServiceContext } from '../../context.ts';
import type { OpenSession } from '../../open-session.ts';
import { readRanked } from '../read-ranked.ts';
import {
  defisOf,
  groupLabel,
  jurorsOf,
  nameOfDefi,
  readDeliberation,
  type Deliberation,
} from './material.ts';
import { chairsOf, mostVotes } from './people.ts';
import { always } from './record-act.ts';
import { nothingRecorded, recorded } from './recorded.ts';
import { readSittingFiles } from './sitting-files.ts';

/** The groups that sit, with what each has done. */
export function viewSittings(context: ServiceContext): SittingsView {
  const session = context.session();
  const now = readDeliberation(session);
  const files = readSittingFiles(session);
  return {
    role: session.facts.role === 'referent' ? 'referent' : 'coordinator',
    unsent: files.unsent,
    groups: now.groups.map(({ id, label }) => {
      const defis = defisOf(now, id);
      const members = jurorsOf(now, id);
      const own = members.filter(({ office }) => office === 'referent');
      const deportsOf = (juror: string): number =>
        now.deports.filter((one) => one.juror === juror && (now.hearing.get(one.defi) ?? null) === id).length;
      return {
        group: id,
        label,
        defis: defis.length,
        discussed: defis.filter((defi) => isDiscussed(now, defi)).length,
        conflicts: conflictsIn(now, id),
        finished: isFinished(now, id),
        jurors: members.length,
        referents: (own.length > 0 ? own : members).map((juror) => ({
          juror: juror.id,
          name: juror.name,
          ownDeports: deportsOf(juror.id),
        })),
        kits: files.kits
          .filter((kit) => kit.group === id)
          .map(({ name, at, fileName }) => ({ name, at, fileName })),
        received: files.received
          .filter((one) => one.group === id)
          .map(({ name, at, acts }) => ({ name, at, acts })),
      };
    }),
  };
}

/** What is left to do in all the groups that the file sees. */
export function deliberationFacts(now: Deliberation): DeliberationFacts {
  const sum = (of: (group: GroupId | null) => number): number =>
    now.groups.reduce((total, { id }) => total + of(id), 0);
  return {
    toDiscuss: sum((id) =>
      isFinished(now, id) ? 0 : defisOf(now, id).filter((defi) => !isDiscussed(now, defi)).length,
    ),
    conflicts: sum((id) => conflictsIn(now, id)),
    unfinished: sum((id) => (isFinished(now, id) ? 0 : 1)),
  };
}

const isFinished = ({ deliberated }: Deliberation, group: GroupId | null): boolean =>
  valueOf(deliberated.ofGroup('finished', group), 'finished') ?? false;

const isDiscussed = ({ deliberated }: Deliberation, defi: DefiId): boolean =>
  valueOf(deliberated.ofDefi('clock', defi), 'clock')?.stage === 'done';

/** How many things of a group's several machines say differently. */
function conflictsIn(now: Deliberation, group: GroupId | null): number {
  const own = new Set(defisOf(now, group));
  return [...now.deliberated.readings.values()].filter((reading) => {
    const act = reading.heads[0]?.act;
    if (act === undefined || !isConflict(reading)) return false;
    const defi = defiOfSaid(act.said);
    return defi === null ? act.group === group : own.has(defi);
  }).length;
}

/** How many things said of one défi differ. */
export const conflictsOf = (now: Deliberation, defi: DefiId): number =>
  [...now.deliberated.readings.values()].filter((reading) => {
    const said = reading.heads[0]?.act.said;
    return said !== undefined && defiOfSaid(said) === defi && isConflict(reading);
  }).length;

/** What would be taken back next, named for the button that does it. */
export function undoableIn(
  session: OpenSession,
  now: Deliberation,
  group: GroupId | null,
): { field: string; title: string | null } | null {
  const last = lastUndoable(now.acts, session.facts.device, group);
  if (last === null || (isFinished(now, group) && !always.has(last.said.field))) return null;
  const defi = defiOfSaid(last.said);
  return { field: last.said.field, title: defi === null ? null : nameOfDefi(now, defi).title };
}

/** The collective marks of a défi with their total. */
export function collectiveOf(
  now: Deliberation,
  defi: DefiId,
): { readonly marks: CollectiveMark[]; readonly total: Fraction | null } {
  const row = now.individual.find((one) => one.defi === defi);
  const marks = collectiveMarks(now.grid, defi, row?.given.criteria() ?? [], now.deliberated);
  return { marks, total: collectiveTotal(now.grid, marks) };
}

/** The general grid of a group; those without a rank stand in the order of their collective totals. */
export function viewGeneralGrid(context: ServiceContext, group: GroupId | null): GeneralGridView {
  const session = context.session();
  const now = readDeliberation(session);
  const label = groupLabel(now, group);
  const collective = new Map(defisOf(now, group).map((defi) => [defi, collectiveOf(now, defi)]));
  const grid = gridOf(now, group);
  return {
    group,
    label,
    finished: grid.finished,
    finishedRecord: recorded(now.deliberated.ofGroup('finished', group), 'finished', now.jurors),
    rows: grid.lines.map(({ defi, rank, readings }) => {
      const { closed, ...name } = nameOfDefi(now, defi);
      const own = collective.get(defi);
      if (closed) {
        return {
          defi,
          ...name,
          rank,
          closed,
          avis: nothingRecorded,
          reason: nothingRecorded,
          dissent: nothingRecorded,
          coupDeCoeur: nothingRecorded,
          collective: null,
          changedMarks: 0,
          mostVotes: 0,
        };
      }
      const total = own?.total ?? null;
      return {
        defi,
        ...name,
        rank,
        closed,
        avis: recorded(readings.avis, 'avis', now.jurors),
        reason: recorded(readings.reason, 'reason', now.jurors),
        dissent: recorded(readings.dissent, 'dissent', now.jurors),
        coupDeCoeur: recorded(readings.coupDeCoeur, 'coup-de-coeur', now.jurors),
        collective: total === null ? null : roundFraction(total),
        changedMarks: (own?.marks ?? []).filter(({ changed }) => changed).length,
        mostVotes: mostVotes(now, defi),
      };
    }),
    order: recorded(grid.order, 'order', now.jurors),
    gaps: [...grid.gaps].map(([gap, count]) => ({ gap, count })),
    minutes: now.settings.minutes.generalGrid,
    chairs: chairsOf(now, group).map(({ id, name }) => ({ juror: id, name })),
    undoable: undoableIn(session, now, group),
  };
}

/** The grid over the group's défis, by collective total as long as they have no rank. */
export function gridOf(now: Deliberation, group: GroupId | null): GeneralGrid {
  const totals = new Map(defisOf(now, group).map((defi) => [defi, collectiveOf(now, defi).total]));
  const defis = [...totals.keys()].sort((a, b) => byTotal(totals.get(b) ?? null, totals.get(a) ?? null));
  return generalGrid(group, defis, now.deliberated);
}

function byTotal(a: Fraction | null, b: Fraction | null): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null);
  const difference = approximate(a) - approximate(b);
  return Math.abs(difference) > 1e-6 ? difference : compareFractions(a, b);
}

/** The plenary's order, prefilled by the totals; the coordination's alone. */
export function viewPlenary(context: ServiceContext): PlenaryView {
  const session = context.coordinatorSession();
  const now = readDeliberation(session);
  const ranked = readRanked(session);
  const reading = now.deliberated.plenaryOrder();
  const order = valueOf(reading, 'plenary-order') ?? [];
  const place = new Map(order.map((defi, at) => [defi, at]));
  const rows = ranked.rows
    .filter(({ status }) => status === 'ranked')
    .sort((a, b) => (place.get(a.defi) ?? Infinity) - (place.get(b.defi) ?? Infinity) || 0);
  return {
    official: now.settings.officialOrder === 'plenary',
    order: recorded(reading, 'plenary-order', now.jurors),
    rows: rows.map((row) => {
      const { number, title, administration } = nameOfDefi(now, row.defi);
      return {
        defi: row.defi,
        number,
        title,
        administration,
        rankByTotal: row.byTotal.rank,
        total: row.total,
        group: row.hearing.label === '' ? null : row.hearing.label,
        groupRank: row.hearing.rank,
        avis: row.hearing.avis,
        coupDeCoeur: row.hearing.coupDeCoeur,
      };
    }),
  };
}
