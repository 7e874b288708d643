import type { JurorId } from '../ids.ts';
import { roundQuotient } from './fraction.ts';
import type { CriterionResult, MarkFigures } from './mark-figures.ts';
import { noMark, rowAmounts, type MarkTable } from './mark-table.ts';
import { totalDenominator } from './total.ts';

/** What was given on one défi, and by whom: told when somebody asks, since lists for every défi would cost as much as its figures. */
export class GivenMarks {
  /** `defi`: its place in the table. */
  constructor(
    private readonly figures: MarkFigures,
    readonly defi: number,
  ) {}

  get table(): MarkTable {
    return this.figures.table;
  }

  /** The marks of each criterion, in the grid's order. */
  criteria(): CriterionResult[] {
    return this.figures.criteriaOf(this.defi);
  }

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
    const { grid } = this.table;
    const { first, end } = this.#span;
    const amounts = rowAmounts(this.table, first, end);
    const denominator = totalDenominator(grid);
    return this.#rows((juror, row) => {
      const amount = amounts[row - first] ?? Number.NaN;
      return Number.isNaN(amount) ? null : { juror, total: roundQuotient(grid.outOf, amount, denominator) };
    });
  }

  get #span(): { readonly first: number; readonly end: number } {
    const { firstRow } = this.table;
    return { first: firstRow[this.defi] ?? 0, end: firstRow[this.defi + 1] ?? 0 };
  }

  #rows<Told>(tell: (juror: JurorId, row: number) => Told | null): Told[] {
    const { rowJuror, jurors } = this.table;
    const { first, end } = this.#span;
    const told: Told[] = [];
    for (let row = first; row < end; row += 1) {
      const juror = jurors[rowJuror[row] ?? 0];
      const one = juror === undefined ? null : tell(juror, row);
      if (one !== null) told.push(one);
    }
    return told;
  }
}
