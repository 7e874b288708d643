import { contextBridge, ipcRenderer } from 'electron';
import type { RoomAnswer, RoomBridge } from '#core/contract/room.ts';

// What the room's window gets: what it shows, and word that it changed. It can ask for nothing else.

const listeners = new Set<() => void>();
ipcRenderer.on('jury-room:changed', () => {
  for (const listener of listeners) listener();
});

const bridge: RoomBridge = {
  view: () => ipcRenderer.invoke('jury-room:view') as Promise<RoomAnswer>,
  onChange: (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

contextBridge.exposeInMainWorld('juryRoom', bridge);
