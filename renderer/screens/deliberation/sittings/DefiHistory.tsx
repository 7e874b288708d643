import type { ReactElement } from 'react';
import type { OpenDefi } from '#core/contract/requests/deliberation.ts';
import { formatInstant } from '#core/texts/format.ts';
import { saidSentence } from '#core/texts/said-sentence.ts';
import { sittingTexts } from '#core/texts/sitting.ts';
import { useLanguage, useTexts } from '../../../stores/preferences-store.ts';

/** Everything that was recorded of one défi, the latest first, with who said it and why. */
export function DefiHistory({ hearing }: { readonly hearing: OpenDefi }): ReactElement {
  const all = useTexts(sittingTexts);
  const texts = all.defi;
  const language = useLanguage();
  const people = [...hearing.leaving, ...hearing.chairs];
  const nameOf = (juror: string): string | null => people.find((one) => one.juror === juror)?.name ?? null;
  return (
    <details className="fold">
      <summary>{texts.history(hearing.history.length)}</summary>
      {hearing.history.length === 0 ? (
        <p className="hint">{texts.noHistory}</p>
      ) : (
        <ol className="history">
          {hearing.history.map(({ digest, at, by, said, reason, undoes }) => (
            <li key={digest}>
              {saidSentence(said, nameOf, language)}
              {undoes && <> {texts.undone}</>}
              {reason !== '' && <> – {all.conflict.because(reason)}</>}{' '}
              <span className="hint">
                {texts.recordedBy(by === 'coordination' ? all.coordination : by, formatInstant(at, language))}
              </span>
            </li>
          ))}
        </ol>
      )}
    </details>
  );
}
