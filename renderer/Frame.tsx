import { Activity, useEffect, useRef, type ReactElement } from 'react';
import type { SessionView } from '#core/contract/requests/session.ts';
import { formatHour } from '#core/texts/format.ts';
import { frameTexts } from '#core/texts/frame.ts';
import { Button } from './components/Button.tsx';
import { KitRenewal } from './components/KitRenewal.tsx';
import { Notice } from './components/Notice.tsx';
import { AboutButton } from './screens/about/AboutButton.tsx';
import { SessionMenu } from './components/SessionMenu.tsx';
import { SessionNotices } from './components/SessionNotices.tsx';
import { AssignmentScreen } from './screens/assignment/AssignmentScreen.tsx';
import { BallotsScreen } from './screens/ballots/BallotsScreen.tsx';
import { CallScreen } from './screens/call/CallScreen.tsx';
import { DefisScreen } from './screens/defis/DefisScreen.tsx';
import { DeliberationScreen } from './screens/deliberation/DeliberationScreen.tsx';
import { DeskScreen } from './screens/desk/DeskScreen.tsx';
import { HelpButton } from './screens/help/HelpButton.tsx';
import { MyBallotScreen } from './screens/my-ballot/MyBallotScreen.tsx';
import { OverviewScreen } from './screens/overview/OverviewScreen.tsx';
import { WorkingCopies } from './screens/protection/WorkingCopies.tsx';
import { ReportScreen } from './screens/report/ReportScreen.tsx';
import { SelectionScreen } from './screens/selection/SelectionScreen.tsx';
import { TeamsScreen } from './screens/teams/TeamsScreen.tsx';
import { TechnicalLogButton } from './screens/technical-log/TechnicalLogButton.tsx';
import { AppearanceControls } from './components/AppearanceControls.tsx';
import { screensOf, useNavigation, type Screen } from './stores/navigation-store.ts';
import { useLanguage, useTexts } from './stores/preferences-store.ts';
import { useSession } from './stores/session-store.ts';

/** Header, navigation in the order of the work, and the screen that is open. */
export function Frame({ session }: { readonly session: SessionView }): ReactElement {
  const texts = useTexts(frameTexts);
  const { screen, go } = useNavigation();
  const isAway = useSession((store) => store.isAway);
  const main = useRef<HTMLElement>(null);
  const firstShown = useRef(true);

  // On a new screen, reading starts at its top, for eyes and for screen readers alike.
  useEffect(() => {
    if (firstShown.current) firstShown.current = false;
    else {
      main.current?.focus({ preventScroll: true });
      main.current?.scrollTo(0, 0);
    }
  }, [screen]);

  return (
    <div className={`frame frame--${session.role}`}>
      <a
        className="skip-link"
        href="#content"
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {texts.skipToContent}
      </a>
      <Header session={session} />
      <nav className="steps" aria-label={texts.navigation}>
        <ol>
          {screensOf[session.role].map((step) => {
            const left = session.todos.filter((todo) => todo.step === step);
            return (
              <li key={step}>
                <button
                  type="button"
                  className="steps__item"
                  aria-current={step === screen ? 'page' : undefined}
                  onClick={() => go(session, step)}
                >
                  <span>{texts.steps[step]}</span>
                  {left.length > 0 && <span className="steps__left">{texts.leftHere(left.length)}</span>}
                </button>
              </li>
            );
          })}
        </ol>
        <TechnicalLogButton />
      </nav>
      <main ref={main} id="content" className={`content content--${screen}`} tabIndex={-1}>
        <SessionNotices session={session} />
        <WorkingCopies />
        {session.demonstration && <DemonstrationBanner />}
        <Activity mode={isAway ? 'hidden' : 'visible'}>
          <ScreenOf screen={screen} session={session} />
        </Activity>
      </main>
      {session.role !== 'coordinator' && <KitRenewal referent={session.role === 'referent'} />}
    </div>
  );
}

function Header({ session }: { readonly session: SessionView }): ReactElement {
  const texts = useTexts(frameTexts);
  const language = useLanguage();
  const { savedAt, saving, close } = useSession();
  return (
    <header className="header">
      <AboutButton />
      <div className="header__session">
        <p className="header__name">{session.name}</p>
        <p className="header__facts">
          <span>
            {session.jurorName === null
              ? texts.role[session.role]
              : `${texts.role[session.role]} · ${session.jurorName}`}
          </span>
          <span>
            {texts.phase} · {texts.phases[session.phase]}
          </span>
          <span className="header__saved">
            {saving > 0
              ? texts.saving
              : savedAt === null
                ? texts.notSavedYet
                : texts.saved(formatHour(savedAt, language))}
          </span>
        </p>
      </div>
      <HelpButton />
      <AppearanceControls />
      <SessionMenu isProtected={session.protected} />
      <Button small kind="tertiary" onClick={() => void close()}>
        {texts.closeSession}
      </Button>
    </header>
  );
}

function DemonstrationBanner(): ReactElement {
  const texts = useTexts(frameTexts);
  return (
    <div className="demonstration">
      <Notice kind="warning" title={texts.demonstrationTitle}>
        {texts.demonstration}
      </Notice>
    </div>
  );
}

function ScreenOf({
  screen,
  session,
}: {
  readonly screen: Screen;
  readonly session: SessionView;
}): ReactElement {
  switch (screen) {
    case 'overview':
      return <OverviewScreen session={session} />;
    case 'call':
      return <CallScreen />;
    case 'defis':
      return <DefisScreen session={session} />;
    case 'assignment':
      return <AssignmentScreen />;
    case 'ballots':
      return <BallotsScreen />;
    case 'deliberation':
      return <DeliberationScreen session={session} />;
    case 'teams':
      return <TeamsScreen session={session} />;
    case 'selection':
      return <SelectionScreen session={session} />;
    case 'report':
      return <ReportScreen session={session} />;
    case 'desk':
      return <DeskScreen session={session} />;
    case 'my-ballot':
      return <MyBallotScreen session={session} />;
  }
}
