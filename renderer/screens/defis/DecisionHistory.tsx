import type { ReactElement } from 'react';
import type { RecevabiliteDecisionView } from '#core/contract/requests/recevabilite.ts';
import { dossierTexts } from '#core/texts/dossier.ts';
import { formatInstant } from '#core/texts/format.ts';
import { recevabiliteTexts } from '#core/texts/recevabilite.ts';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';

/** Who decided what and why, the latest first. */
export function DecisionHistory(props: {
  readonly decisions: readonly RecevabiliteDecisionView[];
}): ReactElement | null {
  const texts = useTexts(recevabiliteTexts);
  const { recevabilite: names } = useTexts(dossierTexts);
  const language = useLanguage();
  if (props.decisions.length === 0) return null;
  return (
    <details className="decisions">
      <summary>{texts.history(props.decisions.length)}</summary>
      <ol className="plain-list">
        {props.decisions.map(({ state, reason, at, by }, place) => (
          <li key={place}>
            <p className="decisions__what">
              {texts.decidedBy(
                names[state],
                formatInstant(at, language),
                by === 'coordination' ? texts.coordination : by,
              )}
            </p>
            <p className="prose">{reason}</p>
          </li>
        ))}
      </ol>
    </details>
  );
}
