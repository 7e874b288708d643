import { join } from 'node:path';
import type { Viewer } from '#core/jury/visibility.ts';
import { createSessionFile, type SessionDb } from '#db/open.ts';
import { contentText, insertDefi } from '#db/queries/defis.ts';
import { searchDefis } from '#db/queries/search.ts';
import { appendJournal } from '#db/journal.ts';
import { sha256 } from '#tests/support/core-samples.ts';
import { fileOfDossiers, type Dossier } from '#tests/support/dossiers.ts';
import { percentile, timed, type Bench, type Figure } from './bench.ts';
import { madeUpDossiers, type MadeUpWords } from './made-up-dossiers.ts';

const coordinator: Viewer = { role: 'coordinator', ownDeports: new Set() };
const count = 10_000;
/** As many as the list shows at first. */
const shown = 50;

/** Search at 10,000 dossiers against a scan of the same file, and what the index costs when loading. */
export const searchBench: Bench = {
  name: 'search',
  run: (folder) => {
    const { dossiers, words } = madeUpDossiers(count);
    const plain = timed(() => withoutIndex(join(folder, 'plain.eigjury'), dossiers).close());
    const start = performance.now();
    const file = fileOfDossiers(join(folder, 'search.eigjury'), dossiers);
    const indexed = performance.now() - start;
    const queries = madeUpQueries(words);
    const times = queries.map((query) => timed(() => searchDefis(file.read, coordinator, query, shown)));
    const scans = queries.slice(0, 10).map((query) => timed(() => scan(file, query)));
    file.close();
    const reference = { name: 'scan with LIKE, p50', value: percentile(scans, 0.5) };
    const figure = (name: string, value: number): Figure => ({ name, value, unit: 'ms', reference });
    return [
      figure('search, p50', percentile(times, 0.5)),
      figure('search, p95', percentile(times, 0.95)),
      figure('search, worst', Math.max(...times)),
      {
        name: 'loading, with the index',
        value: indexed,
        unit: 'ms',
        reference: { name: 'loading, without one', value: plain },
      },
    ];
  },
};

/** 200 of several kinds: rare and common words, two words, beginnings, phrases, numbers, and what is nowhere. */
function madeUpQueries(words: MadeUpWords): string[] {
  const kinds = [
    (): string => words.rare(),
    (): string => words.common(),
    (): string => `${words.rare()} ${words.common()}`,
    (): string => `${words.common()} ${words.common()}`,
    (): string => words.rare().slice(0, 2),
    (): string => words.rare().slice(0, 3),
    (): string => `"${words.common()} ${words.common()}"`,
    (): string => String(3_000_000 + words.below(count)),
    (): string => 'DONNEES',
    (): string => 'introuvable',
  ];
  return Array.from({ length: 200 }, (_one, place) => kinds[place % kinds.length]?.() ?? '');
}

function scan(file: SessionDb, query: string): void {
  file.read.all('SELECT id FROM defi_version WHERE content LIKE ?', `%${query}%`);
}

/** The same rows without an index: what loading cost before there was search. */
function withoutIndex(path: string, dossiers: readonly Dossier[]): SessionDb {
  return createSessionFile(path, (db) => {
    const note = { at: '2026-09-20T10:00:00.000Z', actor: 'coordination', kind: 'import', subject: 'bench' };
    const entry = appendJournal(db, sha256, { ...note, payload: null });
    for (const { id, content } of dossiers) {
      insertDefi(db, entry, id, content.dossierNumber);
      const text = contentText(content);
      db.run(
        1,
        'INSERT INTO defi_version (entry, defi, source, content, digest, withdrawn) VALUES (?, ?, NULL, ?, ?, 0)',
        entry,
        id,
        text,
        sha256(text),
      );
    }
  });
}
