import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { errorTexts } from '#core/texts/errors.ts';
import { lockPathOf } from '#db/lock.ts';
import { FakeTimer } from '#tests/support/fake-timer.ts';
import { jurorSession, mark, markOf, someDefi } from '#tests/support/marking.ts';
import { newFolder, TestService } from '#tests/support/service.ts';
import { canMount, SmallDisk } from '#tests/support/small-disk.ts';

const mountable = canMount();
/** Only the superuser mounts disks: elsewhere these situations cannot be made. */
const onDisk = test.skipIf(!mountable);

let original: string;
beforeAll(async () => {
  original = await jurorSession();
});

afterEach(() => SmallDisk.removeAll());

async function openedAt(folder: string, care: ConstructorParameters<typeof TestService>[1] = {}) {
  const path = join(folder, 'claire.eigjury');
  if (statSync(path, { throwIfNoEntry: false }) === undefined) copyFileSync(original, path);
  const service = new TestService(undefined, { backups: newFolder(), ...care });
  await service.ask('session-open', { place: path });
  await service.context.backups.settled;
  return { service, path };
}

/** The sentence that the person reads, in both languages; every detail of it is known. */
async function refusedMark(service: TestService, defi: string, value: number): Promise<string> {
  const answer = await service.answer('mark-save', { defi, criterion: 'C1', value });
  if (answer.ok) return 'saved';
  const { code, details } = answer.error;
  for (const language of ['fr', 'en'] as const) {
    expect(errorTexts[language][code](details)).not.toMatch(/undefined|«\s*»/);
  }
  return code;
}

const integrityOf = (path: string): unknown => {
  const sqlite = new Sqlite(path, { readonly: true });
  try {
    return sqlite.pragma('integrity_check', { simple: true });
  } finally {
    sqlite.close();
  }
};

/** The rest of the disk is filled to the last page. */
function fill(disk: SmallDisk): void {
  const filler = Buffer.alloc(4096, 1);
  for (let at = 0; ; at += 1) {
    try {
      writeFileSync(join(disk.folder, `filler-${String(at)}`), filler);
    } catch {
      return;
    }
  }
}

describe('a full disk', () => {
  onDisk('kept a session locked that was closed on it, until the application ended', async () => {
    const disk = SmallDisk.make(2_048);
    const { service, path } = await openedAt(disk.folder);
    expect(existsSync(lockPathOf(path))).toBe(true);
    fill(disk);
    service.close();
    // As another process sees it.
    expect(existsSync(lockPathOf(path))).toBe(false);
    expect(readdirSync(disk.folder).filter((name) => !name.startsWith('filler-'))).toEqual([
      'claire.eigjury',
    ]);
  });

  onDisk(
    'keeps what was saved, refuses the rest with a sentence, and goes on when there is room',
    async () => {
      const disk = SmallDisk.make(2_048);
      const { service, path } = await openedAt(disk.folder);
      const defi = await someDefi(service);
      await mark(service, defi, 200);
      fill(disk);
      expect(await refusedMark(service, defi, 300)).toBe('disk-full');
      expect(await markOf(service, defi)).toBe(200);
      expect(integrityOf(path)).toBe('ok');
      rmSync(join(disk.folder, 'filler-0'));
      rmSync(join(disk.folder, 'filler-1'));
      disk.grow(4_096);
      expect(await refusedMark(service, defi, 300)).toBe('saved');
      service.close();
      expect(integrityOf(path)).toBe('ok');
    },
  );

  onDisk('of the backups holds no work up; the person is told, and no half backup is left', async () => {
    const disk = SmallDisk.make(256);
    const timer = new FakeTimer();
    const { service } = await openedAt(newFolder(), { backups: join(disk.folder, 'backups'), timer });
    expect((await service.ask('session-view', {}))?.backupFault?.code).toBe('backup-no-room');
    const defi = await someDefi(service);
    await mark(service, defi, 200);
    expect(await markOf(service, defi)).toBe(200);
    expect(
      readdirSync(disk.folder, { recursive: true }).filter((name) => String(name).includes('eigjury')),
    ).toEqual([]);
    // What needs a backup first is not done without one.
    expect(await service.refusal('backup-write', {})).toBe('backup-no-room');
    service.close();
  });
});

describe('a place that cannot be written to', () => {
  onDisk(
    'opens to be read; what is typed is refused with a sentence, and a copy elsewhere goes on',
    async () => {
      const disk = SmallDisk.make(4_096);
      copyFileSync(original, join(disk.folder, 'claire.eigjury'));
      disk.makeReadOnly();
      const { service, path } = await openedAt(disk.folder);
      expect((await service.ask('session-view', {}))?.readOnly).toEqual({ why: 'place', holder: null });
      const defi = await someDefi(service);
      expect(await refusedMark(service, defi, 200)).toBe('place-read-only');
      const target = join(newFolder(), 'copie.eigjury');
      await service.ask('session-copy', { target });
      expect(await refusedMark(service, defi, 200)).toBe('saved');
      service.close();
      expect(readdirSync(dirname(path))).toEqual(['claire.eigjury']);
    },
  );

  onDisk('was told by the temporary name of the session that was to be made there', async () => {
    const disk = SmallDisk.make(4_096);
    disk.makeReadOnly();
    const place = join(disk.folder, 'claire.eigjury');
    const order = { place, name: 'Essai', gridTemplate: 'eig3' } as const;
    const answer = await new TestService().answer('session-create', order);
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'place-read-only', details: { file: 'claire.eigjury' } },
    });
  });

  onDisk(
    'with a session of an older version says that it must be copied, and leaves it as it is',
    async () => {
      const disk = SmallDisk.make(4_096);
      const path = join(disk.folder, 'ancienne.eigjury');
      copyFileSync(new URL('../../../fixtures/sessions/v1-demonstration.eigjury', import.meta.url), path);
      disk.makeReadOnly();
      expect(await new TestService().refusal('session-open', { place: path })).toBe('session-old-read-only');
    },
  );
});

describe('a key that is pulled out', () => {
  onDisk('saves nothing into the void: the mark is refused, and a copy has all that was saved', async () => {
    const disk = SmallDisk.make(4_096);
    const { service } = await openedAt(disk.folder);
    const defi = await someDefi(service);
    await mark(service, defi, 200);
    disk.pullOut();
    expect(await refusedMark(service, defi, 300)).toBe('session-gone');
    const target = join(newFolder(), 'sauvee.eigjury');
    await service.ask('session-copy', { target });
    expect(await markOf(service, defi)).toBe(200);
    expect(await refusedMark(service, defi, 300)).toBe('saved');
    service.close();
    expect(integrityOf(target)).toBe('ok');
  });
});

describe('a file that is changed under the application', () => {
  test('renamed: the sentence says its new name, nothing goes where nobody looks, and it opens there', async () => {
    const { service, path } = await openedAt(newFolder());
    const defi = await someDefi(service);
    await mark(service, defi, 200);
    renameSync(path, join(dirname(path), 'renommee.eigjury'));
    const answer = await service.answer('mark-save', { defi, criterion: 'C1', value: 300 });
    expect(answer).toMatchObject({ error: { code: 'session-moved', details: { now: 'renommee.eigjury' } } });
    await service.ask('session-open', { place: join(dirname(path), 'renommee.eigjury') });
    expect(await markOf(service, defi)).toBe(200);
    await mark(service, defi, 300);
    service.close();
  });

  test('moved back: the work goes on', async () => {
    const { service, path } = await openedAt(newFolder());
    const defi = await someDefi(service);
    const elsewhere = join(newFolder(), 'ailleurs.eigjury');
    renameSync(path, elsewhere);
    expect(await refusedMark(service, defi, 300)).toBe('session-gone');
    renameSync(elsewhere, path);
    expect(await refusedMark(service, defi, 300)).toBe('saved');
    service.close();
  });

  test('deleted: a copy has all that was saved', async () => {
    const { service, path } = await openedAt(newFolder());
    const defi = await someDefi(service);
    await mark(service, defi, 200);
    rmSync(path);
    expect(await refusedMark(service, defi, 300)).toBe('session-gone');
    await service.ask('session-copy', { target: path });
    expect(await markOf(service, defi)).toBe(200);
    service.close();
  });

  test('replaced by another file of its name: that one is not written to', async () => {
    const { service, path } = await openedAt(newFolder());
    const defi = await someDefi(service);
    const other = join(newFolder(), 'other');
    mkdirSync(other);
    const foreign = join(other, 'claire.eigjury');
    copyFileSync(original, foreign);
    const before = statSync(foreign).mtimeMs;
    renameSync(path, join(dirname(path), 'ancien.eigjury'));
    renameSync(foreign, path);
    expect(await refusedMark(service, defi, 300)).toBe('session-moved');
    expect(statSync(path).mtimeMs).toBe(before);
    service.close();
  });
});

describe('a clock that is set back', () => {
  test('changes no order: marks, their undoing, ballots and backups follow one another as they were made', async () => {
    let now = '2026-06-01T10:00:00.000Z';
    const { service } = await openedAt(newFolder(), { ports: { now: () => now } });
    const defi = await someDefi(service);
    await mark(service, defi, 200);
    now = '2019-01-01T00:00:00.000Z';
    await mark(service, defi, 300);
    expect(await markOf(service, defi)).toBe(300);
    // What was saved last is told, not what bears the latest date.
    expect((await service.ask('session-view', {}))?.savedAt).toBe(now);
    await service.ask('backup-write', {});
    const { backups } = await service.ask('backups-view', { place: null });
    expect(backups.map(({ reason }) => reason)).toEqual(['asked', 'opening']);
    const first = join(newFolder(), 'a.eigballot');
    await service.ask('ballot-export', { place: first });
    now = '2018-01-01T00:00:00.000Z';
    await service.ask('mark-undo', {});
    expect(await markOf(service, defi)).toBe(200);
    await service.ask('ballot-export', { place: join(newFolder(), 'b.eigballot') });
    const { sent, last, changedSince } = await service.ask('my-ballot-view', {});
    expect(sent.map(({ sequence }) => sequence)).toEqual([2, 1]);
    expect(last?.sequence).toBe(2);
    expect(changedSince).toBe(false);
    service.close();
    expect(service.context.openSession).toBeNull();
  });
});

describe('undo', () => {
  test('takes back the last change of a mark after a restart as before it', async () => {
    const { service, path } = await openedAt(newFolder());
    const defi = await someDefi(service);
    await mark(service, defi, 200);
    await mark(service, defi, 300);
    service.close();
    const again = new TestService();
    await again.ask('session-open', { place: path });
    expect(await again.ask('mark-undo', {})).toMatchObject({ defi, value: 200 });
    again.close();
    const third = new TestService();
    await third.ask('session-open', { place: path });
    expect(await third.ask('mark-undo', {})).toMatchObject({ defi, value: null });
    expect(await markOf(third, defi)).toBeNull();
    third.close();
  });
});
