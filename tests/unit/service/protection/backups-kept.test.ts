import { expect, test } from 'vitest';
import { ProtectionBench, words } from './bench.ts';

test('a protection that is switched on lets no backup go that the rotation would keep', async () => {
  const bench = new ProtectionBench();
  await bench.create();
  // As many as the rotation keeps of one day: while they are written anew each is there twice for a moment.
  for (let turn = 0; turn < 14; turn += 1) {
    await bench.rename(`Nom ${String(turn)}`);
    await bench.service.ask('backup-write', {});
  }
  await bench.service.context.backups.settled;
  const numbers = async (): Promise<number[]> =>
    (await bench.service.ask('backups-view', { place: null })).backups.map(({ entries }) => entries);
  const before = await numbers();
  expect(before.length).toBeGreaterThanOrEqual(10);
  expect(await bench.protect(null, words)).toMatchObject({ backupsLeft: 0 });
  await bench.service.context.backups.settled;
  // The change itself is an entry more, and may have had a backup of its own.
  expect(await numbers()).toEqual(expect.arrayContaining(before.slice(0, -1)));
  expect((await numbers()).length).toBeGreaterThanOrEqual(before.length);
  await bench.end();
}, 60_000);
