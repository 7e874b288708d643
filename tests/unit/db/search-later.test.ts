import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DefiContent } from '#core/defi/defi.ts';
import { emptyDefiContent } from '#core/defi/defi.ts';
import type { Viewer } from '#core/jury/visibility.ts';
import { appendJournal } from '#db/journal.ts';
import { createSessionFile, type SessionDb } from '#db/open.ts';
import { attachToDefi, writeAttachment } from '#db/queries/attachments.ts';
import { insertDefi, writeDefiVersion } from '#db/queries/defis.ts';
import { searchDefis } from '#db/queries/search.ts';
import { countUnindexed, indexEveryDefi, indexWaiting } from '#db/search-index.ts';
import { defi, sha256 } from '#tests/support/core-samples.ts';
import { newFolder } from '#tests/support/service.ts';

const coordinator: Viewer = { role: 'coordinator', ownDeports: new Set() };

const newFile = (): SessionDb => createSessionFile(join(newFolder(), 's.eigjury'), () => undefined);

interface Written {
  readonly of: number;
  readonly title: string;
  readonly later: boolean;
  readonly withdrawn: boolean;
}

function write(file: SessionDb, { of, title, later, withdrawn }: Written): void {
  const at = '2026-09-20T10:00:00.000Z';
  const note = { at, actor: 'coordination', kind: 'import-dossiers', subject: 'test', payload: null };
  const content: DefiContent = { ...emptyDefiContent, title };
  file.write((db) => {
    const entry = appendJournal(db, sha256, note);
    if (db.get('SELECT id FROM defi WHERE id = ?', defi(of)) === undefined)
      insertDefi(db, entry, defi(of), null);
    const version = { defi: defi(of), content, source: null, withdrawn, searchedLater: later };
    writeDefiVersion(db, entry, version, sha256);
  });
}

function attach(file: SessionDb, of: number, name: string): void {
  file.write((db) => {
    const digest = sha256(name);
    writeAttachment(db, { digest, mediaType: 'text/plain', size: 1, content: new Uint8Array([1]) });
    attachToDefi(db, 1, { defi: defi(of), digest, name, field: null, category: 'piece' });
  });
}

const turn = (file: SessionDb, after = 0): number | null =>
  file.write((db) => indexWaiting(db, after, () => true).next);

const found = (file: SessionDb, query: string): string[] =>
  searchDefis(file.read, coordinator, query, 50)
    .hits.map(({ title }) => title)
    .sort();

const words = ['alpha', 'bravo', 'charlie'];

describe('a search that reads dossiers later', () => {
  test('finds each once it had its turn, and counts those that wait', () => {
    const file = newFile();
    for (const [place, title] of words.entries())
      write(file, { of: place + 1, title, later: true, withdrawn: false });
    expect([countUnindexed(file.read), found(file, 'alpha')]).toEqual([3, []]);
    const next = turn(file);
    expect([countUnindexed(file.read), found(file, 'alpha'), found(file, 'bravo')]).toEqual([
      2,
      ['alpha'],
      [],
    ]);
    expect(turn(file, next ?? 0)).not.toBeNull();
    turn(file);
    expect([countUnindexed(file.read), turn(file)]).toEqual([0, null]);
    file.close();
  });

  test('no longer finds what a waiting version replaces', () => {
    const file = newFile();
    write(file, { of: 1, title: 'alpha', later: false, withdrawn: false });
    write(file, { of: 1, title: 'bravo', later: true, withdrawn: false });
    expect([found(file, 'alpha'), found(file, 'bravo'), countUnindexed(file.read)]).toEqual([[], [], 1]);
    file.close();
  });

  test('reads the attachments of a waiting dossier in its turn, and not before', () => {
    const file = newFile();
    write(file, { of: 1, title: 'alpha', later: true, withdrawn: false });
    attach(file, 1, 'budget.txt');
    expect([found(file, 'budget'), countUnindexed(file.read)]).toEqual([[], 1]);
    turn(file);
    expect(found(file, 'budget')).toEqual(['alpha']);
    attach(file, 1, 'calendrier.txt');
    expect(found(file, 'calendrier')).toEqual(['alpha']);
    file.close();
  });

  test('finds in the end what an index made at once finds, in whatever order things came', () => {
    const step = fc.oneof(
      fc.record({
        of: fc.integer({ min: 1, max: 4 }),
        title: fc.subarray(words, { minLength: 1 }).map((some) => some.join(' ')),
        later: fc.boolean(),
        withdrawn: fc.boolean(),
      }),
      fc.constant('turn' as const),
    );
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
        const file = newFile();
        try {
          for (const one of steps) {
            if (one === 'turn') turn(file);
            else write(file, one);
          }
          while (countUnindexed(file.read) > 0) turn(file);
          const stepByStep = words.map((word) => found(file, word));
          file.write((db) => {
            db.runAny(`INSERT INTO defi_search (defi_search) VALUES ('delete-all')`);
            indexEveryDefi(db);
          });
          expect(stepByStep).toEqual(words.map((word) => found(file, word)));
        } finally {
          file.close();
        }
      }),
      { numRuns: 15 },
    );
  });
});
