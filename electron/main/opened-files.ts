import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { app, shell } from 'electron';
import { AppFailure } from '#core/contract/app-error.ts';
import type { HandedFile } from '#core/contract/service-line.ts';
import { openableIn } from '#core/intake/openable.ts';
import { nameForOpening } from '#core/intake/safe-name.ts';

/**
 * Copies of attachments that the system's own programs read, each in a private folder of its own. They are read-only
 * and go when the application ends; their ending comes from what they are, never from what they were called.
 */
export class OpenedFiles {
  readonly #folders = new Map<string, string>();

  async open(file: HandedFile): Promise<void> {
    const name = nameForOpening(file.name, file.mediaType);
    if (name === null || openableIn(file.mediaType) === 'nothing') throw new AppFailure('attachment-kind');
    const folder = mkdtempSync(join(app.getPath('temp'), 'jury-eig-'));
    const path = join(folder, name);
    this.#folders.set(folder, path);
    try {
      writeFileSync(path, file.content, { flag: 'wx', mode: 0o400 });
    } catch (cause) {
      throw new AppFailure('attachment-not-opened', { file: name, why: String(cause) });
    }
    const refusal = await shell.openPath(path);
    if (refusal !== '') throw new AppFailure('attachment-not-opened', { file: name });
  }

  removeAll(): void {
    for (const [folder, path] of this.#folders) {
      try {
        // Windows removes no read-only file.
        chmodSync(path, 0o600);
        rmSync(folder, { recursive: true, force: true });
      } catch {
        // A program that still reads it may hold it: the system's own cleaning will take it.
      }
    }
    this.#folders.clear();
  }
}
