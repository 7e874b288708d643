import { z } from 'zod';
import { publishedParts } from '../../exports/published.ts';
import { Language } from '../shell.ts';
import { jobId, placeToken, type RequestShape } from './shapes.ts';

// What leaves the application beside the report: a workbook for the committee, open data, the public list.

export const workbookFormats = ['xlsx', 'ods'] as const;
export type WorkbookFormat = (typeof workbookFormats)[number];

export const WorkbookOptions = z.strictObject({
  format: z.enum(workbookFormats),
  language: Language,
  /** Jurors by name, or by number only. */
  namedJurors: z.boolean(),
});
export type WorkbookOptions = z.infer<typeof WorkbookOptions>;

/** What is published of the complementary list: how many défis it has, or which. */
const parts = z.enum(publishedParts);

export const publicListFormats = ['html', 'pdf'] as const;
export type PublicListFormat = (typeof publicListFormats)[number];

const Written = z.strictObject({ fileName: z.string(), bytes: z.int() });

export const ExportsView = z.strictObject({
  /** Whether the committee’s decision on every défi is known, so that something may be published. */
  publishable: z.boolean(),
  /** Whether it is the committee’s turn, or was. */
  inTime: z.boolean(),
  defis: z.int(),
  /** Défis that the committee has not decided on. */
  undecided: z.int(),
  selected: z.int(),
  complementary: z.int(),
});
export type ExportsView = z.infer<typeof ExportsView>;

export const exportsRequests = {
  /** What may be written now. Refused before the closing of the marking. */
  'exports-view': { input: z.strictObject({}), output: ExportsView },
  /** The workbook, whole or not at all. Refused before the closing of the marking. */
  'workbook-export': {
    input: z.strictObject({ place: placeToken, options: WorkbookOptions, job: jobId }),
    output: Written.extend({ sheets: z.int(), rows: z.int() }),
    job: true,
  },
  /** What may be published, as one ZIP. Refused until the committee has decided on every défi. */
  'open-data-export': {
    input: z.strictObject({ place: placeToken, parts, job: jobId }),
    output: Written.extend({ files: z.array(z.string()) }),
    job: true,
  },
  /** The public list of the selected défis, as one page. Refused like open data. */
  'public-list-export': {
    input: z.strictObject({
      place: placeToken,
      format: z.enum(publicListFormats),
      parts,
      job: jobId,
    }),
    output: Written,
    job: true,
  },
} as const satisfies Record<string, RequestShape>;
