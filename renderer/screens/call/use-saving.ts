import { useState } from 'react';
import type { AppError } from '#core/contract/app-error.ts';
import type { Result } from '#core/result.ts';
import { coordinationTexts } from '#core/texts/coordination.ts';
import { say } from '../../stores/announcer-store.ts';
import type { KeptForm } from '../../stores/kept-forms.ts';
import { useTexts } from '../../stores/preferences-store.ts';
import { formRecorded } from '../../stores/unrecorded-forms.ts';
import { useChecked } from '../../use-checked.ts';

interface Saving<Values> extends Omit<ReturnType<typeof useChecked>, 'settle'> {
  /** Tells what came of a saving: why it was refused, or that it was done. `values`: what is recorded then, as it is typed. */
  readonly tell: (answer: Result<unknown, AppError>, values: Values) => void;
  /** What the bar of the form says and does of it. */
  readonly bar: {
    readonly error: AppError | null;
    readonly onDismiss: () => void;
    readonly onGiveUp: () => void;
  };
}

/** The saving of a form that is kept; `keptAs`: what `useUnrecorded` knows it by. */
export function useSaving<Values>({ recorded, drop }: KeptForm<Values>, keptAs: string): Saving<Values> {
  const { saved } = useTexts(coordinationTexts);
  const { settle, ...checked } = useChecked();
  const [error, setError] = useState<AppError | null>(null);
  return {
    ...checked,
    tell: (answer, values) => {
      setError(answer.ok ? null : answer.error);
      if (!answer.ok) return;
      // What was typed since is told before the session is left, as before.
      if (recorded(values)) formRecorded(keptAs);
      settle();
      say(saved);
    },
    bar: {
      error,
      onDismiss: () => setError(null),
      onGiveUp: () => {
        drop();
        settle();
        setError(null);
      },
    },
  };
}
