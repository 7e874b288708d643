import type { ReactElement } from 'react';
import type { PlenaryView } from '#core/contract/requests/deliberation.ts';
import type { SessionView } from '#core/contract/requests/session.ts';
import type { DefiId } from '#core/ids.ts';
import { formatHundredths, formatInstant, formatRank, noFigure } from '#core/texts/format.ts';
import { sittingTexts } from '#core/texts/sitting.ts';
import { Button } from '../../../components/Button.tsx';
import { Loaded } from '../../../components/Loaded.tsx';
import { ErrorMessage, Notice } from '../../../components/Notice.tsx';
import { say } from '../../../stores/announcer-store.ts';
import { useLanguage, useTexts } from '../../../stores/preferences-store.ts';
import { useView } from '../../../use-view.ts';
import { ConflictChoice } from './ConflictChoice.tsx';
import { isOver, mayRecord } from './may-record.ts';
import { OrderTable, type OrderColumn } from './OrderTable.tsx';
import { ReasonAsker } from './ReasonAsker.tsx';
import { useOrder } from './use-order.ts';
import { useRecord } from './use-record.ts';

type Row = PlenaryView['rows'][number];

/** The order that the plenary puts the défis of all groups in. */
export function PlenaryPart({ session }: { readonly session: SessionView }): ReactElement {
  const { plenary: texts, notNow, over } = useTexts(sittingTexts);
  const view = useView('plenary-view', {});
  return (
    <section aria-labelledby="plenary">
      <h2 id="plenary">{texts.title}</h2>
      <p className="lead">{texts.lead}</p>
      {!mayRecord(session) && <Notice kind="info">{isOver(session) ? over : notNow}</Notice>}
      <Loaded view={view}>
        {(plenary) =>
          plenary.rows.length === 0 ? (
            <Notice kind="info">{texts.none}</Notice>
          ) : (
            <Plenary session={session} plenary={plenary} />
          )
        }
      </Loaded>
      <ReasonAsker />
    </section>
  );
}

interface PlenaryProps {
  readonly session: SessionView;
  readonly plenary: PlenaryView;
}

function Plenary({ session, plenary }: PlenaryProps): ReactElement {
  const all = useTexts(sittingTexts);
  const texts = all.plenary;
  const language = useLanguage();
  const { record, error, dismiss } = useRecord(null);
  const { rows, order: recorded, official } = plenary;
  const readOnly = !mayRecord(session);
  const shown = rows.map(({ defi }) => defi);
  const { order, change, unsaved, retry } = useOrder(shown, (value) =>
    record({ field: 'plenary-order', value: [...value] }, { over: recorded }),
  );
  const rowOf = new Map(rows.map((row) => [row.defi, row]));
  const titles = (defis: readonly DefiId[] | null): string =>
    defis === null
      ? texts.notRecorded
      : defis.map((defi, at) => `${String(at + 1)}. ${rowOf.get(defi)?.title ?? '?'}`).join(' ');
  const back = async (): Promise<void> => {
    if (await record({ field: 'plenary-order', value: null }, { over: recorded })) say(texts.backDone);
  };
  const columns: readonly OrderColumn<Row>[] = [
    {
      key: 'defi',
      label: all.general.columns.defi,
      cell: ({ title, administration }) => (
        <>
          {title}
          <p className="hint">{administration}</p>
        </>
      ),
    },
    {
      key: 'by-total',
      label: texts.columns.byTotal,
      cell: ({ rankByTotal }) => formatRank(rankByTotal, language),
    },
    {
      key: 'total',
      label: texts.columns.total,
      number: true,
      cell: ({ total }) => formatHundredths(total, language),
    },
    {
      key: 'group',
      label: texts.columns.group,
      cell: ({ group, groupRank }) =>
        groupRank === null
          ? (group ?? noFigure)
          : texts.groupRank(group ?? all.wholeJury, formatRank(groupRank, language)),
    },
    {
      key: 'avis',
      label: texts.columns.avis,
      cell: ({ avis, coupDeCoeur }) => (
        <>
          {avis === null ? noFigure : all.avis.values[avis.avis]}
          {coupDeCoeur && (
            <p className="general__coup">
              <span aria-hidden="true">♥ </span>
              {all.general.coupDeCoeur}
            </p>
          )}
        </>
      ),
    },
  ];
  return (
    <>
      <div className="loaded-notice">
        <Notice kind="info" quiet>
          {official ? texts.official : texts.notOfficial}
        </Notice>
      </div>
      <p>
        {recorded.value === null ? texts.notRecorded : texts.recorded(formatInstant(recorded.at, language))}
      </p>
      <ErrorMessage error={error} {...(unsaved ? { onRetry: retry } : { onDismiss: dismiss })} />
      <ConflictChoice
        what={texts.order}
        recorded={recorded}
        readOnly={readOnly}
        write={titles}
        onSettle={(value, reason) => record({ field: 'plenary-order', value }, { reason })}
      />
      {!readOnly && (
        <div className="actions">
          {recorded.value === null ? (
            <Button small onClick={() => change(order)}>
              {texts.record}
            </Button>
          ) : (
            <Button small kind="tertiary" onClick={() => void back()}>
              {texts.back}
            </Button>
          )}
        </div>
      )}
      <OrderTable
        rows={order.flatMap((defi) => rowOf.get(defi) ?? [])}
        order={order}
        columns={columns}
        labelledBy="plenary"
        readOnly={readOnly}
        mayLack={false}
        onOrder={change}
      />
    </>
  );
}
