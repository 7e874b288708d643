import { columnLetters } from '#core/intake/column-letters.ts';
import { knownTarget } from '#core/intake/known-labels.ts';
import { plainLabel } from '#core/intake/plain-label.ts';
import type { Source, SourceBlock, SourceColumn, SourceList, SourceRow } from '#core/intake/source.ts';
import { rowsWhenAsked } from './tables/rows-when-asked.ts';
import { cellText, type Cell, type Table } from './tables/table.ts';

/** How many rows above the header a person may have written a title into. */
const rowsAbove = 10;

/**
 * The tables of one export (CSV: one; workbook: its sheets) as a list of dossiers with its repeated blocks. Null when
 * no table has a column that names dossiers.
 */
export function sourceOfTables(tables: readonly Table[], holdsBlocks: boolean): Source | null {
  const ordered = [
    ...tables.filter(({ sheet }) => sheet === null || plainLabel(sheet) === 'dossiers'),
    ...tables.filter(({ sheet }) => sheet !== null && plainLabel(sheet) !== 'dossiers' && !isRepeated(sheet)),
  ];
  for (const table of ordered) {
    const found = withHeader(table);
    if (found === null) continue;
    const rest = tables.filter((other) => other !== table);
    const blocks = rest.filter(hasDossierRows).map(blockOf);
    const list = withSirets(listOf(found.table, found.above), rest);
    return {
      list,
      blocks,
      files: [],
      deleted: [],
      whole: true,
      // An export model is one sheet: like a CSV it cannot tell who is in a team.
      holdsBlocks: (holdsBlocks && rest.length > 0) || blocks.length > 0,
    };
  }
  return null;
}

/** A sheet of a repeated block bears its stable identifier, "(4500124) Profils recherches". */
const stableId = /^\((\d+)\) ?/;
const isRepeated = (sheet: string): boolean => stableId.test(sheet);

/** The table with its header, which a person may have pushed down; null when no row names dossiers. */
function withHeader(table: Table): { readonly table: Table; readonly above: number } | null {
  if (namesDossiers(table.header)) return { table, above: 0 };
  for (let above = 0; above < Math.min(rowsAbove, table.rows.length); above += 1) {
    const header = (table.rows[above] ?? []).map((cell) => cellText(cell).trim());
    if (namesDossiers(header)) {
      const below = (index: number): readonly Cell[] => table.rows[above + 1 + index] ?? [];
      const rows = rowsWhenAsked(table.rows.length - above - 1, below);
      return { table: { ...table, header, rows }, above: above + 1 };
    }
  }
  return null;
}

/** A number or a title, and one more column that we know: a single word may stand anywhere. */
function namesDossiers(header: readonly string[]): boolean {
  const targets = header.map((label) => (label.length > 300 ? null : knownTarget(label)));
  const known = targets.filter((target) => target !== null).length;
  return (
    targets.some((target) => target === 'dossierNumber' || target === 'title') &&
    (known > 1 || header.length < 3)
  );
}

/** What the platform knows of establishments is no answer: only the SIRET of who filed is taken from there. */
const hasDossierRows = ({ header, sheet }: Table): boolean =>
  idColumn(header) >= 0 && plainLabel(sheet ?? '') !== 'etablissements';

const idColumn = (header: readonly string[]): number =>
  header.findIndex((label) => plainLabel(label) === 'dossier id');

function listOf(table: Table, above: number): SourceList {
  const first = (table.headerRow ?? 1) + 1 + above;
  return {
    sheet: table.sheet,
    columns: columnsOf(table),
    rows: rowsWhenAsked(table.rows.length, (index) => ({
      row: first + index,
      values: table.rows[index] ?? [],
    })),
  };
}

/** A column without a header is named by its letters, as the spreadsheet shows them. */
function columnsOf({ header }: Table): SourceColumn[] {
  const counted = new Map<string, number>();
  return header.map((written, index) => {
    const given = written.trim();
    const label = given === '' ? columnLetters(index) : given;
    const plain = plainLabel(label);
    const occurrence = (counted.get(plain) ?? 0) + 1;
    counted.set(plain, occurrence);
    return { label, occurrence };
  });
}

function blockOf(table: Table): SourceBlock {
  const id = idColumn(table.header);
  return {
    name: (table.sheet ?? '').replace(stableId, ''),
    dossiers: table.rows.map((cells) => cellText(cells[id]).trim()),
    ...listOf(table, 0),
  };
}

/** Workbooks tell the SIRET of who filed on a sheet of its own, a CSV in a column: both become the column. */
function withSirets(list: SourceList, others: readonly Table[]): SourceList {
  const sheet = others.find((table) => table.sheet !== null && plainLabel(table.sheet) === 'etablissements');
  // A question « SIRET » of the form is somebody else's.
  const told = list.columns.some(({ label }) => plainLabel(label) === 'etablissement siret');
  if (sheet === undefined || told) return list;
  const labels = sheet.header.map(plainLabel);
  const [champ, siret] = [labels.indexOf('champ'), labels.indexOf('etablissement siret')];
  const dossier = idColumn(sheet.header);
  const id = list.columns.findIndex(({ label }) => knownTarget(label) === 'dossierNumber');
  if (siret < 0 || id < 0 || dossier < 0) return list;
  const sirets = new Map(
    sheet.rows
      .filter((cells) => champ < 0 || plainLabel(cellText(cells[champ])) === 'dossier')
      .map((cells) => [cellText(cells[dossier]).trim(), cells[siret] ?? null]),
  );
  return {
    ...list,
    columns: [...list.columns, { label: sheet.header[siret] ?? '', occurrence: 1 }],
    rows: rowsWhenAsked(list.rows.length, (index): SourceRow => {
      const row = list.rows[index] ?? { row: null, values: [] };
      const padded = Array.from({ length: list.columns.length }, (_, at) => row.values[at] ?? null);
      const siretOf = sirets.get(cellText(row.values[id] ?? null).trim()) ?? null;
      // Cells beyond the header stay beyond it.
      return { ...row, values: [...padded, siretOf, ...row.values.slice(list.columns.length)] };
    }),
  };
}
