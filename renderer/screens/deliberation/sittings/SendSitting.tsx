import { useId, useState, type ReactElement } from 'react';
import type { AppError } from '#core/contract/app-error.ts';
import type { SessionView } from '#core/contract/requests/session.ts';
import type { SittingSendView } from '#core/contract/requests/sitting-files.ts';
import { formatCount, formatInstant } from '#core/texts/format.ts';
import { sittingFilesTexts } from '#core/texts/sitting-files.ts';
import { ask, askShell } from '../../../api.ts';
import { Button } from '../../../components/Button.tsx';
import { Loaded } from '../../../components/Loaded.tsx';
import { ErrorMessage, Notice } from '../../../components/Notice.tsx';
import { say } from '../../../stores/announcer-store.ts';
import { useKit } from '../../../stores/kit-store.ts';
import { useLanguage, useTexts } from '../../../stores/preferences-store.ts';
import { useView } from '../../../use-view.ts';

interface Props {
  readonly session: Pick<SessionView, 'name'>;
}

/** What a référent sends back: how much of it is unsent, writing the file, and its receipt. */
export function SendSitting({ session }: Props): ReactElement {
  const texts = useTexts(sittingFilesTexts).send;
  const heading = useId();
  const view = useView('sitting-send-view', {});
  const choose = useKit((store) => store.choose);
  return (
    <section className="panel" aria-labelledby={heading}>
      <h2 id={heading}>{texts.title}</h2>
      <p>{texts.lead}</p>
      <Loaded view={view}>{(send) => <Send send={send} session={session} />}</Loaded>
      <div className="actions">
        <Button small kind="tertiary" onClick={() => void choose()}>
          {texts.renew}
        </Button>
        <span className="hint">{texts.renewHint}</span>
      </div>
    </section>
  );
}

function Send({ send, session }: Props & { readonly send: SittingSendView }): ReactElement {
  const texts = useTexts(sittingFilesTexts).send;
  const [error, setError] = useState<AppError | null>(null);
  const [written, setWritten] = useState<{ readonly file: string; readonly token: string } | null>(null);
  const [busy, setBusy] = useState(false);
  const { own, unsent, last } = send;
  const again = unsent === 0 && last !== null;

  const write = async (): Promise<void> => {
    const sequence = (last?.sequence ?? 0) + (again ? 0 : 1);
    const plain = session.name.replace(/[^\p{L}\p{N}]+/gu, '-');
    const place = await askShell('chooseSavePlace', {
      purpose: 'sitting',
      suggestedName: texts.fileName(plain, String(sequence)),
    });
    if (!place.ok) setError(place.error);
    if (!place.ok || place.value === null) return;
    const { token } = place.value;
    const answer = await ask('sitting-export', { place: token });
    if (!answer.ok) setError(answer.error);
    else {
      setWritten({ file: answer.value.fileName, token });
      say(`${texts.written(answer.value.fileName)} ${texts.receipt} : ${answer.value.words}.`);
    }
  };
  const run = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    await write();
    setBusy(false);
  };

  return (
    <>
      <ErrorMessage error={error} onDismiss={() => setError(null)} />
      <p>{own === 0 ? texts.nothing : unsent === 0 ? texts.allSent : texts.unsent(unsent)}</p>
      {written !== null && <Notice kind="success">{texts.written(written.file)}</Notice>}
      <div className="actions">
        <Button
          kind={again ? 'secondary' : 'primary'}
          disabled={busy || own === 0}
          onClick={() => void run()}
        >
          {again ? texts.writeAgain : texts.write}
        </Button>
        {written !== null && (
          <Button kind="tertiary" onClick={() => void askShell('reveal', { token: written.token })}>
            {texts.reveal}
          </Button>
        )}
      </div>
      {last !== null && <SentReceipt last={last} />}
    </>
  );
}

function SentReceipt({ last }: { readonly last: NonNullable<SittingSendView['last']> }): ReactElement {
  const texts = useTexts(sittingFilesTexts).send;
  const language = useLanguage();
  const { sequence, writtenAt, words, receipt } = last;
  return (
    <div className="receipt">
      <p className="receipt__of">
        {texts.last(formatCount(sequence, language), formatInstant(writtenAt, language))}
      </p>
      <h3 className="receipt__label">{texts.receipt}</h3>
      <p className="receipt__words" lang="fr">
        {words}
      </p>
      <p className="receipt__digits">
        <code>{receipt}</code>
      </p>
      <p className="hint">{texts.receiptHint}</p>
    </div>
  );
}
