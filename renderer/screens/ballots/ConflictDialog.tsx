import type { ReactElement } from 'react';
import { conflictsTexts } from '#core/texts/conflicts.ts';
import { formatInstant } from '#core/texts/format.ts';
import { UntilArchived } from '../../components/Archived.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { say } from '../../stores/announcer-store.ts';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import { useView } from '../../use-view.ts';
import { HeadsForm } from './HeadsForm.tsx';
import { KeysPanel } from './KeysPanel.tsx';

interface Props {
  readonly juror: string;
  readonly name: string;
  readonly onClose: () => void;
}

/** One juror's conflict: between ballots, or over the computers that signed them. */
export function ConflictDialog({ juror, name, onClose }: Props): ReactElement {
  const texts = useTexts(conflictsTexts);
  const language = useLanguage();
  const view = useView('conflict-view', { juror });
  return (
    <Dialog wide title={texts.title(name)} onClose={onClose}>
      <Loaded view={view}>
        {(conflict) => {
          const betweenBallots = conflict.state === 'heads' || conflict.state === 'settled';
          return (
            <>
              <UntilArchived>
                {betweenBallots && (
                  <HeadsForm
                    // Other heads are another conflict: nothing chosen for the earlier one may stay.
                    key={conflict.ballots.map(({ digest }) => digest).join(' ')}
                    conflict={conflict}
                    onClose={onClose}
                    onDone={(sentence) => {
                      say(sentence);
                      onClose();
                    }}
                  />
                )}
              </UntilArchived>
              {!betweenBallots && conflict.state !== 'keys' && <p>{texts.gone}</p>}
              {(conflict.state === 'keys' || conflict.keys.length > 1) && (
                <UntilArchived>
                  <KeysPanel conflict={conflict} />
                </UntilArchived>
              )}
              {conflict.history.length > 0 && (
                <section aria-labelledby="conflict-history">
                  <h3 id="conflict-history">{texts.history}</h3>
                  <ul>
                    {conflict.history.map(({ at, kind, reason }, index) => (
                      <li key={index}>
                        {texts.historyLine(formatInstant(at, language), texts.historyKinds[kind], reason)}
                      </li>
                    ))}
                  </ul>
                </section>
              )}
            </>
          );
        }}
      </Loaded>
    </Dialog>
  );
}
