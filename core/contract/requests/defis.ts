import { z } from 'zod';
import { DefiContent } from '../../defi/defi.ts';
import { profiles } from '../../defi/profile.ts';
import { defiId, jobId, nothing, placeToken, reason, type RequestShape } from './shapes.ts';

export const RecevabiliteState = z.enum(['recevable', 'a-completer', 'irrecevable']);
export type RecevabiliteState = z.infer<typeof RecevabiliteState>;

const Recevabilite = z.strictObject({ state: RecevabiliteState, reason: z.string(), at: z.iso.datetime() });

export const DefiRow = z.strictObject({
  id: defiId,
  number: z.string().nullable(),
  title: z.string(),
  administration: z.string(),
  ministries: z.array(z.string()),
  filedAt: z.string().nullable(),
  /** Null when the deadline or the time of filing is not known. */
  late: z.boolean().nullable(),
  /** Null: unknown. */
  teamSize: z.int().nullable(),
  profiles: z.array(z.enum(profiles)),
  recevabilite: Recevabilite.nullable(),
});
export type DefiRow = z.infer<typeof DefiRow>;

export const DefiView = z.discriminatedUnion('sight', [
  z.strictObject({
    sight: z.literal('whole'),
    id: defiId,
    content: DefiContent,
    late: z.boolean().nullable(),
    recevabilite: Recevabilite.nullable(),
    /** The file that this version was read from; null when it came with a kit or the demonstration. */
    source: z.string().nullable(),
  }),
  /** Under one's own déport nothing but the title is told. */
  z.strictObject({ sight: z.literal('title-only'), id: defiId, title: z.string() }),
]);
export type DefiView = z.infer<typeof DefiView>;

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
      changes: z.array(z.strictObject({ field: z.string(), before: z.string(), after: z.string() })),
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

export const defisRequests = {
  'defis-list': { input: nothing, output: z.array(DefiRow) },
  'defi-view': { input: z.strictObject({ defi: defiId }), output: DefiView },
  'recevabilite-decide': {
    input: z.strictObject({ defi: defiId, state: RecevabiliteState, reason }),
    output: z.null(),
  },
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
