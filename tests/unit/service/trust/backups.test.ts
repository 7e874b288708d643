import {
  chmodSync,
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { journalHead } from '#db/journal.ts';
import { newestVersion } from '#db/migrate.ts';
import { readAsItStands } from '#db/open.ts';
import { BackupFolder } from '#electron/service/backups/backup-folder.ts';
import { writeBackup } from '#electron/service/backups/write-backup.ts';
import { FakeTimer } from '#tests/support/fake-timer.ts';
import { jurorSession, mark, markOf, oldSession, someDefi } from '#tests/support/marking.ts';
import { newFolder, TestService } from '#tests/support/service.ts';

let original: string;
beforeAll(async () => {
  original = await jurorSession();
});

function freshCopy(): string {
  const path = join(newFolder(), 'claire.eigjury');
  copyFileSync(original, path);
  return path;
}

async function opened(path: string, backups: string, timer?: FakeTimer): Promise<TestService> {
  const service = new TestService(undefined, { backups, ...(timer === undefined ? {} : { timer }) });
  await service.ask('session-open', { place: path });
  await service.context.backups.settled;
  return service;
}

const listed = async (service: TestService) => (await service.ask('backups-view', { place: null })).backups;

/** What is in the folders of backups, by name. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => statSync(join(folder, name)).isFile());

describe('a session is backed up', () => {
  test('as long as it is open: one backup that failed for an unforeseen reason was the last, and ended the command', async () => {
    const sweep = vi.spyOn(BackupFolder.prototype, 'sweepFormer').mockImplementationOnce(() => {
      throw new TypeError('of our own doing');
    });
    const timer = new FakeTimer();
    const service = await opened(freshCopy(), newFolder(), timer);
    expect(sweep).toHaveBeenCalledTimes(1);
    expect(service.logged).toContainEqual(expect.objectContaining({ code: 'defect' }));
    await timer.pass();
    expect(await listed(service)).toHaveLength(1);
    service.close();
    sweep.mockRestore();
  });

  test('and is described by what was copied: what was recorded while the copy was looked through was told to be in it', async () => {
    const [path, backups] = [freshCopy(), newFolder()];
    const service = await opened(path, backups);
    const { file, key } = service.context.session();
    const defi = await someDefi(service);
    await mark(service, defi, 100);
    const copySlowlyTo = file.copySlowlyTo.bind(file);
    const meanwhile: Promise<unknown>[] = [];
    const spy = vi.spyOn(file, 'copySlowlyTo').mockImplementation(async (target) => {
      await copySlowlyTo(target);
      setImmediate(() => meanwhile.push(mark(service, defi, 300)));
    });
    const kept = await writeBackup(service.context.backups.folder, file, {
      ...{ key, at: service.context.ports.now(), reason: 'regular', from: path },
    });
    spy.mockRestore();
    expect(meanwhile).toHaveLength(1);
    await Promise.all(meanwhile);
    const { length, digest } = readAsItStands(kept.path, journalHead);
    expect([kept.entries, kept.head]).toEqual([length, digest]);
    expect(journalHead(file.read).length).toBe(length + 1);
    service.close();
  });

  test('when it is opened and was changed since the last backup, and only then', async () => {
    const [path, backups] = [freshCopy(), newFolder()];
    const first = await opened(path, backups);
    expect((await listed(first)).map(({ reason, sound, current }) => [reason, sound, current])).toEqual([
      ['opening', true, true],
    ]);
    first.close();
    const again = await opened(path, backups);
    expect(await listed(again)).toHaveLength(1);
    await mark(again, await someDefi(again), 200);
    expect((await listed(again))[0]?.current).toBe(false);
    again.close();
    const changed = await opened(path, backups);
    expect(await listed(changed)).toHaveLength(2);
    changed.close();
  });

  test('as time passes, when it was changed: a draft that the journal does not hold is a change', async () => {
    const timer = new FakeTimer();
    const service = await opened(freshCopy(), newFolder(), timer);
    await timer.pass();
    expect(await listed(service)).toHaveLength(1);
    await service.ask('draft-save', { defi: await someDefi(service), field: 'mark:C1', text: '12' });
    await timer.pass();
    expect((await listed(service)).map(({ reason }) => reason)).toEqual(['regular', 'opening']);
    service.close();
  });

  test.each([1, 2, 3, 4, 5])('before it is migrated from version %i, as it was', async (version) => {
    const [path, backups] = [oldSession(version), newFolder()];
    const service = await opened(path, backups);
    const rows = await listed(service);
    expect(rows.map(({ reason, sound }) => [reason, sound])).toEqual([
      ['opening', true],
      ['migration', true],
    ]);
    const [name] = filesIn(backups).filter((file) => file.endsWith(rows[1]?.name ?? '?'));
    const copy = new Sqlite(join(backups, name ?? ''), { readonly: true });
    expect(copy.pragma('user_version', { simple: true })).toBe(version);
    copy.close();
    // It comes back through the migrations like any old session.
    await service.ask('backup-restore', { place: null, backup: rows[1]?.name ?? '' });
    const now = new Sqlite(path, { readonly: true });
    expect(now.pragma('user_version', { simple: true })).toBe(newestVersion);
    now.close();
    service.close();
  });

  test('where nobody but its owner reads it', async () => {
    const backups = newFolder();
    chmodSync(backups, 0o755);
    const service = await opened(freshCopy(), backups);
    service.close();
    for (const name of readdirSync(backups, { recursive: true }).map(String)) {
      const { mode } = statSync(join(backups, name));
      expect([name, (mode & 0o077).toString(8)]).toEqual([name, '0']);
    }
  });

  test('and a closing in the middle of a backup leaves no half of one', async () => {
    const [path, backups] = [freshCopy(), newFolder()];
    const service = new TestService(undefined, { backups });
    await service.ask('session-open', { place: path });
    service.close();
    await service.context.backups.settled;
    expect(filesIn(backups)).toEqual([]);
  });

  test('and where that cannot be done the work goes on, and the person is told', async () => {
    const file = join(newFolder(), 'no-folder');
    writeFileSync(file, '');
    const timer = new FakeTimer();
    const service = await opened(freshCopy(), file, timer);
    expect((await service.ask('session-view', {}))?.backupFault).not.toBeNull();
    const defi = await someDefi(service);
    await mark(service, defi, 100);
    expect(await markOf(service, defi)).toBe(100);
    service.close();
  });
});

describe('a backup', () => {
  test('is compared with the present: how many entries of each kind, and the last in order', async () => {
    const service = await opened(freshCopy(), newFolder());
    const defi = await someDefi(service);
    await mark(service, defi, 200);
    await mark(service, defi, 300);
    await service.ask('note-save', { defi, field: 'comment', text: 'À revoir.' });
    const [backup] = await listed(service);
    const { onlyHere, onlyThere } = await service.ask('backup-compare', { backup: backup?.name ?? '' });
    expect(onlyHere.entries).toBe(3);
    expect(onlyHere.kinds).toEqual([
      { kind: 'save-mark', count: 2 },
      { kind: 'save-note', count: 1 },
    ]);
    expect(onlyHere.last.map(({ kind }) => kind)).toEqual(['save-note', 'save-mark', 'save-mark']);
    expect(onlyHere.last[0]?.about).not.toBeNull();
    expect(onlyThere.entries).toBe(0);
    service.close();
  });

  test('is restored in place, and what was there is a backup from which it comes back', async () => {
    const [path, backups] = [freshCopy(), newFolder()];
    const service = await opened(path, backups);
    const defi = await someDefi(service);
    const before = await markOf(service, defi);
    await mark(service, defi, 200);
    const [first] = await listed(service);
    await service.ask('backup-restore', { place: null, backup: first?.name ?? '' });
    expect(await markOf(service, defi)).toBe(before);
    await service.context.guard.settled;
    expect((await service.ask('session-view', {}))?.readOnly).toBeNull();
    await service.context.backups.settled;
    const kept = (await listed(service)).find(({ reason }) => reason === 'restore');
    // Both sides have something that the other has not: the mark there, the restoring here.
    const { onlyHere, onlyThere } = await service.ask('backup-compare', { backup: kept?.name ?? '' });
    expect(onlyHere.kinds).toEqual([{ kind: 'restore-backup', count: 1 }]);
    expect(onlyThere.kinds).toEqual([{ kind: 'save-mark', count: 1 }]);
    await service.ask('backup-restore', { place: null, backup: kept?.name ?? '' });
    expect(await markOf(service, defi)).toBe(200);
    service.close();
    expect(readdirSync(dirname(path))).toEqual(['claire.eigjury']);
  });

  test('is never put in the place of another session that was opened while it was looked at', async () => {
    const [path, other, backups] = [freshCopy(), oldSession(6), newFolder()];
    const service = await opened(path, backups);
    const [backup] = await listed(service);
    const there = new TestService();
    await there.ask('session-open', { place: other });
    const { name } = (await there.ask('session-view', {})) ?? { name: '' };
    there.close();
    const restoring = service.refusal('backup-restore', { place: null, backup: backup?.name ?? '' });
    await service.ask('session-open', { place: other });
    expect(await restoring).toBe('no-session');
    expect(await service.ask('session-view', {})).toMatchObject({ fileName: 'ancienne.eigjury', name });
    service.close();
  });

  test('is not put in the place of a session that somebody else has open, even when its journal is broken', async () => {
    const [path, backups] = [freshCopy(), newFolder()];
    const before = await opened(path, backups);
    const [backup] = await listed(before);
    before.close();
    const sqlite = new Sqlite(path);
    sqlite.exec('DROP TRIGGER journal_is_append_only_u');
    sqlite.exec(
      "UPDATE journal SET at = '2001-01-01T00:00:00.000Z' WHERE seq = (SELECT max(seq) FROM journal)",
    );
    sqlite.close();
    const first = new TestService();
    await first.ask('session-open', { place: path });
    const second = new TestService(undefined, { backups });
    await second.ask('session-open', { place: path, way: 'read' });
    const { ino } = statSync(path);
    expect(await second.refusal('backup-restore', { place: null, backup: backup?.name ?? '' })).toBe(
      'session-read-only',
    );
    expect(statSync(path).ino).toBe(ino);
    first.close();
    second.close();
  });

  test('is copied to another place, and the session stays as it is', async () => {
    const path = freshCopy();
    const service = await opened(path, newFolder());
    const defi = await someDefi(service);
    const before = await markOf(service, defi);
    await mark(service, defi, 200);
    const [backup] = await listed(service);
    const target = join(newFolder(), 'copie.eigjury');
    const view = await service.ask('backup-copy', { place: null, backup: backup?.name ?? '', target });
    expect(view.fileName).toBe('copie.eigjury');
    expect(await markOf(service, defi)).toBe(before);
    await service.ask('session-open', { place: path });
    expect(await markOf(service, defi)).toBe(200);
    service.close();
  });

  test('of a session that is closed while they are listed is no defect', async () => {
    const service = await opened(freshCopy(), newFolder());
    const asked = service.refusal('backups-view', { place: null });
    service.close();
    expect(await asked).toBe('no-session');
  });

  test('is not copied over its own session, where nothing would keep what is there', async () => {
    const path = freshCopy();
    const service = await opened(path, newFolder());
    const defi = await someDefi(service);
    await mark(service, defi, 200);
    const [backup] = await listed(service);
    for (const place of [null, path])
      expect(await service.refusal('backup-copy', { place, backup: backup?.name ?? '', target: path })).toBe(
        'place-taken',
      );
    expect(await markOf(service, defi)).toBe(200);
    service.close();
  });

  test('that was changed or cut is told and never restored', async () => {
    const backups = newFolder();
    const service = await opened(freshCopy(), backups);
    const [backup] = await listed(service);
    const name = backup?.name ?? '';
    const [file] = filesIn(backups).filter((one) => one.endsWith(name));
    const at = join(backups, file ?? '');
    truncateSync(at, statSync(at).size - 100);
    expect((await listed(service))[0]?.sound).toBe(false);
    expect(await service.refusal('backup-restore', { place: null, backup: name })).toBe('backup-damaged');
    expect(await service.refusal('backup-compare', { backup: name })).toBe('backup-damaged');
    service.close();
  });

  test('of another session cannot be named', async () => {
    const backups = newFolder();
    const other = await opened(oldSession(5), backups);
    const [foreign] = await listed(other);
    other.close();
    const service = await opened(freshCopy(), backups);
    const name = foreign?.name ?? '';
    const code = await service.refusal('backup-restore', { place: null, backup: name });
    expect(code === 'backup-unknown' || (await listed(service)).some((own) => own.name === name)).toBe(true);
    expect(await service.refusal('backup-compare', { backup: '../../x.eigjury' })).toBe('request-invalid');
    service.close();
  });
});

describe('a damaged session file', () => {
  /** As a disk that lost a sector leaves it. */
  function damage(path: string): void {
    const sqlite = new Sqlite(path);
    const root = sqlite
      .prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'journal'")
      .pluck()
      .get() as number;
    const size = sqlite.pragma('page_size', { simple: true }) as number;
    sqlite.close();
    const handle = Buffer.alloc(size, 0xff);
    const content = readFileSync(path);
    handle.copy(content, (root - 1) * size);
    writeFileSync(path, content);
  }

  test('is refused and left as it is; its newest sound backup comes back in its place, and it is kept beside', async () => {
    const [path, backups] = [freshCopy(), newFolder()];
    const before = await opened(path, backups);
    const defi = await someDefi(before);
    const value = await markOf(before, defi);
    before.close();
    damage(path);
    const damaged = readFileSync(path);
    const service = new TestService(undefined, { backups });
    expect(await service.refusal('session-open', { place: path })).toBe('session-damaged');
    expect(readFileSync(path).equals(damaged)).toBe(true);
    const { backups: rows } = await service.ask('backups-view', { place: path });
    expect(rows.map(({ sound }) => sound)).toEqual([true]);
    const { keptAs } = await service.ask('backup-restore', { place: path, backup: rows[0]?.name ?? '' });
    expect(readFileSync(join(dirname(path), keptAs ?? '')).equals(damaged)).toBe(true);
    expect(await markOf(service, defi)).toBe(value);
    service.close();
  });

  test('that a broken-off copy left is refused by its length', async () => {
    const path = freshCopy();
    truncateSync(path, statSync(path).size - 4096);
    const service = new TestService();
    expect(await service.refusal('session-open', { place: path })).toBe('session-damaged');
    expect(existsSync(`${path}-journal`)).toBe(false);
    expect(readdirSync(dirname(path))).toEqual(['claire.eigjury']);
  });

  test('whose journal was changed by force is opened to be read alone, and says why', async () => {
    for (const which of ['last', 'first'] as const) {
      const path = freshCopy();
      const before = await opened(path, newFolder());
      const marked = await someDefi(before);
      for (const value of [100, 200, 300]) await mark(before, marked, value);
      before.close();
      const sqlite = new Sqlite(path);
      sqlite.exec('DROP TRIGGER journal_is_append_only_u');
      const seq = which === 'first' ? '2' : '(SELECT max(seq) FROM journal)';
      sqlite.exec(`UPDATE journal SET at = '2001-01-01T00:00:00.000Z' WHERE seq = ${seq}`);
      sqlite.close();
      const service = new TestService();
      await service.ask('session-open', { place: path });
      await service.context.guard.settled;
      expect((await service.ask('session-view', {}))?.readOnly?.why).toBe('journal');
      const defi = await someDefi(service);
      expect(await service.refusal('mark-save', { defi, criterion: 'C1', value: 100 })).toBe(
        'session-journal-broken',
      );
      service.close();
    }
  });
});
