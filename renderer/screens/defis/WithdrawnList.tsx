import type { ReactElement } from 'react';
import { defisTexts } from '#core/texts/defis.ts';
import { formatInstant } from '#core/texts/format.ts';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import { useView } from '../../use-view.ts';

/** Dossiers that the last export no longer holds; nothing when there are none. */
export function WithdrawnList(): ReactElement | null {
  const texts = useTexts(defisTexts);
  const language = useLanguage();
  const { value } = useView('withdrawn-list', {});
  if (value === null || value.length === 0) return null;
  return (
    <details className="withdrawn">
      <summary>{texts.withdrawn(value.length)}</summary>
      <p className="hint">{texts.withdrawnHint}</p>
      <ul>
        {value.map(({ id, number, title, at }) => (
          <li key={id}>
            {number !== null && `${number} – `}
            {title} <span className="hint">{texts.withdrawnOn(formatInstant(at, language))}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
