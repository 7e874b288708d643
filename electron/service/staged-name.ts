import { removeTemporary, sweepTemporaries, temporaryBeside } from '#db/temporary-name.ts';
import { underWay } from './unfinished.ts';

/**
 * The name under which a file is written before it takes its place: beside it, so that taking it is one rename, and its own
 * alone. It is written down, so that what a kill leaves under it is taken away at the next start.
 */
export class StagedName {
  readonly path: string;
  readonly #gone: () => void;
  #isTaken = false;

  constructor(target: string) {
    sweepTemporaries(target);
    this.path = temporaryBeside(target);
    this.#gone = underWay(this.path);
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
      removeTemporary(this.path);
    } catch {
      // The first cause is the one to tell; what is still there stays written down for the next start.
      return;
    }
    this.#gone();
  }
}
