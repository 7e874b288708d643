import { rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileFailure } from '#db/sqlite-failure.ts';
import { underWay } from './unfinished.ts';

/**
 * The name under which a file is written before it takes its place: beside it, so that taking it is one rename. It is written
 * down, so that what a kill leaves under it is taken away at the next start.
 */
export class StagedName {
  readonly path: string;
  readonly #gone: () => void;
  #isTaken = false;

  /** Nothing is under the name when this returns. */
  constructor(target: string) {
    this.path = join(dirname(target), `.${basename(target)}.nouveau`);
    this.#gone = underWay(this.path);
    try {
      remove(this.path);
    } catch (cause) {
      this.#gone();
      throw fileFailure(cause, basename(target));
    }
  }

  /** The file took its place: whatever is under the name from now on is somebody else’s. */
  taken(): void {
    this.#isTaken = true;
    this.#gone();
  }

  /** To be called in the end, whether or not the file took its place. */
  drop(): void {
    if (this.#isTaken) return;
    try {
      remove(this.path);
    } catch {
      // A read-only place refuses this as well; the first cause is the one to tell.
    }
    this.#gone();
  }
}

/** With the transaction that SQLite may have begun there. */
function remove(path: string): void {
  for (const end of ['', '-journal']) rmSync(path + end, { force: true });
}
