import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { Place } from '#core/contract/shell.ts';

/**
 * Paths that the person chose, by the token under which the window knows them. The window can name no other
 * path, so a page gone astray can read or write nothing of its own choice.
 */
export class Places {
  readonly #paths = new Map<string, string>();
  readonly #tokens = new Map<string, { readonly token: string; readonly granted: Promise<void> }>();

  /** `grant` tells the service, and waits until it knows the path. */
  constructor(private readonly grant: (token: string, path: string) => Promise<void>) {}

  /** The window gets a token only when the service knows it too. */
  async give(path: string): Promise<Place> {
    let known = this.#tokens.get(path);
    if (known === undefined) {
      const token = randomUUID();
      this.#paths.set(token, path);
      known = { token, granted: this.grant(token, path) };
      this.#tokens.set(path, known);
    }
    await known.granted;
    return { token: known.token, name: basename(path) };
  }

  giveAll(paths: readonly string[]): Promise<Place[]> {
    return Promise.all(paths.map((path) => this.give(path)));
  }

  pathOf(token: string): string | null {
    return this.#paths.get(token) ?? null;
  }

  /** A service that was started again must be told everything anew. */
  async grantAll(): Promise<void> {
    await Promise.all(Array.from(this.#paths, ([token, path]) => this.grant(token, path)));
  }
}
