// Runs after electron-builder has put the program together, before it is wrapped into an installer.
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** What a runtime may bring along that is no part of the application: another application, where to look for updates. */
const strays = ['default_app.asar', 'app', 'app-update.yml'];

/** Marks of our own kept runtime. */
const marks = ['ready', 'version'];

/** @param {import('electron-builder').AfterPackContext} context */
export default function afterPack({ appOutDir, packager, electronPlatformName }) {
  const resources =
    electronPlatformName === 'darwin'
      ? join(appOutDir, `${packager.appInfo.productFilename}.app`, 'Contents', 'Resources')
      : join(appOutDir, 'resources');
  if (!existsSync(join(resources, 'app.asar'))) throw new Error(`no app.asar in ${resources}`);
  for (const name of strays) rmSync(join(resources, name), { recursive: true, force: true });
  for (const name of marks) rmSync(join(appOutDir, name), { force: true });
}
