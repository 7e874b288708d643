import type { ReactElement } from 'react';
import type { BallotsView } from '#core/contract/requests/ballots.ts';
import { conflictsTexts } from '#core/texts/conflicts.ts';
import { formatInstant } from '#core/texts/format.ts';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';

/** What the closing froze, and what was decided since. */
export function FrozenBallots({
  freeze,
}: {
  readonly freeze: NonNullable<BallotsView['freeze']>;
}): ReactElement {
  const texts = useTexts(conflictsTexts);
  const language = useLanguage();
  return (
    <section className="panel" aria-labelledby="ballots-frozen">
      <h2 id="ballots-frozen">{texts.frozen}</h2>
      {freeze.fingerprint === null ? (
        <p>{texts.noFingerprint}</p>
      ) : (
        <>
          <p>{texts.frozenText(formatInstant(freeze.at, language))}</p>
          <p>
            <code className="fingerprint">{freeze.fingerprint}</code>
          </p>
        </>
      )}
      {freeze.after.length > 0 && (
        <>
          <p>{texts.frozenAfter}</p>
          <ul>
            {freeze.after.map(({ jurorName, kind, at, reason }, index) => (
              <li key={index}>
                {texts.frozenAfterLine(
                  jurorName,
                  texts.historyKinds[kind],
                  formatInstant(at, language),
                  reason,
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
