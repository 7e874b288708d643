import type { ReactElement } from 'react';
import type { SessionView } from '#core/contract/requests/session.ts';
import { formatHour } from '#core/texts/format.ts';
import { frameTexts } from '#core/texts/frame.ts';
import { closeSession } from '../close-session.ts';
import { AboutButton } from '../screens/about/AboutButton.tsx';
import { HelpButton } from '../screens/help/HelpButton.tsx';
import { useLanguage, useTexts } from '../stores/preferences-store.ts';
import { useSession } from '../stores/session-store.ts';
import { useRefusedCount } from '../stores/typed-writes.ts';
import { AppearanceControls } from './AppearanceControls.tsx';
import { Button } from './Button.tsx';
import { SessionMenu } from './SessionMenu.tsx';
import type { FoldedMenu } from './use-folded-menu.ts';

/** What is open, who works in it and whether it is saved; the tools, and the menu that holds them where there is no room. */
export function FrameHeader({
  session,
  menu,
}: {
  readonly session: SessionView;
  readonly menu: FoldedMenu;
}): ReactElement {
  const texts = useTexts(frameTexts);
  return (
    <header className="header" onKeyDown={menu.onKeyDown}>
      <AboutButton />
      <div className="header__session">
        <p className="header__name">{session.name}</p>
        <Facts session={session} />
      </div>
      <span className="header__menu">
        <Button
          small
          kind="tertiary"
          native={{
            id: menu.buttonId,
            'aria-expanded': menu.isOpen,
            'aria-controls': `${menu.toolsId} ${menu.stepsId}`,
          }}
          onClick={menu.toggle}
        >
          {texts.menu}
        </Button>
      </span>
      <div className="header__tools" id={menu.toolsId}>
        <HelpButton />
        <AppearanceControls />
        <SessionMenu isProtected={session.protected} />
        <Button small kind="tertiary" onClick={() => void closeSession()}>
          {texts.closeSession}
        </Button>
      </div>
    </header>
  );
}

function Facts({ session }: { readonly session: SessionView }): ReactElement {
  const texts = useTexts(frameTexts);
  const language = useLanguage();
  const savedAt = useSession((store) => store.savedAt);
  const saving = useSession((store) => store.saving);
  const isUnwritable = useSession((store) => store.isUnwritable);
  const refused = useRefusedCount((store) => store.count);
  return (
    <p className="header__facts">
      <span>
        {session.jurorName === null
          ? texts.role[session.role]
          : `${texts.role[session.role]} · ${session.jurorName}`}
      </span>
      <span>
        {texts.phase} · {texts.phases[session.phase]}
      </span>
      {refused > 0 || isUnwritable ? (
        <strong className="header__refused">{refused > 0 ? texts.refused(refused) : texts.unwritable}</strong>
      ) : (
        <span className="header__saved">
          {saving > 0
            ? texts.saving
            : savedAt === null
              ? texts.notSavedYet
              : texts.saved(formatHour(savedAt, language))}
        </span>
      )}
    </p>
  );
}
