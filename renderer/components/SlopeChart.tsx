import { useId, type ReactElement } from 'react';
import { useSize } from '../use-size.ts';
import { shorten } from './shorten.ts';
import {
  cutPlace,
  placeSlopes,
  slopeColumns,
  slopeMove,
  type PlacedSlope,
  type SlopeColumns,
  type SlopeRow,
} from './slope-rows.ts';

interface Props {
  /** The same in words, for those who do not see it. */
  readonly alternative: string;
  readonly rows: readonly SlopeRow[];
  readonly leftTitle: string;
  readonly rightTitle: string;
  readonly cutLabel: string;
  readonly writeRank: (rank: number) => string;
  /** What stands behind the label of a row that moved so many places: `↑ 2`. */
  readonly writeMove: (moved: number) => string;
}

const rowHeight = 20;
const head = 4;
/** Until it is known how much room there is. */
const usualWidth = 900;

/**
 * Two columns of ranks and a line a row: what moved is thicker, its label bold and says by how much. It is drawn for the room
 * that it has, so that its letters are as large as those around it.
 */
export function SlopeChart(props: Props): ReactElement {
  const title = useId();
  const [measured, size] = useSize();
  const width = size?.width ?? usualWidth;
  const columns = slopeColumns(width);
  const { left, right } = columns;
  const rows = placeSlopes(props.rows);
  const height = head + Math.max(1, rows.length) * rowHeight + 8;
  const [cutLeft, cutRight] = [cutPlace(rows, 'left'), cutPlace(rows, 'right')];
  // What moved is drawn last, above the lines that did not.
  const drawn = [...rows].sort((a, b) => Math.abs(slopeMove(a)) - Math.abs(slopeMove(b)));
  return (
    <div className="slope" ref={measured}>
      {/* Of HTML, so that long ones take two lines; the picture says them in words. */}
      <div className="slope__heads" aria-hidden="true" style={{ columnGap: right - left + 2 * reach }}>
        <span>{props.leftTitle}</span>
        <span>{props.rightTitle}</span>
      </div>
      <svg
        width={width}
        height={height}
        viewBox={`0 0 ${String(width)} ${String(height)}`}
        role="img"
        aria-labelledby={title}
      >
        <title id={title}>{props.alternative}</title>
        <g aria-hidden="true">
          {cutLeft !== null && <Cut from={0} to={left} place={cutLeft} />}
          {cutRight !== null && <Cut from={right} to={width} place={cutRight} />}
          {cutLeft !== null && cutRight !== null && (
            <line
              className="strip__cut slope__cut"
              x1={left}
              x2={right}
              y1={cutY(cutLeft)}
              y2={cutY(cutRight)}
            />
          )}
          {drawn.map((row) => (
            <Slope key={row.key} row={row} columns={columns} {...props} />
          ))}
          {cutRight !== null && (
            <text className="slope__cut-label" x={width - 4} y={cutY(cutRight) - 3} textAnchor="end">
              {props.cutLabel}
            </text>
          )}
        </g>
      </svg>
    </div>
  );
}

/** From a point to its label. */
const reach = 10;

const rowY = (place: number): number => head + place * rowHeight + rowHeight / 2;
const cutY = (place: number): number => head + place * rowHeight;

function Cut({
  from,
  to,
  place,
}: {
  readonly from: number;
  readonly to: number;
  readonly place: number;
}): ReactElement {
  return <line className="strip__cut slope__cut" x1={from} x2={to} y1={cutY(place)} y2={cutY(place)} />;
}

function Slope({
  row,
  columns,
  writeRank,
  writeMove,
}: Pick<Props, 'writeRank' | 'writeMove'> & {
  readonly row: PlacedSlope;
  readonly columns: SlopeColumns;
}): ReactElement {
  const moved = slopeMove(row);
  const classes = moved === 0 ? 'slope__row' : 'slope__row slope__row--moved';
  const { left, right, longest } = columns;
  const { from, to } = row;
  const move = moved === 0 ? '' : ` ${writeMove(moved)}`;
  return (
    <g className={classes}>
      <title>{row.label}</title>
      {from !== null && row.left.rank !== null && (
        <>
          <text x={left - reach} y={rowY(from) + 4} textAnchor="end">
            {`${shorten(row.label, longest)}  ${writeRank(row.left.rank)}`}
          </text>
          <circle cx={left} cy={rowY(from)} r={3} />
        </>
      )}
      {from !== null && to !== null && <line x1={left} x2={right} y1={rowY(from)} y2={rowY(to)} />}
      {to !== null && row.right.rank !== null && (
        <>
          <circle cx={right} cy={rowY(to)} r={3} />
          <text x={right + reach} y={rowY(to) + 4}>
            {`${writeRank(row.right.rank)}  ${shorten(row.label, longest - move.length)}${move}`}
          </text>
        </>
      )}
    </g>
  );
}
