import { z } from 'zod';
import { Language } from '../shell.ts';
import { BallotOutcome, HeldReasonCode } from './ballots.ts';
import { criterionId, defiId, jobId, jurorId, nothing, placeToken, type RequestShape } from './shapes.ts';

const digest = z.string().regex(/^[0-9a-f]{64}$/);
const SheetKind = z.enum(['xlsx', 'paper']);

/** A sheet by what a person sees of it: digits and words of its fingerprint. */
const named = { fingerprint: digest, short: z.string(), words: z.string() };

/** Who has a marking sheet and what came back: no mark. */
export const SheetsView = z.strictObject({
  /** Kits and sheets are written while the marking is open. */
  canWrite: z.boolean(),
  canType: z.boolean(),
  jurors: z.array(
    z.strictObject({
      juror: jurorId,
      name: z.string(),
      withdrawn: z.boolean(),
      sheets: z.array(z.strictObject({ ...named, kind: SheetKind, writtenAt: z.iso.datetime() })),
      /** Read off a sheet, or typed in by the coordination. */
      ballots: z.array(
        z.strictObject({
          digest,
          receipt: z.string(),
          source: z.enum(['sheet', 'typed']),
          receivedAt: z.iso.datetime(),
          held: HeldReasonCode.nullable(),
        }),
      ),
      /** Something was typed and is not a ballot yet. */
      drafts: z.boolean(),
    }),
  ),
});
export type SheetsView = z.infer<typeof SheetsView>;

export const WrittenSheet = z.strictObject({
  ...named,
  juror: jurorId,
  name: z.string(),
  fileName: z.string(),
});
export type WrittenSheet = z.infer<typeof WrittenSheet>;

/** What a file is before it is taken in, so that the coordinator can say what it replaces. */
export const SheetPeek = z.strictObject({
  jurorName: z.string(),
  /** Earlier sheets of this juror that count now and say something else. */
  replaceable: z.array(z.strictObject({ digest, receipt: z.string(), receivedAt: z.iso.datetime() })),
});
export type SheetPeek = z.infer<typeof SheetPeek>;

/** What may be typed of a paper sheet for a défi. */
export const TypedField = z
  .string()
  .regex(/^(mark:[A-Z][A-Z0-9]{0,7}|comment|advice-reason|coup-de-coeur|deport)$/);

/** One juror's paper sheet while it is typed in: what its last typed ballot says, and what was typed since. */
export const TypingView = z.strictObject({
  ...named,
  juror: jurorId,
  jurorName: z.string(),
  scale: z.strictObject({ min: z.int(), max: z.int(), step: z.int() }),
  criteria: z.array(z.strictObject({ id: criterionId, label: z.string() })),
  /** In the order of the sheet, with the mark that it gives them: `D01`. */
  defis: z.array(
    z.strictObject({ id: defiId, mark: z.string(), number: z.string().nullable(), title: z.string() }),
  ),
  /** What the fields show; those without anything are absent. */
  cells: z.array(z.strictObject({ defi: defiId, field: TypedField, text: z.string() })),
  /** The typed ballot that saving follows; null for the first. */
  follows: z.strictObject({ receipt: z.string(), receivedAt: z.iso.datetime() }).nullable(),
  /** The juror has a ballot that came another way: saving makes a conflict to settle. */
  conflictAhead: z.boolean(),
  drafts: z.boolean(),
});
export type TypingView = z.infer<typeof TypingView>;

const sheet = z.strictObject({ fingerprint: digest });

export const sheetsRequests = {
  'sheets-view': { input: nothing, output: SheetsView },
  /** Writes a sheet per juror (all who take part, or those named) into a folder: workbooks or PDFs to print. */
  'sheets-write': {
    input: z.strictObject({
      folder: placeToken,
      jurors: z.array(jurorId).nullable(),
      kind: SheetKind,
      language: Language,
      job: jobId,
    }),
    output: z.strictObject({ written: z.array(WrittenSheet) }),
    job: true,
  },
  /** Whose sheet a workbook is and what it could replace; null when it is none that could be read. */
  'sheet-peek': { input: z.strictObject({ file: placeToken }), output: SheetPeek.nullable() },
  /** Reads a workbook back, in the place of an earlier one where the coordinator said so. */
  'sheet-receive': {
    input: z.strictObject({ file: placeToken, replaces: digest.nullable() }),
    output: BallotOutcome,
  },
  'sheet-typing': { input: sheet, output: TypingView },
  /** Keeps what is being typed; durable when answered. */
  'sheet-draft': {
    input: z.strictObject({
      fingerprint: digest,
      defi: defiId,
      field: TypedField,
      text: z.string().max(20_000),
    }),
    output: z.strictObject({ savedAt: z.iso.datetime() }),
  },
  /** Makes a ballot of all that was typed; refused whole where a mark is none of the scale. */
  'sheet-type': { input: sheet, output: BallotOutcome },
  /** Forgets what was typed since the last ballot. */
  'sheet-drafts-discard': { input: sheet, output: z.null() },
} as const satisfies Record<string, RequestShape>;
