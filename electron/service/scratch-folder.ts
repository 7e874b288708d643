import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eraseFile } from './protection/protected-file.ts';
import { scratchRoot, underWay } from './unfinished.ts';

/** A folder for what is there only while something is worked out: nobody else may read it. */
export interface ScratchFolder {
  readonly path: string;
  readonly remove: () => void;
  /** The same, but what comes from a protected session is written over first. */
  readonly drop: (isProtected: boolean) => Promise<void>;
}

/**
 * In the application’s own data, where a protected session is in clear as well, and not in the system’s temporary folder; what
 * a kill leaves is taken away at the next start.
 */
export function scratchFolder(): ScratchFolder {
  const root = scratchRoot() ?? tmpdir();
  if (root !== tmpdir()) {
    mkdirSync(root, { recursive: true, mode: 0o700 });
    chmodSync(root, 0o700);
  }
  const path = mkdtempSync(join(root, 'jury-eig-'));
  const gone = underWay(path);
  const remove = (): void => {
    rmSync(path, { recursive: true, force: true, maxRetries: 3 });
    gone();
  };
  const drop = async (isProtected: boolean): Promise<void> => {
    if (isProtected) {
      const inside = readdirSync(path, { recursive: true, withFileTypes: true });
      for (const entry of inside) if (entry.isFile()) await eraseFile(join(entry.parentPath, entry.name));
    }
    remove();
  };
  return { path, remove, drop };
}
