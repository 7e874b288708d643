import { listFolder, type SeenFile } from './list-folder.ts';
import type { Timer } from './timer.ts';

/** What reading one file came to. */
export type Taking =
  /** Its contents were looked at; `other`: they are no ballot. */
  | 'taken'
  | 'other'
  /** It changed under our hands, or is held by another program: to be tried again. */
  | 'again';

export interface WatchListeners {
  /** Whether files may be taken now; until then they wait. */
  readonly ready: () => boolean;
  readonly take: (file: SeenFile) => Promise<Taking>;
  /** A file that could not be read for a while; told once for each state of the file. */
  readonly unreadable: (file: SeenFile) => void;
  readonly gone: () => void;
  readonly back: () => void;
  /** Runs what a look takes, and is called only when there is something to take. */
  readonly together: (work: () => Promise<void>) => Promise<void>;
}

interface Known {
  readonly size: number;
  readonly changed: number;
  state: 'new' | 'taken' | 'other';
  failures: number;
}

/** Between two looks, in milliseconds: short enough to be noticed, long enough for a drive behind a network. */
export const lookEvery = 3_000;

/** How often a file may refuse to be read before it is told of. */
const patience = 5;

/**
 * Looks at a folder again and again; the notices of file systems do not come from all drives. A file is taken when two
 * looks in succession saw the same size and time of change, and once for each such state. Nothing in the folder is ever
 * written or deleted.
 */
export class FolderWatch {
  readonly #known = new Map<string, Known>();
  #reachable = true;
  #stopped = false;
  #callOff: () => void = () => undefined;
  leftOut: string | null = null;

  constructor(
    private readonly folder: string,
    private readonly timer: Timer,
    private readonly listeners: WatchListeners,
  ) {}

  /** Files that are no ballots and stay where they are. */
  get passedOver(): number {
    return [...this.#known.values()].filter(({ state }) => state === 'other').length;
  }

  start(): void {
    this.#next(0);
  }

  stop(): void {
    this.#stopped = true;
    this.#callOff();
  }

  #next(milliseconds: number): void {
    if (this.#stopped) return;
    this.#callOff = this.timer.after(milliseconds, async () => {
      // A look that fails for an unforeseen reason must not be the last one.
      await this.#look().catch(() => undefined);
      this.#next(lookEvery);
    });
  }

  async #look(): Promise<void> {
    const listing = await listFolder(this.folder);
    if (this.#stopped) return;
    this.#tellReachable(listing !== null);
    if (listing === null) return;
    this.leftOut = listing.leftOut;
    const waiting = listing.files.filter((file) => this.#isDue(file));
    this.#forgetAllBut(new Set(listing.files.map(({ name }) => name)));
    if (waiting.length === 0 || !this.listeners.ready()) return;
    await this.listeners.together(async () => {
      for (const file of waiting) {
        if (this.#stopped) return;
        await this.#take(file);
      }
    });
  }

  /** Notes how a file looks; true when it looked the same before and was not taken yet. */
  #isDue(file: SeenFile): boolean {
    const known = this.#known.get(file.name);
    if (known?.size === file.size && known.changed === file.changed) {
      // What is empty is a place kept for what is still to come.
      return known.state === 'new' && file.size > 0;
    }
    this.#known.set(file.name, { size: file.size, changed: file.changed, state: 'new', failures: 0 });
    return false;
  }

  async #take(file: SeenFile): Promise<void> {
    const known = this.#known.get(file.name);
    if (known === undefined) return;
    // One file that fails for an unforeseen reason must not keep those behind it waiting.
    const taking = await this.listeners.take(file).catch((): Taking => 'again');
    if (taking !== 'again') {
      known.state = taking;
      return;
    }
    known.failures += 1;
    if (known.failures === patience) this.listeners.unreadable(file);
  }

  #tellReachable(reachable: boolean): void {
    if (reachable === this.#reachable) return;
    this.#reachable = reachable;
    if (reachable) this.listeners.back();
    else this.listeners.gone();
  }

  #forgetAllBut(names: ReadonlySet<string>): void {
    for (const name of this.#known.keys()) if (!names.has(name)) this.#known.delete(name);
  }
}
