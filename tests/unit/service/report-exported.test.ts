import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ReportOptions } from '#core/contract/requests/report.ts';
import { journalHead } from '#db/journal.ts';
import { verifyReport } from '#electron/service/usecases/verification/verify-report.ts';
import { quietJob } from '#electron/cli/quiet-job.ts';
import { decideAll } from '#tests/support/decide-all.ts';
import { decidedSession } from '#tests/support/decided-session.ts';
import { pdfOfPages } from '#tests/support/pdf-samples.ts';
import { newFolder, TestService } from '#tests/support/service.ts';

// Bug: the report was left to do until the call was archived, however often it had been exported.

let service: TestService;
let folder: string;

beforeEach(async () => {
  folder = newFolder();
  copyFileSync(await decidedSession(), join(folder, 's.eigjury'));
  service = new TestService();
  service.context.host.print = () => Promise.resolve(pdfOfPages(1));
  await service.ask('session-open', { place: join(folder, 's.eigjury') });
});
afterEach(() => service.close());

async function exportReport(more: Partial<ReportOptions> = {}): Promise<string> {
  const place = join(newFolder(), 'rapport.pdf');
  const options = { language: 'fr', date: '2026-07-11', namedJurors: true, comments: true, ...more } as const;
  await service.ask('report-export', { place, options, job: 'job-of-test' });
  return place;
}

async function isToExport(): Promise<boolean> {
  const view = await service.ask('session-view', {});
  return view?.todos.some(({ code }) => code === 'export-report') ?? false;
}

test('the report is done once it is exported, and to do again when something was decided since', async () => {
  expect(await isToExport()).toBe(true);
  await exportReport();
  expect(await isToExport()).toBe(false);
  await service.ask('session-rename', { name: 'Autrement' });
  expect(await isToExport()).toBe(false);
  await decideAll(service);
  expect(await isToExport()).toBe(true);
  await exportReport();
  expect(await isToExport()).toBe(false);
});

test('a draft is not the report', async () => {
  await exportReport({ draft: true });
  expect(await isToExport()).toBe(true);
});

test('what was decided while the report was being printed is not in it', async () => {
  service.context.host.print = async () => {
    await decideAll(service);
    return pdfOfPages(1);
  };
  await exportReport();
  expect(await isToExport()).toBe(true);
});

test('a report that was exported a moment ago is not told to be older than the session', async () => {
  const [, moment] = await verifyReport(service.context, await exportReport(), quietJob());
  expect(moment).toMatchObject({ check: 'report-moment', holds: true, without: 0 });
});

test('a report that was exported twice told the second time of a longer journal: it is the same to the byte', async () => {
  const [one, two] = [await exportReport(), await exportReport()];
  expect(readFileSync(two).equals(readFileSync(one))).toBe(true);
});

test('the report of an archived session is exported, and leaves nothing in it', async () => {
  await decideAll(service);
  await service.ask('phase-change', { to: 'archivee', reason: null });
  const { db } = service.context.session();
  const { length } = journalHead(db);
  expect(existsSync(await exportReport())).toBe(true);
  expect(journalHead(db).length).toBe(length);
});
