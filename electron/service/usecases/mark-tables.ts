import { markTable, sumsOfDefi, type MarkTable } from '#core/ranking/mark-table.ts';
import type { Ranked } from './read-ranked.ts';

/** The individual marks by place: whatever makes the official order, figures stand on these. */
export interface MarkTables {
  /** Every défi of the ranking, by identifier: no deliberation moves what is drawn from it. */
  readonly all: MarkTable;
  /**
   * The ranked ones, in the official order. A défi that collective marks alone have ranked, some criterion of it having
   * no juror's mark, has no individual score and is left out.
   */
  readonly ranked: MarkTable;
}

export function markTablesOf({ grid, rows, downOrder, marks, deports }: Ranked): MarkTables {
  const all = markTable({ grid, defis: rows.map(({ defi }) => defi).sort(), marks, deports });
  const scored = new Set(
    all.defis.filter((_defi, place) => sumsOfDefi(all, place).every(({ count }) => count > 0)),
  );
  return {
    all,
    ranked: markTable({ grid, defis: downOrder.filter((defi) => scored.has(defi)), marks, deports }),
  };
}
