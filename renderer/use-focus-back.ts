import { useEffect, useRef } from 'react';

/**
 * Gives the focus back to what opened a form, once the form is gone and took the focus with it: a keyboard goes on where it
 * was. `opener`: the identifier of that element while the form is open, null while it is not.
 */
export function useFocusBack(opener: string | null): void {
  const last = useRef<string | null>(null);
  useEffect(() => {
    const before = last.current;
    last.current = opener;
    if (opener !== null || before === null) return;
    // Whoever has gone elsewhere by then is left there.
    if (document.activeElement === null || document.activeElement === document.body) {
      document.getElementById(before)?.focus();
    }
  }, [opener]);
}
