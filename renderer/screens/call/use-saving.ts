import { useState } from 'react';
import type { AppError } from '#core/contract/app-error.ts';
import type { Result } from '#core/result.ts';
import { coordinationTexts } from '#core/texts/coordination.ts';
import { say } from '../../stores/announcer-store.ts';
import type { KeptForm } from '../../stores/kept-forms.ts';
import { useTexts } from '../../stores/preferences-store.ts';
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

/** The saving of a form that is kept. */
export function useSaving<Values>({ recorded, drop }: KeptForm<Values>): Saving<Values> {
  const { saved } = useTexts(coordinationTexts);
  const { settle, ...checked } = useChecked();
  const [error, setError] = useState<AppError | null>(null);
  return {
    ...checked,
    tell: (answer, values) => {
      setError(answer.ok ? null : answer.error);
      if (!answer.ok) return;
      recorded(values);
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
