import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { LinearModel, Variable } from '#core/solver.ts';
import { Random } from '#core/ranking/firmness/random.ts';
import { solveWithHighs } from '#electron/service/compute/highs-solver.ts';
import { ThreadedSolver } from '#electron/service/compute/threaded-solver.ts';

const program = pathToFileURL(
  join(import.meta.dirname, '..', '..', '..', '..', 'dist', 'service', 'solver-thread.js'),
);

const binary = (cost: number): Variable => ({ lower: 0, upper: 1, integer: true, cost });

/** Weights of a knapsack, and their worth. */
const small: LinearModel = {
  sense: 'maximize',
  variables: [10, 13, 7, 8].map(binary),
  constraints: [
    {
      terms: [5, 6, 3, 4].map((coefficient, variable) => ({ variable, coefficient })),
      lower: null,
      upper: 10,
    },
  ],
};

/** Market split (Cornuéjols and Dawande): halves of several rows at once, which branching alone does not find in minutes. */
function hopeless(): LinearModel {
  const random = Random.seeded(7n);
  const [rows, columns] = [6, 50];
  return {
    sense: 'minimize',
    variables: Array.from({ length: columns }, () => binary(0)),
    constraints: Array.from({ length: rows }, () => {
      const terms = Array.from({ length: columns }, (_one, variable) => ({
        variable,
        coefficient: random.below(100),
      }));
      const half = Math.floor(terms.reduce((sum, { coefficient }) => sum + coefficient, 0) / 2);
      return { terms, lower: half, upper: half };
    }),
  };
}

describe('the solver in a thread', () => {
  test('answers what the solver answers, whatever is asked together', async () => {
    const { solve } = new ThreadedSolver(program);
    const models: LinearModel[] = [small, { ...small, sense: 'minimize' }, small];
    const answers = await Promise.all(models.map((model) => solve(model, { seconds: 30 })));
    expect(answers).toEqual(await Promise.all(models.map((model) => solveWithHighs(model, { seconds: 30 }))));
  });

  test('a model that takes long keeps nobody waiting, and is given up at once', async () => {
    const { solve } = new ThreadedSolver(program);
    const given = new AbortController();
    const long = solve(hopeless(), { seconds: 60 }, given.signal);
    const next = solve(small, { seconds: 30 });
    // The thread is at work on the first one by then.
    await new Promise((resolve) => setTimeout(resolve, 500));
    const start = performance.now();
    given.abort();
    await expect(long).rejects.toMatchObject({ error: { code: 'cancelled' } });
    expect(await next).toMatchObject({ kind: 'optimal', objective: 21 });
    // What is given up is not waited for: the model alone has a minute.
    expect(performance.now() - start).toBeLessThan(30_000);
  });

  test('giving up a model that waits leaves the one that is being solved alone', async () => {
    const { solve } = new ThreadedSolver(program);
    const given = new AbortController();
    const first = solve(small, { seconds: 30 });
    const waiting = solve(hopeless(), { seconds: 60 }, given.signal);
    const last = solve(small, { seconds: 30 });
    given.abort();
    await expect(waiting).rejects.toMatchObject({ error: { code: 'cancelled' } });
    expect(await first).toEqual(await last);
    // Nothing is listening any more: a job may be cancelled after it ended.
    given.abort();
  });

  test('a model that cannot be solved fails alone', async () => {
    const { solve } = new ThreadedSolver(program);
    const broken = { ...small, sense: () => 'no sense' } as unknown as LinearModel;
    const [failed, solved] = await Promise.allSettled(
      [broken, small].map((model) => solve(model, { seconds: 30 })),
    );
    expect(failed?.status).toBe('rejected');
    expect(solved).toMatchObject({ status: 'fulfilled', value: { kind: 'optimal', objective: 21 } });
  });

  test('a job that was cancelled before is not begun', async () => {
    const { solve } = new ThreadedSolver(program);
    await expect(solve(small, { seconds: 30 }, AbortSignal.abort())).rejects.toMatchObject({
      error: { code: 'cancelled' },
    });
  });

  test('a thread that cannot run says so to whoever asked', async () => {
    const { solve } = new ThreadedSolver(new URL('no-such-thread.js', program));
    await expect(solve(small, { seconds: 30 })).rejects.toThrow();
  });
});
