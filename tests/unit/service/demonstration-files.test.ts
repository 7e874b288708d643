import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { RequestOutput } from '#core/contract/requests.ts';
import { quietJob } from '#electron/cli/quiet-job.ts';
import { readKitFile } from '#electron/service/interchange/exchange/kit-file.ts';
import { nodePorts } from '#electron/service/node-ports.ts';
import { receiveBallots } from '#electron/service/usecases/receive-ballots.ts';
import {
  writeDemonstration,
  type DemonstrationFiles,
} from '#electron/service/usecases/write-demonstration.ts';
import { shuffled } from '#tests/support/core-samples.ts';
import { newFolder, TestService } from '#tests/support/service.ts';

let folder: string;
let files: DemonstrationFiles;
const digestOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

async function write(): Promise<{ folder: string; files: DemonstrationFiles }> {
  const place = newFolder();
  const service = new TestService();
  const written = await writeDemonstration(service.context, place, quietJob());
  service.close();
  return { folder: place, files: written };
}

async function rankingOf(path: string): Promise<RequestOutput<'ranking-view'>['rows']> {
  const service = new TestService();
  await service.ask('session-open', { place: path });
  const { rows } = await service.ask('ranking-view', {});
  service.close();
  return rows;
}

/** A session before any ballot, of its own for one test. */
async function openBefore(): Promise<{ service: TestService; path: string }> {
  const path = join(newFolder(), 'before.eigjury');
  writeFileSync(path, readFileSync(files.beforeMerge));
  const service = new TestService();
  await service.ask('session-open', { place: path });
  return { service, path };
}

beforeAll(async () => {
  ({ folder, files } = await write());
});

describe('the files of the demonstration', () => {
  test('are two sessions, a kit and a ballot for each of the eight jurors, and three to try', () => {
    expect(readdirSync(join(folder, 'kits')).filter((name) => name.endsWith('.eigkit'))).toHaveLength(8);
    expect(readdirSync(join(folder, 'ballots')).filter((name) => name.endsWith('.eigballot'))).toHaveLength(
      8,
    );
    expect(readdirSync(join(folder, 'ballots-a-essayer')).sort()).toEqual([
      'conflit-1.eigballot',
      'conflit-2.eigballot',
      'modifie.eigballot',
    ]);
  });

  test('are the same bytes every time, but for what is sealed', async () => {
    const again = await write();
    const same = ({ session, beforeMerge, kits }: DemonstrationFiles): string[] =>
      [session, beforeMerge, ...kits].map(digestOf);
    expect(same(again.files)).toEqual(same(files));
    expect(again.files.ballots.map(digestOf)).not.toEqual(files.ballots.map(digestOf));
    // The receipts stand in the first line and are those of what is inside.
    const receipt = (path: string): unknown =>
      (JSON.parse(readFileSync(path, 'utf8').split('\n')[0] ?? '') as { digest: unknown }).digest;
    expect(again.files.ballots.map(receipt)).toEqual(files.ballots.map(receipt));
  });

  test('in any order, some of them twice, the ballots give the ranking of the whole session', async () => {
    const wanted = await rankingOf(files.session);
    expect(wanted.length).toBeGreaterThan(10);
    await fc.assert(
      fc.asyncProperty(shuffled([...files.ballots, ...files.ballots.slice(2, 5)]), async (order) => {
        const { service, path } = await openBefore();
        const { outcomes } = await receiveBallots(service.context, order);
        expect(outcomes.filter(({ outcome }) => outcome === 'accepted')).toHaveLength(8);
        expect(outcomes.filter(({ outcome }) => outcome === 'already')).toHaveLength(3);
        await service.ask('phase-change', { to: 'depouillement', reason: null });
        service.close();
        expect(await rankingOf(path)).toEqual(wanted);
      }),
      { numRuns: 5 },
    );
  });

  test('the pair is a conflict whatever comes first, and the changed ballot is refused', async () => {
    const orders = [
      [...files.ballots, ...files.conflict],
      [...files.conflict.toReversed(), ...files.ballots],
    ];
    for (const order of orders) {
      const { service } = await openBefore();
      const { outcomes } = await receiveBallots(service.context, [...order, files.tampered]);
      expect(outcomes.filter(({ outcome }) => outcome === 'conflict')).toHaveLength(1);
      expect(outcomes.at(-1)?.refused?.code).toBe('ballot-damaged');
      const { jurors } = await service.ask('ballots-view', {});
      expect(jurors.filter(({ conflict }) => conflict === 'heads')).toHaveLength(1);
      service.close();
    }
  });

  test('a kit can be looked into, and holds no late défi and no address', async () => {
    const read = await readKitFile(readFileSync(files.kits[0] ?? ''), null, nodePorts);
    if (!read.ok) throw new Error(read.error.reason);
    const { kit } = read.value;
    expect(kit.defis).toHaveLength(16);
    expect(kit.defis.some(({ content }) => content.title.startsWith('Balise'))).toBe(false);
    expect(kit.defis.every(({ content }) => content.applicantEmail === null)).toBe(true);
  });
});

test('a session of someone’s own in one of the two places is never written over', async () => {
  for (const name of ['demo.eigjury', 'before-merge.eigjury']) {
    const place = newFolder();
    const service = new TestService();
    await service.ask('session-create', { place: join(place, name), name: 'À moi', gridTemplate: 'eig3' });
    await service.ask('session-close', {});
    const before = digestOf(join(place, name));
    await expect(writeDemonstration(service.context, place, quietJob())).rejects.toMatchObject({
      error: { code: 'session-not-ours' },
    });
    expect(digestOf(join(place, name))).toBe(before);
    service.close();
  }
});
