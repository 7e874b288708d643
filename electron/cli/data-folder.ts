import { homedir } from 'node:os';
import { join } from 'node:path';

/** The name under which Electron keeps the application’s data: `productName` of package.json. */
const application = 'Jury EIG';

/**
 * The application’s own data, where its window keeps it as well (Electron’s `userData`), so that both know the same backups.
 * `JURY_EIG_DATA_FOLDER` names another one.
 */
export function dataFolder(): string {
  const named = process.env['JURY_EIG_DATA_FOLDER'];
  if (named !== undefined && named !== '') return named;
  switch (process.platform) {
    case 'win32':
      return join(process.env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), application);
    case 'darwin':
      return join(homedir(), 'Library', 'Application Support', application);
    default:
      return join(process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'), application);
  }
}
