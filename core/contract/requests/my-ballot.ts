import { z } from 'zod';
import { asDigest } from '../../ids.ts';
import type { BallotField } from '../../merge/compare-ballots.ts';
import { DeskView } from './desk.ts';
import { criterionId, defiId, nothing, placeToken, type RequestShape } from './shapes.ts';

const digest = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .transform(asDigest);

/** One thing that a ballot says of a défi: `deport`, `mark:C1`, `note:comment`. */
const field = z
  .string()
  .regex(/^(deport|mark:[A-Z][A-Z0-9]{0,7}|note:[a-z-]+(:[A-Z][A-Z0-9]{0,7})?)$/)
  .transform((text) => text as BallotField);

/** A mark in hundredths, a text, the reason of a déport; null where nothing is said. */
const fieldValue = z.union([z.int(), z.string()]).nullable();

/** What the next ballot says otherwise than the last one. */
export const BallotChange = z.strictObject({
  defi: defiId,
  title: z.string(),
  field,
  before: fieldValue,
  after: fieldValue,
});
export type BallotChange = z.infer<typeof BallotChange>;

const SentBallot = z.strictObject({
  digest,
  sequence: z.int(),
  receipt: z.string(),
  /** The receipt as four French words. */
  words: z.string(),
  writtenAt: z.iso.datetime(),
  /** Written by this file; false: it came back from another machine with a kit. */
  here: z.boolean(),
  /** Défis with a complete set of marks in it. */
  complete: z.int(),
});
export type SentBallot = z.infer<typeof SentBallot>;

/** Where a ballot of another machine says otherwise, and the juror has not decided since it came. */
const OtherSaying = z.strictObject({
  defi: defiId,
  title: z.string(),
  field,
  mine: fieldValue,
  /** A déport that a ballot declared already: it stands, whatever the other machine said. */
  fixed: z.boolean(),
  theirs: z.array(z.strictObject({ ballot: digest, receipt: z.string(), value: fieldValue })),
});
export type OtherSaying = z.infer<typeof OtherSaying>;

const ExportedBallot = z.strictObject({
  receipt: z.string(),
  /** The receipt as four French words. */
  words: z.string(),
  sequence: z.int(),
  fileName: z.string(),
});

export const MyBallotView = z.strictObject({
  jurorName: z.string(),
  desk: DeskView,
  /** Défis still without a complete set of marks. */
  incomplete: z.int(),
  /** Texts typed in the place of a mark that are none: they count for nothing yet. */
  pending: z.array(
    z.strictObject({ defi: defiId, title: z.string(), criterion: criterionId, text: z.string() }),
  ),
  /** Every ballot of the juror that this file knows, the latest first. */
  sent: z.array(SentBallot),
  /** The last ballot that this file wrote, else the last that came back; null before the first. */
  last: SentBallot.nullable(),
  /** The number that the next ballot bears. */
  nextSequence: z.int(),
  /** Something to send that the last ballot does not hold (or something at all, before the first). */
  changedSince: z.boolean(),
  /** What that is; empty before the first ballot. */
  changes: z.array(BallotChange),
  others: z.array(OtherSaying),
  /** The juror's own marks in the order in which they were first given; shown to the juror alone. */
  drift: z.strictObject({
    /** Complete défis; the mean on the scale of the grid, in hundredths. */
    points: z.array(z.strictObject({ defi: defiId, title: z.string(), mean: z.int() })),
    /** Null while there are too few. */
    ends: z
      .strictObject({ each: z.int(), first: z.int(), last: z.int(), worthTelling: z.boolean() })
      .nullable(),
  }),
});
export type MyBallotView = z.infer<typeof MyBallotView>;

/** The days of the call as jurors see them. */
const CalendarDay = z.strictObject({ day: z.iso.date(), daysLeft: z.int() });

/** What came with a kit that was brought into a session already begun; titles of défis. */
export const KitBrought = z.strictObject({
  /** `same`: this very part was open already; `older`: the session is ahead of it. Nothing is changed by either. */
  outcome: z.enum(['brought', 'same', 'older']),
  added: z.array(z.string()),
  changed: z.array(z.string()),
  gone: z.array(z.string()),
  /** Ballots of another machine that came with it. */
  ballots: z.int(),
  /** What others recorded for the group, where it is a référent's. */
  acts: z.int(),
});
export type KitBrought = z.infer<typeof KitBrought>;

export const myBallotRequests = {
  'my-ballot-view': { input: nothing, output: MyBallotView },
  'ballot-export': { input: z.strictObject({ place: placeToken }), output: ExportedBallot },
  /** The same into the exchange folder of this session, where the coordination finds it. */
  'ballot-to-exchange': {
    input: z.strictObject({
      fileName: z
        .string()
        .max(200)
        .regex(/^[^/\\:*?"<>|\0]+\.eigballot$/),
    }),
    output: ExportedBallot,
  },
  /** Takes over what a ballot of another machine says at these places. */
  'other-take': {
    input: z.strictObject({
      taken: z
        .array(z.strictObject({ defi: defiId, field, ballot: digest }))
        .min(1)
        .max(100_000),
    }),
    output: z.null(),
  },
  /** The day of the jury and the one on which ballots are due. */
  'calendar-view': {
    input: nothing,
    output: z.strictObject({ ballotsDue: CalendarDay.nullable(), juryDay: CalendarDay.nullable() }),
  },
  /** How much of the juror's kit is here; null in a file that an old kit made. */
  'kit-held-view': {
    input: nothing,
    output: z
      .strictObject({
        parts: z.int(),
        opened: z.array(z.int()),
        missing: z.array(z.int()),
        assigned: z.int(),
        /** Défis that are here. */
        here: z.int(),
      })
      .nullable(),
  },
} as const satisfies Record<string, RequestShape>;
