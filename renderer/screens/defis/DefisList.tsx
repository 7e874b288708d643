import { useEffect, useId, useMemo, useRef, useState, type ReactElement } from 'react';
import type { DefiRow } from '#core/contract/requests/defis.ts';
import type { SessionView } from '#core/contract/requests/session.ts';
import { defisTexts } from '#core/texts/defis.ts';
import { formatCount } from '#core/texts/format.ts';
import { searchTexts } from '#core/texts/search.ts';
import { useArchived } from '../../components/Archived.tsx';
import { Button } from '../../components/Button.tsx';
import { TextField } from '../../components/fields.tsx';
import { ErrorMessage } from '../../components/Notice.tsx';
import { UnreadHint } from '../../components/UnreadHint.tsx';
import { say } from '../../stores/announcer-store.ts';
import { useNavigation } from '../../stores/navigation-store.ts';
import { useLanguage, usePreferences, useTexts } from '../../stores/preferences-store.ts';
import { useSearch, type Search } from '../../use-search.ts';
import { useSlashKey } from '../../use-slash-key.ts';
import { passesFilter, type DecisionFilter } from './decision-filter.ts';
import { DecisionToolbar } from './DecisionToolbar.tsx';
import { DefisTable, type ListedDefi } from './DefisTable.tsx';
import { DossierPanel } from './DossierPanel.tsx';

/** A page of the list: a window of ten thousand rows would take seconds to lay out. Results carry more to read. */
const pageOfAll = 200;
const pageOfResults = 50;

interface DefisProps {
  readonly defis: readonly DefiRow[];
  readonly session: SessionView;
  /** Dossiers have just been loaded: reading goes on here. */
  readonly arrived: boolean;
  readonly onArrived: () => void;
}

/** The défis that the session holds or those that a search finds, and the dossier that is open beside them. */
export function DefisList({ defis, session, arrived, onArrived }: DefisProps): ReactElement {
  const texts = useTexts(defisTexts);
  const words = useTexts(searchTexts);
  const language = useLanguage();
  const archived = useArchived();
  const letterKeys = usePreferences((store) => store.preferences.letterKeys);
  const { defi: chosen, go } = useNavigation();
  const [query, setQuery] = useState('');
  const [pages, setPages] = useState(1);
  const [decision, setDecision] = useState<DecisionFilter>('all');
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const field = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const search = useSearch(query, pages * pageOfResults);
  useSlashKey(field);
  useSaidResults(search);

  useEffect(() => {
    if (!arrived) return;
    heading.current?.focus();
    onArrived();
  }, [arrived, onArrived]);

  const rows = useMemo(() => new Map<string, DefiRow>(defis.map((row) => [row.id, row])), [defis]);
  const { found } = search;
  const listed: readonly ListedDefi[] =
    found === null
      ? defis.map((row) => ({ row, hit: null }))
      : found.result.hits.flatMap((hit) => {
          const row = rows.get(hit.defi);
          return row === undefined ? [] : [{ row, hit }];
        });
  const filtered = listed.filter(({ row }) => passesFilter(row, decision));
  const shown = found === null ? filtered.slice(0, pages * pageOfAll) : filtered;
  const filteredRows = filtered.map(({ row }) => row);
  const selected = filteredRows.filter(({ id }) => ticked.has(id));
  const select = (chosenRows: readonly DefiRow[]): void => setTicked(new Set(chosenRows.map(({ id }) => id)));
  const total = found === null ? filtered.length : found.result.total;
  const unread = found?.result.unread ?? 0;
  const left = found === null ? filtered.length - shown.length : total - found.result.hits.length;
  const open = chosen !== null && rows.has(chosen) ? chosen : null;

  return (
    <div className="split">
      <section aria-labelledby="defis-list">
        <div role="search">
          <TextField
            id={field}
            label={words.label}
            hint={letterKeys ? `${words.hint} ${words.hintKey}` : words.hint}
            type="search"
            value={query}
            maxLength={200}
            onChange={(text) => {
              setQuery(text);
              setPages(1);
            }}
          />
        </div>
        <ErrorMessage error={search.error} />
        <h2 id="defis-list" ref={heading} className="list-count" tabIndex={-1}>
          {found === null ? texts.count(filtered.length) : words.found(total, formatCount(total, language))}
        </h2>
        <UnreadHint result={found?.result} />
        <DecisionToolbar
          shown={filteredRows}
          selected={selected}
          filter={decision}
          onFilter={setDecision}
          onSelect={select}
        />
        {found !== null && total === 0 ? (
          <div className="nothing-found">
            {unread === 0 && <p>{words.none}</p>}
            <Button small onClick={() => setQuery('')}>
              {words.clear}
            </Button>
          </div>
        ) : (
          <DefisTable
            listed={shown}
            query={found?.query ?? ''}
            open={open}
            labelledBy="defis-list"
            canTick={!archived}
            ticked={ticked}
            allTicked={filtered.length > 0 && selected.length === filtered.length}
            onTickAll={(all) => select(all ? filteredRows : [])}
            onTick={(row, on) => select(on ? [...selected, row] : selected.filter(({ id }) => id !== row.id))}
            onOpen={(id) => go(session, 'defis', id)}
          />
        )}
        {left > 0 && (
          <div className="actions">
            <Button small onClick={() => setPages(pages + 1)}>
              {words.more}
            </Button>
            <span className="hint">
              {words.shown(formatCount(shown.length, language), formatCount(total, language))}
            </span>
          </div>
        )}
      </section>
      <section className="split__side" aria-label={texts.reading}>
        {open === null ? (
          <p className="hint">{texts.choose}</p>
        ) : (
          <DossierPanel key={open} defi={open} query={found?.query ?? ''} />
        )}
      </section>
    </div>
  );
}

/** Says how many dossiers were found, once a query: not again when more of them are shown. */
function useSaidResults({ found }: Search): void {
  const words = useTexts(searchTexts);
  const language = useLanguage();
  const query = found?.query ?? null;
  const total = found?.result.total ?? 0;
  const isEarly = total === 0 && (found?.result.unread ?? 0) > 0;
  useEffect(() => {
    if (query === null || isEarly) return;
    say(total === 0 ? words.none : words.found(total, formatCount(total, language)));
  }, [query, total, isEarly, words, language]);
}
