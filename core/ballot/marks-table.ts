import type { Grid } from '../call/grid.ts';
import { parseMark } from '../call/mark.ts';
import type { CriterionId, DefiId } from '../ids.ts';
import { plainLabel } from '../intake/plain-label.ts';
import { fail, ok, type Result } from '../result.ts';

/** A défi as a row of the table may name it. */
export interface NamedDefi {
  readonly id: DefiId;
  readonly number: string | null;
  readonly title: string;
}

export interface TableMark {
  readonly defi: DefiId;
  readonly criterion: CriterionId;
  /** Hundredths. */
  readonly value: number;
}

export interface MarkProblem {
  /** Counted from 1 with the row of headings, as a spreadsheet shows it. */
  readonly row: number;
  readonly code: 'defi-unknown' | 'defi-ambiguous' | 'criterion-unknown' | 'mark-unreadable' | 'twice';
  /** The cell that is wrong, as it stands. */
  readonly word: string;
}

export type MarksTableRefusal =
  { readonly reason: 'headings' } | { readonly reason: 'rows'; readonly problems: readonly MarkProblem[] };

const headings = {
  defi: ['defi', 'dossier', 'numero de dossier', 'titre'],
  criterion: ['critere', 'criterion'],
  mark: ['note', 'mark'],
} as const;

/**
 * Reads marks from a table of three columns, défi (dossier number or title), criterion (code or name) and mark, in any
 * order, the first row naming them. A row without a mark says nothing. All of it holds or none: each wrong row is told.
 */
export function readMarksTable(
  rows: readonly (readonly string[])[],
  grid: Grid,
  defis: readonly NamedDefi[],
): Result<TableMark[], MarksTableRefusal> {
  const top = (rows[0] ?? []).map(plainLabel);
  const columnOf = (names: readonly string[]): number => top.findIndex((label) => names.includes(label));
  const columns = {
    defi: columnOf(headings.defi),
    criterion: columnOf(headings.criterion),
    mark: columnOf(headings.mark),
  };
  if (Object.values(columns).includes(-1)) return fail({ reason: 'headings' });
  const marks: TableMark[] = [];
  const problems: MarkProblem[] = [];
  const seen = new Set<string>();
  for (const [place, cells] of rows.entries()) {
    const written = (cells[columns.mark] ?? '').trim();
    if (place === 0 || written === '') continue;
    const problem = (code: MarkProblem['code'], word: string): void =>
      void problems.push({ row: place + 1, code, word });
    const named = (cells[columns.defi] ?? '').trim();
    const [defi, ...others] = defisNamed(defis, named);
    if (defi === undefined || others.length > 0) {
      problem(defi === undefined ? 'defi-unknown' : 'defi-ambiguous', named);
      continue;
    }
    const criterion = criterionNamed(grid, (cells[columns.criterion] ?? '').trim());
    if (criterion === null) {
      problem('criterion-unknown', (cells[columns.criterion] ?? '').trim());
      continue;
    }
    const value = parseMark(written, grid.scale);
    if (!value.ok) problem('mark-unreadable', written);
    else if (seen.has(`${defi.id} ${criterion}`)) problem('twice', named);
    else marks.push({ defi: defi.id, criterion, value: value.value });
    seen.add(`${defi.id} ${criterion}`);
  }
  return problems.length === 0 ? ok(marks) : fail({ reason: 'rows', problems });
}

/** By number, which is unique; else by title, which may not be. */
function defisNamed(defis: readonly NamedDefi[], word: string): NamedDefi[] {
  const numbered = defis.filter(({ number }) => number !== null && number === word);
  if (numbered.length > 0) return numbered;
  const plain = plainLabel(word);
  return plain === '' ? [] : defis.filter(({ title }) => plainLabel(title) === plain);
}

function criterionNamed(grid: Grid, word: string): CriterionId | null {
  const plain = plainLabel(word);
  const found = grid.criteria.find(
    ({ id, label }) => id.toLowerCase() === word.toLowerCase() || plainLabel(label) === plain,
  );
  return found?.id ?? null;
}
