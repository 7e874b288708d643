import { useId, useState, type KeyboardEvent } from 'react';

/** Tools and steps behind one button, where the window is narrow or everything is shown at twice its size. */
export interface FoldedMenu {
  readonly isOpen: boolean;
  readonly buttonId: string;
  readonly toolsId: string;
  readonly stepsId: string;
  readonly toggle: () => void;
  readonly close: () => void;
  /** Of what the menu holds: Escape closes it and gives the focus back to its button. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** Whether the menu is open; in a wide window nothing is folded and the style sheet leaves this out of account. */
export function useFoldedMenu(): FoldedMenu {
  const [isOpen, setOpen] = useState(false);
  const [buttonId, toolsId, stepsId] = [useId(), useId(), useId()];
  return {
    isOpen,
    buttonId,
    toolsId,
    stepsId,
    toggle: () => setOpen(!isOpen),
    close: () => setOpen(false),
    onKeyDown: ({ key, defaultPrevented, target }) => {
      // A dialog that was opened from the menu has its own Escape.
      const inDialog = target instanceof Element && target.closest('dialog') !== null;
      if (!isOpen || key !== 'Escape' || defaultPrevented || inDialog) return;
      setOpen(false);
      document.getElementById(buttonId)?.focus();
    },
  };
}
