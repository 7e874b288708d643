import type { ReactElement } from 'react';
import { dashboardTexts } from '#core/texts/dashboard.ts';
import { formatCount } from '#core/texts/format.ts';
import { Paged } from '../../components/Paged.tsx';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import { SortableTable, type Column } from './SortableTable.tsx';
import type { DefiRow } from './progress-rows.ts';

interface Props {
  readonly rows: readonly DefiRow[];
  readonly labelledBy: string;
}

/** A row a défi: how many of its jurors have completed it, and who has not. */
export function DefisProgress({ rows, labelledBy }: Props): ReactElement {
  const texts = useTexts(dashboardTexts);
  const language = useLanguage();
  const { columns: names } = texts;
  const figure = (value: number): string => formatCount(value, language);
  const list = (
    key: string,
    label: string,
    linesOf: (row: DefiRow) => readonly string[],
  ): Column<DefiRow> => ({
    key,
    label,
    number: true,
    order: (row) => linesOf(row).length,
    cell: (row) => figure(linesOf(row).length),
    counted: (row) => ({
      label: texts.countOf(row.title, label, figure(linesOf(row).length)),
      lines: linesOf(row),
    }),
  });
  const columns: readonly Column<DefiRow>[] = [
    { key: 'defi', label: names.defi, order: ({ title }) => title, cell: ({ title }) => title },
    {
      key: 'number',
      label: names.number,
      order: ({ number }) => number ?? '',
      cell: ({ number }) => number,
    },
    {
      key: 'complete',
      label: names.complete,
      number: true,
      order: ({ complete, assigned }) => (assigned === 0 ? 1 : complete / assigned),
      cell: ({ complete, assigned }) => texts.complete(figure(complete), figure(assigned)),
    },
    list('begun', names.begun, ({ begun }) => begun),
    list('missing', names.missing, ({ missing }) => missing),
    list('deports', names.deports, ({ deports }) =>
      deports.map(({ name, reason }) => texts.deportLine(name, reason)),
    ),
  ];
  return (
    <Paged items={rows} step={200}>
      {(shown) => (
        <SortableTable
          columns={columns}
          rows={shown}
          keyOf={({ number, title }) => `${number ?? ''} ${title}`}
          labelledBy={labelledBy}
        />
      )}
    </Paged>
  );
}
