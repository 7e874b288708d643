import { useEffect, useState, type ReactElement } from 'react';
import { historyPage } from '#core/contract/requests/history.ts';
import { formatCount } from '#core/texts/format.ts';
import { historyTexts } from '#core/texts/history.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { PageTurner } from '../../components/PageTurner.tsx';
import { ErrorMessage } from '../../components/Notice.tsx';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import { useView } from '../../use-view.ts';
import { HistoryFilters, noFilters, type Filters } from './HistoryFilters.tsx';
import { HistoryTable } from './HistoryTable.tsx';

/** Long enough for the next letter of someone who types, short enough not to be noticed. */
const pauseMs = 150;

/** What was asked last, once typing rests. */
function useRested(filters: Filters): Filters {
  const [rested, setRested] = useState(filters);
  useEffect(() => {
    const timer = setTimeout(() => setRested(filters), pauseMs);
    return () => clearTimeout(timer);
  }, [filters]);
  return rested;
}

const dayOf = (typed: string): string | null => (/^\d{4}-\d{2}-\d{2}$/.test(typed) ? typed : null);

/** Who did what, when, and what it changed: searched, filtered, by pages. */
export function HistoryDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const texts = useTexts(historyTexts);
  const language = useLanguage();
  const [filters, setFilters] = useState<Filters>(noFilters);
  const [page, setPage] = useState(0);
  const { query, defi, group, juror, from, to } = useRested(filters);
  const view = useView('history-view', {
    query,
    defi,
    group: group === '' ? null : group,
    juror: juror === '' ? null : juror,
    from: dayOf(from),
    to: dayOf(to),
    page,
    language,
  });
  const { value, error, reload } = view;
  // A long journal is looked through a part at a time: what was found is shown meanwhile.
  useEffect(() => {
    if (value?.complete === false) reload();
  }, [value, reload]);
  return (
    <Dialog tall title={texts.title} onClose={onClose}>
      <div className="session-history">
        <p>
          {texts.lead} {value?.blind === true && texts.blind}
        </p>
        <HistoryFilters
          filters={filters}
          kinds={value?.kinds ?? []}
          jurors={value?.jurors ?? []}
          onChange={(changed) => {
            setFilters(changed);
            setPage(0);
          }}
        />
        <ErrorMessage error={error} onRetry={view.reload} />
        <p role="status">
          {value?.complete === true && texts.count(value.total, formatCount(value.total, language))}
          {value?.complete === false && texts.looking}
        </p>
        {value?.complete === true && value.total === 0 && <p>{texts.none}</p>}
        {value !== null && value.lines.length > 0 && <HistoryTable lines={value.lines} />}
        {value !== null && <PageTurner count={value.total} size={historyPage} page={page} onTurn={setPage} />}
      </div>
    </Dialog>
  );
}
