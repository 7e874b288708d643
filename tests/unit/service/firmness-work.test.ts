import { expect, test } from 'vitest';
import { FirmnessView } from '#core/contract/requests/analysis.ts';
import { cutAfter } from '#core/ranking/firmness/cut.ts';
import { FirmnessWork, type FirmnessInput } from '#electron/service/usecases/firmness-work.ts';
import { gridOf } from '#tests/support/core-samples.ts';
import { tableOf, type Sheets } from '#tests/support/mark-tables.ts';

const grid = gridOf([{}, {}]);

/** Défi by défi, juror by juror: whatever differs. */
const sheets = (defis: number, jurors: number): Sheets =>
  Array.from({ length: defis }, (_defi, d) =>
    Array.from({ length: jurors }, (_juror, j) => [
      100 + ((37 * d + 60 * j) % 300),
      400 - ((25 * d + 35 * j) % 300),
    ]),
  );

const inputOf = (own: Sheets, more: Partial<FirmnessInput> = {}): FirmnessInput => {
  const table = tableOf(grid, own);
  return {
    tables: { all: table, ranked: table },
    groups: new Map(),
    seed: 1n,
    countAbove: null,
    points: 10,
    nearCut: [],
    ...more,
  };
};

function finished(work: FirmnessWork): FirmnessView {
  while (work.step());
  expect(work.done).toBe(work.total);
  const view = FirmnessView.parse(work.view());
  expect(view.whole).toBe(true);
  return view;
}

test('without a ranked défi there is nothing to draw, and it says so', () => {
  const { jurors, weights, restricted, influence } = finished(new FirmnessWork(inputOf([])));
  for (const { why, rows, progress } of [jurors, weights, restricted]) {
    expect({ why, rows, drawn: progress.drawn }).toEqual({ why: 'no-defi', rows: [], drawn: 0 });
  }
  expect(influence).toEqual([]);
});

test('too few jurors leave the weights, and no cut leaves no share above it', () => {
  const { jurors, weights, restricted } = finished(new FirmnessWork(inputOf(sheets(4, 3))));
  expect(jurors).toMatchObject({ why: 'few-jurors', rows: [], progress: { drawn: 0 } });
  for (const { why, rows } of [weights, restricted]) {
    expect(why).toBeNull();
    expect(rows.map(({ aboveCut }) => aboveCut)).toEqual([null, null, null, null]);
  }
});

test('to be asked in between changes nothing, and each answer is better than the one before', () => {
  const input = inputOf(sheets(5, 4), { countAbove: cutAfter(2) });
  const whole = finished(new FirmnessWork(input));
  const asked = new FirmnessWork(input);
  let last = -1;
  while (asked.step()) {
    if (asked.done < last + 4_000) continue;
    const { jurors, weights, whole: all } = FirmnessView.parse(asked.view());
    expect(all).toBe(false);
    for (const { rows } of [jurors, weights]) {
      const shares = rows.reduce((sum, { aboveCut }) => sum + (aboveCut ?? 0), 0);
      if (rows.length > 0) expect(shares).toBeCloseTo(2, 9);
    }
    last = asked.done;
  }
  expect(last).toBeGreaterThan(4_000);
  expect(asked.view()).toEqual(whole);
});

test('a part by itself says the same as among the others', () => {
  const input = inputOf(sheets(5, 4), { countAbove: cutAfter(2) });
  const whole = finished(new FirmnessWork(input));
  expect(finished(new FirmnessWork(input, ['jurors'])).jurors).toEqual(whole.jurors);
  expect(finished(new FirmnessWork(input, ['alpha'])).alpha).toEqual(whole.alpha);
});
