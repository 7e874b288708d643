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
