import { useCallback, useEffect } from 'react';
import { isTextField } from '../../is-text-field.ts';
import { usePreferences } from '../../stores/preferences-store.ts';
import { isUndo, type KeyPress } from '../../key-press.ts';

/** What the keys of the desk set off. */
export interface DeskActions {
  readonly step: (by: -1 | 1) => void;
  readonly undo: () => void;
  readonly showKeys: () => void;
  readonly find: () => void;
  readonly comment: () => void;
  /** Null where no déport can be declared just now. */
  readonly deport: (() => void) | null;
}

/**
 * Listens to the keys of the desk wherever the focus is, except while a text is typed or a dialog is open. Answers what a
 * key means, for the mark fields: they see keys first.
 */
export function useDeskKeys(actions: DeskActions, listening: boolean): (key: KeyPress) => boolean {
  const letterKeys = usePreferences((store) => store.preferences.letterKeys);
  const { step, undo, showKeys, find, comment, deport } = actions;
  const press = useCallback(
    (key: KeyPress): boolean => {
      const combined = key.ctrlKey || key.metaKey;
      if (key.altKey && !combined && (key.key === 'ArrowDown' || key.key === 'ArrowUp')) {
        step(key.key === 'ArrowDown' ? 1 : -1);
        return true;
      }
      if (combined && !key.altKey) {
        if (key.key.toLowerCase() === 'k') find();
        // With Shift it is what others redo with: one more mark must not go.
        else if (isUndo(key)) undo();
        else return false;
        return true;
      }
      if (key.altKey || combined || !letterKeys) return false;
      if (key.key === 'j') step(1);
      else if (key.key === 'k') step(-1);
      else if (key.key === '/') find();
      else if (key.key === '?') showKeys();
      else if (key.key === 'c') comment();
      else if (key.key === 'd' && deport !== null) deport();
      else return false;
      return true;
    },
    [step, undo, showKeys, find, comment, deport, letterKeys],
  );

  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent): void => {
      if (!listening || document.querySelector('dialog[open]') !== null) return;
      const combined = event.altKey || event.ctrlKey || event.metaKey;
      // Keys never fire while a text is being typed; there Ctrl+Z is the text's own undo.
      if (isTextField(event.target) && (!combined || event.key.toLowerCase() === 'z')) return;
      if (press(event)) event.preventDefault();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [press, listening]);
  return press;
}
