import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gridTemplates } from '#core/call/grid-templates.ts';
import { flagsOf, flagThresholds, type Flag } from '#core/ranking/flags.ts';
import { criterion, defi, gridOf, juror } from '#tests/support/core-samples.ts';
import { smallSheets, tableOf } from '#tests/support/mark-tables.ts';

const grid = gridOf([{}]);
const flags = (...values: readonly (number | null)[]): Flag[] =>
  flagsOf(tableOf(grid, [values.map((value) => [value])]));

describe('flags', () => {
  it('a range of half the scale, 1.5 of 1 to 4', () => {
    expect(flags(100, 250)).toEqual([
      { kind: 'range', defi: defi(1), criterion: criterion(1), min: 100, max: 250 },
    ]);
    expect(flags(100, 245)).toEqual([]);
    expect(flags(400)).toEqual([]);
    expect(flags(null)).toEqual([]);
  });

  it('a mark one and a half levels from the median of the others, from four jurors', () => {
    expect(flags(400, 300, 150, 300, 300).filter(({ kind }) => kind === 'outlier')).toEqual([
      { kind: 'outlier', defi: defi(1), criterion: criterion(1), juror: juror(3), mark: 150, median: 300 },
    ]);
    expect(flags(300, 155, 300, 300)).toEqual([]);
    expect(flags(300, 150, 300).map(({ kind }) => kind)).toEqual(['range']);
    // The others' median lies between two marks: 150 to 300 is enough, 155 is not.
    expect(flags(290, 310, 150, 290, 310).map(({ kind }) => kind)).toEqual(['range', 'outlier']);
    expect(flags(290, 310, 155, 290, 310).map(({ kind }) => kind)).toEqual(['range']);
  });

  it('states its thresholds: half the scale, and one and a half of the levels that it names', () => {
    expect(flagThresholds(gridTemplates.eig4.scale)).toEqual({ range: 150, outlier: 150, outlierMarks: 4 });
    expect(flagThresholds(gridTemplates.eig6.scale)).toEqual({ range: 250, outlier: 150, outlierMarks: 4 });
    // Without names a scale has four levels.
    const nameless = { min: 0, max: 2_000, step: 100, levels: [] };
    expect(flagThresholds(nameless)).toEqual({ range: 1_000, outlier: 1_000, outlierMarks: 4 });
  });

  it('are those of a slow reading', () => {
    fc.assert(
      fc.property(smallSheets, ({ grid: own, sheets }) => {
        const slow = sheets.flatMap((sheet, d) =>
          own.criteria.flatMap(({ id }, c) => {
            const marks = sheet.flatMap((row, j) => (row[c] === null ? [] : [{ j, mark: row[c] ?? 0 }]));
            const values = marks.map(({ mark }) => mark);
            const [min, max] = [Math.min(...values), Math.max(...values)];
            const found = max - min >= 150 ? [`range ${d} ${id} ${min} ${max}`] : [];
            for (const { j, mark } of marks) {
              const others = marks.filter((one) => one.j !== j).map((one) => one.mark);
              others.sort((a, b) => a - b);
              const [low, high] = [others[(others.length - 1) >> 1] ?? 0, others[others.length >> 1] ?? 0];
              const median = (low + high) / 2;
              if (marks.length >= 4 && Math.abs(mark - median) >= 150) {
                found.push(`outlier ${d} ${id} ${j} ${mark} ${median}`);
              }
            }
            return found;
          }),
        );
        const fast = flagsOf(tableOf(own, sheets)).map((flag) => {
          const d = sheets.findIndex((_sheet, place) => defi(place + 1) === flag.defi);
          if (flag.kind === 'range') return `range ${d} ${flag.criterion} ${flag.min} ${flag.max}`;
          const j = [0, 1, 2, 3, 4, 5, 6].find((place) => juror(place + 1) === flag.juror) ?? -1;
          return `outlier ${d} ${flag.criterion} ${j} ${flag.mark} ${flag.median}`;
        });
        expect(fast).toEqual(slow);
      }),
    );
  });
});
