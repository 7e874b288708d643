import type { ReactElement } from 'react';
import type { ReadOnlyView, SessionView } from '#core/contract/requests/session.ts';
import { backupsTexts } from '#core/texts/backups.ts';
import { errorTexts } from '#core/texts/errors.ts';
import { formatInstant } from '#core/texts/format.ts';
import { removedDataWords } from '#core/texts/removed-data.ts';
import { frameTexts } from '#core/texts/frame.ts';
import { useNavigation } from '../stores/navigation-store.ts';
import { useLanguage, useTexts } from '../stores/preferences-store.ts';
import { useRefused } from '../stores/refused-store.ts';
import { Button } from './Button.tsx';
import { Notice } from './Notice.tsx';
import { SaveCopy } from './SaveCopy.tsx';

/** Above every screen: why nothing is saved here, and that a backup could not be written. */
export function SessionNotices({ session }: { readonly session: SessionView }): ReactElement | null {
  const texts = useTexts(backupsTexts);
  const errors = useTexts(errorTexts);
  const language = useLanguage();
  const frame = useTexts(frameTexts);
  const keptAs = useRefused((store) => store.keptAs);
  const returned = useRefused((store) => store.returned);
  const { readOnly, backupFault } = session;
  if (readOnly === null && backupFault === null && keptAs === null && returned === null) return null;
  const holder = readOnly?.holder ?? null;
  const who = holder === null ? '' : texts.who(holder.user, holder.machine);
  const since = holder === null ? '' : formatInstant(holder.since, language);
  return (
    <div className="session-notices">
      {readOnly !== null && (
        <>
          <Notice kind="warning" title={texts.readOnlyTitle}>
            {readOnlySentence(readOnly.why, texts.readOnly, who, since)}
          </Notice>
          <div className="actions">
            <SaveCopy />
          </div>
        </>
      )}
      {keptAs !== null && (
        <>
          <Notice kind="info">{texts.keptAs(keptAs)}</Notice>
          <div className="actions">
            <Button small kind="tertiary" onClick={() => useRefused.setState({ keptAs: null })}>
              {frame.dismiss}
            </Button>
          </div>
        </>
      )}
      {returned !== null && (
        <div ref={intoView}>
          <Notice kind="warning" title={texts.cameBackTitle}>
            {texts.cameBack(removedDataWords(returned, language))}
          </Notice>
          <div className="actions">
            {session.role === 'coordinator' && (
              <Button
                small
                onClick={() => {
                  useRefused.setState({ returned: null });
                  useNavigation.getState().go(session, 'call');
                }}
              >
                {texts.toPersonalData}
              </Button>
            )}
            <Button small kind="tertiary" onClick={() => useRefused.setState({ returned: null })}>
              {frame.dismiss}
            </Button>
          </div>
        </div>
      )}
      {backupFault !== null && (
        <Notice kind="warning" title={texts.faultTitle}>
          {texts.faultText(errors[backupFault.code](backupFault.details))}
        </Notice>
      )}
    </div>
  );
}

/** What is restored shows the place where the person was, which may be far below this. */
const intoView = (shown: HTMLDivElement | null): void => shown?.scrollIntoView({ block: 'center' });

function readOnlySentence(
  why: ReadOnlyView['why'],
  words: (typeof backupsTexts)['fr']['readOnly'],
  who: string,
  since: string,
): string {
  switch (why) {
    case 'locked':
      return words.locked(who, since);
    case 'taken-over':
      return words['taken-over'](who);
    case 'place':
    case 'damaged':
    case 'journal':
      return words[why];
  }
}
