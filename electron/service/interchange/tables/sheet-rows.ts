import { columnLetters } from '#core/intake/column-letters.ts';
import type { ImportLimits } from '#core/intake/limits.ts';
import type { Finding } from '#core/intake/reading.ts';
import { RefusalError } from '../refusal.ts';
import { rowsWhenAsked } from './rows-when-asked.ts';
import { tableOf, type Cell, type Table } from './table.ts';

/** Cells of a whole workbook, blank ones before others included; a row takes eight bytes for each while it is filled. */
const mostCells = 20_000_000;
/** So many findings of one kind are told one by one. */
const toldOneByOne = 50;

/** A row as JSON in UTF-8: as texts, its cells would take two to three times the room. */
type PackedRow = Buffer;

/**
 * Gathers the cells of a workbook sheet by sheet. A cell beyond the limits stops the reading before anything is made
 * for it; blank cells cost nothing, however often they are repeated. A row is packed when another one is begun, and its
 * cells are texts again where it is looked at.
 */
export class SheetRows {
  readonly tables: Table[] = [];
  readonly findings: Finding[] = [];
  readonly #told = new Map<string, number>();
  readonly #file: string;
  readonly #limits: ImportLimits;
  #sheet = '';
  #rows: (Cell[] | PackedRow | undefined)[] = [];
  #open = 0;
  /** Rows that cells were added to later: a file may go back and forth between them a million times. */
  #reopened = new Set<number>();
  #cells = 0;

  constructor(file: string, limits: ImportLimits) {
    this.#file = file;
    this.#limits = limits;
  }

  start(sheet: string): void {
    this.#sheet = sheet;
    this.#rows = [];
    this.#open = 0;
    this.#reopened = new Set();
  }

  end(): void {
    const rows = this.#rows;
    this.tables.push(
      tableOf(
        this.#sheet,
        rowsWhenAsked(rows.length, (index) => unpacked(rows[index])),
      ),
    );
    this.#rows = [];
  }

  /** Puts a cell, counted from 0, as often as it is repeated to the right. */
  put(row: number, column: number, cell: Cell, times = 1): void {
    if (cell === null || cell === '') return;
    // The header is one more than the rows allowed.
    if (row > this.#limits.rows) throw this.#refusal('too-many-rows', this.#limits.rows);
    if (column + times > this.#limits.columns) throw this.#refusal('too-many-columns', this.#limits.columns);
    if (row >= this.#rows.length) this.#count(row + 1 - this.#rows.length);
    while (this.#rows.length <= row) this.#rows.push(undefined);
    const cells = this.#opened(row);
    if (column + times > cells.length) this.#count(column + times - cells.length);
    while (cells.length < column) cells.push(null);
    for (let at = column; at < column + times; at += 1) cells[at] = cell;
  }

  #opened(row: number): Cell[] {
    const left = this.#rows[this.#open];
    if (row !== this.#open && Array.isArray(left) && !this.#reopened.has(this.#open))
      this.#rows[this.#open] = packed(left);
    this.#open = row;
    const present = this.#rows[row];
    if (Array.isArray(present)) return present;
    if (present !== undefined) this.#reopened.add(row);
    const cells = unpacked(present) ?? [];
    this.#rows[row] = cells;
    return cells;
  }

  /** Repeats a row below itself; the copies are the same. */
  repeat(row: number, times: number): void {
    const cells = this.#rows[row];
    if (cells === undefined) return;
    if (row + times - 1 > this.#limits.rows) throw this.#refusal('too-many-rows', this.#limits.rows);
    this.#count((this.#opened(row).length + 1) * (times - 1));
    const copied = packed(this.#opened(row));
    for (let copy = 0; copy < times; copy += 1) this.#rows[row + copy] = copied;
  }

  doubt(
    code: 'cell-error' | 'formula-without-value',
    row: number,
    column: number,
    params: Finding['params'] = {},
  ): void {
    const told = (this.#told.get(code) ?? 0) + 1;
    this.#told.set(code, told);
    if (told > toldOneByOne) return;
    const place = { file: this.#file, sheet: this.#sheet, row: row + 1, column: columnLetters(column) };
    this.findings.push({ code, severity: 'doubt', place, params });
  }

  /** The findings with what was left out of them. */
  allFindings(): readonly Finding[] {
    const more = [...this.#told.values()].reduce((sum, told) => sum + Math.max(0, told - toldOneByOne), 0);
    if (more === 0) return this.findings;
    const rest: Finding = {
      code: 'cells-left-out',
      severity: 'doubt',
      place: { file: this.#file },
      params: { count: more },
    };
    return [...this.findings, rest];
  }

  #count(cells: number): void {
    this.#cells += cells;
    if (this.#cells > mostCells) throw this.#refusal('too-many-cells', mostCells / 1e6);
  }

  #refusal(code: 'too-many-rows' | 'too-many-columns' | 'too-many-cells', limit: number): RefusalError {
    return new RefusalError(code, { limit }, { sheet: this.#sheet });
  }
}

const packed = (cells: readonly Cell[]): PackedRow => Buffer.from(JSON.stringify(cells));

const unpacked = (row: Cell[] | PackedRow | undefined): Cell[] | undefined =>
  row === undefined || Array.isArray(row) ? row : (JSON.parse(row.toString('utf8')) as Cell[]);
