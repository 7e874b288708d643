import type { DefiContent } from '#core/defi/defi.ts';
import { asDefiId, type DefiId } from '#core/ids.ts';
import type { Viewer } from '#core/jury/visibility.ts';
import { countTerms, excerpt, type Excerpt } from '#core/reading/find-words.ts';
import { passagesOf } from '#core/reading/passages.ts';
import { shownText } from '#core/reading/shown-text.ts';
import { searchTerms, type SearchTerm } from '#core/reading/search-query.ts';
import { integer, text, type ReadableDb } from '../handles.ts';
import { contentOf, readAttachmentNames } from '../search-index.ts';

export interface SearchHit extends Excerpt {
  readonly defi: DefiId;
  readonly title: string;
  /** Where the excerpt stands: a key of the dossier or of its fields, or the label of an answer kept aside. */
  readonly where: string;
}

export interface SearchResult {
  /** How many dossiers hold all the words; those under the viewer's own déport are not counted. */
  readonly total: number;
  readonly hits: readonly SearchHit[];
}

const found = 'FROM defi_search WHERE defi_search MATCH ? AND rowid NOT IN (SELECT value FROM json_each(?))';

/**
 * Above this number of dossiers nobody reads the order, and weighing every one of them would take most of the
 * time: they come as the file has them.
 */
const mostRanked = 2_000;

/**
 * The dossiers that hold all the words of a query: those with all of them in the title first, then by relevance
 * (bm25, the title weighing ten times as much). `limit` of them come with an excerpt.
 */
export function searchDefis(db: ReadableDb, viewer: Viewer, query: string, limit: number): SearchResult {
  const terms = searchTerms(query);
  if (terms.length === 0) return { total: 0, hits: [] };
  const match = matchOf(terms);
  const hidden = JSON.stringify(hiddenVersions(db, viewer));
  const total = integer(db.get(`SELECT count(*) AS total ${found}`, match, hidden) ?? {}, 'total');
  if (total === 0) return { total, hits: [] };
  const order = total > mostRanked ? 'rowid' : 'bm25(defi_search, 10.0, 1.0), rowid';
  const versionsOf = (wanted: string, most: number): number[] =>
    db
      .all(`SELECT rowid ${found} ORDER BY ${order} LIMIT ?`, wanted, hidden, most)
      .map((row) => integer(row, 'rowid'));
  const byTitle = versionsOf(`{title} : (${match})`, limit);
  const byText = byTitle.length === limit ? [] : versionsOf(match, limit + byTitle.length);
  const versions = [...new Set([...byTitle, ...byText])].slice(0, limit);
  return { total, hits: versions.map((version) => hitOf(db, version, terms)) };
}

/** Every word stands between quotes, so that none can be taken for an operator; words hold no quote. */
function matchOf(terms: readonly SearchTerm[]): string {
  return terms.map(({ words, prefix }) => `"${words.join(' ')}"${prefix ? ' *' : ''}`).join(' AND ');
}

function hiddenVersions(db: ReadableDb, viewer: Viewer): number[] {
  return [...viewer.ownDeports].flatMap((defi) =>
    db.all('SELECT id FROM defi_version WHERE defi = ?', defi).map((row) => integer(row, 'id')),
  );
}

function hitOf(db: ReadableDb, version: number, terms: readonly SearchTerm[]): SearchHit {
  const row = db.get('SELECT defi, content FROM defi_version WHERE id = ?', version);
  if (row === undefined) throw new TypeError('the search index names a version that is not there');
  const defi = asDefiId(text(row, 'defi'));
  const content = contentOf(row);
  const { where, text: passage } = bestPassage(content, readAttachmentNames(db, defi), terms);
  return { defi, title: content.title, where, ...excerpt(shownText(passage), terms) };
}

/** The first passage that holds the most of the words; the title before all others. */
function bestPassage(
  content: DefiContent,
  attachments: readonly string[],
  terms: readonly SearchTerm[],
): { readonly where: string; readonly text: string } {
  let best = { where: 'title', text: content.title };
  let most = countTerms(best.text, terms);
  for (const passage of passagesOf(content, attachments)) {
    if (most === terms.length) break;
    const count = countTerms(passage.text, terms);
    if (count > most) [best, most] = [passage, count];
  }
  return best;
}
