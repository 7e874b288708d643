import { z } from 'zod';
import { ReportModel } from '../../report/report-model.ts';
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
});
export type ReportOptions = z.infer<typeof ReportOptions>;

export const reportRequests = {
  /** The report as it would be printed now. Refused before the closing of the marking. */
  'report-model': { input: z.strictObject({ options: ReportOptions }), output: ReportModel },
  /** Prints the report to a file; whole or not at all. */
  'report-export': {
    input: z.strictObject({ place: placeToken, options: ReportOptions, job: jobId }),
    output: z.strictObject({ fileName: z.string(), pages: z.int(), bytes: z.int() }),
    job: true,
  },
} as const satisfies Record<string, RequestShape>;
