import type { Digest, JurorId } from '#core/ids.ts';
import { receiptOf } from '#core/ballot/receipt.ts';
import { currentBallot, type CurrentBallot } from '#core/merge/current-ballot.ts';
import type { SessionCheck } from '#core/contract/requests/verification.ts';
import { freezeFingerprint } from '#core/merge/freeze.ts';
import { countedBallots, jurorStates } from '#core/merge/juror-state.ts';
import type { MergedState } from '#core/merge/merged-state.ts';
import type { Hash } from '#core/ports.ts';
import { readJurorsAt } from '#db/queries/jury.ts';
import { readMergedState } from '#db/queries/merged-state.ts';
import { readGrid } from '#db/queries/session.ts';
import { readFrozen, type BallotRow } from '#db/queries/verification.ts';
import type { OpenSession } from '../../open-session.ts';
import { checkOf } from './session-check.ts';

/**
 * What the closing froze is what the ballots and decisions of that moment give, under the same fingerprint. Nothing to
 * look at while the marking is open.
 */
export function verifyFreeze(session: OpenSession, rows: readonly BallotRow[], hash: Hash): SessionCheck {
  const frozen = readFrozen(session.db);
  if (frozen === null) return checkOf('freeze', { without: 1 });
  const then = stateAt(readMergedState(session.db), rows, frozen.entry);
  const states = jurorStates(then);
  const current = new Map<JurorId, CurrentBallot>();
  for (const { id, withdrawn } of readJurorsAt(session.db, frozen.entry)) {
    const ballot = withdrawn === null ? currentBallot(states.get(id)) : null;
    if (ballot !== null) current.set(id, ballot);
  }
  const heads = new Set([...current.values()].flatMap(({ ballots }) => ballots));
  const wrong = [
    ...frozen.heads.filter((digest) => !heads.has(digest)),
    ...[...heads].filter((digest) => !frozen.heads.includes(digest)),
  ];
  const fingerprint = freezeFingerprint(
    {
      session: session.facts.id,
      grid: readGrid(session.db).fingerprint,
      ballots: countedBallots(then).map(({ digest }) => digest),
      current: new Map([...current].map(([juror, { digest }]) => [juror, digest])),
    },
    hash,
  );
  return checkOf('freeze', {
    // A session that was closed before fingerprints were kept has none to compare.
    holds: wrong.length === 0 && (frozen.fingerprint === null || frozen.fingerprint === fingerprint),
    checked: frozen.heads.length,
    wrong: wrong.map(receiptOf),
  });
}

/** The ballots that had come and what had been decided when this entry of the journal was written. */
function stateAt(state: MergedState, rows: readonly BallotRow[], entry: number): MergedState {
  const came = new Map<Digest, number>(rows.map((row) => [row.digest, row.entry]));
  return {
    ...state,
    nodes: new Map([...state.nodes].filter(([digest]) => (came.get(digest) ?? Infinity) < entry)),
    decisions: new Map([...state.decisions].filter(([, { turn }]) => turn <= entry)),
  };
}
