import { useEffect, useState, type ReactElement } from 'react';
import type { AppError } from '#core/contract/app-error.ts';
import { protectionTexts } from '#core/texts/protection.ts';
import { ask, askShell } from './api.ts';
import { LiveRegion } from './components/LiveRegion.tsx';
import { ErrorMessage } from './components/Notice.tsx';
import { enterSession, openSession } from './enter-session.ts';
import { StoppingDialog } from './components/StoppingDialog.tsx';
import { UnwrittenDialog } from './components/UnwrittenDialog.tsx';
import { Frame } from './Frame.tsx';
import { GivenFiles } from './screens/given-files/GivenFiles.tsx';
import { HelpDialog } from './screens/help/HelpDialog.tsx';
import { RefusedSession } from './screens/refused/RefusedSession.tsx';
import { StartScreen } from './screens/start/StartScreen.tsx';
import { followCopies, useCopies } from './stores/copies-store.ts';
import { followDesk } from './stores/desk-store.ts';
import { followDrafts } from './stores/drafts-store.ts';
import { followDocuments } from './stores/documents-store.ts';
import { followExchange } from './stores/exchange-store.ts';
import { followFirmness } from './stores/firmness-store.ts';
import { followGivenFiles, useGivenFiles } from './stores/given-files-store.ts';
import { followJobs } from './stores/jobs-store.ts';
import { useHelpKey } from './stores/help-store.ts';
import { useLanguage, useTexts } from './stores/preferences-store.ts';
import { followScenarios } from './stores/scenarios-store.ts';
import { followLeaving } from './stores/leaving.ts';
import { followKeptForms } from './stores/kept-forms.ts';
import { followKeptTexts } from './stores/kept-texts-store.ts';
import { followSession, useSession } from './stores/session-store.ts';
import { followForms } from './stores/unrecorded-forms.ts';
import { followTypedWrites } from './stores/typed-writes.ts';

export function App(): ReactElement {
  const language = useLanguage();
  const session = useSession((store) => store.session);
  const [ready, setReady] = useState(false);
  const [error, setError] = useState<AppError | null>(null);

  useHelpKey();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  useEffect(() => {
    const stops = [
      followJobs(),
      followSession(),
      followKeptTexts(),
      followTypedWrites(),
      followDrafts(),
      followForms(),
      followKeptForms(),
      followDesk(),
      followExchange(),
      followFirmness(),
      followScenarios(),
      followDocuments(),
      followGivenFiles(),
      followCopies(),
      followLeaving(),
    ];
    void openWhatWasAsked().then((failure) => {
      setError(failure);
      setReady(true);
    });
    return () => {
      for (const stop of stops) stop();
    };
  }, []);

  return (
    <>
      {ready && (session === null ? <StartScreen /> : <Frame session={session} />)}
      {ready && <GivenFiles session={session} />}
      <RefusedSession />
      <StoppingDialog />
      <UnwrittenDialog />
      {error !== null && (
        <div className="floating">
          <ErrorMessage error={error} onDismiss={() => setError(null)} />
        </div>
      )}
      <Sealing />
      <HelpDialog role={session?.role ?? null} />
      <LiveRegion />
    </>
  );
}

/** A protected session takes its time to be encrypted: the person waits for it before the computer is switched off. */
function Sealing(): ReactElement | null {
  const texts = useTexts(protectionTexts);
  const sealing = useCopies((store) => store.sealing);
  return sealing ? (
    <div className="floating">
      <p className="loading" role="status">
        {texts.sealing}
      </p>
    </div>
  ) : null;
}

/** The session that the service already holds (after a reload), the one given at the start, or the demonstration. */
async function openWhatWasAsked(): Promise<AppError | null> {
  const open = await ask('session-view', {});
  if (!open.ok) return open.error;
  await useGivenFiles.getState().collect();
  const { session: given, forgetSession } = useGivenFiles.getState();
  const demonstration = await askShell('startWithDemonstration', {});
  let session = open.value;
  if (session === null && given !== null) {
    forgetSession();
    return openSession(given);
  } else if (session === null && demonstration.ok && demonstration.value) {
    const place = await askShell('demonstrationPlace', { role: 'coordinator' });
    if (!place.ok) return place.error;
    const wanted = { place: place.value.token, role: 'coordinator', fresh: false } as const;
    const opened = await ask('demonstration-open', wanted);
    if (!opened.ok) return opened.error;
    session = opened.value;
  }
  if (session !== null) await enterSession(session);
  return null;
}
