import type { ReactElement } from 'react';
import type { SessionView } from '#core/contract/requests/session.ts';
import { useNavigation, type Screen } from '../stores/navigation-store.ts';

interface PartProps {
  readonly session: SessionView;
}

interface Props<Name extends string> {
  readonly session: SessionView;
  readonly screen: Screen;
  /** What these are the parts of. */
  readonly label: string;
  /** In order: the first is open where none was asked for. */
  readonly names: readonly Name[];
  readonly labels: Readonly<Record<Name, string>>;
  readonly screens: Readonly<Record<Name, (props: PartProps) => ReactElement>>;
}

/** The parts of a screen: beside each other under its title, where there are several, and the one that is open. */
export function Parts<Name extends string>(props: Props<Name>): ReactElement | null {
  const { session, screen, label, names, labels, screens } = props;
  const { part, go } = useNavigation();
  // A part may have places of its own, behind a colon.
  const [asked] = (part ?? '').split(':');
  const open = names.find((name) => name === asked) ?? names[0];
  if (open === undefined) return null;
  const Part: (props: PartProps) => ReactElement = screens[open];
  return (
    <>
      {names.length > 1 && (
        <nav className="subnav" aria-label={label}>
          <ul>
            {names.map((name) => (
              <li key={name}>
                <button
                  type="button"
                  className="subnav__item"
                  aria-current={name === open ? 'page' : undefined}
                  onClick={() => go(session, screen, null, name)}
                >
                  {labels[name]}
                </button>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <Part session={session} />
    </>
  );
}
