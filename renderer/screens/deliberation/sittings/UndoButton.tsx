import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { AppError } from '#core/contract/app-error.ts';
import type { AgendaView } from '#core/contract/requests/deliberation.ts';
import type { GroupId } from '#core/ids.ts';
import { sittingTexts } from '#core/texts/sitting.ts';
import { ask } from '../../../api.ts';
import { Button } from '../../../components/Button.tsx';
import { ErrorMessage } from '../../../components/Notice.tsx';
import { say } from '../../../stores/announcer-store.ts';
import { useTexts } from '../../../stores/preferences-store.ts';
import { useSession } from '../../../stores/session-store.ts';
import { isTextField } from '../../../is-text-field.ts';

interface Props {
  readonly group: GroupId | null;
  readonly undoable: AgendaView['undoable'];
}

/** Takes back the last thing recorded here, and says which. Ctrl+Z does the same where no text is being typed. */
export function UndoButton({ group, undoable }: Props): ReactElement {
  const texts = useTexts(sittingTexts).undo;
  const [error, setError] = useState<AppError | null>(null);
  const save = useSession((store) => store.save);
  const words: Readonly<Record<string, string>> = texts.fields;
  const field = undoable === null ? '' : (words[undoable.field] ?? texts.other);
  const title = undoable?.title ?? null;
  const what = title === null ? field : texts.of(field, title);

  const undo = async (): Promise<void> => {
    if (undoable === null) {
      say(texts.none);
      return;
    }
    const answer = await undoLast(group, save);
    setError(answer.error);
    if (answer.error === null) say(answer.done ? texts.done(what) : texts.none);
  };
  const latest = useRef(undo);
  useEffect(() => {
    latest.current = undo;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      if (event.key.toLowerCase() !== 'z' || event.defaultPrevented) return;
      if (isTyped(event.target) || document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      void latest.current();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);

  return (
    <>
      <Button
        small
        kind="tertiary"
        disabled={undoable === null}
        native={{ title: texts.hint }}
        onClick={() => void undo()}
      >
        {undoable === null ? texts.none : texts.take(what)}
      </Button>
      <ErrorMessage error={error} onDismiss={() => setError(null)} />
    </>
  );
}

async function undoLast(
  group: GroupId | null,
  save: ReturnType<typeof useSession.getState>['save'],
): Promise<{ readonly done: boolean; readonly error: AppError | null }> {
  const answer = await ask('deliberation-undo', { group });
  if (!answer.ok) return { done: false, error: answer.error };
  if (answer.value === null) return { done: false, error: null };
  await save(Promise.resolve({ ok: true, value: answer.value }));
  return { done: true, error: null };
}

/** Where Ctrl+Z is the text's own; a tick or a slider has none. */
const isTyped = (target: EventTarget | null): boolean =>
  isTextField(target) &&
  !(target instanceof HTMLInputElement && ['checkbox', 'radio', 'range'].includes(target.type));
