import { useState, type ReactElement } from 'react';
import type { AppError } from '#core/contract/app-error.ts';
import type { DecisionRow, DecisionsView } from '#core/contract/requests/decisions.ts';
import type { DefiId } from '#core/ids.ts';
import type { Round } from '#core/selection/decision.ts';
import { decisionsTexts } from '#core/texts/decisions.ts';
import { formatRank } from '#core/texts/format.ts';
import { ask } from '../../../api.ts';
import { ErrorMessage } from '../../../components/Notice.tsx';
import { useLanguage, useTexts } from '../../../stores/preferences-store.ts';
import { useSession } from '../../../stores/session-store.ts';
import { OrderTable, type OrderColumn } from '../../deliberation/sittings/OrderTable.tsx';
import { useOrder } from '../../deliberation/sittings/use-order.ts';
import { DecidingFields } from './DecidingFields.tsx';
import type { Deciding } from './deciding.ts';
import { useTeamWords } from './use-team-words.ts';

interface Props {
  readonly view: DecisionsView;
  readonly round: Round;
  readonly deciding: Deciding;
  readonly onOpen: (defi: DefiId) => void;
}

/** The list that is followed when a défi withdraws, put in order by the round that is open. */
export function ComplementaryList({ view, round, deciding, onOpen }: Props): ReactElement {
  const { list: texts, rounds, table } = useTexts(decisionsTexts);
  const language = useLanguage();
  const teams = useTeamWords();
  const save = useSession((store) => store.save);
  const [error, setError] = useState<AppError | null>(null);
  const recorded = view.lists[round];
  const { by, on, whole } = deciding;
  const { order, change, unsaved, retry } = useOrder(recorded, async (wanted) => {
    const answer = await save(ask('complementary-order', { round, order: [...wanted], by, on }));
    setError(answer.ok ? null : answer.error);
    return answer.ok;
  });
  const rowOf = new Map(view.rows.map((row) => [row.defi, row]));
  const rows = order.flatMap((defi) => rowOf.get(defi) ?? []);
  const columns: readonly OrderColumn<DecisionRow>[] = [
    {
      key: 'defi',
      label: texts.columns.defi,
      cell: ({ defi, title }) => (
        <button type="button" className="link" aria-label={table.open(title)} onClick={() => onOpen(defi)}>
          {title}
        </button>
      ),
    },
    { key: 'rank', label: texts.columns.rank, cell: ({ rank }) => formatRank(rank, language) },
    {
      key: 'team',
      label: texts.columns.team,
      cell: (row) => {
        const granted = row[round]?.granted ?? row.current?.granted ?? null;
        return granted !== null && teams.granted(granted);
      },
    },
    {
      key: 'round',
      label: texts.columns.round,
      cell: (row) => (row.round === null ? '' : rounds[row.round]),
    },
  ];
  const open = view.open[round];
  return (
    <section aria-labelledby="complementary-list">
      <h2 id="complementary-list">{texts.title}</h2>
      {rows.length === 0 ? (
        <p>{texts.none}</p>
      ) : (
        <>
          <p>
            {texts.lead} {open && round === 'comite' && texts.comiteTakes}
          </p>
          {open && <DecidingFields deciding={deciding} checked={false} />}
          {open && !whole && <p className="remark">{texts.whoFirst}</p>}
          <ErrorMessage
            error={error}
            {...(unsaved ? { onRetry: retry } : { onDismiss: () => setError(null) })}
          />
          <OrderTable
            rows={rows}
            order={order}
            columns={columns}
            labelledBy="complementary-list"
            readOnly={!open || !whole}
            mayLack={false}
            onOrder={change}
          />
        </>
      )}
    </section>
  );
}
