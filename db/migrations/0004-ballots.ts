import type { Migration } from './migration.ts';

/**
 * Ballots that are signed, sealed and settled. `sealing_key` is the coordinator's, `own_key` the one with which a
 * juror's application signs. `enrolment_issue`: each kit issued anew (a lost laptop) has a secret of its own, so that the
 * key it brings is told from a second key under the same secret. A ballot is never changed: what counts of it later is
 * a row of `ballot_placement`, and a key that is refused one of `device_key`. `picks` of a merge event: for a settled
 * conflict, which head each mark is taken from.
 */
export const ballots: Migration = {
  version: 4,
  sql: `
CREATE TABLE sealing_key (
  only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
  entry INTEGER NOT NULL REFERENCES journal (seq),
  recipient TEXT NOT NULL,
  identity TEXT NOT NULL
) STRICT;
CREATE TABLE own_key (
  only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
  entry INTEGER NOT NULL REFERENCES journal (seq),
  public_key TEXT NOT NULL,
  private_key TEXT NOT NULL
) STRICT;

CREATE TABLE enrolment_issue (
  juror TEXT NOT NULL,
  issue INTEGER NOT NULL,
  entry INTEGER REFERENCES journal (seq),
  secret TEXT NOT NULL,
  reason TEXT,
  PRIMARY KEY (juror, issue)
) STRICT, WITHOUT ROWID;
INSERT INTO enrolment_issue (juror, issue, entry, secret, reason) SELECT juror, 1, NULL, secret, NULL FROM enrolment;
DROP TABLE enrolment;

ALTER TABLE kit_written ADD COLUMN issue INTEGER NOT NULL DEFAULT 1;
ALTER TABLE kit_written ADD COLUMN part INTEGER NOT NULL DEFAULT 1;
ALTER TABLE kit_written ADD COLUMN parts INTEGER NOT NULL DEFAULT 1;
ALTER TABLE kit_written ADD COLUMN protected INTEGER NOT NULL DEFAULT 0 CHECK (protected IN (0, 1));
CREATE TABLE kit_passphrase (
  id INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES journal (seq),
  juror TEXT NOT NULL,
  words TEXT NOT NULL
) STRICT;
CREATE INDEX kit_passphrase_juror ON kit_passphrase (juror, id);

ALTER TABLE device_key ADD COLUMN decision TEXT NOT NULL DEFAULT 'pinned' CHECK (decision IN ('pinned', 'rejected'));

ALTER TABLE ballot ADD COLUMN format INTEGER NOT NULL DEFAULT 1;
ALTER TABLE ballot ADD COLUMN public_key TEXT;
ALTER TABLE ballot ADD COLUMN proof TEXT;
ALTER TABLE ballot ADD COLUMN issue INTEGER;
ALTER TABLE ballot ADD COLUMN source TEXT NOT NULL DEFAULT 'file' CHECK (source IN ('file', 'sheet', 'typed'));
ALTER TABLE ballot ADD COLUMN received BLOB;
CREATE TABLE ballot_placement (
  id INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES journal (seq),
  ballot TEXT NOT NULL REFERENCES ballot (digest),
  held TEXT CHECK (held IN ('late', 'unknown-juror', 'other-grid', 'unknown-defi', 'mark-outside-grid'))
) STRICT;
CREATE INDEX ballot_placement_ballot ON ballot_placement (ballot, id);
ALTER TABLE merge_event ADD COLUMN picks TEXT;
ALTER TABLE merge_event ADD COLUMN fingerprint TEXT;

CREATE TABLE marking_sheet (
  fingerprint TEXT PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES journal (seq),
  juror TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('xlsx', 'paper')),
  definition TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE hint_dismissed (
  id INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES journal (seq),
  juror TEXT NOT NULL,
  defi TEXT NOT NULL REFERENCES defi (id),
  reason TEXT NOT NULL
) STRICT;
CREATE INDEX hint_dismissed_pair ON hint_dismissed (juror, defi, id);

ALTER TABLE juror_version ADD COLUMN replaces TEXT;
`,
};
