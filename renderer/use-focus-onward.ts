import { useEffect, useRef } from 'react';
import { focusIfLost } from './focus-if-lost.ts';

/**
 * For buttons that go once their work is done, and take the focus with them: answers a function to call first. When whatever had
 * the focus then is gone, work continues at the element of this identifier, unless the person has gone elsewhere meanwhile.
 */
export function useFocusOnward(onto: string): () => void {
  const had = useRef<Element | null>(null);
  useEffect(() => {
    if (had.current === null || had.current.isConnected) return;
    had.current = null;
    focusIfLost(document.getElementById(onto));
  });
  return () => {
    had.current = document.activeElement;
  };
}
