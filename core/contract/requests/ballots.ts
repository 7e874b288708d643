import { z } from 'zod';
import type { AppError } from '../app-error.ts';
import { jurorId, nothing, placeToken, type RequestShape } from './shapes.ts';

/** Progress only: before the closing the coordinator sees no mark and no total. */
export const BallotProgress = z.strictObject({
  juror: jurorId,
  name: z.string(),
  kitWrittenAt: z.iso.datetime().nullable(),
  /** Ballots kept for this juror, held ones apart. */
  ballots: z.int(),
  last: z
    .strictObject({ sequence: z.int(), receipt: z.string(), words: z.string(), receivedAt: z.iso.datetime() })
    .nullable(),
  /** Défis completely marked, and défis to mark (déports apart), by the current ballot. */
  complete: z.int(),
  toMark: z.int(),
  deports: z.int(),
  /** Ballots that do not follow one another, or keys to decide on: none counts until this is settled. */
  conflict: z.enum(['heads', 'keys']).nullable(),
  /** What counts was put together from several ballots by the coordination. */
  settled: z.boolean(),
  withdrawn: z.boolean(),
});
export type BallotProgress = z.infer<typeof BallotProgress>;

export const HeldReasonCode = z.enum([
  'late',
  'unknown-juror',
  'other-grid',
  'unknown-defi',
  'mark-outside-grid',
  /** Signed with a key that the coordination set aside: not held, and not counted either. */
  'rejected-key',
]);

export const BallotOutcome = z.strictObject({
  file: z.string(),
  outcome: z.enum(['accepted', 'already', 'older', 'conflict', 'held', 'refused']),
  /** Null for a file that was refused. */
  juror: jurorId.nullable(),
  jurorName: z.string().nullable(),
  receipt: z.string().nullable(),
  /** The receipt as four French words. */
  words: z.string().nullable(),
  held: HeldReasonCode.nullable(),
  /** What a group's file brought: acts that were not known, and places on which machines now differ. Null for a ballot. */
  sitting: z.strictObject({ label: z.string(), acts: z.int(), conflicts: z.int() }).nullable(),
  /** Why it was refused: an error code with its details, made a sentence by the texts. */
  refused: z
    .strictObject({ code: z.string(), details: z.record(z.string(), z.union([z.string(), z.number()])) })
    .nullable(),
});
export type BallotOutcome = z.infer<typeof BallotOutcome>;

/** What a file came to that is not even kept. */
export const refusedOutcome = (file: string, { code, details }: AppError): BallotOutcome => ({
  file,
  outcome: 'refused',
  juror: null,
  jurorName: null,
  receipt: null,
  words: null,
  held: null,
  sitting: null,
  refused: { code, details: { ...details } },
});

/** What became of the files that were chosen, once all of them are in. */
export const ReceivedBallots = z.strictObject({
  outcomes: z.array(BallotOutcome),
  /** Files of a folder or an archive that are no ballots, and were left alone. */
  passedOver: z.int(),
  /** Where a folder holds more than is looked through; null when all of it was. */
  leftOut: z.string().nullable(),
});
export type ReceivedBallots = z.infer<typeof ReceivedBallots>;

export const BallotsView = z.strictObject({
  jurors: z.array(BallotProgress),
  held: z.array(
    z.strictObject({
      receipt: z.string(),
      jurorName: z.string().nullable(),
      reason: HeldReasonCode,
      receivedAt: z.iso.datetime(),
    }),
  ),
  closed: z.boolean(),
  /** What the closing froze; null while the marking is open. */
  freeze: z
    .strictObject({
      at: z.iso.datetime(),
      fingerprint: z.string().nullable(),
      /** What was decided on ballots since, with its reason. */
      after: z.array(
        z.strictObject({
          jurorName: z.string(),
          kind: z.enum(['settled', 'pinned', 'rejected']),
          at: z.iso.datetime(),
          reason: z.string(),
        }),
      ),
    })
    .nullable(),
  canWriteKits: z.boolean(),
  canReceive: z.boolean(),
});
export type BallotsView = z.infer<typeof BallotsView>;

export const ballotsRequests = {
  'ballots-view': { input: nothing, output: BallotsView },
  /** Merges ballots, as files, in archives and in folders, in any order and as often as one likes; a refused file changes nothing. */
  'ballots-receive': {
    input: z.strictObject({ files: z.array(placeToken).min(1).max(1_000) }),
    output: ReceivedBallots,
  },
  /** What was told of files that were received one request after the other, once all of them are in. */
  'ballots-outcomes': {
    input: z.strictObject({ outcomes: z.array(BallotOutcome).max(10_000) }),
    output: z.strictObject({ outcomes: z.array(BallotOutcome) }),
  },
} as const satisfies Record<string, RequestShape>;
