import { useState, type ReactElement } from 'react';
import type { ScenariosView, SelectionView } from '#core/contract/requests/selection.ts';
import type { Scenario } from '#core/selection/scenario.ts';
import { formatCount } from '#core/texts/format.ts';
import { againstOrderSentences, optimumSentence } from '#core/texts/selection-sentences.ts';
import { selectionAnswerTexts } from '#core/texts/selection-answer.ts';
import { Button } from '../../../components/Button.tsx';
import { useLanguage, useTexts } from '../../../stores/preferences-store.ts';
import { useJobView } from '../../../use-job-view.ts';
import { Worked } from '../../../components/Worked.tsx';
import { AnswerCaps } from './AnswerCaps.tsx';
import { AnswerTable } from './AnswerTable.tsx';
import { MarginsPanel } from './MarginsPanel.tsx';
import { OrderLeftLine } from './OrderLeftLine.tsx';
import { RuleList } from './RuleList.tsx';
import { TiesPanel } from './TiesPanel.tsx';
import type { ScenarioNames } from './scenario-names.ts';
import { groundOf } from './ground.ts';

interface Props {
  readonly view: ScenariosView;
  readonly scenario: Scenario;
  readonly names: ScenarioNames;
  readonly closed: boolean;
  readonly onEdit: (place: number) => void;
  readonly onRemove: (place: number) => void;
  readonly onPropose: ((optimum: number) => void) | null;
}

/** Long enough for the next change, short enough to seem at once. */
const pauseMs = 250;

/** What the scenario answers: worked out by itself after each change. */
export function AnswerPanel(props: Props): ReactElement {
  const { view, scenario } = props;
  const texts = useTexts(selectionAnswerTexts);
  // The name changes nothing of the answer.
  const asked = { ...scenario, name: '-' };
  const ground = groundOf(view);
  const answer = useJobView('scenario-solve', { scenario: asked }, ground, pauseMs);
  return (
    <section className="scenario-answer" aria-labelledby="scenario-answer">
      <h4 id="scenario-answer">{texts.title}</h4>
      <Worked view={answer} onlyCurrent={answer.value?.kind === 'infeasible'}>
        {(value, partial) => (
          <Answer key={value.kind} {...props} answer={value} partial={partial} ground={ground} />
        )}
      </Worked>
    </section>
  );
}

interface AnswerProps extends Props {
  readonly answer: SelectionView;
  /** Other optima are still looked for. */
  readonly partial: boolean;
  readonly ground: string;
}

function Answer({ answer, partial, ground, ...props }: AnswerProps): ReactElement {
  const texts = useTexts(selectionAnswerTexts);
  switch (answer.kind) {
    case 'limit':
      return (
        <div className="scenario-headline scenario-headline--none" role="status">
          <p className="scenario-headline__text">{texts.limit.title}</p>
          <p>{texts.limit.text}</p>
        </div>
      );
    case 'infeasible':
      return (
        <div className="scenario-headline scenario-headline--none" role="status">
          <p className="scenario-headline__text">{texts.conflict.title}</p>
          <p>{answer.conflict.length === 1 ? texts.conflict.alone : texts.conflict.these}</p>
          <RuleList
            rules={props.scenario.rules}
            places={answer.conflict}
            names={props.names}
            closed={props.closed}
            onEdit={props.onEdit}
            onRemove={props.onRemove}
          />
          <p className="hint">{texts.conflict.others}</p>
        </div>
      );
    case 'optimal':
      return <Optimal {...props} answer={answer} partial={partial} ground={ground} />;
  }
}

interface OptimalProps extends Omit<AnswerProps, 'answer'> {
  readonly answer: Extract<SelectionView, { readonly kind: 'optimal' }>;
}

function Optimal({ answer, partial, ground, onPropose, ...props }: OptimalProps): ReactElement {
  const { scenario, names } = props;
  const texts = useTexts(selectionAnswerTexts);
  const language = useLanguage();
  const [looked, setLooked] = useState(0);
  const all = [answer.best, ...answer.ties];
  // There may be fewer optima than when one was chosen to look at.
  const place = looked < all.length ? looked : 0;
  const shown = all[place] ?? answer.best;
  const { straight, against } = againstOrderSentences(answer, scenario.objective, language);
  const said = optimumSentence(shown, scenario.objective, language);
  return (
    <>
      <div className="scenario-headline">
        <p className="scenario-headline__text" role="status">
          {said}
        </p>
        <p>{shown.defis === 0 ? texts.nobody : texts.proof}</p>
        {onPropose !== null && shown.defis > 0 && (
          <Button kind="tertiary" small onClick={() => onPropose(place)}>
            {place === 0 ? texts.propose : texts.proposeOptimum(formatCount(place + 1, language))}
          </Button>
        )}
      </div>
      <AnswerCaps scenario={scenario} shown={shown} />
      <h5>{texts.order.title}</h5>
      <p>
        {straight} <strong>{against}</strong>
      </p>
      <OrderLeftLine answer={answer} shown={shown} names={names} />
      {!partial && <TiesPanel answer={answer} names={names} looked={place} onLook={setLooked} />}
      <AnswerTable
        answer={answer}
        shown={shown}
        scenario={scenario}
        names={names}
        ground={ground}
        first={place === 0}
      />
      <MarginsPanel scenario={scenario} best={answer.best} names={names} ground={ground} />
    </>
  );
}
