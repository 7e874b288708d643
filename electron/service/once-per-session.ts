import type { OpenSession } from './open-session.ts';

/**
 * For work that goes on in pauses while a session is open: there is one of its kind at a time, and whoever asks meanwhile waits
 * for that one.
 */
export class OncePerSession {
  readonly #works = new WeakMap<OpenSession, Promise<void>>();

  run(session: OpenSession, begin: () => Promise<void>): Promise<void> {
    const known = this.#works.get(session);
    if (known !== undefined) return known;
    const work = begin().finally(() => this.#works.delete(session));
    this.#works.set(session, work);
    return work;
  }
}
