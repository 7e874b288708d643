import { useState } from 'react';
import type { KeptForms } from '../../stores/kept-forms.ts';

interface Edited {
  /** The key of the form that is open; null when none is. */
  readonly edited: string | null;
  /** Opens another one, or none. With `only`: where that one is still open, for an answer that came late. */
  readonly edit: (key: string | null, only?: string) => void;
  /** The form was there already when its screen was. */
  readonly isBack: boolean;
}

/** Which of some kept forms is open: at first the one that was being typed into when the screen was left. */
export function useEdited<Values>({ touched }: KeptForms<Values>): Edited {
  const [state, setState] = useState(() => ({ edited: touched(), isBack: true }));
  return {
    ...state,
    edit: (key, only) =>
      setState((now) => (only !== undefined && now.edited !== only ? now : { edited: key, isBack: false })),
  };
}
