import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { AppFailure } from '#core/contract/app-error.ts';
import type { BallotOutcome } from '#core/contract/requests/ballots.ts';
import type { ExchangeArrival } from '#core/contract/requests/exchange.ts';
import type { Ports } from '#core/ports.ts';
import type { ServiceHost } from '../host.ts';
import type { OpenSession } from '../open-session.ts';
import { FolderWatch } from './folder-watch.ts';
import { IncomingFiles, type Receive } from './incoming-files.ts';
import type { Timer } from './timer.ts';

interface Surroundings {
  readonly ports: Ports;
  readonly host: ServiceHost;
  readonly openSession: OpenSession | null;
}

/**
 * The folder that both sides keep on a synchronised drive or a key. It belongs to the open session and to this computer,
 * so main remembers it outside the session file. A coordinator’s is watched; a juror’s ballots are written to it.
 */
export class ExchangeFolder {
  #path: string | null = null;
  /** The person has decided since the session was opened: what main remembers of before comes too late. */
  #decided = false;
  #watch: FolderWatch | null = null;
  #incoming: IncomingFiles | null = null;
  #receive: Receive | null = null;

  constructor(
    private readonly around: Surroundings,
    private readonly timer: Timer,
  ) {}

  /** Where it is, by its own name and not by its path; null when none was chosen. */
  get name(): string | null {
    return this.#path === null ? null : basename(this.#path);
  }

  get arrivals(): readonly ExchangeArrival[] {
    return this.#incoming?.arrivals ?? [];
  }

  get passedOver(): number {
    return this.#watch?.passedOver ?? 0;
  }

  get leftOut(): string | null {
    return this.#watch?.leftOut ?? null;
  }

  /** What is done with the files that are found; without it nothing is watched. */
  receiveWith(receive: Receive): void {
    this.#receive = receive;
  }

  /** What main remembers of the session with this key. */
  resume(key: string, path: string | null): void {
    if (this.#decided || path === this.#path || this.around.openSession?.key !== key) return;
    this.#follow(path);
  }

  /** The person’s choice for the open session; null gives the folder up. */
  choose(session: OpenSession, path: string | null): void {
    this.#decided = true;
    this.#follow(path);
    this.around.host.keepExchangeFolder(session.key, path);
  }

  /** The session was closed. */
  closed(): void {
    this.#follow(null);
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

  #follow(path: string | null): void {
    this.#watch?.stop();
    this.#watch = null;
    this.#incoming = null;
    this.#path = path;
    const session = this.around.openSession;
    const receive = this.#receive;
    if (path === null || receive === null || session?.facts.role !== 'coordinator') return;
    const incoming = new IncomingFiles(session, receive, this.around.ports);
    const { host } = this.around;
    this.#incoming = incoming;
    this.#watch = new FolderWatch(path, this.timer, {
      // What lies there waits: for the marking, or for an archived session that is opened again.
      ready: () => session.phase() !== 'preparation' && session.phase() !== 'archivee',
      take: (file) => incoming.take(file),
      unreadable: (file) => incoming.tellUnreadable(file),
      gone: () => host.emit({ event: 'exchange-changed', news: { kind: 'gone' } }),
      back: () => host.emit({ event: 'exchange-changed', news: { kind: 'back' } }),
      together: async (work) => {
        const before = incoming.arrived;
        await session.together(work);
        const fresh = incoming.tellAfterAll(before);
        if (fresh.length === 0) return;
        host.emit({ event: 'exchange-changed', news: { kind: 'arrived', counts: countsOf(fresh) } });
      },
    });
    this.#watch.start();
  }
}

function countsOf(arrivals: readonly ExchangeArrival[]): Partial<Record<BallotOutcome['outcome'], number>> {
  const counts: Partial<Record<BallotOutcome['outcome'], number>> = {};
  for (const { outcome } of arrivals) counts[outcome.outcome] = (counts[outcome.outcome] ?? 0) + 1;
  return counts;
}

export async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
