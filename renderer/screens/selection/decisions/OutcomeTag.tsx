import type { ReactElement } from 'react';
import type { DecisionView } from '#core/contract/requests/decisions.ts';
import type { Outcome } from '#core/selection/decision.ts';
import { decisionsTexts } from '#core/texts/decisions.ts';
import { formatRank } from '#core/texts/format.ts';
import { Tag } from '../../../components/Tag.tsx';
import { useLanguage, useTexts } from '../../../stores/preferences-store.ts';

const kinds = {
  retenu: 'success',
  complementaire: 'info',
  'non-retenu': 'plain',
  irrecevable: 'plain',
  desiste: 'warning',
} as const satisfies Record<Outcome, string>;

/** What becomes of a défi, with its place where it has one. */
export function OutcomeTag({ outcome, position }: Pick<DecisionView, 'outcome' | 'position'>): ReactElement {
  const texts = useTexts(decisionsTexts);
  const language = useLanguage();
  return (
    <>
      <Tag kind={kinds[outcome]}>{texts.outcomes[outcome]}</Tag>
      {position !== null && <> {formatRank(position, language)}</>}
    </>
  );
}
