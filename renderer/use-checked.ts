import { useEffect, useRef, useState, type RefObject } from 'react';

interface Checked {
  /** To be given to the form. */
  readonly form: RefObject<HTMLFormElement | null>;
  /** Whether what is wrong is said at the fields. */
  readonly isChecked: boolean;
  /** The person wants to save: what is wrong is said, and the first such field has the focus, which tells it aloud. */
  readonly check: () => void;
  /** All was saved. */
  readonly settle: () => void;
}

/** Fields are not called wrong while they are being filled in: only once somebody wants to save them. */
export function useChecked(): Checked {
  const form = useRef<HTMLFormElement>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (tries === 0) return;
    const wrong = form.current?.querySelector('[aria-invalid="true"]');
    if (wrong instanceof HTMLElement) wrong.focus();
  }, [tries]);
  return {
    form,
    isChecked: tries > 0,
    check: () => setTries((count) => count + 1),
    settle: () => setTries(0),
  };
}
