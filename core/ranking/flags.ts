import type { Scale } from '../call/grid.ts';
import type { CriterionId, DefiId, JurorId } from '../ids.ts';
import { noMark, type MarkTable } from './mark-table.ts';

/** What makes a mark worth a word (definitions, "Agenda and flags"), in hundredths; shown beside the flags. */
export interface FlagThresholds {
  /** A range of the marks on a criterion of at least this: half the scale. */
  readonly range: number;
  /** A mark at least this far from the median of the others: one and a half levels. */
  readonly outlier: number;
  /** From so many marks on the criterion. */
  readonly outlierMarks: number;
}

export type Flag =
  | {
      readonly kind: 'range';
      readonly defi: DefiId;
      readonly criterion: CriterionId;
      readonly min: number;
      readonly max: number;
    }
  | {
      readonly kind: 'outlier';
      readonly defi: DefiId;
      readonly criterion: CriterionId;
      readonly juror: JurorId;
      readonly mark: number;
      /** Of the other marks; halves of a hundredth are possible. */
      readonly median: number;
    };

const outlierMarks = 4;

/** Named levels cut the scale; without two names it is taken to have four levels, as the programme's own. */
function levels({ min, max, levels: named }: Scale): { readonly span: number; readonly gaps: number } {
  const [first, last] = [named[0], named.at(-1)];
  return first === undefined || last === undefined || last.value <= first.value
    ? { span: max - min, gaps: 3 }
    : { span: last.value - first.value, gaps: named.length - 1 };
}

export function flagThresholds(scale: Scale): FlagThresholds {
  const { span, gaps } = levels(scale);
  return { range: (scale.max - scale.min) / 2, outlier: (1.5 * span) / gaps, outlierMarks };
}

/** All flags, in the order of the table, the grid and the jurors; compared in whole numbers. */
export function flagsOf(table: MarkTable): Flag[] {
  const { grid, defis } = table;
  const { span, gaps } = levels(grid.scale);
  const flags: Flag[] = [];
  for (const [place, defi] of defis.entries()) {
    for (const [column, { id: criterion }] of grid.criteria.entries()) {
      const { jurors, marks } = marksOf(table, place, column);
      const sorted = marks.slice().sort();
      const [min, max] = [sorted[0] ?? 0, sorted[sorted.length - 1] ?? 0];
      if (sorted.length >= 2 && 2 * (max - min) >= grid.scale.max - grid.scale.min) {
        flags.push({ kind: 'range', defi, criterion, min, max });
      }
      // The median of the others lies between the least and the greatest mark.
      if (sorted.length < outlierMarks || 2 * (max - min) * gaps < 3 * span) continue;
      for (const [at, mark] of marks.entries()) {
        const twice = twiceMedianWithout(sorted, sorted.indexOf(mark));
        const id = table.jurors[jurors[at] ?? 0];
        if (id !== undefined && Math.abs(2 * mark - twice) * gaps >= 3 * span) {
          flags.push({ kind: 'outlier', defi, criterion, juror: id, mark, median: twice / 2 });
        }
      }
    }
  }
  return flags;
}

/** The marks on one criterion of one défi, and the places of the jurors who gave them. */
function marksOf(
  table: MarkTable,
  defi: number,
  criterion: number,
): { readonly jurors: Int32Array; readonly marks: Int32Array } {
  const width = table.grid.criteria.length;
  const [from, to] = [table.firstRow[defi] ?? 0, table.firstRow[defi + 1] ?? 0];
  const jurors = new Int32Array(to - from);
  const marks = new Int32Array(to - from);
  let count = 0;
  for (let row = from; row < to; row += 1) {
    const mark = table.marks[row * width + criterion] ?? noMark;
    if (mark === noMark) continue;
    jurors[count] = table.rowJuror[row] ?? 0;
    marks[count] = mark;
    count += 1;
  }
  return { jurors: jurors.subarray(0, count), marks: marks.subarray(0, count) };
}

/** Twice the median of sorted values without the one at a place. */
function twiceMedianWithout(sorted: Int32Array, left: number): number {
  const others = sorted.length - 1;
  const at = (place: number): number => sorted[place < left ? place : place + 1] ?? 0;
  return at((others - 1) >> 1) + at(others >> 1);
}
