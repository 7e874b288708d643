import type { Envelope, MainEvent, WindowEvent } from './wire.ts';
import type { Place } from './shell.ts';

/** What main tells the page by itself. */
export type MainNews = 'service-stopped' | MainEvent['event'];

/** The one object that the preload script hands to the window, as `window.juryMain`. */
export interface MainBridge extends Pick<JuryBridge, 'shell' | 'placesOfDroppedFiles'> {
  /** Asks for a port to the service, which comes as a message `jury:port` of the window to itself. */
  connect(): void;
  onNews(listener: (news: MainNews) => void): void;
}

/** All that the page asks and hears, as `window.jury`: the port and the bridge, put together by `renderer/line.ts`. */
export interface JuryBridge {
  /** Asks the service; `name` and `payload` are checked there against the contract. */
  request(name: string, payload: unknown): Promise<Envelope>;
  /** Asks the main process; checked there against `shellRequests`. */
  shell(name: string, payload: unknown): Promise<Envelope>;
  /** Turns files dropped on the window into places; a file without a path on disk gives none. */
  placesOfDroppedFiles(files: readonly unknown[]): Promise<readonly Place[]>;
  /** Calls `listener` at each event of the service and of the room's display; answers a function that stops it. */
  onEvent(listener: (event: WindowEvent) => void): () => void;
}

/** What the preload script of a print window hands to its page as `window.juryPrint`. */
export interface PrintBridge {
  /** The report model (and language) to set; the page validates nothing, it only shows. */
  model(): Promise<unknown>;
  /** Says that fonts and figures are in place and the page can be printed. */
  ready(): void;
}
