import { z } from 'zod';
import { valueKinds } from '../../defi/compare-versions.ts';
import { jobId, placeToken, type RequestShape } from './shapes.ts';

const place = z.strictObject({
  file: z.string(),
  sheet: z.string().optional(),
  row: z.int().optional(),
  column: z.string().optional(),
});

export const FindingView = z.strictObject({
  code: z.string(),
  severity: z.enum(['info', 'doubt', 'refusal']),
  place,
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type FindingView = z.infer<typeof FindingView>;

export const ImportPreview = z.strictObject({
  importId: z.uuid(),
  files: z.array(z.string()),
  /** Dossiers read. */
  read: z.int(),
  new: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  rows: z.array(
    z.strictObject({
      number: z.string().nullable(),
      title: z.string(),
      administration: z.string(),
      teamSize: z.int().nullable(),
      status: z.enum(['new', 'changed', 'unchanged']),
      /** For a changed dossier: which fields, with what was and what would be. */
      changes: z.array(
        z.strictObject({
          field: z.string(),
          kind: z.enum(valueKinds),
          before: z.string(),
          after: z.string(),
        }),
      ),
    }),
  ),
  /** What became of each column: `target` is one of ours, `kept-aside` or `platform`. */
  columns: z.array(
    z.strictObject({
      label: z.string(),
      sheet: z.string().nullable(),
      target: z.string(),
      filled: z.int(),
    }),
  ),
  findings: z.array(FindingView),
});
export type ImportPreview = z.infer<typeof ImportPreview>;

export const importRequests = {
  /** Reads files in a process of its own and shows what applying them would do; the session is not touched. */
  'import-read': {
    input: z.strictObject({ files: z.array(placeToken).min(1).max(200), job: jobId }),
    output: ImportPreview,
    job: true,
  },
  /** Applies a preview, all or nothing; refused when the session has changed under it. */
  'import-apply': {
    input: z.strictObject({ importId: z.uuid() }),
    output: z.strictObject({ new: z.int(), changed: z.int(), unchanged: z.int() }),
  },
  'import-discard': { input: z.strictObject({ importId: z.uuid() }), output: z.null() },
} as const satisfies Record<string, RequestShape>;
