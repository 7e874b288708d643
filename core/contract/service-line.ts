import type { LogEvent } from '../log/log-event.ts';
import type { Envelope } from './wire.ts';

/** An attachment on its way to the eye; the window that asked for it sees nothing of it. */
export interface HandedFile {
  /** The attachment's number in the open session. */
  readonly attachment: number;
  readonly name: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
}

/**
 * The private line between main and the service (Electron's `parentPort`); both ends are ours, so these are
 * types and not schemas. A port travels beside `connect` and `reader`.
 */
export type MainToService =
  /** A window has come (or reloaded): its requests arrive on the port sent along. */
  | { readonly type: 'connect' }
  /** The person chose this path; the window knows it only by `token`. Answered by `granted`. */
  | { readonly type: 'grant'; readonly token: string; readonly path: string }
  /** The reader process that the service asked for; its port is sent along. */
  | { readonly type: 'reader'; readonly id: number }
  | { readonly type: 'reader-ended'; readonly id: number }
  /** The pages of `print` are set, and are being written. */
  | { readonly type: 'pages-stand'; readonly id: number }
  | { readonly type: 'printed'; readonly id: number; readonly answer: Envelope<Uint8Array> }
  /** The answer to `show-pdf` or `open-attachment`. */
  | { readonly type: 'handed-over'; readonly id: number; readonly answer: Envelope<null> }
  /** Where the exchange folder of the session with this key is; null: none was chosen. Follows `session-opened`. */
  | { readonly type: 'exchange-folder'; readonly key: string; readonly path: string | null }
  /** What the room's screen shows: the one question that main asks. Answered by `room-view`. */
  | { readonly type: 'ask-room-view'; readonly id: number }
  /** Commit what is in flight, close the file, then exit. */
  | { readonly type: 'shutdown' };

export type ServiceToMain =
  | { readonly type: 'ready' }
  /** For the technical log. */
  | { readonly type: 'log'; readonly event: LogEvent }
  | { readonly type: 'granted'; readonly token: string }
  /** Start a process that reads untrusted files, apart from the service, so that it can be ended. */
  | { readonly type: 'start-reader'; readonly id: number }
  | { readonly type: 'end-reader'; readonly id: number }
  /** Set this model on pages and answer `printed`; `model` is that of a report, minutes, a list or sheets. */
  | { readonly type: 'print'; readonly id: number; readonly model: unknown }
  | { readonly type: 'cancel-print'; readonly id: number }
  /** Show this PDF in a viewer window; `attachment` tells whether it is shown already. Answered by `handed-over`. */
  | { readonly type: 'show-pdf'; readonly id: number; readonly file: HandedFile }
  /** Hand a copy to the system's own program. Answered by `handed-over`. */
  | { readonly type: 'open-attachment'; readonly id: number; readonly file: HandedFile }
  /** For the window's title and the list of recent files; null when no session is open. */
  | {
      readonly type: 'session-opened';
      readonly path: string | null;
      readonly title: string;
      /** Tells this person's file of this session from any other; empty when none is open. */
      readonly key: string;
    }
  /** The shutting down takes longer: a protected session is being encrypted. */
  | { readonly type: 'sealing' }
  /** `value` is a RoomView, checked by main before it goes to the room. */
  | { readonly type: 'room-view'; readonly id: number; readonly answer: Envelope }
  /** Something was committed to the session file. */
  | { readonly type: 'session-changed' }
  /** The person chose the exchange folder of the session with this key, or gave it up: kept for the next time. */
  | { readonly type: 'keep-exchange-folder'; readonly key: string; readonly path: string | null };
