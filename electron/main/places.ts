import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { Place } from '#core/contract/shell.ts';

/**
 * Paths that the person chose, by the token under which the window knows them. The window can name no other
 * path, so a page gone astray can read or write nothing of its own choice.
 */
export class Places {
  readonly #paths = new Map<string, string>();
  readonly #tokens = new Map<string, string>();

  constructor(private readonly grant: (token: string, path: string) => void) {}

  give(path: string): Place {
    const known = this.#tokens.get(path);
    if (known !== undefined) return { token: known, name: basename(path) };
    const token = randomUUID();
    this.#paths.set(token, path);
    this.#tokens.set(path, token);
    this.grant(token, path);
    return { token, name: basename(path) };
  }

  pathOf(token: string): string | null {
    return this.#paths.get(token) ?? null;
  }

  /** A service that was started again must be told everything anew. */
  grantAll(): void {
    for (const [token, path] of this.#paths) this.grant(token, path);
  }
}
