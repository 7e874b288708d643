-- Schema version 6

CREATE TABLE assignment (
  id INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES journal (seq),
  juror TEXT NOT NULL,
  defi TEXT NOT NULL REFERENCES defi (id),
  assigned INTEGER NOT NULL CHECK (assigned IN (0, 1))
) STRICT;

CREATE INDEX assignment_pair ON assignment (juror, defi, id);

CREATE TABLE attachment (
  digest TEXT PRIMARY KEY,
  media_type TEXT NOT NULL,
  size INTEGER NOT NULL,
  content BLOB NOT NULL
) STRICT;

CREATE TABLE ballot (
  digest TEXT PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES journal (seq),
  juror TEXT NOT NULL,
  device TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  written_at TEXT NOT NULL,
  body TEXT NOT NULL,
  signature TEXT,
  held TEXT CHECK (held IN ('late', 'unknown-juror', 'other-grid', 'unknown-defi', 'mark-outside-grid'))
, format INTEGER NOT NULL DEFAULT 1, public_key TEXT, proof TEXT, issue INTEGER, source TEXT NOT NULL DEFAULT 'file' CHECK (source IN ('file', 'sheet', 'typed')), received BLOB) STRICT;

CREATE INDEX ballot_juror ON ballot (juror);

CREATE TABLE ballot_deport (
  ballot TEXT NOT NULL REFERENCES ballot (digest),
  defi TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (ballot, defi)
) STRICT, WITHOUT ROWID;

CREATE TABLE ballot_follows (
  ballot TEXT NOT NULL REFERENCES ballot (digest),
  follows TEXT NOT NULL,
  direct INTEGER NOT NULL CHECK (direct IN (0, 1)),
  PRIMARY KEY (ballot, follows)
) STRICT, WITHOUT ROWID;

CREATE TABLE ballot_mark (
  ballot TEXT NOT NULL REFERENCES ballot (digest),
  defi TEXT NOT NULL,
  criterion TEXT NOT NULL,
  value INTEGER NOT NULL,
  PRIMARY KEY (ballot, defi, criterion)
) STRICT, WITHOUT ROWID;

CREATE TABLE ballot_note (
  ballot TEXT NOT NULL REFERENCES ballot (digest),
  defi TEXT NOT NULL,
  field TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (ballot, defi, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE ballot_placement (
  id INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES journal (seq),
  ballot TEXT NOT NULL REFERENCES ballot (digest),
  held TEXT CHECK (held IN ('late', 'unknown-juror', 'other-grid', 'unknown-defi', 'mark-outside-grid'))
) STRICT;

CREATE INDEX ballot_placement_ballot ON ballot_placement (ballot, id);

CREATE TABLE decision (
  id INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES journal (seq),
  round TEXT NOT NULL CHECK (round IN ('jury', 'comite')),
  defi TEXT NOT NULL REFERENCES defi (id),
  outcome TEXT NOT NULL CHECK (outcome IN ('retenu', 'complementaire', 'non-retenu', 'irrecevable', 'desiste')),
  granted TEXT,
  position INTEGER CHECK (position > 0),
  motivation TEXT NOT NULL,
  decided_by TEXT NOT NULL,
  decided_on TEXT NOT NULL,
  follows TEXT REFERENCES defi (id)
) STRICT;

CREATE INDEX decision_defi ON decision (defi, id);

CREATE TABLE defi (
  id TEXT PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES journal (seq),
  dossier_number TEXT UNIQUE
) STRICT;

CREATE TABLE defi_attachment (
  id INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES journal (seq),
  defi TEXT NOT NULL REFERENCES defi (id),
  attachment TEXT NOT NULL REFERENCES attachment (digest),
  name TEXT NOT NULL,
  field TEXT,
  removed INTEGER NOT NULL CHECK (removed IN (0, 1))
, category TEXT NOT NULL DEFAULT 'piece'
  CHECK (category IN ('piece', 'message', 'avis', 'dossier', 'summary', 'fiche'))) STRICT;

CREATE INDEX defi_attachment_defi ON defi_attachment (defi, id);

CREATE VIRTUAL TABLE defi_search USING fts5 (
  title,
  body,
  content = '',
  contentless_delete = 1,
  prefix = '2 3',
  tokenize = 'ascii'
);

CREATE TABLE defi_version (
  id INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES journal (seq),
  defi TEXT NOT NULL REFERENCES defi (id),
  source TEXT,
  content TEXT NOT NULL,
  digest TEXT NOT NULL,
  withdrawn INTEGER NOT NULL CHECK (withdrawn IN (0, 1))
, export_part TEXT, fiche_part TEXT) STRICT;

CREATE INDEX defi_version_defi ON defi_version (defi, id);

CREATE TABLE deliberation_act (
  id INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES journal (seq),
  digest TEXT NOT NULL UNIQUE,
  body TEXT NOT NULL
) STRICT;

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

CREATE TABLE deport (
  id INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES journal (seq),
  juror TEXT NOT NULL,
  defi TEXT NOT NULL REFERENCES defi (id),
  reason TEXT
) STRICT;

CREATE INDEX deport_pair ON deport (juror, defi, id);

CREATE TABLE device_key (
  id INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES journal (seq),
  juror TEXT NOT NULL,
  device TEXT NOT NULL,
  public_key TEXT NOT NULL,
  reason TEXT
, decision TEXT NOT NULL DEFAULT 'pinned' CHECK (decision IN ('pinned', 'rejected'))) STRICT;

CREATE TABLE draft (
  juror TEXT NOT NULL,
  defi TEXT NOT NULL REFERENCES defi (id),
  field TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (juror, defi, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE enrolment_issue (
  juror TEXT NOT NULL,
  issue INTEGER NOT NULL,
  entry INTEGER REFERENCES journal (seq),
  secret TEXT NOT NULL,
  reason TEXT,
  PRIMARY KEY (juror, issue)
) STRICT, WITHOUT ROWID;

CREATE TABLE grid_version (
  id INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES journal (seq),
  definition TEXT NOT NULL,
  fingerprint TEXT NOT NULL
) STRICT;

CREATE TABLE hint_dismissed (
  id INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES journal (seq),
  juror TEXT NOT NULL,
  defi TEXT NOT NULL REFERENCES defi (id),
  reason TEXT NOT NULL
) STRICT;

CREATE INDEX hint_dismissed_pair ON hint_dismissed (juror, defi, id);

CREATE TRIGGER journal_is_append_only_d BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'journal'); END;

CREATE TRIGGER journal_is_append_only_u BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'journal'); END;

CREATE TABLE journal (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  payload_digest TEXT NOT NULL,
  previous TEXT NOT NULL,
  digest TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE journal_payload (
  seq INTEGER PRIMARY KEY REFERENCES journal (seq),
  payload TEXT NOT NULL
) STRICT;

CREATE TABLE juror_version (
  id INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES journal (seq),
  juror TEXT NOT NULL,
  name TEXT NOT NULL,
  organisation TEXT NOT NULL,
  office TEXT NOT NULL CHECK (office IN ('presidence', 'rapporteur', 'referent', 'membre')),
  jury_group TEXT,
  withdrawn TEXT
, replaces TEXT) STRICT;

CREATE INDEX juror_version_juror ON juror_version (juror, id);

CREATE TABLE jury_group_version (
  id INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES journal (seq),
  jury_group TEXT NOT NULL,
  label TEXT NOT NULL,
  removed INTEGER NOT NULL CHECK (removed IN (0, 1))
) STRICT;

CREATE TABLE kit_passphrase (
  id INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES journal (seq),
  juror TEXT NOT NULL,
  words TEXT NOT NULL
) STRICT;

CREATE INDEX kit_passphrase_juror ON kit_passphrase (juror, id);

CREATE TABLE kit_written (
  id INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES journal (seq),
  juror TEXT NOT NULL,
  digest TEXT NOT NULL,
  file_name TEXT NOT NULL
, issue INTEGER NOT NULL DEFAULT 1, part INTEGER NOT NULL DEFAULT 1, parts INTEGER NOT NULL DEFAULT 1, protected INTEGER NOT NULL DEFAULT 0 CHECK (protected IN (0, 1))) STRICT;

CREATE INDEX kit_written_juror ON kit_written (juror, id);

CREATE TABLE mark_revision (
  id INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES journal (seq),
  juror TEXT NOT NULL,
  defi TEXT NOT NULL REFERENCES defi (id),
  criterion TEXT NOT NULL,
  value INTEGER,
  undoes INTEGER REFERENCES mark_revision (id)
) STRICT;

CREATE INDEX mark_revision_key ON mark_revision (juror, defi, criterion, id);

CREATE TABLE marking_sheet (
  fingerprint TEXT PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES journal (seq),
  juror TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('xlsx', 'paper')),
  definition TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE merge_event (
  id INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES journal (seq),
  kind TEXT NOT NULL CHECK (kind IN ('settle', 'freeze', 'reopen')),
  juror TEXT,
  heads TEXT NOT NULL,
  reason TEXT
, picks TEXT, fingerprint TEXT) STRICT;

CREATE TABLE note_revision (
  id INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES journal (seq),
  juror TEXT NOT NULL,
  defi TEXT NOT NULL REFERENCES defi (id),
  field TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT;

CREATE INDEX note_revision_key ON note_revision (juror, defi, field, id);

CREATE TABLE own_key (
  only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
  entry INTEGER NOT NULL REFERENCES journal (seq),
  public_key TEXT NOT NULL,
  private_key TEXT NOT NULL
) STRICT;

CREATE TABLE phase_change (
  id INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES journal (seq),
  phase TEXT NOT NULL CHECK (phase IN
    ('preparation', 'notation', 'depouillement', 'deliberation', 'decision', 'archivee')),
  reason TEXT
) STRICT;

CREATE TABLE proposal (
  id INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES journal (seq),
  scenario TEXT NOT NULL,
  content TEXT NOT NULL
) STRICT;

CREATE TABLE recevabilite (
  id INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES journal (seq),
  defi TEXT NOT NULL REFERENCES defi (id),
  state TEXT NOT NULL CHECK (state IN ('recevable', 'a-completer', 'irrecevable')),
  reason TEXT NOT NULL
) STRICT;

CREATE INDEX recevabilite_defi ON recevabilite (defi, id);

CREATE TABLE scenario_version (
  id INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES journal (seq),
  scenario TEXT NOT NULL,
  name TEXT NOT NULL,
  rules TEXT NOT NULL,
  removed INTEGER NOT NULL CHECK (removed IN (0, 1))
) STRICT;

CREATE INDEX scenario_version_scenario ON scenario_version (scenario, id);

CREATE TABLE sealing_key (
  only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
  entry INTEGER NOT NULL REFERENCES journal (seq),
  recipient TEXT NOT NULL,
  identity TEXT NOT NULL
) STRICT;

CREATE TABLE "session" (
  only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
  id TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('coordinator', 'juror', 'referent')),
  juror TEXT CHECK ((role = 'coordinator') = (juror IS NULL)),
  device TEXT NOT NULL,
  demonstration INTEGER NOT NULL CHECK (demonstration IN (0, 1)),
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE setting_version (
  id INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES journal (seq),
  key TEXT NOT NULL,
  value TEXT NOT NULL
) STRICT;

CREATE INDEX setting_version_key ON setting_version (key, id);

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

CREATE TABLE source_file (
  id INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES journal (seq),
  name TEXT NOT NULL,
  digest TEXT NOT NULL,
  columns TEXT NOT NULL,
  findings TEXT NOT NULL
) STRICT;

CREATE TABLE team_option_version (
  id INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES journal (seq),
  defi TEXT NOT NULL REFERENCES defi (id),
  option TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('requested', 'advised', 'added')),
  label TEXT NOT NULL,
  eigs TEXT,
  cost_cents INTEGER,
  value INTEGER,
  removed INTEGER NOT NULL CHECK (removed IN (0, 1))
) STRICT;

CREATE INDEX team_option_version_option ON team_option_version (defi, option, id);

CREATE TABLE version_seen (
  id INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES journal (seq),
  juror TEXT NOT NULL,
  defi TEXT NOT NULL REFERENCES defi (id),
  version INTEGER NOT NULL REFERENCES defi_version (id)
) STRICT;

CREATE INDEX version_seen_pair ON version_seen (juror, defi, id);
