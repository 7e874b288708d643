import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ratingsOfRows } from '#core/ranking/ratings.ts';
import { severityOf, type Severity } from '#core/ranking/severity/severity.ts';

type Rows = readonly (readonly (number | null)[])[];

/** A row a juror, a column a défi. */
const fit = (rows: Rows): Severity => severityOf(ratingsOfRows(rows));
const adjusted = (severity: Severity): number[] => severity.units.map((unit) => unit.adjusted);
const near = (actual: readonly number[], expected: readonly number[], digits = 10): void => {
  expect(actual).toHaveLength(expected.length);
  for (const [place, one] of expected.entries()) expect(actual[place]).toBeCloseTo(one, digits);
};

describe('the catalysts of Montgomery (batches are jurors, catalysts are défis)', () => {
  const severity = fit([
    [73, null, 73, 75],
    [74, 75, 75, null],
    [null, 67, 68, 72],
    [71, 72, null, 75],
  ]);

  it('has the published adjusted means, beside the raw ones', () => {
    near(adjusted(severity), [71.375, 71.625, 72, 75], 11);
    near(
      severity.units.map(({ raw }) => raw),
      [218 / 3, 214 / 3, 72, 74],
      11,
    );
    near(
      severity.raters.map(({ effect }) => effect),
      [7 / 8, 3, -31 / 8, 0],
      11,
    );
  });

  it('has the published residual mean square 0.65 on 5 degrees of freedom, and the standard error 0.4868', () => {
    const [part] = severity.parts;
    expect(part).toMatchObject({ units: 4, raters: 4, values: 12, degreesOfFreedom: 5 });
    expect((part?.deviation ?? 0) ** 2).toBeCloseTo(0.65, 10);
    expect(part?.mean).toBeCloseTo(72.5, 11);
    for (const { error } of severity.units) expect(error).toBeCloseTo(0.4868, 4);
  });
});

describe('what cannot be compared', () => {
  const severity = fit([
    [10, 12, null, null],
    [8, 11, null, null],
    [null, null, 15, 9],
    [null, null, 14, 8],
  ]);

  it('is fitted apart', () => {
    expect(severity.parts).toHaveLength(2);
    expect(severity.units.map(({ part }) => part)).toEqual([0, 0, 1, 1]);
    expect(severity.raters.map(({ part }) => part)).toEqual([0, 0, 1, 1]);
    near(adjusted(severity), [9, 11.5, 14.5, 8.5]);
  });

  it('does not touch the other part when one changes', () => {
    const other = fit([
      [10, 12, null, null],
      [8, 11, null, null],
      [null, null, 1, 9],
      [null, null, 14, 3],
    ]);
    expect(other.units.slice(0, 2)).toEqual(severity.units.slice(0, 2));
    expect(other.raters.slice(0, 2)).toEqual(severity.raters.slice(0, 2));
  });

  it('leaves out who has nothing, and says no error where nothing is left over', () => {
    const lone = fit([
      [10, null, null],
      [null, null, null],
      [14, null, 3],
    ]);
    expect(lone.parts).toEqual([
      { units: 2, raters: 2, values: 3, mean: 6.5, degreesOfFreedom: 0, deviation: null },
    ]);
    expect(lone.units.map(({ unit, adjusted: own, error }) => [unit, own, error])).toEqual([
      [0, 12, null],
      [2, 1, null],
    ]);
    expect(lone.raters.map(({ rater, spread }) => [rater, spread])).toEqual([
      [0, null],
      [2, null],
    ]);
  });

  it('has nothing to say of nothing', () => {
    expect(fit([])).toEqual({ parts: [], units: [], raters: [] });
    expect(fit([[null, null]])).toEqual({ parts: [], units: [], raters: [] });
  });
});

/** Solves A x = b for several right sides by Gauss and Jordan with pivots: slow, and shares nothing with the core. */
function solve(matrix: readonly (readonly number[])[], right: readonly (readonly number[])[]): number[][] {
  const rows = matrix.map((row, place) => [...row, ...(right[place] ?? [])]);
  for (let at = 0; at < rows.length; at += 1) {
    const below = rows.slice(at).map((row) => Math.abs(row[at] ?? 0));
    const pivot = at + below.indexOf(Math.max(...below));
    [rows[at], rows[pivot]] = [rows[pivot] ?? [], rows[at] ?? []];
    const scale = rows[at]?.[at] ?? 0;
    rows[at] = (rows[at] ?? []).map((one) => one / scale);
    for (const [other, row] of rows.entries()) {
      const factor = row[at] ?? 0;
      if (other !== at) rows[other] = row.map((one, column) => one - factor * (rows[at]?.[column] ?? 0));
    }
  }
  return rows.map((row) => row.slice(matrix.length));
}

/** The textbook: effects coded to sum to zero, β = (XᵀX)⁻¹Xᵀy, errors and leverages from (XᵀX)⁻¹. */
function textbook(rows: Rows) {
  const [jurors, defis] = [rows.length, rows[0]?.length ?? 0];
  const code = (place: number, count: number): number[] =>
    Array.from({ length: count - 1 }, (_one, column) =>
      place === count - 1 ? -1 : place === column ? 1 : 0,
    );
  const cells = rows.flatMap((row, juror) =>
    row.flatMap((value, defi) => (value === null ? [] : [{ juror, defi, value }])),
  );
  const design = cells.map(({ juror, defi }) => [1, ...code(defi, defis), ...code(juror, jurors)]);
  const width = defis + jurors - 1;
  const unit = Array.from({ length: width }, (_one, a) =>
    Array.from({ length: width }, (_other, b) => (a === b ? 1 : 0)),
  );
  const gram = unit.map((_one, a) =>
    unit.map((_other, b) => design.reduce((sum, row) => sum + (row[a] ?? 0) * (row[b] ?? 0), 0)),
  );
  const inverse = solve(gram, unit);
  const apply = (vector: readonly number[]): number[] =>
    inverse.map((row) => row.reduce((sum, one, place) => sum + one * (vector[place] ?? 0), 0));
  const dot = (a: readonly number[], b: readonly number[]): number =>
    a.reduce((sum, one, place) => sum + one * (b[place] ?? 0), 0);
  const beta = apply(
    unit.map((_one, a) =>
      cells.reduce((sum, { value }, place) => sum + value * (design[place]?.[a] ?? 0), 0),
    ),
  );
  const residual = cells.map(({ value }, place) => value - dot(design[place] ?? [], beta));
  const free = cells.length - width;
  const variance = residual.reduce((sum, one) => sum + one * one, 0) / free;
  const defiRow = (place: number): number[] => [
    1,
    ...code(place, defis),
    ...Array<number>(jurors - 1).fill(0),
  ];
  const jurorRow = (place: number): number[] => [
    0,
    ...Array<number>(defis - 1).fill(0),
    ...code(place, jurors),
  ];
  const figure = (row: readonly number[]): readonly [number, number] => [
    dot(row, beta),
    Math.sqrt(Math.max(0, variance * dot(row, apply(row)))),
  ];
  const spread = (place: number): number => {
    const own = cells.flatMap(({ juror }, at) => (juror === place ? [at] : []));
    const squares = own.reduce((sum, at) => sum + (residual[at] ?? 0) ** 2, 0);
    const freedom = own.reduce((sum, at) => sum + 1 - dot(design[at] ?? [], apply(design[at] ?? [])), 0);
    return Math.sqrt(squares / freedom);
  };
  return {
    free,
    defis: Array.from({ length: defis }, (_one, place) => figure(defiRow(place))),
    jurors: Array.from({ length: jurors }, (_one, place) => figure(jurorRow(place))),
    spreads: Array.from({ length: jurors }, (_one, place) => spread(place)),
  };
}

/** Connected by a first juror who marks everything and a first défi that all mark; the rest is left to chance. */
const connected = fc
  .tuple(fc.integer({ min: 2, max: 7 }), fc.integer({ min: 2, max: 7 }))
  .chain(([jurors, defis]) =>
    fc.array(
      fc.array(fc.option(fc.integer({ min: 100, max: 2000 }), { freq: 2 }), {
        minLength: defis,
        maxLength: defis,
      }),
      { minLength: jurors, maxLength: jurors },
    ),
  )
  .map((rows): Rows =>
    rows.map((row, juror) =>
      row.map((value, defi) => (juror === 0 || defi === 0 ? (value ?? 500 + 37 * (juror + defi)) : value)),
    ),
  );

describe('any connected table', () => {
  it('agrees with the textbook: effects, errors, spreads', () => {
    fc.assert(
      fc.property(connected, (rows) => {
        const [ours, theirs] = [fit(rows), textbook(rows)];
        near(
          adjusted(ours),
          theirs.defis.map(([level]) => level),
          7,
        );
        near(
          ours.raters.map(({ effect }) => effect),
          theirs.jurors.map(([effect]) => effect),
          7,
        );
        expect(ours.parts[0]?.degreesOfFreedom).toBe(theirs.free);
        for (const [place, [, error]] of theirs.defis.entries()) {
          if (theirs.free === 0) expect(ours.units[place]?.error).toBeNull();
          else expect(ours.units[place]?.error).toBeCloseTo(error, 5);
        }
        for (const [place, [, error]] of theirs.jurors.entries()) {
          if (theirs.free > 0) expect(ours.raters[place]?.error).toBeCloseTo(error, 5);
          const spread = ours.raters[place]?.spread ?? null;
          if (spread !== null) expect(spread).toBeCloseTo(theirs.spreads[place] ?? Number.NaN, 5);
        }
      }),
    );
  });

  it('gives the défis the same whatever constant a juror adds, but for the mean of the jurors', () => {
    fc.assert(
      fc.property(connected, fc.integer({ min: -500, max: 500 }), fc.nat(), (rows, constant, which) => {
        const generous = which % rows.length;
        const moved = fit(
          rows.map((row, juror) =>
            row.map((value) => (value === null || juror !== generous ? value : value + constant)),
          ),
        );
        const still = fit(rows);
        const shift = constant / rows.length;
        near(
          adjusted(moved),
          adjusted(still).map((one) => one + shift),
          8,
        );
        near(
          moved.raters.map(({ effect }) => effect),
          still.raters.map(({ effect }, juror) => effect + (juror === generous ? constant : 0) - shift),
          8,
        );
      }),
    );
  });

  it('does not depend on the order of jurors and défis', () => {
    fc.assert(
      fc.property(connected, (rows) => {
        const turned = fit([...rows].reverse().map((row) => [...row].reverse()));
        near(adjusted(turned).reverse(), adjusted(fit(rows)), 8);
      }),
    );
  });

  it('finds additive totals again, with nothing left over', () => {
    fc.assert(
      fc.property(connected, (rows) => {
        const exact = rows.map((row, juror) =>
          row.map((value, defi) => (value === null ? null : 1000 + 13 * ((defi * 5) % 7) - 21 * juror)),
        );
        const { units, parts } = fit(exact);
        const mean = 1000 - (21 * (rows.length - 1)) / 2;
        near(
          units.map((one) => one.adjusted),
          units.map((_one, defi) => mean + 13 * ((defi * 5) % 7)),
          8,
        );
        expect(parts[0]?.deviation ?? 0).toBeCloseTo(0, 8);
      }),
    );
  });
});

it('keeps ten digits along a chain of 400 jurors who share one défi each with the next', () => {
  const jurors = 400;
  const rows = Array.from({ length: jurors }, (_row, juror) =>
    Array.from({ length: jurors + 1 }, (_value, defi) =>
      defi === juror || defi === juror + 1 ? 1000 + 3 * (defi % 11) + 5 * (juror % 7) : null,
    ),
  );
  const { units } = fit(rows);
  const jurorMean = rows.reduce((sum, _row, juror) => sum + 5 * (juror % 7), 0) / jurors;
  for (const { unit, adjusted: own } of units) {
    expect(Math.abs(own / (1000 + 3 * (unit % 11) + jurorMean) - 1)).toBeLessThan(1e-10);
  }
});
