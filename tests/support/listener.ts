import { createSocket } from 'node:dgram';
import { createServer, type AddressInfo, type Socket } from 'node:net';

export interface Listener {
  readonly port: number;
  /** What came, in order: `tcp`, `udp`. */
  readonly came: readonly string[];
  close(): Promise<void>;
}

/** Waits on one port of this machine, TCP and UDP, and notes whatever knocks: it answers nothing but a short page. */
export async function listen(): Promise<Listener> {
  const came: string[] = [];
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    came.push('tcp');
    open.add(socket);
    socket.on('error', () => undefined);
    socket.end('HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\nContent-Length: 2\r\n\r\nhi');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const datagrams = createSocket('udp4');
  datagrams.on('message', () => came.push('udp'));
  await new Promise<void>((resolve) => datagrams.bind(port, '127.0.0.1', resolve));
  return {
    port,
    came,
    close: async () => {
      for (const socket of open) socket.destroy();
      datagrams.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
