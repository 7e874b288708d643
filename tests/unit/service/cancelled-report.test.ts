import { copyFileSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { AppFailure } from '#core/contract/app-error.ts';
import { ReportOptions } from '#core/contract/requests/report.ts';
import type { ServiceHost } from '#electron/service/host.ts';
import { Jobs } from '#electron/service/jobs.ts';
import { exportReport } from '#electron/service/usecases/export-report.ts';
import { decidedSession } from '#tests/support/decided-session.ts';
import { pdfOfPages } from '#tests/support/pdf-samples.ts';
import { newFolder, TestService } from '#tests/support/service.ts';

const options = ReportOptions.parse({
  language: 'fr',
  date: '2026-07-11',
  namedJurors: true,
  comments: true,
  severity: true,
});

let service: TestService;
let folder: string;

beforeEach(async () => {
  folder = newFolder();
  copyFileSync(await decidedSession(), join(folder, 's.eigjury'));
  service = new TestService();
  await service.ask('session-open', { place: join(folder, 's.eigjury') });
});
afterEach(() => service.close());

/** Prints the report with a printer that says when its pages stand; gives up at this step. Answers the steps told. */
async function givenUpAt(
  step: string | null,
  onPath: string,
): Promise<{ steps: string[]; wholes: (number | null)[]; code: string }> {
  const steps: string[] = [];
  const wholes: (number | null)[] = [];
  const jobs = new Jobs((event) => {
    if (event.event !== 'job-progress') return;
    steps.push(event.progress.step);
    wholes.push(event.progress.whole);
    if (event.progress.step === step) jobs.cancel('report');
  });
  const print: ServiceHost['print'] = (_model, signal, stand) =>
    new Promise((resolve, reject) => {
      const failed = (): void => reject(new AppFailure('cancelled'));
      signal.addEventListener('abort', failed, { once: true });
      stand();
      if (signal.aborted) failed();
      else resolve(pdfOfPages(400));
    });
  const { context } = service;
  context.host.print = print;
  const code = await jobs
    .run('report', (job) => exportReport(context, onPath, options, job))
    .then(
      () => 'printed',
      (cause: unknown) => (cause instanceof AppFailure ? cause.error.code : String(cause)),
    );
  return { steps: [...new Set(steps)], wholes, code };
}

describe('a report that is being printed', () => {
  test('tells each of its phases', async () => {
    const path = join(folder, 'rapport.pdf');
    const { steps, wholes, code } = await givenUpAt(null, path);
    expect(code).toBe('printed');
    expect(steps[0]).toBe('build-report');
    expect(steps.slice(-3)).toEqual(['set-pages', 'print-pages', 'finish-report']);
    expect(existsSync(path)).toBe(true);
    // After the scenarios were solved, the bar stays where it was until the next is told.
    expect(wholes).toEqual([...wholes].sort((a, b) => Number(a) - Number(b)));
    expect(wholes.at(0)).toBe(0);
    expect(wholes.at(-1)).toBe(1);
  });

  test.each(['build-report', 'set-pages', 'print-pages', 'finish-report'])(
    'leaves no file when it is given up at %s',
    async (step) => {
      const before = readdirSync(folder);
      const { steps, code } = await givenUpAt(step, join(folder, 'rapport.pdf'));
      expect(code).toBe('cancelled');
      expect(steps.at(-1)).toBe(step);
      expect(readdirSync(folder)).toEqual(before);
    },
  );
});
