import type { ReactElement } from 'react';
import type { SelectionView } from '#core/contract/requests/selection.ts';
import { portfolioChange } from '#core/selection/portfolio-change.ts';
import { formatCount } from '#core/texts/format.ts';
import { selectionAnswerTexts } from '#core/texts/selection-answer.ts';
import { changeSentence } from '#core/texts/selection-sentences.ts';
import { Button } from '../../../components/Button.tsx';
import { useLanguage, useTexts } from '../../../stores/preferences-store.ts';
import type { ScenarioNames } from './scenario-names.ts';

interface Props {
  readonly answer: Extract<SelectionView, { readonly kind: 'optimal' }>;
  readonly names: ScenarioNames;
  /** Which optimum the screen shows; 0 the first found. */
  readonly looked: number;
  readonly onLook: (place: number) => void;
}

/** Whether other selections are worth exactly as much, what differs in them, and a way to look at each. */
export function TiesPanel({ answer, names, looked, onLook }: Props): ReactElement {
  const texts = useTexts(selectionAnswerTexts).ties;
  const language = useLanguage();
  const { best, ties, tiesComplete } = answer;
  if (ties.length === 0) return <p className="hint">{texts.unique}</p>;
  const count = (value: number): string => formatCount(value, language);
  const lines = [
    texts.first,
    ...ties.map((tie) => changeSentence(portfolioChange(best.chosen, tie.chosen), names, language)),
  ];
  return (
    <section aria-labelledby="scenario-ties">
      <h5 id="scenario-ties">{texts.title}</h5>
      <p>
        {texts.count(ties.length)} {!tiesComplete && texts.more}
      </p>
      <ol className="ties">
        {lines.map((line, place) => (
          <li key={place} className={place === looked ? 'ties__shown' : undefined}>
            <span>{line}</span>
            {place === looked ? (
              <strong>{texts.shown}</strong>
            ) : (
              <Button
                small
                kind="quiet"
                label={texts.lookLabel(count(place + 1))}
                onClick={() => onLook(place)}
              >
                {texts.look}
              </Button>
            )}
          </li>
        ))}
      </ol>
      <p className="hint" role="status">
        {looked > 0 && texts.looking(count(looked + 1), count(lines.length))}
      </p>
    </section>
  );
}
