import type { ReactElement } from 'react';
import type { SessionView } from '#core/contract/requests/session.ts';
import { useNavigation, type Screen } from '../stores/navigation-store.ts';

interface Props {
  readonly session: SessionView;
  readonly screen: Screen;
  /** What these are the parts of. */
  readonly label: string;
  readonly parts: readonly { readonly name: string; readonly label: string }[];
  readonly open: string | null;
}

/** The parts of a screen beside each other, under its title. */
export function PartsNav({ session, screen, label, parts, open }: Props): ReactElement {
  const go = useNavigation((store) => store.go);
  return (
    <nav className="subnav" aria-label={label}>
      <ul>
        {parts.map((part) => (
          <li key={part.name}>
            <button
              type="button"
              className="subnav__item"
              aria-current={part.name === open ? 'page' : undefined}
              onClick={() => go(session, screen, null, part.name)}
            >
              {part.label}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
