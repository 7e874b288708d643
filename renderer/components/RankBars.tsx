import { scaleLinear } from 'd3-scale';
import { useId, type ReactElement } from 'react';
import { cutRank, rankScale, rankTicks } from './rank-axis.ts';

interface Props {
  /** The same in words, for those who do not see it. */
  readonly alternative: string;
  /** Share of the draws, from 0 to 1, in which the rank is 1, 2, … */
  readonly ranks: readonly number[];
  /** The greatest share on the axis, so that plots beside each other compare. */
  readonly most: number;
  readonly cutAfter: number | null;
  readonly axis: string;
  readonly writeRank: (rank: number) => string;
  readonly writeShare: (share: number) => string;
}

const width = 420;
const height = 140;
const left = 44;
const bottom = 34;
const top = 8;

/** A bar a rank: how often it comes out. */
export function RankBars(props: Props): ReactElement {
  const { ranks, most, cutAfter, writeRank, writeShare } = props;
  const title = useId();
  const last = ranks.length;
  const x = rankScale(last, width - left - 8);
  const y = scaleLinear([0, Math.max(most, 0.01)], [height - bottom, top]).nice(2);
  const cut = cutRank(cutAfter, last);
  const bar = Math.max(1, (x(2) - x(1)) * 0.8);
  return (
    <svg
      className="rank-bars"
      viewBox={`0 0 ${String(width)} ${String(height)}`}
      role="img"
      aria-labelledby={title}
    >
      <title id={title}>{props.alternative}</title>
      <g aria-hidden="true">
        {y.ticks(2).map((share) => (
          <g key={share}>
            <line className="dot-plot__tick" x1={left} x2={width} y1={y(share)} y2={y(share)} />
            <text className="dot-plot__label" x={left - 6} y={y(share) + 4} textAnchor="end">
              {writeShare(share)}
            </text>
          </g>
        ))}
        <g transform={`translate(${String(left)} 0)`}>
          {ranks.map((share, place) => (
            <rect
              key={place}
              className="rank-bars__bar"
              x={x(place + 1) - bar / 2}
              width={bar}
              y={y(share)}
              height={Math.max(0, y(0) - y(share))}
            />
          ))}
          {cut !== null && (
            <line className="strip__cut" x1={x(cut)} x2={x(cut)} y1={top} y2={height - bottom} />
          )}
          {rankTicks(last).map((rank) => (
            <text
              key={rank}
              className="dot-plot__label"
              x={x(rank)}
              y={height - bottom + 14}
              textAnchor="middle"
            >
              {writeRank(rank)}
            </text>
          ))}
          <text className="dot-plot__label" x={x((last + 1) / 2)} y={height - 4} textAnchor="middle">
            {props.axis}
          </text>
        </g>
      </g>
    </svg>
  );
}
