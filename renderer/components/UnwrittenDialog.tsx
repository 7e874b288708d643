import type { ReactElement } from 'react';
import { errorTexts } from '#core/texts/errors.ts';
import { formatCount } from '#core/texts/format.ts';
import { unwrittenTexts } from '#core/texts/unwritten.ts';
import { useLeaving } from '../stores/may-leave.ts';
import { useLanguage, useTexts } from '../stores/preferences-store.ts';
import type { Unwritten } from '../stores/session-store.ts';
import { Button } from './Button.tsx';
import { CopyText } from '../screens/ballots/CopyText.tsx';
import { Dialog } from './Dialog.tsx';

/** Of the button that loses nothing. */
export const focusedFirst = { autoFocus: true, 'data-autofocus': true };

/** Asks whether to leave without what was typed and is in no file; it stays on screen for whoever stays. */
export function UnwrittenDialog(): ReactElement | null {
  const { lost, answer } = useLeaving();
  return lost === null ? null : <Asked lost={lost} answer={answer} />;
}

function Asked(props: {
  readonly lost: readonly Unwritten[];
  readonly answer: (goes: boolean) => void;
}): ReactElement {
  const { lost, answer } = props;
  const texts = useTexts(unwrittenTexts);
  const errors = useTexts(errorTexts);
  const language = useLanguage();
  const why = lost.find((one) => one.why !== null)?.why ?? null;
  const told = lost.map(({ form, about, field, text }) => ({
    about: form === '' ? (about === '' ? null : texts.about(about, field)) : form,
    text: text === '' ? texts.changed : text,
  }));
  return (
    <Dialog
      title={texts.title(lost.length, formatCount(lost.length, language))}
      answeredBelow
      onClose={() => answer(false)}
    >
      <p>{why === null ? texts.notYet : errors[why.code](why.details)}</p>
      <ul className="unwritten" aria-label={texts.list} tabIndex={0}>
        {told.map(({ about, text }, place) => (
          <li key={place}>
            {about !== null && <strong>{about}</strong>}
            <p>{text}</p>
          </li>
        ))}
      </ul>
      <p>{texts.lost(lost.length)}</p>
      <div className="actions">
        <Button kind="primary" native={focusedFirst} onClick={() => answer(false)}>
          {texts.stay}
        </Button>
        <CopyText
          text={() =>
            told.map(({ about, text }) => (about === null ? text : `${about}\n${text}`)).join('\n\n')
          }
        >
          {texts.copy}
        </CopyText>
        <Button kind="tertiary" onClick={() => answer(true)}>
          {texts.leave}
        </Button>
      </div>
    </Dialog>
  );
}
