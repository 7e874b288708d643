import type { AppError } from '#core/contract/app-error.ts';
import type { JuryBridge, MainBridge, MainNews } from '#core/contract/bridge.ts';
import type { AnswerMessage, Envelope, ServiceEvent, WindowEvent } from '#core/contract/wire.ts';

declare global {
  interface Window {
    /** From the preload script. */
    readonly juryMain: MainBridge;
  }
}

type FromService = AnswerMessage | ServiceEvent;

/** The page's end of the line to the service: what was asked, by number, and who listens. */
class ServiceLine {
  readonly #waiting = new Map<number, (answer: Envelope) => void>();
  readonly #listeners = new Set<(event: WindowEvent) => void>();
  #nextId = 1;
  #port: MessagePort | null = null;
  #portComes: Promise<MessagePort>;
  #portCame: (port: MessagePort) => void = () => undefined;

  constructor() {
    this.#portComes = this.#expectPort();
  }

  /** A second port means that the service was started again: what was asked of the old one gets no answer. */
  take(port: MessagePort): void {
    this.#giveUpWaiting();
    this.#port?.close();
    this.#port = port;
    port.onmessage = ({ data }: MessageEvent<FromService>) => {
      // Read once: each look at `data` of a message may unpack it again.
      const told = data;
      if ('event' in told) this.tell(told);
      else {
        this.#waiting.get(told.id)?.(told.answer);
        this.#waiting.delete(told.id);
      }
    };
    this.#portCame(port);
  }

  stopped(): void {
    this.#giveUpWaiting();
    this.#port = null;
    this.#portComes = this.#expectPort();
  }

  tell(event: WindowEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  readonly request = async (name: string, payload: unknown): Promise<Envelope> => {
    const port = this.#port ?? (await this.#portComes);
    return new Promise((resolve) => {
      const id = this.#nextId++;
      this.#waiting.set(id, resolve);
      port.postMessage({ id, name, payload });
    });
  };

  readonly onEvent = (listener: (event: WindowEvent) => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #expectPort(): Promise<MessagePort> {
    return new Promise((resolve) => {
      this.#portCame = resolve;
    });
  }

  #giveUpWaiting(): void {
    const error: AppError = { code: 'service-stopped', details: {} };
    for (const answer of this.#waiting.values()) answer({ ok: false, error });
    this.#waiting.clear();
  }
}

/** Asks main for a line to the service; answers all that the window may ask and hear. */
function connectLine(main: MainBridge): JuryBridge {
  const line = new ServiceLine();
  window.addEventListener('message', ({ source, data, ports: [port] }) => {
    if (source === window && data === 'jury:port' && port !== undefined) line.take(port);
  });
  main.onNews((news: MainNews) => {
    if (news === 'service-stopped') line.stopped();
    else line.tell({ event: news });
  });
  main.connect();
  return Object.freeze({
    request: line.request,
    onEvent: line.onEvent,
    shell: (name: string, payload: unknown) => main.shell(name, payload),
    placesOfDroppedFiles: (files: readonly unknown[]) => main.placesOfDroppedFiles(files),
  });
}

Object.defineProperty(window, 'jury', { value: connectLine(window.juryMain), enumerable: true });
