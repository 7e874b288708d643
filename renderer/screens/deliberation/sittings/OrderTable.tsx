import {
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
} from 'react';
import { movedBy, placedAt, withoutItem } from '#core/deliberation/ordering.ts';
import type { DefiId } from '#core/ids.ts';
import { formatRank } from '#core/texts/format.ts';
import { sittingTexts } from '#core/texts/sitting.ts';
import { say } from '../../../stores/announcer-store.ts';
import { useLanguage, useTexts } from '../../../stores/preferences-store.ts';
import { RankCell } from './RankCell.tsx';

export interface OrderedRow {
  readonly defi: DefiId;
  readonly title: string;
  /** Its place is not this person's to change. */
  readonly fixed?: boolean;
}

export interface OrderColumn<Row> {
  readonly key: string;
  readonly label: string;
  readonly number?: boolean;
  readonly cell: (row: Row) => ReactNode;
}

interface Props<Row> {
  /** Those with a place in order, then the others. */
  readonly rows: readonly Row[];
  readonly order: readonly DefiId[];
  readonly columns: readonly OrderColumn<Row>[];
  readonly labelledBy: string;
  readonly readOnly: boolean;
  /** Whether a row may stay without a place. */
  readonly mayLack: boolean;
  readonly onOrder: (order: readonly DefiId[]) => void;
  /** What stands below a row, across the table; null: nothing. */
  readonly below?: (row: Row) => ReactNode;
}

/** A table that people put in order: by dragging, by arrows, by Alt and the arrow keys, or by typing the place. */
export function OrderTable<Row extends OrderedRow>(props: Props<Row>): ReactElement {
  const { rows, order, columns, labelledBy, readOnly, mayLack, onOrder, below } = props;
  const texts = useTexts(sittingTexts).order;
  const language = useLanguage();
  /** Read while the pointer moves: faster than a new rendering. */
  const dragged = useRef<DefiId | null>(null);
  const [over, setOver] = useState<DefiId | null>(null);
  const table = useRef<HTMLTableElement>(null);
  /** The control that had the focus when its row was moved: the browser takes the focus from what it moves. */
  const focused = useRef<HTMLElement | null>(null);

  useLayoutEffect(() => {
    const control = focused.current;
    focused.current = null;
    if (control === null) return;
    // A button at the end of its way is disabled: the row's number goes on.
    if (control instanceof HTMLButtonElement && control.disabled)
      control.closest('tr')?.querySelector('input')?.focus();
    else if (control !== document.activeElement) control.focus();
  });

  const put = (row: Row, next: readonly DefiId[]): void => {
    if (readOnly || row.fixed === true || next === order) return;
    const active = document.activeElement;
    focused.current = active instanceof HTMLElement && table.current?.contains(active) ? active : null;
    onOrder(next);
    const at = next.indexOf(row.defi);
    say(at === -1 ? texts.unranked(row.title) : texts.placed(row.title, formatRank(at + 1, language)));
  };
  const step = (row: Row, steps: -1 | 1): void => {
    const at = order.indexOf(row.defi);
    const stuck = steps === -1 ? at === 0 : at === -1 || at === order.length - 1;
    if (!stuck) put(row, movedBy(order, row.defi, steps));
  };
  const endDrag = (): void => {
    dragged.current = null;
    setOver(null);
  };
  const dropOn = (target: Row): void => {
    const row = rows.find(({ defi }) => defi === dragged.current);
    endDrag();
    if (row === undefined || row.defi === target.defi) return;
    const at = order.indexOf(target.defi);
    put(row, placedAt(order, row.defi, at === -1 ? order.length + 1 : at + 1));
  };
  const onKeyDown = (row: Row) => (event: KeyboardEvent) => {
    if (!event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    step(row, event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <>
      {!readOnly && <p className="hint">{texts.drag}</p>}
      <div className="table-wrap" role="group" aria-labelledby={labelledBy} tabIndex={0}>
        <table className="table order" ref={table}>
          <thead>
            <tr>
              <th scope="col">{texts.rank}</th>
              {columns.map(({ key, label, number }) => (
                <th key={key} scope="col" className={number === true ? 'number' : undefined}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          {rows.map((row) => {
            const rank = order.indexOf(row.defi) + 1;
            const movable = !readOnly && row.fixed !== true;
            const more = below?.(row) ?? null;
            return (
              <tbody
                key={row.defi}
                className={over === row.defi ? 'order__row--over' : undefined}
                onDragOver={(event) => {
                  if (dragged.current === null) return;
                  event.preventDefault();
                  setOver(row.defi === dragged.current ? null : row.defi);
                }}
                onDrop={(event) => {
                  event.preventDefault();
                  dropOn(row);
                }}
              >
                <tr onKeyDown={onKeyDown(row)}>
                  <td>
                    <RankCell
                      title={row.title}
                      rank={rank === 0 ? null : rank}
                      last={order.length}
                      movable={movable}
                      mayLack={mayLack}
                      onStep={(steps) => step(row, steps)}
                      onPlace={(place) =>
                        put(
                          row,
                          place === null ? withoutItem(order, row.defi) : placedAt(order, row.defi, place),
                        )
                      }
                      onDragStart={() => {
                        dragged.current = row.defi;
                      }}
                      onDragEnd={endDrag}
                    />
                  </td>
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
                {more !== null && (
                  <tr>
                    <td colSpan={columns.length + 1}>{more}</td>
                  </tr>
                )}
              </tbody>
            );
          })}
        </table>
      </div>
    </>
  );
}
