import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Dashboard } from '#core/contract/requests/dashboard.ts';
import { coordinatorWithKits, jurorAt, markDefi } from '#tests/support/jury.ts';
import { newFolder, TestService } from '#tests/support/service.ts';

let folder: string;
let coordinator: TestService;
const at = (name: string): string => join(folder, name);
const rowOf = ({ jurors, defis }: Dashboard, name: string): Record<string, unknown> => {
  const line = jurors.find((one) => one.name === name);
  const titles = (places: readonly number[] = []): string[] =>
    places.map((place) => defis[place]?.title ?? '');
  return {
    complete: titles(line?.complete),
    begun: titles(line?.begun),
    missing: titles(line?.missing),
    deports: line?.deports.map(({ defi, reason }) => `${defis[defi]?.title ?? ''} ${reason}`),
    conflict: line?.conflict ?? null,
  };
};

beforeAll(async () => {
  folder = newFolder();
  coordinator = await coordinatorWithKits(folder, {
    jurors: ['Ada Jurée', 'Bob Juré', 'Cléa Jurée'],
    defis: ['Alpha', 'Bravo', 'Charlie'],
  });
  const ada = await jurorAt(folder, 'Ada Jurée');
  await markDefi(ada, 'Alpha', 300);
  await markDefi(ada, 'Bravo', 400, 2);
  const charlie = (await ada.ask('desk-view', {})).defis.find(({ title }) => title === 'Charlie')?.id ?? '';
  await ada.ask('deport-declare', { defi: charlie, reason: 'Ancienne collègue.' });
  await ada.ask('ballot-export', { place: at('ada.eigballot') });
  ada.close();
  const bob = await jurorAt(folder, 'Bob Juré');
  copyFileSync(at('bob-jure.eigjury'), at('bob-copie.eigjury'));
  await markDefi(bob, 'Alpha', 100);
  await bob.ask('ballot-export', { place: at('bob-1.eigballot') });
  bob.close();
  const copy = new TestService();
  await copy.ask('session-open', { place: at('bob-copie.eigjury') });
  await markDefi(copy, 'Alpha', 400);
  await copy.ask('ballot-export', { place: at('bob-2.eigballot') });
  copy.close();
  const files = ['ada', 'bob-1', 'bob-2'].map((name) => at(`${name}.eigballot`));
  await coordinator.ask('ballots-receive', { files });
});
afterAll(() => coordinator.close());

describe('the dashboard', () => {
  test('says which défis are complete, begun and missing, and the déports with their reason', async () => {
    const dashboard = await coordinator.ask('dashboard-view', {});
    expect(rowOf(dashboard, 'Ada Jurée')).toEqual({
      complete: ['Alpha'],
      begun: ['Bravo'],
      missing: [],
      deports: ['Charlie Ancienne collègue.'],
      conflict: null,
    });
    expect(rowOf(dashboard, 'Cléa Jurée')).toMatchObject({ missing: ['Alpha', 'Bravo', 'Charlie'] });
  });

  test('counts nothing of a juror in a conflict, and has all their receipts', async () => {
    const dashboard = await coordinator.ask('dashboard-view', {});
    expect(rowOf(dashboard, 'Bob Juré')).toMatchObject({ complete: [], conflict: 'heads' });
    const place = dashboard.jurors.findIndex(({ name }) => name === 'Bob Juré');
    expect(
      dashboard.ballots.filter(({ juror }) => juror === place).map(({ state, source }) => [state, source]),
    ).toEqual([
      ['conflict', 'file'],
      ['conflict', 'file'],
    ]);
  });

  test('holds no mark, no count of values and no total before the closing', async () => {
    const dashboard = await coordinator.ask('dashboard-view', {});
    const figures = dashboard.jurors.flatMap((line) => Object.values(line)).filter(Number.isFinite);
    expect(figures).toEqual([]);
    expect(JSON.stringify({ ...dashboard, ballots: [], defis: [] })).not.toMatch(/\b(?:100|300|400)\b/);
  });
});

test('tells of who was given a marking sheet: they mark without a kit', async () => {
  const folder = newFolder();
  const service = await coordinatorWithKits(folder, { jurors: ['Ada Jurée', 'Bob Juré'], defis: ['Alpha'] });
  const { jurors } = await service.ask('dashboard-view', {});
  const [first] = jurors.map(({ juror }) => juror);
  const order = { folder, jurors: first === undefined ? [] : [first], kind: 'xlsx', language: 'fr' } as const;
  await service.ask('sheets-write', { ...order, job: 'job-of-test' });
  const told = await service.ask('dashboard-view', {});
  expect(told.jurors.map(({ hasSheet }) => hasSheet)).toEqual([true, false]);
  service.close();
});

test('a juror is asked for a ballot while it counts: during the marking, and not after its closing', async () => {
  const service = await coordinatorWithKits(newFolder(), { jurors: ['Ada Jurée'], defis: ['Alpha'] });
  expect((await service.ask('dashboard-view', {})).canRemind).toBe(true);
  await service.ask('phase-change', { to: 'depouillement', reason: null });
  expect((await service.ask('dashboard-view', {})).canRemind).toBe(false);
  service.close();
});

test('of a day for ballots it is told whether it is over', async () => {
  const service = await coordinatorWithKits(newFolder(), { jurors: ['Ada Jurée'], defis: ['Alpha'] });
  const { settings } = await service.ask('call-view', {});
  for (const [ballotsDue, duePast] of [
    ['2020-01-31', true],
    ['2099-01-31', false],
    [null, false],
  ] as const) {
    await service.ask('settings-save', { settings: { ...settings, ballotsDue } });
    expect(await service.ask('dashboard-view', {})).toMatchObject({ ballotsDue, duePast });
  }
  service.close();
});
