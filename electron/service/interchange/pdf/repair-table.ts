import type { PDFContext } from 'pdf-lib';
import { headersOf, idOf, newElement, spanOf, type Element, type Kid } from './structure-tree.ts';

/** Gives a table its caption, head and body, and each row the empty cells that Chromium leaves out. */
export function repairTable(context: PDFContext, table: Element): void {
  const caption: Kid[] = [];
  const head: Element[] = [];
  const body: Element[] = [];
  const take = (kid: Kid, rows: Element[]): void => {
    if (kid.kind !== 'element') return;
    if (kid.tag === 'TR') rows.push(kid);
    else if (kid.kids.some((one) => one.kind === 'element' && one.tag === 'TR')) {
      const into = kid.tag === 'TBody' || rows !== body ? body : head;
      for (const one of kid.kids) take(one, into);
    } else caption.push(kid);
  };
  for (const kid of table.kids) take(kid, body);
  for (const row of [...head, ...body]) row.kids = row.kids.flatMap(cellsIn);
  const width = Math.max(0, ...[...head, ...body].map(widthOf));
  const columns = new Map<string, number>();
  const heads = body.some(({ kids: [first] }) => first?.kind === 'element' && first.tag === 'TH');
  for (const row of head) {
    const missing = width - widthOf(row);
    const empty = Array.from({ length: missing }, () => newElement(context, 'TD', []));
    row.kids = heads && missing === 1 ? [...empty, ...row.kids] : [...row.kids, ...empty];
    let column = 0;
    for (const cell of row.kids) {
      if (cell.kind !== 'element') continue;
      columns.set(idOf(cell), column);
      column += spanOf(cell, 'ColSpan');
    }
  }
  for (const row of body) fillRow(context, row, width, columns);
  table.kids = [
    ...(caption.length === 0 ? [] : [newElement(context, 'Caption', caption)]),
    ...(head.length === 0 ? [] : [newElement(context, 'THead', head)]),
    ...(head.length === 0 ? body : body.length === 0 ? [] : [newElement(context, 'TBody', body)]),
  ];
}

const widthOf = ({ kids }: Element): number =>
  kids.reduce((sum, cell) => sum + (cell.kind === 'element' ? spanOf(cell, 'ColSpan') : 0), 0);

const cellsIn = (kid: Kid): Kid[] => {
  if (kid.kind !== 'element') return [];
  return kid.tag === 'TH' || kid.tag === 'TD' ? [kid] : kid.kids.flatMap(cellsIn);
};

/** Each cell names the heads of its column: an empty one goes where a column has none. */
function fillRow(
  context: PDFContext,
  row: Element,
  width: number,
  columns: ReadonlyMap<string, number>,
): void {
  let missing = width - widthOf(row);
  const cells: Kid[] = [];
  let column = 0;
  const skip = (to: number): void => {
    for (; column < to && missing > 0; column += 1, missing -= 1) cells.push(newElement(context, 'TD', []));
  };
  for (const cell of row.kids) {
    if (cell.kind !== 'element') continue;
    const own = headersOf(cell).flatMap((id) => columns.get(id) ?? []);
    if (own.length > 0) skip(Math.min(...own));
    cells.push(cell);
    column += spanOf(cell, 'ColSpan');
  }
  skip(width);
  row.kids = cells;
}
