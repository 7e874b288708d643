import type { JurorId } from '#core/ids.ts';
import { receiptOf } from '#core/ballot/receipt.ts';
import { headsOf, type BallotSet } from '#core/merge/merge-ballots.ts';
import { readBallotSet } from '#db/queries/ballots.ts';
import { readJurorsAt } from '#db/queries/jury.ts';
import { readFrozen, type BallotRow } from '#db/queries/verification.ts';
import type { OpenSession } from '../open-session.ts';
import type { SessionCheck } from './verify-session.ts';

/** What the closing froze is what the ballots received by then give; nothing to look at while the marking is open. */
export function verifyFreeze(session: OpenSession, rows: readonly BallotRow[]): SessionCheck {
  const frozen = readFrozen(session.db);
  if (frozen === null) return { check: 'freeze', holds: true, checked: 0, without: 1, wrong: [] };
  const came = new Map(rows.map(({ digest, entry }) => [digest, entry]));
  const then: BallotSet = new Map(
    [...readBallotSet(session.db)].filter(([digest]) => (came.get(digest) ?? Infinity) < frozen.entry),
  );
  const jurors: JurorId[] = readJurorsAt(session.db, frozen.entry)
    .filter(({ withdrawn }) => withdrawn === null)
    .map(({ id }) => id);
  const counted = new Set(
    jurors.flatMap((juror) => {
      const heads = headsOf(then, juror);
      return heads.length === 1 ? heads : [];
    }),
  );
  const wrong = [
    ...frozen.heads.filter((digest) => !counted.has(digest)),
    ...[...counted].filter((digest) => !frozen.heads.includes(digest)),
  ];
  return {
    check: 'freeze',
    holds: wrong.length === 0,
    checked: frozen.heads.length,
    without: 0,
    wrong: wrong.map(receiptOf),
  };
}
