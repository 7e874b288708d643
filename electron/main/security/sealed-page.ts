import { join } from 'node:path';
import { mayInspect } from './debugging.ts';

/** What a window's page may do, whichever it is: draw, and speak to us through its own preload script. `dist`: what was built. */
export const sealedPage = (dist: string, preload: string): Electron.WebPreferences => ({
  preload: join(dist, 'preload', preload),
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  devTools: mayInspect(),
  spellcheck: false,
  webgl: false,
  // A dropped file must not replace the page.
  navigateOnDragDrop: false,
});
