import { useEffect, useRef } from 'react';
import { focusIfLost } from './focus-if-lost.ts';

/**
 * Gives the focus back to what opened a form, once the form is gone and took the focus with it: a keyboard goes on where it
 * was. `opener`: the identifier of that element while the form is open, null while it is not.
 */
export function useFocusBack(opener: string | null): void {
  const last = useRef<string | null>(null);
  useEffect(() => {
    const before = last.current;
    last.current = opener;
    if (opener === null && before !== null) focusIfLost(document.getElementById(before));
  }, [opener]);
}
