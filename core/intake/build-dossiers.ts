import { emptyDefiContent, type DefiContent } from '../defi/defi.ts';
import type { FieldKey } from '../defi/fields.ts';
import { groupBy } from '../group-by.ts';
import type { FindingCode } from '../texts/findings/findings.ts';
import type { ColumnTarget } from './column-target.ts';
import { ColumnsDescription } from './describe-columns.ts';
import { asTime, checkboxColumns, instructedAt, timesAreSwapped } from './list-quirks.ts';
import { asideOf, mapColumns, type MappedColumn } from './map-columns.ts';
import type { Mapping } from './mapping.ts';
import { plainLabel } from './plain-label.ts';
import { readDsTime } from './read-time.ts';
import {
  asksForThousands,
  longestLine,
  longestProse,
  ministriesOf,
  oneLine,
  readCents,
  readNumber,
  readYesNo,
  stateOf,
  valueText,
} from './read-values.ts';
import type { ColumnReading, DossierReading, FilePlace, Finding } from './reading.ts';
import { addAnswers, addEig, addMember, eigRow, isFilled, type Draft } from './repeated-rows.ts';
import type { Source, SourceBlock, SourceList, SourceRow, SourceValue } from './source.ts';

const platformTime = '2026-09-14 10:02:31 +0200';
const platformTimes = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d [+-]\d{4}$/;

/** Where Excel cuts a cell. */
const excelCell = 32_767;

export interface BuiltDossiers {
  readonly dossiers: readonly DossierReading[];
  readonly columns: readonly ColumnReading[];
  readonly findings: readonly Finding[];
}

type Place = Omit<FilePlace, 'file'>;

/** A column with the values that it has in one row. */
interface Answer {
  readonly label: string;
  readonly text: string;
  readonly value: SourceValue;
  readonly place: Place;
}

/**
 * Dossiers out of a list and its repeated blocks, by what each column is taken for. Nothing is dropped: a column
 * without a place is kept with its label. Pure; the same source and mapping give the same dossiers, whatever the order
 * of the columns. `keep` is handed each dossier when it is whole, and answers how it is held from then on.
 */
export function buildDossiers(
  source: Source,
  mapping: Mapping,
  file: string,
  keep: (reading: DossierReading) => DossierReading = (reading) => reading,
): BuiltDossiers {
  return new Builder(source, mapping, file, keep).build();
}

/** A repeated block, ready to be asked for the rows of one dossier. */
interface RowsOfBlock {
  readonly block: SourceBlock;
  readonly mapped: readonly MappedColumn[];
  readonly columns: readonly ColumnReading[];
  /** The block is the requested team, the administration's own, or neither. */
  readonly part: 'row-' | 'member-' | null;
  /** Which rows belong to a dossier, by its number. */
  readonly ofDossier: ReadonlyMap<string, readonly number[]>;
  /** What was noticed, with the row: told in the order of the file. */
  readonly findings: { readonly at: number; readonly finding: Finding }[];
}

class Builder {
  readonly #findings: Finding[] = [];
  readonly #numbers = new Set<string>();
  readonly #whole: DossierReading[] = [];

  constructor(
    private readonly source: Source,
    private readonly mapping: Mapping,
    private readonly file: string,
    private readonly keep: (reading: DossierReading) => DossierReading,
  ) {}

  build(): BuiltDossiers {
    const { list, holdsBlocks } = this.source;
    const mapped = mapColumns(null, list.columns, this.mapping);
    const blocks = this.source.blocks.map((block) => this.#rowsOf(block));
    const saysTeam =
      mapped.some(({ target }) => target.startsWith('eig-')) || blocks.some(({ part }) => part === 'row-');
    const swapped = timesAreSwapped(list);
    if (swapped) this.#note('dates-swapped', 'doubt', {});
    const checkboxes = checkboxColumns(list);
    const description = new ColumnsDescription(null, mapped);
    for (const row of list.rows) {
      description.add(row.values);
      const at = placeOf(list, row);
      const draft = this.#draft(mapped, row, at, { swapped, checkboxes });
      if (draft === null || !this.#isNew(draft, at)) continue;
      // Whole at once, so that one dossier at a time is open.
      for (const block of blocks) this.#addRows(draft, block);
      const place = { file: this.file, ...at };
      this.#whole.push(this.keep({ content: draft, saysTeam: saysTeam || holdsBlocks, place }));
    }
    for (const block of blocks) this.#findings.push(...this.#toldOf(block));
    if (!holdsBlocks && !saysTeam && this.#whole.length > 0) this.#note('team-rows-not-in-csv', 'info', {});
    for (const { content } of this.#whole) this.#checkTeam(content);
    return {
      dossiers: this.#whole,
      columns: [...description.readings(), ...blocks.flatMap(({ columns }) => columns)],
      findings: this.#findings,
    };
  }

  #note(
    code: FindingCode,
    severity: Finding['severity'],
    place: Place,
    params: Finding['params'] = {},
  ): void {
    this.#findings.push(this.#finding(code, severity, place, params));
  }

  #finding(
    code: FindingCode,
    severity: Finding['severity'],
    place: Place,
    params: Finding['params'] = {},
  ): Finding {
    return { code, severity, place: { file: this.file, ...place }, params };
  }

  /** Null for a row that is blank. */
  #draft(
    mapped: readonly MappedColumn[],
    row: SourceRow,
    at: Place,
    facts: { readonly swapped: boolean; readonly checkboxes: ReadonlySet<number> },
  ): Draft | null {
    const answers = new Map<ColumnTarget, Answer[]>();
    const byLabel = new Map<string, SourceValue>();
    mapped.forEach(({ column, target }, index) => {
      const value = row.values[index] ?? null;
      const place = { ...at, column: column.label };
      const raw = this.#text(value, place, this.#findings);
      if (raw === '') return;
      const box = facts.checkboxes.has(index) ? readYesNo(raw) : null;
      const text = box === null ? raw : box ? 'Oui' : 'Non';
      byLabel.set(plainLabel(column.label), value);
      const told = answers.get(target);
      const answer = { label: column.label, text, value, place };
      if (told === undefined) answers.set(target, [answer]);
      else told.push(answer);
    });
    if (row.values.slice(mapped.length).some((value) => valueText(value) !== '')) {
      this.#note('row-too-long', 'doubt', at);
    }
    if (byLabel.size === 0) return null;
    const draft: Draft = { ...emptyDefiContent, fields: {}, otherAnswers: [], privateAnswers: [] };
    this.#takeAnswers(draft, answers, facts.swapped ? byLabel : null);
    draft.administration ||=
      draft.fields.porteur_operationnel?.slice(0, longestLine) ??
      oneLine(valueText(byLabel.get('entreprise raison sociale')));
    const administratif = draft.fields.porteur_administratif;
    if (draft.ministries.length === 0 && administratif !== undefined) {
      draft.ministries = ministriesOf(administratif);
    }
    return draft;
  }

  /** Of two rows with one number the first counts. */
  #isNew(draft: Draft, at: Place): boolean {
    const number = draft.dossierNumber;
    if (number === null) {
      this.#note('dossier-number-missing', 'doubt', at, { title: draft.title });
      return true;
    }
    if (this.#numbers.has(number)) {
      this.#note('dossier-number-twice', 'doubt', at, { number });
      return false;
    }
    if (draft.title === '') this.#note('title-missing', 'doubt', at, { number });
    this.#numbers.add(number);
    return true;
  }

  /** The cell's text, cut where it is longer than anything a form takes; `into` is told of that. */
  #text(value: SourceValue, place: Place, into: Finding[]): string {
    // Of the platform's own times a workbook has the wall time alone: kept answers show the same whatever the format.
    const told = valueText(value);
    const text = told.length === platformTime.length && platformTimes.test(told) ? told.slice(0, 19) : told;
    if (text.length === excelCell) into.push(this.#finding('cell-cut', 'doubt', place));
    if (text.length <= longestProse) return text;
    into.push(this.#finding('text-too-long', 'doubt', place));
    return text.slice(0, longestProse);
  }

  #takeAnswers(
    draft: Draft,
    answers: ReadonlyMap<ColumnTarget, readonly Answer[]>,
    swappedTimes: ReadonlyMap<string, SourceValue> | null,
  ): void {
    const team = new Map<number, { mission: string; profileWords: string }>();
    for (const [target, told] of answers) {
      if (target === 'kept-aside' || target === 'kept-private') {
        const kept = told.map(({ label, text }) => ({ label: label.slice(0, longestLine), value: text }));
        if (target === 'kept-aside') draft.otherAnswers = [...draft.otherAnswers, ...kept].slice(0, 500);
        else draft.privateAnswers = [...draft.privateAnswers, ...kept].slice(0, 500);
        continue;
      }
      const eig = /^eig-(\d)-(mission|profile)$/.exec(target);
      if (eig !== null) {
        const row = team.get(Number(eig[1])) ?? { mission: '', profileWords: '' };
        const text = joined(told);
        if (eig[2] === 'mission') row.mission = text;
        else row.profileWords = oneLine(text);
        team.set(Number(eig[1]), row);
        continue;
      }
      this.#takeField(draft, target, told);
    }
    const taken = swappedTimes === null ? null : instructedAt(swappedTimes);
    if (taken !== null) draft.filedAt = readDsTime(asTime(taken));
    draft.team = [...team]
      .sort(([a], [b]) => a - b)
      .map(([, words]) => eigRow(words))
      .filter(isFilled);
  }

  #takeField(draft: Draft, target: ColumnTarget, told: readonly Answer[]): void {
    switch (target) {
      case 'dossierNumber':
      case 'title':
      case 'administration':
      case 'ministries':
      case 'applicantEmail':
      case 'siret':
      case 'filedAt':
      case 'platformState':
      case 'statedTeamSize':
      case 'selfFinanced':
      case 'fundAsked':
      case 'declaredCost':
      case 'declaredFund': {
        const [answer, ...others] = told.length === 1 ? told : distinct(told);
        if (answer === undefined) return;
        this.#takeSingle(draft, target, answer);
        for (const other of others) {
          this.#note('value-twice', 'doubt', other.place, { value: answer.text.slice(0, 80) });
          this.#keepAside(draft, other, asideOf(target));
        }
        return;
      }
      case 'platform':
        return;
      // Parts of a repeated row mean nothing in the list itself: the answer is kept.
      case 'row-mission':
      case 'row-profile':
      case 'member-name':
      case 'member-role':
      case 'member-status':
      case 'member-share':
      case 'member-contribution':
        for (const answer of told) this.#keepAside(draft, answer);
        return;
      default:
        draft.fields = { ...draft.fields, [target as FieldKey]: joined(told).slice(0, longestProse) };
    }
  }

  #keepAside(
    draft: Draft,
    { label, text }: Answer,
    aside: 'kept-aside' | 'kept-private' = 'kept-aside',
  ): void {
    const kept = { label: label.slice(0, longestLine), value: text };
    if (aside === 'kept-private') draft.privateAnswers = [...draft.privateAnswers, kept].slice(0, 500);
    else draft.otherAnswers = [...draft.otherAnswers, kept].slice(0, 500);
  }

  #takeSingle(draft: Draft, target: ColumnTarget, answer: Answer): void {
    const { text, value, place } = answer;
    switch (target) {
      case 'dossierNumber':
        if (/^\d(?:[.,]\d+)?E\+\d+$/i.test(text)) {
          this.#note('number-in-scientific-form', 'doubt', place, { value: text });
        } else
          draft.dossierNumber = text
            .replace(/\s/g, '')
            .replace(/^(\d+)[.,]0+$/, '$1')
            .slice(0, 40);
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
        draft.filedAt = readDsTime(asTime(value));
        if (draft.filedAt === null) this.#unreadable('date-unreadable', draft, answer);
        break;
      case 'platformState':
        draft.platformState = stateOf(text);
        if (draft.platformState === null) this.#unreadable('state-unknown', draft, answer);
        break;
      case 'statedTeamSize': {
        const size = typeof value === 'number' ? value : readNumber(text);
        // A 0 may be a number left blank; whatever else is no size of a team is kept as it was written.
        if (size === null || size < 0 || size > 100) this.#unreadable('number-unreadable', draft, answer);
        else if (size >= 1) draft.statedTeamSize = Math.round(size);
        break;
      }
      case 'declaredCost':
        draft.declaredCostCents = this.#cents(draft, answer);
        break;
      case 'declaredFund':
        draft.declaredFundCents = this.#cents(draft, answer);
        break;
      case 'selfFinanced':
      case 'fundAsked': {
        const said = readYesNo(text);
        // « Oui, en partie » is no yes.
        if (said === null) this.#keepAside(draft, answer);
        // Whichever column stands first, a direct answer counts before the one worked out.
        else if (target === 'selfFinanced') draft.selfFinanced = said;
        else draft.selfFinanced ??= !said;
        break;
      }
      default:
        break;
    }
  }

  /** What cannot be read is told, and kept as it was written. */
  #unreadable(code: FindingCode, draft: Draft, answer: Answer): void {
    this.#note(code, 'doubt', answer.place, { value: answer.text.slice(0, 80) });
    this.#keepAside(draft, answer);
  }

  #cents(draft: Draft, answer: Answer): number | null {
    const cents = readCents(answer.value, asksForThousands(answer.label));
    const blank = (typeof answer.value === 'number' ? answer.value : readNumber(answer.text)) === 0;
    if (cents === null && !blank) this.#unreadable('number-unreadable', draft, answer);
    return cents;
  }

  #rowsOf(block: SourceBlock): RowsOfBlock {
    const mapped = mapColumns(block.name, block.columns, this.mapping);
    const description = new ColumnsDescription(block.name, mapped);
    for (const { values } of block.rows) description.add(values);
    const plays = (part: string): boolean => mapped.some(({ target }) => target.startsWith(part));
    const numbered = block.dossiers.map((number, at) => ({ number: number.trim(), at }));
    return {
      block,
      mapped,
      columns: description.readings(),
      part: plays('row-') ? 'row-' : plays('member-') ? 'member-' : null,
      ofDossier: new Map(
        [...groupBy(numbered, ({ number }) => number || null)].map(([number, rows]) => [
          number,
          rows.map(({ at }) => at),
        ]),
      ),
      findings: [],
    };
  }

  /** Adds the rows of a dossier: to the requested team, the administration's own, else to its answers. */
  #addRows(draft: Draft, { block, mapped, part, ofDossier, findings }: RowsOfBlock): void {
    for (const at of ofDossier.get(draft.dossierNumber ?? '') ?? []) {
      const row = block.rows[at];
      if (row === undefined) continue;
      const place = placeOf(block, row);
      const noticed: Finding[] = [];
      const told = mapped
        .map(({ column, target }, index) => ({
          target,
          label: column.label,
          text: this.#text(row.values[index] ?? null, { ...place, column: column.label }, noticed),
        }))
        .filter(({ target, text }) => text !== '' && target !== 'platform');
      findings.push(...noticed.map((finding) => ({ at, finding })));
      if (part === 'row-') addEig(draft, block.name, told);
      else if (part === 'member-') addMember(draft, block.name, told);
      else addAnswers(draft, block.name, told);
    }
  }

  /** What was noticed in a block, rows that belong to no dossier of the list among it. */
  #toldOf({ block, ofDossier, findings }: RowsOfBlock): Finding[] {
    const strangers = [...ofDossier]
      .filter(([number]) => !this.#numbers.has(number))
      .flatMap(([number, rows]) =>
        rows.map((at) => {
          const place = placeOf(block, block.rows[at] ?? { row: null, values: [] });
          return { at, finding: this.#finding('row-of-unknown-dossier', 'doubt', place, { number }) };
        }),
      );
    return [...findings, ...strangers].sort((a, b) => a.at - b.at).map(({ finding }) => finding);
  }

  #checkTeam(draft: DefiContent): void {
    const params = { number: draft.dossierNumber ?? draft.title };
    const rows = draft.team.length;
    const stated = draft.statedTeamSize;
    if (rows === 0 && stated === null) this.#note('team-unknown', 'info', {}, params);
    if (rows > 0 && stated !== null && rows !== stated) {
      this.#note('team-size-differs', 'doubt', {}, { ...params, stated, rows });
    }
  }
}

const placeOf = ({ sheet }: SourceList, { row }: SourceRow): Place => ({
  ...(sheet === null ? {} : { sheet }),
  ...(row === null ? {} : { row }),
});

/** Different answers under one name, in an order that does not depend on that of the columns. */
const distinct = (told: readonly Answer[]): Answer[] => [
  ...new Map([...told].sort((a, b) => (a.text < b.text ? -1 : 1)).map((one) => [one.text, one])).values(),
];

const joined = (told: readonly Answer[]): string =>
  told.length === 1
    ? (told[0]?.text ?? '')
    : distinct(told)
        .map(({ text }) => text)
        .join('\n\n');
