import type { DefiId } from '../ids.ts';
import { decisionsTexts } from '../texts/decisions.ts';
import { workbookTexts } from '../texts/workbook.ts';
import {
  columnsOf,
  countCell,
  hundredthsCell,
  moneyCell,
  textCell,
  type DataCell,
  type DataSheet,
} from './data-sheet.ts';
import { jurorLabels, type WorkbookSource } from './workbook-source.ts';

/** The official order with all that it is made of, then the défis that are not ranked. */
export function rankingSheet(source: WorkbookSource): DataSheet {
  const texts = workbookTexts[source.language];
  const { columns: names } = texts.ranking;
  // Where no mark was put in the place of a mean there is no collective total to speak of.
  const deliberated = source.rows.some(({ collective }) => (collective?.changed ?? 0) > 0);
  return {
    name: texts.sheets.ranking,
    frozenColumns: 3,
    columns: columnsOf(
      [names.rank, 7],
      [texts.number, 12],
      [texts.defi, 40],
      [texts.administration, 32],
      [names.tied, 9],
      [names.status, 22],
      [names.total, 10],
      [names.individualRank, 11],
      [names.individualTotal, 11],
      [names.collectiveTotal, 11],
      [names.median, 10],
      [names.trimmed, 10],
      [names.deviation, 10],
      [names.lowest, 10],
      [names.highest, 10],
      ...source.grid.criteria.map(({ id, label }) => [names.criterion(id, label), 14] as const),
      [names.complete, 10],
      [names.expected, 10],
      [names.marks, 8],
      [names.deports, 8],
      [names.group, 18],
      [names.groupRank, 11],
      [names.avis, 18],
      [names.reason, 50],
      [names.dissent, 40],
      [names.favourite, 10],
      [names.favouriteJurors, 10],
      [names.whoseFavourite, 14],
      [names.decision, 20],
      [names.place, 9],
      [names.seats, 9],
      [names.fund, 14],
    ),
    rows: [
      ...source.rows.map((row) => rankedRow(source, row, deliberated)),
      ...source.left.map((row) => leftRow(source, row)),
    ],
  };
}

function rankedRow(
  source: WorkbookSource,
  row: WorkbookSource['rows'][number],
  deliberated: boolean,
): DataCell[] {
  const texts = workbookTexts[source.language];
  const { hearing, individual, spread } = row;
  const yes = (is: boolean): DataCell => textCell(is ? texts.yes : '');
  return [
    countCell(row.rank),
    ...namesOf(source, row.defi),
    yes(row.exAequo),
    textCell(texts.ranking.statuses[row.status]),
    hundredthsCell(row.total),
    countCell(individual.rank),
    hundredthsCell(individual.total),
    hundredthsCell(deliberated ? (row.collective?.total ?? null) : null),
    hundredthsCell(row.median),
    hundredthsCell(row.trimmedMean),
    hundredthsCell(spread?.deviation ?? null),
    hundredthsCell(spread?.min ?? null),
    hundredthsCell(spread?.max ?? null),
    ...row.given.criteria().map(({ mean }) => hundredthsCell(mean)),
    countCell(row.complete),
    countCell(row.expected),
    countCell(row.marks),
    countCell(row.deports.length),
    textCell(hearing.label),
    countCell(hearing.rank),
    textCell(hearing.avis === null ? '' : texts.ranking.avis[hearing.avis.avis]),
    textCell(hearing.reason),
    textCell(hearing.dissent),
    yes(hearing.coupDeCoeur),
    ...jurorsCoupsDeCoeur(source, row.defi),
    ...decisionCells(source, row.defi),
  ];
}

/** How many jurors gave one on their own ballot, and their labels. */
function jurorsCoupsDeCoeur({ coupsDeCoeur, jurors }: WorkbookSource, defi: DefiId): DataCell[] {
  const given = coupsDeCoeur.get(defi) ?? [];
  const labels = [...jurorLabels(jurors)].flatMap(([juror, label]) => (given.includes(juror) ? [label] : []));
  return [countCell(given.length), textCell(labels.join(', '))];
}

function leftRow(source: WorkbookSource, { defi, state }: WorkbookSource['left'][number]): DataCell[] {
  const { statuses } = workbookTexts[source.language].ranking;
  const blanks = (count: number): DataCell[] => Array.from({ length: count }, () => null);
  return [
    null,
    ...namesOf(source, defi),
    null,
    textCell(state === null ? statuses.undecided : statuses[state]),
    ...blanks(9 + source.grid.criteria.length + 12),
    ...decisionCells(source, defi),
  ];
}

/** Dossier number, title and administration. */
export function namesOf({ contents }: Pick<WorkbookSource, 'contents'>, defi: DefiId): DataCell[] {
  const content = contents.get(defi);
  return [
    textCell(content?.dossierNumber ?? null),
    textCell(content?.title ?? null),
    textCell(content?.administration ?? null),
  ];
}

function decisionCells({ standings, list, language }: WorkbookSource, defi: DefiId): DataCell[] {
  const current = standings.get(defi)?.current;
  const place = list.indexOf(defi);
  // The team of one on the complementary list is not granted yet: it counts in no sum.
  const granted = current?.outcome === 'retenu' ? current.granted : null;
  return [
    textCell(current === undefined ? '' : decisionsTexts[language].outcomes[current.outcome]),
    countCell(place === -1 ? null : place + 1),
    countCell(granted?.seats ?? null),
    moneyCell(granted?.fundCents ?? null),
  ];
}
