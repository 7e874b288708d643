import { formatInstant } from '../texts/format.ts';
import { workbookTexts } from '../texts/workbook.ts';
import { columnsOf, textCell, type DataCell, type DataSheet } from './data-sheet.ts';
import { decisionsSheet } from './decisions-sheet.ts';
import { journalSheet } from './journal-sheet.ts';
import { marksSheet } from './marks-sheet.ts';
import { rankingSheet } from './ranking-sheet.ts';
import { eigsSheet, teamsSheet } from './teams-sheets.ts';
import type { WorkbookSource } from './workbook-source.ts';

/** The sheets of the workbook, in the order in which they stand in it. */
export const workbookSheets = (source: WorkbookSource): readonly DataSheet[] => [
  rankingSheet(source),
  marksSheet(source),
  teamsSheet(source),
  eigsSheet(source),
  decisionsSheet(source),
  journalSheet(source),
  aboutSheet(source),
];

/** What the file is, who may see it, and what each sheet holds: read by whoever finds it alone. */
function aboutSheet(source: WorkbookSource): DataSheet {
  const { language, session } = source;
  const texts = workbookTexts[language];
  const { about, sheets, contents } = texts;
  const line = (what: string, value: string): DataCell[] => [textCell(what), textCell(value)];
  return {
    name: sheets.about,
    frozenColumns: 0,
    columns: columnsOf([about.what, 26], [about.value, 100]),
    rows: [
      line(about.session, session.name),
      ...(session.demonstration ? [line(about.demonstrationTitle, about.demonstration)] : []),
      line(about.written, formatInstant(source.writtenAt, language)),
      line(about.identifier, session.id),
      line(about.confidential, source.namedJurors ? about.namedJurors : about.numberedJurors),
      line(about.order, about.orders[source.official]),
      line(about.units, about.unitsValue),
      line(sheets.ranking, contents.ranking),
      line(sheets.marks, contents.marks),
      line(sheets.teams, contents.teams),
      line(sheets.eigs, contents.eigs),
      line(sheets.decisions, contents.decisions),
      line(sheets.journal, contents.journal),
    ],
  };
}
