import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
const tool = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
// A tree of its own with rooms of the same names, so that the real one is never touched.
const tree = join(root, '.cache', 'import-rules');

function check(files: Readonly<Record<string, string>>): { code: number | null; output: string } {
  rmSync(tree, { recursive: true, force: true });
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(tree, name)), { recursive: true });
    writeFileSync(join(tree, name), text);
  }
  writeFileSync(join(tree, 'tsconfig.base.json'), '{ "compilerOptions": { "module": "nodenext" } }');
  const rooms = [...new Set(Object.keys(files).map((name) => name.split('/')[0] ?? ''))];
  const run = spawnSync(
    process.execPath,
    [tool, '--config', join(root, '.dependency-cruiser.mjs'), '--output-type', 'err', ...rooms],
    { cwd: tree, encoding: 'utf8' },
  );
  return { code: run.status, output: run.stdout + run.stderr };
}

afterEach(() => rmSync(tree, { recursive: true, force: true }));

const data = 'export const data = 1;\n';

test.each([
  ['core-imports', 'core/a.ts', '../db/b.ts', 'db/b.ts'],
  ['db-imports', 'db/a.ts', '../electron/service/b.ts', 'electron/service/b.ts'],
  ['renderer-imports', 'renderer/a.ts', '../electron/main/b.ts', 'electron/main/b.ts'],
  ['main-imports', 'electron/main/a.ts', '../service/b.ts', 'electron/service/b.ts'],
  ['interchange-imports', 'electron/service/interchange/a.ts', '../b.ts', 'electron/service/b.ts'],
])('%s: a forbidden import fails the check and is named', (rule, from, specifier, to) => {
  const { code, output } = check({
    [from]: `export { data } from '${specifier}';\n`,
    [to]: data,
  });
  expect(code).not.toBe(0);
  expect(output).toContain(rule);
});

test('what the table of rooms allows passes', () => {
  const { code, output } = check({
    'db/a.ts': "export { data } from '../core/b.ts';\n",
    'core/b.ts': data,
  });
  expect(output).not.toContain('error');
  expect(code).toBe(0);
});
