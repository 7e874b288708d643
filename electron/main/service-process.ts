import { MessageChannelMain, utilityProcess, type MessagePortMain, type UtilityProcess } from 'electron/main';
import { readerMemory } from '#core/intake/limits.ts';
import { AppFailure, appError } from '#core/contract/app-error.ts';
import type { Envelope } from '#core/contract/wire.ts';
import type { LogEvent } from '#core/log/log-event.ts';
import type { HandedFile, MainToService, ServiceToMain } from '#core/contract/service-line.ts';

export interface ServiceListeners {
  /** The service was started (first or again) and takes messages. */
  readonly started: () => void;
  /** The service ended without being asked to, with this code. */
  readonly stopped: (code: number) => void;
  readonly log: (event: LogEvent) => void;
  readonly print: (id: number, model: unknown) => void;
  readonly cancelPrint: (id: number) => void;
  readonly showPdf: (file: HandedFile) => void;
  readonly openAttachment: (file: HandedFile) => Promise<void>;
  readonly sessionOpened: (path: string | null, title: string, key: string) => void;
  readonly keepExchangeFolder: (key: string, path: string | null) => void;
  /** Something was committed to the session file. */
  readonly sessionChanged: () => void;
}

/** However large a session is. What is not encrypted by then is at the next start. */
const sealingMs = 10 * 60_000;

const serviceStopped: Envelope = { ok: false, error: appError('service-stopped') };

/**
 * The service and the readers it asks for, each a process of its own. A service that dies is started again at
 * once; the session file survives a kill at any instant.
 */
export class ServiceProcess {
  #child: UtilityProcess | null = null;
  #ending = false;
  #sealing: () => void = () => undefined;
  #quickDeaths = 0;
  readonly #readers = new Map<number, UtilityProcess>();
  readonly #grantsAwaited = new Map<string, readonly (() => void)[]>();
  readonly #roomViewsAwaited = new Map<number, (answer: Envelope) => void>();
  #nextRoomView = 1;

  constructor(
    private readonly files: {
      readonly service: string;
      readonly reader: string;
      /** Where the service keeps backups. */
      readonly backups: string;
      /** Where it has protected sessions in clear while they are open. */
      readonly workingCopies: string;
    },
    private readonly listeners: ServiceListeners,
  ) {}

  start(): void {
    const startedAt = Date.now();
    const folders = [`--backups=${this.files.backups}`, `--working-copies=${this.files.workingCopies}`];
    const child = utilityProcess.fork(this.files.service, folders, { serviceName: 'Jury EIG – session' });
    this.#child = child;
    child.on('message', (message: ServiceToMain) => this.#take(message));
    child.on('exit', (code) => {
      if (this.#child !== child) return;
      this.#child = null;
      for (const id of this.#readers.keys()) this.#endReader(id);
      for (const token of this.#grantsAwaited.keys()) this.#granted(token);
      for (const id of this.#roomViewsAwaited.keys()) this.#roomView(id, serviceStopped);
      if (this.#ending) return;
      this.listeners.stopped(code);
      // A service that cannot even start must not be started for ever.
      this.#quickDeaths = Date.now() - startedAt < 5_000 ? this.#quickDeaths + 1 : 0;
      if (this.#quickDeaths < 5) this.start();
    });
  }

  send(message: MainToService, ports: MessagePortMain[] = []): void {
    this.#child?.postMessage(message, ports);
  }

  /**
   * Tells the service what a token stands for, and waits until it knows: the window's requests come to it on another
   * line, and may be faster.
   */
  async grant(token: string, path: string): Promise<void> {
    const child = this.#child;
    if (child === null) return;
    await new Promise<void>((resolve) => {
      this.#grantsAwaited.set(token, [...(this.#grantsAwaited.get(token) ?? []), resolve]);
      child.postMessage({ type: 'grant', token, path } satisfies MainToService);
    });
  }

  /** What the room's screen shows. The private line knows no other question, so nothing else can be asked on it. */
  async askRoomView(): Promise<Envelope> {
    const child = this.#child;
    if (child === null) return serviceStopped;
    return new Promise<Envelope>((resolve) => {
      const id = this.#nextRoomView++;
      this.#roomViewsAwaited.set(id, resolve);
      child.postMessage({ type: 'ask-room-view', id } satisfies MainToService);
    });
  }

  /**
   * Asks the service to finish what is in flight and waits, at most three seconds; longer while it encrypts a session, which
   * would be left in clear.
   */
  async end(): Promise<void> {
    const child = this.#child;
    this.#ending = true;
    for (const id of this.#readers.keys()) this.#endReader(id);
    if (child === null) return;
    await new Promise<void>((resolve) => {
      const giveUp = (): void => {
        child.kill();
        resolve();
      };
      let limit = setTimeout(giveUp, 3_000);
      this.#sealing = () => {
        clearTimeout(limit);
        limit = setTimeout(giveUp, sealingMs);
      };
      child.once('exit', () => {
        clearTimeout(limit);
        resolve();
      });
      child.postMessage({ type: 'shutdown' } satisfies MainToService);
    });
  }

  #take(message: ServiceToMain): void {
    switch (message.type) {
      case 'log':
        this.listeners.log(message.event);
        break;
      case 'ready':
        this.listeners.started();
        break;
      case 'sealing':
        this.#sealing();
        break;
      case 'granted':
        this.#granted(message.token);
        break;
      case 'start-reader':
        this.#startReader(message.id);
        break;
      case 'end-reader':
        this.#endReader(message.id);
        break;
      case 'print':
        this.listeners.print(message.id, message.model);
        break;
      case 'cancel-print':
        this.listeners.cancelPrint(message.id);
        break;
      case 'show-pdf':
        void this.#handOver(message.id, () => this.listeners.showPdf(message.file));
        break;
      case 'open-attachment':
        void this.#handOver(message.id, () => this.listeners.openAttachment(message.file));
        break;
      case 'session-opened':
        this.listeners.sessionOpened(message.path, message.title, message.key);
        break;
      case 'keep-exchange-folder':
        this.listeners.keepExchangeFolder(message.key, message.path);
        break;
      case 'room-view':
        this.#roomView(message.id, message.answer);
        break;
      case 'session-changed':
        this.listeners.sessionChanged();
        break;
    }
  }

  #granted(token: string): void {
    for (const resolve of this.#grantsAwaited.get(token) ?? []) resolve();
    this.#grantsAwaited.delete(token);
  }

  #roomView(id: number, answer: Envelope): void {
    this.#roomViewsAwaited.get(id)?.(answer);
    this.#roomViewsAwaited.delete(id);
  }

  async #handOver(id: number, work: () => Promise<void> | void): Promise<void> {
    let answer: Envelope<null> = { ok: true, value: null };
    try {
      await work();
    } catch (cause) {
      const error =
        cause instanceof AppFailure ? cause.error : appError('unexpected', { message: String(cause) });
      answer = { ok: false, error };
    }
    this.send({ type: 'handed-over', id, answer });
  }

  #startReader(id: number): void {
    const reader = utilityProcess.fork(this.files.reader, [], {
      serviceName: 'Jury EIG – lecture',
      execArgv: [...readerMemory],
    });
    const { port1, port2 } = new MessageChannelMain();
    this.#readers.set(id, reader);
    reader.on('exit', () => {
      this.#readers.delete(id);
      this.send({ type: 'reader-ended', id });
    });
    reader.postMessage({ type: 'connect' }, [port2]);
    this.send({ type: 'reader', id }, [port1]);
  }

  #endReader(id: number): void {
    const reader = this.#readers.get(id);
    // One that is only being started cannot be ended yet, and would hold up whoever gave up for as long as they wait.
    if (reader?.kill() === false) reader.once('spawn', () => reader.kill());
  }
}
