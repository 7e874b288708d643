import { spawn } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { nodePorts } from '#electron/service/node-ports.ts';
import { WorkingCopies } from '#electron/service/protection/working-copies.ts';
import { TestService } from '#tests/support/service.ts';
import { isClear, others, ProtectionBench, words } from './bench.ts';

vi.setConfig({ testTimeout: 180_000 });

const jury = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', '..', 'dist', 'cli', 'jury.js');

describe('a kill of a protected session', () => {
  let bench: ProtectionBench;
  beforeEach(async () => {
    bench = new ProtectionBench();
    await bench.create();
    await bench.protect(null, words);
  });
  afterEach(() => bench.end());

  /** The name that the session has for whoever opens it; nothing in clear is left by then. */
  const nameAfter = async (): Promise<string | null> => {
    expect(bench.copies()).toEqual([]);
    expect(await bench.open(words)).toMatchObject({ ok: true });
    return bench.name();
  };

  test('while it is open: the copy is encrypted at the next start, without a passphrase', async () => {
    const before = readFileSync(bench.path);
    await bench.rename('Tapé avant la coupure');
    const image = bench.image();
    await bench.close();
    writeFileSync(bench.path, before);
    bench.putBack(image);
    expect(await bench.restarted()).toMatchObject([{ file: 'Jury.eigjury', how: 'home', error: null }]);
    expect(isClear(bench.path)).toBe(false);
    expect(await nameAfter()).toBe('Tapé avant la coupure');
  });

  test('with a transaction half written: SQLite undoes it first', async () => {
    await bench.rename('Enregistré');
    const before = readFileSync(bench.path);
    let image = '';
    expect(() =>
      bench.service.context.session().file.write((db) => {
        db.run(1, 'UPDATE session SET device = ?', 'x');
        image = bench.image();
        throw new Error('no commit');
      }),
    ).toThrow('no commit');
    await bench.close();
    writeFileSync(bench.path, before);
    bench.putBack(image);
    expect(await bench.restarted()).toMatchObject([{ how: 'home' }]);
    expect(await nameAfter()).toBe('Enregistré');
  });

  test('while it is being encrypted: half a file beside it is no harm', async () => {
    const before = readFileSync(bench.path);
    await bench.rename('Presque fermé');
    const image = bench.image();
    await bench.close();
    bench.leaveHalf(readFileSync(bench.path).subarray(0, 900));
    writeFileSync(bench.path, before);
    bench.putBack(image);
    await bench.restarted();
    expect(readdirSync(bench.folder)).toEqual(['Jury.eigjury']);
    expect(await nameAfter()).toBe('Presque fermé');
  });

  test('between the note and the rename: it is encrypted anew', async () => {
    const before = readFileSync(bench.path);
    await bench.rename('Noté, pas renommé');
    const image = bench.image();
    await bench.close();
    const sealed = { path: bench.path, digest: bench.digest() };
    bench.leaveHalf(readFileSync(bench.path));
    writeFileSync(bench.path, before);
    bench.putBack(image, { sealed });
    await bench.restarted();
    expect(readdirSync(bench.folder)).toEqual(['Jury.eigjury']);
    expect(await nameAfter()).toBe('Noté, pas renommé');
  });

  test('between the rename and the erasing: the copy goes, the file stays as it is', async () => {
    await bench.rename('Renommé, pas effacé');
    const image = bench.image();
    await bench.close();
    const digest = bench.digest();
    bench.putBack(image, { sealed: { path: bench.path, digest } });
    await bench.restarted();
    expect(bench.digest()).toBe(digest);
    expect(await nameAfter()).toBe('Renommé, pas effacé');
  });

  test('while the passphrase is switched on: the file in clear is never erased before it is replaced', async () => {
    await bench.protect(words, null);
    await bench.rename('En clair encore');
    await bench.close();
    const clear = join(bench.folder, '.Jury.eigjury.clair');
    linkSync(bench.path, clear);
    await bench.open(null);
    await bench.protect(null, words);
    const image = bench.image();
    await bench.protect(words, null);
    await bench.close();
    const before = readFileSync(bench.path);
    // Encrypted and noted, not renamed: the second name is that of the session itself.
    linkSync(bench.path, clear);
    bench.putBack(image, { state: 'made', clear });
    await bench.restarted();
    expect(readFileSync(bench.path).equals(before)).toBe(true);
    expect(existsSync(clear)).toBe(false);
    expect(bench.copies()).toEqual([]);
  });

  test('after it was switched on: what is left in clear beside it is erased', async () => {
    const before = readFileSync(bench.path);
    const clear = join(bench.folder, '.Jury.eigjury.clair');
    const image = bench.image();
    await bench.close();
    writeFileSync(bench.path, before);
    writeFileSync(clear, 'SQLite format 3 et des noms');
    bench.putBack(image, { clear });
    await bench.restarted();
    expect(existsSync(clear)).toBe(false);
  });

  test('while the passphrase is changed: what is typed since goes under the one that the file has', async () => {
    await bench.rename('Avant');
    const before = readFileSync(bench.path);
    await bench.protect(words, others);
    await bench.rename('Après');
    const image = bench.image();
    const changed = readFileSync(bench.path);
    await bench.close();
    for (const [file, passphrase] of [
      [before, words],
      [changed, others],
    ] as const) {
      writeFileSync(bench.path, file);
      bench.putBack(image);
      await bench.restarted();
      expect(bench.copies()).toEqual([]);
      expect(await bench.open(passphrase)).toMatchObject({ ok: true, value: { name: 'Après' } });
      await bench.close();
    }
    bench.start();
    await bench.open(others);
  });

  test('a file that changed meanwhile is never replaced: both are kept', async () => {
    await bench.close();
    const elsewhere = new ProtectionBench();
    copyFileSync(bench.path, elsewhere.path);
    await elsewhere.open(words);
    await elsewhere.rename('Fait sur l’autre poste');
    await elsewhere.end();
    await bench.open(words);
    await bench.rename('Fait ici');
    copyFileSync(elsewhere.path, bench.path);
    const theirs = bench.digest();
    await bench.close();
    const { copies } = await bench.service.ask('copies-view', {});
    expect(copies).toMatchObject([{ how: 'beside', file: 'Jury.eigjury' }]);
    expect(bench.digest()).toBe(theirs);
    expect(bench.copies()).toEqual([]);
    const beside = join(bench.folder, 'b.eigjury');
    renameSync(join(bench.folder, copies[0]?.as ?? ''), beside);
    expect(isClear(beside)).toBe(false);
    expect(await bench.open(words, beside)).toMatchObject({ ok: true, value: { name: 'Fait ici' } });
    expect(await bench.open(words)).toMatchObject({ ok: true, value: { name: 'Fait sur l’autre poste' } });
  });

  test('a file whose key was pulled out waits, and is encrypted when it is back or elsewhere', async () => {
    await bench.rename('Sans la clé');
    const away = join(bench.data, 'cle');
    renameSync(bench.path, away);
    await bench.close();
    const [copy] = (await bench.service.ask('copies-view', {})).copies;
    expect(copy).toMatchObject({ how: 'waits', error: { code: 'protected-gone' } });
    const [again] = await bench.restarted();
    expect(again?.id).toBe(copy?.id);
    const elsewhere = join(bench.folder, 'Ailleurs.eigjury');
    await bench.service.ask('copy-save', { id: copy?.id ?? '', target: elsewhere });
    expect((await bench.service.ask('copies-view', {})).copies).toEqual([]);
    expect(bench.copies()).toEqual([]);
    expect(await bench.open(words, elsewhere)).toMatchObject({ ok: true, value: { name: 'Sans la clé' } });
  });

  test('a copy that is damaged is not put over a sound file', async () => {
    await bench.rename('Sain');
    const image = bench.image();
    await bench.close();
    const digest = bench.digest();
    bench.putBack(image, { bases: [digest] });
    const [id = ''] = bench.copies();
    const at = join(bench.data, 'travail', id, 'session.eigjury');
    writeFileSync(at, readFileSync(at).subarray(0, 20_000));
    expect(await bench.restarted()).toMatchObject([{ how: 'waits', error: { code: 'session-damaged' } }]);
    expect(bench.digest()).toBe(digest);
    await bench.service.ask('copy-remove', { id });
    expect(bench.copies()).toEqual([]);
  });

  test('a start meanwhile took the folder of a session that is just being opened for what a kill left', async () => {
    await bench.close();
    const places = { backups: join(bench.data, 'backups'), workingCopies: join(bench.data, 'travail') };
    let starts = 0;
    const opening = new TestService(undefined, {
      ...places,
      ports: {
        newId: () => {
          // Each identifier is asked for between two steps on the disk.
          starts += 1;
          void new TestService(undefined, places).context.vault.recover();
          return nodePorts.newId();
        },
      },
    });
    expect(await opening.answer('session-open', { place: bench.path, passphrase: words })).toMatchObject({
      ok: true,
    });
    expect(starts).toBeGreaterThan(1);
    await opening.context.backups.settled;
    opening.close();
    await opening.context.vault.settled();
    expect(bench.copies()).toEqual([]);
  });

  test('a folder that could not be removed beside what a kill left ended every start', async () => {
    await bench.rename('Dernier mot');
    const image = bench.image();
    await bench.close();
    bench.putBack(image);
    const sweep = vi.spyOn(WorkingCopies.prototype, 'sweep').mockImplementationOnce(() => {
      throw new Error('EPERM');
    });
    await bench.restarted();
    expect(sweep).toHaveBeenCalledTimes(1);
    sweep.mockRestore();
    expect(bench.copies()).toEqual([]);
  });

  test('a folder that a kill left before anything was in it goes, and one that was just made stays', async () => {
    const [left, made] = ['a', 'b'].map((id) => join(bench.data, 'travail', id));
    await bench.close();
    for (const folder of [left ?? '', made ?? '']) mkdirSync(folder, { recursive: true });
    const long = new Date(Date.now() - 3_600_000);
    utimesSync(left ?? '', long, long);
    await bench.restarted();
    expect(bench.copies()).toEqual(['b']);
  });

  test('a folder with nothing but the lock of a process that was killed stayed a minute, as if it had just been made', async () => {
    await bench.close();
    const gone = spawn(process.execPath, ['-e', '']);
    await new Promise((resolve) => gone.once('exit', resolve));
    const now = new Date().toISOString();
    const holder = { machine: hostname(), user: 'claire', token: 'x', since: now, beat: now };
    for (const [id, pid] of [
      ['a', gone.pid],
      ['b', process.ppid],
    ] as const) {
      const folder = join(bench.data, 'travail', id);
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, '.~session.eigjury.lock'), JSON.stringify({ ...holder, pid }));
    }
    await bench.restarted();
    expect(bench.copies()).toEqual(['b']);
  });

  test('at any instant of another process, by SIGKILL: it opens with the one passphrase or the other', async () => {
    await bench.rename('Toujours là');
    await bench.close();
    let now = words;
    for (const ms of [300, 600, 900, 1_200, 1_600, 2_100]) {
      const next = now === words ? others : words;
      const env = {
        ...process.env,
        JURY_EIG_DATA_FOLDER: bench.data,
        JURY_EIG_SESSION_PASSPHRASE: now,
        JURY_EIG_NEW_SESSION_PASSPHRASE: next,
      };
      const child = spawn(process.execPath, [jury, 'protect', bench.path], { env, stdio: 'ignore' });
      const ended = new Promise((resolve) => child.once('exit', resolve));
      await Promise.race([ended, wait(ms)]);
      child.kill('SIGKILL');
      await ended;
      await bench.restarted();
      const opened = await bench.open(now);
      if (!opened.ok) {
        expect(opened.error.code).toBe('protected-wrong-passphrase');
        now = next;
        expect(await bench.open(now)).toMatchObject({ ok: true });
      }
      expect(await bench.name()).toBe('Toujours là');
      await bench.close();
      expect(isClear(bench.path)).toBe(false);
      // Killed between two steps on the disk, it may leave a folder that nothing tells from one that was just made: it goes
      // in a minute, and holds nothing.
      const old = new Date(Date.now() - 3_600_000);
      for (const id of bench.copies()) {
        const folder = join(bench.data, 'travail', id);
        expect(readdirSync(folder).filter((name) => !name.startsWith('.~'))).toEqual([]);
        utimesSync(folder, old, old);
      }
      await bench.restarted();
      expect(bench.copies()).toEqual([]);
    }
  });
});
