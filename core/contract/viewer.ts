import type { Language } from './shell.ts';

/** A PDF to show, as the viewer's preload script hands it to its page: this and nothing else. */
export interface ViewerDocument {
  readonly title: string;
  readonly content: Uint8Array;
  readonly language: Language;
  /** Single signs as keys (+, -, 0) may be switched off (WCAG 2.1.4). */
  readonly signKeys: boolean;
}

/** What the page of a viewer window finds as `window.juryViewer`. */
export interface ViewerBridge {
  /** The document of this window; null when the window has none. */
  document(): Promise<ViewerDocument | null>;
}
