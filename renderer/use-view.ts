import { useCallback, useEffect, useState } from 'react';
import type { AppError } from '#core/contract/app-error.ts';
import type { RequestInput, RequestName, RequestOutput } from '#core/contract/requests.ts';
import { ask, onServiceEvent } from './api.ts';

export interface View<Value> {
  /** The last answer; kept while a newer one is awaited. Null before the first, and after an error. */
  readonly value: Value | null;
  readonly error: AppError | null;
  readonly reload: () => void;
}

/** Reads a view of the session and reads it again after every commit, so that a screen is never stale. */
export function useView<Name extends RequestName>(
  name: Name,
  input: RequestInput<Name>,
): View<RequestOutput<Name>> {
  const [state, setState] = useState<{ value: RequestOutput<Name> | null; error: AppError | null }>({
    value: null,
    error: null,
  });
  const [turn, setTurn] = useState(0);
  const reload = useCallback(() => setTurn((count) => count + 1), []);
  // Inputs are small plain data: their text says whether they are the same.
  const key = JSON.stringify(input);

  useEffect(
    () =>
      onServiceEvent(({ event }) => {
        if (event === 'session-changed' || event === 'exchange-changed') reload();
      }),
    [reload],
  );

  useEffect(() => {
    let current = true;
    void ask(name, JSON.parse(key) as RequestInput<Name>).then((answer) => {
      if (!current) return;
      setState(answer.ok ? { value: answer.value, error: null } : { value: null, error: answer.error });
    });
    return () => {
      current = false;
    };
  }, [name, key, turn]);

  return { ...state, reload };
}
