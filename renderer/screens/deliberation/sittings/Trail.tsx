import type { ReactElement } from 'react';
import { sittingTexts } from '#core/texts/sitting.ts';
import { useTexts } from '../../../stores/preferences-store.ts';

interface Props {
  /** The places above this one, the outermost first; each leads back. */
  readonly steps: readonly { readonly label: string; readonly go: () => void }[];
  readonly here: string;
}

/** The way back. */
export function Trail({ steps, here }: Props): ReactElement | null {
  const texts = useTexts(sittingTexts);
  if (steps.length === 0) return null;
  return (
    <nav className="trail" aria-label={texts.trail}>
      <ol>
        {steps.map(({ label, go }) => (
          <li key={label}>
            <button type="button" className="link" onClick={go}>
              {label}
            </button>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  );
}
