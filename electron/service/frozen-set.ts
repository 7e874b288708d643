import { freezeFingerprint } from '#core/merge/freeze.ts';
import type { CurrentBallot } from '#core/merge/current-ballot.ts';
import { countedBallots } from '#core/merge/juror-state.ts';
import type { Digest, JurorId, SessionId } from '#core/ids.ts';
import type { Hash } from '#core/ports.ts';
import type { ReadableDb } from '#db/handles.ts';
import { readMergedState } from '#db/queries/merged-state.ts';
import { readGrid } from '#db/queries/session.ts';

/** The fingerprint of what counts now: what the closing writes down and the report shows. */
export function fingerprintOfBallots(
  db: ReadableDb,
  session: SessionId,
  current: ReadonlyMap<JurorId, CurrentBallot>,
  hash: Hash,
): Digest {
  return freezeFingerprint(
    {
      session,
      grid: readGrid(db).fingerprint,
      ballots: countedBallots(readMergedState(db)).map(({ digest }) => digest),
      current: new Map([...current].map(([juror, { digest }]) => [juror, digest])),
    },
    hash,
  );
}
