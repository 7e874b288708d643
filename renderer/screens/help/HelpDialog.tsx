import { useState, type ReactElement } from 'react';
import type { SessionView } from '#core/contract/requests/session.ts';
import { guideNames, type GuideName } from '#core/guide/guide-pages.ts';
import { helpTexts } from '#core/texts/help.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { useHelp } from '../../stores/help-store.ts';
import { useTexts } from '../../stores/preferences-store.ts';
import { GuideReader } from './GuideReader.tsx';

type Role = SessionView['role'] | null;

/** The help over whatever is open, while it is asked for: it opens at the guide of the person’s role. */
export function HelpDialog({ role }: { readonly role: Role }): ReactElement | null {
  const { open, show } = useHelp();
  return open ? <Help role={role} onClose={() => show(false)} /> : null;
}

/** A référent holds a sitting, of which the coordination’s guide tells. */
const guideOf = (role: Role): GuideName => (role === null || role === 'juror' ? 'juror' : 'coordination');

function Help({ role, onClose }: { readonly role: Role; readonly onClose: () => void }): ReactElement {
  const texts = useTexts(helpTexts);
  const [name, setName] = useState<GuideName>(guideOf(role));
  return (
    <Dialog tall title={texts.help} onClose={onClose}>
      <nav className="subnav" aria-label={texts.guides}>
        <ul>
          {guideNames.map((guide) => (
            <li key={guide}>
              <button
                type="button"
                className="subnav__item"
                aria-current={guide === name ? 'page' : undefined}
                onClick={() => setName(guide)}
              >
                {texts.guide[guide]}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <GuideReader key={name} name={name} />
    </Dialog>
  );
}
