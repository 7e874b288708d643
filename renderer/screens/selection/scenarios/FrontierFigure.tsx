import type { ReactElement } from 'react';
import type { MarginsView } from '#core/contract/requests/selection.ts';
import type { Objective, Scenario } from '#core/selection/scenario.ts';
import type { Language } from '#core/contract/shell.ts';
import { formatCount, formatHundredths, formatMoney, formatScale, noFigure } from '#core/texts/format.ts';
import { seatsWords, valueWords } from '#core/texts/selection-sentences.ts';
import { selectionAnswerTexts } from '#core/texts/selection-answer.ts';
import { FrontierPlot } from '../../../components/FrontierPlot.tsx';
import { useLanguage, useTexts } from '../../../stores/preferences-store.ts';

interface Props {
  readonly points: MarginsView['frontier'];
  readonly scenario: Scenario;
  /** The scenario's cap on seats; null: none. */
  readonly cap: number | null;
}

const bare = (value: number, objective: Objective, language: Language): string =>
  objective === 'rank-points' ? formatCount(value, language) : formatScale(value, language);

const exact = (value: number, objective: Objective, language: Language): string =>
  objective === 'rank-points' ? formatCount(value, language) : formatHundredths(value, language);

/** The best value at every number of seats: a plot, and its figures as a table. */
export function FrontierFigure({ points, scenario, cap }: Props): ReactElement {
  const texts = useTexts(selectionAnswerTexts).margins;
  const language = useLanguage();
  const { objective } = scenario;
  if (points.length === 0) return <p>{texts.noFrontier}</p>;
  const told = points.map(({ seats, value }) =>
    texts.point(seatsWords(seats, language), valueWords(value, objective, language)),
  );
  return (
    <figure className="plot frontier-figure">
      <figcaption>{texts.frontier}</figcaption>
      <p className="hint">{texts.frontierHint}</p>
      <FrontierPlot
        alternative={texts.frontierText(
          told.join(' '),
          cap === null ? '' : texts.cap(seatsWords(cap, language)),
        )}
        points={points.map(({ seats, value }) => ({ x: seats, y: value }))}
        cap={cap}
        capLabel={cap === null ? '' : texts.capLabel(formatCount(cap, language))}
        xTitle={texts.seats}
        yTitle={texts.value}
        writeX={(value) => formatCount(value, language)}
        writeY={(value) => bare(value, objective, language)}
      />
      <details>
        <summary>{texts.data}</summary>
        <div className="table-wrap" role="group" aria-label={texts.data} tabIndex={0}>
          <table className="table table--narrow">
            <thead>
              <tr>
                {[texts.seats, texts.value, texts.step, texts.fund, texts.defis].map((label) => (
                  <th key={label} scope="col" className="number">
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {points.map(({ seats, value, fundCents, defis }, place) => {
                const before = points[place - 1];
                return (
                  <tr key={seats}>
                    <th scope="row" className="number">
                      {formatCount(seats, language)}
                    </th>
                    <td className="number">{exact(value, objective, language)}</td>
                    <td className="number">
                      {before === undefined ? noFigure : exact(value - before.value, objective, language)}
                    </td>
                    <td className="number">{formatMoney(fundCents, language)}</td>
                    <td className="number">{formatCount(defis, language)}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}
