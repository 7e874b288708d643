import { scaleLinear } from 'd3-scale';
import type { ReactElement } from 'react';
import type { Language } from '#core/contract/shell.ts';
import { formatScale } from '#core/texts/format.ts';
import { placeDots } from './place-dots.ts';
import type { Shown } from './shown.ts';
import { useSize, type Size } from '../use-size.ts';

type Marks = Shown<'marks'>;

interface Props {
  readonly scale: Marks['scale'];
  readonly ticks: Marks['ticks'];
}

interface RowProps extends Props {
  readonly criterion: Marks['criteria'][number];
  /** All rows of the plot: a dot is as large in one as in another. */
  readonly all: readonly Marks['criteria'][number][];
}

interface Across {
  readonly x: (value: number) => number;
  /** From one labelled value to the next, in pixels. */
  readonly step: number;
}

/** Half a step is kept free at either end, so that dots at the ends are whole. */
function across({ min, max }: Marks['scale'], ticks: Marks['ticks'], { width, rem }: Size): Across {
  const margin = Math.max(1.2 * rem, width / (2 * Math.max(2, ticks.length)));
  const free = width - 2 * margin;
  return {
    x: scaleLinear([min, max], [margin, width - margin]),
    step: free / Math.max(1, ticks.length - 1),
  };
}

/** The marks on one criterion: a numbered dot a juror, the mean as a stroke, the group's mark as a triangle. */
export function MarkRow(props: RowProps): ReactElement {
  const [attach, size] = useSize();
  return (
    <div className="plot__row" ref={attach}>
      {size !== null && <Drawn {...props} size={size} />}
    </div>
  );
}

function Drawn(props: RowProps & { readonly size: Size }): ReactElement {
  const { criterion, all, scale, ticks, size } = props;
  const { width, height, rem } = size;
  const { x, step } = across(scale, ticks, size);
  const base = height - 0.6 * rem;
  const placed = (marks: typeof criterion.marks, largest: number): ReturnType<typeof placeDots> =>
    placeDots(marks, x, base - 0.05 * rem, largest, step);
  const largest = Math.min(...all.map(({ marks }) => placed(marks, 0.75 * rem).radius));
  const { radius, dots } = placed(criterion.marks, largest);
  const { mean, value } = criterion;
  return (
    <svg width={width} height={height} aria-hidden="true">
      {ticks.map((tick) => (
        <line key={tick} className="plot__tick" x1={x(tick)} x2={x(tick)} y1={0} y2={height} />
      ))}
      <line className="plot__base" x1={x(scale.min)} x2={x(scale.max)} y1={base} y2={base} />
      {mean !== null && <line className="plot__mean" x1={x(mean)} x2={x(mean)} y1={0} y2={base} />}
      {dots.map((dot) => (
        <g key={dot.juror}>
          <circle className="plot__dot" cx={dot.x} cy={dot.y} r={radius - 1} />
          {radius > 0.35 * rem && (
            <text
              className="plot__number"
              x={dot.x}
              y={dot.y}
              fontSize={radius * (dot.juror < 10 ? 1.4 : 1.15)}
            >
              {dot.juror}
            </text>
          )}
        </g>
      ))}
      {value !== null && <path className="plot__value" d={triangle(x(value), base, 0.55 * rem)} />}
    </svg>
  );
}

/** Its point touches the line from below. */
export const triangle = (x: number, y: number, side: number): string =>
  `M${String(x)} ${String(y)}l${String(side * 0.6)} ${String(side)}h${String(-side * 1.2)}z`;

/** The labelled values of the scale, below all rows. */
export function Axis(props: Props & { readonly language: Language }): ReactElement {
  const [attach, size] = useSize();
  return (
    <div className="plot__axis" ref={attach}>
      {size !== null && (
        <svg width={size.width} height={size.height} aria-hidden="true">
          {props.ticks.map((tick) => (
            <text
              key={tick}
              className="plot__label"
              x={across(props.scale, props.ticks, size).x(tick)}
              y={size.height / 2}
            >
              {formatScale(tick, props.language)}
            </text>
          ))}
        </svg>
      )}
    </div>
  );
}
