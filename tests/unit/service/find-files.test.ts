import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findFiles } from '#electron/service/find-files.ts';
import { newFolder } from '#tests/support/service.ts';

describe('the files of a folder', () => {
  test('are told of by their place below it; links and hidden files are passed over', () => {
    const root = join(newFolder(), 'dépôt');
    mkdirSync(join(root, 'a'), { recursive: true });
    for (const name of ['b.csv', '.caché', 'a/c.docx', '~$c.docx']) writeFileSync(join(root, name), 'x');
    symlinkSync(root, join(root, 'a', 'boucle'));
    const { files, leftOut } = findFiles([root]);
    expect([files.map(({ name }) => name), leftOut]).toEqual([['dépôt/a/c.docx', 'dépôt/b.csv'], null]);
  });

  test('that lie too deep are not left out in silence', () => {
    const root = newFolder();
    const deep = join(root, ...Array.from({ length: 14 }, () => 'a'));
    mkdirSync(deep, { recursive: true });
    writeFileSync(join(deep, 'b.csv'), 'x');
    const { files, leftOut } = findFiles([root]);
    expect(files).toEqual([]);
    expect(leftOut).toMatch(/\/a\/a$/);
  });
});
