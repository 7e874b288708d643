import type { ReactElement } from 'react';
import type { Scale } from '#core/call/grid.ts';
import type { MyBallotView } from '#core/contract/requests/my-ballot.ts';
import type { SessionView } from '#core/contract/requests/session.ts';
import { driftFrom, driftShare } from '#core/reading/drift.ts';
import { formatCount, formatHundredths, formatScale } from '#core/texts/format.ts';
import { myBallotTexts } from '#core/texts/my-ballot.ts';
import { Notice } from '../../components/Notice.tsx';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import { DriftPlot } from './DriftPlot.tsx';

interface Props {
  readonly drift: MyBallotView['drift'];
  /** How many défis the juror has to mark, marked or not. */
  readonly toMark: number;
  readonly session: SessionView;
}

/** Whether the juror's own marks moved while they read: a hint to look again, for the juror alone. */
export function DriftPanel({ drift, toMark, session }: Props): ReactElement {
  const texts = useTexts(myBallotTexts).drift;
  const language = useLanguage();
  const { scale } = session.grid;
  const { points, ends } = drift;
  const count = formatCount(points.length, language);
  const figure = (value: number): string => formatHundredths(value, language);
  return (
    <section className="panel" aria-labelledby="drift">
      <h2 id="drift">{texts.title}</h2>
      <p className="hint">{texts.forYou}</p>
      {ends === null ? (
        <p>{(toMark < driftFrom ? texts.fewToMark : texts.tooFew)(formatCount(driftFrom, language))}</p>
      ) : (
        <>
          <Verdict ends={ends} />
          <p className="hint">
            {texts.rule(formatCount(ends.each, language), pointsOf(leastTold(scale), language))}
          </p>
        </>
      )}
      {points.length > 1 && (
        <>
          <DriftPlot
            scale={scale}
            points={points}
            ends={ends}
            alternative={
              ends === null
                ? texts.alternativeFew(count)
                : texts.alternative(count, figure(ends.first), figure(ends.last))
            }
          />
          <details>
            <summary>{texts.asTable}</summary>
            <Figures points={points} />
          </details>
        </>
      )}
    </section>
  );
}

const leastTold = ({ min, max }: Scale): number => Math.round(driftShare * (max - min));

/** A difference of marks in words: `0,4 point`. */
function pointsOf(hundredths: number, language: 'fr' | 'en'): string {
  return myBallotTexts[language].drift.points(formatScale(hundredths, language), hundredths / 100);
}

function Verdict({ ends }: { readonly ends: NonNullable<Props['drift']['ends']> }): ReactElement {
  const texts = useTexts(myBallotTexts).drift;
  const language = useLanguage();
  if (!ends.worthTelling) return <p>{texts.steady}</p>;
  // Rounded to tenths for the sentence; the figures stand in the table.
  const tenths = Math.round(Math.abs(ends.first - ends.last) / 10) * 10;
  const difference = pointsOf(tenths, language);
  return (
    <Notice kind="info" quiet>
      {ends.first < ends.last ? texts.firstLower(difference) : texts.lastLower(difference)}
    </Notice>
  );
}

function Figures({ points }: Pick<Props['drift'], 'points'>): ReactElement {
  const all = useTexts(myBallotTexts);
  const language = useLanguage();
  return (
    <div className="table-wrap table-wrap--short" role="group" aria-labelledby="drift" tabIndex={0}>
      <table className="table table--narrow">
        <thead>
          <tr>
            <th scope="col" className="number">
              {all.drift.place}
            </th>
            <th scope="col">{all.defi}</th>
            <th scope="col" className="number">
              {all.drift.mean}
            </th>
          </tr>
        </thead>
        <tbody>
          {points.map(({ defi, title, mean }, place) => (
            <tr key={defi}>
              <td className="number">{formatCount(place + 1, language)}</td>
              <th scope="row">{title}</th>
              <td className="number">{formatHundredths(mean, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
