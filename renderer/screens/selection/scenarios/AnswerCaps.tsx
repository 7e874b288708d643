import type { ReactElement } from 'react';
import type { PortfolioView } from '#core/contract/requests/selection.ts';
import type { Scenario } from '#core/selection/scenario.ts';
import { capsOf } from '#core/selection/straight-down-portfolio.ts';
import { formatCount, formatMoney } from '#core/texts/format.ts';
import { selectionAnswerTexts } from '#core/texts/selection-answer.ts';
import { CapsBar } from '../../../components/CapsBar.tsx';
import { useLanguage, useTexts } from '../../../stores/preferences-store.ts';

interface Props {
  readonly scenario: Scenario;
  readonly shown: PortfolioView;
}

/** How much of the scenario's own caps is used. */
export function AnswerCaps({ scenario, shown }: Props): ReactElement {
  const texts = useTexts(selectionAnswerTexts).bars;
  const language = useLanguage();
  const caps = capsOf(scenario.rules);
  const seatsLeft = caps.seats === null ? null : caps.seats - shown.seats;
  const moneyLeft = caps.fundCents === null ? null : caps.fundCents - shown.fundCents;
  const note = (left: number | null, words: (left: number) => string): { readonly note?: string } =>
    left === null ? {} : { note: left === 0 ? texts.full : words(left) };
  return (
    <div className="scenario-caps">
      <CapsBar
        label={texts.seats}
        used={shown.seats}
        cap={caps.seats}
        line={line(shown.seats, caps.seats, (value) => formatCount(value, language), texts)}
        {...note(seatsLeft, (left) => texts.seatsLeft(left, formatCount(left, language)))}
      />
      <CapsBar
        label={texts.money}
        used={shown.fundCents}
        cap={caps.fundCents}
        line={line(shown.fundCents, caps.fundCents, (value) => formatMoney(value, language), texts)}
        {...note(moneyLeft, (left) => texts.moneyLeft(formatMoney(left, language)))}
      />
    </div>
  );
}

function line(
  used: number,
  cap: number | null,
  write: (value: number) => string,
  texts: { readonly used: (used: string, cap: string) => string; readonly noCap: (used: string) => string },
): string {
  return cap === null ? texts.noCap(write(used)) : texts.used(write(used), write(cap));
}
