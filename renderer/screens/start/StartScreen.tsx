import { useEffect, useState, type ReactElement } from 'react';
import { gridTemplateNames, gridTemplates, type GridTemplateName } from '#core/call/grid-templates.ts';
import type { AppError } from '#core/contract/app-error.ts';
import type { SessionView } from '#core/contract/requests/session.ts';
import type { Place } from '#core/contract/shell.ts';
import type { Result } from '#core/result.ts';
import { frameTexts } from '#core/texts/frame.ts';
import { startTexts } from '#core/texts/start.ts';
import { ask, askShell } from '../../api.ts';
import { AppearanceControls } from '../../components/AppearanceControls.tsx';
import { Button } from '../../components/Button.tsx';
import { ChoiceField, TextField } from '../../components/fields.tsx';
import { ErrorMessage } from '../../components/Notice.tsx';
import { PassphraseDialog } from '../../components/PassphraseDialog.tsx';
import { enterSession, openSession } from '../../enter-session.ts';
import { AboutButton } from '../about/AboutButton.tsx';
import { HelpButton } from '../help/HelpButton.tsx';
import { KitCard } from './KitCard.tsx';
import { TechnicalLogButton } from '../technical-log/TechnicalLogButton.tsx';
import { fileName, nothingChosen, type PartProps } from './part-props.ts';
import { useTexts } from '../../stores/preferences-store.ts';
import { keepRefused } from '../../stores/refused-store.ts';
import { WorkingCopies } from '../protection/WorkingCopies.tsx';
import { WaitingBallots } from './WaitingBallots.tsx';

/** Nothing is open: a juror opens a kit, the coordinator makes or opens a session, anyone looks at the demonstration. */
export function StartScreen(): ReactElement {
  const texts = useTexts(startTexts);
  const frame = useTexts(frameTexts);
  const [error, setError] = useState<AppError | null>(null);
  const [busy, setBusy] = useState(false);

  const enter = (opening: () => Promise<Result<SessionView | null, AppError>>): void => {
    setBusy(true);
    setError(null);
    void opening().then((answer) => {
      setBusy(false);
      if (!answer.ok) setError(answer.error);
      else if (answer.value !== null) void enterSession(answer.value);
    });
  };

  return (
    <div className="frame frame--start">
      <header className="header">
        <AboutButton />
        <div className="header__session" />
        <TechnicalLogButton />
        <HelpButton />
        <AppearanceControls />
      </header>
      <main className="content content--start" tabIndex={-1}>
        <h1>{texts.title}</h1>
        <p className="lead">{texts.lead}</p>
        {busy && <p className="loading">{frame.loading}</p>}
        <ErrorMessage error={error} onDismiss={() => setError(null)} />
        <WorkingCopies />
        <WaitingBallots />
        <div className="cards">
          <KitCard busy={busy} enter={enter} />
          <NewSession busy={busy} enter={enter} />
          <OpenSession busy={busy} enter={enter} />
          <Demonstration busy={busy} enter={enter} />
        </div>
      </main>
    </div>
  );
}

/** A session that is to begin from a protected one. */
interface Begun {
  readonly place: Place;
  readonly from: Place | null;
}

function NewSession({ busy, enter }: PartProps): ReactElement {
  const texts = useTexts(startTexts);
  const [name, setName] = useState('');
  const [missing, setMissing] = useState(false);
  const [gridTemplate, setGridTemplate] = useState<GridTemplateName>('eig3');
  const [locked, setLocked] = useState<Begun | null>(null);
  const [origin, setOrigin] = useState<'template' | 'earlier'>('template');

  const create = async (): Promise<Result<SessionView | null, AppError>> => {
    let earlierPlace: Place | null = null;
    if (origin === 'earlier') {
      const earlier = await askShell('chooseFiles', { purpose: 'session' });
      if (!earlier.ok) return earlier;
      earlierPlace = earlier.value[0] ?? null;
      if (earlierPlace === null) return nothingChosen;
    }
    const suggestedName = fileName(texts.sessionFileName(name.trim()));
    const place = await askShell('chooseSavePlace', { purpose: 'session', suggestedName });
    if (!place.ok) return place;
    if (place.value === null) return nothingChosen;
    return make({ place: place.value, from: earlierPlace }, null);
  };
  const make = async (
    wanted: Begun,
    passphrase: string | null,
  ): Promise<Result<SessionView | null, AppError>> => {
    const { place, from } = wanted;
    const answer = await ask('session-create', {
      place: place.token,
      name: name.trim(),
      gridTemplate,
      from: from?.token ?? null,
      passphrase,
    });
    if (answer.ok || answer.error.code !== 'session-protected') return answer;
    setLocked(wanted);
    return nothingChosen;
  };
  const unlock = async (wanted: Begun, passphrase: string): Promise<AppError | null> => {
    const answer = await make(wanted, passphrase);
    if (!answer.ok) return answer.error;
    setLocked(null);
    enter(() => Promise.resolve(answer));
    return null;
  };

  return (
    <section className="card" aria-labelledby="start-coordinator">
      <h2 id="start-coordinator">{texts.coordinatorTitle}</h2>
      <p>{texts.coordinatorText}</p>
      <form
        aria-label={texts.newSession}
        onSubmit={(event) => {
          event.preventDefault();
          setMissing(name.trim() === '');
          if (name.trim() !== '') enter(create);
        }}
      >
        <TextField
          label={texts.name}
          hint={texts.nameHint}
          value={name}
          maxLength={200}
          error={missing && name.trim() === '' ? texts.nameMissing : null}
          onChange={setName}
        />
        <ChoiceField<'template' | 'earlier'>
          label={texts.from}
          {...(origin === 'earlier' ? { hint: texts.fromEarlierHint } : {})}
          value={origin}
          choices={[
            { value: 'template', label: texts.fromTemplate },
            { value: 'earlier', label: texts.fromEarlier },
          ]}
          onChange={setOrigin}
        />
        {origin === 'template' && (
          <ChoiceField
            label={texts.grid}
            hint={texts.gridHint}
            value={gridTemplate}
            choices={gridTemplateNames.map((value) => ({ value, label: gridTemplates[value].label }))}
            onChange={setGridTemplate}
          />
        )}
        <Button submit disabled={busy}>
          {texts.create}
        </Button>
      </form>
      {locked?.from !== undefined && locked.from !== null && (
        <PassphraseDialog
          of="session"
          name={locked.from.name}
          onTry={(passphrase) => unlock(locked, passphrase)}
          onClose={() => setLocked(null)}
        />
      )}
    </section>
  );
}

function OpenSession({ busy, enter }: PartProps): ReactElement {
  const texts = useTexts(startTexts);
  const [recent, setRecent] = useState<readonly Place[]>([]);

  useEffect(() => {
    void askShell('recentSessions', {}).then((answer) => {
      if (answer.ok) setRecent(answer.value);
    });
  }, []);

  // It is shown by then; what is left to tell is why it was not opened.
  const open = async (place: Place): Promise<Result<null, AppError>> => {
    const error = await openSession(place);
    return error === null ? nothingChosen : { ok: false, error };
  };
  const choose = async (): Promise<Result<null, AppError>> => {
    const chosen = await askShell('chooseFiles', { purpose: 'session' });
    if (!chosen.ok) return chosen;
    const [place] = chosen.value;
    return place === undefined ? nothingChosen : open(place);
  };

  return (
    <section className="card" aria-labelledby="start-open">
      <h2 id="start-open">{texts.openTitle}</h2>
      <Button disabled={busy} onClick={() => enter(choose)}>
        {texts.openSession}
      </Button>
      <h3>{texts.recent}</h3>
      {recent.length === 0 ? (
        <p>{texts.noRecent}</p>
      ) : (
        <ul className="plain-list">
          {recent.map((place) => (
            <li key={place.token}>
              <Button small kind="tertiary" disabled={busy} onClick={() => enter(() => open(place))}>
                {place.name}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Demonstration({ busy, enter }: PartProps): ReactElement {
  const texts = useTexts(startTexts);
  const open = (role: 'coordinator' | 'juror', fresh: boolean) => async () => {
    const place = await askShell('demonstrationPlace', { role });
    if (!place.ok) return place;
    const answer = await ask('demonstration-open', { place: place.value.token, role, fresh });
    // Somebody tried the passphrase on it.
    return !answer.ok && keepRefused(place.value, answer.error) ? nothingChosen : answer;
  };
  return (
    <section className="card" aria-labelledby="start-demonstration">
      <h2 id="start-demonstration">{texts.demonstrationTitle}</h2>
      <p>{texts.demonstrationText}</p>
      <div className="actions">
        <Button disabled={busy} onClick={() => enter(open('coordinator', false))}>
          {texts.demonstrationCoordinator}
        </Button>
        <Button disabled={busy} onClick={() => enter(open('juror', false))}>
          {texts.demonstrationJuror}
        </Button>
        <Button kind="tertiary" disabled={busy} onClick={() => enter(open('coordinator', true))}>
          {texts.demonstrationFresh}
        </Button>
      </div>
    </section>
  );
}
