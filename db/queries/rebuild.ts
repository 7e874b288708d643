import type { Ballot } from '#core/ballot/ballot.ts';
import type { HeldReason } from '#core/ballot/check-ballot.ts';
import type { Digest } from '#core/ids.ts';
import type { WritableDb } from '../handles.ts';
import { insertRepeated } from './ballots.ts';

// Only ever done to a copy of a session, which is thrown away: what can be worked out is thrown away as well.

/** Empties the tables that repeat the bodies of ballots. */
export function forgetRepeated(db: WritableDb): void {
  db.runAny('DELETE FROM ballot_mark');
  db.runAny('DELETE FROM ballot_note');
  db.runAny('DELETE FROM ballot_deport');
  db.runAny('DELETE FROM ballot_follows');
}

/** What the body says, put in the place of what the columns and tables said. */
export function restoreBallot(
  db: WritableDb,
  digest: Digest,
  ballot: Ballot,
  /** Undefined where the journal does not say; the column stays. */
  held: HeldReason | null | undefined,
): void {
  db.run(
    1,
    'UPDATE ballot SET juror = ?, device = ?, sequence = ?, written_at = ? WHERE digest = ?',
    ballot.juror,
    ballot.device,
    ballot.sequence,
    ballot.writtenAt,
    digest,
  );
  if (held !== undefined) db.run(1, 'UPDATE ballot SET held = ? WHERE digest = ?', held, digest);
  insertRepeated(db, digest, ballot);
}

/** A ballot whose body is not what its digest says is none. */
export function forgetBallot(db: WritableDb, digest: Digest): void {
  db.runAny('DELETE FROM ballot_placement WHERE ballot = ?', digest);
  db.run(1, 'DELETE FROM ballot WHERE digest = ?', digest);
}

/** An act that is not what its digest says is none. */
export const forgetAct = (db: WritableDb, digest: string): number =>
  db.run(1, 'DELETE FROM deliberation_act WHERE digest = ?', digest);

/** Takes away whatever was written down from this entry of the journal on; the journal itself stays. */
export function goBackBefore(db: WritableDb, entry: number): void {
  const later = 'SELECT digest FROM ballot WHERE entry >= ?';
  db.runAny(`DELETE FROM ballot_mark WHERE ballot IN (${later})`, entry);
  db.runAny(`DELETE FROM ballot_note WHERE ballot IN (${later})`, entry);
  db.runAny(`DELETE FROM ballot_deport WHERE ballot IN (${later})`, entry);
  db.runAny(`DELETE FROM ballot_follows WHERE ballot IN (${later})`, entry);
  db.runAny(`DELETE FROM ballot_placement WHERE entry >= ? OR ballot IN (${later})`, entry, entry);
  for (const statement of stateful) db.runAny(statement, entry);
}

/** What has no part in what is worked out stays: kits, sheets, attachments, drafts. */
const stateful = [
  'DELETE FROM ballot WHERE entry >= ?',
  'DELETE FROM merge_event WHERE entry >= ?',
  'DELETE FROM device_key WHERE entry >= ?',
  'DELETE FROM deliberation_act WHERE entry >= ?',
  'DELETE FROM deliberation_file WHERE entry >= ?',
  'DELETE FROM decision WHERE entry >= ?',
  'DELETE FROM proposal WHERE entry >= ?',
  'DELETE FROM scenario_version WHERE entry >= ?',
  'DELETE FROM team_option_version WHERE entry >= ?',
  'DELETE FROM recevabilite WHERE entry >= ?',
  'DELETE FROM deport WHERE entry >= ?',
  'DELETE FROM assignment WHERE entry >= ?',
  'DELETE FROM juror_version WHERE entry >= ?',
  'DELETE FROM jury_group_version WHERE entry >= ?',
  'DELETE FROM phase_change WHERE entry >= ?',
  'DELETE FROM setting_version WHERE entry >= ?',
  'DELETE FROM grid_version WHERE entry >= ?',
  'DELETE FROM version_seen WHERE version IN (SELECT id FROM defi_version WHERE entry >= ?)',
  'DELETE FROM defi_version WHERE entry >= ?',
] as const;
