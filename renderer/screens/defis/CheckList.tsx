import type { ReactElement } from 'react';
import type { CheckVerdict, RecevabiliteCheck } from '#core/defi/recevabilite-check.ts';
import { checkSentence } from '#core/texts/recevabilite-sentence.ts';
import { recevabiliteTexts } from '#core/texts/recevabilite.ts';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';

/** What speaks against the défi first, then what it does not tell. */
const order: readonly CheckVerdict[] = ['failed', 'unknown', 'met'];

/** The points that are looked at, each with its verdict in words and the sentence that explains it. */
export function CheckList({ checks }: { readonly checks: readonly RecevabiliteCheck[] }): ReactElement {
  const texts = useTexts(recevabiliteTexts);
  const language = useLanguage();
  return (
    <>
      <h3>{texts.checks}</h3>
      <p className="hint">{texts.checksHint}</p>
      <ul className="checks">
        {order.flatMap((verdict) =>
          checks
            .filter((check) => check.verdict === verdict)
            .map((check) => (
              <li key={check.code} className={`check check--${verdict}`}>
                <VerdictIcon verdict={verdict} />
                <div>
                  <p className="check__name">
                    {texts.names[check.code]}{' '}
                    <span className="check__verdict">{texts.verdicts[verdict]}</span>
                  </p>
                  <p className="check__sentence">{checkSentence(check, language)}</p>
                </div>
              </li>
            )),
        )}
      </ul>
    </>
  );
}

const strokes = {
  met: 'M6 10.5l2.8 2.8L14.2 7.5',
  failed: 'M7 7l6 6M13 7l-6 6',
  unknown: 'M7.6 8a2.4 2.4 0 1 1 3.4 2.2c-.7.3-1 .8-1 1.5v.2M10 14.4v.2',
} as const satisfies Record<CheckVerdict, string>;

/** A tick, a cross or a question mark; the word beside it says the same. */
function VerdictIcon({ verdict }: { readonly verdict: CheckVerdict }): ReactElement {
  return (
    <svg
      className="check__icon"
      viewBox="0 0 20 20"
      width="20"
      height="20"
      aria-hidden="true"
      focusable="false"
    >
      <circle cx="10" cy="10" r="9" />
      <path d={strokes[verdict]} />
    </svg>
  );
}
