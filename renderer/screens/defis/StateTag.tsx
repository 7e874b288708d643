import type { ReactElement } from 'react';
import type { RecevabiliteState } from '#core/contract/requests/recevabilite.ts';
import type { CheckCounts } from '#core/defi/recevabilite-check.ts';
import { dossierTexts } from '#core/texts/dossier.ts';
import { recevabiliteTexts } from '#core/texts/recevabilite.ts';
import { Tag } from '../../components/Tag.tsx';
import { useTexts } from '../../stores/preferences-store.ts';

const kinds = { recevable: 'success', 'a-completer': 'warning', irrecevable: 'error' } as const;

/** The decision on a défi, and how many points of its checklist a person should look at. */
export function StateTag(props: {
  readonly state: RecevabiliteState | null;
  readonly checks: CheckCounts;
}): ReactElement {
  const { state, checks } = props;
  const dossier = useTexts(dossierTexts);
  const texts = useTexts(recevabiliteTexts);
  return (
    <div className="state-tag">
      {state === null ? (
        <Tag>{dossier.toDecide}</Tag>
      ) : (
        <Tag kind={kinds[state]}>{dossier.recevabilite[state]}</Tag>
      )}
      <p className="hint">
        {checks.failed > 0 && <strong>{texts.toCheck(checks.failed)}</strong>}
        {checks.failed > 0 && checks.unknown > 0 && ', '}
        {checks.unknown > 0 && texts.unknownPoints(checks.unknown)}
        {checks.failed + checks.unknown === 0 && texts.noPoint}
      </p>
    </div>
  );
}
