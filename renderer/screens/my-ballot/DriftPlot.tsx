import { scaleLinear } from 'd3-scale';
import { useId, type ReactElement } from 'react';
import type { Scale } from '#core/call/grid.ts';
import type { MyBallotView } from '#core/contract/requests/my-ballot.ts';
import { formatScale } from '#core/texts/format.ts';
import { myBallotTexts } from '#core/texts/my-ballot.ts';
import { ticksOf } from '#core/call/scale-ticks.ts';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';

interface Props {
  readonly scale: Scale;
  readonly points: MyBallotView['drift']['points'];
  readonly ends: MyBallotView['drift']['ends'];
  readonly alternative: string;
}

const width = 560;
const height = 190;
const left = 34;
const bottom = 26;
const margin = 12;

/** A dot a défi in the order of reading, the means of the first and the last as strokes. */
export function DriftPlot({ scale, points, ends, alternative }: Props): ReactElement {
  const texts = useTexts(myBallotTexts).drift;
  const language = useLanguage();
  const title = useId();
  const count = points.length;
  const x = scaleLinear([0, Math.max(1, count - 1)], [left + margin, width - margin]);
  const y = scaleLinear([scale.min, scale.max], [height - bottom, margin]);
  return (
    <svg
      className="drift-plot"
      viewBox={`0 0 ${String(width)} ${String(height)}`}
      role="img"
      aria-labelledby={title}
    >
      <title id={title}>{alternative}</title>
      <g aria-hidden="true">
        {ticksOf(scale).map((value) => (
          <g key={value}>
            <line className="dot-plot__tick" x1={left} x2={width} y1={y(value)} y2={y(value)} />
            <text className="dot-plot__label" x={left - 6} y={y(value) + 4} textAnchor="end">
              {formatScale(value, language)}
            </text>
          </g>
        ))}
        {points.map(({ defi, mean }, place) => (
          <circle key={defi} className="dot-plot__dot" cx={x(place)} cy={y(mean)} r={count > 80 ? 2.5 : 4} />
        ))}
        {ends !== null && (
          <>
            <line
              className="drift-plot__mean"
              x1={x(0) - 6}
              x2={x(ends.each - 1) + 6}
              y1={y(ends.first)}
              y2={y(ends.first)}
            />
            <line
              className="drift-plot__mean"
              x1={x(count - ends.each) - 6}
              x2={x(count - 1) + 6}
              y1={y(ends.last)}
              y2={y(ends.last)}
            />
          </>
        )}
        <text className="dot-plot__label" x={left + margin} y={height - 6}>
          {texts.axis} →
        </text>
      </g>
    </svg>
  );
}
