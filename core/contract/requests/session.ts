import { z } from 'zod';
import { gridTemplateNames, type GridTemplateName } from '../../call/grid-templates.ts';
import { Grid } from '../../call/grid.ts';
import { phases } from '../../call/phase.ts';
import { todoCodes } from '../../call/todos.ts';
import {
  errorShape,
  jobId,
  nothing,
  passphraseGiven,
  placeToken,
  shortText,
  type RequestShape,
} from './shapes.ts';

/** The steps of the work, in order; each has a screen. */
export const CoordinatorStep = z.enum([
  'call',
  'defis',
  'assignment',
  'ballots',
  'deliberation',
  'teams',
  'selection',
  'report',
]);
export type CoordinatorStep = z.infer<typeof CoordinatorStep>;
export const JurorStep = z.enum(['desk', 'my-ballot']);
export type JurorStep = z.infer<typeof JurorStep>;

/** Something left to do at a step; the sentence is in the texts under the same code. */
export const Todo = z.strictObject({
  step: z.union([CoordinatorStep, JurorStep]),
  code: z.enum(todoCodes),
  count: z.int().nonnegative(),
});
export type Todo = z.infer<typeof Todo>;

/** Why nothing is written to the open session, and who has it where somebody does. */
export const ReadOnlyView = z.strictObject({
  why: z.enum(['locked', 'taken-over', 'place', 'damaged', 'journal']),
  holder: z
    .strictObject({ user: z.string(), machine: z.string(), since: z.string(), beat: z.string() })
    .nullable(),
});
export type ReadOnlyView = z.infer<typeof ReadOnlyView>;

export const SessionView = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  role: z.enum(['coordinator', 'juror', 'referent']),
  /** The name of the juror whose session file this is; null for the coordinator. */
  jurorName: z.string().nullable(),
  phase: z.enum(phases),
  /** Invented jurors, marks and comments: every screen says so. */
  demonstration: z.boolean(),
  fileName: z.string(),
  grid: Grid,
  /** What is left to do, in the order of the work; the first is the next action. */
  todos: z.array(Todo),
  /** When something was last saved; null in a new session. */
  savedAt: z.iso.datetime().nullable(),
  /** Null while it may be written to. */
  readOnly: ReadOnlyView.nullable(),
  /** Why the last backup could not be written; null when it was. */
  backupFault: errorShape.nullable(),
  /** By a passphrase (decision 44). */
  protected: z.boolean(),
});
export type SessionView = z.infer<typeof SessionView>;

export const sessionRequests = {
  /** The open session, or null when none is. */
  'session-view': { input: nothing, output: SessionView.nullable() },
  /** A new coordinator's session, without dossiers, at a place that must not exist yet (or is overwritten by the dialog's leave). */
  'session-create': {
    input: z.strictObject({
      place: placeToken,
      name: shortText,
      gridTemplate: z.enum(gridTemplateNames as [GridTemplateName, ...GridTemplateName[]]),
      /** An earlier session whose grid, jury, settings and column mapping the new one takes over. */
      from: placeToken.nullable().default(null),
      /** Of the earlier session. */
      passphrase: passphraseGiven,
    }),
    output: SessionView,
  },
  /**
   * Refused with `session-locked` while somebody else has it open, unless it is to be read, or taken over; with
   * `session-protected` while it takes a passphrase that was not given.
   */
  'session-open': {
    input: z.strictObject({
      place: placeToken,
      way: z.enum(['edit', 'read', 'take-over']).default('edit'),
      passphrase: passphraseGiven,
    }),
    output: SessionView,
  },
  /** Opens the demonstration; made first when it is not there, made anew when `fresh`. */
  'demonstration-open': {
    input: z.strictObject({ place: placeToken, role: z.enum(['coordinator', 'juror']), fresh: z.boolean() }),
    output: SessionView,
  },
  'session-close': { input: nothing, output: z.null() },
  /** Cancels a running job; its own request answers `cancelled`. */
  'job-cancel': { input: z.strictObject({ job: jobId }), output: z.null() },
} as const satisfies Record<string, RequestShape>;
