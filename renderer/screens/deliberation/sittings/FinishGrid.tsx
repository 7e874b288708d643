import { useState, type ReactElement } from 'react';
import type { GeneralGridView } from '#core/contract/requests/deliberation.ts';
import type { SessionView } from '#core/contract/requests/session.ts';
import { frameTexts } from '#core/texts/frame.ts';
import { listOf } from '#core/texts/rule-sentences.ts';
import { sittingTexts } from '#core/texts/sitting.ts';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { ErrorMessage } from '../../../components/Notice.tsx';
import { say } from '../../../stores/announcer-store.ts';
import { useLanguage, useTexts } from '../../../stores/preferences-store.ts';
import { ConflictChoice } from './ConflictChoice.tsx';
import { mayRecord } from './may-record.ts';
import { useReasons } from './reason-store.ts';
import { useRecord } from './use-record.ts';

interface Props {
  readonly session: SessionView;
  readonly grid: GeneralGridView;
}

/** What is missing in a group's grid, and its closing; opened again with a reason alone. */
export function FinishGrid({ session, grid }: Props): ReactElement {
  const all = useTexts(sittingTexts);
  const texts = all.general;
  const frame = useTexts(frameTexts);
  const language = useLanguage();
  const [warned, setWarned] = useState(false);
  const { record, error, dismiss } = useRecord(grid.group);
  const askReason = useReasons((store) => store.ask);
  const { gaps, finished, finishedRecord } = grid;
  const sentences = gaps.map(({ gap, count }) => texts.gaps[gap](count));

  const finish = async (): Promise<void> => {
    setWarned(false);
    if (await record({ field: 'finished', value: true }, { over: finishedRecord })) say(texts.finished);
  };
  const reopen = async (): Promise<void> => {
    const reason = await askReason({
      title: all.ask.reopenTitle,
      text: all.ask.reopenText,
      confirm: all.ask.reopen,
    });
    if (reason === null) return;
    if (await record({ field: 'finished', value: false }, { reason })) say(texts.reopened);
  };
  return (
    <section aria-label={texts.finish}>
      {sentences.length === 0 ? (
        <p>{texts.whole}</p>
      ) : (
        <ul className="gaps">
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <ErrorMessage error={error} onDismiss={dismiss} />
      <ConflictChoice
        what={texts.finish}
        recorded={finishedRecord}
        readOnly={!mayRecord(session)}
        write={(value) => (value === true ? texts.finished : texts.reopened)}
        onSettle={(value, reason) => record({ field: 'finished', value: value ?? false }, { reason })}
      />
      {mayRecord(session) && (
        <div className="actions">
          {finished ? (
            <Button onClick={() => void reopen()}>{texts.reopen}</Button>
          ) : (
            <Button kind="primary" onClick={() => (gaps.length > 0 ? setWarned(true) : void finish())}>
              {texts.finish}
            </Button>
          )}
        </div>
      )}
      {warned && (
        <Dialog title={texts.finishTitle} onClose={() => setWarned(false)}>
          <p>{texts.finishText(listOf(sentences, language))}</p>
          <div className="actions">
            <Button kind="primary" onClick={() => void finish()}>
              {texts.finishAnyway}
            </Button>
            <Button onClick={() => setWarned(false)}>{frame.cancel}</Button>
          </div>
        </Dialog>
      )}
    </section>
  );
}
