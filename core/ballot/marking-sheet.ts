import { z } from 'zod';
import { Grid } from '../call/grid.ts';
import { Language } from '../contract/shell.ts';
import { asDefiId, asDigest, asJurorId, asSessionId, type Digest } from '../ids.ts';
import type { Hash } from '../ports.ts';
import type { BallotEntry } from './ballot.ts';
import { canonicalText } from './canonical.ts';
import { receiptOf, receiptWordsOf } from './receipt.ts';

/**
 * What one marking sheet asks of one juror, on paper or as a workbook: for a juror whose computer may run no program of
 * ours. It holds the titles of that juror's own défis and nothing of any other.
 */
export const SheetDefinition = z.strictObject({
  version: z.literal(1),
  kind: z.enum(['xlsx', 'paper']),
  /** The language in which it is written, and read again. */
  language: Language,
  session: z.uuid().transform(asSessionId),
  sessionName: z.string(),
  demonstration: z.boolean(),
  juror: z.strictObject({ id: z.uuid().transform(asJurorId), name: z.string() }),
  /** SHA-256 of the canonical text of the grid that the marks are given on. */
  grid: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .transform(asDigest),
  criteria: Grid.shape.criteria,
  scale: Grid.shape.scale,
  /** In the juror's own reading order; a place in it is what the sheet calls a défi, `D01`. */
  defis: z
    .array(
      z.strictObject({
        id: z.uuid().transform(asDefiId),
        number: z.string().nullable(),
        title: z.string(),
        administration: z.string(),
      }),
    )
    .min(1)
    .max(20_000),
  writtenAt: z.iso.datetime(),
  /** 16 random bytes in hexadecimal: two sheets of one juror are told apart. */
  nonce: z.string().regex(/^[0-9a-f]{32}$/),
});
export type SheetDefinition = z.infer<typeof SheetDefinition>;
export type SheetKind = SheetDefinition['kind'];

export const sheetText = (definition: SheetDefinition): string => canonicalText(definition);

/** What a sheet is known again by. */
export const sheetFingerprint = (definition: SheetDefinition, hash: Hash): Digest =>
  hash(sheetText(definition));

/** The fingerprint as a person reads it on the sheet and may type it. */
export const shortFingerprint = (
  fingerprint: Digest,
): { readonly short: string; readonly words: string } => ({
  short: receiptOf(fingerprint),
  words: receiptWordsOf(fingerprint),
});

/** The name of a défi on the sheet by its place in the list, from 0: `D01`; as many digits as the list needs. */
export function defiMark(place: number, count: number): string {
  const digits = Math.max(2, String(count).length);
  return `D${String(place + 1).padStart(digits, '0')}`;
}

/** Where an answer belongs: `mark:C1`, `comment:C1`, `comment`, `advice-reason`, `coup-de-coeur` or `deport`. */
export type SheetField =
  `mark:${string}` | `comment:${string}` | 'comment' | 'advice-reason' | 'coup-de-coeur' | 'deport';

/** Answers of one défi: marks in hundredths, all else as text; a field without an answer is absent. */
export type SheetAnswers = ReadonlyMap<SheetField, number | string>;

/**
 * The ballot entry that answers amount to; null when nothing was said. As at the desk, a déport takes marks and notes
 * out of the ballot.
 */
export function entryOfAnswers(
  defi: SheetDefinition['defis'][number]['id'],
  answers: SheetAnswers,
): BallotEntry | null {
  const deport = answers.get('deport');
  if (typeof deport === 'string') return { defi, deport, marks: [], notes: [] };
  const marks: BallotEntry['marks'] = [];
  const notes: BallotEntry['notes'] = [];
  for (const [field, value] of answers) {
    if (typeof value === 'number') {
      marks.push({
        criterion: field.slice('mark:'.length) as BallotEntry['marks'][number]['criterion'],
        value,
      });
    } else notes.push({ field, text: value });
  }
  return marks.length === 0 && notes.length === 0 ? null : { defi, deport: null, marks, notes };
}

/** The other way round: what an entry says, as a sheet would show it. */
export function answersOfEntry(entry: BallotEntry): Map<SheetField, number | string> {
  const answers = new Map<SheetField, number | string>();
  if (entry.deport !== null) answers.set('deport', entry.deport);
  for (const { criterion, value } of entry.marks) answers.set(`mark:${criterion}`, value);
  for (const { field, text } of entry.notes) answers.set(field as SheetField, text);
  return answers;
}

/**
 * The nonce of a ballot that was read off a sheet: it follows from what was read and from what it replaces, so that one
 * sheet read twice is one ballot.
 */
export function sheetNonce(
  sheet: {
    readonly fingerprint: Digest;
    readonly entries: readonly BallotEntry[];
    readonly parents: readonly Digest[];
  },
  hash: Hash,
): string {
  const entries = sheet.entries
    .map((entry) => ({
      defi: entry.defi,
      deport: entry.deport,
      marks: Object.fromEntries(entry.marks.map(({ criterion, value }) => [criterion, value])),
      notes: Object.fromEntries(entry.notes.map(({ field, text }) => [field, text])),
    }))
    .sort((a, b) => (a.defi < b.defi ? -1 : 1));
  return hash(
    canonicalText({ fingerprint: sheet.fingerprint, entries, parents: [...sheet.parents].sort() }),
  ).slice(0, 32);
}
