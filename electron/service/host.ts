import type { HandedFile } from '#core/contract/service-line.ts';
import type { LogEvent } from '#core/log/log-event.ts';
import type { ServiceEvent } from '#core/contract/wire.ts';
import type { FromReader, ToReader } from './reader-report.ts';

/** A process that reads untrusted files; it is ended when it has answered, is no longer wanted, or takes too long. */
export interface ReaderLine {
  send(said: ToReader): void;
  onReport(listener: (told: FromReader) => void): void;
  onEnd(listener: () => void): void;
  /** Answers when the process is gone and writes nothing any more. */
  end(): Promise<void>;
}

/** What the surroundings lend to the service: Electron's main process, or the command line on plain Node. */
export interface ServiceHost {
  /** Where backups are kept, in the application’s own data; null: there are none. */
  readonly backups: string | null;
  /** Where protected sessions are in clear while they are open, in the application’s own data; null: none is opened. */
  readonly workingCopies: string | null;
  /** A session that somebody else has open is read instead of refused: nobody can be asked. */
  readonly readsWhenLocked: boolean;
  /** The path behind a token, or null when no person ever chose it. */
  pathOf(token: string): string | null;
  startReader(): Promise<ReaderLine>;
  /**
   * Sets a report model on pages; answers the PDF's bytes, or throws an `AppFailure`. `stand` is called when the pages
   * are set and Chromium begins to write them, where the surroundings can tell.
   */
  print(model: unknown, signal: AbortSignal, stand: () => void): Promise<Uint8Array>;
  /** Shows a PDF in a viewer window of its own; throws an `AppFailure` where there are no windows. */
  showPdf(file: HandedFile): Promise<void>;
  /** Hands a copy to the system's own program; throws an `AppFailure` when that does not succeed. */
  openAttachment(file: HandedFile): Promise<void>;
  emit(event: ServiceEvent): void;
  /** Tells the technical log; what is told holds nothing of a session. */
  log(event: LogEvent): void;
  /**
   * A session was opened (or closed: null): for the window's title and the list of recent files. `key` tells this
   * person's file of the session from any other.
   */
  announce(path: string | null, title: string, key: string): void;
  /** Keeps where a session's exchange folder is for the next time that it is opened. */
  keepExchangeFolder(key: string, path: string | null): void;
}
