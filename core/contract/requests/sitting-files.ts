import { z } from 'zod';
import { groupId, jobId, jurorId, nothing, placeToken, type RequestShape } from './shapes.ts';

// Groups sit at the same time in different rooms: what the coordination gives a référent, and what comes back.

/** A référent's file that was written, with the passphrase to tell them (null: not locked). */
export const WrittenSittingKit = z.strictObject({
  juror: jurorId,
  name: z.string(),
  fileName: z.string(),
  bytes: z.int(),
  passphrase: z.string().nullable(),
  /** Défis that the group hears, and those of them that are closed to whoever gets the file. */
  defis: z.int(),
  closed: z.int(),
  /** The folder held a file of that name, which was left alone: this one has a number. */
  besideOthers: z.boolean(),
});
export type WrittenSittingKit = z.infer<typeof WrittenSittingKit>;

const SentSitting = z.strictObject({
  sequence: z.int(),
  receipt: z.string(),
  /** The receipt as four French words. */
  words: z.string(),
  writtenAt: z.iso.datetime(),
});

export const SittingSendView = z.strictObject({
  /** What this file recorded for its group, and how much of it no file for the coordination holds yet. */
  own: z.int(),
  unsent: z.int(),
  /** The last file that was written; null before the first. */
  last: SentSitting.nullable(),
});
export type SittingSendView = z.infer<typeof SittingSendView>;

export const ExportedSitting = SentSitting.extend({
  fileName: z.string(),
  acts: z.int(),
  /** Nothing was recorded since the last file, so that very one was written again. */
  again: z.boolean(),
});
export type ExportedSitting = z.infer<typeof ExportedSitting>;

export const sittingFilesRequests = {
  /**
   * Writes a group's part of the deliberation for one of its jurors; no file that is there is touched. From the
   * deliberation on: jurors' marks leave with it.
   */
  'sitting-kit-write': {
    input: z.strictObject({
      group: groupId.nullable(),
      juror: jurorId,
      folder: placeToken,
      locked: z.boolean(),
      job: jobId,
    }),
    output: WrittenSittingKit,
    job: true,
  },
  /** What a référent has to send, and sent last. */
  'sitting-send-view': { input: nothing, output: SittingSendView },
  /** Writes a référent's file for the coordination, signed and sealed for it. */
  'sitting-export': { input: z.strictObject({ place: placeToken }), output: ExportedSitting },
} as const satisfies Record<string, RequestShape>;
