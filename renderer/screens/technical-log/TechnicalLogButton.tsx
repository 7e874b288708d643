import { useEffect, useState, type ReactElement } from 'react';
import type { AppError } from '#core/contract/app-error.ts';
import { technicalLogTexts } from '#core/texts/technical-log.ts';
import { askShell } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorMessage, Notice } from '../../components/Notice.tsx';
import { say } from '../../stores/announcer-store.ts';
import { useTexts } from '../../stores/preferences-store.ts';

/** The way to the technical log, with and without a session. */
export function TechnicalLogButton(): ReactElement {
  const texts = useTexts(technicalLogTexts);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button small kind="quiet" onClick={() => setOpen(true)}>
        {texts.button}
      </Button>
      {open && <TechnicalLogDialog onClose={() => setOpen(false)} />}
    </>
  );
}

/** The whole log to read, copy and save: nothing is sent that was not seen. */
function TechnicalLogDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const texts = useTexts(technicalLogTexts);
  const [content, setContent] = useState<string | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const [done, setDone] = useState<string | null>(null);

  useEffect(() => {
    void askShell('technicalLog', {}).then((answer) => {
      if (answer.ok) setContent(answer.value);
      else setError(answer.error);
    });
  }, []);

  const tell = (sentence: string): void => {
    setDone(sentence);
    say(sentence);
  };
  const save = async (): Promise<void> => {
    const answer = await askShell('saveTechnicalLog', {});
    if (!answer.ok) setError(answer.error);
    else if (answer.value !== null) tell(texts.saved(answer.value));
  };
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(content ?? '');
    tell(texts.copied);
  };

  return (
    <Dialog wide title={texts.title} onClose={onClose}>
      <p>{texts.lead}</p>
      <p className="hint">{texts.holds}</p>
      <ErrorMessage error={error} onDismiss={() => setError(null)} />
      {content === '' && <p>{texts.empty}</p>}
      {content !== null && content !== '' && (
        // Scrolled by keyboard too, so it takes the focus.
        <pre className="technical-log" role="region" aria-label={texts.content} tabIndex={0}>
          {content}
        </pre>
      )}
      {done !== null && (
        <Notice kind="success" quiet>
          {done}
        </Notice>
      )}
      <div className="actions">
        <Button kind="secondary" disabled={content === null} onClick={() => void copy()}>
          {texts.copy}
        </Button>
        <Button kind="secondary" disabled={content === null} onClick={() => void save()}>
          {texts.save}
        </Button>
      </div>
    </Dialog>
  );
}
