import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Solve } from '#core/solver.ts';
import { solveWithHighs } from '#electron/service/compute/highs-solver.ts';
import { newFolder, TestService } from '#tests/support/service.ts';

const job = 'job-of-test';

test('an export that is cancelled while scenarios are solved ends there: no file, no page, no further solving', async () => {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  let asked = (): void => undefined;
  const solving = new Promise<void>((resolve) => {
    asked = resolve;
  });
  let solves = 0;
  const slow: Solve = async (model, how) => {
    solves += 1;
    asked();
    await released;
    return solveWithHighs(model, how);
  };
  const service = new TestService(undefined, { solve: slow });
  const folder = newFolder();
  const place = join(folder, 'demo.eigjury');
  await service.ask('demonstration-open', { place, role: 'coordinator', fresh: true });
  for (const max of [7, 9])
    await service.ask('scenario-save', {
      id: null,
      scenario: {
        name: `${String(max)} places`,
        teams: 'requested',
        objective: 'value',
        rules: [{ kind: 'seats', max }],
      },
    });
  const path = join(folder, 'rapport.pdf');
  const options = {
    language: 'fr',
    date: '2018-07-06',
    namedJurors: true,
    comments: true,
    parts: ['scenarios'],
  } as const;

  const exported = service.refusal('report-export', {
    place: path,
    options: { ...options, parts: [...options.parts] },
    job,
  });
  await solving;
  await service.ask('job-cancel', { job });
  release();
  expect(await exported).toBe('cancelled');
  expect(solves).toBe(1);
  expect(existsSync(path)).toBe(false);
  const steps = service.events.flatMap((one) => (one.event === 'job-progress' ? [one.progress.step] : []));
  expect(steps).toContain('build-report');
  expect(steps).not.toContain('print-pages');

  // What was cancelled keeps nothing from being asked again.
  const model = await service.ask('report-model', { options: { ...options, parts: ['scenarios'] } });
  expect(model.scenarios?.columns.map(({ result }) => result)).toEqual([
    'straight-down',
    'optimal',
    'optimal',
  ]);
  service.close();
});
