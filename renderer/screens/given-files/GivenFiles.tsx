import { useEffect, useState, type ReactElement } from 'react';
import type { AppError } from '#core/contract/app-error.ts';
import type { SessionView } from '#core/contract/requests/session.ts';
import type { Place } from '#core/contract/shell.ts';
import { givenFilesTexts } from '#core/texts/given-files.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorMessage } from '../../components/Notice.tsx';
import { closeSession } from '../../close-session.ts';
import { openSession } from '../../enter-session.ts';
import { useGivenFiles } from '../../stores/given-files-store.ts';
import { useKit } from '../../stores/kit-store.ts';
import { useNavigation } from '../../stores/navigation-store.ts';
import { useTexts } from '../../stores/preferences-store.ts';
import { screensSettled, useSession } from '../../stores/session-store.ts';

/**
 * What happens when a file is double-clicked while a session is open. What the open session cannot take is asked about
 * or said, one file at a time. Without a session the start screen takes kits, and shows which ballots wait.
 */
export function GivenFiles({ session }: { readonly session: SessionView | null }): ReactElement | null {
  const { session: other, kit, ballots, forgetSession, forgetKit, forgetBallots } = useGivenFiles();
  const [error, setError] = useState<AppError | null>(null);
  const role = session?.role ?? null;

  // A juror's or référent's open session takes a newer kit, as when it is dropped on the window.
  useEffect(() => {
    if (kit === null || (role !== 'juror' && role !== 'referent')) return;
    forgetKit();
    void useKit.getState().take(kit);
  }, [kit, role, forgetKit]);

  // The reception of ballots is on a screen of its own, which takes them.
  useEffect(() => {
    const { session: now } = useSession.getState();
    if (now === null || role !== 'coordinator' || ballots.length === 0) return;
    const { screen, go } = useNavigation.getState();
    if (screen !== 'ballots') go(now, 'ballots');
  }, [role, ballots]);

  // Nothing is open: there is nothing to ask.
  useEffect(() => {
    if (role !== null || other === null) return;
    forgetSession();
    void openSession(other).then(setError);
  }, [role, other, forgetSession]);

  const [firstBallot] = ballots;
  if (error !== null)
    return (
      <div className="floating">
        <ErrorMessage error={error} onDismiss={() => setError(null)} />
      </div>
    );
  if (session === null) return null;
  if (other !== null)
    return (
      <OtherSession
        file={other}
        onOpen={() => {
          forgetSession();
          // The dialog gives the focus back first: it comes back there if this session stays.
          void screensSettled()
            .then(() => openSession(other))
            .then(setError);
        }}
        onClose={forgetSession}
      />
    );
  if (kit !== null && session.role === 'coordinator') return <KitHere kit={kit} onClose={forgetKit} />;
  if (firstBallot !== undefined && session.role !== 'coordinator')
    return <ForCoordination first={firstBallot} count={ballots.length} onClose={forgetBallots} />;
  return null;
}

function OtherSession(props: {
  readonly file: Place;
  readonly onOpen: () => void;
  readonly onClose: () => void;
}): ReactElement {
  const texts = useTexts(givenFilesTexts);
  return (
    <Dialog title={texts.otherSession} onClose={props.onClose}>
      <p>{texts.otherSessionText(props.file.name)}</p>
      <div className="actions">
        <Button kind="primary" onClick={props.onOpen}>
          {texts.otherSessionOpen}
        </Button>
      </div>
    </Dialog>
  );
}

function KitHere({ kit, onClose }: { readonly kit: Place; readonly onClose: () => void }): ReactElement {
  const texts = useTexts(givenFilesTexts);
  return (
    <Dialog title={texts.kitHere} onClose={onClose}>
      <p>{texts.kitHereText(kit.name)}</p>
      <div className="actions">
        {/* The start screen, which comes then, takes the kit. */}
        <Button kind="primary" onClick={() => void closeSession()}>
          {texts.kitHereOpen}
        </Button>
      </div>
    </Dialog>
  );
}

function ForCoordination(props: {
  readonly first: Place;
  readonly count: number;
  readonly onClose: () => void;
}): ReactElement {
  const texts = useTexts(givenFilesTexts);
  return (
    <Dialog title={texts.forCoordination} onClose={props.onClose}>
      <p>{texts.forCoordinationText(props.first.name, props.count)}</p>
    </Dialog>
  );
}
