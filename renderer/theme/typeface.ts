/** Loads the typeface of this build; without the State's marks, a free one stands in under the same name. */
export async function loadTypeface(): Promise<void> {
  if (!__STATE_MARKS__) await import('./free-fonts.css');
  await document.fonts.ready;
}

/** The same for pages to print, which do not have the design system's style sheet: all faces, at once. */
export async function loadPrintTypeface(): Promise<void> {
  if (__STATE_MARKS__) await import('@codegouvfr/react-dsfr/dsfr/dsfr.main.min.css');
  else await import('./free-fonts.css');
  await Promise.all([...document.fonts].map((face) => face.load()));
}
