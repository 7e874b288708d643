import { useState, type ReactElement } from 'react';
import type { MarginsView, PortfolioView } from '#core/contract/requests/selection.ts';
import { portfolioChange } from '#core/selection/portfolio-change.ts';
import type { Scenario } from '#core/selection/scenario.ts';
import { capsOf } from '#core/selection/straight-down-portfolio.ts';
import { formatMoney } from '#core/texts/format.ts';
import { changeSentence, valueWords } from '#core/texts/selection-sentences.ts';
import { selectionAnswerTexts } from '#core/texts/selection-answer.ts';
import { Button } from '../../../components/Button.tsx';
import { useLanguage, useTexts } from '../../../stores/preferences-store.ts';
import { useJobView } from '../../../use-job-view.ts';
import { Worked } from '../../../components/Worked.tsx';
import { FrontierFigure } from './FrontierFigure.tsx';
import type { ScenarioNames } from './scenario-names.ts';

interface Props {
  readonly scenario: Scenario;
  /** The first optimum as it is. */
  readonly best: PortfolioView;
  readonly names: ScenarioNames;
  readonly ground: string;
}

/** What a little more would bring; worked out when it is asked for. */
export function MarginsPanel(props: Props): ReactElement {
  const texts = useTexts(selectionAnswerTexts).margins;
  const [asked, setAsked] = useState(false);
  return (
    <section className="margins" aria-labelledby="scenario-margins">
      <h5 id="scenario-margins">{texts.title}</h5>
      <p>{texts.lead}</p>
      {asked ? (
        <Margins {...props} />
      ) : (
        <Button small onClick={() => setAsked(true)}>
          {texts.start}
        </Button>
      )}
    </section>
  );
}

function Margins({ scenario, best, names, ground }: Props): ReactElement {
  const margins = useJobView('scenario-margins', { scenario: { ...scenario, name: '-' } }, ground, 250);
  return (
    <Worked view={margins}>
      {(value) => (
        <>
          <More margins={value} scenario={scenario} best={best} names={names} />
          <FrontierFigure points={value.frontier} scenario={scenario} cap={capsOf(scenario.rules).seats} />
        </>
      )}
    </Worked>
  );
}

interface MoreProps extends Pick<Props, 'scenario' | 'best' | 'names'> {
  readonly margins: MarginsView;
}

/** One more seat, some more money: what each would bring and change. */
function More({ margins, scenario, best, names }: MoreProps): ReactElement {
  const texts = useTexts(selectionAnswerTexts).margins;
  const language = useLanguage();
  const caps = capsOf(scenario.rules);
  const told = (more: PortfolioView | null, cap: number | null): string => {
    if (cap === null || more === null) return texts.noCap;
    const gain = more.value - best.value;
    if (gain <= 0) return texts.nothing;
    return texts.brings(
      valueWords(gain, scenario.objective, language),
      changeSentence(portfolioChange(best.chosen, more.chosen), names, language),
    );
  };
  return (
    <div role="status">
      <dl className="margins__more">
        <div>
          <dt>{texts.seat}</dt>
          <dd>{told(margins.oneMoreSeat, caps.seats)}</dd>
        </div>
        <div>
          <dt>{texts.money(formatMoney(margins.moneyStepCents, language))}</dt>
          <dd>{told(margins.moreMoney, caps.fundCents)}</dd>
        </div>
      </dl>
    </div>
  );
}
