import type { ReactElement } from 'react';
import type { Dashboard } from '#core/contract/requests/dashboard.ts';
import { dashboardTexts } from '#core/texts/dashboard.ts';
import { formatCount, formatHour, formatShortDay } from '#core/texts/format.ts';
import { kitsTexts } from '#core/texts/kits.ts';
import { Button } from '../../components/Button.tsx';
import { Tag } from '../../components/Tag.tsx';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import { ConflictNotice } from './ConflictNotice.tsx';
import { Receipt } from './Receipt.tsx';
import { SortableTable, type Column } from './SortableTable.tsx';
import { outdatedSentence, type JurorRow } from './progress-rows.ts';

interface Props {
  readonly dashboard: Dashboard;
  readonly rows: readonly JurorRow[];
  readonly labelledBy: string;
  readonly onRemind: (row: JurorRow) => void;
  readonly onWriteKit: (juror: string) => void;
}

/** A row a juror: kit, défis, déports, last ballot with its receipt. */
export function JurorsProgress({ dashboard, rows, labelledBy, onRemind, onWriteKit }: Props): ReactElement {
  const texts = useTexts(dashboardTexts);
  const language = useLanguage();
  const kits = useTexts(kitsTexts);
  const { columns: names } = texts;
  const figure = (value: number): string => formatCount(value, language);
  const titleOf = (place: number): string => dashboard.defis[place]?.title ?? '';
  const countOf = ({ name }: JurorRow['line'], label: string, counted: readonly unknown[]): string =>
    texts.countOf(name, label, figure(counted.length));
  const list = (key: 'begun' | 'missing', label: string): Column<JurorRow> => ({
    key,
    label,
    number: true,
    order: ({ line }) => line[key].length,
    cell: ({ line }) => (line.withdrawn ? null : figure(line[key].length)),
    counted: ({ line }) =>
      line.withdrawn ? null : { label: countOf(line, label, line[key]), lines: line[key].map(titleOf) },
  });
  const writeKit = ({ line }: JurorRow): ReactElement => (
    <Button small kind="quiet" label={texts.writeKitOf(line.name)} onClick={() => onWriteKit(line.juror)}>
      {texts.writeKit}
    </Button>
  );
  const columns: readonly Column<JurorRow>[] = [
    {
      key: 'juror',
      label: names.juror,
      order: ({ line }) => line.name,
      cell: ({ line }) => (
        <>
          {line.name}
          {line.withdrawn && (
            <>
              {' '}
              <Tag>{texts.withdrawn}</Tag>
            </>
          )}
        </>
      ),
    },
    {
      key: 'kit',
      label: names.kit,
      order: ({ line }) => line.kitWrittenAt ?? '',
      cell: (row) => (
        <>
          {row.line.kitWrittenAt === null ? texts.noKit : formatShortDay(row.line.kitWrittenAt, language)}
          {row.outdated !== null && (
            <>
              {' '}
              <Tag kind="warning">{kits.states.outdated}</Tag>
              <p className="hint">{outdatedSentence(row.outdated, language)}</p>
              {writeKit(row)}
            </>
          )}
        </>
      ),
    },
    {
      key: 'complete',
      label: names.complete,
      number: true,
      order: ({ line, assigned }) => (assigned === 0 ? 1 : line.complete.length / assigned),
      cell: ({ line, assigned }) =>
        line.withdrawn ? null : texts.complete(figure(line.complete.length), figure(assigned)),
    },
    list('begun', names.begun),
    list('missing', names.missing),
    {
      key: 'deports',
      label: names.deports,
      number: true,
      order: ({ line }) => line.deports.length,
      cell: ({ line }) => figure(line.deports.length),
      counted: ({ line }) => ({
        label: countOf(line, names.deports, line.deports),
        lines: line.deports.map(({ defi, reason }) => texts.deportLine(titleOf(defi), reason)),
      }),
    },
    {
      key: 'last',
      label: texts.lastWithReceipt,
      order: ({ last }) => last?.receivedAt ?? '',
      cell: (row) => <LastBallot row={row} />,
    },
    {
      key: 'state',
      label: names.state,
      order: ({ done, nothingToMark }) => (nothingToMark ? 2 : done ? 1 : 0),
      cell: (row) =>
        row.line.withdrawn ? null : row.nothingToMark ? (
          <Tag>{texts.nothingToMark}</Tag>
        ) : row.done ? (
          <Tag kind="success">{texts.whole}</Tag>
        ) : row.needsKit ? (
          <>
            <Tag kind="warning">{texts.needsKit}</Tag>
            {writeKit(row)}
          </>
        ) : (
          <>
            <Tag kind="warning">{texts.incomplete}</Tag>
            {dashboard.canRemind && row.line.conflict === null && (
              <Button small kind="quiet" label={texts.remindOf(row.line.name)} onClick={() => onRemind(row)}>
                {texts.remind}
              </Button>
            )}
          </>
        ),
    },
  ];
  return (
    <SortableTable columns={columns} rows={rows} keyOf={({ line }) => line.juror} labelledBy={labelledBy} />
  );
}

function LastBallot({ row: { line, last, held } }: { readonly row: JurorRow }): ReactElement {
  const texts = useTexts(dashboardTexts);
  const language = useLanguage();
  return (
    <>
      {last === null ? (
        line.conflict === null && texts.noBallot
      ) : (
        <div className="last-ballots">
          <span className="last-ballot">
            {texts.ballot(formatCount(last.sequence, language), formatShortDay(last.receivedAt, language))}{' '}
            <span className="hint">
              {texts.came(formatHour(last.receivedAt, language), texts.sources[last.source])}
            </span>
          </span>
          <Receipt receipt={last.receipt} words={last.words} />
        </div>
      )}
      <ConflictNotice juror={line} />
      {held > 0 && <p className="remark">{texts.held(held)}</p>}
    </>
  );
}
