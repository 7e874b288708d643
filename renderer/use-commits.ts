import { useEffect, useState } from 'react';
import { onServiceEvent } from './api.ts';

/** How often something was saved to the session since this was first asked: another number, another session. */
export function useCommits(): number {
  const [commits, setCommits] = useState(0);
  useEffect(
    () =>
      onServiceEvent(({ event }) => {
        if (event === 'session-changed') setCommits((count) => count + 1);
      }),
    [],
  );
  return commits;
}
