import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { AppError } from '#core/contract/app-error.ts';
import type { JuryBridge } from '#core/contract/bridge.ts';
import type { AnswerMessage, Envelope, ServiceEvent, WindowEvent } from '#core/contract/wire.ts';

// The one thing the window gets: `window.jury`. It carries messages and holds no rule.

type FromService = AnswerMessage | ServiceEvent;

const waiting = new Map<number, (answer: Envelope) => void>();
const listeners = new Set<(event: WindowEvent) => void>();
let nextId = 1;
let port: MessagePort | null = null;
let portComes: Promise<MessagePort>;
let portCame: (port: MessagePort) => void;

const expectPort = (): void => {
  portComes = new Promise((resolve) => {
    portCame = resolve;
  });
};
expectPort();

// A second port means that the service was started again: what was asked of the old one gets no answer.
ipcRenderer.on('jury:port', (event) => {
  const [fresh] = event.ports;
  if (fresh === undefined) return;
  giveUpWaiting();
  port?.close();
  port = fresh;
  fresh.onmessage = ({ data }: MessageEvent<FromService>) => {
    if ('event' in data) for (const listener of listeners) listener(data);
    else {
      waiting.get(data.id)?.(data.answer);
      waiting.delete(data.id);
    }
  };
  portCame(fresh);
});

ipcRenderer.on('jury:service-stopped', () => {
  giveUpWaiting();
  port = null;
  expectPort();
});

for (const event of ['room-changed', 'files-given', 'leave-asked'] as const) {
  ipcRenderer.on(`jury:${event}`, () => {
    for (const listener of listeners) listener({ event });
  });
}

function giveUpWaiting(): void {
  const error: AppError = { code: 'service-stopped', details: {} };
  for (const answer of waiting.values()) answer({ ok: false, error });
  waiting.clear();
}

const bridge: JuryBridge = {
  request: async (name, payload) => {
    const line = port ?? (await portComes);
    return new Promise<Envelope>((resolve) => {
      const id = nextId++;
      waiting.set(id, resolve);
      line.postMessage({ id, name, payload });
    });
  },
  shell: (name, payload) => ipcRenderer.invoke('jury:shell', name, payload) as Promise<Envelope>,
  placesOfDroppedFiles: (files) =>
    ipcRenderer.invoke(
      'jury:dropped',
      files.map((file) => webUtils.getPathForFile(file as File)).filter((path) => path !== ''),
    ) as ReturnType<JuryBridge['placesOfDroppedFiles']>,
  onEvent: (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

contextBridge.exposeInMainWorld('jury', bridge);
ipcRenderer.send('jury:connect');
