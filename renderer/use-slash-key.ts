import { useEffect } from 'react';
import { isTextField } from './is-text-field.ts';
import { usePreferences } from './stores/preferences-store.ts';

/** Brings the focus to a field by `/`, unless a text is being typed or single-letter keys are off. */
export function useSlashKey(fieldId: string): void {
  const letterKeys = usePreferences((store) => store.preferences.letterKeys);
  useEffect(() => {
    if (!letterKeys) return;
    const listen = (event: KeyboardEvent): void => {
      if (event.key !== '/' || event.ctrlKey || event.altKey || event.metaKey) return;
      if (isTextField(event.target) || document.querySelector('dialog[open]') !== null) return;
      const field = document.getElementById(fieldId);
      if (!(field instanceof HTMLInputElement)) return;
      event.preventDefault();
      field.focus();
      field.select();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [letterKeys, fieldId]);
}
