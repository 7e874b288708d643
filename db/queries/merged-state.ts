import type { HeldReason } from '#core/ballot/check-ballot.ts';
import { asDigest, asJurorId, type Digest } from '#core/ids.ts';
import {
  mergedState,
  type BallotNode,
  type BallotSource,
  type Decision,
  type Issue,
  type KeyDecision,
  type MergedState,
} from '#core/merge/merged-state.ts';
import type { Picks } from '#core/merge/settle-ballots.ts';
import { integer, integerOrNull, text, textOrNull, type ReadableDb } from '../handles.ts';

/** Ballots that were read before: what is looked at in one never changes. */
export type KnownNodes = Map<string, BallotNode>;

/** Everything that the rules of `core/merge` look at, as it stands in the session; `known` grows by what was read. */
export function readMergedState(db: ReadableDb, known: KnownNodes = new Map()): MergedState {
  return mergedState({
    nodes: readNodes(db, known),
    issues: readIssues(db),
    decisions: [...readPlacements(db), ...readKeyDecisions(db), ...readSettlements(db)],
  });
}

function readNodes(db: ReadableDb, known: KnownNodes): BallotNode[] {
  return db.all('SELECT digest FROM ballot ORDER BY rowid').map((row) => {
    const digest = text(row, 'digest');
    const node = known.get(digest) ?? readNode(db, digest);
    known.set(digest, node);
    return node;
  });
}

/** Its columns stand behind the body of the ballot, over which SQLite has to step. */
function readNode(db: ReadableDb, digest: string): BallotNode {
  const row = db.get('SELECT juror, public_key, issue, source FROM ballot WHERE digest = ?', digest);
  if (row === undefined) throw new TypeError('a ballot that is not there');
  return {
    digest: asDigest(digest),
    juror: asJurorId(text(row, 'juror')),
    key: textOrNull(row, 'public_key'),
    issue: integerOrNull(row, 'issue'),
    source: text(row, 'source') as BallotSource,
    follows: db
      .all('SELECT follows FROM ballot_follows WHERE ballot = ? ORDER BY follows', digest)
      .map((one) => asDigest(text(one, 'follows'))),
  };
}

const readIssues = (db: ReadableDb): Issue[] =>
  db
    .all('SELECT juror, issue FROM enrolment_issue')
    .map((row) => ({ juror: asJurorId(text(row, 'juror')), issue: integer(row, 'issue') }));

/** Where a ballot was put when it came, and later: the same kind of decision. */
function readPlacements(db: ReadableDb): Decision[] {
  return db
    .all(
      `SELECT p.ballot, p.held, p.entry, j.digest FROM (
         SELECT digest AS ballot, held, entry FROM ballot WHERE held IS NOT NULL
         UNION ALL SELECT ballot, held, entry FROM ballot_placement
       ) p JOIN journal j ON j.seq = p.entry`,
    )
    .map((row) => ({
      kind: 'place',
      id: asDigest(text(row, 'digest')),
      turn: integer(row, 'entry'),
      ballot: asDigest(text(row, 'ballot')),
      held: textOrNull(row, 'held') as HeldReason | null,
    }));
}

/** What people decided on keys; a key without a reason was only noted. */
function readKeyDecisions(db: ReadableDb): Decision[] {
  return db
    .all(
      `SELECT k.juror, k.public_key, k.decision, k.entry, j.digest FROM device_key k
       JOIN journal j ON j.seq = k.entry WHERE k.reason IS NOT NULL`,
    )
    .map((row) => ({
      kind: 'key',
      id: asDigest(text(row, 'digest')),
      turn: integer(row, 'entry'),
      juror: asJurorId(text(row, 'juror')),
      key: text(row, 'public_key'),
      decision: text(row, 'decision') as KeyDecision['decision'],
    }));
}

function readSettlements(db: ReadableDb): Decision[] {
  return db
    .all(
      `SELECT m.juror, m.heads, m.picks, m.reason, m.entry, j.digest FROM merge_event m
       JOIN journal j ON j.seq = m.entry WHERE m.kind = 'settle'`,
    )
    .map((row) => ({
      kind: 'settle',
      id: asDigest(text(row, 'digest')),
      turn: integer(row, 'entry'),
      juror: asJurorId(text(row, 'juror')),
      heads: JSON.parse(text(row, 'heads')) as Digest[],
      picks: JSON.parse(text(row, 'picks')) as Picks,
      reason: text(row, 'reason'),
    }));
}
