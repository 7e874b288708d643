import { scaleLinear } from 'd3-scale';
import { useId, type ReactElement } from 'react';

interface Props {
  /** The same in words, for those who do not see it. */
  readonly alternative: string;
  /** Rising in both. */
  readonly points: readonly { readonly x: number; readonly y: number }[];
  /** Where the present cap is, on the x axis; null: none. */
  readonly cap: number | null;
  readonly capLabel: string;
  readonly xTitle: string;
  readonly yTitle: string;
  readonly writeX: (value: number) => string;
  readonly writeY: (value: number) => string;
}

const [width, height] = [560, 260];
const [left, right, top, bottom] = [56, 16, 24, 40];

/** The best value for every amount of something: steps, because between two points nothing is gained. */
export function FrontierPlot(props: Props): ReactElement {
  const { points, cap } = props;
  const title = useId();
  const x = scaleLinear([0, Math.max(cap ?? 0, ...points.map((point) => point.x), 1)], [left, width - right]);
  const y = scaleLinear([0, Math.max(...points.map((point) => point.y), 1)], [height - bottom, top]).nice(4);
  const line = points
    .map((point, place) =>
      place === 0
        ? `M${String(x(point.x))} ${String(y(point.y))}`
        : `H${String(x(point.x))}V${String(y(point.y))}`,
    )
    .join('');
  return (
    <svg
      className="frontier"
      viewBox={`0 0 ${String(width)} ${String(height)}`}
      role="img"
      aria-labelledby={title}
    >
      <title id={title}>{props.alternative}</title>
      <g aria-hidden="true">
        {y.ticks(4).map((value) => (
          <g key={value}>
            <line className="dot-plot__tick" x1={left} x2={width - right} y1={y(value)} y2={y(value)} />
            <text className="dot-plot__label" x={left - 6} y={y(value) + 4} textAnchor="end">
              {props.writeY(value)}
            </text>
          </g>
        ))}
        {x
          .ticks(8)
          .filter(Number.isInteger)
          .map((value) => (
            <text
              key={value}
              className="dot-plot__label"
              x={x(value)}
              y={height - bottom + 16}
              textAnchor="middle"
            >
              {props.writeX(value)}
            </text>
          ))}
        <text className="dot-plot__label" x={0} y={12}>
          {props.yTitle}
        </text>
        <text className="dot-plot__label" x={width - right} y={height - 6} textAnchor="end">
          {props.xTitle}
        </text>
        {cap !== null && (
          <>
            <line className="strip__cut" x1={x(cap)} x2={x(cap)} y1={top - 8} y2={height - bottom} />
            <text className="frontier__cap" x={x(cap) - 5} y={top - 2} textAnchor="end">
              {props.capLabel}
            </text>
          </>
        )}
        <path className="frontier__line" d={line} />
        {points.map((point) => (
          <circle key={point.x} className="dot-plot__dot" cx={x(point.x)} cy={y(point.y)} r={3.5} />
        ))}
      </g>
    </svg>
  );
}
