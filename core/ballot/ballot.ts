import { compareText } from '../compare-text.ts';
import { z } from 'zod';
import { asCriterionId, asDefiId, asDeviceId, asDigest, asJurorId, asSessionId } from '../ids.ts';
import { canonicalText } from './canonical.ts';

const uuid = z.uuid();
const digest = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .transform(asDigest);

/** The text fields a juror may fill for a défi. `private` never leaves the machine, so it is not among these. */
const sharedNote = z
  .string()
  .regex(/^(comment|comment:[A-Z][A-Z0-9]{0,7}|advice-size|advice-profiles|advice-reason|coup-de-coeur)$/);

/** Whether all of these are different. */
const apart = (items: readonly string[]): boolean => new Set(items).size === items.length;

const BallotEntry = z
  .strictObject({
    defi: uuid.transform(asDefiId),
    /** The reason of the juror's déport; marks and notes are then empty. */
    deport: z.string().max(2_000).nullable(),
    marks: z
      .array(
        z.strictObject({
          criterion: z
            .string()
            .regex(/^[A-Z][A-Z0-9]{0,7}$/)
            .transform(asCriterionId),
          value: z.int().min(-100_000).max(100_000),
        }),
      )
      .max(30),
    notes: z.array(z.strictObject({ field: sharedNote, text: z.string().max(20_000) })).max(60),
  })
  .refine(({ marks }) => apart(marks.map(({ criterion }) => criterion)), { message: 'criterion-twice' })
  .refine(({ notes }) => apart(notes.map(({ field }) => field)), { message: 'note-twice' })
  .refine(({ deport, marks, notes }) => deport === null || marks.length + notes.length === 0, {
    message: 'marks-under-deport',
  });

/**
 * What one ballot says: the juror's whole current state, never a difference. Immutable; its identity is the
 * SHA-256 of its canonical bytes, which the nonce makes unique.
 */
export const Ballot = z.strictObject({
  session: uuid.transform(asSessionId),
  juror: uuid.transform(asJurorId),
  device: uuid.transform(asDeviceId),
  /** SHA-256 of the canonical text of the grid that the marks were given on. */
  grid: digest,
  /** 16 random bytes in hexadecimal. */
  nonce: z.string().regex(/^[0-9a-f]{32}$/),
  /** Counts the ballots of this device from 1. */
  sequence: z.int().positive().max(1_000_000),
  /** The ballots that this one follows directly. */
  parents: z.array(digest).max(50),
  /** Every earlier ballot it follows through them, so that a ballot lost on the way makes no false conflict. */
  ancestors: z.array(digest).max(100_000),
  /** When it was written by the juror's clock: shown, never used for order. */
  writtenAt: z.iso.datetime(),
  entries: z
    .array(BallotEntry)
    .max(20_000)
    .refine((entries) => apart(entries.map(({ defi }) => defi)), { message: 'defi-twice' }),
});
export type Ballot = z.infer<typeof Ballot>;
export type BallotEntry = Ballot['entries'][number];

/** Canonical inner text: entries by défi, marks by criterion, notes by field, digests in order. */
export function ballotBody(ballot: Ballot): string {
  const sorted: Ballot = {
    ...ballot,
    parents: [...ballot.parents].sort(),
    ancestors: [...ballot.ancestors].sort(),
    entries: [...ballot.entries]
      .map((entry) => ({
        ...entry,
        marks: sortBy(entry.marks, (mark) => mark.criterion),
        notes: sortBy(entry.notes, (note) => note.field),
      }))
      .sort((a, b) => compareText(a.defi, b.defi)),
  };
  return canonicalText(sorted);
}

const sortBy = <Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] =>
  [...items].sort((a, b) => compareText(keyOf(a), keyOf(b)));
