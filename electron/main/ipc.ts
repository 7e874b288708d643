import { ipcMain, type IpcMainEvent, type IpcMainInvokeEvent, type WebContents } from 'electron/main';
import { z } from 'zod';
import { AppFailure, appError } from '#core/contract/app-error.ts';
import { shellRequests, type ShellInput, type ShellName, type ShellOutput } from '#core/contract/shell.ts';
import type { RoomAnswer } from '#core/contract/room.ts';
import type { Envelope } from '#core/contract/wire.ts';
import { isFrom } from './security/lock-down.ts';
import { printOrigin, roomOrigin, viewerOrigin } from './security/policy.ts';

/** What main does for the window, one function a request of `shellRequests`. */
export type ShellHandlers = {
  readonly [Name in ShellName]: (
    input: ShellInput<Name>,
    asking: WebContents,
  ) => Promise<ShellOutput<Name>> | ShellOutput<Name>;
};

const Paths = z.array(z.string().min(1).max(4_096)).max(1_000);

// The only file that speaks raw IPC in main: every sender and every payload is checked here.

/** Which of the pages at the window's home is the window: another one there would be none of ours. */
export type IsTheWindow = (asking: WebContents) => boolean;

export function answerShell(handlers: ShellHandlers, isTheWindow: IsTheWindow): void {
  ipcMain.handle(
    'jury:shell',
    async (event: IpcMainInvokeEvent, name: unknown, payload: unknown): Promise<Envelope> => {
      if (!isFrom(event) || !isTheWindow(event.sender)) return refuse(asWord(name), 'sender');
      if (typeof name !== 'string' || !Object.hasOwn(shellRequests, name)) {
        return { ok: false, error: appError('request-unknown', { name: asWord(name).slice(0, 80) }) };
      }
      const known = name as ShellName;
      const input = shellRequests[known].input.safeParse(payload);
      if (!input.success) return refuse(name, input.error.issues[0]?.path.join('.') ?? '');
      try {
        const handler = handlers[known] as (input: unknown, asking: WebContents) => unknown;
        return { ok: true, value: await handler(input.data, event.sender) };
      } catch (cause) {
        if (cause instanceof AppFailure) return { ok: false, error: cause.error };
        return { ok: false, error: appError('unexpected', { message: messageOf(cause) }) };
      }
    },
  );
}

/** Calls `connect` each time a window's page is loaded and asks for its line to the service. */
export function onConnect(connect: (asking: WebContents) => void, isTheWindow: IsTheWindow): void {
  ipcMain.on('jury:connect', (event: IpcMainEvent) => {
    if (isFrom(event) && isTheWindow(event.sender)) connect(event.sender);
  });
}

export function answerDropped(
  placesOf: (paths: readonly string[]) => unknown,
  isTheWindow: IsTheWindow,
): void {
  ipcMain.handle('jury:dropped', (event: IpcMainInvokeEvent, paths: unknown) => {
    const parsed = Paths.safeParse(paths);
    const ours = isFrom(event) && isTheWindow(event.sender);
    return ours && parsed.success ? placesOf(parsed.data) : [];
  });
}

/** Hands a print window its model and says when its pages stand. */
export function answerPrint(
  modelOf: (asking: WebContents) => unknown,
  ready: (asking: WebContents) => void,
): void {
  ipcMain.handle('jury-print:model', (event: IpcMainInvokeEvent) =>
    isFrom(event, printOrigin) ? modelOf(event.sender) : null,
  );
  ipcMain.on('jury-print:ready', (event: IpcMainEvent) => {
    if (isFrom(event, printOrigin)) ready(event.sender);
  });
}

/** Hands a viewer window its document: the only thing that a page at the viewer's home is ever answered. */
export function answerViewer(documentOf: (asking: WebContents) => unknown): void {
  ipcMain.handle('jury-viewer:document', (event: IpcMainInvokeEvent) =>
    isFrom(event, viewerOrigin) ? documentOf(event.sender) : null,
  );
}

/** Hands the room's window what it shows: the only thing that a page at the room's home is ever answered. */
export function answerRoom(viewOf: (asking: WebContents) => Promise<RoomAnswer | null>): void {
  ipcMain.handle('jury-room:view', (event: IpcMainInvokeEvent) =>
    isFrom(event, roomOrigin) ? viewOf(event.sender) : null,
  );
}

/** Tells the room's page that the answer may have become another. */
export function tellRoom(page: WebContents): void {
  page.send('jury-room:changed');
}

/** Tells the main window that the room's display was opened or closed. */
export function tellRoomPlace(page: WebContents): void {
  page.send('jury:room-changed');
}

/** Asks the main window to write what is typed, to close its session and then to leave. */
export function askToLeaveWindow(page: WebContents): void {
  page.send('jury:leave-asked');
}

/** Tells the main window that the system handed over files. */
export function tellFilesGiven(page: WebContents): void {
  page.send('jury:files-given');
}

const refuse = (name: string, where: string): Envelope => ({
  ok: false,
  error: appError('request-invalid', { name: name.slice(0, 80), where }),
});

/** An object that says what it likes of itself has no say. */
const asWord = (name: unknown): string => (typeof name === 'string' ? name : typeof name);

const messageOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));
