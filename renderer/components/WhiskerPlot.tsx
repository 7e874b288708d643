import { scaleLinear } from 'd3-scale';
import { useId, type ReactElement } from 'react';

export interface WhiskerRow {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  /** Ends of the whiskers; null where there is no error to tell. */
  readonly low: number | null;
  readonly high: number | null;
}

interface Props {
  /** The same in words, for those who do not see it. */
  readonly alternative: string;
  readonly rows: readonly WhiskerRow[];
  readonly write: (value: number) => string;
  /** What lies on either side of zero. */
  readonly below: string;
  readonly above: string;
}

const rowHeight = 24;
const labelWidth = 150;
const plotWidth = 330;
const margin = 16;
const head = 20;

/** A dot a row with its whiskers, around zero: what is far off, and how surely. */
export function WhiskerPlot({ alternative, rows, write, below, above }: Props): ReactElement {
  const title = useId();
  const ends = rows.flatMap(({ value, low, high }) => [low ?? value, high ?? value]);
  const x = scaleLinear(
    [Math.min(0, ...ends), Math.max(0, ...ends)],
    [labelWidth + margin, labelWidth + plotWidth - margin],
  ).nice(5);
  const bottom = head + rows.length * rowHeight;
  const zero = x(0);
  return (
    <svg
      className="whiskers"
      viewBox={`0 0 ${String(labelWidth + plotWidth)} ${String(bottom + 20)}`}
      role="img"
      aria-labelledby={title}
    >
      <title id={title}>{alternative}</title>
      <g aria-hidden="true">
        <text className="dot-plot__label" x={zero - 8} y={12} textAnchor="end">
          ← {below}
        </text>
        <text className="dot-plot__label" x={zero + 8} y={12}>
          {above} →
        </text>
        {x.ticks(5).map((value) => (
          <g key={value}>
            <line
              className={value === 0 ? 'whiskers__zero' : 'dot-plot__tick'}
              x1={x(value)}
              x2={x(value)}
              y1={head}
              y2={bottom}
            />
            <text className="dot-plot__label" x={x(value)} y={bottom + 15} textAnchor="middle">
              {write(value)}
            </text>
          </g>
        ))}
        {rows.map(({ key, label, value, low, high }, place) => {
          const y = head + place * rowHeight + rowHeight / 2;
          return (
            <g key={key}>
              <text className="dot-plot__label" x={0} y={y + 4}>
                {label}
              </text>
              {low !== null && high !== null && (
                <path
                  className="whiskers__whisker"
                  d={`M${String(x(low))} ${String(y)}H${String(x(high))}M${String(x(low))} ${String(y - 4)}v8M${String(x(high))} ${String(y - 4)}v8`}
                />
              )}
              <circle className="dot-plot__dot" cx={x(value)} cy={y} r={4.5} />
            </g>
          );
        })}
      </g>
    </svg>
  );
}
