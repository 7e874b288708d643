/** Puts the focus where work goes on once nothing has it: what had it is gone or off. Whoever has gone elsewhere is left there. */
export function focusIfLost(target: Element | null): void {
  const { activeElement } = document;
  if (activeElement !== null && activeElement !== document.body) return;
  if (target instanceof HTMLElement) target.focus();
}
