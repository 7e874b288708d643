import { useState, type ReactElement, type ReactNode } from 'react';
import { dashboardTexts } from '#core/texts/dashboard.ts';
import { useTexts } from '../../stores/preferences-store.ts';

export interface Column<Row> {
  readonly key: string;
  readonly label: string;
  readonly number?: boolean;
  /** What rows are ordered by; absent where an order would say nothing. */
  readonly order?: (row: Row) => string | number;
  readonly cell: (row: Row) => ReactNode;
}

interface Props<Row> {
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly labelledBy: string;
}

/** A table whose columns order it: once upwards, once more downwards. The first column heads its row. */
export function SortableTable<Row>({ columns, rows, keyOf, labelledBy }: Props<Row>): ReactElement {
  const texts = useTexts(dashboardTexts);
  const [by, setBy] = useState<{ readonly key: string; readonly down: boolean } | null>(null);
  const sorting = columns.find(({ key }) => key === by?.key)?.order;
  const sorted = sorting === undefined ? rows : inOrder(rows, sorting, by?.down === true);
  return (
    <div className="table-wrap" role="group" aria-labelledby={labelledBy} tabIndex={0}>
      <table className="table">
        <thead>
          <tr>
            {columns.map(({ key, label, number, order }) => {
              const sortedBy = by?.key === key;
              return (
                <th
                  key={key}
                  scope="col"
                  className={number === true ? 'number' : undefined}
                  aria-sort={sortedBy ? (by.down ? 'descending' : 'ascending') : undefined}
                >
                  {order === undefined ? (
                    label
                  ) : (
                    <button
                      type="button"
                      className="sort"
                      title={texts.sortBy(label)}
                      onClick={() => setBy({ key, down: sortedBy && !by.down })}
                    >
                      {label}
                      <span aria-hidden="true">{sortedBy ? (by.down ? ' ▼' : ' ▲') : ' ↕'}</span>
                    </button>
                  )}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map(({ key, number, cell }, place) =>
                place === 0 ? (
                  <th key={key} scope="row">
                    {cell(row)}
                  </th>
                ) : (
                  <td key={key} className={number === true ? 'number' : undefined}>
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function inOrder<Row>(
  rows: readonly Row[],
  order: (row: Row) => string | number,
  down: boolean,
): readonly Row[] {
  const compare = new Intl.Collator('fr', { numeric: true }).compare;
  const by = (a: Row, b: Row): number => {
    const [one, other] = [order(a), order(b)];
    return typeof one === 'number' && typeof other === 'number'
      ? one - other
      : compare(String(one), String(other));
  };
  return [...rows].sort((a, b) => (down ? by(b, a) : by(a, b)));
}
