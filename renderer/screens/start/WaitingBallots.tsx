import type { ReactElement } from 'react';
import { givenFilesTexts } from '#core/texts/given-files.ts';
import { Button } from '../../components/Button.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useGivenFiles } from '../../stores/given-files-store.ts';
import { useTexts } from '../../stores/preferences-store.ts';

/** Ballots that were double-clicked before a session was open. */
export function WaitingBallots(): ReactElement | null {
  const texts = useTexts(givenFilesTexts);
  const { ballots, forgetBallots } = useGivenFiles();
  const [first] = ballots;
  if (first === undefined) return null;
  return (
    <div className="error-message">
      <Notice kind="info" title={texts.waitingTitle(ballots.length)}>
        {texts.waitingText(first.name, ballots.length)}
      </Notice>
      <div className="actions">
        <Button small kind="tertiary" onClick={forgetBallots}>
          {texts.forget}
        </Button>
      </div>
    </div>
  );
}
