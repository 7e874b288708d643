import type { ElectronApplication } from '@playwright/test';

/** How the window at this origin was made, as Electron itself remembers it; null when there is none. */
export function sealOf(app: ElectronApplication, origin: string): Promise<object | null> {
  return app.evaluate(({ BrowserWindow, session }, home) => {
    const contents = BrowserWindow.getAllWindows().find(({ webContents }) =>
      webContents.getURL().startsWith(home),
    )?.webContents;
    if (contents === undefined) return null;
    const { sandbox, contextIsolation, nodeIntegration } = (
      contents as unknown as { getLastWebPreferences(): Record<string, unknown> }
    ).getLastWebPreferences();
    return {
      sandbox,
      contextIsolation,
      nodeIntegration,
      apart: contents.session !== session.defaultSession,
      kept: contents.session.isPersistent(),
    };
  }, origin);
}

/** A page of what comes from elsewhere, or that others look at: sealed, and with a session of its own that is never written. */
export const sealedApart = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  apart: true,
  kept: false,
};
