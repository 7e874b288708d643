import { readExport, type FileReading } from './interchange/read-export.ts';

// A process of its own that reads untrusted files, so that one which hangs or eats memory can be ended without
// harm. It knows nothing of any session. Under Electron it is a utility process and gets a port; on plain Node it
// is a forked process.

export interface ReadOrder {
  readonly paths: readonly string[];
}

export type ReaderReport =
  | { readonly type: 'file-read'; readonly done: number; readonly total: number }
  | { readonly type: 'read'; readonly files: readonly FileReading[] };

function carryOut(order: ReadOrder, report: (message: ReaderReport) => void): void {
  const files = order.paths.map((path, index) => {
    const reading = readExport(path);
    report({ type: 'file-read', done: index + 1, total: order.paths.length });
    return reading;
  });
  report({ type: 'read', files });
}

/** Set by Electron in a utility process, absent on plain Node. */
const parentPort = (process as { parentPort?: Electron.ParentPort }).parentPort;

if (parentPort !== undefined) {
  parentPort.on('message', ({ ports }) => {
    const [port] = ports;
    port?.on('message', ({ data }) => carryOut(data as ReadOrder, (message) => port.postMessage(message)));
    port?.start();
  });
} else {
  process.on('message', (order: ReadOrder) => carryOut(order, (message) => process.send?.(message)));
  process.on('disconnect', () => process.exit(0));
}
