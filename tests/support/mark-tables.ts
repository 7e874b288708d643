import fc from 'fast-check';
import type { Grid } from '#core/call/grid.ts';
import { GivenMarks } from '#core/ranking/given-marks.ts';
import { MarkFigures } from '#core/ranking/mark-figures.ts';
import { markTable, type MarkTable } from '#core/ranking/mark-table.ts';
import type { Mark } from '#core/ranking/mark.ts';
import { criterion, defi, gridOf, juror } from './core-samples.ts';

/** Défi by défi, juror by juror, criterion by criterion; null where there is no mark. */
export type Sheets = readonly (readonly (readonly (number | null)[])[])[];

export const marksOfSheets = (sheets: Sheets): Mark[] =>
  sheets.flatMap((sheet, d) =>
    sheet.flatMap((values, j) =>
      values.flatMap((value, c) =>
        value === null
          ? []
          : [{ defi: defi(d + 1), juror: juror(j + 1), criterion: criterion(c + 1), value }],
      ),
    ),
  );

export const tableOf = (grid: Grid, sheets: Sheets): MarkTable =>
  markTable({
    grid,
    defis: sheets.map((_sheet, d) => defi(d + 1)),
    marks: marksOfSheets(sheets),
    deports: [],
  });

/** Of a row whose figures are made up. */
export const nobodysMarks = new GivenMarks(new MarkFigures(tableOf(gridOf([{}]), [[]])), 0);

/** Small grids and sheets on a coarse scale, where ties are common; each défi is marked on every criterion. */
export const smallSheets = fc
  .record({
    defis: fc.integer({ min: 2, max: 6 }),
    jurors: fc.integer({ min: 4, max: 7 }),
    weights: fc.array(fc.constantFrom(50, 100, 150, 300), { minLength: 1, maxLength: 4 }),
  })
  .chain(({ defis, jurors, weights }) =>
    fc.record({
      grid: fc.constant(
        gridOf(
          weights.map((weight) => ({ weight })),
          { scale: { step: 50 } },
        ),
      ),
      sheets: fc.array(
        fc.array(
          fc.array(
            fc.option(
              fc.integer({ min: 2, max: 8 }).map((half) => half * 50),
              { freq: 6 },
            ),
            {
              minLength: weights.length,
              maxLength: weights.length,
            },
          ),
          { minLength: jurors, maxLength: jurors },
        ),
        { minLength: defis, maxLength: defis },
      ),
    }),
  )
  .map(({ grid, sheets }): { readonly grid: Grid; readonly sheets: Sheets } => ({
    grid,
    // The first juror leaves nothing out.
    sheets: sheets.map((sheet) =>
      sheet.map((values, j) => (j === 0 ? values.map((value) => value ?? 250) : values)),
    ),
  }));
