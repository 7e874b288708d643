import type { FileReading, ReadOrder } from './interchange/file-reading.ts';
import { readFile } from './interchange/read-file.ts';

// A process of its own that reads untrusted files, so that one which hangs or eats memory can be ended without
// harm. It knows nothing of any session. Under Electron it is a utility process and gets a port; on plain Node it
// is a forked process.

export interface ReaderReport {
  readonly readings: readonly FileReading[];
}

const carryOut = async (order: ReadOrder): Promise<ReaderReport> => ({ readings: await readFile(order) });

/** Set by Electron in a utility process, absent on plain Node. */
const parentPort = (process as { parentPort?: Electron.ParentPort }).parentPort;

if (parentPort !== undefined) {
  parentPort.on('message', ({ ports }) => {
    const [port] = ports;
    port?.on('message', ({ data }) => {
      void carryOut(data as ReadOrder).then((report) => port.postMessage(report));
    });
    port?.start();
  });
} else {
  process.on('message', (order: ReadOrder) => {
    void carryOut(order).then((report) => process.send?.(report));
  });
  process.on('disconnect', () => process.exit(0));
}
