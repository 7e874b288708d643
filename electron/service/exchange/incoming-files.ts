import { appError, type AppError } from '#core/contract/app-error.ts';
import { refusedOutcome, type BallotOutcome } from '#core/contract/requests/ballots.ts';
import type { ExchangeArrival } from '#core/contract/requests/exchange.ts';
import type { Digest } from '#core/ids.ts';
import type { Ports } from '#core/ports.ts';
import { ballotLimitMegabytes } from '../interchange/exchange/ballot-wrapping.ts';
import type { OpenSession } from '../open-session.ts';
import { arrivalsNow } from '../outcomes-now.ts';
import type { Taking } from './folder-watch.ts';
import type { SeenFile } from './list-folder.ts';
import { readSeen } from './take-file.ts';

/** Takes in the bytes of a file, with all the ballots that are in it. */
export type Receive = (
  session: OpenSession,
  file: { readonly file: string; readonly bytes: Uint8Array },
) => Promise<{ readonly outcomes: readonly BallotOutcome[] }>;

const mostArrivals = 1_000;

/** What is no ballot and nobody’s fault: kits and archives of other things may lie in the folder as well. */
const nothingToSay: ReadonlySet<string> = new Set(['ballot-is-kit', 'ballot-zip-empty']);

/** Takes in what the exchange folder holds, and keeps what there is to tell of it. */
export class IncomingFiles {
  /** Newest first. */
  arrivals: readonly ExchangeArrival[] = [];
  /** How many there ever were. */
  arrived = 0;
  readonly #digests = new Set<Digest>();

  constructor(
    private readonly session: OpenSession,
    private readonly receive: Receive,
    private readonly ports: Pick<Ports, 'now' | 'hash'>,
  ) {}

  async take(file: SeenFile): Promise<Taking> {
    const held = await readSeen(file);
    if (held === 'again') return held;
    if (held === 'other' && !isCalledBallot(file)) return held;
    if (held === 'other') return this.#refuse(file, appError('ballot-not-ours', { file: file.name }));
    if (held === 'too-large') return this.#refuse(file, tooLarge(file));
    const digest = this.ports.hash(held.bytes);
    if (this.#digests.has(digest)) return 'taken';
    const { outcomes } = await this.receive(this.session, { file: file.name, bytes: held.bytes });
    this.#digests.add(digest);
    const toSay = outcomes.filter(({ refused }) => refused === null || !nothingToSay.has(refused.code));
    for (const outcome of toSay) if (outcome.outcome !== 'already') this.#tell(outcome);
    return toSay.length === 0 ? 'other' : 'taken';
  }

  tellUnreadable(file: SeenFile): void {
    this.#tell(refusedOutcome(file.name, appError('exchange-file-unreadable', { file: file.name })));
  }

  /** What came since there were so many, each as it is now that all of it is in. */
  tellAfterAll(before: number): readonly ExchangeArrival[] {
    const count = this.arrived - before;
    const fresh = arrivalsNow(this.session, this.arrivals.slice(0, count));
    this.arrivals = [...fresh, ...this.arrivals.slice(count)];
    return fresh;
  }

  #refuse(file: SeenFile, error: AppError): Taking {
    this.#tell(refusedOutcome(file.name, error));
    return 'taken';
  }

  /** A file that was refused and has become whole since is told of by what it came to. */
  #tell(outcome: BallotOutcome): void {
    const others = this.arrivals.filter(
      (earlier) => earlier.outcome.file !== outcome.file || earlier.outcome.refused === null,
    );
    this.arrivals = [{ at: this.ports.now(), outcome }, ...others].slice(0, mostArrivals);
    this.arrived += 1;
  }
}

const isCalledBallot = ({ name }: SeenFile): boolean => /\.(?:eigballot|eigseance)$/i.test(name);

const tooLarge = ({ name, size }: SeenFile): AppError =>
  appError('file-too-large', {
    file: name,
    megabytes: Math.ceil(size / 1e6),
    limit: ballotLimitMegabytes,
  });
