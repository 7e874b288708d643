import { z } from 'zod';
import type { BallotField } from '../../merge/compare-ballots.ts';
import { asDigest } from '../../ids.ts';
import { defiId, jurorId, reason, type RequestShape } from './shapes.ts';

const digest = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .transform(asDigest);
const publicKey = z.string().regex(/^[0-9a-f]{8,200}$/);
/** What a ballot may say of a défi: `deport`, `mark:C1`, `note:comment:C1`. */
const field = z
  .string()
  .max(80)
  .regex(/^(?:deport|mark:[A-Z][A-Z0-9]{0,7}|note:[a-z-]+(?::[A-Z][A-Z0-9]{0,7})?)$/)
  .transform((text) => text as BallotField);

/** A ballot that stands in a conflict: where it comes from and how full it is, never what it says. */
const ConflictingBallot = z.strictObject({
  digest,
  /** In hexadecimal, and the same in words: read out over the phone. */
  receipt: z.string(),
  words: z.string(),
  sequence: z.int(),
  /** The first characters of the identifier of the machine. */
  device: z.string(),
  source: z.enum(['file', 'sheet', 'typed']),
  writtenAt: z.iso.datetime(),
  receivedAt: z.iso.datetime(),
  /** How many marks, comments and other texts, and déports it holds. */
  marks: z.int(),
  notes: z.int(),
  deports: z.int(),
});
export type ConflictingBallot = z.infer<typeof ConflictingBallot>;

const ConflictLine = z.strictObject({
  defi: defiId,
  title: z.string(),
  number: z.string().nullable(),
  field,
  /** In the order of `ballots`. Before the closing no mark and no comment is told: only whether there is one. */
  says: z.array(
    z.strictObject({ ballot: digest, said: z.boolean(), value: z.union([z.int(), z.string()]).nullable() }),
  ),
  /** False: the values are hidden from whoever asks. */
  shown: z.boolean(),
});
export type ConflictLine = z.infer<typeof ConflictLine>;

const ConflictKey = z.strictObject({
  key: publicKey,
  device: z.string(),
  issue: z.int().nullable(),
  firstSeenAt: z.iso.datetime(),
  receipts: z.array(z.strictObject({ receipt: z.string(), words: z.string() })),
  /** Null: nobody has decided on it. */
  decision: z.enum(['pinned', 'rejected']).nullable(),
  /** It has to be decided on. */
  open: z.boolean(),
});
export type ConflictKey = z.infer<typeof ConflictKey>;

export const ConflictView = z.strictObject({
  juror: jurorId,
  name: z.string(),
  state: z.enum(['none', 'current', 'settled', 'keys', 'heads']),
  /** The marking is closed: what is settled now stands beside the fingerprint. */
  closed: z.boolean(),
  /** The heads in conflict, or those that were settled. */
  ballots: z.array(ConflictingBallot),
  lines: z.array(ConflictLine),
  /** The keys of this juror, oldest first. */
  keys: z.array(ConflictKey),
  /** How it was settled, while that holds. */
  settled: z
    .strictObject({
      at: z.iso.datetime(),
      reason: z.string(),
      base: digest,
      taken: z.array(z.strictObject({ defi: defiId, field, from: digest })),
    })
    .nullable(),
  /** Everything decided on this juror's ballots, oldest first. */
  history: z.array(
    z.strictObject({
      at: z.iso.datetime(),
      kind: z.enum(['settled', 'pinned', 'rejected']),
      reason: z.string(),
    }),
  ),
});
export type ConflictView = z.infer<typeof ConflictView>;

export const conflictsRequests = {
  'conflict-view': { input: z.strictObject({ juror: jurorId }), output: ConflictView },
  /** Settles a conflict between exactly these heads: the base, but for what is taken from others. */
  'conflict-settle': {
    input: z.strictObject({
      juror: jurorId,
      heads: z.array(digest).min(2).max(100),
      base: digest,
      taken: z.array(z.strictObject({ defi: defiId, field, from: digest })).max(100_000),
      reason,
    }),
    output: z.null(),
  },
  /** Accepts a key of a juror, or sets the ballots that it signed aside. */
  'key-decide': {
    input: z.strictObject({
      juror: jurorId,
      key: publicKey,
      decision: z.enum(['pinned', 'rejected']),
      reason,
    }),
    output: z.null(),
  },
} as const satisfies Record<string, RequestShape>;
