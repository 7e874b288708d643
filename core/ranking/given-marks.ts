import type { JurorId } from '../ids.ts';
import { roundQuotient } from './fraction.ts';
import { noMark, type MarkTable } from './mark-table.ts';
import { totalDenominator, weightedSum } from './total.ts';

/** Who gave what on one défi: looked up when somebody asks, since lists for every défi would cost as much as its figures. */
export class GivenMarks {
  /** `defi`: its place in the table. */
  constructor(
    readonly table: MarkTable,
    readonly defi: number,
  ) {}

  /** Whoever gave a mark, by identifier. */
  jurors(): JurorId[] {
    return this.#rows((juror) => juror);
  }

  /** Marks on the criterion at this place of the grid, in hundredths, by juror. */
  on(place: number): { readonly juror: JurorId; readonly value: number }[] {
    const { marks, grid } = this.table;
    return this.#rows((juror, row) => {
      const value = marks[row * grid.criteria.length + place] ?? noMark;
      return value === noMark ? null : { juror, value };
    });
  }

  /** Totals of those who marked every criterion, in hundredths, rounded half away from zero, by juror. */
  totals(): { readonly juror: JurorId; readonly total: number }[] {
    const { marks, grid } = this.table;
    const width = grid.criteria.length;
    const denominator = totalDenominator(grid);
    return this.#rows((juror, row) => {
      const own = Array.from(marks.subarray(row * width, (row + 1) * width), (mark) =>
        mark === noMark ? null : mark,
      );
      const amount = weightedSum(grid, own);
      return amount === null ? null : { juror, total: roundQuotient(grid.outOf, amount, denominator) };
    });
  }

  #rows<Told>(tell: (juror: JurorId, row: number) => Told | null): Told[] {
    const { firstRow, rowJuror, jurors } = this.table;
    const told: Told[] = [];
    for (let row = firstRow[this.defi] ?? 0; row < (firstRow[this.defi + 1] ?? 0); row += 1) {
      const juror = jurors[rowJuror[row] ?? 0];
      const one = juror === undefined ? null : tell(juror, row);
      if (one !== null) told.push(one);
    }
    return told;
  }
}
