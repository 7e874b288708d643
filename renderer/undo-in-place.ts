/**
 * The window's own undo goes back through all that was typed, in whatever field: one Ctrl+Z too many in a comment would type an
 * earlier mark into a field out of sight. It stays in the field where the person is.
 */
export function keepUndoInPlace(): void {
  document.addEventListener(
    'beforeinput',
    (event) => {
      if (event.inputType.startsWith('history') && event.target !== document.activeElement)
        event.preventDefault();
    },
    { capture: true },
  );
}
