import { workbookTexts } from '../texts/workbook.ts';
import { columnsOf, hundredthsCell, textCell, type DataCell, type DataSheet } from './data-sheet.ts';
import { jurorLabels, jurorNames, type WorkbookSource } from './workbook-source.ts';

/** Every mark that counts, one a row: défi by défi, juror by juror, criterion by criterion. */
export function marksSheet(source: WorkbookSource): DataSheet {
  const texts = workbookTexts[source.language];
  const labels = jurorLabels(source.jurors);
  const names = jurorNames(source);
  const { columns } = texts.marks;
  const rows = source.rows.flatMap((row): DataCell[][] =>
    source.jurors.flatMap(({ id }) =>
      source.grid.criteria.flatMap((criterion): DataCell[][] => {
        const marks = row.criteria.find((one) => one.criterion === criterion.id)?.marks;
        const mark = marks?.find(({ juror }) => juror === id);
        if (mark === undefined) return [];
        const content = source.contents.get(row.defi);
        return [
          [
            textCell(content?.dossierNumber ?? null),
            textCell(content?.title ?? null),
            textCell(labels.get(id) ?? ''),
            textCell(names.get(id) ?? ''),
            textCell(criterion.id),
            textCell(criterion.label),
            hundredthsCell(criterion.weight),
            hundredthsCell(mark.value),
          ],
        ];
      }),
    ),
  );
  return {
    name: texts.sheets.marks,
    frozenColumns: 2,
    columns: columnsOf(
      [texts.number, 12],
      [texts.defi, 40],
      [columns.label, 8],
      [columns.juror, 24],
      [columns.code, 9],
      [columns.criterion, 28],
      [columns.weight, 8],
      [columns.mark, 8],
    ),
    rows,
  };
}
