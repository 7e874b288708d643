import type { ReactElement } from 'react';
import type { DefiBlock } from '#core/report/defi-model.ts';
import { reportDecisionsTexts } from '#core/texts/report-decisions.ts';
import { reportTexts } from '#core/texts/report.ts';
import { whoSaid } from '#core/texts/who-said.ts';
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
      {decision.map(({ round, words, motivation, toMotivate, by, on, afterWithdrawal }, at) => (
        <div key={round} className="decided">
          <p>
            <strong>
              {texts.round[round]}
              {colon}
              {texts.said(words)}
            </strong>{' '}
            {texts.said(whoSaid({ by, round, on }, model.language))}{' '}
            {afterWithdrawal && texts.afterWithdrawal}
          </p>
          {(toMotivate || motivation !== '') && <p className="words">{reasons(decision, at, model)}</p>}
        </div>
      ))}
    </>
  );
}

/** The committee often takes the jury's words over. */
function reasons(decision: DefiBlock['decision'], at: number, { language }: ReportProps['model']): string {
  const texts = reportDecisionsTexts[language];
  const { motivation = '', toMotivate = true } = decision[at] ?? {};
  if (!toMotivate && motivation === decision[at - 1]?.motivation) return texts.sameMotivation;
  return `${texts.motivation}${reportTexts[language].colon}${toMotivate ? texts.noMotivation : motivation}`;
}
