import { parentPort } from 'node:worker_threads';
import { solveWithHighs } from './highs-solver.ts';
import type { FromSolver, ToSolver } from './threaded-solver.ts';

// The solver in a thread of the service: it solves without yielding, and nobody else is to wait for that.

const service = parentPort;
if (service === null) throw new Error('the solver is a thread of the service');
const tell = (answer: FromSolver): void => service.postMessage(answer);

service.on('message', ({ model, options }: ToSolver) => {
  void solveWithHighs(model, options).then(
    (answer) => tell({ answer }),
    (cause: unknown) => tell({ failure: cause instanceof Error ? cause.message : String(cause) }),
  );
});
