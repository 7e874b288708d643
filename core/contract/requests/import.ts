import { z } from 'zod';
import { ColumnTarget } from '../../intake/column-target.ts';
import { ImportLimits } from '../../intake/limits.ts';
import { ColumnName, Mapping } from '../../intake/mapping.ts';
import { jobId, nothing, placeToken, type RequestShape } from './shapes.ts';
import { FieldComparisonView } from './versions.ts';

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

/** A person's word on what the rules cannot tell; see `ImportChoices` of core/intake/plan-import.ts. */
export const ImportChoicesInput = z.strictObject({
  joins: z.record(z.string().max(5_000), z.string().max(5_000)),
  withdrawAbsent: z.boolean(),
});

const ColumnView = ColumnName.extend({
  target: ColumnTarget,
  by: z.enum(['hand', 'name', 'likeness', 'nothing']),
  suggestion: ColumnTarget.nullable(),
  filled: z.int(),
  samples: z.array(z.string()),
});
export type ColumnView = z.infer<typeof ColumnView>;

/** What a fiche or a row without number may be joined to. */
const JoinTarget = z.strictObject({ key: z.string(), number: z.string().nullable(), title: z.string() });
export type JoinTarget = z.infer<typeof JoinTarget>;

const DossierPreview = z.strictObject({
  key: z.string(),
  number: z.string().nullable(),
  title: z.string(),
  administration: z.string(),
  teamSize: z.int().nullable(),
  status: z.enum(['new', 'changed', 'unchanged', 'withdrawn']),
  /** It was withdrawn and is there again. */
  returned: z.boolean(),
  /** The rows without number that speak of it, each with what it was joined to; null: nothing, it is a new défi. */
  unnumbered: z.array(z.strictObject({ key: z.string(), title: z.string(), to: JoinTarget.nullable() })),
  /** Names of what changed; the texts are asked for one dossier at a time (`import-changes`). */
  changed: z.array(z.string()),
});
export type DossierPreview = z.infer<typeof DossierPreview>;

const FichePreview = z.strictObject({
  key: z.string(),
  file: z.string(),
  title: z.string(),
  /** Where it goes: a dossier's key, `new`, or `leave`. */
  to: z.string(),
  by: z.enum(['hand', 'before', 'number', 'title', 'likeness', 'none']),
  /** What found its place: a field's key with its text. */
  placed: z.array(z.strictObject({ field: z.string(), text: z.string() })),
  eigs: z.int(),
  members: z.int(),
  unplaced: z.array(z.strictObject({ heading: z.string(), text: z.string() })),
});
export type FichePreview = z.infer<typeof FichePreview>;

export const ImportPreview = z.strictObject({
  importId: z.uuid(),
  files: z.array(z.string()),
  /** Dossiers read. */
  read: z.int(),
  new: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  withdrawn: z.int(),
  /** Dossiers that a whole export no longer holds, whether or not they are to be withdrawn. */
  absent: z.int(),
  withdrawAbsent: z.boolean(),
  /** Columns were decided of what the session does not keep yet. */
  decidesColumns: z.boolean(),
  rows: z.array(DossierPreview),
  /** Rows without number that a person said not to load. */
  left: z.array(z.strictObject({ key: z.string(), title: z.string() })),
  fiches: z.array(FichePreview),
  /** Dossiers that a fiche or a row without number may be joined to. */
  targets: z.array(JoinTarget),
  columns: z.array(ColumnView),
  attachments: z.strictObject({
    /** Files that have a dossier, those among them that are new to it, and the bytes that the session grows by. */
    placed: z.int(),
    fresh: z.int(),
    freshBytes: z.int(),
    unplaced: z.int(),
  }),
  findings: z.array(FindingView),
});
export type ImportPreview = z.infer<typeof ImportPreview>;

const importId = z.uuid();

export const importRequests = {
  /**
   * Reads files and folders in a process of its own and shows what applying them would do; the session is not touched.
   * `decided`: what the person decided of columns so far, over what the session keeps.
   */
  'import-read': {
    input: z.strictObject({
      files: z.array(placeToken).min(1).max(1_000),
      decided: Mapping.nullable(),
      choices: ImportChoicesInput,
      job: jobId,
    }),
    output: ImportPreview,
    job: true,
  },
  /** The same files with other choices; they are not read again. */
  'import-choose': {
    input: z.strictObject({ importId, choices: ImportChoicesInput }),
    output: ImportPreview,
  },
  /** Every field of one dossier as it was and as it would be. */
  'import-changes': {
    input: z.strictObject({ importId, key: z.string().max(5_000) }),
    output: z.array(FieldComparisonView),
  },
  /** Applies a preview, all or nothing; refused when the session has changed under it. */
  'import-apply': {
    input: z.strictObject({ importId }),
    output: z.strictObject({
      new: z.int(),
      changed: z.int(),
      unchanged: z.int(),
      withdrawn: z.int(),
      attachments: z.int(),
    }),
  },
  'import-discard': { input: z.strictObject({ importId }), output: z.null() },
  /** What people decided that columns are, as the session keeps it. */
  'mapping-view': { input: nothing, output: Mapping },
  'mapping-export': { input: z.strictObject({ place: placeToken }), output: z.null() },
  /** Reads a mapping that was exported; nothing is kept before an import with it is applied. */
  'mapping-read': { input: z.strictObject({ file: placeToken }), output: Mapping },
  'import-limits-view': { input: nothing, output: ImportLimits },
  'import-limits-save': { input: z.strictObject({ limits: ImportLimits }), output: z.null() },
} as const satisfies Record<string, RequestShape>;
