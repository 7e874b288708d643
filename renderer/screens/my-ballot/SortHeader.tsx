import type { ReactElement } from 'react';
import type { OwnOrder } from '#core/ranking/own-marks.ts';
import { myBallotTexts } from '#core/texts/my-ballot.ts';
import { useTexts } from '../../stores/preferences-store.ts';

interface Props {
  readonly by: OwnOrder['by'];
  readonly label: string;
  /** What stands in the column's head. */
  readonly short: string;
  readonly order: OwnOrder;
  readonly onOrder: (order: OwnOrder) => void;
}

const same = (a: OwnOrder['by'], b: OwnOrder['by']): boolean =>
  typeof a === 'object' && typeof b === 'object' ? a.criterion === b.criterion : a === b;

const arrows = { ascending: '▲', descending: '▼' } as const;

/** The head of a column that sorts; figures begin with the highest, the reading order with the first. */
export function SortHeader({ by, label, short, order, onOrder }: Props): ReactElement {
  const texts = useTexts(myBallotTexts);
  const chosen = same(by, order.by);
  const first = by === 'reading' ? 'ascending' : 'descending';
  const other = order.direction === 'ascending' ? 'descending' : 'ascending';
  return (
    <th scope="col" className="number" aria-sort={chosen ? order.direction : 'none'}>
      <button
        type="button"
        className="sort-head"
        aria-label={texts.sortBy(label)}
        title={texts.sortBy(label)}
        onClick={() => onOrder({ by, direction: chosen ? other : first })}
      >
        {short}
        {'\u00a0'}
        <span aria-hidden="true">{chosen ? arrows[order.direction] : '↕'}</span>
      </button>
    </th>
  );
}
