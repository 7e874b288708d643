import type { ReadOrder } from './interchange/file-reading.ts';
import { readFile } from './interchange/read-file.ts';
import { handOver, type FromReader, type ToReader } from './reader-report.ts';

// A process of its own that reads untrusted files, so that one which hangs or eats memory can be ended without
// harm. It knows nothing of any session. Under Electron it is a utility process and gets a port; on plain Node it
// is a forked process.

/** Called when the part that was sent last has arrived. */
let arrived: () => void = () => undefined;

async function hear(said: ToReader, tell: (told: FromReader) => void): Promise<void> {
  if (said === 'go-on') {
    arrived();
    return;
  }
  tell(await answer(said, tell));
}

const answer = async (order: ReadOrder, tell: (told: FromReader) => void): Promise<FromReader> =>
  handOver(
    await readFile(order),
    (part) =>
      new Promise((resolve) => {
        arrived = resolve;
        tell(part);
      }),
  );

/** Set by Electron in a utility process, absent on plain Node. */
const parentPort = (process as { parentPort?: Electron.ParentPort }).parentPort;

if (parentPort !== undefined) {
  parentPort.on('message', ({ ports }) => {
    const [port] = ports;
    port?.on('message', ({ data }) => void hear(data as ToReader, (told) => port.postMessage(told)));
    port?.start();
  });
} else {
  process.on('message', (said: ToReader) => void hear(said, (told) => process.send?.(told)));
  process.on('disconnect', () => process.exit(0));
}
