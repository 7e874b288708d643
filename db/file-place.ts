import { readdirSync, statSync, type BigIntStats } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { AppFailure } from '#core/contract/app-error.ts';

/** More than this many names in a folder are not looked through for a file that was renamed. */
const mostNames = 5_000;

/**
 * Where an open file was when it was opened. On most systems a file can be renamed, moved or deleted while it is open, and
 * what is written then goes to a place that nobody looks at: so nothing is written before the name is known to be its own.
 */
export class FilePlace {
  readonly #known: BigIntStats | null;

  constructor(private readonly path: string) {
    this.#known = statOf(path);
  }

  /** Refuses when another file, or none, has the name now. */
  mustHold(): void {
    if (this.#known === null || sameFile(this.#known, statOf(this.path))) return;
    const file = basename(this.path);
    const now = this.#nameNow();
    throw now === null
      ? new AppFailure('session-gone', { file })
      : new AppFailure('session-moved', { file, now });
  }

  /** The name that the file has in its folder now; null when it is not in it. */
  #nameNow(): string | null {
    const folder = dirname(this.path);
    try {
      const names = readdirSync(folder);
      if (names.length > mostNames) return null;
      return names.find((name) => sameFile(this.#known, statOf(join(folder, name)))) ?? null;
    } catch {
      return null;
    }
  }
}

const statOf = (path: string): BigIntStats | null => {
  try {
    return statSync(path, { bigint: true });
  } catch {
    return null;
  }
};

const sameFile = (left: BigIntStats | null, right: BigIntStats | null): boolean =>
  left !== null && right !== null && left.ino === right.ino && left.dev === right.dev;
