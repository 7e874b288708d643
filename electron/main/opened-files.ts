import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { app, shell } from 'electron';
import { AppFailure } from '#core/contract/app-error.ts';
import type { HandedFile } from '#core/contract/service-line.ts';
import { openableIn } from '#core/intake/openable.ts';
import { nameForOpening } from '#core/intake/safe-name.ts';

const prefix = 'jury-eig-piece-';
const dayMs = 86_400_000;

/**
 * Copies of attachments that the system's own programs read, each in a private folder of its own. They are read-only
 * and go when the application ends; their ending comes from what they are, never from what they were called.
 */
export class OpenedFiles {
  readonly #folders = new Map<string, string>();

  /** What a kill left behind a day ago is swept; what is younger may be open in another window of ours. */
  constructor() {
    const temp = app.getPath('temp');
    for (const name of readdirSync(temp)) {
      const folder = join(temp, name);
      const found = name.startsWith(prefix) ? statSync(folder, { throwIfNoEntry: false }) : undefined;
      if (found === undefined || Date.now() - found.mtimeMs < dayMs) continue;
      this.#remove(
        folder,
        readdirSync(folder).map((copy) => join(folder, copy)),
      );
    }
  }

  async open(file: HandedFile): Promise<void> {
    const name = nameForOpening(file.name, file.mediaType);
    if (name === null || openableIn(file.mediaType) === 'nothing') throw new AppFailure('attachment-kind');
    const folder = mkdtempSync(join(app.getPath('temp'), prefix));
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
    for (const [folder, path] of this.#folders) this.#remove(folder, [path]);
    this.#folders.clear();
  }

  #remove(folder: string, copies: readonly string[]): void {
    try {
      // Windows removes no read-only file.
      for (const copy of copies) chmodSync(copy, 0o600);
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // A program that still reads it may hold it: the next start will take it.
    }
  }
}
