import { randomUUID } from 'node:crypto';
import { renameSync, writeFileSync } from 'node:fs';
import { readLock } from '#db/lock-file.ts';
import { lockPathOf, SessionLock } from '#db/lock.ts';

// One of several processes that want the same session: `node lock-racer SESSION DEAD-PID TIMES`. It tries until it has had the
// lock so many times, however long others are kept from working; whenever it has it, it looks a moment later whether it still
// has. Then it gives it back, or leaves it as a process does that was killed. Answers in JSON how often somebody else had the
// lock, and how often it was not its own any more.

const [session = '', deadPid = '', times = ''] = process.argv.slice(2);
const path = lockPathOf(session);
let taken = 0;
let refused = 0;
let lost = 0;
const spin = (microseconds: number): void => {
  const end = process.hrtime.bigint() + BigInt(microseconds * 1_000);
  while (process.hrtime.bigint() < end);
};
while (taken < Number(times)) {
  const token = randomUUID();
  const lock = SessionLock.take(session, token, new Date().toISOString());
  if (!(lock instanceof SessionLock)) {
    refused += 1;
    spin(20);
    continue;
  }
  taken += 1;
  spin(200);
  const now = readLock(path);
  if (typeof now === 'string' || now.token !== token) {
    lost += 1;
  } else if (taken % 4 === 0) {
    lock.release();
  } else {
    const left = `${session}.${token}`;
    writeFileSync(left, JSON.stringify({ ...now, pid: Number(deadPid) }));
    renameSync(left, path);
  }
}
process.stdout.write(JSON.stringify({ refused, lost }));
