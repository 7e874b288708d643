import { z } from 'zod';
import { canonicalText } from '#core/ballot/canonical.ts';
import { asDefiId } from '#core/ids.ts';
import { GrantedTeam, outcomes, rounds, type Decision } from '#core/selection/decision.ts';
import { integer, integerOrNull, text, textOrNull, type ReadableDb, type WritableDb } from '../handles.ts';

// Decisions are only ever added; the latest of a round on a défi counts.

export interface StoredDecision extends Decision {
  /** When it was written down. */
  readonly at: string;
  /** The entry of the journal that wrote it down. */
  readonly entry: number;
}

/** All of them, oldest first. */
export function readDecisions(db: ReadableDb): StoredDecision[] {
  return db
    .all('SELECT d.*, j.at FROM decision d JOIN journal j ON j.seq = d.entry ORDER BY d.id')
    .map((row) => {
      const granted = textOrNull(row, 'granted');
      const follows = textOrNull(row, 'follows');
      return {
        round: z.enum(rounds).parse(row['round']),
        defi: asDefiId(text(row, 'defi')),
        outcome: z.enum(outcomes).parse(row['outcome']),
        granted: granted === null ? null : GrantedTeam.parse(JSON.parse(granted)),
        position: integerOrNull(row, 'position'),
        motivation: text(row, 'motivation'),
        by: text(row, 'decided_by'),
        on: text(row, 'decided_on'),
        follows: follows === null ? null : asDefiId(follows),
        at: text(row, 'at'),
        entry: integer(row, 'entry'),
      };
    });
}

export function writeDecision(db: WritableDb, entry: number, decision: Decision): void {
  db.run(
    1,
    `INSERT INTO decision (entry, round, defi, outcome, granted, position, motivation, decided_by, decided_on, follows)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    entry,
    decision.round,
    decision.defi,
    decision.outcome,
    decision.granted === null ? null : canonicalText(decision.granted),
    decision.position,
    decision.motivation,
    decision.by,
    decision.on,
    decision.follows,
  );
}
