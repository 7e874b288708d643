import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ErrorCode } from '#core/contract/app-error.ts';
import type { RequestInput, RequestName, RequestOutput } from '#core/contract/requests.ts';
import type { LogEvent } from '#core/log/log-event.ts';
import type { Ports } from '#core/ports.ts';
import type { Solve } from '#core/solver.ts';
import type { Envelope, ServiceEvent } from '#core/contract/wire.ts';
import { nodeHost } from '#electron/cli/node-host.ts';
import { ServiceContext } from '#electron/service/context.ts';
import { Dispatcher } from '#electron/service/dispatch.ts';
import type { Timer } from '#electron/service/exchange/timer.ts';
import { nodePorts } from '#electron/service/node-ports.ts';
import { keptPrinting } from './kept-printer.ts';

const dist = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'dist');

/** What looks after the session by itself, in the hands of a test. */
interface TestCare {
  /** Where its backups are; otherwise where all tests of this run have theirs. */
  readonly backups?: string;
  /** Where protected sessions are open; likewise. */
  readonly workingCopies?: string;
  readonly timer?: Timer;
  readonly ports?: Partial<Ports>;
  readonly solve?: Solve;
}

/** The service as the application runs it, on real files, with every answer checked against the contract. */
export class TestService {
  readonly context: ServiceContext;
  /** What the window would have been told, in order. */
  readonly events: ServiceEvent[] = [];
  /** What the technical log was told. */
  readonly logged: LogEvent[] = [];
  readonly #dispatcher: Dispatcher;
  readonly #tokens = new Tokens();

  constructor(timer?: Timer, care: TestCare = {}) {
    const host = {
      ...nodeHost(dist),
      ...keptPrinting(),
      readsWhenLocked: false,
      pathOf: (token: string) => this.#tokens.pathOf(token),
      ...(care.backups === undefined ? {} : { backups: care.backups }),
      ...(care.workingCopies === undefined ? {} : { workingCopies: care.workingCopies }),
      emit: (event: ServiceEvent) => void this.events.push(event),
      log: (event: LogEvent) => void this.logged.push(event),
    };
    this.context = new ServiceContext({ ...nodePorts, ...care.ports }, host, care.solve, timer, care.timer);
    this.#dispatcher = new Dispatcher(this.context, true);
  }

  /** The value of an answer; throws when it is an error. */
  async ask<Name extends RequestName>(name: Name, input: RequestInput<Name>): Promise<RequestOutput<Name>> {
    const answer = await this.answer(name, input);
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
    return answer.value as RequestOutput<Name>;
  }

  /** The whole answer, whatever it is. */
  answer<Name extends RequestName>(name: Name, input: RequestInput<Name>): Promise<Envelope> {
    return this.#dispatcher.answer(name, this.#tokens.inPlaceOfPaths(input));
  }

  /** The code of the error that a request is refused with; null when it is not. */
  async refusal<Name extends RequestName>(name: Name, input: RequestInput<Name>): Promise<ErrorCode | null> {
    const answer = await this.answer(name, input);
    return answer.ok ? null : answer.error.code;
  }

  close(): void {
    this.context.close();
  }
}

/** Tests name files by their paths; the service is told tokens, as by the window, whatever the length of a temporary path. */
class Tokens {
  readonly #paths: string[] = [];

  inPlaceOfPaths(value: unknown): unknown {
    if (typeof value === 'string' && value.startsWith(tmpdir())) return this.#tokenOf(value);
    if (Array.isArray(value)) return value.map((item) => this.inPlaceOfPaths(item));
    if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype)
      return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.inPlaceOfPaths(item)]));
  }

  pathOf(token: string): string {
    return this.#paths[Number(/^token-of-(\d+)$/.exec(token)?.[1])] ?? token;
  }

  #tokenOf(path: string): string {
    const known = this.#paths.indexOf(path);
    return `token-of-${String(known === -1 ? this.#paths.push(path) - 1 : known)}`;
  }
}

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'jury-eig-unit-'));

/** What the window asks when a person chose these files and decided nothing yet. */
export const readingOf = (...files: string[]): RequestInput<'import-read'> => ({
  files,
  decided: null,
  choices: { joins: {}, withdrawAbsent: true },
  job: 'job-of-test',
});

/** Kits for everyone in this folder, not locked: a passphrase takes a second each. */
export const kitOrder = (
  folder: string,
  more: Partial<RequestInput<'kits-write'>> = {},
): RequestInput<'kits-write'> => ({
  folder,
  jurors: null,
  locked: false,
  reissue: null,
  job: 'job-of-test',
  ...more,
});
