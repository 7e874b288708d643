import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..', '..');
const require = createRequire(join(root, 'package.json'));
const oxlint = join(dirname(require.resolve('oxlint/package.json')), 'bin', 'oxlint');
const folder = mkdtempSync(join(tmpdir(), 'jury-eig-lint-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Each line has the one fault that the rule beside it is for. */
const faults: readonly (readonly [rule: string, line: string])[] = [
  ['no-floating-promises', 'later();'],
  ['no-misused-promises', 'if (later()) names.pop();'],
  ['await-thenable', 'export const four = async (): Promise<number> => await 4;'],
  ['no-unsafe-assignment', "export const parsed: string = JSON.parse('1');"],
  ['no-unsafe-member-access', "export const of = JSON.parse('1').of as unknown;"],
  ['no-unnecessary-condition', "export const never = names === null ? '' : 'named';"],
  ['restrict-template-expressions', 'export const shown = `${names.at(0)}`;'],
  ['no-base-to-string', 'export const text = String({});'],
  ['switch-exhaustiveness-check', "switch (kind) { case 'a': names.pop(); }"],
  ['only-throw-error', "export const fail = (): never => { throw 'text'; };"],
  ['no-deprecated', 'old();'],
  ['use-unknown-in-catch-callback-variable', 'void later().catch((cause: Error) => void cause.message);'],
];

/** `no-deprecated` for one: what oxlint has told of this text. */
function toldOf(text: string): string[] {
  writeFileSync(join(folder, 'faults.ts'), text);
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [oxlint, '--type-aware', '-f', 'json', 'faults.ts'],
    { cwd: folder, encoding: 'utf8' },
  );
  expect(stderr).toBe('');
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string }[] };
  return diagnostics.map(({ code }) => code.replace(/^.*\((.*)\)$/, '$1'));
}

test('the rules that take types find what they are for, and nothing in what is right', () => {
  copyFileSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
  copyFileSync(join(root, 'tsconfig.base.json'), join(folder, 'tsconfig.base.json'));
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ extends: './tsconfig.base.json', include: ['faults.ts'] }),
  );
  const head = [
    'export const later = async (): Promise<boolean> => Promise.resolve(true);',
    "export const names: string[] = ['a'];",
    "export const kind = names[0] === 'a' ? ('a' as const) : ('b' as const);",
    '/** @deprecated by nobody */',
    'export const old = (): number => names.length;',
    '',
  ].join('\n');
  expect(toldOf(`${head}void later();\n`)).toEqual([]);
  const told = new Set(toldOf(head + faults.map(([, line]) => line).join('\n')));
  expect(faults.map(([rule]) => rule).filter((rule) => !told.has(rule))).toEqual([]);
});
