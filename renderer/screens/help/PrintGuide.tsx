import type { ReactElement } from 'react';
import type { GuideName } from '#core/guide/guide-pages.ts';
import { exportsTexts } from '#core/texts/exports.ts';
import { helpTexts } from '#core/texts/help.ts';
import { ask, askShell } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { JobProgressBar } from '../../components/JobProgressBar.tsx';
import { ErrorMessage, Notice } from '../../components/Notice.tsx';
import { useTexts } from '../../stores/preferences-store.ts';
import { useWriting } from '../report/use-writing.ts';

/** Writes the guide as a PDF, to be printed or sent. */
export function PrintGuide({ name }: { readonly name: GuideName }): ReactElement {
  const texts = useTexts(helpTexts);
  const { reveal } = useTexts(exportsTexts);
  const { job, error, written, start, clear } = useWriting();
  return (
    <div className="guide__print">
      <Button
        small
        kind="tertiary"
        disabled={job !== null}
        onClick={() =>
          void start('guide', texts.fileName[name], async (place, id) => {
            const answer = await ask('guide-export', { place, guide: name, job: id });
            if (!answer.ok) return answer;
            const { fileName, pages } = answer.value;
            return { ok: true, value: texts.written(fileName, pages) };
          })
        }
      >
        {texts.print}
      </Button>
      <ErrorMessage error={error} onDismiss={clear} />
      {job !== null && <JobProgressBar job={job} />}
      {written !== null && (
        <>
          <Notice kind="success" quiet>
            {written.words}
          </Notice>
          <Button small kind="tertiary" onClick={() => void askShell('reveal', { token: written.token })}>
            {reveal}
          </Button>
        </>
      )}
    </div>
  );
}
