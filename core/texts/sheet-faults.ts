import { z } from 'zod';
import type { SheetFaultCode } from '../ballot/read-marking-sheet.ts';
import type { Language } from '../contract/shell.ts';
import { counted, listSeparator } from './format.ts';
import { area } from './texts.ts';

const faultTexts = area(
  {
    place: (sheet: string) => `« ${sheet} »`,
    row: (row: string) => `, ligne ${row}`,
    column: (column: string) => `, colonne ${column}`,
    named: (name: string) => ` (${name})`,
    is: (place: string, what: string) => `${place} : ${what}`,
    more: (n: number) => `et ${counted(n, ['autre', 'autres'], 'fr')}`,
    what: {
      'sheet-missing': 'cet onglet manque',
      'table-missing': 'le tableau n’a plus ses titres de colonnes',
      'column-missing': 'cette colonne manque ou son titre a changé',
      'column-twice': 'cette colonne est en double',
      'row-missing': 'la ligne de ce défi manque',
      'row-twice': 'ce défi a deux lignes',
      'row-unknown': 'cette ligne n’est celle d’aucun défi de la feuille',
      'printed-changed': 'une case verrouillée a été modifiée',
      'mark-not-a-number': 'ce n’est pas une note',
      'mark-out-of-scale': 'note hors de l’échelle',
      'mark-off-step': 'note qui n’est pas sur un pas de l’échelle',
      'tick-unclear': 'ni « oui » ni « non »',
      'text-too-long': 'texte trop long',
      'cell-without-value': 'la case contient une erreur ou une formule sans résultat',
    },
  },
  {
    place: (sheet: string) => `“${sheet}”`,
    row: (row: string) => `, row ${row}`,
    column: (column: string) => `, column ${column}`,
    named: (name: string) => ` (${name})`,
    is: (place: string, what: string) => `${place}: ${what}`,
    more: (n: number) => `and ${String(n)} more`,
    what: {
      'sheet-missing': 'this tab is missing',
      'table-missing': 'the table has lost its headings',
      'column-missing': 'this column is missing or its heading has changed',
      'column-twice': 'this column is there twice',
      'row-missing': 'the row of this défi is missing',
      'row-twice': 'this défi has two rows',
      'row-unknown': 'this row is of no défi of the sheet',
      'printed-changed': 'a locked cell was changed',
      'mark-not-a-number': 'this is no mark',
      'mark-out-of-scale': 'mark outside the scale',
      'mark-off-step': 'mark between the steps of the scale',
      'tick-unclear': 'neither “yes” nor “no”',
      'text-too-long': 'text too long',
      'cell-without-value': 'the cell holds an error or a formula without a result',
    },
  },
);

const codes = Object.keys(faultTexts.fr.what) as SheetFaultCode[];

const Faults = z.array(
  z.object({
    code: z.enum(codes),
    sheet: z.string(),
    row: z.int().nullable(),
    column: z.string().nullable(),
    name: z.string().nullable(),
  }),
);

/**
 * The faults of a returned sheet one after another. They come as one detail of an error, which holds texts and numbers:
 * the JSON of `SheetFault[]`. `count` is how many there are in all.
 */
export function faultList(faults: string, count: string | number | undefined, language: Language): string {
  const texts = faultTexts[language];
  const read = Faults.safeParse(parsed(faults)).data ?? [];
  const told = read.map(({ code, sheet, row, column, name }) => {
    const place = [
      texts.place(sheet),
      row === null ? '' : texts.row(String(row)),
      column === null ? '' : texts.column(column),
      name === null ? '' : texts.named(name),
    ].join('');
    return texts.is(place, texts.what[code]);
  });
  const left = Number(count ?? read.length) - read.length;
  return `${[...told, ...(left > 0 ? [texts.more(left)] : [])].join(listSeparator(language))}.`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return [];
  }
}
