import { useEffect, useRef } from 'react';

/**
 * Between the answer to a saving and the view that shows it, what was typed has to stay: else the old value flashes up and
 * what stands around it jumps. `standing` is what the view shows, as a text; `forget` drops what was typed. Answers what to
 * call with the text that will stand when it is sent, and with null when typing goes on: that is not to be dropped. Where the
 * screen is left before the view shows it, none will show it there: then the answer, `recording`, is enough.
 */
export function useTaken(
  standing: string,
  forget: () => void,
): (awaited: string | null, recording?: Promise<boolean>) => void {
  const awaited = useRef<string | null>(null);
  const latest = useRef({ standing, forget });
  const isShown = useRef(true);
  /** What is in the file and no view has shown yet. */
  const recorded = useRef<string | null>(null);
  const dropRecorded = (): void => {
    if (awaited.current === null || awaited.current !== recorded.current) return;
    awaited.current = null;
    latest.current.forget();
  };
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
      dropRecorded();
    };
  }, []);
  const look = (): void => {
    if (awaited.current === null || awaited.current !== latest.current.standing) return;
    awaited.current = null;
    latest.current.forget();
  };
  useEffect(() => {
    latest.current = { standing, forget };
    look();
  });
  return (text, recording) => {
    awaited.current = text;
    recorded.current = null;
    look();
    void recording?.then((isRecorded) => {
      if (!isRecorded || awaited.current !== text) return;
      recorded.current = text;
      if (!isShown.current) dropRecorded();
    });
  };
}
