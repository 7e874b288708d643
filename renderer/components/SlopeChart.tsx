import { useId, type ReactElement } from 'react';
import { shorten } from './shorten.ts';
import { cutPlace, placeSlopes, slopeMove, type PlacedSlope, type SlopeRow } from './slope-rows.ts';

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
const head = 30;
const width = 900;
const labels = 300;
const [left, right] = [labels, width - labels];
const longest = 34;

/** Two columns of ranks and a line a row: what moved is thicker, its label bold and says by how much. */
export function SlopeChart(props: Props): ReactElement {
  const title = useId();
  const rows = placeSlopes(props.rows);
  const height = head + Math.max(1, rows.length) * rowHeight + 8;
  const [cutLeft, cutRight] = [cutPlace(rows, 'left'), cutPlace(rows, 'right')];
  // What moved is drawn last, above the lines that did not.
  const drawn = [...rows].sort((a, b) => Math.abs(slopeMove(a)) - Math.abs(slopeMove(b)));
  return (
    <svg
      className="slope"
      viewBox={`0 0 ${String(width)} ${String(height)}`}
      role="img"
      aria-labelledby={title}
    >
      <title id={title}>{props.alternative}</title>
      <g aria-hidden="true">
        <text className="slope__head" x={left - 10} y={16} textAnchor="end">
          {props.leftTitle}
        </text>
        <text className="slope__head" x={right + 10} y={16}>
          {props.rightTitle}
        </text>
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
        {cutRight !== null && (
          <text className="slope__cut-label" x={width - 4} y={cutY(cutRight) - 3} textAnchor="end">
            {props.cutLabel}
          </text>
        )}
        {drawn.map((row) => (
          <Slope key={row.key} row={row} {...props} />
        ))}
      </g>
    </svg>
  );
}

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
  writeRank,
  writeMove,
}: Pick<Props, 'writeRank' | 'writeMove'> & { readonly row: PlacedSlope }): ReactElement {
  const moved = slopeMove(row);
  const classes = moved === 0 ? 'slope__row' : 'slope__row slope__row--moved';
  const label = shorten(row.label, longest);
  const { from, to } = row;
  const reach = moved === 0 ? '' : ` ${writeMove(moved)}`;
  return (
    <g className={classes}>
      <title>{row.label}</title>
      {from !== null && row.left.rank !== null && (
        <>
          <text x={left - 10} y={rowY(from) + 4} textAnchor="end">
            {`${label}  ${writeRank(row.left.rank)}`}
          </text>
          <circle cx={left} cy={rowY(from)} r={3} />
        </>
      )}
      {from !== null && to !== null && <line x1={left} x2={right} y1={rowY(from)} y2={rowY(to)} />}
      {to !== null && row.right.rank !== null && (
        <>
          <circle cx={right} cy={rowY(to)} r={3} />
          <text x={right + 10} y={rowY(to) + 4}>
            {`${writeRank(row.right.rank)}  ${label}${reach}`}
          </text>
        </>
      )}
    </g>
  );
}
