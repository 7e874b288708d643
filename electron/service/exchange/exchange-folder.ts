import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { AppFailure } from '#core/contract/app-error.ts';
import type { ServiceHost } from '../host.ts';
import type { OpenSession } from '../open-session.ts';

interface Surroundings {
  readonly host: ServiceHost;
  readonly openSession: OpenSession | null;
}

/**
 * The folder that both sides keep on a synchronised drive or a key. It belongs to the open session and to this computer,
 * so main remembers it outside the session file; a juror’s ballots are written to it.
 */
export class ExchangeFolder {
  #path: string | null = null;
  /** The person has decided since the session was opened: what main remembers of before comes too late. */
  #decided = false;

  constructor(private readonly around: Surroundings) {}

  /** Where it is, by its own name and not by its path; null when none was chosen. */
  get name(): string | null {
    return this.#path === null ? null : basename(this.#path);
  }

  /** What main remembers of the session with this key. */
  resume(key: string, path: string | null): void {
    if (this.#decided || this.around.openSession?.key !== key) return;
    this.#path = path;
  }

  /** The person’s choice for the open session; null gives the folder up. */
  choose(session: OpenSession, path: string | null): void {
    this.#decided = true;
    this.#path = path;
    this.around.host.keepExchangeFolder(session.key, path);
  }

  /** The session was closed. */
  closed(): void {
    this.#path = null;
    this.#decided = false;
  }

  async reachable(): Promise<boolean> {
    return this.#path !== null && (await isFolder(this.#path));
  }

  /** The path of a file of this name in the folder; refused while there is no folder, or it does not answer. */
  async placeOf(fileName: string): Promise<string> {
    const path = this.#path;
    if (path === null) throw new AppFailure('exchange-folder-none');
    if (!(await isFolder(path))) throw new AppFailure('exchange-folder-gone', { folder: basename(path) });
    return join(path, fileName);
  }
}

export async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
