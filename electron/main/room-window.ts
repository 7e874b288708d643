import { join } from 'node:path';
import { BrowserWindow, nativeTheme, powerSaveBlocker, screen, session, type Display } from 'electron/main';
import { RoomView } from '#core/contract/requests/deliberation.ts';
import type { RoomAnswer } from '#core/contract/room.ts';
import type { Language, RoomPlace } from '#core/contract/shell.ts';
import type { Envelope } from '#core/contract/wire.ts';
import { roomTexts } from '#core/texts/room.ts';
import { answerRoom, tellRoom } from './ipc.ts';
import { lockDown } from './security/lock-down.ts';
import { roomHome, roomOrigin } from './security/policy.ts';
import { sealedPage } from './security/sealed-page.ts';

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
  /** It has its first picture, and stands where it belongs. */
  #isShown = false;
  /** It leaves full screen, to stand elsewhere. */
  #isMoving = false;
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
    const window = new BrowserWindow({
      ...asWindow,
      ...this.#otherDisplay()?.workArea,
      minWidth: 640,
      minHeight: 360,
      show: false,
      title: this.#title(),
      autoHideMenuBar: true,
      backgroundColor: nativeTheme.shouldUseDarkColors ? '#161616' : '#ffffff',
      webPreferences: { ...sealedPage(this.dist, 'room-preload.cjs'), session: this.#session },
    });
    this.#window = window;
    window.removeMenu();
    const awake = powerSaveBlocker.start('prevent-display-sleep');
    window.once('ready-to-show', () => {
      this.#isShown = true;
      const other = this.#otherDisplay();
      if (other === null) window.show();
      else {
        window.showInactive();
        this.#fill(window, other);
      }
    });
    screen.on('display-added', this.#displaysChanged);
    screen.on('display-removed', this.#displaysChanged);
    window.on('page-title-updated', (event) => event.preventDefault());
    window.on('closed', () => {
      powerSaveBlocker.stop(awake);
      screen.off('display-added', this.#displaysChanged);
      screen.off('display-removed', this.#displaysChanged);
      this.#window = null;
      this.#isShown = false;
      this.#isMoving = false;
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

  /** A projector was plugged in or out: the display goes where the room sees it, and never stands before the main window. */
  readonly #displaysChanged = (): void => {
    const window = this.#window;
    if (window === null || !this.#isShown || this.#isMoving) return;
    if (this.#otherDisplay() !== null && this.place() === 'second-screen') return;
    if (!window.isFullScreen()) {
      this.#stand(window);
      return;
    }
    // Systems leave full screen in their own time, and move nothing before; the projector may be back by then.
    this.#isMoving = true;
    window.once('leave-full-screen', () => {
      this.#isMoving = false;
      this.#stand(window);
    });
    window.setFullScreen(false);
  };

  #stand(window: BrowserWindow): void {
    const other = this.#otherDisplay();
    if (other === null) this.#beside(window);
    else this.#fill(window, other);
  }

  #fill(window: BrowserWindow, { workArea }: Display): void {
    // What fills a screen is given the keyboard by some systems: whoever presides goes on typing in the main window.
    window.once('enter-full-screen', () => this.around.mainWindow()?.focus());
    window.setBounds(workArea);
    window.setFullScreen(true);
    this.around.changed();
  }

  /** As a window behind the main one, on its screen. */
  #beside(window: BrowserWindow): void {
    const main = this.around.mainWindow();
    if (main === null) return;
    const { x, y, width, height } = displayOf(main).workArea;
    window.setBounds({
      x,
      y,
      width: Math.min(asWindow.width, width),
      height: Math.min(asWindow.height, height),
    });
    main.focus();
    this.around.changed();
  }

  #title(): string {
    return `${roomTexts[this.around.language()].windowTitle} – Jury EIG`;
  }

  #answer(): Promise<RoomAnswer> {
    const asked = this.#asked ?? this.#ask();
    this.#asked = asked;
    const forget = (): void => {
      if (this.#asked === asked) this.#asked = null;
    };
    // Whoever asked hears of a failure.
    void asked.then(forget, forget);
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

/** In pixels, where it does not fill a screen. */
const asWindow = { width: 1280, height: 720 };

const displayOf = (window: BrowserWindow): Display => screen.getDisplayMatching(window.getBounds());
