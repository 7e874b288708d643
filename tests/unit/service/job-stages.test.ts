import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inStages } from '#electron/service/job-stages.ts';
import type { Job } from '#electron/service/jobs.ts';

const stages = { gather: 2, set: 1, print: 3, finish: 2 };

/** What is told of the whole while these steps are gone through. */
function wholes(told: readonly (readonly [string, number, number])[]): number[] {
  const seen: number[] = [];
  const job: Job = {
    signal: new AbortController().signal,
    progress: (_step, _done, _total, whole) => seen.push(whole ?? -1),
    partial: () => undefined,
  };
  const staged = inStages(job, stages);
  for (const [step, done, total] of told) staged.progress(step, done, total);
  return seen;
}

test('a step begins where the ones before it end, counted or not', () => {
  expect(
    wholes([
      ['gather', 0, 0],
      ['gather', 1, 2],
      ['set', 0, 0],
      ['print', 0, 0],
      ['finish', 1, 4],
      ['finish', 4, 4],
    ]),
  ).toEqual([0, 1 / 8, 2 / 8, 3 / 8, 6.5 / 8, 1]);
});

test('the bar never steps back, in whatever order steps are told', () => {
  const step = fc.constantFrom(...Object.keys(stages), 'another');
  const told = fc.array(fc.tuple(step, fc.nat({ max: 20 }), fc.nat({ max: 10 })), { maxLength: 30 });
  fc.assert(
    fc.property(told, (all) => {
      const seen = wholes(all);
      expect(seen).toEqual([...seen].sort((a, b) => a - b));
      expect(seen.every((whole) => whole >= 0 && whole <= 1)).toBe(true);
    }),
  );
});
