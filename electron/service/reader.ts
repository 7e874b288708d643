import { readExport, type FileReading } from './interchange/read-export.ts';

// A process of its own that reads untrusted files, so that one which hangs or eats memory can be ended without
// harm. It knows nothing of any session. Under Electron it is a utility process and gets a port; on plain Node it
// is a forked process.

export interface ReadOrder {
  readonly path: string;
}

export interface ReaderReport {
  readonly reading: FileReading;
}

const carryOut = (order: ReadOrder): ReaderReport => ({ reading: readExport(order.path) });

/** Set by Electron in a utility process, absent on plain Node. */
const parentPort = (process as { parentPort?: Electron.ParentPort }).parentPort;

if (parentPort !== undefined) {
  parentPort.on('message', ({ ports }) => {
    const [port] = ports;
    port?.on('message', ({ data }) => port.postMessage(carryOut(data as ReadOrder)));
    port?.start();
  });
} else {
  process.on('message', (order: ReadOrder) => process.send?.(carryOut(order)));
  process.on('disconnect', () => process.exit(0));
}
