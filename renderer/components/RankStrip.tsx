import type { ReactElement } from 'react';
import { cutRank, rankScale, rankTicks } from './rank-axis.ts';

const width = 150;

interface AxisProps {
  /** The last rank. */
  readonly last: number;
  /** How many stand above the cut; null without one. */
  readonly cutAfter: number | null;
}

interface StripProps extends AxisProps {
  readonly rank: number | null;
  readonly low: number;
  readonly high: number;
}

const stripHeight = 14;

/** A rank and its interval on the axis that all rows share. What it shows stands beside it in words. */
export function RankStrip({ rank, low, high, last, cutAfter }: StripProps): ReactElement {
  const x = rankScale(last, width);
  const cut = cutRank(cutAfter, last);
  const middle = stripHeight / 2;
  return (
    <svg
      className="strip"
      viewBox={`0 0 ${String(width)} ${String(stripHeight)}`}
      width={width}
      height={stripHeight}
      aria-hidden="true"
    >
      <line className="strip__line" x1={0} x2={width} y1={middle} y2={middle} />
      {cut !== null && <line className="strip__cut" x1={x(cut)} x2={x(cut)} y1={0} y2={stripHeight} />}
      <line className="strip__interval" x1={x(low - 0.25)} x2={x(high + 0.25)} y1={middle} y2={middle} />
      {rank !== null && <circle className="strip__rank" cx={x(rank)} cy={middle} r={4} />}
    </svg>
  );
}

interface HeadProps extends AxisProps {
  readonly cutLabel: string;
  readonly write: (rank: number) => string;
}

/** The axis of the strips below it. */
export function RankStripAxis({ last, cutAfter, cutLabel, write }: HeadProps): ReactElement {
  const x = rankScale(last, width);
  const cut = cutRank(cutAfter, last);
  const height = cut === null ? 16 : 30;
  return (
    <svg
      className="strip strip--axis"
      viewBox={`0 0 ${String(width)} ${String(height)}`}
      width={width}
      height={height}
      aria-hidden="true"
    >
      {cut !== null && (
        <>
          <line className="strip__cut" x1={x(cut)} x2={x(cut)} y1={14} y2={height} />
          <text
            className="strip__label"
            x={x(cut)}
            y={11}
            textAnchor={cut < last / 4 ? 'start' : cut > (3 * last) / 4 ? 'end' : 'middle'}
          >
            {cutLabel}
          </text>
        </>
      )}
      {rankTicks(last).map((rank, place, all) => (
        <text
          key={rank}
          className="strip__label"
          x={x(rank)}
          y={height - 3}
          textAnchor={place === 0 ? 'start' : place === all.length - 1 ? 'end' : 'middle'}
        >
          {write(rank)}
        </text>
      ))}
    </svg>
  );
}
