import { utils, write } from '@e965/xlsx';

/** A workbook like those of the platform: the dossiers on one sheet, the repeated rows (EIGs) on another. */
export function exportXlsx(
  dossiers: readonly (readonly (string | number)[])[],
  eigs: readonly (readonly (string | number)[])[] = [],
): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(dossiers.map((row) => [...row])), 'Dossiers');
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet([['Dossier ID', 'Ligne'], ...eigs.map((row) => [...row])]),
    'EIG',
  );
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}
