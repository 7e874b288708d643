import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { silentAfterMs } from '#core/lock/beat.ts';
import { holderOf, lockPathOf } from '#db/lock.ts';
import { FakeTimer } from '#tests/support/fake-timer.ts';
import { jurorSession, mark, markOf, someDefi } from '#tests/support/marking.ts';
import { newFolder, TestService } from '#tests/support/service.ts';

const backups = newFolder();

async function opened(path: string, timer?: FakeTimer): Promise<TestService> {
  const service = new TestService(undefined, { backups, ...(timer === undefined ? {} : { timer }) });
  await service.ask('session-open', { place: path });
  return service;
}

/** As another machine would have left it. */
function lockOf(path: string, holder: Partial<Record<string, string | number>>): void {
  const now = new Date().toISOString();
  const other = {
    machine: 'portable-3',
    user: 'claire',
    pid: 4321,
    token: 'x',
    since: now,
    beat: now,
    ...holder,
  };
  writeFileSync(lockPathOf(path), JSON.stringify(other));
}

const why = async (service: TestService) => (await service.ask('session-view', {}))?.readOnly?.why ?? null;

describe('two windows on one file', () => {
  test('the second is told who has it, may read it, and saves nothing', async () => {
    const path = await jurorSession();
    const first = await opened(path);
    const second = new TestService();
    expect(await second.refusal('session-open', { place: path })).toBe('session-locked');
    await second.ask('session-open', { place: path, way: 'read' });
    expect((await second.ask('session-view', {}))?.readOnly).toMatchObject({
      why: 'locked',
      holder: { machine: hostname() },
    });
    const defi = await someDefi(first);
    await mark(first, defi, 200);
    // It reads what the other one saves.
    expect(await markOf(second, defi)).toBe(200);
    expect(await second.refusal('mark-save', { defi, criterion: 'C1', value: 300 })).toBe(
      'session-read-only',
    );
    expect(await markOf(first, defi)).toBe(200);
    // When the first one has closed, the second may work.
    first.close();
    await second.ask('session-open', { place: path });
    await mark(second, defi, 300);
    expect(await why(second)).toBeNull();
    second.close();
    expect(readdirSync(dirname(path))).toEqual(['claire.eigjury']);
  });

  test('a kit or a demonstration is not written over a file that is open elsewhere', async () => {
    const path = await jurorSession();
    const first = await opened(path);
    const second = new TestService();
    const fresh = { place: path, role: 'juror', fresh: true } as const;
    expect(await second.refusal('demonstration-open', fresh)).toBe('session-locked');
    expect(await second.refusal('session-create', { place: path, name: 'Autre', gridTemplate: 'eig3' })).toBe(
      'session-locked',
    );
    const defi = await someDefi(first);
    await mark(first, defi, 200);
    expect(await markOf(first, defi)).toBe(200);
    first.close();
  });

  test('the one whose file is taken over writes nothing from the next beat on, and says who took it', async () => {
    const path = await jurorSession();
    const timer = new FakeTimer();
    const first = await opened(path, timer);
    const defi = await someDefi(first);
    const second = new TestService();
    await second.ask('session-open', { place: path, way: 'take-over' });
    await timer.pass();
    expect(await why(first)).toBe('taken-over');
    expect(await first.refusal('mark-save', { defi, criterion: 'C1', value: 100 })).toBe(
      'session-taken-over',
    );
    first.close();
    // Closing the first does not give the second one’s lock away.
    expect(holderOf(path)).not.toBeNull();
    await mark(second, defi, 300);
    second.close();
    expect(existsSync(lockPathOf(path))).toBe(false);
  });
});

describe('a lock from another machine', () => {
  test('is asked about, with who and since when; the words are those of its file', async () => {
    const path = await jurorSession();
    lockOf(path, {});
    const service = new TestService();
    const answer = await service.answer('session-open', { place: path });
    expect(answer).toMatchObject({
      error: { code: 'session-locked', details: { user: 'claire', machine: 'portable-3', silent: 0 } },
    });
    lockOf(path, { beat: new Date(Date.now() - silentAfterMs - 1_000).toISOString() });
    expect(await service.answer('session-open', { place: path })).toMatchObject({
      error: { details: { silent: 1 } },
    });
    await service.ask('session-open', { place: path, way: 'take-over' });
    expect(await why(service)).toBeNull();
    service.close();
  });

  test.each(['', '{', '[]', '{"machine":1}', '\0\0\0'])(
    'that says nothing (%j) holds nobody',
    async (words) => {
      const path = await jurorSession();
      writeFileSync(lockPathOf(path), words);
      const service = await opened(path);
      expect(await why(service)).toBeNull();
      expect(readFileSync(lockPathOf(path), 'utf8')).toContain(hostname());
      service.close();
    },
  );
});

describe('a lock from this machine', () => {
  test('whose process is gone is taken over in silence; one whose process lives is not', async () => {
    const path = await jurorSession();
    const child = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)'], { stdio: 'ignore' });
    const pid = child.pid ?? 0;
    lockOf(path, { machine: hostname(), pid });
    const service = new TestService();
    expect(await service.refusal('session-open', { place: path })).toBe('session-locked');
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
    await service.ask('session-open', { place: path });
    expect(await why(service)).toBeNull();
    service.close();
  });
});
