import { gridOf, textOf, type FicheCell, type FicheTable } from './fiche-tree.ts';
import { plainText, plainWords } from './plain-words.ts';

/** A table whose columns bear names that we know; `kind` is null for a column that somebody added. */
export interface NamedTable<Kind extends string> {
  readonly columns: readonly { readonly kind: Kind | null; readonly label: string }[];
  readonly rows: readonly (readonly string[])[];
  /** What stands above the names, in rows of its own: a title, a heading. */
  readonly above: readonly FicheCell[];
  /** Text of no row and no column: a remark across the whole table, words added to a name. */
  readonly aside: readonly string[];
}

export interface ColumnNames<Kind extends string> {
  /** A name is short: beyond this it is an answer. */
  readonly longest: number;
  readonly kinds: readonly (readonly [Kind, RegExp])[];
  /** Words that a name may have; any other was added by somebody and is kept. */
  readonly words: ReadonlySet<string>;
  /** Whether the names found make it a table of this sort. */
  readonly enough: (kinds: ReadonlySet<Kind>) => boolean;
}

type Grid = readonly (readonly (FicheCell | null)[])[];
const highestTitle = 4;

/** Reads a table by the names of its columns, or of its rows when it was turned; null when they are not there. */
export function readNamedTable<Kind extends string>(
  table: FicheTable,
  names: ColumnNames<Kind>,
): NamedTable<Kind> | null {
  const grid = gridOf(table);
  return readGrid(grid, names) ?? readGrid(turned(grid), names);
}

const turned = (grid: Grid): Grid => (grid[0] ?? []).map((_, at) => grid.map((line) => line[at] ?? null));

function readGrid<Kind extends string>(grid: Grid, names: ColumnNames<Kind>): NamedTable<Kind> | null {
  const head = grid.slice(0, highestTitle).findIndex((line) => names.enough(kindsOf(line, names)));
  if (head < 0) return null;
  const labels = (grid[head] ?? []).map((cell) => (cell === null ? '' : textOf(cell.blocks)));
  const taken = new Set<Kind>();
  const columns = labels.map((label) => {
    const kind = kindOf(label, names);
    if (kind === null || taken.has(kind)) return { kind: null, label };
    taken.add(kind);
    return { kind, label };
  });
  const aside = columns
    .filter(
      ({ kind, label }) => kind !== null && plainWords(label).some(({ word }) => !names.words.has(word)),
    )
    .map(({ label }) => label);
  const rows: string[][] = [];
  for (const line of grid.slice(head + 1)) {
    const cells = new Set(line.filter((cell) => cell !== null));
    const [only] = cells;
    if (only !== undefined && cells.size === 1 && line.length > 1) aside.push(textOf(only.blocks));
    // A cell that covers several columns belongs to the first of them.
    else
      rows.push(line.map((cell, at) => (cell === null || line[at - 1] === cell ? '' : textOf(cell.blocks))));
  }
  const above = [...new Set(grid.slice(0, head).flat())].filter((cell) => cell !== null);
  return { columns, rows, above, aside: aside.filter((text) => text !== '') };
}

const kindsOf = <Kind extends string>(
  line: readonly (FicheCell | null)[],
  names: ColumnNames<Kind>,
): ReadonlySet<Kind> =>
  new Set(
    line
      .flatMap((cell) => (cell === null ? [] : [kindOf(textOf(cell.blocks), names)]))
      .filter((kind) => kind !== null),
  );

function kindOf<Kind extends string>(label: string, names: ColumnNames<Kind>): Kind | null {
  if (plainWords(label).length > names.longest) return null;
  const plain = plainText(label);
  return names.kinds.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}
