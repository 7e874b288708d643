import { z } from 'zod';
import { ReportModel } from '../../report/report-model.ts';
import { reportParts } from '../../report/report-parts.ts';
import { Language } from '../shell.ts';
import { jobId, placeToken, type RequestShape } from './shapes.ts';

export const ReportOptions = z.strictObject({
  language: Language,
  /** The day the report bears. */
  date: z.iso.date(),
  /** Jurors by name, or by label only. */
  namedJurors: z.boolean(),
  /** Whether the jurors' comments are printed. */
  comments: z.boolean(),
  /** Whether the severity of each juror is told. */
  severity: z.boolean().default(false),
  /** What is told beside the page that decides and the integrity annex, which are always there. */
  parts: z
    .array(z.enum(reportParts))
    .refine((parts) => new Set(parts).size === parts.length)
    .default([...reportParts]),
  /** Whether each page bears the mark of a draft. */
  draft: z.boolean().default(false),
  /** Who may read it, at the head of each page; empty: not said. */
  confidentiality: z.string().trim().max(120).default(''),
});
export type ReportOptions = z.infer<typeof ReportOptions>;

/** A document set on pages, as its file would be. */
export const PrintedDocument = z.strictObject({
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  pages: z.int(),
});
export type PrintedDocument = z.infer<typeof PrintedDocument>;

export const reportRequests = {
  /** The report as it would be printed now. Refused before the closing of the marking. */
  'report-model': { input: z.strictObject({ options: ReportOptions }), output: ReportModel },
  /** The pages as the file would have them, for the eye. */
  'report-preview': {
    input: z.strictObject({ options: ReportOptions, job: jobId }),
    output: PrintedDocument,
    job: true,
  },
  /** Prints the report to a file; whole or not at all. */
  'report-export': {
    input: z.strictObject({ place: placeToken, options: ReportOptions, job: jobId }),
    output: z.strictObject({ fileName: z.string(), pages: z.int(), bytes: z.int() }),
    job: true,
  },
} as const satisfies Record<string, RequestShape>;
