import { BrowserWindow, nativeTheme, screen } from 'electron/main';
import type { ThemeChoice } from '#core/contract/shell.ts';
import { appOrigin } from './security/policy.ts';
import { sealedPage } from './security/sealed-page.ts';

export function openWindow(dist: string): BrowserWindow {
  const room = screen.getPrimaryDisplay().workAreaSize;
  const window = new BrowserWindow({
    // On a small screen the window must not reach beyond its edge: a least size counts before a size, and a laptop of
    // 1366 by 768 that shows all at 125 % has no 700 points of height.
    width: Math.min(1360, room.width),
    height: Math.min(900, room.height),
    minWidth: Math.min(1024, room.width),
    minHeight: Math.min(700, room.height),
    show: false,
    title: 'Jury EIG',
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#161616' : '#ffffff',
    webPreferences: sealedPage(dist, 'preload.cjs'),
  });
  window.once('ready-to-show', () => window.show());
  // The title is set by main, from the open session.
  window.on('page-title-updated', (event) => event.preventDefault());
  // A reload during the first load rejects: nothing is lost by it.
  window.loadURL(`${appOrigin}/index.html`).catch(() => undefined);
  return window;
}

export function followTheme(choice: ThemeChoice): void {
  nativeTheme.themeSource = choice;
}
