import { join } from 'node:path';
import { BrowserWindow, session, type WebContents } from 'electron/main';
import { AppFailure } from '#core/contract/app-error.ts';
import { answerPrint } from './ipc.ts';
import { printInTurn } from './print-in-turn.ts';
import { lockDown } from './security/lock-down.ts';
import { printHome, printOrigin } from './security/policy.ts';
import { sealedPage } from './security/sealed-page.ts';

/**
 * How long a printing may take, in milliseconds: what a large machine at rest does in a second may take a small and
 * busy one half a minute. A thousand défis are seven megabytes of model.
 */
const limitMs = (model: unknown): number => 120_000 + 300_000 * (JSON.stringify(model).length / 1_000_000);

interface Page {
  readonly model: unknown;
  readonly stands: () => void;
}

/** Sets report models on pages in hidden windows and prints them with Chromium: tagged, with bookmarks. */
export class PagePrinter {
  readonly #pages = new Map<WebContents, Page>();
  readonly #windows = new Map<number, BrowserWindow>();

  // Without `persist:` nothing of it is ever written to the disk.
  readonly #session = session.fromPartition('print', { cache: false });

  constructor(private readonly dist: string) {
    lockDown(this.#session, printHome, join(dist, 'renderer'));
    answerPrint(
      (asking) => this.#pages.get(asking)?.model ?? null,
      (asking) => this.#pages.get(asking)?.stands(),
    );
  }

  /** Answers the PDF's bytes; throws an `AppFailure`, `cancelled` when `cancel(id)` came in between. */
  async print(id: number, model: unknown, stand: () => void): Promise<Uint8Array> {
    const window = new BrowserWindow({
      show: false,
      width: 1000,
      height: 1400,
      webPreferences: {
        ...sealedPage(this.dist, 'print-preload.cjs'),
        session: this.#session,
        backgroundThrottling: false,
      },
    });
    this.#windows.set(id, window);
    const { webContents } = window;
    const broken = new AbortController();
    // What Chromium is at ends with its window.
    const breakOff = (why: string): void => {
      broken.abort(why);
      window.destroy();
    };
    const limit = setTimeout(() => breakOff('délai dépassé'), limitMs(model));
    webContents.once('render-process-gone', (_event, { reason }) => breakOff(reason));
    try {
      await this.#pagesStand(window, model);
      stand();
      return await printInTurn(window, pdfOptions);
    } catch (cause) {
      if (broken.signal.aborted)
        throw new AppFailure('print-failed', { message: String(broken.signal.reason) });
      if (!this.#windows.has(id)) throw new AppFailure('cancelled');
      if (cause instanceof AppFailure) throw cause;
      throw new AppFailure('print-failed', {
        message: cause instanceof Error ? cause.message : String(cause),
      });
    } finally {
      clearTimeout(limit);
      this.#pages.delete(webContents);
      this.#windows.delete(id);
      if (!window.isDestroyed()) window.destroy();
    }
  }

  cancel(id: number): void {
    const window = this.#windows.get(id);
    this.#windows.delete(id);
    window?.destroy();
  }

  #pagesStand(window: BrowserWindow, model: unknown): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#pages.set(window.webContents, { model, stands: resolve });
      window.once('closed', () => reject(new AppFailure('cancelled')));
      window
        .loadURL(`${printOrigin}/print.html`)
        .catch((cause: unknown) => reject(cause instanceof Error ? cause : new Error(String(cause))));
    });
  }
}

/** Running heads are set afterwards, in the documents' own typeface: Chromium's would be in another one. */
const pdfOptions: Electron.PrintToPDFOptions = {
  pageSize: 'A4',
  preferCSSPageSize: true,
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
};
