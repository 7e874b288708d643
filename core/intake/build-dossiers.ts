import { emptyDefiContent } from '../defi/defi.ts';
import type { FieldKey } from '../defi/fields.ts';
import type { FindingCode } from '../texts/findings/findings.ts';
import type { ColumnTarget } from './column-target.ts';
import { describeColumns } from './describe-columns.ts';
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
 * of the columns.
 */
export function buildDossiers(source: Source, mapping: Mapping, file: string): BuiltDossiers {
  return new Builder(source, mapping, file).build();
}

class Builder {
  readonly #findings: Finding[] = [];
  readonly #columns: ColumnReading[] = [];
  readonly #drafts = new Map<string, Draft>();
  readonly #readings: { draft: Draft; place: Place }[] = [];

  constructor(
    private readonly source: Source,
    private readonly mapping: Mapping,
    private readonly file: string,
  ) {}

  build(): BuiltDossiers {
    const { list, blocks } = this.source;
    const mapped = mapColumns(null, list.columns, this.mapping);
    const swapped = timesAreSwapped(list);
    if (swapped) this.#note('dates-swapped', 'doubt', {});
    const checkboxes = checkboxColumns(list);
    for (const row of list.rows) this.#dossier(list, mapped, row, { swapped, checkboxes });
    this.#columns.push(...describeColumns(null, list, mapped));
    let saysTeam = mapped.some(({ target }) => target.startsWith('eig-'));
    for (const block of blocks) saysTeam = this.#block(block) || saysTeam;
    if (!this.source.holdsBlocks && !saysTeam && this.#readings.length > 0) {
      this.#note('team-rows-not-in-csv', 'info', {});
    }
    for (const { draft } of this.#readings) this.#checkTeam(draft);
    return {
      dossiers: this.#readings.map(({ draft, place }) => ({
        content: draft,
        saysTeam: saysTeam || this.source.holdsBlocks,
        place: { file: this.file, ...place },
      })),
      columns: this.#columns,
      findings: this.#findings,
    };
  }

  #note(
    code: FindingCode,
    severity: Finding['severity'],
    place: Place,
    params: Finding['params'] = {},
  ): void {
    this.#findings.push({ code, severity, place: { file: this.file, ...place }, params });
  }

  #dossier(
    list: SourceList,
    mapped: readonly MappedColumn[],
    row: SourceRow,
    facts: { readonly swapped: boolean; readonly checkboxes: ReadonlySet<number> },
  ): void {
    const at: Place = {
      ...(list.sheet === null ? {} : { sheet: list.sheet }),
      ...(row.row === null ? {} : { row: row.row }),
    };
    const answers = new Map<ColumnTarget, Answer[]>();
    const byLabel = new Map<string, SourceValue>();
    mapped.forEach(({ column, target }, index) => {
      const value = row.values[index] ?? null;
      const place = { ...at, column: column.label };
      const raw = this.#text(value, place);
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
    if (byLabel.size === 0) return;
    const draft: Draft = { ...emptyDefiContent, fields: {}, otherAnswers: [], privateAnswers: [] };
    this.#takeAnswers(draft, answers, facts.swapped ? byLabel : null);
    draft.administration ||=
      draft.fields.porteur_operationnel?.slice(0, longestLine) ??
      oneLine(valueText(byLabel.get('entreprise raison sociale')));
    const administratif = draft.fields.porteur_administratif;
    if (draft.ministries.length === 0 && administratif !== undefined) {
      draft.ministries = ministriesOf(administratif);
    }
    this.#keep(draft, at);
  }

  #keep(draft: Draft, at: Place): void {
    const number = draft.dossierNumber;
    if (number === null) {
      this.#note('dossier-number-missing', 'doubt', at, { title: draft.title });
      this.#readings.push({ draft, place: at });
      return;
    }
    if (this.#drafts.has(number)) {
      this.#note('dossier-number-twice', 'doubt', at, { number });
      return;
    }
    if (draft.title === '') this.#note('title-missing', 'doubt', at, { number });
    this.#drafts.set(number, draft);
    this.#readings.push({ draft, place: at });
  }

  /** The cell's text, cut where it is longer than anything a form takes. */
  #text(value: SourceValue, place: Place): string {
    // Of the platform's own times a workbook has the wall time alone: kept answers show the same whatever the format.
    const text = valueText(value).replace(/^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d) [+-]\d{4}$/, '$1');
    if (text.length === excelCell) this.#note('cell-cut', 'doubt', place);
    if (text.length <= longestProse) return text;
    this.#note('text-too-long', 'doubt', place);
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

  /** A block of repeated rows: the requested team, the administration's own, else answers. Says whether it is the team. */
  #block(block: SourceBlock): boolean {
    const mapped = mapColumns(block.name, block.columns, this.mapping);
    this.#columns.push(...describeColumns(block.name, block, mapped));
    const plays = (part: string): boolean => mapped.some(({ target }) => target.startsWith(part));
    const asTeam = plays('row-');
    const asMembers = !asTeam && plays('member-');
    block.rows.forEach((row, index) => {
      const number = (block.dossiers[index] ?? '').trim();
      if (number === '') return;
      const place: Place = {
        ...(block.sheet === null ? {} : { sheet: block.sheet }),
        ...(row.row === null ? {} : { row: row.row }),
      };
      const draft = this.#drafts.get(number);
      if (draft === undefined) {
        this.#note('row-of-unknown-dossier', 'doubt', place, { number });
        return;
      }
      const told = mapped
        .map(({ column, target }, at) => ({
          target,
          label: column.label,
          text: this.#text(row.values[at] ?? null, { ...place, column: column.label }),
        }))
        .filter(({ target, text }) => text !== '' && target !== 'platform');
      if (asTeam) addEig(draft, block.name, told);
      else if (asMembers) addMember(draft, block.name, told);
      else addAnswers(draft, block.name, told);
    });
    return asTeam;
  }

  #checkTeam(draft: Draft): void {
    const params = { number: draft.dossierNumber ?? draft.title };
    const rows = draft.team.length;
    const stated = draft.statedTeamSize;
    if (rows === 0 && stated === null) this.#note('team-unknown', 'info', {}, params);
    if (rows > 0 && stated !== null && rows !== stated) {
      this.#note('team-size-differs', 'doubt', {}, { ...params, stated, rows });
    }
  }
}

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
