import { join } from 'node:path';
import { BrowserWindow, nativeTheme, powerSaveBlocker, screen, session, type Display } from 'electron/main';
import { RoomView } from '#core/contract/requests/deliberation.ts';
import type { RoomAnswer } from '#core/contract/room.ts';
import type { Language, RoomPlace } from '#core/contract/shell.ts';
import type { Envelope } from '#core/contract/wire.ts';
import { roomTexts } from '#core/texts/room.ts';
import { answerRoom, tellRoom } from './ipc.ts';
import { mayInspect } from './security/debugging.ts';
import { lockDown } from './security/lock-down.ts';
import { roomHome, roomOrigin } from './security/policy.ts';

interface Surroundings {
  readonly language: () => Language;
  /** Asks the service what the room sees. */
  readonly ask: () => Promise<Envelope>;
  /** The window from which the room is governed. */
  readonly mainWindow: () => BrowserWindow | null;
  /** The display was opened or closed. */
  readonly changed: () => void;
}

/**
 * The window that a projector shows to everybody. It has no line to the service: main asks in its place, one question
 * only, and lets nothing through but a `RoomView`. Whoever took that page over could read what is on the wall.
 */
export class RoomWindow {
  #window: BrowserWindow | null = null;
  /** A page that asks without end is answered once at a time. */
  #asked: Promise<RoomAnswer> | null = null;
  // Without `persist:` nothing of it is ever written to the disk.
  readonly #session = session.fromPartition('room', { cache: false });

  constructor(
    private readonly dist: string,
    private readonly around: Surroundings,
  ) {
    lockDown(this.#session, roomHome, join(dist, 'renderer'));
    answerRoom(async (asking) => (asking === this.#window?.webContents ? await this.#answer() : null));
  }

  place(): RoomPlace {
    const main = this.around.mainWindow();
    if (this.#window === null || main === null) return 'closed';
    return displayOf(this.#window).id === displayOf(main).id ? 'window' : 'second-screen';
  }

  /** Opens the display, full screen on a screen other than the main window's where there is one. */
  open(): void {
    if (this.#window !== null) {
      if (this.#window.isMinimized()) this.#window.restore();
      this.#window.focus();
      return;
    }
    const other = this.#otherDisplay();
    const window = new BrowserWindow({
      width: 1280,
      height: 720,
      ...(other === null ? {} : other.workArea),
      minWidth: 640,
      minHeight: 360,
      show: false,
      title: this.#title(),
      autoHideMenuBar: true,
      backgroundColor: nativeTheme.shouldUseDarkColors ? '#161616' : '#ffffff',
      webPreferences: {
        session: this.#session,
        preload: join(this.dist, 'preload', 'room-preload.cjs'),
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        devTools: mayInspect(),
        spellcheck: false,
        webgl: false,
        navigateOnDragDrop: false,
      },
    });
    this.#window = window;
    window.removeMenu();
    const awake = powerSaveBlocker.start('prevent-display-sleep');
    window.once('ready-to-show', () => {
      if (other === null) window.show();
      else {
        // Whoever presides goes on typing in the main window.
        window.showInactive();
        window.setFullScreen(true);
      }
    });
    window.on('page-title-updated', (event) => event.preventDefault());
    window.on('closed', () => {
      powerSaveBlocker.stop(awake);
      this.#window = null;
      this.around.changed();
    });
    window.webContents.on('render-process-gone', () => window.destroy());
    window.webContents.on('before-input-event', (event, { type, key }) => {
      if (type !== 'keyDown' || (key !== 'F11' && key !== 'Escape')) return;
      event.preventDefault();
      window.setFullScreen(key === 'F11' && !window.isFullScreen());
    });
    window.loadURL(`${roomOrigin}/room.html`).catch(() => undefined);
    this.around.changed();
  }

  close(): void {
    this.#window?.destroy();
  }

  /** What the room sees may have changed: what is being answered is not new enough for who asks from now on. */
  changed(): void {
    this.#asked = null;
    if (this.#window !== null) tellRoom(this.#window.webContents);
  }

  /** The person chose another language or theme; the theme comes to the page by itself. */
  followPreferences(): void {
    this.#window?.setTitle(this.#title());
    this.changed();
  }

  #title(): string {
    return `${roomTexts[this.around.language()].windowTitle} – Jury EIG`;
  }

  #answer(): Promise<RoomAnswer> {
    const asked = this.#asked ?? this.#ask();
    this.#asked = asked;
    void asked.finally(() => {
      if (this.#asked === asked) this.#asked = null;
    });
    return asked;
  }

  async #ask(): Promise<RoomAnswer> {
    const answer = await this.around.ask();
    // Strict: an answer with anything beside what may be projected is not shown at all.
    const view = answer.ok ? RoomView.safeParse(answer.value) : null;
    return { language: this.around.language(), view: view?.success === true ? view.data : null };
  }

  #otherDisplay(): Display | null {
    const main = this.around.mainWindow();
    if (main === null) return null;
    const own = displayOf(main).id;
    return screen.getAllDisplays().find(({ id }) => id !== own) ?? null;
  }
}

const displayOf = (window: BrowserWindow): Display => screen.getDisplayMatching(window.getBounds());
