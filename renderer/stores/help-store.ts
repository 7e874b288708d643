import { useEffect } from 'react';
import { create } from 'zustand';

interface HelpStore {
  readonly open: boolean;
  readonly show: (open: boolean) => void;
}

/** Whether the help is on screen; it lies over whatever is open and leaves it as it is. */
export const useHelp = create<HelpStore>((set) => ({
  open: false,
  show: (open) => set({ open }),
}));

/** F1 opens the help from anywhere, also while a text is being typed, and closes it again. */
export function useHelpKey(): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.key !== 'F1' || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      const { open, show } = useHelp.getState();
      show(!open);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
