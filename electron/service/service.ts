import type { Envelope } from '#core/contract/wire.ts';
import { AppFailure } from '#core/contract/app-error.ts';
import type { HandedFile, MainToService, ServiceToMain } from '#core/contract/service-line.ts';
import { RequestMessage, type ServiceEvent } from '#core/contract/wire.ts';
import { ThreadedSolver } from './compute/threaded-solver.ts';
import { ServiceContext } from './context.ts';
import { Dispatcher } from './dispatch.ts';
import type { ReaderLine, ServiceHost } from './host.ts';
import { nodePorts } from './node-ports.ts';
import type { FromReader } from './reader-report.ts';

// The service process: owns the open session file and runs every request. Its surroundings are Electron's main
// process, reached through `process.parentPort`.

const main = process.parentPort;
const tell = (message: ServiceToMain): void => main.postMessage(message);

const paths = new Map<string, string>();
const windows = new Set<Electron.MessagePortMain>();
const readersAwaited = new Map<number, (line: ReaderLine) => void>();
const readersRunning = new Map<number, () => void>();
/** Ended by themselves, before anyone asked. */
const readersGone = new Set<number>();
/** Told when the pages of a print are set. */
const pagesAwaited = new Map<number, () => void>();
const printsAwaited = new Map<number, (answer: Envelope<Uint8Array>) => void>();
const handOversAwaited = new Map<number, (answer: Envelope<null>) => void>();
let nextId = 1;

/** Main says where at the start: `--backups=FOLDER`, `--working-copies=FOLDER`. */
const folderGiven = (name: string): string | null =>
  process.argv.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3) ?? null;

const host: ServiceHost = {
  backups: folderGiven('backups'),
  workingCopies: folderGiven('working-copies'),
  readsWhenLocked: false,
  pathOf: (token) => paths.get(token) ?? null,
  startReader: () =>
    new Promise((resolve) => {
      const id = nextId++;
      readersAwaited.set(id, resolve);
      tell({ type: 'start-reader', id });
    }),
  print: (model, signal, stand) =>
    new Promise((resolve, reject) => {
      const id = nextId++;
      pagesAwaited.set(id, stand);
      printsAwaited.set(id, (answer) => {
        if (answer.ok) resolve(answer.value);
        else reject(new AppFailure(answer.error.code, answer.error.details));
      });
      signal.addEventListener('abort', () => tell({ type: 'cancel-print', id }), { once: true });
      tell({ type: 'print', id, model });
    }),
  showPdf: (file) => handOver('show-pdf', file),
  openAttachment: (file) => handOver('open-attachment', file),
  emit: (event) => emit(event),
  log: (event) => tell({ type: 'log', event }),
  announce: (path, title, key) => tell({ type: 'session-opened', path, title, key }),
  keepExchangeFolder: (key, path) => tell({ type: 'keep-exchange-folder', key, path }),
};

const solver = new ThreadedSolver(new URL('solver-thread.js', import.meta.url));
const context = new ServiceContext(nodePorts, host, solver.solve);
const dispatcher = new Dispatcher(context);

function handOver(type: 'show-pdf' | 'open-attachment', file: HandedFile): Promise<void> {
  return new Promise((resolve, reject) => {
    const id = nextId++;
    handOversAwaited.set(id, (answer) => {
      if (answer.ok) resolve();
      else reject(new AppFailure(answer.error.code, answer.error.details));
    });
    tell({ type, id, file });
  });
}

function emit(event: ServiceEvent): void {
  for (const port of windows) port.postMessage(event);
  if (event.event === 'session-changed') tell({ type: 'session-changed' });
}

function connectWindow(port: Electron.MessagePortMain): void {
  windows.add(port);
  port.on('close', () => windows.delete(port));
  port.on('message', ({ data }) => {
    const message = RequestMessage.safeParse(data);
    // What has not even a number cannot be answered.
    if (message.success) void answer(port, message.data);
  });
  port.start();
}

async function answer(port: Electron.MessagePortMain, message: RequestMessage): Promise<void> {
  const value = await dispatcher.answer(message.name, message.payload);
  port.postMessage({ id: message.id, answer: value });
}

async function tellRoomView(id: number): Promise<void> {
  tell({ type: 'room-view', id, answer: await dispatcher.answer('room-view', {}) });
}

function readerLine(id: number, port: Electron.MessagePortMain): ReaderLine {
  port.start();
  return {
    send: (order) => port.postMessage(order),
    onReport: (listener) => void port.on('message', ({ data }) => listener(data as FromReader)),
    onEnd: (listener) => void readersRunning.set(id, listener),
    end: () =>
      new Promise<void>((resolve) => {
        if (readersGone.delete(id)) {
          resolve();
          return;
        }
        // One that will not die holds nobody up; what it leaves behind is swept another day.
        const patience = setTimeout(resolve, 5_000);
        readersRunning.set(id, () => {
          clearTimeout(patience);
          readersGone.delete(id);
          resolve();
        });
        port.close();
        tell({ type: 'end-reader', id });
      }),
  };
}

main.on('message', ({ data, ports }) => {
  const message = data as MainToService;
  const [port] = ports;
  switch (message.type) {
    case 'connect':
      if (port !== undefined) connectWindow(port);
      break;
    case 'grant':
      paths.set(message.token, message.path);
      tell({ type: 'granted', token: message.token });
      break;
    case 'reader':
      if (port !== undefined) readersAwaited.get(message.id)?.(readerLine(message.id, port));
      readersAwaited.delete(message.id);
      break;
    case 'reader-ended':
      readersGone.add(message.id);
      readersRunning.get(message.id)?.();
      readersRunning.delete(message.id);
      break;
    case 'pages-stand':
      pagesAwaited.get(message.id)?.();
      break;
    case 'printed':
      pagesAwaited.delete(message.id);
      printsAwaited.get(message.id)?.(message.answer);
      printsAwaited.delete(message.id);
      break;
    case 'handed-over':
      handOversAwaited.get(message.id)?.(message.answer);
      handOversAwaited.delete(message.id);
      break;
    case 'exchange-folder':
      context.exchange.resume(message.key, message.path);
      break;
    case 'ask-room-view':
      void tellRoomView(message.id);
      break;
    case 'shutdown':
      void shutDown();
  }
});

/** A protected session is encrypted first: main is told that it takes longer. */
async function shutDown(): Promise<void> {
  context.close();
  if (context.vault.busy) tell({ type: 'sealing' });
  await context.vault.settled();
  process.exit(0);
}

// What a kill left in clear; whoever asks for the session meanwhile waits for it.
void context.vault.recover();
tell({ type: 'ready' });
