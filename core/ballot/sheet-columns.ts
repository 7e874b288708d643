import { sheetWords } from '../texts/sheet-words.ts';
import type { SheetDefinition, SheetField } from './marking-sheet.ts';

/** What stands in a column: what is printed there, or what is to be filled in. */
export interface SheetColumn {
  readonly header: string;
  readonly holds: 'mark' | 'number' | 'title' | SheetField;
}

/** One sheet of the workbook as it is written, and looked for when it comes back. */
export interface SheetPlan {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
}

/** The heading of a criterion's column: its short name tells it from every other. */
export const criterionHeader = ({ id, label }: SheetDefinition['criteria'][number]): string =>
  `${id} – ${label}`;

/** The two sheets with answers; both say whose they are above their table. */
export function sheetPlans(definition: SheetDefinition): readonly [SheetPlan, SheetPlan] {
  const words = sheetWords[definition.language];
  const mark: SheetColumn = { header: words.mark, holds: 'mark' };
  const title: SheetColumn = { header: words.defi, holds: 'title' };
  return [
    {
      name: words.notesSheet,
      columns: [
        mark,
        { header: words.number, holds: 'number' },
        title,
        ...definition.criteria.map((criterion): SheetColumn => ({
          header: criterionHeader(criterion),
          holds: `mark:${criterion.id}`,
        })),
        { header: words.comment, holds: 'comment' },
        { header: words.advice, holds: 'advice-reason' },
        { header: words.favourite, holds: 'coup-de-coeur' },
        { header: words.deport, holds: 'deport' },
      ],
    },
    {
      name: words.commentsSheet,
      columns: [
        mark,
        title,
        ...definition.criteria.map((criterion): SheetColumn => ({
          header: criterionHeader(criterion),
          holds: `comment:${criterion.id}`,
        })),
      ],
    },
  ];
}

/** Whether a column is to be filled in. */
export const isAnswer = (holds: SheetColumn['holds']): holds is SheetField =>
  holds !== 'mark' && holds !== 'number' && holds !== 'title';
