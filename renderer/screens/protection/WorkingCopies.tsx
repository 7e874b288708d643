import { useState, type ReactElement } from 'react';
import type { AppError } from '#core/contract/app-error.ts';
import type { CopyRow } from '#core/contract/requests/protection.ts';
import type { Result } from '#core/result.ts';
import { errorTexts } from '#core/texts/errors.ts';
import { formatInstant } from '#core/texts/format.ts';
import { frameTexts } from '#core/texts/frame.ts';
import { protectionTexts } from '#core/texts/protection.ts';
import { ask, askShell } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorMessage, Notice } from '../../components/Notice.tsx';
import { useCopies } from '../../stores/copies-store.ts';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import { fileName } from '../start/part-props.ts';

/** What became of sessions that a kill left in clear, or that could not be encrypted: with and without an open session. */
export function WorkingCopies(): ReactElement | null {
  const copies = useCopies((store) => store.copies);
  if (copies.length === 0) return null;
  return (
    <div className="session-notices">
      {copies.map((copy) =>
        copy.how === 'waits' ? <Waits key={copy.id} copy={copy} /> : <Told key={copy.id} copy={copy} />,
      )}
    </div>
  );
}

function Told({ copy: { id, file, how, as } }: { readonly copy: CopyRow }): ReactElement {
  const texts = useTexts(protectionTexts).copies;
  const frame = useTexts(frameTexts);
  return (
    <>
      <Notice kind={how === 'beside' ? 'warning' : 'info'}>
        {how === 'beside' ? texts.beside(file, as ?? '') : texts.home(file)}
      </Notice>
      <div className="actions">
        <Button small kind="tertiary" onClick={() => void ask('copy-dismiss', { id })}>
          {frame.dismiss}
        </Button>
      </div>
    </>
  );
}

function Waits({ copy: { id, file, since, error: why } }: { readonly copy: CopyRow }): ReactElement {
  const texts = useTexts(protectionTexts).copies;
  const errors = useTexts(errorTexts);
  const frame = useTexts(frameTexts);
  const language = useLanguage();
  const [error, setError] = useState<AppError | null>(null);
  const [busy, setBusy] = useState(false);
  const [asking, setAsking] = useState(false);
  const at = formatInstant(since, language);

  const run = async (work: () => Promise<Result<unknown, AppError>>): Promise<void> => {
    setBusy(true);
    const answer = await work();
    setBusy(false);
    setError(answer.ok ? null : answer.error);
  };
  const save = async (): Promise<Result<unknown, AppError>> => {
    const suggestedName = fileName(texts.suggested(file.replace(/\.eigjury$/i, '')));
    const place = await askShell('chooseSavePlace', { purpose: 'session', suggestedName });
    if (!place.ok || place.value === null) return place;
    return ask('copy-save', { id, target: place.value.token });
  };

  return (
    <>
      <Notice kind="warning" title={texts.waitsTitle(file)}>
        {texts.waits(at, why === null ? '' : errors[why.code](why.details))}
      </Notice>
      <ErrorMessage error={error} onDismiss={() => setError(null)} />
      <div className="actions">
        <Button
          small
          kind="primary"
          disabled={busy}
          onClick={() => void run(() => ask('copy-retry', { id }))}
        >
          {texts.retry}
        </Button>
        <Button small disabled={busy} onClick={() => void run(save)}>
          {texts.save}
        </Button>
        <Button small kind="tertiary" disabled={busy} onClick={() => setAsking(true)}>
          {texts.remove}
        </Button>
      </div>
      {asking && (
        <Dialog title={texts.removeTitle} onClose={() => setAsking(false)}>
          <p>{texts.removeText(file, at)}</p>
          <div className="actions">
            <Button
              kind="primary"
              onClick={() => {
                setAsking(false);
                void run(() => ask('copy-remove', { id }));
              }}
            >
              {texts.removeConfirm}
            </Button>
            <Button onClick={() => setAsking(false)}>{frame.cancel}</Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
