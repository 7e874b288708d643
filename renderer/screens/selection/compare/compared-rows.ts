import type { ScenariosCompared } from '#core/contract/requests/selection.ts';
import type { Language } from '#core/contract/shell.ts';
import { formatHundredths, formatMoney, formatRank, noFigure } from '#core/texts/format.ts';
import { scenariosComparedTexts } from '#core/texts/scenarios-compared.ts';
import type { ScenarioNames } from '../scenarios/scenario-names.ts';

export type ComparedColumn = ScenariosCompared['columns'][number];
export type ComparedRow = ScenariosCompared['rows'][number];

/** Whether columns that have an answer part on this défi. */
export function differs(row: ComparedRow, columns: readonly ComparedColumn[]): boolean {
  const said = row.options.filter((_option, place) => columns[place]?.totals !== null);
  return new Set(said).size > 1;
}

export const lines = ['result', 'defis', 'seats', 'fund', 'cost', 'points', 'ties'] as const;
export type Line = (typeof lines)[number];

/** One figure of one column, as it is read. */
export function figureOf(column: ComparedColumn, line: Line, language: Language): string {
  const texts = scenariosComparedTexts[language];
  const { totals, points, result, ties } = column;
  if (line === 'result') return column.scenario === null ? texts.notProven : texts.results[result];
  if (totals === null) return noFigure;
  switch (line) {
    case 'defis':
      return String(totals.defis);
    case 'seats':
      return String(totals.seats);
    case 'fund':
      return formatMoney(totals.fundCents, language);
    case 'cost':
      return formatMoney(totals.costCents, language);
    case 'points':
      return formatHundredths(points, language);
    case 'ties':
      return column.scenario === null ? noFigure : String(ties);
  }
}

/** Money in a cell of a spreadsheet stands alone, so that it is taken for a number. */
const bareMoney = (cents: number, language: Language): string =>
  String(cents / 100).replace('.', language === 'fr' ? ',' : '.');

function bareFigure(column: ComparedColumn, line: Line, language: Language): string {
  if (column.totals === null) return figureOf(column, line, language);
  if (line === 'fund') return bareMoney(column.totals.fundCents, language);
  if (line === 'cost') return bareMoney(column.totals.costCents, language);
  return figureOf(column, line, language);
}

/** The whole comparison as rows of text, for a spreadsheet. */
export function comparedTable(
  { columns, rows }: ScenariosCompared,
  names: ScenarioNames,
  language: Language,
): string[][] {
  const texts = scenariosComparedTexts[language];
  const titles = columns.map(({ scenario, name }) => (scenario === null ? texts.straight : name));
  return [
    ['', '', ...titles],
    ...lines.map((line) => [
      '',
      texts.lines[line],
      ...columns.map((column) => bareFigure(column, line, language)),
    ]),
    [texts.rank, texts.defi, ...titles],
    ...rows.map(({ defi, rank, options }) => [
      formatRank(rank, language),
      names.defi(defi) ?? '',
      ...options.map((option, place) =>
        columns[place]?.totals === null
          ? texts.noAnswer
          : option === null
            ? texts.out
            : (names.team(defi, option) ?? ''),
      ),
    ]),
  ];
}
