import { checkMark, parseMark, type MarkRefusal } from '../call/mark.ts';
import type { Scale } from '../call/grid.ts';
import { columnLetters } from '../intake/column-letters.ts';
import { fail, ok, type Result } from '../result.ts';
import { sheetWords } from '../texts/sheet-words.ts';
import type { BallotEntry } from './ballot.ts';
import { defiMark, entryOfAnswers, type SheetDefinition, type SheetField } from './marking-sheet.ts';
import { isAnswer, sheetPlans, type SheetColumn, type SheetPlan } from './sheet-columns.ts';

export type FilledCell = string | number | boolean | null;

/** A sheet of a workbook that came back: its rows from the top, blank ones included, the first is row 1. */
export interface FilledSheet {
  readonly name: string;
  readonly rows: readonly (readonly FilledCell[])[];
}

export type SheetFaultCode =
  | 'sheet-missing'
  | 'table-missing'
  | 'column-missing'
  | 'column-twice'
  | 'row-missing'
  | 'row-twice'
  | 'row-unknown'
  | 'printed-changed'
  | 'mark-not-a-number'
  | 'mark-out-of-scale'
  | 'mark-off-step'
  | 'tick-unclear'
  | 'text-too-long'
  /** An error of the spreadsheet, or a formula whose result the file does not hold. */
  | 'cell-without-value';

/** Something in a returned workbook for which it is refused: where, and never what a person wrote there. */
export interface SheetFault {
  readonly code: SheetFaultCode;
  readonly sheet: string;
  /** As the program counts them, from 1; null where it is the whole sheet. */
  readonly row: number | null;
  /** Its letters; null where it is the whole row. */
  readonly column: string | null;
  /** The heading or the défi's mark (`D03`) that is meant, where there is one. */
  readonly name: string | null;
}

export interface ReadMarkingSheet {
  readonly entries: BallotEntry[];
  /** Cells with something in them that stand outside the tables: they are no part of the ballot. */
  readonly unread: number;
}

/** The texts of 64 hexadecimal digits in a workbook: its fingerprint, wherever it was moved to. */
export function fingerprintsIn(sheets: readonly FilledSheet[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { rows } of sheets) {
    for (const cell of rows.flat()) {
      if (typeof cell !== 'string') continue;
      for (const [digits] of cell.matchAll(/(?<![0-9a-z])[0-9a-f]{64}(?![0-9a-z])/g)) found.add(digits);
    }
  }
  return found;
}

/**
 * Reads the answers of a workbook that came back, whatever program saved it and in whatever order its rows and columns
 * are now. What was printed must still be there, each answer must be one that the grid allows: else the whole workbook
 * is refused with every place at fault.
 */
export function readMarkingSheet(
  definition: SheetDefinition,
  sheets: readonly FilledSheet[],
): Result<ReadMarkingSheet, readonly SheetFault[]> {
  const faults: SheetFault[] = [];
  const answers = new Map<number, Map<SheetField, number | string>>();
  let unread = 0;
  for (const plan of sheetPlans(definition)) {
    const sheet = sheets.find(({ name }) => plain(name) === plan.name);
    if (sheet === undefined) {
      faults.push({ code: 'sheet-missing', sheet: plan.name, row: null, column: null, name: null });
      continue;
    }
    unread += new TableReader(definition, plan, sheet, answers, faults).read();
  }
  if (faults.length > 0) return fail(faults);
  const entries = definition.defis.flatMap(({ id }, place) => {
    const entry = entryOfAnswers(id, answers.get(place) ?? new Map());
    return entry === null ? [] : [entry];
  });
  return ok({ entries, unread });
}

/** Reads the table of one sheet into the answers, and says what is wrong with it. */
class TableReader {
  readonly #places: ReadonlyMap<string, number>;
  readonly #columns = new Map<number, SheetColumn>();
  readonly #seen = new Set<number>();

  constructor(
    private readonly definition: SheetDefinition,
    private readonly plan: SheetPlan,
    private readonly sheet: FilledSheet,
    private readonly answers: Map<number, Map<SheetField, number | string>>,
    private readonly faults: SheetFault[],
  ) {
    const { defis } = definition;
    this.#places = new Map(defis.map((_defi, place) => [defiMark(place, defis.length), place]));
  }

  /** Answers how many cells hold something and are no part of the table. */
  read(): number {
    const { rows } = this.sheet;
    const [markColumn] = this.plan.columns;
    const top = rows.findIndex((row) => row.some((cell) => plain(cell) === markColumn?.header));
    if (top === -1) {
      this.#fault('table-missing', null, null);
      return 0;
    }
    const { banner, formerBanner } = sheetWords[this.definition.language];
    const { name } = this.definition.juror;
    const banners = [banner(name), formerBanner(name)].map(plain);
    if (!rows.slice(0, top).some((row) => row.some((cell) => banners.includes(plain(cell)))))
      this.#fault('printed-changed', 0, 0);
    if (!this.#findColumns(rows[top] ?? [], top)) return 0;
    const marked = [...this.#columns].find(([, { holds }]) => holds === 'mark')?.[0] ?? 0;
    let unread = (rows[top] ?? []).filter((cell, at) => !this.#columns.has(at) && !isBlank(cell)).length;
    for (const [below, cells] of rows.slice(top + 1).entries()) {
      const row = top + 1 + below;
      const place = this.#places.get(plain(cells[marked]));
      if (place !== undefined) this.#readRow(cells, row, place);
      else if (cells.some((cell, at) => this.#isAnswerAt(at) && !isBlank(cell)))
        this.#fault('row-unknown', row, null);
      unread += cells.filter(
        (cell, at) => !isBlank(cell) && (place === undefined || !this.#columns.has(at)),
      ).length;
    }
    for (const [mark, place] of this.#places) {
      if (!this.#seen.has(place)) this.#fault('row-missing', null, null, mark);
    }
    return unread;
  }

  #isAnswerAt(at: number): boolean {
    const column = this.#columns.get(at);
    return column !== undefined && isAnswer(column.holds);
  }

  #findColumns(cells: readonly FilledCell[], row: number): boolean {
    let whole = true;
    for (const column of this.plan.columns) {
      const at = cells.flatMap((cell, place) => (plain(cell) === plain(column.header) ? [place] : []));
      const [first] = at;
      if (first !== undefined && at.length === 1) this.#columns.set(first, column);
      else {
        whole = false;
        if (first === undefined) this.#fault('column-missing', row, null, column.header);
        else this.#fault('column-twice', row, at[1] ?? first, column.header);
      }
    }
    return whole;
  }

  #readRow(cells: readonly FilledCell[], row: number, place: number): void {
    const mark = defiMark(place, this.definition.defis.length);
    if (this.#seen.has(place)) {
      this.#fault('row-twice', row, null, mark);
      return;
    }
    this.#seen.add(place);
    const defi = this.definition.defis[place];
    const given = this.answers.get(place) ?? new Map<SheetField, number | string>();
    this.answers.set(place, given);
    for (const [at, { holds }] of this.#columns) {
      const cell = cells[at] ?? null;
      if (isAnswer(holds)) {
        const answer = readAnswer(holds, cell, this.definition.scale);
        if (!answer.ok) this.#fault(answer.error, row, at, mark);
        else if (answer.value !== null) given.set(holds, answer.value);
      } else if (holds !== 'mark') {
        const printed = holds === 'title' ? defi?.title : (defi?.number ?? '');
        if (plain(cell) !== plain(printed ?? '')) this.#fault('printed-changed', row, at, mark);
      }
    }
  }

  #fault(code: SheetFaultCode, row: number | null, column: number | null, name: string | null = null): void {
    this.faults.push({
      code,
      sheet: this.plan.name,
      row: row === null ? null : row + 1,
      column: column === null ? null : columnLetters(column),
      name,
    });
  }
}

const markFaults: Readonly<Record<MarkRefusal, SheetFaultCode>> = {
  'not-a-number': 'mark-not-a-number',
  'out-of-scale': 'mark-out-of-scale',
  'off-step': 'mark-off-step',
};

/** What a cell answers: a mark in hundredths or a text; null when it is blank. */
function readAnswer(
  field: SheetField,
  cell: FilledCell,
  scale: Scale,
): Result<number | string | null, SheetFaultCode> {
  if (isBlank(cell)) return ok(null);
  if (field.startsWith('mark:')) {
    const mark = readMark(cell, scale);
    return mark.ok ? mark : fail(markFaults[mark.error]);
  }
  if (field === 'coup-de-coeur') {
    const ticked = readTick(cell);
    return ticked === null ? fail('tick-unclear') : ok(ticked ? '1' : null);
  }
  const text = wellFormed(String(cell)).replace(/\r\n?/g, '\n').trim();
  return text.length > (field === 'deport' ? 2_000 : 20_000) ? fail('text-too-long') : ok(text);
}

function readMark(cell: FilledCell, scale: Scale): Result<number, MarkRefusal> {
  if (typeof cell === 'string') return parseMark(cell, scale);
  if (typeof cell !== 'number') return fail('not-a-number');
  // A program keeps 3,6 as the binary fraction next to it; what is further off was never two decimals.
  const hundredths = Math.round(cell * 100);
  const near = Math.abs(cell * 100 - hundredths) < 1e-6;
  if (hundredths < scale.min || hundredths > scale.max) return fail('out-of-scale');
  return near ? checkMark(hundredths, scale) : fail('off-step');
}

/** True for a tick, false for a no, null for what is neither. */
export function readTick(cell: FilledCell): boolean | null {
  if (typeof cell === 'boolean') return cell;
  const word = plain(cell).toLowerCase();
  if (['oui', 'o', 'x', '1', 'yes', 'y', '✓', '✔', '♥', '❤'].includes(word)) return true;
  return ['', 'non', 'n', '0', 'no', '-', '–'].includes(word) ? false : null;
}

const isBlank = (cell: FilledCell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');

/** Programs write blanks and accents in more than one way; printed texts are compared without the difference. */
const plain = (cell: FilledCell | undefined): string =>
  cell === null || cell === undefined
    ? ''
    : wellFormed(String(cell)).normalize('NFC').replace(/\s+/gu, ' ').trim();

/** Half a pair of UTF-16 has no canonical text. */
const wellFormed = (text: string): string =>
  text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
