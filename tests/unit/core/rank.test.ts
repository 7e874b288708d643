import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gridTemplates } from '#core/call/grid-templates.ts';
import { asDefiId, asJurorId, type CriterionId } from '#core/ids.ts';
import { rankDefis, type RankingInput } from '#core/ranking/rank.ts';

const grid = gridTemplates.eig3;
const criteria = grid.criteria.map(({ id }) => id);
const defi = (name: string): ReturnType<typeof asDefiId> => asDefiId(`defi-${name}`);
const juror = (name: string): ReturnType<typeof asJurorId> => asJurorId(`juror-${name}`);

/** Marks of one juror on one défi, in the order of the criteria; null leaves one out. */
const sheet = (who: string, what: string, values: readonly (number | null)[]): RankingInput['marks'] =>
  values.flatMap((value, place) => {
    const criterion: CriterionId | undefined = criteria[place];
    return value === null || criterion === undefined
      ? []
      : [{ juror: juror(who), defi: defi(what), criterion, value }];
  });

const allExpected = (jurors: readonly string[], defis: readonly string[]): RankingInput['expected'] =>
  jurors.flatMap((who) => defis.map((what) => ({ juror: juror(who), defi: defi(what) })));

const input = (
  defis: readonly string[],
  jurors: readonly string[],
  marks: RankingInput['marks'],
  more: Partial<RankingInput> = {},
): RankingInput => ({
  grid,
  defis: defis.map((name) => ({ id: defi(name), order: name })),
  marks,
  deports: [],
  expected: allExpected(jurors, defis),
  ...more,
});

describe('the individual ranking', () => {
  test('is the mean of each criterion, then of the criteria, out of twenty: worked by hand', () => {
    const [a, b] = rankDefis(
      input(
        ['a', 'b'],
        ['x', 'y'],
        [
          // Means 3,5 · 3 · 2,5 · 4 · 3 → mean 3,2 → 16 out of 20.
          ...sheet('x', 'a', [300, 300, 200, 400, 300]),
          ...sheet('y', 'a', [400, 300, 300, 400, 300]),
          // Means 4 · 4 · 3,875 · 3,5 · 4 → mean 3,875 → 19,375, shown as 19,38.
          ...sheet('x', 'b', [400, 400, 375, 350, 400]),
          ...sheet('y', 'b', [400, 400, 400, 350, 400]),
        ],
      ),
    );
    expect([a?.defi, a?.rank, a?.total]).toEqual([defi('b'), 1, 1938]);
    expect([b?.defi, b?.rank, b?.total]).toEqual([defi('a'), 2, 1600]);
    expect(b?.criteria.map(({ mean }) => mean)).toEqual([350, 300, 250, 400, 300]);
    expect(b?.jurorTotals.map(({ total }) => total)).toEqual([1500, 1700]);
  });

  test('a missing mark is no zero: the mean is over the marks that are there', () => {
    const [row] = rankDefis(
      input(
        ['a'],
        ['x', 'y'],
        [...sheet('x', 'a', [400, 400, 400, 400, 400]), ...sheet('y', 'a', [null, 400, 400, 400, 400])],
      ),
    );
    expect([row?.total, row?.complete, row?.expected, row?.marks]).toEqual([2000, 1, 2, 9]);
  });

  test('a défi with a criterion that nobody marked has no score and comes last without a rank', () => {
    const rows = rankDefis(
      input(
        ['a', 'b'],
        ['x'],
        [...sheet('x', 'a', [400, 400, 400, 400, null]), ...sheet('x', 'b', [100, 100, 100, 100, 100])],
      ),
    );
    expect(rows.map(({ defi: id, rank, status }) => [id, rank, status])).toEqual([
      [defi('b'), 1, 'ranked'],
      [defi('a'), null, 'no-score'],
    ]);
  });

  test('marks under a déport are left out, and the juror is no longer expected', () => {
    const [row] = rankDefis(
      input(
        ['a'],
        ['x', 'y'],
        [...sheet('x', 'a', [200, 200, 200, 200, 200]), ...sheet('y', 'a', [400, 400, 400, 400, 400])],
        { deports: [{ juror: juror('y'), defi: defi('a') }] },
      ),
    );
    expect([row?.total, row?.jurors, row?.expected]).toEqual([1000, 1, 1]);
    expect(row?.deports).toEqual([juror('y')]);
  });

  test('equal totals share the rank, are said to be ex aequo, and the next rank is skipped', () => {
    const rows = rankDefis(
      input(
        ['a', 'b', 'c', 'd'],
        ['x'],
        [
          ...sheet('x', 'a', [400, 200, 300, 300, 300]),
          ...sheet('x', 'b', [300, 300, 300, 300, 300]),
          ...sheet('x', 'c', [400, 400, 400, 400, 400]),
          ...sheet('x', 'd', [100, 100, 100, 100, 100]),
        ],
      ),
    );
    expect(rows.map(({ rank, exAequo }) => [rank, exAequo])).toEqual([
      [1, false],
      [2, true],
      [2, true],
      [4, false],
    ]);
  });

  test('a mean below a threshold is told apart exactly, whatever its rounding shows', () => {
    const strict = {
      ...grid,
      criteria: grid.criteria.map((criterion, place) =>
        place === 0 ? { ...criterion, threshold: 300 } : criterion,
      ),
    };
    const many = Array.from({ length: 200 }, (_, place) => String(place));
    const [row] = rankDefis(
      input(
        ['a'],
        many,
        many.flatMap((who, place) => sheet(who, 'a', [place === 0 ? 299 : 300, 300, 300, 300, 300])),
        { grid: strict },
      ),
    );
    // The mean is 2,99995: shown as 3,00 and still below 3.
    expect(row?.criteria[0]?.mean).toBe(300);
    expect([row?.status, row?.below]).toEqual(['below-threshold', [criteria[0]]]);
  });

  const value = fc.integer({ min: 0, max: 60 }).map((step) => 100 + step * 5);
  const anySheets = fc.array(
    fc.record({
      who: fc.constantFrom('x', 'y', 'z'),
      what: fc.constantFrom('a', 'b', 'c'),
      values: fc.array(fc.option(value), { minLength: 5, maxLength: 5 }),
    }),
    { maxLength: 9 },
  );
  /** One sheet a juror and défi. */
  const marksOf = (sheets: readonly { who: string; what: string; values: (number | null)[] }[]) =>
    [...new Map(sheets.map((one) => [`${one.who} ${one.what}`, one])).values()].flatMap((one) =>
      sheet(one.who, one.what, one.values),
    );

  test('is the same whatever the order of the marks and of the défis', () => {
    fc.assert(
      fc.property(anySheets, fc.infiniteStream(fc.nat()), (sheets, stream) => {
        const marks = marksOf(sheets);
        const key = new Map(marks.map((mark) => [mark, stream.next().value as number]));
        const shuffled = [...marks].sort((a, b) => (key.get(a) ?? 0) - (key.get(b) ?? 0));
        const jurors = ['x', 'y', 'z'];
        expect(rankDefis(input(['c', 'a', 'b'], jurors, shuffled))).toEqual(
          rankDefis(input(['a', 'b', 'c'], jurors, marks)),
        );
      }),
    );
  });

  test('never ranks a lower exact total before a higher one', () => {
    fc.assert(
      fc.property(anySheets, (sheets) => {
        const rows = rankDefis(input(['a', 'b', 'c'], ['x', 'y', 'z'], marksOf(sheets)));
        const totals = rows
          .filter(({ status }) => status === 'ranked')
          .map(({ exactTotal }) => (exactTotal ?? '0/1').split('/').map(BigInt));
        for (const [place, [numerator = 0n, denominator = 1n]] of totals.entries()) {
          const [nextNumerator = 0n, nextDenominator = 1n] = totals[place + 1] ?? [0n, 1n];
          expect(numerator * nextDenominator >= nextNumerator * denominator).toBe(true);
        }
      }),
    );
  });
});
