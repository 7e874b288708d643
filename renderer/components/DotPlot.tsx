import { scaleLinear } from 'd3-scale';
import { useId, type ReactElement } from 'react';
import { stackDots } from './stack-dots.ts';

export interface DotPlotRow {
  readonly label: string;
  /** In hundredths; null: no mark. */
  readonly mean: number | null;
  readonly marks: readonly { readonly who: string; readonly value: number }[];
}

interface Props {
  /** The same in words, for those who do not see it; null where a figure around the plot says it. */
  readonly alternative: string | null;
  readonly rows: readonly DotPlotRow[];
  /** Ends of the scale and its labelled values, in hundredths. */
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly { readonly value: number; readonly label: string }[];
  readonly labelWidth?: number;
}

const rowHeight = 26;
const plotWidth = 320;
const margin = 14;
const radius = 4.5;

/** One dot a juror on each criterion's scale, equal marks stacked, the mean as a stroke: opinions at a glance. */
export function DotPlot(props: Props): ReactElement {
  const { rows, labelWidth = 64, alternative } = props;
  const title = useId();
  const x = scaleLinear([props.min, props.max], [labelWidth + margin, labelWidth + plotWidth - margin]);
  // In a printed figure the labels are what ties the drawing to its tag.
  const hidden = alternative === null ? undefined : true;
  const height = rows.length * rowHeight + 20;
  return (
    <svg
      className="dot-plot"
      viewBox={`0 0 ${String(labelWidth + plotWidth)} ${String(height)}`}
      {...(alternative === null ? {} : { role: 'img', 'aria-labelledby': title })}
    >
      {alternative !== null && <title id={title}>{alternative}</title>}
      {props.ticks.map(({ value, label }) => (
        <g key={value} aria-hidden={hidden}>
          <line className="dot-plot__tick" x1={x(value)} x2={x(value)} y1={0} y2={height - 18} />
          <text className="dot-plot__label" x={x(value)} y={height - 4} textAnchor="middle">
            {label}
          </text>
        </g>
      ))}
      {rows.map((row, index) => {
        const y = index * rowHeight + rowHeight / 2;
        return (
          <g key={row.label} aria-hidden={hidden}>
            <text className="dot-plot__label" x={0} y={y + 4}>
              {row.label}
            </text>
            <line className="dot-plot__line" x1={x(props.min)} x2={x(props.max)} y1={y} y2={y} />
            {stackDots(
              row.marks.map(({ value }) => value),
              2 * radius,
              rowHeight - 2 * radius,
            ).map((dot, place) => (
              <circle key={place} className="dot-plot__dot" cx={x(dot.value)} cy={y + dot.shift} r={radius} />
            ))}
            {row.mean !== null && (
              <line
                className="dot-plot__mean"
                x1={x(row.mean)}
                x2={x(row.mean)}
                y1={y - rowHeight / 2 + 3}
                y2={y + rowHeight / 2 - 3}
              />
            )}
          </g>
        );
      })}
    </svg>
  );
}
