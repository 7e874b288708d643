import type { ReactElement } from 'react';
import type { ScenariosView } from '#core/contract/requests/selection.ts';
import type { SessionView } from '#core/contract/requests/session.ts';
import type { DefiId } from '#core/ids.ts';
import { portfolioFirmnessTexts } from '#core/texts/portfolio-firmness.ts';
import { useNavigation } from '../../../stores/navigation-store.ts';
import { useTexts } from '../../../stores/preferences-store.ts';

interface Props {
  readonly session: SessionView;
  readonly scenarios: ScenariosView;
  readonly defi: DefiId;
}

/** A défi by its title, which leads to its place in the ranking. */
export function DefiLink({ session, scenarios, defi }: Props): ReactElement {
  const texts = useTexts(portfolioFirmnessTexts);
  const { go } = useNavigation();
  const title = scenarios.defis.find((one) => one.defi === defi)?.title ?? '';
  return (
    <button
      type="button"
      className="link"
      aria-label={texts.openInRanking(title)}
      onClick={() => go(session, 'deliberation', defi, 'ranking')}
    >
      {title}
    </button>
  );
}
