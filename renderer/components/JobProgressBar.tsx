import { useId, type ReactElement } from 'react';
import { formatCount } from '#core/texts/format.ts';
import { frameTexts } from '#core/texts/frame.ts';
import { useJobs } from '../stores/jobs-store.ts';
import { useLanguage, useTexts } from '../stores/preferences-store.ts';
import { Button } from './Button.tsx';

/** What is being done and how far it is, with a way to stop it that leaves everything as it was. */
export function JobProgressBar({ job }: { readonly job: string }): ReactElement {
  const texts = useTexts(frameTexts);
  const language = useLanguage();
  const progress = useJobs((store) => store.running.get(job) ?? null);
  const cancel = useJobs((store) => store.cancel);
  const label = useId();
  const steps: Readonly<Record<string, string>> = texts.jobs;
  const step = progress === null ? texts.loading : (steps[progress.step] ?? texts.loading);
  const whole = progress?.whole ?? null;
  const known = progress !== null && progress.total > 0;
  return (
    <div className="job" role="group" aria-labelledby={label}>
      <p id={label}>
        {known
          ? texts.jobProgress(
              step,
              formatCount(progress.done, language),
              formatCount(progress.total, language),
            )
          : step}
      </p>
      <progress
        aria-labelledby={label}
        {...(whole !== null
          ? { max: 1, value: whole }
          : known
            ? { max: progress.total, value: progress.done }
            : {})}
      />
      <Button small onClick={() => void cancel(job)}>
        {texts.cancel}
      </Button>
    </div>
  );
}
