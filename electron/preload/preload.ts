import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { MainBridge, MainNews } from '#core/contract/bridge.ts';

// What the window gets of the main process, and the port to the service. It carries messages and holds no rule. The port is
// handed to the page itself: answers of ten thousand rows that went through the bridge would be copied piece by piece, for
// seconds at a time, in the thread that draws.

const listeners = new Set<(news: MainNews) => void>();
const tell = (news: MainNews): void => {
  for (const listener of listeners) listener(news);
};

ipcRenderer.on('jury:port', (event) => {
  const [port] = event.ports;
  if (port !== undefined) window.postMessage('jury:port', window.location.origin, [port]);
});

for (const news of ['service-stopped', 'room-changed', 'files-given', 'leave-asked'] as const) {
  ipcRenderer.on(`jury:${news}`, () => tell(news));
}

const bridge: MainBridge = {
  connect: () => ipcRenderer.send('jury:connect'),
  shell: (name, payload) =>
    ipcRenderer.invoke('jury:shell', name, payload) as ReturnType<MainBridge['shell']>,
  placesOfDroppedFiles: (files) =>
    ipcRenderer.invoke(
      'jury:dropped',
      files.map((file) => webUtils.getPathForFile(file as File)).filter((path) => path !== ''),
    ) as ReturnType<MainBridge['placesOfDroppedFiles']>,
  onNews: (listener) => void listeners.add(listener),
};

contextBridge.exposeInMainWorld('juryMain', bridge);
