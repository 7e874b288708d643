import type { ReactElement } from 'react';
import { frameTexts } from '#core/texts/frame.ts';
import { useTexts } from '../stores/preferences-store.ts';

/** On every screen of the demonstration: that it is one, in a line, and behind it what is real and what is invented. */
export function DemonstrationBanner(): ReactElement {
  const texts = useTexts(frameTexts);
  return (
    <div className="demonstration fr-alert fr-alert--warning fr-alert--sm">
      <details>
        <summary>
          <strong>{texts.demonstrationTitle}</strong> {texts.demonstrationBrief}
        </summary>
        <p>{texts.demonstration}</p>
      </details>
    </div>
  );
}
