import { z } from 'zod';
import type { AppError } from './app-error.ts';
import type { BallotOutcome } from './requests/ballots.ts';

/**
 * What crosses the line between the window and the service. A request carries a number chosen by the window;
 * its answer carries the same number. Events have no number: they are told to whoever listens.
 */
export const RequestMessage = z.strictObject({
  id: z.int().nonnegative(),
  name: z.string().max(80),
  payload: z.unknown(),
});
export type RequestMessage = z.infer<typeof RequestMessage>;

export type Envelope<Value = unknown> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: AppError };

export interface AnswerMessage {
  readonly id: number;
  readonly answer: Envelope;
}

/** Progress of a job: `done` of `total` steps (total 0 when unknown), `step` a key of the job texts. */
export interface JobProgress {
  readonly jobId: string;
  readonly step: string;
  readonly done: number;
  readonly total: number;
  /** How much of all the steps is done, from 0 to 1; null where the step is all there is. */
  readonly whole: number | null;
}

/** What happened at the exchange folder since it was last told. */
export type ExchangeNews =
  /** How many files came to each outcome. */
  | { readonly kind: 'arrived'; readonly counts: Readonly<Partial<Record<BallotOutcome['outcome'], number>>> }
  /** The folder no longer answers: a key was pulled out, a drive is off. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'back' };

export type ServiceEvent =
  | { readonly event: 'job-progress'; readonly progress: JobProgress }
  /** What a running job can answer so far, in the shape of its request's answer. */
  | { readonly event: 'job-partial'; readonly jobId: string; readonly value: unknown }
  /** Something was committed to the session file: every open reading of it may be stale. */
  | { readonly event: 'session-changed' }
  /** A backup was written or let go. */
  | { readonly event: 'backups-changed' }
  /** A protected session is being encrypted or no longer is, or something is to be told of a working copy. */
  | { readonly event: 'copies-changed' }
  | { readonly event: 'exchange-changed'; readonly news: ExchangeNews };

/**
 * What main tells the window by itself: the room's display was opened or closed; the system handed over files; the window is
 * to be closed on a protected session, which is encrypted first.
 */
export interface MainEvent {
  readonly event: 'room-changed' | 'files-given' | 'leave-asked';
}

/** What the window hears without having asked. */
export type WindowEvent = ServiceEvent | MainEvent;
