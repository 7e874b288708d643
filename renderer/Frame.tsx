import { Activity, useEffect, useRef, type ReactElement } from 'react';
import type { SessionView } from '#core/contract/requests/session.ts';
import { frameTexts } from '#core/texts/frame.ts';
import { DemonstrationBanner } from './components/DemonstrationBanner.tsx';
import { FrameHeader } from './components/FrameHeader.tsx';
import { KitRenewal } from './components/KitRenewal.tsx';
import { LastWriting } from './components/LastWriting.tsx';
import { SessionNotices } from './components/SessionNotices.tsx';
import { useFoldedMenu } from './components/use-folded-menu.ts';
import { AssignmentScreen } from './screens/assignment/AssignmentScreen.tsx';
import { BallotsScreen } from './screens/ballots/BallotsScreen.tsx';
import { CallScreen } from './screens/call/CallScreen.tsx';
import { DefisScreen } from './screens/defis/DefisScreen.tsx';
import { DeliberationScreen } from './screens/deliberation/DeliberationScreen.tsx';
import { DeskScreen } from './screens/desk/DeskScreen.tsx';
import { MyBallotScreen } from './screens/my-ballot/MyBallotScreen.tsx';
import { OverviewScreen } from './screens/overview/OverviewScreen.tsx';
import { WorkingCopies } from './screens/protection/WorkingCopies.tsx';
import { ReportScreen } from './screens/report/ReportScreen.tsx';
import { SelectionScreen } from './screens/selection/SelectionScreen.tsx';
import { TeamsScreen } from './screens/teams/TeamsScreen.tsx';
import { TechnicalLogButton } from './screens/technical-log/TechnicalLogButton.tsx';
import { screensOf, useNavigation, type Screen } from './stores/navigation-store.ts';
import { useTexts } from './stores/preferences-store.ts';
import { useSession } from './stores/session-store.ts';

/** Header, navigation in the order of the work, and the screen that is open. */
export function Frame({ session }: { readonly session: SessionView }): ReactElement {
  const texts = useTexts(frameTexts);
  const { screen, go } = useNavigation();
  const menu = useFoldedMenu();
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
    // In a narrow window the header scrolls away with the screen: it is the page that goes back to its top.
    window.scrollTo(0, 0);
  }, [screen]);

  return (
    <div className={`frame frame--${session.role}${menu.isOpen ? ' frame--menu-open' : ''}`}>
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
      <FrameHeader session={session} menu={menu} />
      <nav className="steps" id={menu.stepsId} aria-label={texts.navigation} onKeyDown={menu.onKeyDown}>
        <ol>
          {screensOf[session.role].map((step) => {
            const left = leftAt(step, session);
            return (
              <li key={step}>
                <button
                  type="button"
                  className="steps__item"
                  aria-current={step === screen ? 'page' : undefined}
                  onClick={() => {
                    menu.close();
                    go(session, step);
                    // The screen that is open already does not call the focus by itself.
                    if (step === screen && menu.isOpen) main.current?.focus({ preventScroll: true });
                  }}
                >
                  <span>{texts.steps[step]}</span>
                  {left > 0 && <span className="steps__left">{texts.leftHere(left)}</span>}
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
        <LastWriting />
      </main>
      {session.role !== 'coordinator' && <KitRenewal referent={session.role === 'referent'} />}
    </div>
  );
}

/** How much is left at a step: to a juror in défis, of which “1 to do” would have been told as one; else in things to do. */
function leftAt(step: Screen, { role, todos }: SessionView): number {
  const here = todos.filter((todo) => todo.step === step);
  return role === 'juror' ? here.reduce((sum, { count }) => sum + Math.max(1, count), 0) : here.length;
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
