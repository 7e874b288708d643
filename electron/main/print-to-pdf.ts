import { join } from 'node:path';
import { BrowserWindow, session, type WebContents } from 'electron/main';
import { AppFailure } from '#core/contract/app-error.ts';
import { answerPrint } from './ipc.ts';
import { mayInspect } from './security/debugging.ts';
import { lockDown } from './security/lock-down.ts';
import { printHome, printOrigin } from './security/policy.ts';

const limitMs = 120_000;

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
  async print(id: number, model: unknown): Promise<Uint8Array> {
    const window = new BrowserWindow({
      show: false,
      width: 1000,
      height: 1400,
      webPreferences: {
        session: this.#session,
        preload: join(this.dist, 'preload', 'print-preload.cjs'),
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        devTools: mayInspect(),
        spellcheck: false,
        webgl: false,
        navigateOnDragDrop: false,
        backgroundThrottling: false,
      },
    });
    this.#windows.set(id, window);
    const { webContents } = window;
    try {
      await this.#pagesStand(window, model);
      return await webContents.printToPDF(pdfOptions);
    } catch (cause) {
      if (!this.#windows.has(id)) throw new AppFailure('cancelled');
      if (cause instanceof AppFailure) throw cause;
      throw new AppFailure('print-failed', {
        message: cause instanceof Error ? cause.message : String(cause),
      });
    } finally {
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
      const limit = setTimeout(
        () => reject(new AppFailure('print-failed', { message: 'délai dépassé' })),
        limitMs,
      );
      const settle = (how: () => void) => (): void => {
        clearTimeout(limit);
        how();
      };
      this.#pages.set(window.webContents, { model, stands: settle(resolve) });
      window.on(
        'closed',
        settle(() => reject(new AppFailure('cancelled'))),
      );
      window
        .loadURL(`${printOrigin}/print.html`)
        .catch((cause: unknown) =>
          settle(() => reject(cause instanceof Error ? cause : new Error(String(cause))))(),
        );
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
