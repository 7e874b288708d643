import { useEffect, useState, type ReactElement } from 'react';
import type { AppError } from '#core/contract/app-error.ts';
import type { KitPeek } from '#core/contract/requests/kits.ts';
import type { SessionView } from '#core/contract/requests/session.ts';
import type { Place } from '#core/contract/shell.ts';
import type { Result } from '#core/result.ts';
import { startTexts } from '#core/texts/start.ts';
import { ask, askShell } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { PassphraseDialog } from '../../components/PassphraseDialog.tsx';
import { useGivenFiles } from '../../stores/given-files-store.ts';
import { useTexts } from '../../stores/preferences-store.ts';
import { useDroppedKit } from '../../use-dropped-kit.ts';
import { fileName, nothingChosen, type PartProps } from './part-props.ts';

type Opened = Extract<KitPeek, { readonly locked: false }>;

/** A kit that was read, before it is kept. */
interface AtHand {
  readonly kit: Place;
  readonly peek: Opened;
  readonly passphrase: string | null;
}

/** A protected session that a kit is to be brought into, once its own passphrase is given. */
interface IntoProtected {
  readonly name: string;
  readonly open: (passphrase: string) => Promise<Result<SessionView, AppError>>;
}

/** A juror's way in: the kit, its passphrase where it is locked, and where to keep the session that it becomes. */
export function KitCard({ busy, enter }: PartProps): ReactElement {
  const texts = useTexts(startTexts);
  const [locked, setLocked] = useState<Place | null>(null);
  const [sitting, setSitting] = useState<AtHand | null>(null);
  const [into, setInto] = useState<IntoProtected | null>(null);

  const open = async (): Promise<Result<SessionView | null, AppError>> => {
    const chosen = await askShell('chooseFiles', { purpose: 'kit' });
    if (!chosen.ok) return chosen;
    const [kit] = chosen.value;
    return kit === undefined ? nothingChosen : take(kit);
  };
  const take = async (kit: Place): Promise<Result<SessionView | null, AppError>> => {
    const peek = await ask('kit-peek', { kit: kit.token, passphrase: null });
    if (!peek.ok) return peek;
    if (!peek.value.locked) return proceed({ kit, peek: peek.value, passphrase: null });
    setLocked(kit);
    return nothingChosen;
  };
  const proceed = async (opened: AtHand): Promise<Result<SessionView | null, AppError>> => {
    if (opened.peek.sitting === null) return keep(opened);
    setSitting(opened);
    return nothingChosen;
  };
  const keep = async ({ kit, peek, passphrase }: AtHand): Promise<Result<SessionView | null, AppError>> => {
    const parts = [peek.sessionName, ...(peek.sitting === null ? [] : [texts.sittingWord]), peek.jurorName];
    const suggestedName = texts.sessionFileName(parts.join(' – '));
    const place = await askShell('chooseSavePlace', {
      purpose: 'session',
      suggestedName: fileName(suggestedName),
    });
    if (!place.ok) return place;
    if (place.value === null) return nothingChosen;
    const wanted = { kit: kit.token, passphrase, place: place.value.token };
    const answer = await ask('kit-open', wanted);
    if (answer.ok || answer.error.code !== 'kit-into-protected') return answer;
    const { name } = place.value;
    setInto({ name, open: (own) => ask('kit-open', { ...wanted, sessionPassphrase: own }) });
    return nothingChosen;
  };
  const bringInto = async ({ open: bring }: IntoProtected, own: string): Promise<AppError | null> => {
    const answer = await bring(own);
    if (!answer.ok) return answer.error;
    setInto(null);
    enter(() => Promise.resolve(answer));
    return null;
  };
  const unlock = async (kit: Place, passphrase: string): Promise<AppError | null> => {
    const peek = await ask('kit-peek', { kit: kit.token, passphrase });
    if (!peek.ok) return peek.error;
    if (peek.value.locked) return null;
    const opened = peek.value;
    setLocked(null);
    enter(() => proceed({ kit, peek: opened, passphrase }));
    return null;
  };

  const ofGroup = sitting?.peek.sitting ?? null;
  const over = useDroppedKit((kit) => {
    if (!busy) enter(() => take(kit));
  });

  // A kit that was double-clicked.
  const given = useGivenFiles((store) => store.kit);
  useEffect(() => {
    if (given === null || busy) return;
    useGivenFiles.getState().forgetKit();
    enter(() => take(given));
  });

  return (
    <section className={over ? 'card drop--over' : 'card'} aria-labelledby="start-juror">
      <h2 id="start-juror">{texts.jurorTitle}</h2>
      <p>{texts.jurorText}</p>
      <Button kind="primary" disabled={busy} onClick={() => enter(open)}>
        {texts.openKit}
      </Button>
      {locked !== null && (
        <PassphraseDialog
          of="kit"
          name={locked.name}
          onTry={(passphrase) => unlock(locked, passphrase)}
          onClose={() => setLocked(null)}
        />
      )}
      {into !== null && (
        <PassphraseDialog
          of="session"
          name={into.name}
          onTry={(passphrase) => bringInto(into, passphrase)}
          onClose={() => setInto(null)}
        />
      )}
      {sitting !== null && ofGroup !== null && (
        <Dialog title={texts.sittingTitle(ofGroup.label)} onClose={() => setSitting(null)}>
          <p>{texts.sittingText(sitting.peek.jurorName, sitting.peek.sessionName)}</p>
          <div className="actions">
            <Button
              kind="primary"
              onClick={() => {
                setSitting(null);
                enter(() => keep(sitting));
              }}
            >
              {texts.sittingKeep}
            </Button>
          </div>
        </Dialog>
      )}
    </section>
  );
}
