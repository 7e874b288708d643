import { join } from 'node:path';
import { BrowserWindow, nativeTheme, screen } from 'electron/main';
import type { ThemeChoice } from '#core/contract/shell.ts';
import { mayInspect } from './security/debugging.ts';
import { appOrigin } from './security/policy.ts';

export function openWindow(dist: string): BrowserWindow {
  // On a small screen the window must not reach beyond its edge.
  const room = screen.getPrimaryDisplay().workAreaSize;
  const window = new BrowserWindow({
    width: Math.min(1360, room.width),
    height: Math.min(900, room.height),
    minWidth: 1024,
    minHeight: 700,
    show: false,
    title: 'Jury EIG',
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#161616' : '#ffffff',
    webPreferences: {
      preload: join(dist, 'preload', 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      devTools: mayInspect(),
      spellcheck: false,
      // A dropped file must not replace the page.
      navigateOnDragDrop: false,
    },
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
