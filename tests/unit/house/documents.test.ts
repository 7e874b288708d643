import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

// Documents lead somewhere. Decisions and changes tell of their own day and may name what has gone since.

const root = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));
const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...readdirSync(join(root, 'docs')).flatMap((name) => (name.endsWith('.md') ? [join('docs', name)] : [])),
];
const all = [
  ...documents,
  'CHANGELOG.md',
  ...readdirSync(join(root, 'docs', 'decisions')).map((name) => join('docs', 'decisions', name)),
];

const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');

describe.each(all)('%s', (file) => {
  test('links to what is there', () => {
    const targets = [...textOf(file).matchAll(/\]\((?!https:)([^)#]+)(?:#[^)]*)?\)/g)].map(
      ([, target = '']) => target,
    );
    expect(targets.filter((target) => !existsSync(join(root, dirname(file), target)))).toEqual([]);
  });
});

describe.each(documents)('%s', (file) => {
  test('names files and folders that are there', () => {
    const named = [
      ...textOf(file).matchAll(/`((?:core|db|electron|renderer|tests|build|docs)\/[\w./-]+)`/g),
    ].map(([, path = '']) => path);
    const known = (path: string): boolean =>
      ['', '.ts', '.tsx', '.mjs'].some((ending) => existsSync(join(root, path + ending)));
    expect(named.filter((path) => !known(path))).toEqual([]);
  });
});

test('the command line’s page tells every command', () => {
  const told = textOf(join('docs', 'command-line.md'));
  const commands = [
    ...textOf(join('electron', 'cli', 'run-command.ts')).matchAll(
      /^ {2}(?:'([a-z-]+)'|([a-z]+)): [a-zA-Z]+Command,$/gm,
    ),
  ].map(([, quoted, plain]) => quoted ?? plain ?? '');
  expect(commands.length).toBeGreaterThan(15);
  expect(commands.filter((name) => !told.includes(`npm run jury -- ${name} `))).toEqual([]);
});
