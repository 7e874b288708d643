import { spawnSync } from 'node:child_process';
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, vi } from 'vitest';
import { decidedSession } from '#tests/support/decided-session.ts';
import { newFolder } from '#tests/support/service.ts';

// Each command is a program of its own that has to start: slow where several suites share the processor.
vi.setConfig({ testTimeout: 240_000 });

const script = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', 'dist', 'cli', 'jury.js');

test('every command opens a protected session by a file or a variable, and never by an argument', async () => {
  const folder = newFolder();
  const session = join(folder, 'p.eigjury');
  copyFileSync(await decidedSession(), session);
  const env: NodeJS.ProcessEnv = { ...process.env, JURY_EIG_DATA_FOLDER: join(folder, 'data') };
  const jury = (given: NodeJS.ProcessEnv, ...args: readonly string[]) =>
    spawnSync(process.execPath, [script, ...args], {
      encoding: 'utf8',
      env: { ...env, ...given },
      input: '',
    });

  const before = jury({}, 'rank', session, '--json');
  const drawn = jury({}, 'protect', session, '--generate', '--json');
  expect(drawn.status).toBe(0);
  const { passphrase } = JSON.parse(drawn.stdout) as { passphrase: string };
  expect(passphrase.split('-')).toHaveLength(6);
  expect(readFileSync(session).includes('SQLite format 3')).toBe(false);

  const unasked = jury({}, 'rank', session);
  expect(unasked.status).toBe(1);
  expect(unasked.stderr).toContain('JURY_EIG_SESSION_PASSPHRASE');
  expect(jury({}, 'rank', session, '--passphrase', passphrase).status).toBe(2);
  const wrong = jury({ JURY_EIG_SESSION_PASSPHRASE: 'une autre phrase' }, 'rank', session);
  expect(wrong.status).toBe(1);
  expect(wrong.stderr).toContain('n’ouvre pas');

  const file = join(folder, 'phrase');
  // As a person writes it down: spaces for hyphens, and a line feed at the end.
  writeFileSync(file, `${passphrase.replaceAll('-', ' ')}\n`);
  const ranked = jury({}, 'rank', session, '--json', '--passphrase-file', file);
  expect(ranked.stdout).toBe(before.stdout);
  const verified = jury({ JURY_EIG_SESSION_PASSPHRASE: passphrase }, 'verify', session, '--json');
  expect(JSON.parse(verified.stdout)).toMatchObject({ kind: 'session', holds: true });
  expect(readFileSync(session).includes('SQLite format 3')).toBe(false);

  expect(jury({}, 'protect', session, '--off', '--passphrase-file', file).status).toBe(0);
  expect(readFileSync(session).includes('SQLite format 3')).toBe(true);
  expect(jury({}, 'rank', session, '--json').stdout).toBe(before.stdout);
});

test('restore refused a backup under another passphrase: it takes that of the backup, and mends a damaged session', async () => {
  const folder = newFolder();
  const session = join(folder, 'p.eigjury');
  copyFileSync(await decidedSession(), session);
  const [first, second] = ['la toute première phrase', 'et puis une seconde phrase'];
  const jury = (given: NodeJS.ProcessEnv, ...args: readonly string[]) =>
    spawnSync(process.execPath, [script, ...args], {
      encoding: 'utf8',
      env: { ...process.env, JURY_EIG_DATA_FOLDER: join(folder, 'data'), ...given },
      input: '',
    });
  const under = (passphrase: string): NodeJS.ProcessEnv => ({ JURY_EIG_SESSION_PASSPHRASE: passphrase });
  const names = (): string[] =>
    (
      JSON.parse(jury({}, 'backups', session, '--json').stdout) as { backups: { name: string }[] }
    ).backups.map(({ name }) => name);
  expect(jury({ JURY_EIG_NEW_SESSION_PASSPHRASE: first }, 'protect', session).status).toBe(0);
  // One that the change of passphrase does not reach, as from another computer.
  const [name = ''] = names();
  const root = join(folder, 'data', 'backups');
  const path = join(root, readdirSync(root)[0] ?? '', name);
  const kept = [path, `${path}.json`].map((file) => [file, readFileSync(file)] as const);
  const changing = { ...under(first), JURY_EIG_NEW_SESSION_PASSPHRASE: second };
  expect(jury(changing, 'protect', session).status).toBe(0);
  for (const [file, bytes] of kept) writeFileSync(file, bytes);

  const unasked = jury(under(second), 'restore', session, name);
  expect(unasked.status).toBe(1);
  expect(unasked.stderr).toContain('--backup-passphrase-file');
  const wrong = jury(
    { ...under(second), JURY_EIG_BACKUP_PASSPHRASE: 'ni l’une ni l’autre' },
    'restore',
    session,
    name,
  );
  expect(wrong.stderr).toContain('n’ouvre pas');
  const file = join(folder, 'phrase');
  writeFileSync(file, `${first}\n`);
  const given = ['--backup-passphrase-file', file];
  const copy = join(folder, 'copie.eigjury');
  // A copy is under the passphrase of the backup; nobody has to give that of the session.
  expect(jury({}, 'restore', session, name, '--out', copy, ...given).status).toBe(0);
  expect(jury(under(first), 'rank', copy).status).toBe(0);
  expect(jury(under(second), 'restore', session, name, ...given).status).toBe(0);
  // In place it is under the passphrase of the session.
  expect(jury(under(second), 'rank', session).status).toBe(0);

  const [newest = ''] = names();
  const damaged = readFileSync(session);
  damaged.fill(0, 20_000, 40_000);
  writeFileSync(session, damaged);
  const mended = jury(under(second), 'restore', session, newest, '--json');
  expect(JSON.parse(mended.stdout)).toMatchObject({ keptAs: expect.stringMatching(/\.abime$/) as string });
  expect(jury(under(second), 'rank', session).status).toBe(0);
});
