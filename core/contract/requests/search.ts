import { z } from 'zod';
import { defiId, type RequestShape } from './shapes.ts';

const range = z.strictObject({ start: z.int().nonnegative(), end: z.int().positive() });

const SearchHit = z.strictObject({
  defi: defiId,
  title: z.string(),
  /** A key of the dossier or of its fields, or the label of an answer kept aside. */
  where: z.string(),
  /** A short piece of that text on one line; `ranges` are the words found in it, in UTF-16 units. */
  text: z.string(),
  ranges: z.array(range),
});

export const SearchResult = z.strictObject({
  /** How many dossiers hold all the words; at most `limit` of them are in `hits`, the most relevant first. */
  total: z.int().nonnegative(),
  hits: z.array(SearchHit),
  /** Dossiers that were just loaded by the thousand and are not searched yet: the same query may find more later. */
  unread: z.int().nonnegative(),
  /** Whether their turn comes by itself: not in a file that is only read. */
  readsOn: z.boolean(),
});
export type SearchResult = z.infer<typeof SearchResult>;

export const searchRequests = {
  /** Searches every text of every dossier that the person may read. */
  search: {
    input: z.strictObject({ query: z.string().max(200), limit: z.int().min(1).max(1_000) }),
    output: SearchResult,
  },
} as const satisfies Record<string, RequestShape>;
