import { spawn } from 'node:child_process';
import { copyFileSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { BackupRow } from '#core/contract/requests/backups.ts';
import { nodePorts } from '#electron/service/node-ports.ts';
import { bundled } from '#tests/support/bundled.ts';
import { isClear, others, ProtectionBench, words } from './bench.ts';

vi.setConfig({ testTimeout: 60_000 });

let jury: string;
beforeAll(async () => {
  jury = await bundled('tests/support/quick-jury.ts');
});

/** Kills its own process at once before the first renaming or removing of a file of this kind. */
const killer = (kind: keyof typeof steps): string => `
  import fs from 'node:fs';
  import { syncBuiltinESMExports } from 'node:module';
  const reached = (...paths) => ${steps[kind]};
  for (const [module, names] of [[fs, ['renameSync', 'rmSync']], [fs.promises, ['rename', 'rm']]])
    for (const name of names) {
      const own = module[name];
      module[name] = (from, to, ...rest) => {
        if (reached(String(from), name.startsWith('rename') ? String(to) : '')) process.kill(process.pid, 'SIGKILL');
        return own(from, to, ...rest);
      };
    }
  syncBuiltinESMExports();`;

/** What the process was about to do, of its backups but for the first. */
const steps = {
  'its note gets its name': String.raw`/protection-[\w-]+\.age$/.test(paths[1])`,
  'the session gets its new file': String.raw`/nouveau$/.test(paths[0]) && /Jury\.eigjury$/.test(paths[1])`,
  'a backup was written anew and has no name': String.raw`/-x\w{8}\.eigjury$/.test(paths[1])`,
  'a backup was written anew and is not described': String.raw`/-x\w{8}\.eigjury\.json$/.test(paths[1])`,
  'a backup is there twice': String.raw`/\d\.eigjury\.json$/.test(paths[0]) && paths[1] === ''`,
  'a backup has lost its description': String.raw`/\d\.eigjury$/.test(paths[0]) && paths[1] === '' && /backups/.test(paths[0])`,
  'all backups were written anew': String.raw`/protection-[\w-]+\.age$/.test(paths[0]) && paths[1] === ''`,
} as const;

describe('a change of the passphrase', () => {
  let bench: ProtectionBench;
  beforeEach(async () => {
    bench = new ProtectionBench();
    await bench.create();
  });
  afterEach(() => bench.end());

  const withBackups = async (): Promise<void> => {
    for (const name of ['Un', 'Deux', 'Trois']) {
      await bench.rename(name);
      await bench.service.ask('backup-write', {});
    }
    await bench.close();
  };
  const rows = async (): Promise<readonly BackupRow[]> => {
    await bench.service.context.backups.settled;
    return (await bench.service.ask('backups-view', { place: null })).backups;
  };
  const backupFiles = (): string[] => {
    const root = join(bench.data, 'backups');
    const [key = ''] = readdirSync(root);
    return readdirSync(join(root, key)).map((name) => join(root, key, name));
  };
  /** The command, killed on the way. */
  const killed = async (at: keyof typeof steps, off = false): Promise<void> => {
    const env = {
      ...process.env,
      JURY_EIG_DATA_FOLDER: bench.data,
      JURY_EIG_SESSION_PASSPHRASE: words,
      JURY_EIG_NEW_SESSION_PASSPHRASE: others,
    };
    const preload = `data:text/javascript,${encodeURIComponent(killer(at))}`;
    const args = ['--import', preload, jury, 'protect', bench.path, ...(off ? ['--off'] : [])];
    const child = spawn(process.execPath, args, { env, stdio: 'ignore' });
    expect(await new Promise((resolve) => child.once('exit', (_, signal) => resolve(signal)))).toBe(
      'SIGKILL',
    );
    await bench.restarted();
  };
  /** Every backup is there once, opens with the passphrase of the open session, and nothing else is beside them. */
  const allFollowed = async (): Promise<void> => {
    const found = await rows();
    expect(found.length).toBeGreaterThanOrEqual(4);
    expect(found.map(({ sound, protection }) => ({ sound, protection }))).toEqual(
      found.map(() => ({ sound: true, protection: 'same' })),
    );
    expect(new Set(found.map(({ at }) => at)).size).toBe(found.length);
    for (const { name } of found) await bench.service.ask('backup-compare', { backup: name });
    expect(backupFiles()).toHaveLength(2 * found.length);
    expect(backupFiles().filter((path) => path.endsWith('.eigjury') && isClear(path))).toEqual([]);
  };

  test.each(Object.keys(steps) as (keyof typeof steps)[])(
    'that a kill cut short is gone on with at the next opening: %s',
    async (at) => {
      await bench.protect(null, words);
      await withBackups();
      await killed(at);
      const before = at === 'its note gets its name' || at === 'the session gets its new file';
      expect(await bench.open(before ? words : others)).toMatchObject({ ok: true });
      await allFollowed();
    },
  );

  const notes = (): string[] => backupFiles().filter((path) => basename(path).startsWith('protection-'));

  test('that a kill cut short before a session in clear was replaced leaves no note after the next opening', async () => {
    await withBackups();
    await killed('the session gets its new file');
    expect(notes()).toHaveLength(1);
    expect(await bench.open(null)).toMatchObject({ ok: true });
    expect((await rows()).map(({ protection }) => protection)).not.toContain('other');
    expect(notes()).toEqual([]);
  });

  test('that a kill cut short is still gone on with after a copy in another place was opened', async () => {
    await bench.protect(null, words);
    await withBackups();
    const copy = join(bench.folder, 'Copie.eigjury');
    copyFileSync(bench.path, copy);
    await killed('a backup is there twice');
    expect(await bench.open(words, copy)).toMatchObject({ ok: true });
    await bench.close();
    expect(notes()).toHaveLength(1);
    expect(await bench.open(others)).toMatchObject({ ok: true });
    await bench.service.context.backups.settled;
    expect(notes()).toEqual([]);
    // But for the one that opening the copy had written.
    expect(
      (await rows()).filter(({ protection, file }) => protection !== 'same' && file === 'Jury.eigjury'),
    ).toEqual([]);
  });

  test('that a kill cut short lost its note when a copy in another place got another passphrase', async () => {
    await bench.protect(null, words);
    await withBackups();
    const copy = join(bench.folder, 'Copie.eigjury');
    copyFileSync(bench.path, copy);
    await killed('a backup is there twice');
    const [note] = notes();
    expect(await bench.open(words, copy)).toMatchObject({ ok: true });
    await bench.protect(words, 'la phrase de passe de la copie');
    await bench.close();
    expect(notes()).toEqual([note]);
    expect(await bench.open(others)).toMatchObject({ ok: true });
    await bench.service.context.backups.settled;
    expect(notes()).toEqual([]);
  });

  test('that failed before the file was replaced leaves no note', async () => {
    await bench.protect(null, words);
    await withBackups();
    await bench.open(words);
    await bench.service.context.backups.settled;
    // Somebody else writes the file meanwhile.
    writeFileSync(bench.path, Buffer.concat([readFileSync(bench.path), Buffer.from('x')]));
    expect(
      await bench.service.answer('protection-set', {
        current: words,
        passphrase: others,
        job: 'job-of-test',
      }),
    ).toMatchObject({ error: { code: 'protected-changed' } });
    expect(notes()).toEqual([]);
  });

  test.each([
    ['does not parse', Buffer.from('{"une autre version": true')],
    ['says what this version does not understand', Buffer.from('{"version":2}')],
    ['does not open', null],
  ])(
    'whose note %s is set aside: every opening failed on it, and no other change was possible',
    async (_, told) => {
      await bench.protect(null, words);
      await withBackups();
      await killed('a backup is there twice');
      const [note = ''] = notes();
      const first = readFileSync(bench.path, 'utf8').split('\n', 1)[0] ?? '';
      const { recipient } = JSON.parse(first.slice(first.indexOf('{'))) as { recipient: string };
      writeFileSync(note, told === null ? 'coupé' : await nodePorts.sealing.sealFor(recipient, told));
      const kept = readFileSync(note);
      expect(await bench.open(others)).toMatchObject({ ok: true });
      await bench.service.context.backups.settled;
      expect((await bench.service.ask('session-view', {}))?.backupFault).toBeNull();
      expect(bench.service.logged).toContainEqual({ code: 'change-note-aside' });
      expect(notes()).toEqual([`${note}.illisible`]);
      expect(readFileSync(`${note}.illisible`).equals(kept)).toBe(true);
      // What keeps the former passphrase says so, and nothing of it is lost.
      const left = (await rows()).filter(({ protection }) => protection === 'other');
      expect(left.length).toBeGreaterThan(0);
      for (const { name } of left)
        await bench.service.ask('backup-compare', { backup: name, passphrase: words });
      expect(await bench.protect(others, words)).toMatchObject({ session: { name: 'Trois' } });
    },
  );

  test.each(['a backup is there twice', 'a backup has lost its description'] as const)(
    'so is switching it on: no backup stays in clear: %s',
    async (at) => {
      await withBackups();
      await killed(at);
      expect(backupFiles().some((path) => path.endsWith('.eigjury') && isClear(path))).toBe(true);
      expect(await bench.open(others)).toMatchObject({ ok: true });
      await allFollowed();
    },
  );

  test('switching it off begins with the backups: killed on the way, all are protected again', async () => {
    await bench.protect(null, words);
    await withBackups();
    await killed('a backup has lost its description', true);
    expect(backupFiles().some((path) => path.endsWith('.eigjury') && isClear(path))).toBe(true);
    expect(await bench.open(words)).toMatchObject({ ok: true });
    await allFollowed();
  });

  test('is gone on with although the passphrase was changed once more before', async () => {
    await bench.protect(null, words);
    await withBackups();
    await killed('a backup is there twice');
    await bench.open(others);
    await bench.protect(others, words);
    await allFollowed();
  });

  test('leaves backups of another passphrase, which are told, compared and restored with it', async () => {
    await bench.protect(null, words);
    await bench.rename('Sous la première');
    await bench.service.ask('backup-write', {});
    const [first] = await rows();
    const name = first?.name ?? '';
    const path = backupFiles().find((file) => file.endsWith(name)) ?? '';
    const [kept, described] = [readFileSync(path), readFileSync(`${path}.json`)];
    await bench.protect(words, others);
    writeFileSync(path, kept);
    writeFileSync(`${path}.json`, described);
    await bench.rename('Sous la seconde');

    const row = (await rows()).find((backup) => backup.name === name);
    expect(row).toMatchObject({ sound: true, protection: 'other' });
    const wanted = { place: null, backup: name };
    for (const request of ['backup-compare', 'backup-restore'] as const) {
      const input = request === 'backup-compare' ? { backup: name } : wanted;
      expect(await bench.service.answer(request, input)).toMatchObject({
        error: { code: 'session-protected', details: { file: 'Jury.eigjury' } },
      });
      expect(await bench.service.answer(request, { ...input, passphrase: others })).toMatchObject({
        error: { code: 'protected-wrong-passphrase', details: { file: 'Jury.eigjury' } },
      });
    }
    const compared = await bench.service.ask('backup-compare', { backup: name, passphrase: words });
    expect(compared.onlyHere.entries).toBe(2);
    await bench.service.ask('backup-restore', { ...wanted, passphrase: words });
    expect(await bench.name()).toBe('Sous la première');
    // Restored under the passphrase of the session, not under that of the backup.
    await bench.close();
    expect(await bench.open(others)).toMatchObject({ ok: true, value: { name: 'Sous la première' } });
  });

  test('is told where a backup stays in clear beside a protected session', async () => {
    await bench.rename('En clair');
    await bench.service.ask('backup-write', {});
    const [first] = await rows();
    const name = first?.name ?? '';
    const path = backupFiles().find((file) => file.endsWith(name)) ?? '';
    for (const file of [path, `${path}.json`])
      copyFileSync(file, join(bench.folder, file.endsWith('.json') ? 'a.json' : 'a'));
    await bench.protect(null, words);
    copyFileSync(join(bench.folder, 'a'), path);
    copyFileSync(join(bench.folder, 'a.json'), `${path}.json`);
    expect((await rows()).find((backup) => backup.name === name)).toMatchObject({ protection: 'clear' });
  });
});
