import type { SearchResult } from '#core/contract/requests/search.ts';
import { searchDefis } from '#db/queries/search.ts';
import type { OpenSession } from '../open-session.ts';
import { unindexed } from '../search-indexing.ts';

/** Full text search, for both roles; what the person may not read is neither found nor counted. */
export function search(session: OpenSession, query: string, limit: number): SearchResult {
  const { total, hits } = searchDefis(session.db, session.viewer(), query, limit);
  return {
    total,
    hits: hits.map((hit) => ({ ...hit, ranges: [...hit.ranges] })),
    unread: unindexed(session),
    readsOn: session.file.readOnly === null,
  };
}
