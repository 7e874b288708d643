import { useEffect, useRef } from 'react';

/**
 * Between the answer to a saving and the view that shows it, what was typed has to stay: else the old value flashes up and
 * what stands around it jumps. `standing` is what the view shows, as a text; `forget` drops what was typed. Answers what to
 * call with the text that will stand when it is sent, and with null when typing goes on: that is not to be dropped.
 */
export function useTaken(standing: string, forget: () => void): (awaited: string | null) => void {
  const awaited = useRef<string | null>(null);
  const latest = useRef({ standing, forget });
  const look = (): void => {
    if (awaited.current === null || awaited.current !== latest.current.standing) return;
    awaited.current = null;
    latest.current.forget();
  };
  useEffect(() => {
    latest.current = { standing, forget };
    look();
  });
  return (text) => {
    awaited.current = text;
    look();
  };
}
