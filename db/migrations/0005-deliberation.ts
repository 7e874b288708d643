import type { Migration } from './migration.ts';

/**
 * Deliberation as a set of immutable acts, so that the files of groups merge like ballots. The tables that the first
 * schema foresaw for it were never written to and go. A référent's file is a third kind of session: it holds what
 * concerns one group, in `sitting_kit` as the coordination gave it. `deliberation_file`: what a référent wrote for the
 * coordination, kept as it was signed; in the référent's own file `received` is null.
 */
export const deliberation: Migration = {
  version: 5,
  sql: `
CREATE TABLE session_of_any_role (
  only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
  id TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('coordinator', 'juror', 'referent')),
  juror TEXT CHECK ((role = 'coordinator') = (juror IS NULL)),
  device TEXT NOT NULL,
  demonstration INTEGER NOT NULL CHECK (demonstration IN (0, 1)),
  created_at TEXT NOT NULL
) STRICT;
INSERT INTO session_of_any_role SELECT only_one, id, role, juror, device, demonstration, created_at FROM session;
DROP TABLE session;
ALTER TABLE session_of_any_role RENAME TO session;

DROP TABLE collective_mark;
DROP TABLE general_grid;
DROP TABLE presence;
DROP TABLE sitting_version;

CREATE TABLE deliberation_act (
  id INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES journal (seq),
  digest TEXT NOT NULL UNIQUE,
  body TEXT NOT NULL
) STRICT;

CREATE TABLE sitting_kit (
  only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
  entry INTEGER NOT NULL REFERENCES journal (seq),
  content TEXT NOT NULL
) STRICT;

CREATE TABLE sitting_kit_written (
  id INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES journal (seq),
  juror TEXT NOT NULL,
  jury_group TEXT,
  issue INTEGER NOT NULL,
  secret TEXT NOT NULL,
  digest TEXT NOT NULL,
  file_name TEXT NOT NULL
) STRICT;

CREATE INDEX sitting_kit_written_juror ON sitting_kit_written (juror, id);

CREATE TABLE deliberation_file (
  digest TEXT PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES journal (seq),
  juror TEXT NOT NULL,
  jury_group TEXT,
  device TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  body TEXT NOT NULL,
  public_key TEXT NOT NULL,
  signature TEXT NOT NULL,
  proof TEXT NOT NULL,
  issue INTEGER,
  received BLOB
) STRICT;
`,
};
