import { contextBridge, ipcRenderer } from 'electron';
import type { ViewerBridge, ViewerDocument } from '#core/contract/viewer.ts';

// What a viewer window gets: the document to show. It can ask for nothing else.

const bridge: ViewerBridge = {
  document: () => ipcRenderer.invoke('jury-viewer:document') as Promise<ViewerDocument | null>,
};

contextBridge.exposeInMainWorld('juryViewer', bridge);
