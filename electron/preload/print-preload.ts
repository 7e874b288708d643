import { contextBridge, ipcRenderer } from 'electron';
import type { PrintBridge } from '#core/contract/bridge.ts';

// What a print window gets: the model to set, and a way to say that the pages stand.

const bridge: PrintBridge = {
  model: () => ipcRenderer.invoke('jury-print:model'),
  ready: () => ipcRenderer.send('jury-print:ready'),
};

contextBridge.exposeInMainWorld('juryPrint', bridge);
