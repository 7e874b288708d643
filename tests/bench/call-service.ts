import Database from 'better-sqlite3';
import type { RequestInput, RequestName } from '#core/contract/requests.ts';
import { BenchService } from './bench-service.ts';
import { timed } from './bench.ts';

// The service in a process of its own that has just started, as it has when a person opens a session.

export interface CallOrder {
  readonly session: string;
  /** Asked one after the other once the session is open. */
  readonly requests: readonly [name: RequestName, input: RequestInput<RequestName>][];
}

export interface CallReport {
  readonly openMs: number;
  /** In the order of the requests. */
  readonly requestMs: readonly number[];
  /** A bare statement that reads the text of every dossier, in the same process. */
  readonly bareMs: number;
  readonly megabytes: number;
}

const { session, requests } = JSON.parse(process.argv[2] ?? '') as CallOrder;

async function carryOut(): Promise<CallReport> {
  // Before, so that both find the file in the system's memory.
  const bareMs = timed(() => {
    const sqlite = new Database(session, { readonly: true });
    sqlite.prepare('SELECT content FROM defi_version').all();
    sqlite.close();
  });
  const service = new BenchService();
  const openMs = await service.timed('session-open', { place: session });
  const requestMs: number[] = [];
  for (const [name, input] of requests) requestMs.push(await service.timed(name, input));
  service.close();
  return { openMs, requestMs, bareMs, megabytes: process.memoryUsage().rss / 1e6 };
}

void carryOut().then((report) => {
  process.send?.(report);
  process.disconnect();
});
