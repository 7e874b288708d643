import type { RoomView } from './requests/deliberation.ts';
import type { Language } from './shell.ts';

/** What the room's page is handed: the view and nothing besides it but the language to say it in. */
export interface RoomAnswer {
  readonly language: Language;
  /** Null when there is nothing to show: no session, or a view that could not be made. */
  readonly view: RoomView | null;
}

/** What the page of the room's window finds as `window.juryRoom`. */
export interface RoomBridge {
  /** Asks for what the room sees; there is no other question. */
  view(): Promise<RoomAnswer>;
  /** Calls `listener` when the answer may have become another; answers a function that stops it. */
  onChange(listener: () => void): () => void;
}
