import { emptyDefiContent, type DefiContent, type EigRow } from '#core/defi/defi.ts';
import type { FieldKey } from '#core/defi/fields.ts';
import type { ColumnTarget } from '#core/intake/column-target.ts';
import {
  emptyReading,
  type ColumnReading,
  type FilePlace,
  type Finding,
  type ImportReading,
} from '#core/intake/reading.ts';
import { normaliseProfile } from '#core/defi/profile.ts';
import type { FindingCode } from '#core/texts/findings.ts';
import { plainLabel, targetOfLabel } from './ds-columns.ts';
import { readDsTime } from './ds-time.ts';
import { cellText, type Cell, type Table } from './table.ts';

const longestLine = 2_000;
const longestProse = 200_000;
const excelCell = 32_767;

/**
 * Reads the tables of one Démarches simplifiées export (CSV: one; workbook: its sheets) by the names of the
 * columns. Formats: docs/formats.md. Nothing in a cell is executed or trusted; it is kept as text.
 */
export function readDsTables(tables: readonly Table[], file: string): ImportReading {
  return new DsReading(file).read(tables);
}

interface Column {
  readonly index: number;
  readonly label: string;
  readonly target: ColumnTarget;
}

type Draft = { -readonly [Key in keyof DefiContent]: DefiContent[Key] };

class DsReading {
  readonly #findings: Finding[] = [];
  readonly #columns: ColumnReading[] = [];

  constructor(private readonly file: string) {}

  read(tables: readonly Table[]): ImportReading {
    const main =
      tables.find((table) => table.sheet === null || plainLabel(table.sheet) === 'dossiers') ?? tables[0];
    const columns = main === undefined ? [] : columnsOf(main);
    const identified = columns.some(({ target }) => target === 'dossierNumber' || target === 'title');
    if (main === undefined || !identified) return this.#refusal();
    const dossiers = new Map<string, Draft>();
    main.rows.forEach((cells, index) => this.#dossier(main, columns, cells, index + 2, dossiers));
    for (const column of columns) this.#noteColumn(main, column);
    const repeated = tables.filter((table) => table !== main && isRepetition(table));
    for (const table of repeated) this.#repetition(table, dossiers);
    if (main.sheet === null && dossiers.size > 0) this.#note('team-rows-not-in-csv', 'info', {});
    for (const dossier of dossiers.values()) this.#checkTeam(dossier);
    return {
      ...emptyReading,
      dossiers: [...dossiers.values()].map((content) => ({
        content,
        saysTeam: content.team.length > 0,
        place: { file: this.file },
      })),
      columns: this.#columns,
      whole: true,
      findings: this.#findings,
    };
  }

  #refusal(): ImportReading {
    this.#note('file-not-an-export', 'refusal', {});
    return { ...emptyReading, findings: this.#findings };
  }

  #note(
    code: FindingCode,
    severity: Finding['severity'],
    place: Omit<FilePlace, 'file'>,
    params: Finding['params'] = {},
  ): void {
    this.#findings.push({ code, severity, place: { file: this.file, ...place }, params });
  }

  #noteColumn(table: Table, column: Column): void {
    const filled = table.rows.filter((row) => cellText(row[column.index]).trim() !== '').length;
    this.#columns.push({
      block: table.sheet,
      label: column.label,
      occurrence: 1,
      target: column.target,
      by: 'name',
      suggestion: null,
      filled,
      samples: [],
    });
  }

  #dossier(
    table: Table,
    columns: readonly Column[],
    cells: readonly Cell[],
    row: number,
    into: Map<string, Draft>,
  ): void {
    const sheet = table.sheet === null ? {} : { sheet: table.sheet };
    if (cells.slice(table.header.length).some((cell) => cellText(cell) !== '')) {
      this.#note('row-too-long', 'doubt', { ...sheet, row });
    }
    const draft: Draft = { ...emptyDefiContent, fields: {}, otherAnswers: [] };
    const team = new Map<number, { mission: string; profileWords: string }>();
    for (const column of columns) {
      const place = { ...sheet, row, column: column.label };
      this.#take(draft, team, column, cells[column.index] ?? null, place);
    }
    draft.team = [...team]
      .sort(([a], [b]) => a - b)
      .map(([, words]) => eigRow(words))
      .filter(isFilled);
    const raisonSociale = table.header.findIndex(
      (label) => plainLabel(label) === 'entreprise raison sociale',
    );
    draft.administration ||=
      draft.fields.porteur_operationnel?.slice(0, longestLine) ?? cellText(cells[raisonSociale]);
    const administratif = draft.fields.porteur_administratif;
    if (draft.ministries.length === 0 && administratif !== undefined)
      draft.ministries = ministriesOf(administratif);
    const number = draft.dossierNumber;
    if (number === null) this.#note('dossier-number-missing', 'doubt', { ...sheet, row });
    else if (into.has(number)) this.#note('dossier-number-twice', 'doubt', { ...sheet, row }, { number });
    else {
      if (draft.title === '') this.#note('title-missing', 'doubt', { ...sheet, row }, { number });
      into.set(number, draft);
    }
  }

  #take(
    draft: Draft,
    team: Map<number, { mission: string; profileWords: string }>,
    column: Column,
    cell: Cell,
    place: Omit<FilePlace, 'file'>,
  ): void {
    const text = this.#text(cell, place);
    if (text === '') return;
    switch (column.target) {
      case 'dossierNumber':
        if (/^\d(?:[.,]\d+)?E\+\d+$/i.test(text))
          this.#note('number-in-scientific-form', 'doubt', place, { value: text });
        else draft.dossierNumber = text.replace(/\s/g, '').slice(0, 40);
        break;
      case 'title':
        draft.title = oneLine(text);
        break;
      case 'administration':
        draft.administration = oneLine(text);
        break;
      case 'ministries':
        draft.ministries = ministriesOf(text);
        break;
      case 'applicantEmail':
        draft.applicantEmail = oneLine(text);
        break;
      case 'siret':
        if (/E\+/i.test(text)) this.#note('number-in-scientific-form', 'doubt', place, { value: text });
        else draft.siret = text.replace(/\s/g, '').slice(0, 20);
        break;
      case 'filedAt':
        draft.filedAt = readDsTime(typeof cell === 'number' ? cell : text);
        if (draft.filedAt === null)
          this.#note('date-unreadable', 'doubt', place, { value: text.slice(0, 80) });
        break;
      case 'platformState':
        draft.platformState = stateOf(text);
        if (draft.platformState === null)
          this.#note('state-unknown', 'doubt', place, { value: text.slice(0, 80) });
        break;
      case 'statedTeamSize': {
        const size = this.#number(text, place);
        if (size !== null && size >= 1 && size <= 100) draft.statedTeamSize = Math.round(size);
        break;
      }
      case 'declaredCost':
        draft.declaredCostCents = this.#cents(text, place);
        break;
      case 'declaredFund':
        draft.declaredFundCents = this.#cents(text, place);
        break;
      case 'selfFinanced':
        draft.selfFinanced = /^(oui|on|true|vrai)$/i.test(text)
          ? true
          : /^(non|off|false|faux)$/i.test(text)
            ? false
            : null;
        break;
      case 'kept-aside':
        draft.otherAnswers = [
          ...draft.otherAnswers,
          { label: column.label.slice(0, longestLine), value: text },
        ];
        break;
      case 'platform':
      case 'fundAsked':
      case 'row-mission':
      case 'row-profile':
        break;
      default: {
        const eig = /^eig-(\d+)-(mission|profile)$/.exec(column.target);
        if (eig === null) draft.fields = { ...draft.fields, [column.target as FieldKey]: text };
        else {
          const row = team.get(Number(eig[1])) ?? { mission: '', profileWords: '' };
          if (eig[2] === 'mission') row.mission = text;
          else row.profileWords = oneLine(text);
          team.set(Number(eig[1]), row);
        }
      }
    }
  }

  /** The cell's text, cut where it is longer than anything a form takes. */
  #text(cell: Cell, place: Omit<FilePlace, 'file'>): string {
    const text = cellText(cell).replace(/\r\n?/g, '\n').trim();
    if (text.length === excelCell) this.#note('cell-cut', 'doubt', place);
    if (text.length <= longestProse) return text;
    this.#note('text-too-long', 'doubt', place);
    return text.slice(0, longestProse);
  }

  #number(text: string, place: Omit<FilePlace, 'file'>): number | null {
    const value = Number(text.replace(/[\s\u00a0\u202f€]/g, '').replace(',', '.'));
    if (Number.isFinite(value)) return value;
    this.#note('number-unreadable', 'doubt', place, { value: text.slice(0, 80) });
    return null;
  }

  /** Euros as cents; 0 in a table may mean blank. */
  #cents(text: string, place: Omit<FilePlace, 'file'>): number | null {
    const euros = this.#number(text, place);
    return euros === null || euros <= 0 || euros > 1e10 ? null : Math.round(euros * 100);
  }

  /** A block of repeated rows: the requested team when it names profiles or missions, else kept as answers. */
  #repetition(table: Table, dossiers: ReadonlyMap<string, Draft>): void {
    const labels = table.header.map(plainLabel);
    const find = (pattern: RegExp): number =>
      labels.findIndex((label, index) => index > 1 && pattern.test(label));
    const profile = find(/profil|metier|intitule du poste/);
    const mission = find(/mission|role|objectif/);
    const team = profile >= 0 || mission >= 0;
    const extra = labels
      .map((_, index) => index)
      .filter((index) => index > 1 && index !== profile && index !== mission);
    table.rows.forEach((cells, index) => {
      const number = cellText(cells[0]).trim();
      if (number === '') return;
      const dossier = dossiers.get(number);
      const place = { ...(table.sheet === null ? {} : { sheet: table.sheet }), row: index + 2 };
      if (dossier === undefined) {
        this.#note('row-of-unknown-dossier', 'doubt', place, { number });
        return;
      }
      const details = extra
        .map((column) => ({
          label: table.header[column] ?? '',
          value: this.#text(cells[column] ?? null, place),
        }))
        .filter(({ value }) => value !== '');
      if (!team) {
        const value = details.map((detail) => `${detail.label} : ${detail.value}`).join('\n');
        if (value !== '')
          dossier.otherAnswers = [...dossier.otherAnswers, { label: table.sheet ?? '', value }];
        return;
      }
      const row = eigRow({
        profileWords: oneLine(this.#text(cells[profile] ?? null, place)),
        mission: [this.#text(cells[mission] ?? null, place), ...details.map((d) => `${d.label} : ${d.value}`)]
          .filter((part) => part !== '')
          .join('\n'),
      });
      if (isFilled(row)) dossier.team = [...dossier.team, row].slice(0, 50);
    });
    for (const [index, label] of table.header.entries()) {
      const target: ColumnTarget =
        index === profile
          ? 'row-profile'
          : index === mission
            ? 'row-mission'
            : index < 2
              ? 'platform'
              : 'kept-aside';
      this.#noteColumn(table, { index, label, target });
    }
  }

  #checkTeam(dossier: Draft): void {
    const params = { number: dossier.dossierNumber ?? '' };
    const rows = dossier.team.length;
    const stated = dossier.statedTeamSize;
    if (rows === 0 && stated === null) this.#note('team-unknown', 'info', {}, params);
    if (rows > 0 && stated !== null && rows !== stated) {
      this.#note('team-size-differs', 'doubt', {}, { ...params, stated, rows });
    }
  }
}

/** Each target is taken from the first column that has it; a second one of the same name is kept aside. */
function columnsOf(table: Table): Column[] {
  const seen = new Set<ColumnTarget>();
  return table.header.flatMap((label, index) => {
    if (label === '') return [];
    const wanted = targetOfLabel(label);
    const single = wanted !== 'kept-aside' && wanted !== 'platform';
    const target = single && seen.has(wanted) ? 'kept-aside' : wanted;
    seen.add(target);
    return [{ index, label, target }];
  });
}

const isRepetition = (table: Table): boolean =>
  plainLabel(table.header[0] ?? '') === 'dossier id' && plainLabel(table.header[1] ?? '') === 'ligne';

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, longestLine);

const ministriesOf = (text: string): string[] =>
  text
    .split(/\s*[;\n]\s*|, (?=minist)/i)
    .map(oneLine)
    .filter((name) => name !== '')
    .slice(0, 20);

const eigRow = (words: { mission: string; profileWords: string }): EigRow => ({
  ...words,
  profile: normaliseProfile(words.profileWords === '' ? words.mission : words.profileWords),
});

const isFilled = (row: EigRow): boolean => row.mission !== '' || row.profileWords !== '';

/** States of today's exports, of the 2018 export, and of the API. */
const states: ReadonlyMap<string, NonNullable<DefiContent['platformState']>> = new Map([
  ['en construction', 'en_construction'],
  ['en instruction', 'en_instruction'],
  ['accepte', 'accepte'],
  ['refuse', 'refuse'],
  ['classe sans suite', 'sans_suite'],
  ['sans suite', 'sans_suite'],
  ['initiated', 'en_construction'],
  ['received', 'en_instruction'],
  ['closed', 'accepte'],
  ['refused', 'refuse'],
  ['without continuation', 'sans_suite'],
]);

const stateOf = (text: string): DefiContent['platformState'] => states.get(plainLabel(text)) ?? null;
