import { useEffect, useRef } from 'react';
import { focusIfLost } from './focus-if-lost.ts';

/**
 * For buttons that are off while their work runs, which takes the focus from them: answers a function to call first. Whatever had
 * the focus then has it again when `busy` ends, unless the person has gone elsewhere meanwhile.
 */
export function useFocusAfterWork(busy: boolean): () => void {
  const had = useRef<Element | null>(null);
  useEffect(() => {
    if (busy) return;
    const { current } = had;
    had.current = null;
    if (current !== null) focusIfLost(current);
  }, [busy]);
  return () => {
    had.current = document.activeElement;
  };
}
