import { useEffect, useState } from 'react';

/** The instant, anew while something runs; often enough that no second is passed over. */
export function useNow(running: boolean): string {
  const [now, setNow] = useState(() => new Date().toISOString());
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => setNow(new Date().toISOString()), 250);
    return () => clearInterval(timer);
  }, [running]);
  return now;
}
