import type { BallotEntry } from '#core/ballot/ballot.ts';
import { receiptOf, receiptWordsOf } from '#core/ballot/receipt.ts';
import { calendarAt, type Calendar } from '#core/call/calendar.ts';
import type { RequestOutput } from '#core/contract/requests.ts';
import type { DeskView } from '#core/contract/requests/desk.ts';
import type { MyBallotView, SentBallot } from '#core/contract/requests/my-ballot.ts';
import type { DefiId } from '#core/ids.ts';
import { changesBetween, type BallotField } from '#core/merge/compare-ballots.ts';
import { otherSayings } from '#core/merge/other-machine.ts';
import { meanMark } from '#core/ranking/own-marks.ts';
import { driftOf } from '#core/reading/drift.ts';
import { readBallotEntries } from '#db/queries/ballot-readings.ts';
import { readBallotBody, readDeportSent, type BallotSummary } from '#db/queries/ballots.ts';
import { readJurors } from '#db/queries/jury.ts';
import { readDrafts, readMarkingOrder, readTouched } from '#db/queries/marks.ts';
import { readGrid, readKitHeld, readSettings } from '#db/queries/session.ts';
import type { ServiceContext } from '../context.ts';
import type { OpenSession } from '../open-session.ts';
import { ballotEntries, ballotsSent, defisToCome, type BallotsSent } from './own-ballots.ts';
import { viewDesk } from './view-desk.ts';

/** What the juror is about to send, what they have sent, and what has changed between the two. */
export function viewMyBallot(context: ServiceContext): MyBallotView {
  const session = context.session();
  const juror = session.ownJuror();
  const desk = viewDesk(session);
  const titles = new Map(desk.defis.map(({ id, title }) => [id, title]));
  /** Only what is about a défi of the list: one that left the kit is out of sight with all that was said of it. */
  const named = <Item extends { readonly defi: DefiId }>(items: readonly Item[]) =>
    items.flatMap((item) => {
      const title = titles.get(item.defi);
      return title === undefined ? [] : [{ ...item, title }];
    });
  const entries = ballotEntries(session);
  const sent = ballotsSent(session, entries);
  const describe = describerOf(session, desk);
  const last = sent.last;
  return {
    jurorName: readJurors(session.db).find(({ id }) => id === juror)?.name ?? '',
    desk,
    incomplete: desk.toMark - desk.complete + defisToCome(session, desk.defis.length),
    pending: named(
      readDrafts(session.db, juror).flatMap(({ defi, field, text }) =>
        field.startsWith('mark:') && !session.viewer().ownDeports.has(defi)
          ? [{ defi, criterion: criterionOf(field), text }]
          : [],
      ),
    ),
    sent: sent.summaries.map(describe).reverse(),
    last: last === null ? null : describe(last),
    nextSequence: sent.nextSequence,
    changedSince: sent.changedSince,
    changes:
      last === null
        ? []
        : inListOrder(desk, named(changesBetween(readBallotBody(session.db, last.digest).entries, entries))),
    others: inListOrder(desk, named(othersSay(session, sent, entries))),
    drift: ownDrift(session, desk),
  };
}

const criterionOf = (field: string): MyBallotView['pending'][number]['criterion'] =>
  field.slice('mark:'.length) as MyBallotView['pending'][number]['criterion'];

const inListOrder = <Item extends { readonly defi: DefiId }>(
  desk: DeskView,
  items: readonly Item[],
): Item[] => desk.defis.flatMap(({ id }) => items.filter(({ defi }) => defi === id));

function describerOf(session: OpenSession, desk: DeskView): (ballot: BallotSummary) => SentBallot {
  const criteria = readGrid(session.db).grid.criteria.length;
  const all = new Set(desk.defis.map(({ id }) => id));
  return ({ digest, sequence, writtenAt, device }) => ({
    digest,
    sequence,
    receipt: receiptOf(digest),
    words: receiptWordsOf(digest),
    writtenAt,
    here: device === session.facts.device,
    complete: readBallotEntries(session.db, digest).filter(
      ({ defi, marks }) => all.has(defi) && marks.length === criteria,
    ).length,
  });
}

/** What heads of other machines say otherwise and the juror has not looked at since they came. */
function othersSay(
  session: OpenSession,
  sent: BallotsSent,
  entries: readonly BallotEntry[],
): Omit<MyBallotView['others'][number], 'title'>[] {
  const juror = session.ownJuror();
  const others = sent.summaries.filter(
    ({ digest, device }) => sent.heads.includes(digest) && device !== session.facts.device,
  );
  if (others.length === 0) return [];
  const touched = readTouched(session.db, juror);
  const placeOf = (field: BallotField): string => (field.startsWith('note:') ? field.slice(5) : field);
  const sayings = otherSayings(
    entries,
    others.map(({ digest, entry }) => ({
      digest,
      arrived: entry,
      entries: readBallotBody(session.db, digest).entries,
    })),
    (defi, field) => touched.get(`${defi} ${placeOf(field)}`) ?? 0,
  );
  return sayings.map((saying) => ({
    ...saying,
    fixed:
      saying.field === 'deport' &&
      saying.mine !== null &&
      readDeportSent(session.db, juror, saying.defi) !== null,
    theirs: saying.theirs.map((one) => ({ ...one, receipt: receiptOf(one.ballot) })),
  }));
}

function ownDrift(session: OpenSession, desk: DeskView): MyBallotView['drift'] {
  const { grid } = readGrid(session.db);
  const rows = new Map(desk.defis.map((row) => [row.id, row]));
  const points = readMarkingOrder(session.db, session.ownJuror()).flatMap((defi) => {
    const row = rows.get(defi);
    const mean = row === undefined || row.state === 'deport' ? null : meanMark(grid, row.marks);
    return row === undefined || mean === null ? [] : [{ defi, title: row.title, mean }];
  });
  return { points, ends: driftOf(points, grid.scale) };
}

/** How far the days are off by this machine's clock: shown, and never a reason to refuse anything. */
export function viewCalendar(context: ServiceContext): Calendar {
  return calendarAt(readSettings(context.session().db), context.ports.now());
}

/** How much of the juror's kit is here. */
export function viewKitHeld(context: ServiceContext): RequestOutput<'kit-held-view'> {
  const session = context.session();
  session.ownJuror();
  const held = readKitHeld(session.db);
  if (held === null) return null;
  const { parts, opened, assigned } = held;
  const missing = Array.from({ length: parts }, (_none, at) => at + 1).filter(
    (part) => !opened.includes(part),
  );
  return { parts, opened, missing, assigned, here: viewDesk(session).defis.length };
}
