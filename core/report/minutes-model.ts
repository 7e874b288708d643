import { z } from 'zod';
import { Language } from '../contract/shell.ts';
import { Figure } from './figure.ts';
import { RunningLines } from './running-lines.ts';

/** What is read aloud, with the figures that stand in it. */
export const Told = z.strictObject({ text: z.string(), figures: z.array(Figure) });
export type Told = z.infer<typeof Told>;

/** What a cell says, one paragraph a line; the first is what it is about. */
const Cell = z.union([Figure, z.array(z.string())]);
export type Cell = z.infer<typeof Cell>;

/** One thing after the other, as it is read. */
export const MinutesBlock = z.discriminatedUnion('block', [
  z.strictObject({ block: z.literal('heading'), text: z.string() }),
  z.strictObject({ block: z.literal('paragraph'), ...Told.shape }),
  z.strictObject({ block: z.literal('list'), items: z.array(Told) }),
  /** People under a word: those present, those who are not. */
  z.strictObject({ block: z.literal('people'), label: z.string(), names: z.array(z.string()) }),
  z.strictObject({
    block: z.literal('table'),
    caption: z.string(),
    columns: z.array(z.strictObject({ name: z.string(), number: z.boolean() })),
    /** Which column names the row, from 0. */
    naming: z.int().nonnegative(),
    rows: z.array(z.array(Cell)),
  }),
  /** Lines to fill by hand: what the session does not know. */
  z.strictObject({ block: z.literal('fill'), lines: z.array(z.string()) }),
  /** Room to write in. */
  z.strictObject({ block: z.literal('room'), lines: z.int().positive() }),
]);
export type MinutesBlock = z.infer<typeof MinutesBlock>;

const Section = z.strictObject({ id: z.string(), title: z.string(), blocks: z.array(MinutesBlock) });
export type MinutesSection = z.infer<typeof Section>;

const SignatureBlock = z.strictObject({
  /** Empty: to be written by hand. */
  name: z.string(),
  quality: z.string(),
  organisation: z.string(),
  /** What stands in the place of the signature of somebody who was not there; empty: they sign. */
  instead: z.string(),
});
export type SignatureBlock = z.infer<typeof SignatureBlock>;

/** The minutes, whole: every word that the pages bear. */
export const MinutesModel = z.strictObject({
  kind: z.literal('minutes'),
  version: z.literal(1),
  language: Language,
  /** The day the minutes bear; a parameter, so that the same data give the same minutes. */
  date: z.iso.date(),
  programme: z.string(),
  title: z.string(),
  sessionName: z.string(),
  /** What stands out above everything: a draft, a confidentiality line, a demonstration. */
  marks: z.array(z.string()),
  notice: z.string().nullable(),
  /** Object, days, place. */
  facts: z.array(z.strictObject({ name: z.string(), value: z.string() })),
  opening: z.array(MinutesBlock),
  sections: z.array(Section),
  /** Said before the signatures. */
  closing: z.string(),
  signatures: z.strictObject({
    title: z.string(),
    lead: z.string(),
    /** The word over the space to sign in, and under the name that is to be written. */
    sign: z.string(),
    name: z.string(),
    blocks: z.array(SignatureBlock),
  }),
  /** What ties the minutes to the session. */
  integrity: z.strictObject({
    title: z.string(),
    ...Told.shape,
    digests: z.array(z.strictObject({ name: z.string(), digest: z.string() })),
  }),
  /** What runs at the head and foot of each page. */
  running: RunningLines,
});
export type MinutesModel = z.infer<typeof MinutesModel>;
