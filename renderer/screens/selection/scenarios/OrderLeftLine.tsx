import type { ReactElement } from 'react';
import type { PortfolioView, SelectionView } from '#core/contract/requests/selection.ts';
import type { DefiId } from '#core/ids.ts';
import { hasBarredBefore, passedOver } from '#core/selection/order-left.ts';
import { selectionAnswerTexts } from '#core/texts/selection-answer.ts';
import { rankedTitles } from '#core/texts/selection-sentences.ts';
import { useLanguage, useTexts } from '../../../stores/preferences-store.ts';
import type { ScenarioNames } from './scenario-names.ts';

interface Props {
  readonly answer: Extract<SelectionView, { readonly kind: 'optimal' }>;
  readonly shown: PortfolioView;
  readonly names: ScenarioNames;
}

/** Who is passed over although better ranked, and who is taken beyond where the order alone would stop. */
export function OrderLeftLine({ answer, shown, names }: Props): ReactElement {
  const texts = useTexts(selectionAnswerTexts).order;
  const language = useLanguage();
  const chosen = new Set(shown.chosen.map(({ defi }) => defi));
  const rows = answer.rows.map(({ defi, rank, bar }) => ({
    defi,
    rank,
    chosen: chosen.has(defi),
    barred: bar !== null,
  }));
  const left = passedOver(rows);
  const kept = hasBarredBefore(rows) ? texts.keptAmongOthers : texts.kept;
  const beyond = answer.rows.filter(({ defi, straightDown }) => chosen.has(defi) && !straightDown);
  const told = (defis: readonly DefiId[]): string =>
    rankedTitles(
      defis.flatMap((defi) => names.defiOf(defi) ?? []),
      language,
    );
  return (
    <p>
      {left.length === 0 ? kept : texts.left(told(left))}
      {beyond.length > 0 && ` ${texts.beyond(told(beyond.map(({ defi }) => defi)))}`}
    </p>
  );
}
