import type { Migration } from './migration.ts';

/**
 * Decisions keep the team as it was granted and who decided; the tables that the first schema foresaw for decisions and
 * options were never written to and are made anew. `proposal`: the scenario that a jury's proposal was taken from, with
 * its rules as they were, so that later decisions are held against the same caps. `follows`: the défi whose withdrawal a
 * decision comes from, so that what a withdrawal moved is not taken for what the committee changed of the proposal.
 */
export const selection: Migration = {
  version: 6,
  sql: `
DROP TABLE decision;
DROP TABLE team_option_version;

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

CREATE INDEX scenario_version_scenario ON scenario_version (scenario, id);

CREATE TABLE proposal (
  id INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES journal (seq),
  scenario TEXT NOT NULL,
  content TEXT NOT NULL
) STRICT;
`,
};
