import { useState, type ReactElement } from 'react';
import type { GeneralGridView, GeneralRow } from '#core/contract/requests/deliberation.ts';
import type { SessionView } from '#core/contract/requests/session.ts';
import type { DefiId } from '#core/ids.ts';
import { formatCount, formatHundredths } from '#core/texts/format.ts';
import { avisSentence } from '#core/texts/said-sentence.ts';
import { sittingTexts } from '#core/texts/sitting.ts';
import { Button } from '../../../components/Button.tsx';
import { ErrorMessage, Notice } from '../../../components/Notice.tsx';
import { Tag } from '../../../components/Tag.tsx';
import { useLanguage, useTexts } from '../../../stores/preferences-store.ts';
import { ConflictChoice } from './ConflictChoice.tsx';
import { FinishGrid } from './FinishGrid.tsx';
import { GroupOpinion } from './GroupOpinion.tsx';
import { mayRecord } from './may-record.ts';
import { OrderTable, type OrderColumn } from './OrderTable.tsx';
import { UndoButton } from './UndoButton.tsx';
import { useOrder } from './use-order.ts';
import { usePlace } from './use-place.ts';
import { useRecord } from './use-record.ts';

interface Props {
  readonly session: SessionView;
  readonly grid: GeneralGridView;
}

/** A group's défis in the order of its ranks, with what it says of each. */
export function GeneralGrid({ session, grid }: Props): ReactElement {
  const all = useTexts(sittingTexts);
  const texts = all.general;
  const language = useLanguage();
  const { toDefi } = usePlace(session);
  const [editing, setEditing] = useState<DefiId | null>(null);
  const { group, finished, chairs } = grid;
  const readOnly = finished || !mayRecord(session);
  const recorder = useRecord(group);
  const ranked = grid.rows.filter(({ rank }) => rank !== null).map(({ defi }) => defi);
  const { order, change, unsaved, retry } = useOrder(ranked, (value) =>
    recorder.record({ field: 'order', value: [...value] }, { over: grid.order }),
  );
  const rowOf = new Map(grid.rows.map((row) => [row.defi, row]));
  const rows = [
    ...order.flatMap((defi) => rowOf.get(defi) ?? []),
    ...grid.rows.filter(({ defi }) => !order.includes(defi)),
  ];
  const titles = (defis: readonly DefiId[] | null): string =>
    defis === null || defis.length === 0
      ? all.conflict.nothing
      : defis.map((defi, at) => `${String(at + 1)}. ${rowOf.get(defi)?.title ?? '?'}`).join(' ');
  const nameOf = (juror: string): string | null =>
    chairs.find((chair) => chair.juror === juror)?.name ?? null;

  const columns: readonly OrderColumn<GeneralRow>[] = [
    {
      key: 'defi',
      label: texts.columns.defi,
      cell: (row) => (
        <>
          <button
            type="button"
            className="link"
            aria-label={all.agenda.open(row.title)}
            onClick={() => toDefi(group, row.defi)}
          >
            {row.title}
          </button>
          <p className="hint">{row.closed ? all.closed : row.administration}</p>
        </>
      ),
    },
    {
      key: 'avis',
      label: texts.columns.avis,
      cell: (row) => !row.closed && <AvisCell row={row} nameOf={nameOf} />,
    },
    {
      key: 'reason',
      label: texts.columns.reason,
      cell: (row) =>
        !row.closed && (
          <>
            <span className="prose">{row.reason.value ?? ''}</span>
            {row.dissent.value !== null && row.dissent.value !== '' && (
              <p className="hint">{texts.dissent(row.dissent.value)}</p>
            )}
            {!readOnly && (
              <button
                type="button"
                className="link general__edit"
                aria-expanded={editing === row.defi}
                aria-label={texts.editOf(row.title)}
                onClick={() => setEditing(editing === row.defi ? null : row.defi)}
              >
                {texts.edit}
              </button>
            )}
          </>
        ),
    },
    {
      key: 'collective',
      label: texts.columns.collective,
      number: true,
      cell: ({ collective }) => formatHundredths(collective, language),
    },
    {
      key: 'changed',
      label: texts.columns.changed,
      number: true,
      cell: ({ changedMarks, closed }) => !closed && formatCount(changedMarks, language),
    },
  ];
  return (
    <>
      {finished && <Notice kind="info">{all.readOnly}</Notice>}
      {!finished && <p>{texts.minutes(formatCount(grid.minutes, language))}</p>}
      <FinishGrid session={session} grid={grid} />
      {mayRecord(session) && (
        <div className="actions">
          <UndoButton group={group} undoable={grid.undoable} />
          {!readOnly && ranked.length < grid.rows.length && (
            <Button small kind="tertiary" onClick={() => change(rows.map(({ defi }) => defi))}>
              {texts.rankAll}
            </Button>
          )}
        </div>
      )}
      {ranked.length === 0 && <p className="hint">{texts.noOrder}</p>}
      <ErrorMessage
        error={recorder.error}
        {...(unsaved ? { onRetry: retry } : { onDismiss: recorder.dismiss })}
      />
      <ConflictChoice
        what={all.plenary.order}
        recorded={grid.order}
        write={titles}
        readOnly={readOnly}
        onSettle={(value, reason) => recorder.record({ field: 'order', value }, { reason })}
      />
      <OrderTable
        rows={rows.map((row) => ({ ...row, fixed: row.closed }))}
        order={order}
        columns={columns}
        labelledBy="general-grid"
        readOnly={readOnly}
        mayLack
        onOrder={change}
        below={(row) =>
          row.defi === editing && !readOnly ? (
            <GroupOpinion group={group} opinion={row} chairs={chairs} readOnly={false} />
          ) : null
        }
      />
    </>
  );
}

interface AvisProps {
  readonly row: GeneralRow;
  readonly nameOf: (juror: string) => string | null;
}

function AvisCell({ row, nameOf }: AvisProps): ReactElement {
  const all = useTexts(sittingTexts);
  const language = useLanguage();
  const { avis, reason, dissent, coupDeCoeur } = row;
  const conflict = [avis, reason, dissent, coupDeCoeur].some((one) => one.conflict.length > 0);
  return (
    <>
      {avis.value === null ? (
        <span className="hint">{all.avis.none}</span>
      ) : (
        avisSentence(avis.value, nameOf, language)
      )}
      {coupDeCoeur.value === true && (
        <p className="general__coup">
          <span aria-hidden="true">♥ </span>
          {all.general.coupDeCoeur}
        </p>
      )}
      {conflict && <Tag kind="warning">{all.conflict.title}</Tag>}
    </>
  );
}
