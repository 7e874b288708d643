import { z } from 'zod';

const digest = z.string().regex(/^[0-9a-f]{64}$/);

/** `manifest.json` of an archive, in canonical JSON (RFC 8785): every other file of it, in the order of their names. */
export const ArchiveManifest = z.strictObject({
  format: z.literal('jury-eig-archive'),
  version: z.literal(1),
  application: z.string().max(40),
  session: z.uuid(),
  /** The head of the journal when it was made. */
  journal: z.strictObject({ length: z.int().nonnegative(), digest }),
  files: z
    .array(z.strictObject({ name: z.string().min(1).max(200), size: z.int().nonnegative(), sha256: digest }))
    .max(500_000),
});
export type ArchiveManifest = z.infer<typeof ArchiveManifest>;
export type ArchivedFile = ArchiveManifest['files'][number];

/** Names in an archive; ballots, files of groups and acts stand under their receipts. */
export const archiveNames = {
  manifest: 'manifest.json',
  readMe: 'LISEZ-MOI.txt',
  session: 'session.eigjury',
  schema: 'schema.sql',
  report: 'rapport/rapport.pdf',
  reportModel: 'rapport/modele.json',
  ballots: 'bulletins/',
  groups: 'groupes/',
  acts: 'actes/',
} as const;

/** What the session itself gives, and can be held against it byte by byte. */
export const isOfSession = (name: string): boolean =>
  name.startsWith(archiveNames.ballots) ||
  name.startsWith(archiveNames.groups) ||
  name.startsWith(archiveNames.acts) ||
  name === archiveNames.schema;
