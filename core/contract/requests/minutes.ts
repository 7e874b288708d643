import { z } from 'zod';
import { Language } from '../shell.ts';
import { PrintedDocument } from './report.ts';
import { jobId, placeToken, type RequestShape } from './shapes.ts';

export const MinutesOptions = z.strictObject({
  language: Language,
  /** The day the minutes bear. */
  date: z.iso.date(),
  /** Where the jury met; empty: a line is left to write it on. */
  venue: z.string().trim().max(120).default(''),
  /** Whether each page bears the mark of a draft. */
  draft: z.boolean().default(false),
  /** Who may read them, at the head of each page; empty: not said. */
  confidentiality: z.string().trim().max(120).default(''),
});
export type MinutesOptions = z.infer<typeof MinutesOptions>;

// Both refused before the closing of the marking, like the report.
export const minutesRequests = {
  /** The pages as the file would have them, for the eye. */
  'minutes-preview': {
    input: z.strictObject({ options: MinutesOptions, job: jobId }),
    output: PrintedDocument,
    job: true,
  },
  /** Prints the minutes to a file; whole or not at all. */
  'minutes-export': {
    input: z.strictObject({ place: placeToken, options: MinutesOptions, job: jobId }),
    output: z.strictObject({ fileName: z.string(), pages: z.int(), bytes: z.int() }),
    job: true,
  },
} as const satisfies Record<string, RequestShape>;
