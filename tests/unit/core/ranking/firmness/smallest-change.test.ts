import fc from 'fast-check';
import loadHighs from 'highs';
import { describe, expect, it } from 'vitest';
import type { Grid } from '#core/call/grid.ts';
import type { DefiId } from '#core/ids.ts';
import { smallestMarkChange } from '#core/ranking/firmness/smallest-mark-change.ts';
import { smallestWeightChange } from '#core/ranking/firmness/smallest-weight-change.ts';
import { normalisedWeights } from '#core/ranking/firmness/weights.ts';
import { approximate } from '#core/ranking/fraction.ts';
import type { Mark } from '#core/ranking/mark.ts';
import { rankDefis } from '#core/ranking/rank.ts';
import { defi, gridOf, juror } from '#tests/support/core-samples.ts';
import { marksOfSheets, smallSheets, tableOf, type Sheets } from '#tests/support/mark-tables.ts';

/** The places of two défis in the ranking itself: the rank, or Infinity out of it. */
function ranksOf(grid: Grid, marks: readonly Mark[], ids: readonly [DefiId, DefiId]): [number, number] {
  const rows = rankDefis({
    grid,
    defis: ids.map((id) => ({ id, order: id })),
    marks,
    deports: [],
    expected: [],
  });
  const rank = (id: DefiId): number => rows.find((row) => row.defi === id)?.rank ?? Infinity;
  return [rank(ids[0]), rank(ids[1])];
}

/** Every mark moved to every other step of the scale, and the ranking asked each time. */
function byTrying(grid: Grid, sheets: Sheets): { size: number; changes: Set<string> } {
  const marks = marksOfSheets(sheets);
  let size = Infinity;
  let changes = new Set<string>();
  for (const [place, mark] of marks.entries()) {
    for (let to = grid.scale.min; to <= grid.scale.max; to += grid.scale.step) {
      const moved = Math.abs(to - mark.value);
      if (moved === 0 || moved > size) continue;
      const [higher, lower] = ranksOf(grid, marks.with(place, { ...mark, value: to }), [defi(1), defi(2)]);
      if (lower >= higher) continue;
      if (moved < size) changes = new Set();
      size = moved;
      changes.add([mark.defi, mark.juror, mark.criterion, to].join(' '));
    }
  }
  return { size, changes };
}

describe('the smallest change of one mark', () => {
  it('worked out by hand', () => {
    // Means 3.00 and 2.80 from two jurors: 0.20 × 2 = 0.40 to be equal, 0.45 to turn by steps of 0.05.
    const table = tableOf(gridOf([{}]), [
      [[300], [300]],
      [[380], [180]],
    ]);
    const answer = smallestMarkChange(table, 0, 1);
    expect(answer.size).toBe(45);
    // Of the lower one only the second mark has room to rise.
    expect(answer.changes.map(({ defi: of, juror: by, from, to }) => [of, by, from, to])).toEqual([
      [defi(1), juror(1), 300, 255],
      [defi(1), juror(2), 300, 255],
      [defi(2), juror(2), 180, 225],
    ]);
  });

  it('of ex aequo is one step', () => {
    const table = tableOf(gridOf([{}]), [[[300]], [[300]]]);
    expect(smallestMarkChange(table, 0, 1)).toMatchObject({ size: 5, reason: null });
    expect(smallestMarkChange(table, 1, 0)).toMatchObject({ size: 5, reason: null });
  });

  it('says when there is none, or when the first is not ahead by its marks', () => {
    const far = tableOf(gridOf([{}]), [
      [[400], [400], [400], [400]],
      [[100], [100], [100], [100]],
    ]);
    expect(smallestMarkChange(far, 0, 1)).toEqual({ size: null, reason: 'none', changes: [] });
    expect(smallestMarkChange(far, 1, 0)).toMatchObject({ size: null, reason: 'not-by-score' });
  });

  it('counts falling below a threshold', () => {
    const grid = gridOf([{ threshold: 300 }, {}]);
    const table = tableOf(grid, [[[300, 400]], [[310, 100]]]);
    expect(smallestMarkChange(table, 0, 1)).toMatchObject({
      size: 5,
      changes: [{ defi: defi(1), from: 300, to: 295, by: 'criterion-threshold' }],
    });
  });

  it('is what trying every change finds, with thresholds and without', () => {
    fc.assert(
      fc.property(
        smallSheets,
        fc.option(fc.constantFrom(150, 200, 250)),
        fc.option(fc.constantFrom(800, 1100)),
        ({ grid: plain, sheets: all }, threshold, overallThreshold) => {
          const grid: Grid = {
            ...plain,
            overallThreshold,
            criteria: plain.criteria.map((one, place) => ({
              ...one,
              threshold: place === 0 ? threshold : null,
            })),
          };
          const [first, second] = all;
          if (first === undefined || second === undefined) return;
          const [a, b] = ranksOf(grid, marksOfSheets([first, second]), [defi(1), defi(2)]);
          // Both have to be ranked.
          fc.pre(a !== Infinity && b !== Infinity);
          const sheets = a <= b ? [first, second] : [second, first];
          const answer = smallestMarkChange(tableOf(grid, sheets), 0, 1);
          const tried = byTrying(grid, sheets);
          expect(answer.size ?? Infinity).toBe(tried.size);
          expect(
            new Set(answer.changes.map((one) => [one.defi, one.juror, one.criterion, one.to].join(' '))),
          ).toEqual(tried.changes);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('the smallest change of the weights', () => {
  it('worked out by hand', () => {
    // d = (1, −1), w = (3/4, 1/4): equal at (1/2, 1/2), so a quarter of all weight moves.
    const table = tableOf(gridOf([{ weight: 300 }, { weight: 100 }]), [[[300, 200]], [[200, 300]]]);
    const answer = smallestWeightChange(table, 0, 1);
    expect(answer.distance).toBe(0.25);
    expect(answer.weights).toEqual([0.5, 0.5]);
  });

  it('is nothing for ex aequo, and is not there when the lower one is nowhere better', () => {
    const grid = gridOf([{}, {}]);
    expect(smallestWeightChange(tableOf(grid, [[[300, 200]], [[200, 300]]]), 0, 1).distance).toBe(0);
    for (const lower of [
      [250, 200],
      [300, 200],
    ]) {
      const answer = smallestWeightChange(tableOf(grid, [[[300, 200]], [lower]]), 0, 1);
      expect(answer).toEqual({ distance: null, exact: null, reason: 'none', weights: null });
    }
    expect(smallestWeightChange(tableOf(grid, [[[200, 200]], [[300, 200]]]), 0, 1).reason).toBe(
      'not-by-score',
    );
  });

  it('is the optimum that a solver of linear programmes finds', async () => {
    const highs = await loadHighs();
    fc.assert(
      fc.property(smallSheets, ({ grid, sheets }) => {
        const forth = smallestWeightChange(tableOf(grid, sheets), 0, 1);
        const [higher, lower] = forth.reason === 'not-by-score' ? [1, 0] : [0, 1];
        const table = tableOf(grid, sheets);
        const answer = smallestWeightChange(table, higher, lower);
        const mean = (place: number, c: number): number => {
          const values = (sheets[place] ?? []).flatMap((row) => [row[c] ?? []].flat());
          return values.reduce((sum, one) => sum + one, 0) / values.length;
        };
        const own = normalisedWeights(grid);
        const d = own.map((_weight, c) => mean(higher, c) - mean(lower, c));
        // w′ = w + u − v, u and v at least 0, Σ u = Σ v, v ≤ w: the least Σ u.
        const sum = (term: (c: number) => string): string => own.map((_one, c) => term(c)).join(' ');
        const gap = own.reduce((all, weight, c) => all + weight * (d[c] ?? 0), 0);
        const signed = (value: number, name: string): string =>
          `${value < 0 ? '-' : '+'} ${Math.abs(value)} ${name}`;
        const solved = highs.solve(
          `Minimize\n obj: ${sum((c) => `+ u${c}`)}\nSubject To\n even: ${sum((c) => `+ u${c} - v${c}`)} = 0\n` +
            ` turned: ${sum((c) => `${signed(d[c] ?? 0, `u${c}`)} ${signed(-(d[c] ?? 0), `v${c}`)}`)} <= ${-gap}\n` +
            `Bounds\n${own.map((weight, c) => ` v${c} <= ${weight}`).join('\n')}\nEnd`,
        );
        const dominated = d.every((one) => one >= 0);
        if (answer.distance === null) {
          expect(dominated).toBe(true);
          return;
        }
        expect(solved.Status).toBe('Optimal');
        expect(answer.distance).toBeCloseTo(solved.ObjectiveValue, 6);
        const weights = answer.weights ?? [];
        expect(weights.reduce((all, one) => all + one, 0)).toBeCloseTo(1, 12);
        expect(Math.min(...weights)).toBeGreaterThanOrEqual(-1e-12);
        expect(weights.reduce((all, one, c) => all + one * (d[c] ?? 0), 0)).toBeCloseTo(0, 9);
        const half = weights.reduce((all, one, c) => all + Math.abs(one - (own[c] ?? 0)), 0) / 2;
        expect(half).toBeCloseTo(answer.distance, 12);
        expect(answer.exact === null ? Number.NaN : approximate(answer.exact)).toBe(answer.distance);
      }),
      { numRuns: 40 },
    );
  });
});
