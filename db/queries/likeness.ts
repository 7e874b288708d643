import { asDefiId, type DefiId } from '#core/ids.ts';
import { integer, real, text, type ReadableDb } from '../handles.ts';

/**
 * Tells how well dossiers answer to words, by the full-text index (bm25, the title weighing three times as much). Only
 * `readable` ones are told: they are those that the viewer may read whole.
 */
export function likenessReader(
  db: ReadableDb,
  readable: ReadonlySet<DefiId>,
): (words: readonly string[]) => ReadonlyMap<DefiId, number> {
  const defiOf = new Map(
    db
      .all('SELECT max(id) AS id, defi FROM defi_version GROUP BY defi')
      .map((row) => [integer(row, 'id'), asDefiId(text(row, 'defi'))] as const)
      .filter(([, defi]) => readable.has(defi)),
  );
  return (words) => {
    if (words.length === 0) return new Map<DefiId, number>();
    // Words hold no quote; between quotes none can be taken for an operator.
    const match = words.map((word) => `"${word}"`).join(' OR ');
    const found = db.all(
      'SELECT rowid, bm25(defi_search, 3.0, 1.0) AS score FROM defi_search WHERE defi_search MATCH ?',
      match,
    );
    return new Map(
      found.flatMap((row) => {
        const answering = defiOf.get(integer(row, 'rowid'));
        // The index counts downwards: the best is the most negative.
        return answering === undefined ? [] : [[answering, -real(row, 'score')] as const];
      }),
    );
  };
}
