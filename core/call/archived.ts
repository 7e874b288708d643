import type { Phase } from './phase.ts';

/**
 * What is still written into an archived session, by its kind in the journal: it is opened again with a reason, personal
 * data are removed from it (decision 43), its passphrase changes (decision 44), a backup takes its place (decision 40).
 * Nothing else: whoever reads an archived session reads what it was archived with.
 */
const writtenInArchived: ReadonlySet<string> = new Set([
  'change-phase',
  'remove-personal-data',
  'protect-session',
  'change-passphrase',
  'unprotect-session',
  'restore-backup',
]);

/** Whether an entry of this kind may be written in this phase; a kind of a later version may not in an archived session. */
export const isOpenTo = (phase: Phase, kind: string): boolean =>
  phase !== 'archivee' || writtenInArchived.has(kind);
