import { z } from 'zod';
import { defiId, jurorId, nothing, type RequestShape } from './shapes.ts';

/** The place of a défi in `defis`: sixty jurors with five hundred défis each would repeat long identifiers. */
const defiPlace = z.int().nonnegative();

/** How far a juror is by the ballot that counts: which défis, never a mark, a total or a count of values. */
export const JurorLine = z.strictObject({
  juror: jurorId,
  name: z.string(),
  withdrawn: z.boolean(),
  kitWrittenAt: z.iso.datetime().nullable(),
  /** A marking sheet was written for them: they mark without a kit. */
  hasSheet: z.boolean(),
  complete: z.array(defiPlace),
  begun: z.array(defiPlace),
  missing: z.array(defiPlace),
  /** The register is open to the coordinator at any time. */
  deports: z.array(z.strictObject({ defi: defiPlace, reason: z.string() })),
  /** Ballots that do not follow one another, or keys to decide on: none counts until this is settled. */
  conflict: z.enum(['heads', 'keys']).nullable(),
  /** What counts was put together from several ballots by the coordination. */
  settled: z.boolean(),
});
export type JurorLine = z.infer<typeof JurorLine>;

/** A ballot that was received, with the receipt that its juror has as well. */
export const BallotLine = z.strictObject({
  /** The place of the juror in `jurors`; null when the session does not know them. */
  juror: z.int().nonnegative().nullable(),
  receipt: z.string(),
  words: z.string(),
  /** Counts the ballots of one device of the juror. */
  sequence: z.int(),
  receivedAt: z.iso.datetime(),
  source: z.enum(['file', 'sheet', 'typed']),
  state: z.enum(['counts', 'older', 'conflict', 'held']),
});
export type BallotLine = z.infer<typeof BallotLine>;

export const Dashboard = z.strictObject({
  sessionName: z.string(),
  ballotsDue: z.iso.date().nullable(),
  /** Whether that day is over. */
  duePast: z.boolean(),
  /** Whether a ballot that comes still counts: only during the marking is a juror asked for one. */
  canRemind: z.boolean(),
  /** The défis that jurors mark, by dossier number. */
  defis: z.array(z.strictObject({ defi: defiId, number: z.string().nullable(), title: z.string() })),
  jurors: z.array(JurorLine),
  /** The latest first. */
  ballots: z.array(BallotLine),
});
export type Dashboard = z.infer<typeof Dashboard>;

export const dashboardRequests = {
  'dashboard-view': { input: nothing, output: Dashboard },
} as const satisfies Record<string, RequestShape>;
