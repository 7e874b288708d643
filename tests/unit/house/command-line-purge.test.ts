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
  expect(done.out).toContain('dans 1 texte, un nom a été gardé, qui n’y désigne pas le juré');
  expect(done.code).toBe(0);
  const bytes = readFileSync(session);
  expect(bytes.includes('Utile à la France.')).toBe(true);
  expect(bytes.includes('Vu par France')).toBe(false);
});

/** Two texts with a juror’s name of one word, and the place of each. */
async function withTwoPlaces(): Promise<{ session: string; person: string; word: string }> {
  const session = tampered(
    await decidedSession(),
    `UPDATE juror_version SET name = 'France' WHERE name = 'Ada Martin'`,
    `UPDATE decision SET motivation = 'Utile à la France.' WHERE motivation LIKE 'Le jury%'`,
    `UPDATE recevabilite SET reason = 'Vu par France.' WHERE rowid = 1`,
  );
  const { out } = jury('purge', session, '--jurors');
  const placeOf = (text: string): string =>
    new RegExp(`^ {2}([0-9a-f]{8}) {2}${text}`, 'm').exec(out)?.[1] ?? '';
  return { session, person: placeOf('Vu par France'), word: placeOf('Utile à la France') };
}

test.each([
  ['--keep', 'France', '--replace', 'person'],
  ['--replace', 'France', '--keep', 'word'],
] as const)('a place was ignored beside a name: %s %s %s PLACE', async (ofName, name, ofPlace, which) => {
  const two = await withTwoPlaces();
  const done = jury('purge', two.session, '--jurors', ofName, name, ofPlace, two[which]);
  expect(done.code).toBe(0);
  const bytes = readFileSync(two.session);
  expect(bytes.includes('Utile à la France.')).toBe(true);
  expect(bytes.includes('Vu par France')).toBe(false);
});

test('a text with a doubtful name is listed by more than its first place', async () => {
  const session = tampered(
    await decidedSession(),
    `UPDATE juror_version SET name = 'France' WHERE name = 'Ada Martin'`,
    `UPDATE decision SET motivation = 'La France ${'x '.repeat(60)}. Dit par France ${'y '.repeat(60)}.
     Une France ${'z '.repeat(60)}. Deux France.' WHERE motivation LIKE 'Le jury%'`,
  );
  const { out } = jury('purge', session, '--jurors');
  expect(out).toMatch(/^ {2}[0-9a-f]{8} {2}La France x/m);
  expect(out).toMatch(/^ {12}.*Dit par France y/m);
  expect(out).toMatch(/^ {12}.*Une France z/m);
  expect(out).toMatch(/^ {12}… et encore 1 fois dans ce texte$/m);
});

test('the help of purge has French words for what is typed, and a refused word names no list that is not there', async () => {
  const { out } = jury('purge', '--help');
  expect(out).toContain('[--replace NOM|REPÈRE]… [--keep NOM|REPÈRE]…');
  expect(out).not.toMatch(/NAME|PLACE/);
  const refused = jury('purge', await decidedSession(), '--jurors', '--keep', 'Lille');
  expect(refused.code).toBe(2);
  expect(refused.out).toContain('Lille');
  expect(refused.out).not.toContain('cette liste');
});
