import type { ReactElement } from 'react';
import type { BallotsView } from '#core/contract/requests/ballots.ts';
import { coordinationTexts } from '#core/texts/coordination.ts';
import { formatInstant } from '#core/texts/format.ts';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';

/** Ballots that are kept and do not count. */
export function Held({ held }: { readonly held: BallotsView['held'] }): ReactElement {
  const texts = useTexts(coordinationTexts).ballots;
  const language = useLanguage();
  return (
    <section className="panel" aria-labelledby="ballots-held">
      <h2 id="ballots-held">{texts.heldTitle}</h2>
      <ul>
        {held.map((ballot) => (
          <li key={ballot.receipt}>
            <strong>{ballot.jurorName ?? texts.unknownJuror}</strong> <code>{ballot.receipt}</code>,{' '}
            {formatInstant(ballot.receivedAt, language)}. {texts.held[ballot.reason]}
          </li>
        ))}
      </ul>
    </section>
  );
}
