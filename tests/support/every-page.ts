import { holdNextPrinting } from './hold-printing.ts';
import { join } from 'node:path';
import { expect, type ElectronApplication, type Page } from '@playwright/test';
import { newFolder, startApp, type RunningApp } from './app.ts';
import { pdfOfPages } from './pdf-samples.ts';
import { TestService } from './service.ts';
import { attach } from './session-with-attachments.ts';

/** The pages that the application has, each by the home that it comes from. */
export const homes = ['jury', 'viewer', 'room', 'print'] as const;
export type HomeName = (typeof homes)[number];

export interface EveryPage extends RunningApp {
  readonly folder: string;
  readonly pages: Readonly<Record<HomeName, Page>>;
}

interface Bridge {
  request(
    name: string,
    payload: unknown,
  ): Promise<{ ok: boolean; value?: unknown; error?: { code: string } }>;
  shell(name: string, payload: unknown): Promise<{ ok: boolean; value?: unknown; error?: { code: string } }>;
}

/** Asks the service as the screens of the main window do. */
export const askService = (page: Page, name: string, payload: unknown): ReturnType<Bridge['request']> =>
  page.evaluate(([wanted, given]) => (window as unknown as { jury: Bridge }).jury.request(wanted, given), [
    name,
    payload,
  ] as const);

/** Asks main as the screens of the main window do. */
export const askMain = (page: Page, name: string, payload: unknown): ReturnType<Bridge['shell']> =>
  page.evaluate(([wanted, given]) => (window as unknown as { jury: Bridge }).jury.shell(wanted, given), [
    name,
    payload,
  ] as const);

/** The demonstration with a PDF attached to its first défi. */
async function writeSession(path: string): Promise<void> {
  const service = new TestService();
  try {
    await service.ask('demonstration-open', { place: path, role: 'coordinator', fresh: true });
    const [first] = await service.ask('defis-list', {});
    if (first === undefined) throw new Error('the demonstration has défis');
    attach(service, first.id, [{ name: 'Note.pdf', mediaType: 'application/pdf', content: pdfOfPages(1) }]);
  } finally {
    service.close();
  }
}

/**
 * The application with all its pages open at once: the window, a viewer with a PDF, the room's display, and a page that
 * is being printed, which is held back from ending. `words`: what else it is started with.
 */
export async function openEveryPage(...words: readonly string[]): Promise<EveryPage> {
  const folder = newFolder();
  const session = join(folder, 'essai.eigjury');
  await writeSession(session);
  const running = await startApp(join(folder, 'data'), session, ...words);
  const { app, page } = running;
  await expect(page.getByRole('navigation')).toBeVisible();
  const coming = async (open: () => Promise<unknown>): Promise<Page> => {
    const [came] = await Promise.all([app.waitForEvent('window'), open()]);
    await came.waitForLoadState('load');
    return came;
  };
  const defis = (await askService(page, 'defis-list', {})).value as readonly { id: string }[];
  const pieces = (await askService(page, 'attachments-list', { defi: defis[0]?.id })).value as readonly {
    id: number;
  }[];
  const viewer = await coming(() => askService(page, 'attachment-view', { id: pieces[0]?.id }));
  await expect(viewer.getByText('Page 1 of the sample')).toBeVisible();
  const room = await coming(() => askMain(page, 'openRoom', {}));
  const print = await coming(() => printAndHold(app, page));
  await expect(print.locator('h1').first()).toBeAttached();
  return { ...running, folder, pages: { jury: page, viewer, room, print } };
}

/** Asks for the pages of a report that then never end to be printed. */
async function printAndHold(app: ElectronApplication, page: Page): Promise<void> {
  await holdNextPrinting(app);
  await page.evaluate(() => {
    const options = { language: 'fr', date: '2026-07-11', namedJurors: false, comments: true };
    void (window as unknown as { jury: Bridge }).jury.request('report-preview', { options, job: 'job-held' });
  });
}
