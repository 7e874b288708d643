import { useCallback, useEffect, useState } from 'react';
import type { AppError } from '#core/contract/app-error.ts';
import type { RoomPlace } from '#core/contract/shell.ts';
import { askShell, onServiceEvent } from '../../../api.ts';

interface RoomDisplay {
  /** Null until it is known. */
  readonly place: RoomPlace | null;
  readonly error: AppError | null;
  readonly open: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Where the room's display is, whoever opened or closed it; with the two ways to change that. */
export function useRoomPlace(): RoomDisplay {
  const [place, setPlace] = useState<RoomPlace | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const ask = useCallback(async (name: 'roomPlace' | 'openRoom' | 'closeRoom'): Promise<void> => {
    const answer = await askShell(name, {});
    setError(answer.ok ? null : answer.error);
    if (answer.ok) setPlace(answer.value);
  }, []);
  useEffect(() => {
    const stop = onServiceEvent(({ event }) => {
      if (event === 'room-changed') void ask('roomPlace');
    });
    void Promise.resolve().then(() => ask('roomPlace'));
    return stop;
  }, [ask]);
  return { place, error, open: () => ask('openRoom'), close: () => ask('closeRoom') };
}
