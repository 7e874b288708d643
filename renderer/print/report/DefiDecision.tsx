import type { ReactElement } from 'react';
import type { DefiBlock } from '#core/report/defi-model.ts';
import { formatDay } from '#core/texts/format.ts';
import { reportDecisionsTexts } from '#core/texts/report-decisions.ts';
import { reportTexts } from '#core/texts/report.ts';
import type { ReportProps } from './figures.tsx';

/** What each round decided on one défi, with its reasons, who and when. */
export function DefiDecision({
  decision,
  model,
}: ReportProps & { readonly decision: DefiBlock['decision'] }): ReactElement {
  const texts = reportDecisionsTexts[model.language];
  const { colon } = reportTexts[model.language];
  return (
    <>
      <h4>{texts.title}</h4>
      {decision.length === 0 && <p>{texts.none}</p>}
      {decision.map(({ round, words, motivation, toMotivate, by, on, afterWithdrawal }) => (
        <div key={round} className="decided">
          <p>
            <strong>
              {texts.round[round]}
              {colon}
              {texts.said(words)}
            </strong>{' '}
            {texts.by(by, formatDay(on, model.language))} {afterWithdrawal && texts.afterWithdrawal}
          </p>
          {(toMotivate || motivation !== '') && (
            <p className="words">
              {texts.motivation}
              {colon}
              {toMotivate ? texts.noMotivation : motivation}
            </p>
          )}
        </div>
      ))}
    </>
  );
}
