import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ScenariosView } from '#core/contract/requests/selection.ts';
import type { Scenario } from '#core/selection/scenario.ts';
import { defi as noDefi } from '#tests/support/core-samples.ts';
import { newFolder, TestService } from '#tests/support/service.ts';

const job = 'job-of-test';
let service: TestService;
let view: ScenariosView;

/** The usual scenario of the demonstration, 24 seats and 1,100,000 €, with other parts. */
const scenario = (more: Partial<Scenario> = {}): Scenario => ({ name: 'Essai', ...view.usual, ...more });
const solve = (more: Partial<Scenario> = {}) =>
  service.ask('scenario-solve', { scenario: scenario(more), job });

beforeAll(async () => {
  service = new TestService();
  const place = join(newFolder(), 'demo.eigjury');
  await service.ask('demonstration-open', { place, role: 'coordinator', fresh: true });
  view = await service.ask('scenarios-view', {});
});
afterAll(() => service.close());

describe('the best selection', () => {
  test('is worth at least as much as going straight down, under the same caps', async () => {
    const answer = await solve();
    if (answer.kind !== 'optimal') throw new Error(answer.kind);
    const { best, straightDown } = answer;
    expect(best.seats).toBeLessThanOrEqual(24);
    expect(best.fundCents).toBeLessThanOrEqual(1_100_000_00);
    expect(best.value).toBeGreaterThanOrEqual(straightDown.value);
    expect(answer.rows.filter((row) => row.straightDown).map(({ defi }) => defi)).toEqual(await aboveCut());
    expect(best.chosen.map(({ defi }) => defi)).toEqual(
      answer.rows.filter(({ option }) => option !== null).map(({ defi }) => defi),
    );
    // The same question has the same answer, and costs nothing the second time.
    expect(await solve()).toEqual(answer);
  });

  test('with the teams that were asked for alone, sums what its rows say', async () => {
    const answer = await solve({ teams: 'requested', rules: [{ kind: 'seats', max: 10 }] });
    if (answer.kind !== 'optimal') throw new Error(answer.kind);
    expect(new Set(answer.best.chosen.map(({ option }) => option))).toEqual(new Set(['requested']));
    const options = view.defis.flatMap(({ defi, options: own }) => own.map((one) => ({ defi, ...one })));
    const granted = answer.best.chosen.flatMap(({ defi, option }) =>
      options.filter((one) => one.defi === defi && one.option === option),
    );
    expect(granted.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBe(answer.best.value);
    expect(granted.reduce((sum, { seats }) => sum + seats, 0)).toBe(answer.best.seats);
  });

  test('tells its first optimum before others of the same value are looked for', async () => {
    service.events.length = 0;
    const answer = await solve({ objective: 'rank-points', rules: [{ kind: 'seats', max: 9 }] });
    if (answer.kind !== 'optimal') throw new Error(answer.kind);
    const partials = service.events.flatMap((event) => (event.event === 'job-partial' ? [event.value] : []));
    expect(partials).toMatchObject([{ kind: 'optimal', best: { value: answer.best.value }, ties: [] }]);
    expect(answer.ties.map(({ value }) => value)).toEqual(answer.ties.map(() => answer.best.value));
  });

  test('does not exist where rules cannot hold together, which are named', async () => {
    const [first, second] = view.defis.filter(({ bar }) => bar === null);
    if (first === undefined || second === undefined) throw new Error('no défis');
    const answer = await solve({
      rules: [
        { kind: 'envelope', maxCents: 0 },
        { kind: 'seats', max: 3 },
        { kind: 'forced-in', defi: first.defi, option: null },
        { kind: 'forced-in', defi: second.defi, option: null },
        { kind: 'forced-out', defi: second.defi },
      ],
    });
    expect(answer).toMatchObject({ kind: 'infeasible', conflict: [3, 4] });
  });

  test('is refused for a rule about what does not exist', async () => {
    const rules = [
      { kind: 'seats', max: 3 },
      { kind: 'forced-in', defi: noDefi(9), option: null },
    ] as const;
    const asked = { scenario: scenario({ rules: [...rules] }), job };
    expect(await service.refusal('scenario-solve', asked)).toBe('scenario-rule-unknown');
  });
});

/** The défis above the cut of the ranking, whose caps are those of the usual scenario. */
async function aboveCut(): Promise<readonly string[]> {
  const { rows, cutAfter } = await service.ask('ranking-view', {});
  return rows.slice(0, cutAfter ?? 0).map(({ defi }) => defi);
}

describe('what would change it', () => {
  const rows = async (more: Partial<Scenario> = {}) => {
    const answer = await solve(more);
    if (answer.kind !== 'optimal') throw new Error(answer.kind);
    return answer.rows;
  };
  const explain = (defi: string, more: Partial<Scenario> = {}) =>
    service.ask('scenario-explain', { scenario: scenario(more), defi, job });

  test('for one that is out: what it lacks, and the caps that keep it out', async () => {
    const out = (await rows()).find(({ option, bar }) => option === null && bar === null);
    if (out === undefined) throw new Error('all are in');
    const told = await explain(out.defi);
    expect(told).toMatchObject({ chosen: false, bar: null });
    expect(told.otherwise?.chosen.map(({ defi }) => defi)).toContain(out.defi);
    expect(told.gap).toBeGreaterThanOrEqual(0);
    expect(told.enters.map(({ defi }) => defi)).toContain(out.defi);
    expect(Math.max(told.moreSeats?.by ?? 0, told.moreFundCents?.by ?? 0)).toBeGreaterThan(0);
    const forced: Scenario['rules'] = [
      ...view.usual.rules,
      { kind: 'forced-in', defi: out.defi, option: null },
    ];
    const with1 = await solve({ rules: forced });
    expect(with1).toMatchObject({ kind: 'optimal', best: { value: told.otherwise?.value } });
    // Once it is forced in, that rule alone decides.
    expect((await explain(out.defi, { rules: forced })).decidedBy).toEqual(
      (told.gap ?? 0) > 0 ? [forced.length - 1] : [],
    );
  });

  test('for one that is barred, or shut out by its avis', async () => {
    const barred = view.defis.find(({ bar }) => bar !== null);
    if (barred !== undefined) {
      expect(await explain(barred.defi)).toMatchObject({ bar: barred.bar, otherwise: null, decidedBy: [] });
    }
    const [first] = await rows();
    if (first === undefined) throw new Error('no défis');
    // Nobody gave an avis in the demonstration, so that this rule shuts out every défi.
    const told = await explain(first.defi, { rules: [{ kind: 'favourable-only' }] });
    expect(told).toMatchObject({ chosen: false, bar: 'avis', otherwise: null, gap: null, decidedBy: [0] });
  });

  test('what more seats would bring, and where the choice leaves the order', async () => {
    const answer = await solve();
    if (answer.kind !== 'optimal') throw new Error(answer.kind);
    const { best, rows: all } = answer;
    const margins = await service.ask('scenario-margins', { scenario: scenario(), job });
    expect(margins.oneMoreSeat?.value).toBeGreaterThanOrEqual(best.value);
    expect(margins.moreMoney?.value).toBeGreaterThanOrEqual(best.value);
    const within = margins.frontier.filter(({ seats }) => seats <= 24);
    expect(within.at(-1)?.value).toBe(best.value);
    const values = margins.frontier.map(({ value }) => value);
    expect(values).toEqual([...new Set(values)].sort((a, b) => a - b));
    for (const { in: defi, before } of margins.departures) {
      const place = all.findIndex((row) => row.defi === defi);
      expect(all[place]?.option).not.toBeNull();
      for (const one of before) {
        const other = all.findIndex((row) => row.defi === one);
        expect(other).toBeLessThan(place);
        expect(all[other]?.option).toBeNull();
      }
    }
  });

  test('is refused where the scenario has no answer, and can be cancelled', async () => {
    const [first] = view.defis;
    if (first === undefined) throw new Error('no défis');
    const rules: Scenario['rules'] = [
      { kind: 'forced-in', defi: first.defi, option: null },
      { kind: 'forced-out', defi: first.defi },
    ];
    const asked = { scenario: scenario({ rules }), job };
    expect(await service.refusal('scenario-margins', asked)).toBe('scenario-without-answer');
    const running = service.refusal('scenario-margins', { scenario: scenario({ teams: 'requested' }), job });
    await service.ask('job-cancel', { job });
    expect(await running).toBe('cancelled');
  });
});

test('scenarios stand side by side, after going straight down', async () => {
  const ids: string[] = [];
  for (const one of [
    scenario({ name: 'Usuel' }),
    scenario({ name: 'Rangs', objective: 'rank-points', rules: [{ kind: 'seats', max: 8 }] }),
    scenario({
      name: 'Impossible',
      rules: [
        {
          kind: 'bounds',
          subject: { by: 'ministry', ministry: 'Nulle part' },
          counting: 'defis',
          min: 1,
          max: null,
        },
      ],
    }),
  ]) {
    ids.push((await service.ask('scenario-save', { id: null, scenario: one })).id);
  }
  const { columns, rows } = await service.ask('scenarios-compare', { scenarios: ids, job });
  expect(columns.map(({ name, result }) => [name, result])).toEqual([
    ['', 'optimal'],
    ['Usuel', 'optimal'],
    ['Rangs', 'optimal'],
    ['Impossible', 'infeasible'],
  ]);
  const [down, usual, ranks, impossible] = columns;
  expect(down?.points).toBe(down?.totals?.value);
  expect(usual?.points).toBeGreaterThanOrEqual(down?.points ?? 0);
  expect(ranks?.totals?.seats).toBeLessThanOrEqual(8);
  expect(impossible).toMatchObject({ totals: null, points: null });
  for (const [at, column] of columns.entries()) {
    expect(rows.filter(({ options }) => options[at] !== null)).toHaveLength(column.totals?.defis ?? 0);
  }
});

test('scenarios are compared on what stood when they were asked, whatever is added on the way', async () => {
  const ids: string[] = [];
  for (const seats of [7, 9]) {
    const one = scenario({ name: `${String(seats)} places`, rules: [{ kind: 'seats', max: seats }] });
    ids.push((await service.ask('scenario-save', { id: null, scenario: one })).id);
  }
  const before = await service.ask('scenarios-compare', { scenarios: ids, job });
  const [best] = view.defis;
  if (best === undefined) throw new Error('no défi');
  const option = {
    defi: best.defi,
    option: null,
    label: '',
    eigs: [{ profile: 'designer', words: '', mission: '' } as const],
    costCents: null,
    value: 90_00,
  };
  // Afterwards nothing is known that could be answered without a solver.
  await service.ask('scenario-remove', { id: ids[1] ?? '' });
  await service.ask('scenario-save', {
    id: ids[1] ?? '',
    scenario: scenario({ name: '9 places', rules: [{ kind: 'seats', max: 9 }] }),
  });
  const running = service.ask('scenarios-compare', { scenarios: ids, job });
  const { option: added } = await service.ask('option-save', option);
  expect((await running).rows).toEqual(before.rows);
  await service.ask('option-remove', { options: [{ defi: best.defi, option: added }] });
});
