import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ComparisonView, RankingChoice } from '#core/contract/requests/compare.ts';
import type { DefiId } from '#core/ids.ts';
import { coordinatorWithKits, jurorAt, markDefi } from '#tests/support/jury.ts';
import { newFolder, TestService } from '#tests/support/service.ts';
import { SittingBench } from '#tests/support/sittings.ts';

let service: TestService;

beforeEach(async () => {
  service = new TestService();
  const place = join(newFolder(), 'demo.eigjury');
  await service.ask('demonstration-open', { place, role: 'coordinator', fresh: true });
});
afterEach(() => service.close());

const individual: RankingChoice = { kind: 'individual' };
const official: RankingChoice = { kind: 'official' };
const adjusted: RankingChoice = { kind: 'adjusted', part: 0 };
const wholeJury: RankingChoice = { kind: 'group', group: null };

const compare = (left: RankingChoice, right: RankingChoice): Promise<ComparisonView> =>
  service.ask('rankings-compare', { left, right });

const kindsOf = ({ rows }: ComparisonView, defi: DefiId): string[] =>
  rows.find((row) => row.defi === defi)?.reasons.map(({ kind }) => kind) ?? [];

async function rankedDefis(): Promise<DefiId[]> {
  const { rows } = await service.ask('ranking-view', {});
  return rows.filter(({ status }) => status === 'ranked').map(({ defi }) => defi);
}

test('is refused before the closing of the marking, like the ranking', async () => {
  const open = await coordinatorWithKits(newFolder(), { jurors: ['Ada'], defis: ['Alpha'] });
  expect(await open.refusal('rankings-compare', { left: individual, right: official })).toBe(
    'ranking-closed',
  );
  open.close();
});

test('without collective marks nothing moves, and every défi of the ranking is there', async () => {
  const { rows, official: source, recounted, choices } = await compare(individual, official);
  expect(source).toBe('individual');
  expect(recounted).toBe(false);
  expect(rows.map(({ defi }) => defi)).toEqual(await rankedDefis());
  expect(rows.every(({ moved, reasons }) => moved === 0 && reasons.length === 0)).toBe(true);
  expect(choices.map(({ choice }) => choice)).toEqual([individual, official, adjusted]);
});

test('a collective mark is told with its reason; who was passed has none of their own', async () => {
  const defis = await rankedDefis();
  const risen = defis[3];
  const passed = defis[2];
  if (risen === undefined || passed === undefined) throw new Error('too few défis');
  for (const criterion of ['C1', 'C2']) {
    const said = { field: 'mark', defi: risen, criterion, value: 400 } as const;
    await service.ask('deliberation-record', { group: null, said, reason: 'Entendu en séance.' });
  }
  const view = await compare(individual, official);
  expect(view.official).toBe('collective');
  const row = view.rows.find(({ defi }) => defi === risen);
  expect(row?.moved).toBeGreaterThan(0);
  expect(row?.right.total).toBeGreaterThan(row?.left.total ?? Infinity);
  expect(row?.reasons).toContainEqual(
    expect.objectContaining({
      kind: 'collective-mark',
      criterion: 'C1',
      value: 400,
      reason: 'Entendu en séance.',
    }),
  );
  expect(kindsOf(view, passed)).toEqual(['others']);
});

test('a correction is owed to those who marked the défi, the ones who differ most first', async () => {
  const { rows } = await compare(individual, adjusted);
  const analysis = await service.ask('analysis-view', {});
  const told = rows.flatMap(({ defi, left, right, reasons }) =>
    reasons.flatMap((reason) => (reason.kind === 'severity' ? [{ defi, left, right, reason }] : [])),
  );
  // The demonstration has défis that not everybody marked as a whole.
  expect(told.length).toBeGreaterThan(0);
  for (const { left, right, reason } of told) {
    expect(reason.correction).toBeCloseTo((right.total ?? 0) - (left.total ?? 0), 9);
    const effects = reason.jurors.map(({ effect }) => Math.abs(effect));
    expect([...effects].sort((a, b) => b - a)).toEqual(effects);
    for (const { juror, name } of reason.jurors) {
      expect(analysis.jurors).toContainEqual({ id: juror, name });
    }
  }
  const full = rows.filter(({ left, right }) => Math.round(right.total ?? 0) === left.total);
  expect(full.every(({ reasons }) => reasons.every(({ kind }) => kind !== 'severity'))).toBe(true);
});

test('the ranks that the jury wrote can be compared once they are written', async () => {
  const defis = await rankedDefis();
  const [first, second, ...rest] = defis;
  if (first === undefined || second === undefined) throw new Error('too few défis');
  const order = [second, first, ...rest];
  const said = { field: 'order', value: order } as const;
  await service.ask('deliberation-record', { group: null, said, reason: '' });
  const view = await compare(official, wholeJury);
  expect(view.choices.map(({ choice }) => choice)).toContainEqual(wholeJury);
  expect(view.rows.find(({ defi }) => defi === second)).toMatchObject({
    left: { rank: 2 },
    right: { rank: 1, total: null, above: null },
    moved: 1,
    reasons: [{ kind: 'group' }],
  });
});

test('what crosses the cut is told by either side', async () => {
  const { cutAfter } = await service.ask('ranking-view', {});
  const { rows } = await compare(individual, adjusted);
  expect(rows.filter(({ left }) => left.above === true)).toHaveLength(cutAfter ?? -1);
  expect(rows.some(({ right }) => right.above === true)).toBe(true);
});

// Bug: a défi that one of the rankings does not rank stood below its cut there, and was told to cross it.
test('a défi without a rank stands on neither side of the cut, and crosses nothing', async () => {
  const folder = newFolder();
  const coordinator = await coordinatorWithKits(folder, { jurors: ['Ada'], defis: ['Alpha', 'Beta'] });
  const ada = await jurorAt(folder, 'Ada');
  await markDefi(ada, 'Alpha', 300);
  const ballot = join(folder, 'a.eigballot');
  await ada.ask('ballot-export', { place: ballot });
  ada.close();
  await coordinator.ask('ballots-receive', { files: [ballot] });
  const { settings } = await coordinator.ask('call-view', {});
  await coordinator.ask('settings-save', { settings: { ...settings, seatCap: 10 } });
  for (const to of ['depouillement', 'deliberation'] as const)
    await coordinator.ask('phase-change', { to, reason: null });
  const beta = (await coordinator.ask('defis-list', {})).find(({ title }) => title === 'Beta')?.id ?? '';
  for (const criterion of ['C1', 'C2', 'C3', 'C4', 'C5']) {
    const said = { field: 'mark', defi: beta, criterion, value: 400 } as const;
    await coordinator.ask('deliberation-record', { group: null, said, reason: 'Entendu en séance.' });
  }
  const { rows } = await coordinator.ask('rankings-compare', { left: individual, right: official });
  expect(rows.find(({ defi }) => defi === beta)).toMatchObject({
    left: { rank: null, above: null },
    right: { rank: 1, above: true },
    reasons: [{ kind: 'unranked' }, { kind: 'collective-mark' }, {}, {}, {}, {}],
  });
  expect(rows.find(({ title }) => title === 'Alpha')?.left.above).toBe(true);
  coordinator.close();
});

test('a ranking that is not there compares with nothing', async () => {
  const { rows } = await compare(individual, { kind: 'adjusted', part: 7 });
  expect(rows).toEqual([]);
});

test('a group’s ranks are compared among its own défis, and two groups share none', async () => {
  const bench = new SittingBench();
  await bench.start();
  const { coordinator } = bench;
  const [a, b] = [bench.group('Groupe A'), bench.group('Groupe B')];
  const order = ['Delta', 'Beta', 'Alpha'].map((title) => bench.defi(title));
  await coordinator.ask('deliberation-record', {
    group: a,
    said: { field: 'order', value: order },
    reason: '',
  });
  const own: RankingChoice = { kind: 'group', group: a };
  const { rows, recounted, choices } = await coordinator.ask('rankings-compare', {
    left: individual,
    right: own,
  });
  expect(recounted).toBe(true);
  expect(rows.map(({ title }) => title).sort()).toEqual(['Alpha', 'Beta', 'Delta']);
  expect(rows.map(({ right }) => right.rank).sort()).toEqual([1, 2, 3]);
  expect(choices).toContainEqual({ choice: own, label: 'Groupe A', defis: 3 });
  expect(choices.some(({ choice }) => choice.kind === 'group' && choice.group === b)).toBe(false);
  const across = await coordinator.ask('rankings-compare', {
    left: own,
    right: { kind: 'group', group: b },
  });
  expect(across.rows).toEqual([]);
  bench.close();
});
