import { useState } from 'react';
import type { AppError } from '#core/contract/app-error.ts';
import { ask } from '../../api.ts';
import { useJobs } from '../../stores/jobs-store.ts';
import { useSession } from '../../stores/session-store.ts';

export interface Protecting {
  readonly busy: boolean;
  readonly error: AppError | null;
  readonly dismiss: () => void;
  /** Answers how many backups stay as they were; null when nothing was done. */
  readonly set: (current: string | null, passphrase: string | null) => Promise<number | null>;
}

/** Changes the protection of the open session. It cannot be called off: half of it would be neither. */
export function useProtection(): Protecting {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const set = async (current: string | null, passphrase: string | null): Promise<number | null> => {
    setBusy(true);
    setError(null);
    const answer = await useJobs.getState().run((job) => ask('protection-set', { current, passphrase, job }));
    setBusy(false);
    if (!answer.ok) {
      setError(answer.error);
      return null;
    }
    useSession.getState().opened(answer.value.session);
    return answer.value.backupsLeft;
  };
  return { busy, error, dismiss: () => setError(null), set };
}
