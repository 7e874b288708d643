import type { BrowserWindow, WebContents } from 'electron/main';
import { AppFailure } from '#core/contract/app-error.ts';

/** What Electron's `printToPDF` calls when a printing's turn comes: not in its types, and not there in every version. */
interface Turns {
  _printToPDF?: (settings: unknown) => Promise<Uint8Array>;
}

/**
 * Prints a window's page with Chromium; throws an `AppFailure` `cancelled` as soon as the window is closed, and Chromium's own
 * error where it fails. Electron lets all printings of a process wait for each other by one promise
 * (https://github.com/electron/electron/pull/51174): after the first that failed, or whose window was closed in its middle, it
 * begins none any more until the program is started again. So what that promise is told of ours is only that it is over.
 */
export function printInTurn(window: BrowserWindow, options: Electron.PrintToPDFOptions): Promise<Uint8Array> {
  const { webContents } = window;
  return new Promise((resolve, reject) => {
    const over = new Promise<Uint8Array>((end) => {
      const fail = (cause: unknown): void => {
        reject(cause instanceof Error ? cause : new Error(String(cause)));
        end(new Uint8Array());
      };
      window.once('closed', () => fail(new AppFailure('cancelled')));
      takeTurn(webContents, (print) => {
        if (!window.isDestroyed()) print().then(end, fail);
        return over;
      });
    });
    webContents.printToPDF(options).then(resolve, reject);
  });
}

/** Has `turn` called in the place of the printing itself, once it may begin; where Electron has it otherwise, nothing. */
function takeTurn(
  webContents: WebContents & Turns,
  turn: (print: () => Promise<Uint8Array>) => Promise<Uint8Array>,
): void {
  const print = webContents._printToPDF;
  if (print === undefined) return;
  webContents._printToPDF = (settings) => turn(() => print.call(webContents, settings));
}
