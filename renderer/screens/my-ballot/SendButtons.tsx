import { useState, type ReactElement } from 'react';
import type { AppError } from '#core/contract/app-error.ts';
import type { RequestOutput } from '#core/contract/requests.ts';
import type { Result } from '#core/result.ts';
import { myBallotTexts } from '#core/texts/my-ballot.ts';
import { ask, askShell } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorMessage, Notice } from '../../components/Notice.tsx';
import { say } from '../../stores/announcer-store.ts';
import { useTexts } from '../../stores/preferences-store.ts';
import { useFocusAfterWork } from '../../use-focus-after-work.ts';
import { useView } from '../../use-view.ts';
import type { PartProps } from './part-props.ts';

interface Written {
  /** What was done, in a sentence. */
  readonly sentence: string;
  readonly reveal: () => void;
}

/** Writes the ballot where the juror says, or into the exchange folder, and shows it in its folder. */
export function SendButtons({ ballot, session }: PartProps): ReactElement {
  const texts = useTexts(myBallotTexts);
  const exchange = useView('exchange-folder-view', {});
  const [error, setError] = useState<AppError | null>(null);
  const [written, setWritten] = useState<Written | null>(null);
  const [busy, setBusy] = useState(false);
  const rememberFocus = useFocusAfterWork(busy);
  const { last, changedSince } = ballot;
  const folder = exchange.value?.folder ?? null;
  const marking = session.phase === 'notation';
  const disabled = busy || (last === null && !changedSince);

  const suggestedName = (): string => {
    const sequence = changedSince || last === null ? ballot.nextSequence : last.sequence;
    return texts.fileName(ballot.jurorName.replace(/[^\p{L}\p{N}]+/gu, '-'), String(sequence));
  };
  const tell = (
    answer: Result<RequestOutput<'ballot-export'>, AppError>,
    sentence: (file: string) => string,
    reveal: (fileName: string) => void,
  ): void => {
    if (!answer.ok) {
      setError(answer.error);
      return;
    }
    const { fileName, words } = answer.value;
    setWritten({ sentence: sentence(fileName), reveal: () => reveal(fileName) });
    say(`${sentence(fileName)} ${texts.receipt} : ${words}.`);
  };
  const run = async (work: () => Promise<void>): Promise<void> => {
    rememberFocus();
    setBusy(true);
    setError(null);
    await work();
    setBusy(false);
  };
  const toPlace = async (): Promise<void> => {
    const place = await askShell('chooseSavePlace', { purpose: 'ballot', suggestedName: suggestedName() });
    if (!place.ok) setError(place.error);
    else if (place.value !== null) {
      const { token } = place.value;
      tell(
        await ask('ballot-export', { place: token }),
        texts.exported,
        () => void askShell('reveal', { token }),
      );
    }
  };
  const toExchange = async (): Promise<void> =>
    tell(
      await ask('ballot-to-exchange', { fileName: suggestedName() }),
      texts.exchanged,
      (fileName) => void askShell('revealInExchangeFolder', { fileName }),
    );
  const setFolder = async (token: string | null): Promise<void> => {
    const answer = await ask('exchange-folder-set', { folder: token });
    if (!answer.ok) setError(answer.error);
    exchange.reload();
  };
  const choose = async (): Promise<void> => {
    const place = await askShell('chooseFolder', { purpose: 'exchange-folder' });
    if (!place.ok) setError(place.error);
    else if (place.value !== null) await setFolder(place.value.token);
  };

  return (
    <>
      <ErrorMessage error={error} onDismiss={() => setError(null)} />
      {written !== null && <Notice kind="success">{written.sentence}</Notice>}
      {folder?.reachable === false && <p className="hint">{texts.exchangeGone(folder.name)}</p>}
      <div className="actions">
        {marking && folder !== null && (
          <Button
            kind="primary"
            disabled={disabled || !folder.reachable}
            onClick={() => void run(toExchange)}
          >
            {texts.exchangeTo(folder.name)}
          </Button>
        )}
        {marking && (
          <Button
            kind={folder === null ? 'primary' : 'secondary'}
            disabled={disabled}
            onClick={() => void run(toPlace)}
          >
            {folder !== null ? texts.exchangeElsewhere : last === null ? texts.export : texts.exportAgain}
          </Button>
        )}
        {written !== null && (
          <Button kind="tertiary" onClick={written.reveal}>
            {texts.reveal}
          </Button>
        )}
      </div>
      {marking && (
        <div className="actions">
          <Button
            small
            kind="tertiary"
            onClick={() => void run(() => (folder === null ? choose() : setFolder(null)))}
          >
            {folder === null ? texts.exchangeChoose : texts.exchangeForget}
          </Button>
          <span className="hint">{texts.exchangeHint}</span>
        </div>
      )}
    </>
  );
}
