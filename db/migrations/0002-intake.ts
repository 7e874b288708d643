import type { Migration } from './migration.ts';

/**
 * Loading again without losing anything. A dossier's content is what the export says, completed by the fiche: with
 * a fiche both parts are kept beside the result, so that a newer one of either replaces its own part alone.
 * `version_seen`: a juror has read the version that came after their marks and lets the marks stand.
 */
export const intake: Migration = {
  version: 2,
  sql: `
ALTER TABLE defi_version ADD COLUMN export_part TEXT;
ALTER TABLE defi_version ADD COLUMN fiche_part TEXT;

ALTER TABLE defi_attachment ADD COLUMN category TEXT NOT NULL DEFAULT 'piece'
  CHECK (category IN ('piece', 'message', 'avis', 'dossier', 'summary', 'fiche'));

CREATE TABLE version_seen (
  id INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES journal (seq),
  juror TEXT NOT NULL,
  defi TEXT NOT NULL REFERENCES defi (id),
  version INTEGER NOT NULL REFERENCES defi_version (id)
) STRICT;
CREATE INDEX version_seen_pair ON version_seen (juror, defi, id);
`,
};
