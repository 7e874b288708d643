import { useEffect, useRef, useState, type ReactElement } from 'react';
import { appError, type AppError } from '#core/contract/app-error.ts';
import type { BallotOutcome } from '#core/contract/requests/ballots.ts';
import type { TypingView } from '#core/contract/requests/sheets.ts';
import { fail } from '#core/result.ts';
import { formatInstant } from '#core/texts/format.ts';
import { frameTexts } from '#core/texts/frame.ts';
import { sheetsTexts } from '#core/texts/sheets.ts';
import { ask } from '../../../api.ts';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { ErrorMessage, Notice } from '../../../components/Notice.tsx';
import { useLanguage, useTexts } from '../../../stores/preferences-store.ts';
import { openKey, useSession } from '../../../stores/session-store.ts';
import { writeTyped } from '../../../stores/typed-writes.ts';
import { TypingGrid } from './TypingGrid.tsx';

interface Props {
  readonly fingerprint: string;
  /** With the sentence to tell when a ballot was saved, or null. */
  readonly onClose: (sentence: string | null) => void;
}

/** One juror's paper sheet, typed in by the coordination. What is typed is on the disk at each key. */
export function TypingPanel({ fingerprint, onClose }: Props): ReactElement {
  const texts = useTexts(sheetsTexts).typing;
  const [view, setView] = useState<TypingView | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const [discarding, setDiscarding] = useState(false);
  // Drafts are written one after the other, so that the last key wins and saving comes after all of them.
  const writing = useRef<Promise<unknown>>(Promise.resolve());

  // Read once: reading again at each commit would throw away what is being typed.
  useEffect(() => {
    let current = true;
    void ask('sheet-typing', { fingerprint }).then((answer) => {
      if (!current) return;
      if (answer.ok) setView(answer.value);
      else setError(answer.error);
    });
    return () => {
      current = false;
    };
  }, [fingerprint]);

  /** Sends a draft once those before it have their answer; nothing goes into a session that was opened meanwhile. */
  const inTurn = (send: () => ReturnType<typeof ask<'sheet-draft'>>): ReturnType<typeof send> => {
    const session = openKey();
    const sent = writing.current.then(() =>
      openKey() === session ? useSession.getState().save(send()) : fail(appError('no-session')),
    );
    writing.current = sent;
    return sent;
  };
  /** Known as not written from the key on, however long it waits for its turn. */
  const write = (defi: string, field: string, text: string): ReturnType<typeof ask<'sheet-draft'>> =>
    writeTyped(
      {
        key: `${fingerprint} ${defi} ${field}`,
        about: view?.defis.find(({ id }) => id === defi)?.title ?? '',
        field: fieldName(field, view, texts),
        text: text === '' ? null : text,
        again: () => write(defi, field, text),
      },
      inTurn(() => ask('sheet-draft', { fingerprint, defi, field, text })),
    );
  const keep = (defi: string, field: string, text: string): void => {
    void write(defi, field, text).then((answer) => {
      if (!answer.ok) setError(answer.error);
    });
  };
  const save = async (): Promise<void> => {
    setError(null);
    await writing.current;
    const answer = await ask('sheet-type', { fingerprint });
    if (answer.ok) onClose(sentenceOf(answer.value, texts));
    else setError(answer.error);
  };
  const discard = async (): Promise<void> => {
    await writing.current;
    const answer = await ask('sheet-drafts-discard', { fingerprint });
    setDiscarding(false);
    if (answer.ok) onClose(null);
    else setError(answer.error);
  };

  if (view === null) return <ErrorMessage error={error} onDismiss={() => onClose(null)} />;
  return (
    <section className="typing" aria-labelledby="typing-title">
      <h3 id="typing-title">{texts.title(view.jurorName)}</h3>
      <p>{texts.check(view.short, view.words)}</p>
      <Warnings view={view} />
      <p className="hint" id="typing-keys">
        {texts.keys}
      </p>
      <TypingGrid view={view} describedBy="typing-keys" onKeep={keep} />
      <ErrorMessage error={error} onDismiss={() => setError(null)} />
      <div className="actions">
        <Button kind="primary" onClick={() => void save()}>
          {texts.save}
        </Button>
        <Button onClick={() => void writing.current.then(() => onClose(null))}>{texts.close}</Button>
        <Button kind="tertiary" onClick={() => setDiscarding(true)}>
          {texts.discard}
        </Button>
      </div>
      {discarding && <DiscardDialog onConfirm={() => void discard()} onClose={() => setDiscarding(false)} />}
    </section>
  );
}

/** That whoever types sees marks, what saving follows, and whether it makes a conflict. */
function Warnings({ view }: { readonly view: TypingView }): ReactElement {
  const texts = useTexts(sheetsTexts).typing;
  const language = useLanguage();
  return (
    <>
      <Notice kind="warning" quiet>
        {texts.blind}
      </Notice>
      {view.follows !== null && (
        <p>{texts.follows(view.follows.receipt, formatInstant(view.follows.receivedAt, language))}</p>
      )}
      {view.conflictAhead && (
        <Notice kind="warning" quiet>
          {texts.conflictAhead}
        </Notice>
      )}
    </>
  );
}

function DiscardDialog(props: {
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}): ReactElement {
  const texts = useTexts(sheetsTexts).typing;
  const frame = useTexts(frameTexts);
  return (
    <Dialog title={texts.discardTitle} onClose={props.onClose}>
      <p>{texts.discardText}</p>
      <div className="actions">
        <Button kind="primary" onClick={props.onConfirm}>
          {texts.discard}
        </Button>
        <Button onClick={props.onClose}>{frame.cancel}</Button>
      </div>
    </Dialog>
  );
}

/** What stands above the column of a field. */
function fieldName(
  field: string,
  view: TypingView | null,
  texts: (typeof sheetsTexts)['fr']['typing'],
): string {
  const [kind, id] = field.split(':');
  if (id !== undefined) return view?.criteria.find((one) => one.id === id)?.label ?? id;
  if (kind === 'coup-de-coeur') return texts.favourite;
  if (kind === 'advice-reason') return texts.advice;
  return kind === 'deport' ? texts.deport : texts.comment;
}

function sentenceOf(
  { outcome, jurorName, receipt }: BallotOutcome,
  texts: (typeof sheetsTexts)['fr']['typing'],
): string {
  const name = jurorName ?? '';
  if (outcome === 'already') return texts.unchanged;
  if (outcome === 'held') return texts.savedHeld(name);
  return outcome === 'conflict' ? texts.savedConflict(name) : texts.saved(name, receipt ?? '');
}
