import { indexEveryDefi } from '../search-index.ts';
import type { Migration } from './migration.ts';

/**
 * Full text search. The index holds no text of its own, only where words are: `rowid` is the version that counts
 * for its défi, and a withdrawn défi is not in it. What goes in is folded already (core/reading/fold-text.ts),
 * which leaves nothing for the tokenizer to decide: whatever stands between two spaces is a word.
 */
export const search: Migration = {
  version: 3,
  sql: `
CREATE VIRTUAL TABLE defi_search USING fts5 (
  title,
  body,
  content = '',
  contentless_delete = 1,
  prefix = '2 3',
  tokenize = 'ascii'
);
-- Bytes kept in memory before they are written: loading thousands of dossiers takes half the time.
INSERT INTO defi_search (defi_search, rank) VALUES ('hashsize', 16000000);
`,
  run: indexEveryDefi,
};
