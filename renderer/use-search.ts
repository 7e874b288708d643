import { useEffect, useState } from 'react';
import type { AppError } from '#core/contract/app-error.ts';
import type { SearchResult } from '#core/contract/requests/search.ts';
import { searchTerms } from '#core/reading/search-query.ts';
import { ask, onServiceEvent } from './api.ts';

export interface Search {
  /** The last answer and the query that it answers; null while nothing is searched. */
  readonly found: { readonly query: string; readonly result: SearchResult } | null;
  readonly error: AppError | null;
}

const nothing: Search = { found: null, error: null };

/** Long enough for the next letter of someone who types, short enough not to be noticed. */
const pauseMs = 120;

/** How soon a search is made again of which some dossiers were not read yet. */
const againMs = 1_000;

/** Searches while a query is being typed. Only the answer to the last query is kept, whatever order they come in. */
export function useSearch(query: string, limit: number): Search {
  const wanted = query.trim();
  const [search, setSearch] = useState<Search>(nothing);
  const [turn, setTurn] = useState(0);

  useEffect(
    () =>
      onServiceEvent(({ event }) => {
        if (event === 'session-changed') setTurn((count) => count + 1);
      }),
    [],
  );

  const unread =
    search.found?.query === wanted && search.found.result.readsOn ? search.found.result.unread : 0;
  useEffect(() => {
    if (unread === 0) return;
    const timer = setInterval(() => setTurn((count) => count + 1), againMs);
    return () => clearInterval(timer);
  }, [unread]);

  useEffect(() => {
    if (searchTerms(wanted).length === 0) return;
    let current = true;
    const timer = setTimeout(() => {
      void ask('search', { query: wanted, limit }).then((answer) => {
        if (!current) return;
        setSearch(
          answer.ok
            ? { found: { query: wanted, result: answer.value }, error: null }
            : { found: null, error: answer.error },
        );
      });
    }, pauseMs);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [wanted, limit, turn]);

  return searchTerms(wanted).length === 0 ? nothing : search;
}
