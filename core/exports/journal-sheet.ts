import { journalWords } from '../texts/journal-words.ts';
import { parisLocal } from '../texts/paris-time.ts';
import { workbookTexts } from '../texts/workbook.ts';
import { columnsOf, countCell, textCell, type DataCell, type DataSheet } from './data-sheet.ts';
import { jurorNames, type WorkbookSource } from './workbook-source.ts';

/** Who did what when. What was written each time is not told: it holds secrets of kits and drafts. */
export function journalSheet(source: WorkbookSource): DataSheet {
  const texts = workbookTexts[source.language];
  const { columns } = texts.journal;
  const jurors = jurorNames(source);
  // The session itself needs no name; what is in it no more has none.
  const subjects = new Map<string, string>([
    ...source.names,
    ...jurors,
    ...[...source.contents].map(([id, { title }]) => [id, title] as const),
  ]);
  return {
    name: texts.sheets.journal,
    frozenColumns: 0,
    columns: columnsOf(
      [columns.seq, 8],
      [columns.at, 17],
      [columns.actor, 24],
      [columns.what, 46],
      [columns.subject, 50],
    ),
    rows: source.journal.map((line): DataCell[] => [
      countCell(line.seq),
      { kind: 'instant', wall: parisLocal(line.at) },
      textCell(line.actor === 'coordination' ? texts.journal.coordination : (jurors.get(line.actor) ?? '')),
      textCell(journalWords(line.kind, source.language)),
      textCell(subjects.get(line.subject) ?? ''),
    ]),
  };
}
