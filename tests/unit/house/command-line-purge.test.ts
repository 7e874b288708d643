import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, vi } from 'vitest';
import { decidedSession, tampered } from '#tests/support/decided-session.ts';

// Each command is a program of its own that has to start: slow where several suites share the processor.
vi.setConfig({ testTimeout: 120_000 });

const script = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', 'dist', 'cli', 'jury.js');
const jury = (...args: readonly string[]): { code: number | null; out: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
  return { code: status, out: `${stdout}${stderr}` };
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

test('purge replaces no name that is an ordinary word before it was told where', async () => {
  const session = tampered(
    await decidedSession(),
    `UPDATE juror_version SET name = 'France' WHERE name = 'Ada Martin'`,
    `UPDATE decision SET motivation = 'Utile à la France.' WHERE motivation LIKE 'Le jury%'`,
    `UPDATE recevabilite SET reason = 'Vu par France.' WHERE rowid = 1`,
  );
  const asked = jury('purge', session, '--jurors');
  expect(asked.code).toBe(1);
  expect(asked.out.replaceAll('\u00a0', ' ')).toContain('« France »');
  const [, place] = /^ {2}([0-9a-f]{8}) {2}Utile à la France\.$/m.exec(asked.out) ?? [];
  expect(place).toBeDefined();
  expect(readFileSync(session).includes('Vu par France')).toBe(true);
  expect(jury('purge', session, '--jurors', '--keep', 'Lille').code).toBe(2);
  expect(jury('purge', session, '--jurors', '--keep', place ?? '').code).toBe(1);
  const done = jury('purge', session, '--jurors', '--replace', 'France', '--keep', place ?? '');
  expect(done.out).toContain('gardé comme mot courant dans 1 texte');
  expect(done.code).toBe(0);
  const bytes = readFileSync(session);
  expect(bytes.includes('Utile à la France.')).toBe(true);
  expect(bytes.includes('Vu par France')).toBe(false);
});
