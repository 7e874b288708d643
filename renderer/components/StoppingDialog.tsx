import { useEffect, type ReactElement } from 'react';
import { unwrittenTexts } from '#core/texts/unwritten.ts';
import { say } from '../stores/announcer-store.ts';
import { useJobs } from '../stores/jobs-store.ts';
import { useLeaving } from '../stores/may-leave.ts';
import { useTexts } from '../stores/preferences-store.ts';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { focusedFirst } from './UnwrittenDialog.tsx';

/** Asks whether to leave although that stops what is being done. */
export function StoppingDialog(): ReactElement | null {
  const { stopping, answer } = useLeaving();
  return stopping ? <Asked answer={answer} /> : null;
}

function Asked({ answer }: { readonly answer: (goes: boolean) => void }): ReactElement {
  const texts = useTexts(unwrittenTexts);
  const under = useJobs((store) => store.works);
  const works = [...new Set(under.values())];
  const ended = works.length === 0;
  // Nothing is left to be stopped, and what came of it is on screen: whoever waited for it stays.
  useEffect(() => {
    if (!ended) return;
    say(texts.work.ended);
    answer(false);
  }, [answer, ended, texts]);
  return (
    <Dialog title={texts.work.title} answeredBelow onClose={() => answer(false)}>
      {works.map((work) => (
        <p key={work}>{texts.work[work]}</p>
      ))}
      <p>{texts.work.whole}</p>
      <div className="actions">
        <Button kind="primary" native={focusedFirst} onClick={() => answer(false)}>
          {texts.stay}
        </Button>
        <Button kind="tertiary" onClick={() => answer(true)}>
          {texts.leave}
        </Button>
      </div>
    </Dialog>
  );
}
