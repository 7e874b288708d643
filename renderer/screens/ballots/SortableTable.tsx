import { Fragment, useState, type ReactElement, type ReactNode } from 'react';
import { dashboardTexts } from '#core/texts/dashboard.ts';
import { useTexts } from '../../stores/preferences-store.ts';

export interface Column<Row> {
  readonly key: string;
  readonly label: string;
  readonly number?: boolean;
  /** What rows are ordered by; absent where an order would say nothing. */
  readonly order?: (row: Row) => string | number;
  readonly cell: (row: Row) => ReactNode;
  /** What the cell counts: it opens below the row, where long titles have room. */
  readonly counted?: (row: Row) => Counted | null;
}

interface Counted {
  /** What is counted and of whom, for those who do not see the column and the row. */
  readonly label: string;
  readonly lines: readonly string[];
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
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (place: string): void => {
    const next = new Set(open);
    if (!next.delete(place)) next.add(place);
    setOpen(next);
  };
  const sorting = columns.find(({ key }) => key === by?.key)?.order;
  const sorted = sorting === undefined ? rows : inOrder(rows, sorting, by?.down === true);
  return (
    <div className="table-wrap" role="group" aria-labelledby={labelledBy} tabIndex={0}>
      <table className="table table--tight">
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
                      <span aria-hidden="true"> {sortedBy ? (by.down ? '▼' : '▲') : '↕'}</span>
                    </button>
                  )}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => {
            const placeOf = (key: string): string => `${keyOf(row)} ${key}`;
            return (
              <Fragment key={keyOf(row)}>
                <tr>
                  {columns.map(({ key, number, cell, counted }, place) =>
                    place === 0 ? (
                      <th key={key} scope="row">
                        {cell(row)}
                      </th>
                    ) : (
                      <td key={key} className={number === true ? 'number' : undefined}>
                        <Counting
                          counted={counted?.(row) ?? null}
                          open={open.has(placeOf(key))}
                          onToggle={() => toggle(placeOf(key))}
                        >
                          {cell(row)}
                        </Counting>
                      </td>
                    ),
                  )}
                </tr>
                {columns.map(({ key, counted }) => {
                  const below = open.has(placeOf(key)) ? (counted?.(row) ?? null) : null;
                  return (
                    below !== null && (
                      <tr key={key} className="table__counted">
                        <td colSpan={columns.length}>
                          {below.label}
                          <ul>
                            {below.lines.map((line, place) => (
                              <li key={place}>{line}</li>
                            ))}
                          </ul>
                        </td>
                      </tr>
                    )
                  );
                })}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** A number that opens on what it counts. The list is made when it is opened: sixty times five hundred titles weigh. */
function Counting(props: {
  readonly counted: Counted | null;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}): ReactElement {
  const { counted, open, onToggle, children } = props;
  if (counted === null || counted.lines.length === 0) return <>{children}</>;
  return (
    <button type="button" className="link" aria-expanded={open} aria-label={counted.label} onClick={onToggle}>
      {children}
    </button>
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
