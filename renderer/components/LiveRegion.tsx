import type { ReactElement } from 'react';
import { useAnnouncer } from '../stores/announcer-store.ts';

/** Tells results and saving to people who do not see them. */
export function LiveRegion(): ReactElement {
  const { text, count } = useAnnouncer((store) => store.said);
  return (
    <div role="status" aria-live="polite" className="fr-sr-only">
      <span key={count}>{text}</span>
    </div>
  );
}
