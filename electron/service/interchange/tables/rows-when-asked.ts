/**
 * So many rows that are made where they are looked at, each time anew: a table of thousands is then held as the bytes of its
 * file and not once more as texts.
 */
export function rowsWhenAsked<Row>(count: number, row: (index: number) => Row): readonly Row[] {
  const rows: Row[] = [];
  for (let index = 0; index < count; index += 1) {
    Object.defineProperty(rows, index, { enumerable: true, get: () => row(index) });
  }
  return rows;
}
