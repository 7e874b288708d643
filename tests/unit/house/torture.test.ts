import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import { quietJob } from '#electron/cli/quiet-job.ts';
import {
  writeDemonstration,
  type DemonstrationFiles,
} from '#electron/service/usecases/write-demonstration.ts';
import { madeUpExport } from '#tests/bench/made-up-export.ts';
import { asCsv } from '#tests/support/ds-export/as-csv.ts';
import { jurorSession, mark, someDefi } from '#tests/support/marking.ts';
import { newFolder, TestService } from '#tests/support/service.ts';
import { faultsAfterKill, killsOf, runJury, seeded } from '#tests/support/torture.ts';

// Ballots merged, an export loaded, files written: each in a process that is killed at some instant. Marks that are typed are
// tortured in the real window, in tests/e2e/torture.e2e.ts.

vi.setConfig({ testTimeout: 3_600_000, hookTimeout: 120_000 });

const random = seeded();
const kills = killsOf(2);

let demo: DemonstrationFiles;
let folder: string;
let csv: string;
beforeAll(async () => {
  folder = newFolder();
  const service = new TestService();
  demo = await writeDemonstration(service.context, folder, quietJob());
  service.close();
  csv = join(folder, 'export.csv');
  writeFileSync(csv, asCsv(madeUpExport(300, 40)));
});

/** A session of its own in a folder of its own. */
function copyOf(session: string): string {
  const own = newFolder();
  mkdirSync(own, { recursive: true });
  const path = join(own, 's.eigjury');
  copyFileSync(session, path);
  return path;
}

/** How many rows of a table, and nothing else of it. */
async function read<Value>(path: string, question: (service: TestService) => Promise<Value>): Promise<Value> {
  const service = new TestService();
  try {
    await service.ask('session-open', { place: path });
    return await question(service);
  } finally {
    service.close();
  }
}

/** Runs a command whole once to know how long it takes, then kills it again and again. */
async function tortured(
  session: string,
  command: (path: string) => readonly string[],
  after: (path: string, where: string) => Promise<void>,
): Promise<void> {
  const { code, took } = await runJury(command(copyOf(session)));
  expect(code).toBe(0);
  for (let kill = 1; kill <= kills; kill += 1) {
    const path = copyOf(session);
    // The first half of the time goes by while the program starts.
    const at = Math.floor(took * 0.4) + random.below(Math.ceil(took * 0.6));
    const where = `kill ${String(kill)} after ${String(at)} ms`;
    await runJury(command(path), at);
    expect([where, faultsAfterKill(path)]).toEqual([where, []]);
    await after(path, where);
  }
}

test('a merge that is killed leaves whole ballots, and run again it comes to the same end', async () => {
  const merge = (path: string): readonly string[] => ['merge', path, ...demo.ballots];
  const states = (path: string) =>
    read(path, async (service) =>
      (await service.ask('ballots-view', {})).jurors.map(({ name, ballots, complete }) => [
        name,
        ballots,
        complete,
      ]),
    );
  const whole = copyOf(demo.beforeMerge);
  await runJury(merge(whole));
  const end = await states(whole);
  await tortured(demo.beforeMerge, merge, async (path, where) => {
    await runJury(merge(path));
    expect([where, await states(path)]).toEqual([where, end]);
  });
});

test('an import that is killed has happened or not, and run again it comes to the same end', async () => {
  const empty = join(newFolder(), 'vide.eigjury');
  await runJury(['new', empty, '--grid', 'eig3']);
  const count = (path: string) => read(path, async (service) => (await service.ask('defis-list', {})).length);
  await tortured(
    empty,
    (path) => ['import', path, csv],
    async (path, where) => {
      expect([where, [0, 300].includes(await count(path))]).toEqual([where, true]);
      await runJury(['import', path, csv]);
      expect([where, await count(path)]).toEqual([where, 300]);
    },
  );
});

test('a workbook whose writing is killed is whole or not there', async () => {
  const written = (path: string): string => `${path}.xlsx`;
  const whole = copyOf(demo.session);
  await runJury(['export', whole, '--what', 'workbook', '--out', written(whole)]);
  const ending = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
  expect(readFileSync(written(whole)).subarray(-22, -18).equals(ending)).toBe(true);
  await tortured(
    demo.session,
    (path) => ['export', path, '--what', 'workbook', '--out', written(path)],
    async (path, where) => {
      // A ZIP says at its very end what is in it.
      const holds =
        !existsSync(written(path)) || readFileSync(written(path)).subarray(-22, -18).equals(ending);
      expect([where, holds]).toEqual([where, true]);
      await Promise.resolve();
    },
  );
});

test('a ballot whose export is killed is whole or not there, and the session knows it when it is', async () => {
  const written = (path: string): string => `${path}.eigballot`;
  const juror = await jurorSession();
  await read(juror, async (service) => mark(service, await someDefi(service), 200));
  await tortured(
    juror,
    (path) => ['ballot', path, '--out', written(path)],
    async (path, where) => {
      if (!existsSync(written(path))) return;
      const { code } = await runJury(['verify', written(path)]);
      const { sent } = await read(path, (service) => service.ask('my-ballot-view', {}));
      expect([where, code, sent.length > 0]).toEqual([where, 0, true]);
    },
  );
});
