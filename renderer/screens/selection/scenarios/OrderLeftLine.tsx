import type { ReactElement } from 'react';
import type { PortfolioView, SelectionView } from '#core/contract/requests/selection.ts';
import type { DefiId } from '#core/ids.ts';
import { orderLeft } from '#core/selection/order-left.ts';
import { selectionAnswerTexts } from '#core/texts/selection-answer.ts';
import { rankedTitles } from '#core/texts/selection-sentences.ts';
import { useLanguage, useTexts } from '../../../stores/preferences-store.ts';
import type { ScenarioNames } from './scenario-names.ts';

interface Props {
  readonly answer: Extract<SelectionView, { readonly kind: 'optimal' }>;
  readonly shown: PortfolioView;
  readonly names: ScenarioNames;
}

/** Who is passed over although better ranked, and who is taken after them. */
export function OrderLeftLine({ answer, shown, names }: Props): ReactElement {
  const texts = useTexts(selectionAnswerTexts).order;
  const language = useLanguage();
  const chosen = new Set(shown.chosen.map(({ defi }) => defi));
  const left = orderLeft(
    answer.rows.map(({ defi, rank, bar }) => ({
      defi,
      rank,
      chosen: chosen.has(defi),
      barred: bar !== null,
    })),
  );
  const told = (defis: readonly DefiId[]): string =>
    rankedTitles(
      defis.flatMap((defi) => names.defiOf(defi) ?? []),
      language,
    );
  if (left.passedOver.length === 0) return <p>{texts.kept}</p>;
  return <p>{texts.left(told(left.passedOver), told(left.taken))}</p>;
}
