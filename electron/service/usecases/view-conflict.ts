import { isClosed } from '#core/call/phase.ts';
import { receiptOf, receiptWordsOf } from '#core/ballot/receipt.ts';
import type { BallotEntry } from '#core/ballot/ballot.ts';
import { AppFailure } from '#core/contract/app-error.ts';
import type { ConflictKey, ConflictLine, ConflictView } from '#core/contract/requests/conflicts.ts';
import type { Digest, JurorId } from '#core/ids.ts';
import { mayReadMarksOf } from '#core/jury/visibility.ts';
import { differences } from '#core/merge/compare-ballots.ts';
import { decidedKeys, jurorState, type JurorState } from '#core/merge/juror-state.ts';
import type { MergedState } from '#core/merge/merged-state.ts';
import { readBallotEntries } from '#db/queries/ballot-readings.ts';
import { readBallotSummaries, type BallotSummary } from '#db/queries/ballots.ts';
import { readDefis } from '#db/queries/defis.ts';
import { readJurors } from '#db/queries/jury.ts';
import { readMergeDecisions } from '#db/queries/merge-events.ts';
import type { ServiceContext } from '../context.ts';
import type { OpenSession } from '../open-session.ts';

/** What the coordinator needs to settle a juror's conflict: before the closing without a mark or a comment. */
export function viewConflict(context: ServiceContext, id: JurorId): ConflictView {
  const session = context.coordinatorSession();
  const { db } = session;
  const juror = readJurors(db).find((known) => known.id === id);
  if (juror === undefined) throw new AppFailure('juror-unknown');
  const merged = session.merged().state;
  const state = jurorState(merged, id);
  const summaries = readBallotSummaries(db).filter((ballot) => ballot.juror === id);
  const decisions = readMergeDecisions(db).filter((decision) => decision.juror === id);
  const heads = headsIn(state);
  const entries = new Map(heads.map((head) => [head, readBallotEntries(db, head)]));
  const settlement = state.kind === 'settled' ? state.settlement : null;
  return {
    juror: id,
    name: juror.name,
    state: state.kind === 'conflict' ? state.over : state.kind,
    closed: isClosed(session.phase()),
    ballots: summaries
      .filter(({ digest }) => heads.includes(digest))
      .sort((a, b) => heads.indexOf(a.digest) - heads.indexOf(b.digest))
      .map((ballot) => conflicting(ballot, entries.get(ballot.digest) ?? [])),
    lines: linesOf(session, entries),
    keys: keysOf(merged, state, summaries, id),
    settled:
      settlement === null
        ? null
        : {
            at: decisions.find((decision) => decision.id === settlement.id)?.at ?? '',
            reason: settlement.reason,
            base: settlement.picks.base,
            taken: settlement.picks.taken.map((pick) => ({ ...pick })),
          },
    history: decisions.map(({ at, kind, reason }) => ({ at, kind, reason })),
  };
}

function headsIn(state: JurorState): readonly Digest[] {
  if (state.kind === 'settled') return state.settlement.heads;
  return state.kind === 'conflict' && state.over === 'heads' ? state.heads : [];
}

function conflicting(
  ballot: BallotSummary,
  entries: readonly BallotEntry[],
): ConflictView['ballots'][number] {
  const count = (of: (entry: BallotEntry) => number): number =>
    entries.reduce((total, entry) => total + of(entry), 0);
  return {
    digest: ballot.digest,
    receipt: receiptOf(ballot.digest),
    words: receiptWordsOf(ballot.digest),
    sequence: ballot.sequence,
    device: shortDevice(ballot.device),
    source: ballot.source,
    writtenAt: ballot.writtenAt,
    receivedAt: ballot.receivedAt,
    marks: count(({ marks }) => marks.length),
    notes: count(({ notes }) => notes.length),
    deports: count(({ deport }) => (deport === null ? 0 : 1)),
  };
}

/** Enough of a machine's identifier to tell two apart. */
const shortDevice = (device: string): string => device.slice(0, 8);

function linesOf(session: OpenSession, entries: ReadonlyMap<Digest, readonly BallotEntry[]>): ConflictLine[] {
  const viewer = session.viewer();
  const moment = session.moment();
  const { defis, hidden } = readDefis(session.db, viewer);
  const names = new Map<string, { title: string; number: string | null }>([
    ...defis.map(({ id, content }) => [id, { title: content.title, number: content.dossierNumber }] as const),
    ...hidden.map(({ id, title }) => [id, { title, number: null }] as const),
  ]);
  return differences(entries).map(({ defi, field, values }) => {
    // The register of déports is open to the coordinator at any time; marks and notes are not.
    const shown = field === 'deport' || mayReadMarksOf(viewer, moment, defi);
    return {
      defi,
      title: names.get(defi)?.title ?? '',
      number: names.get(defi)?.number ?? null,
      field,
      says: values.map(({ ballot, value }) => ({
        ballot,
        said: value !== null,
        value: shown ? value : null,
      })),
      shown,
    };
  });
}

function keysOf(
  merged: MergedState,
  state: JurorState,
  summaries: readonly BallotSummary[],
  juror: JurorId,
): ConflictKey[] {
  const decided = decidedKeys(merged, juror);
  const open = new Set(
    state.kind === 'conflict' && state.over === 'keys'
      ? state.open.flatMap(({ undecided }) => undecided)
      : [],
  );
  const keys = [...new Set(summaries.flatMap(({ key }) => (key === null ? [] : [key])))];
  return keys.flatMap((key) => {
    const own = summaries.filter((ballot) => ballot.key === key);
    const [first] = own;
    if (first === undefined) return [];
    return [
      {
        key,
        device: shortDevice(first.device),
        issue: merged.nodes.get(first.digest)?.issue ?? null,
        firstSeenAt: first.receivedAt,
        receipts: own.map(({ digest }) => ({
          receipt: receiptOf(digest),
          words: receiptWordsOf(digest),
        })),
        decision: decided.get(key) ?? null,
        open: open.has(key),
      },
    ];
  });
}
