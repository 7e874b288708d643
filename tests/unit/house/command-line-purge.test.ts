import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, vi } from 'vitest';
import { decidedSession } from '#tests/support/decided-session.ts';

// Each command is a program of its own that has to start: slow where several suites share the processor.
vi.setConfig({ testTimeout: 120_000 });

const script = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', 'dist', 'cli', 'jury.js');
const jury = (...args: readonly string[]): { code: number | null; out: string } => {
  const { status, stdout } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
  return { code: status, out: stdout };
};

test('purge removes what it is told to, says so, and the session still verifies', async () => {
  const session = await decidedSession();
  expect(jury('purge', session).code).toBe(2);
  const done = jury('purge', session, '--contacts', '--jurors');
  expect(done.code).toBe(0);
  expect(done.out).toContain('coordonnées et contacts de 5 versions de dossier');
  expect(done.out).toContain('sauvegardes de l’application');
  for (const text of ['porteur3000001@exemple.fr', 'Ada Martin'])
    expect(readFileSync(session).includes(text)).toBe(false);
  const verified = jury('verify', session);
  expect(verified.out).toMatch(/Données personnelles retirées\s:/);
  expect(verified.out).toContain('noms de 4 jurés');
  expect(verified.code).toBe(0);
});
