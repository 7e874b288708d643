import { useState } from 'react';
import type { AppError } from '#core/contract/app-error.ts';
import type { Purpose } from '#core/contract/shell.ts';
import type { Result } from '#core/result.ts';
import { askShell } from '../../api.ts';
import { say } from '../../stores/announcer-store.ts';
import { useJobs } from '../../stores/jobs-store.ts';

export interface Writing {
  /** The job under way. */
  readonly job: string | null;
  readonly error: AppError | null;
  /** The file that was written last, until the next begins. */
  readonly written: { readonly token: string; readonly words: string } | null;
  /** Asks where to, then writes; a person who gives up leaves nothing behind. */
  readonly start: (
    purpose: Purpose,
    suggestedName: string,
    write: (place: string, job: string) => Promise<Result<string, AppError>>,
  ) => Promise<void>;
  readonly fail: (error: AppError) => void;
  /** Takes away what was said of an earlier file. */
  readonly clear: () => void;
}

/** One file that leaves the application: where to, how far, and the sentence that says that it is written. */
export function useWriting(): Writing {
  const run = useJobs((store) => store.run);
  const [job, setJob] = useState<string | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const [written, setWritten] = useState<Writing['written']>(null);
  const clear = (): void => {
    setError(null);
    setWritten(null);
  };
  return {
    job,
    error,
    written,
    clear,
    fail: setError,
    start: async (purpose, suggestedName, write) => {
      clear();
      const place = await askShell('chooseSavePlace', { purpose, suggestedName });
      if (!place.ok) setError(place.error);
      if (!place.ok || place.value === null) return;
      const { token } = place.value;
      const answer = await run((id) => {
        setJob(id);
        return write(token, id);
      });
      setJob(null);
      if (answer.ok) {
        setWritten({ token, words: answer.value });
        say(answer.value);
      } else if (answer.error.code !== 'cancelled') setError(answer.error);
    },
  };
}
