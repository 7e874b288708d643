import { spawn } from 'node:child_process';
import { readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import { lockPathOf, SessionLock } from '#db/lock.ts';
import { bundled } from '#tests/support/bundled.ts';
import { newFolder } from '#tests/support/service.ts';

// Decision 41: a dead lock that several processes find at the same time is taken by one of them. They are real processes.
// Four of them spin on two processors: what takes three seconds takes ten times as long where more is at work.
vi.setConfig({ testTimeout: 240_000 });

let racer: string;
let deadPid: number;
beforeAll(async () => {
  racer = await bundled('tests/support/lock-racer.ts');
  const gone = spawn(process.execPath, ['-e', '']);
  deadPid = gone.pid ?? 0;
  await new Promise((resolve) => gone.once('exit', resolve));
});

const isHeld = (session: string, token: string): boolean =>
  SessionLock.take(session, token, new Date().toISOString()) instanceof SessionLock;

/** One of the processes; null when it was killed. */
function race(session: string, times: number, killAfter: number | null = null) {
  const child = spawn(process.execPath, [racer, session, String(deadPid), String(times)]);
  let said = '';
  child.stdout.on('data', (part: Buffer) => (said += part.toString('utf8')));
  child.stderr.on('data', (part: Buffer) => (said += part.toString('utf8')));
  const kill = killAfter === null ? null : setTimeout(() => child.kill('SIGKILL'), killAfter);
  return new Promise<{ refused: number; lost: number } | null>((resolve) =>
    child.once('close', (code) => {
      if (kill !== null) clearTimeout(kill);
      expect([null, 0, said]).toContain(code === 0 || code === null ? code : said);
      resolve(code === 0 ? (JSON.parse(said) as { refused: number; lost: number }) : null);
    }),
  );
}

test('a dead lock that several processes find at the same time is taken by one of them alone', async () => {
  const session = join(newFolder(), 's.eigjury');
  const all = await Promise.all([1, 2, 3, 4].map(() => race(session, 300)));
  expect(all.map((one) => one?.lost)).toEqual([0, 0, 0, 0]);
  // They did get into each other’s way.
  expect(all.reduce((sum, one) => sum + (one?.refused ?? 0), 0)).toBeGreaterThan(20);
});

test('processes that are killed while they take a lock leave nothing that keeps others from it', async () => {
  const session = join(newFolder(), 's.eigjury');
  for (let turn = 0; turn < 4; turn += 1) {
    const killed = [80, 90, 100].map((ms) => race(session, 1_000_000, ms + 20 * turn));
    const survivor = await race(session, 50);
    expect([turn, survivor?.lost]).toEqual([turn, 0]);
    await Promise.all(killed);
  }
  expect(isHeld(session, 'mine')).toBe(true);
});

test('claims of the dead are passed over, one after the other, and go with the lock', () => {
  const session = join(newFolder(), 's.eigjury');
  const path = lockPathOf(session);
  const now = new Date().toISOString();
  const holder = { machine: hostname(), user: 'claire', pid: deadPid, since: now, beat: now };
  writeFileSync(path, JSON.stringify({ ...holder, token: 'first' }));
  writeFileSync(`${path}.first~`, JSON.stringify({ ...holder, token: 'second' }));
  writeFileSync(`${path}.second~`, '');
  expect(isHeld(session, 'mine')).toBe(true);
  expect(readdirSync(dirname(path))).toEqual(['.~s.eigjury.lock']);
});

test('a claim of somebody at work is respected, and what a kill left beside a lock goes in time', () => {
  const session = join(newFolder(), 's.eigjury');
  const path = lockPathOf(session);
  const now = new Date().toISOString();
  const holder = { machine: hostname(), user: 'claire', pid: deadPid, since: now, beat: now };
  writeFileSync(path, JSON.stringify({ ...holder, token: 'first' }));
  writeFileSync(`${path}.first~`, JSON.stringify({ ...holder, pid: process.ppid, token: 'second' }));
  expect(SessionLock.take(session, 'mine', now)).toMatchObject({ token: 'second' });
  // Whoever is told so and takes the file over all the same gets it: that claim may be of a machine that was switched off.
  expect(SessionLock.take(session, 'mine', now, true)).toBeInstanceOf(SessionLock);
  const left = `${path}.old~`;
  writeFileSync(left, '{}');
  utimesSync(left, new Date(0), new Date(0));
  expect(SessionLock.take(session, 'next', now, true)).toBeInstanceOf(SessionLock);
  expect(readdirSync(dirname(path))).toEqual(['.~s.eigjury.lock']);
});
