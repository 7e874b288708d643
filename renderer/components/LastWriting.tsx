import { useEffect, type ReactElement } from 'react';
import { unwrittenTexts } from '#core/texts/unwritten.ts';
import { say } from '../stores/announcer-store.ts';
import { useLeaving } from '../stores/may-leave.ts';
import { useTexts } from '../stores/preferences-store.ts';

/** In the place of the screens, while what was typed last is written before the session is left. */
export function LastWriting(): ReactElement | null {
  const { writing } = useTexts(unwrittenTexts);
  const isWriting = useLeaving((store) => store.isWriting);
  useEffect(() => {
    if (isWriting) say(writing);
  }, [isWriting, writing]);
  return isWriting ? <h1 className="last-writing">{writing}</h1> : null;
}
