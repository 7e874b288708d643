import type { CriterionId, JurorId } from '../ids.ts';
import { workbookTexts } from '../texts/workbook.ts';
import { columnsOf, hundredthsCell, textCell, type DataCell, type DataSheet } from './data-sheet.ts';
import { jurorLabels, jurorNames, type WorkbookSource } from './workbook-source.ts';

/** Every mark that counts, one a row: défi by défi, juror by juror, criterion by criterion. */
export function marksSheet(source: WorkbookSource): DataSheet {
  const texts = workbookTexts[source.language];
  const labels = jurorLabels(source.jurors);
  const names = jurorNames(source);
  const { columns } = texts.marks;
  const places = new Map(source.jurors.map(({ id }, place) => [id, place]));
  const rows = source.rows.flatMap((row): DataCell[][] => {
    const content = source.contents.get(row.defi);
    const number = textCell(content?.dossierNumber ?? null);
    const title = textCell(content?.title ?? null);
    const given = marksByJuror(row);
    // Of hundreds of jurors a handful marked each défi: the others are not asked.
    return [...given.keys()]
      .flatMap((juror) => places.get(juror) ?? [])
      .sort((a, b) => a - b)
      .flatMap((place): DataCell[][] => {
        const id = source.jurors[place]?.id;
        const own = id === undefined ? undefined : given.get(id);
        if (id === undefined || own === undefined) return [];
        const who = [textCell(labels.get(id) ?? ''), textCell(names.get(id) ?? '')];
        return source.grid.criteria.flatMap((criterion): DataCell[][] => {
          const mark = own.get(criterion.id);
          if (mark === undefined) return [];
          const what = [textCell(criterion.id), textCell(criterion.label), hundredthsCell(criterion.weight)];
          return [[number, title, ...who, ...what, hundredthsCell(mark)]];
        });
      });
  });
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

function marksByJuror({
  given: all,
}: WorkbookSource['rows'][number]): Map<JurorId, Map<CriterionId, number>> {
  const given = new Map<JurorId, Map<CriterionId, number>>();
  for (const [place, { criterion }] of all.criteria().entries()) {
    for (const { juror, value } of all.on(place)) {
      const own = given.get(juror) ?? new Map<CriterionId, number>();
      given.set(juror, own);
      own.set(criterion, value);
    }
  }
  return given;
}
