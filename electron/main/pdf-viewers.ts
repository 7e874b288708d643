import { join } from 'node:path';
import { BrowserWindow, nativeTheme, screen, session, type WebContents } from 'electron/main';
import type { HandedFile } from '#core/contract/service-line.ts';
import type { ViewerDocument } from '#core/contract/viewer.ts';
import { answerViewer } from './ipc.ts';
import { lockDown } from './security/lock-down.ts';
import { viewerHome, viewerOrigin } from './security/policy.ts';
import { sealedPage } from './security/sealed-page.ts';

/** What of the person's preferences a viewer follows. */
type Manner = Pick<ViewerDocument, 'language' | 'signKeys'>;

/**
 * The windows that show PDF attachments. What parses a PDF may be taken over by it: these windows have a session of
 * their own that lives in memory, an origin that main answers one question only, no Node and no line to the service.
 */
export class PdfViewers {
  readonly #documents = new Map<WebContents, ViewerDocument>();
  readonly #windows = new Map<number, BrowserWindow>();
  // Without `persist:` nothing of it is ever written to the disk.
  readonly #session = session.fromPartition('viewer', { cache: false });

  constructor(
    private readonly dist: string,
    private readonly manner: () => Manner,
  ) {
    lockDown(this.#session, viewerHome, join(dist, 'renderer'));
    answerViewer((asking) => this.#documents.get(asking) ?? null);
  }

  /** Shows a PDF, in the window that it has already or in a new one. */
  show(file: HandedFile): void {
    const present = this.#windows.get(file.attachment);
    if (present !== undefined) {
      if (present.isMinimized()) present.restore();
      present.focus();
      return;
    }
    const room = screen.getPrimaryDisplay().workAreaSize;
    const window = new BrowserWindow({
      width: Math.min(1000, room.width),
      height: Math.min(900, room.height),
      minWidth: 480,
      minHeight: 400,
      show: false,
      title: `${file.name} – Jury EIG`,
      autoHideMenuBar: true,
      backgroundColor: nativeTheme.shouldUseDarkColors ? '#161616' : '#ffffff',
      webPreferences: { ...sealedPage(this.dist, 'viewer-preload.cjs'), session: this.#session },
    });
    // The keys of the menu would zoom the window instead of the document.
    window.removeMenu();
    const { webContents } = window;
    this.#windows.set(file.attachment, window);
    this.#documents.set(webContents, { title: file.name, content: file.content, ...this.manner() });
    window.once('ready-to-show', () => window.show());
    window.on('page-title-updated', (event) => event.preventDefault());
    window.on('closed', () => {
      this.#windows.delete(file.attachment);
      this.#documents.delete(webContents);
    });
    // A PDF that brings its page down closes its window and nothing else.
    webContents.on('render-process-gone', () => window.destroy());
    window.loadURL(`${viewerOrigin}/viewer.html`).catch(() => undefined);
  }

  /** What was read in one session is not left on the screen in another. */
  closeAll(): void {
    for (const window of this.#windows.values()) window.destroy();
  }
}
