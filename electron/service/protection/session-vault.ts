import { basename } from 'node:path';
import { AppFailure, appError, type AppError } from '#core/contract/app-error.ts';
import type { Ports } from '#core/ports.ts';
import { holderOf, SessionLock } from '#db/lock.ts';
import type { SessionDb } from '#db/open.ts';
import type { ReadOnly } from '#db/read-only.ts';
import { bringBack, type BroughtBack } from './bring-back.ts';
import { decryptFile, eraseFile, isProtectedFile, readFirstLine, stampOf } from './protected-file.ts';
import { unlockKeys, type SessionKeys } from './session-keys.ts';
import { WorkingCopies, type WorkingCopy } from './working-copies.ts';

/** How a protected file is opened: by its passphrase, or by keys that are at hand. Null: neither. */
export type Access = { readonly passphrase: string } | { readonly keys: SessionKeys } | null;

/** Who may write to a session file. */
export interface Claim {
  /** Null where it is only read. */
  readonly lock: SessionLock | null;
  readonly readOnly: ReadOnly | null;
}

/** A protected session that was decrypted and is about to be opened, or is open. */
export interface Unlocked {
  readonly copy: WorkingCopy;
  readonly keys: SessionKeys;
  readonly claim: Claim;
  /** Of the copy: says that a process works in it. */
  readonly own: SessionLock;
}

/** What became of a working copy that was left, until the person has read it. */
export interface CopyNews {
  readonly id: string;
  /** The protected file’s own name. */
  readonly file: string;
  readonly since: string;
  readonly became: BroughtBack | { readonly how: 'waits'; readonly error: AppError };
}

/**
 * Protected sessions: decrypts them to working copies in the application’s own data, encrypts those again when they are
 * closed, and what a kill left at the next start. A copy goes only when a protected file holds all of it (decision 44).
 */
export class SessionVault {
  readonly #copies: WorkingCopies | null;
  readonly #ready = new Map<string, Unlocked>();
  readonly #open = new Map<SessionDb, Unlocked>();
  readonly #closing = new Map<string, Promise<void>>();
  readonly #news = new Map<string, CopyNews>();
  #recovering: Promise<void> = Promise.resolve();

  constructor(
    private readonly around: {
      /** The private folder for working copies; null where protected sessions are not opened. */
      readonly folder: string | null;
      readonly ports: Ports;
      /** `news` is another, or a copy is being encrypted or no longer is. */
      readonly changed: () => void;
    },
  ) {
    this.#copies = around.folder === null ? null : new WorkingCopies(around.folder, around.ports.newId);
  }

  get copies(): WorkingCopies {
    if (this.#copies === null) throw new AppFailure('protected-none');
    return this.#copies;
  }

  isProtected(path: string): boolean {
    return isProtectedFile(path, this.around.ports);
  }

  /** The keys of a protected file; refused with `session-protected` where a passphrase is needed and there is none. */
  async keysOf(path: string, access: Access): Promise<SessionKeys> {
    const first = readFirstLine(path, this.around.ports);
    if (first === null) throw new AppFailure('session-not-ours', { file: basename(path) });
    if (access === null) throw new AppFailure('session-protected', { file: basename(path) });
    if ('keys' in access && access.keys.header.recipient === first.header.recipient) return access.keys;
    if ('keys' in access) throw new AppFailure('session-protected', { file: basename(path) });
    return unlockKeys(path, first, access.passphrase, this.around.ports);
  }

  /** Decrypts a protected file for `take`. The lock of the claim is given back when this fails. */
  async unlock(path: string, access: Access, claim: Claim): Promise<void> {
    try {
      const keys = await this.keysOf(path, access);
      const made = this.makeCopy(path, keys);
      try {
        const { digest, source } = await this.#decrypt(path, keys, made.copy.file);
        if (claim.readOnly === null) made.copy.say({ state: 'written', bases: [source], plain: digest });
        this.#ready.set(path, { ...made, keys, claim });
      } catch (cause) {
        await this.#drop(made);
        throw cause;
      }
    } catch (cause) {
      claim.lock?.release();
      throw cause;
    }
  }

  /** What was decrypted for this path, once. */
  take(path: string): Unlocked | null {
    const ready = this.#ready.get(path) ?? null;
    this.#ready.delete(path);
    return ready;
  }

  /** An open file is a working copy from now on. */
  entered(file: SessionDb, unlocked: Unlocked): void {
    this.#open.set(file, unlocked);
  }

  of(file: SessionDb): Unlocked | null {
    return this.#open.get(file) ?? null;
  }

  /** Lets an open copy go without bringing it back: for whoever goes on with it in another way. */
  forget(file: SessionDb): Unlocked | null {
    const unlocked = this.of(file);
    this.#open.delete(file);
    return unlocked;
  }

  /** The file was closed: its copy is brought back, and its lock given back after that. */
  closed(file: SessionDb): void {
    const unlocked = this.forget(file);
    if (unlocked !== null) this.#bringLater(unlocked);
  }

  /** What could not be opened, or no longer is, is brought back. */
  giveBack(unlocked: Unlocked): void {
    this.#bringLater(unlocked);
  }

  /** When every copy that was closed has been brought back, or told why not. */
  async settled(): Promise<void> {
    for (const ready of this.#ready.values()) this.#bringLater(ready);
    this.#ready.clear();
    await this.#recovering;
    while (this.#closing.size > 0) await Promise.all(this.#closing.values());
  }

  /** Whether a copy is being encrypted. */
  get busy(): boolean {
    return this.#closing.size > 0;
  }

  /** When the copy of this protected file has been brought back, those that a kill left included. */
  async free(path: string): Promise<void> {
    await this.#recovering;
    await this.#closing.get(path);
    for (const copy of this.#copies?.all() ?? []) {
      if (copy.note.home === path && !copy.inUse) await this.#bring(copy, null, null);
    }
  }

  /** When what a kill left has been brought back, or told why not. */
  recovered(): Promise<void> {
    return this.#recovering;
  }

  /** Whether this path was decrypted and is about to be opened. */
  isReady(path: string): boolean {
    return this.#ready.has(path);
  }

  /** Brings back what a kill left; told in `news`. */
  recover(): Promise<void> {
    this.#recovering = this.#recover();
    return this.#recovering;
  }

  get news(): readonly CopyNews[] {
    return Array.from(this.#news.values());
  }

  dismiss(id: string): void {
    const told = this.#news.get(id);
    if (told !== undefined && told.became.how !== 'waits') this.#news.delete(id);
    this.around.changed();
  }

  /** A copy that waits; refused when there is none of this name. */
  waiting(id: string): WorkingCopy {
    const copy = this.copies.all().find((one) => one.id === id);
    if (copy === undefined || copy.inUse) throw new AppFailure('copy-unknown');
    return copy;
  }

  /** Tries once more to bring a copy back. */
  async retry(id: string): Promise<void> {
    await this.#bring(this.waiting(id), null, null);
  }

  /** Erases a copy that waits, whatever is in it. */
  async remove(id: string): Promise<void> {
    await this.waiting(id).erase();
    this.#news.delete(id);
    this.around.changed();
  }

  /**
   * A session or backup in clear that may be read at `path` until `done`: the file itself, or a decrypted copy of a protected
   * one. `keys` are null where it is not protected.
   */
  async readable(
    path: string,
    access: Access,
  ): Promise<{
    readonly path: string;
    readonly keys: SessionKeys | null;
    readonly done: () => Promise<void>;
  }> {
    if (!this.isProtected(path)) return { path, keys: null, done: () => Promise.resolve() };
    const keys = await this.keysOf(path, access);
    const made = this.makeCopy(path, keys);
    try {
      await this.#decrypt(path, keys, made.copy.file);
    } catch (cause) {
      await this.#drop(made);
      throw cause;
    }
    return { path: made.copy.file, keys, done: () => this.#drop(made) };
  }

  /** An empty working copy of this protected file, in use. */
  makeCopy(home: string, { line }: Pick<SessionKeys, 'line'>): Pick<Unlocked, 'copy' | 'own'> {
    const { now, newId } = this.around.ports;
    const copy = this.copies.make({ home, line, since: now() });
    const own = SessionLock.take(copy.file, newId(), now());
    if (!(own instanceof SessionLock)) throw new Error('a new folder is in use');
    try {
      copy.say({});
    } catch (cause) {
      own.release();
      throw cause;
    }
    return { copy, own };
  }

  async #drop({ copy, own }: Pick<Unlocked, 'copy' | 'own'>): Promise<void> {
    own.release();
    await copy.erase();
  }

  async #decrypt(
    path: string,
    keys: SessionKeys,
    target: string,
  ): Promise<{ digest: string; source: string }> {
    const first = readFirstLine(path, this.around.ports);
    if (first === null) throw new AppFailure('session-not-ours', { file: basename(path) });
    const stamp = stampOf(path);
    const written = await decryptFile(path, target, first, keys.identity, this.around.ports);
    // Written by somebody while it was read: what was read is neither.
    if (stampOf(path) !== stamp) {
      await eraseFile(target);
      throw new AppFailure('session-busy', { file: basename(path) });
    }
    return written;
  }

  #bringLater(unlocked: Unlocked): void {
    const { copy, keys, claim, own } = unlocked;
    const path = copy.note.home;
    const before = this.#closing.get(path) ?? Promise.resolve();
    const bringing = before.then(async () => {
      await this.#bring(copy, keys.identity, claim.lock?.token ?? null);
      own.release();
      claim.lock?.release();
    });
    const closing = bringing.finally(() => {
      if (this.#closing.get(path) === closing) this.#closing.delete(path);
      this.around.changed();
    });
    this.#closing.set(path, closing);
    this.around.changed();
  }

  /** Never throws: what goes wrong is told in `news`. */
  async #bring(copy: WorkingCopy, identity: string | null, token: string | null): Promise<void> {
    const { home, since } = copy.note;
    const told = (became: CopyNews['became']): void => {
      this.#news.set(copy.id, { id: copy.id, file: basename(home), since, became });
      this.around.changed();
    };
    try {
      const worked = copy.note.state === 'written';
      const became = await bringBack(copy, {
        ports: this.around.ports,
        identity,
        heldByOther: () => holderOf(home, token) !== null,
      });
      this.#news.delete(copy.id);
      // A closing that went as it should is not told; what was left by a kill is.
      if (became.how === 'beside' || (worked && identity === null)) told(became);
    } catch (cause) {
      told({ how: 'waits', error: errorOf(cause) });
    }
  }

  async #recover(): Promise<void> {
    if (this.#copies === null) return;
    try {
      this.#copies.sweep();
    } catch {
      // It is only tidying up: what a kill left is brought back whatever cannot be removed beside it.
    }
    for (const copy of this.#copies.all()) {
      if (!copy.inUse) await this.#bring(copy, null, null);
    }
  }
}

const errorOf = (cause: unknown): AppError =>
  cause instanceof AppFailure ? cause.error : appError('unexpected', { message: String(cause) });
