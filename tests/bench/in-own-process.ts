import { fork } from 'node:child_process';
import { dirname, join } from 'node:path';
import type { CallOrder, CallReport } from './call-service.ts';

/** What a freshly started service takes for these requests; its program stands beside this one. */
export function serveCall(order: CallOrder): Promise<CallReport> {
  return new Promise((resolve, reject) => {
    const program = join(dirname(process.argv[1] ?? ''), 'call-service.cjs');
    const child = fork(program, [JSON.stringify(order)]);
    child.on('message', (report) => resolve(report as CallReport));
    child.on('exit', (code) => reject(new Error(`the service ended with ${String(code)}`)));
  });
}
