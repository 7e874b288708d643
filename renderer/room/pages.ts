/** How many rows of a least height stand below each other in this room; one at least. All in the same unit. */
export const rowsIn = (height: number, head: number, row: number): number =>
  Math.max(1, Math.floor((height - head) / row));

/** Rows cut into pages of nearly the same length, so that none is left with a single row. */
export function cutIntoPages<Row>(rows: readonly Row[], most: number): readonly (readonly Row[])[] {
  const count = Math.max(1, Math.ceil(rows.length / most));
  const shortest = Math.floor(rows.length / count);
  const longer = rows.length % count;
  let from = 0;
  return Array.from({ length: count }, (_, page) => {
    const to = from + shortest + (page < longer ? 1 : 0);
    const cut = rows.slice(from, to);
    from = to;
    return cut;
  });
}

/** The page on which the row of this index stands. */
export function pageOfRow(pages: readonly (readonly unknown[])[], index: number): number {
  let before = 0;
  for (const [page, rows] of pages.entries()) {
    before += rows.length;
    if (index < before) return page;
  }
  return Math.max(0, pages.length - 1);
}
