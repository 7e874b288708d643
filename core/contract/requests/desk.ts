import { z } from 'zod';
import { profiles } from '../../defi/profile.ts';
import { DefiView } from './defis.ts';
import { criterionId, defiId, nothing, reason, type RequestShape } from './shapes.ts';

/** What a juror writes beside the marks; `private` never enters a ballot. */
export const NoteField = z
  .string()
  .regex(
    /^(comment|comment:[A-Z][A-Z0-9]{0,7}|private|advice-size|advice-profiles|advice-reason|coup-de-coeur)$/,
  );

/** What is being typed and not taken yet: a mark's text, a note's, or the reason of a déport that is not declared yet. */
export const DraftField = z
  .string()
  .regex(
    /^(mark:[A-Z][A-Z0-9]{0,7}|comment|comment:[A-Z][A-Z0-9]{0,7}|private|advice-size|advice-profiles|advice-reason|deport)$/,
  );

const DeskState = z.enum(['empty', 'draft', 'complete', 'deport']);
export type DeskState = z.infer<typeof DeskState>;

const marks = z.array(z.strictObject({ criterion: criterionId, value: z.int() }));

export const DeskRow = z.strictObject({
  id: defiId,
  number: z.string().nullable(),
  title: z.string(),
  administration: z.string(),
  state: DeskState,
  marks,
  /** The juror's own total for this défi in hundredths; null until complete. */
  total: z.int().nullable(),
  commented: z.boolean(),
  /** The dossier has changed since it was marked, and the juror has not said that the marks stand. */
  changedSince: z.boolean(),
});
export type DeskRow = z.infer<typeof DeskRow>;

/** The juror's own list, in the juror's own reading order. */
export const DeskView = z.strictObject({
  defis: z.array(DeskRow),
  complete: z.int(),
  /** Défis to mark: all but those under déport. */
  toMark: z.int(),
});
export type DeskView = z.infer<typeof DeskView>;

export const DeskDefi = z.strictObject({
  defi: DefiView,
  marks,
  notes: z.array(z.strictObject({ field: NoteField, text: z.string() })),
  drafts: z.array(z.strictObject({ field: DraftField, text: z.string() })),
  /** The reason of the juror's déport; null when there is none. */
  deport: z.string().nullable(),
  /** A ballot that declares the déport was written: it can no longer be taken back here. */
  deportSent: z.boolean(),
  /** The team that is asked for, for the advice on it; null under a déport. */
  team: z
    .strictObject({
      requested: z.int().nullable(),
      /** The sizes that may be advised. */
      sizes: z.array(z.int()),
      eigs: z.array(
        z.strictObject({
          place: z.int(),
          profile: z.enum(profiles),
          words: z.string(),
          mission: z.string(),
        }),
      ),
    })
    .nullable(),
  /** The version that was marked and the one that is there now, when the dossier has changed since; else null. */
  change: z.strictObject({ before: z.int(), after: z.int() }).nullable(),
});
export type DeskDefi = z.infer<typeof DeskDefi>;

const saved = z.strictObject({ savedAt: z.iso.datetime() });

export const deskRequests = {
  'desk-view': { input: nothing, output: DeskView },
  'desk-defi': { input: z.strictObject({ defi: defiId }), output: DeskDefi },
  /** Keeps what is being typed; durable when answered. */
  'draft-save': {
    input: z.strictObject({ defi: defiId, field: DraftField, text: z.string().max(20_000) }),
    output: saved,
  },
  /** Takes a mark (or clears it); removes its draft. Durable when answered. */
  'mark-save': {
    input: z.strictObject({ defi: defiId, criterion: criterionId, value: z.int().nullable() }),
    output: z.strictObject({ savedAt: z.iso.datetime(), row: DeskRow }),
  },
  /** Takes a note; removes its draft. */
  'note-save': {
    input: z.strictObject({ defi: defiId, field: NoteField, text: z.string().max(20_000) }),
    output: z.strictObject({ savedAt: z.iso.datetime(), row: DeskRow }),
  },
  /** Undoes the last change of a mark; null when there is none left. */
  'mark-undo': {
    input: nothing,
    output: z.strictObject({ defi: defiId, criterion: criterionId, value: z.int().nullable() }).nullable(),
  },
  /** The juror has read the new version of a dossier and lets the marks stand. */
  'change-accept': { input: z.strictObject({ defi: defiId }), output: z.null() },
  'deport-declare': { input: z.strictObject({ defi: defiId, reason }), output: z.null() },
  /** Takes a déport back; marks made before it are there again. Refused once a ballot that declares it was written. */
  'deport-lift': { input: z.strictObject({ defi: defiId }), output: z.null() },
} as const satisfies Record<string, RequestShape>;
