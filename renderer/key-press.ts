/** The part of a key press that the desk looks at, from React or from the window. */
export interface KeyPress {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

/** Ctrl+Z, or ⌘Z: taking back the last change of a mark. */
export const isUndo = ({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyPress): boolean =>
  (ctrlKey || metaKey) && !altKey && !shiftKey && key.toLowerCase() === 'z';
