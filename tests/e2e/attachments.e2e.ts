import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { expect, test, type ElectronApplication, type Page } from '@playwright/test';
import { chooseSave, goTo, newFolder, startApp, type RunningApp } from '#tests/support/app.ts';
import { findings } from '#tests/support/axe.ts';
import { pdfInChinese, pdfOfPages, pdfWithPassword, pdfWithScripts } from '#tests/support/pdf-samples.ts';
import {
  writeSessionWithAttachments,
  type GivenAttachment,
} from '#tests/support/session-with-attachments.ts';
import { sealedApart, sealOf } from '#tests/support/sealed-window.ts';

const pdf = (name: string, content: Uint8Array): GivenAttachment => ({
  name,
  mediaType: 'application/pdf',
  content,
});

/** The application on a session whose one dossier, shown, has these attachments. */
async function startOn(...files: readonly GivenAttachment[]): Promise<RunningApp> {
  const folder = newFolder();
  const session = join(folder, 'essai.eigjury');
  await writeSessionWithAttachments(session, files);
  const running = await startApp(join(folder, 'data'), session);
  await goTo(running.page, 'Défis');
  await running.page.getByRole('row').nth(1).getByRole('button').click();
  await expect(running.page.getByRole('heading', { name: 'Pièces jointes' })).toBeVisible();
  return running;
}

/** Presses « Lire » and answers the window that comes, with what its console complained of. */
async function read(
  { app, page }: RunningApp,
  name: string,
): Promise<{ viewer: Page; complaints: readonly string[] }> {
  const coming = app.waitForEvent('window');
  await page.getByRole('button', { name: `Lire ${name}`, exact: true }).click();
  const viewer = await coming;
  const complaints: string[] = [];
  viewer.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  viewer.on('pageerror', (error) => complaints.push(error.message));
  await expect(viewer.getByRole('heading', { level: 1, name })).toBeVisible();
  return { viewer, complaints };
}

const pageField = (viewer: Page) => viewer.getByRole('textbox', { name: 'Page' });

/** Whether something was drawn: a picture that is not all of one colour. */
const drawn = (viewer: Page): Promise<boolean> =>
  viewer.evaluate(() => {
    const canvas = document.querySelector('canvas');
    const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    return pixels.some((value, place) => place % 4 !== 3 && value !== pixels[0]);
  });

const openWindows = (app: ElectronApplication): number => app.windows().length;

test('a PDF of 200 pages is read in a window of its own, by keyboard alone', async () => {
  const running = await startOn(pdf('Long.pdf', pdfOfPages(200)));
  const { viewer, complaints } = await read(running, 'Long.pdf');
  await expect(viewer.getByText('Page 1 of the sample')).toBeVisible();
  await expect.poll(() => drawn(viewer)).toBe(true);
  await expect(viewer.getByText('sur 200')).toBeVisible();
  // Pages far from sight are not drawn.
  await expect.poll(() => viewer.locator('canvas').count()).toBeLessThan(8);

  await viewer.keyboard.press('PageDown');
  await expect(pageField(viewer)).toHaveValue('2');
  await viewer.keyboard.press('PageDown');
  await viewer.keyboard.press('PageUp');
  await expect(pageField(viewer)).toHaveValue('2');
  await viewer.keyboard.press('End');
  await expect(pageField(viewer)).toHaveValue('200');
  await expect(viewer.getByText('Page 200 of the sample')).toBeVisible();
  await expect.poll(() => viewer.locator('canvas').count()).toBeLessThan(8);
  await viewer.keyboard.press('Home');
  await expect(pageField(viewer)).toHaveValue('1');

  await pageField(viewer).fill('120');
  await viewer.keyboard.press('Enter');
  await expect(viewer.getByText('Page 120 of the sample')).toBeVisible();
  await expect(viewer.getByRole('status')).toHaveText('Page 120 sur 200');

  // Larger, smaller, and as wide as the window; the page that is read stays.
  const wide = async (): Promise<number> =>
    (await viewer.getByRole('group', { name: 'Page 120 sur 200' }).boundingBox())?.width ?? 0;
  const fitted = await wide();
  await viewer.getByRole('main').focus();
  await viewer.keyboard.press('+');
  await expect.poll(wide).toBeGreaterThan(fitted);
  await viewer.keyboard.press('-');
  await viewer.keyboard.press('-');
  await expect.poll(wide).toBeLessThan(fitted);
  await viewer.keyboard.press('0');
  await expect.poll(wide).toBe(fitted);
  await expect(pageField(viewer)).toHaveValue('120');

  // The words can be chosen.
  await viewer.getByText('Page 120 of the sample').click({ clickCount: 3 });
  expect(await viewer.evaluate(() => getSelection()?.toString())).toContain('Page 120 of the sample');

  // Asked for again, the same window comes to the front.
  await running.page.getByRole('button', { name: 'Lire Long.pdf' }).click();
  expect(openWindows(running.app)).toBe(2);
  await viewer.getByRole('main').focus();
  const closed = viewer.waitForEvent('close');
  // The window goes while the key is still being pressed.
  await viewer.keyboard.press('Escape').catch(() => undefined);
  await closed;
  expect(complaints).toEqual([]);
  expect(running.complaints).toEqual([]);
  await running.app.close();
});

test('the viewer is sealed: no bridge, no Node, no network, no other page', async () => {
  const running = await startOn(pdf('Note.pdf', pdfOfPages(1)));
  const { viewer } = await read(running, 'Note.pdf');
  await expect(viewer.getByText('Page 1 of the sample')).toBeVisible();
  const seen = await viewer.evaluate(async () => {
    const reachable = async (url: string): Promise<boolean> => {
      try {
        return (await fetch(url)).ok;
      } catch {
        return false;
      }
    };
    return {
      jury: 'jury' in window,
      bridge: Object.keys((window as unknown as { juryViewer: object }).juryViewer),
      node: 'require' in window || 'process' in window,
      network: await reachable('https://example.org/'),
      file: await reachable('file:///etc/hostname'),
      application: await reachable('app://jury/index.html'),
      own: await reachable('app://viewer/viewer.html'),
      opened: window.open('https://example.org/') !== null,
      // What scanned pages need is admitted, and nothing else that becomes code.
      decoder: await fetch('pdf/wasm/jbig2.wasm')
        .then((answer) => answer.arrayBuffer())
        .then((bytes) => WebAssembly.compile(bytes))
        .then(() => true),
      dataAddress: await reachable('data:text/plain,ran'),
    };
  });
  expect(seen).toEqual({
    jury: false,
    bridge: ['document'],
    node: false,
    network: false,
    file: false,
    application: false,
    own: true,
    opened: false,
    decoder: true,
    dataAddress: false,
  });
  for (const url of ['https://example.org/', 'app://jury/index.html', 'app://viewer/index.html']) {
    await viewer.evaluate((address) => {
      location.href = address;
    }, url);
  }
  await viewer.waitForTimeout(500);
  expect(viewer.url()).toBe('app://viewer/viewer.html');

  expect(await sealOf(running.app, 'app://viewer/')).toEqual(sealedApart);
  await running.app.close();
});

test('scripts, links and programs in a PDF do nothing', async () => {
  const running = await startOn(pdf('Active.pdf', pdfWithScripts()));
  await running.app.evaluate(({ shell }) => {
    const told: string[] = [];
    (globalThis as unknown as { told: string[] }).told = told;
    shell.openExternal = (url) => {
      told.push(url);
      return Promise.resolve();
    };
    shell.openPath = (path) => {
      told.push(path);
      return Promise.resolve('');
    };
  });
  const { viewer, complaints } = await read(running, 'Active.pdf');
  const dialogs: string[] = [];
  viewer.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await expect(viewer.getByText('Page 1 of the sample')).toBeVisible();
  // Nothing to click is there at all; clicks where the links are drawn go nowhere.
  await expect(viewer.locator('a, iframe, form:not(.toolbar__page)')).toHaveCount(0);
  const box = await viewer.getByRole('group', { name: 'Page 1 sur 1' }).boundingBox();
  for (const down of [0.2, 0.4]) {
    await viewer.mouse.click(
      (box?.x ?? 0) + (box?.width ?? 0) * 0.25,
      (box?.y ?? 0) + (box?.height ?? 0) * down,
    );
  }
  await viewer.waitForTimeout(500);
  expect(dialogs).toEqual([]);
  expect(viewer.url()).toBe('app://viewer/viewer.html');
  expect(openWindows(running.app)).toBe(2);
  expect(await running.app.evaluate(() => (globalThis as unknown as { told: string[] }).told)).toEqual([]);
  expect(complaints).toEqual([]);
  await running.app.close();
});

test('fonts that a PDF does not bring along are there, Chinese words too', async () => {
  const running = await startOn(pdf('Chinois.pdf', pdfInChinese()));
  const { viewer, complaints } = await read(running, 'Chinois.pdf');
  await expect(viewer.getByText('中文')).toBeVisible();
  expect(complaints).toEqual([]);
  await running.app.close();
});

test('a damaged and a locked PDF are said in a sentence', async () => {
  const damaged = new TextEncoder().encode('%PDF-1.7 and then nothing that a PDF holds');
  const running = await startOn(pdf('Abîmé.pdf', damaged), pdf('Secret.pdf', pdfWithPassword()));
  const broken = await read(running, 'Abîmé.pdf');
  await expect(broken.viewer.getByRole('alert')).toContainText('Ce document est abîmé');
  const locked = await read(running, 'Secret.pdf');
  await expect(locked.viewer.getByRole('alert')).toContainText('protégé par un mot de passe');
  expect([...broken.complaints, ...locked.complaints]).toEqual([]);
  await running.app.close();
});

test('axe finds nothing in the viewer nor in the list of attachments, light and dark', async () => {
  test.setTimeout(120_000);
  const running = await startOn(
    pdf('Note de cadrage.pdf', pdfOfPages(3)),
    pdf('Secret.pdf', pdfWithPassword()),
    { name: 'macro.zip', mediaType: 'application/zip', content: new Uint8Array([80, 75]) },
  );
  const { viewer } = await read(running, 'Note de cadrage.pdf');
  await expect(viewer.getByText('Page 1 of the sample')).toBeVisible();
  const locked = await read(running, 'Secret.pdf');
  await expect(locked.viewer.getByRole('alert')).toBeVisible();
  for (const [theme, name, rules] of [
    ['Claire', 'light', 'all'],
    ['Sombre', 'dark', 'of colours'],
  ] as const) {
    await running.page.getByLabel('Apparence').selectOption(theme);
    await expect(viewer.locator('html')).toHaveAttribute('data-fr-theme', name);
    expect.soft(await findings(viewer, rules), `viewer, ${theme}`).toEqual([]);
    expect.soft(await findings(locked.viewer, rules), `locked, ${theme}`).toEqual([]);
    expect.soft(await findings(running.page, rules), `list, ${theme}`).toEqual([]);
  }
  await running.app.close();
});

test('the viewer speaks the person’s language', async () => {
  const running = await startOn(pdf('Note.pdf', pdfOfPages(2)));
  await running.page.getByRole('button', { name: 'English' }).click();
  const coming = running.app.waitForEvent('window');
  await running.page.getByRole('button', { name: 'Read Note.pdf' }).click();
  const viewer = await coming;
  await expect(viewer.getByText('of 2')).toBeVisible();
  await expect(viewer.locator('html')).toHaveAttribute('lang', 'en');
  await running.app.close();
});

test('the system opens a private read-only copy whose ending is that of its kind, and it goes at the end', async () => {
  const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  const running = await startOn(
    { name: 'lettre\u202Excod.exe', mediaType: docx, content: new Uint8Array([80, 75, 3, 4]) },
    { name: 'program.pdf', mediaType: 'application/x-msdownload', content: new Uint8Array([77, 90]) },
  );
  const { app, page } = running;
  await app.evaluate(({ shell }) => {
    shell.openPath = (path) => {
      (globalThis as unknown as { opened: string }).opened = path;
      return Promise.resolve('');
    };
  });
  await page.getByRole('button', { name: /^Ouvrir lettre/ }).click();
  await expect(page.getByText(/s’ouvre avec un programme/)).toHaveCount(1);
  const path = await app.evaluate(() => (globalThis as unknown as { opened: string }).opened);
  expect(basename(path)).toBe('lettrexcod.docx');
  expect([...readFileSync(path)]).toEqual([80, 75, 3, 4]);
  expect((statSync(path).mode & 0o777).toString(8)).toBe('400');
  expect((statSync(dirname(path)).mode & 0o777).toString(8)).toBe('700');

  // What is on no list can only be saved, and says so.
  await expect(page.getByText('ne s’ouvre pas d’ici, par prudence')).toBeVisible();
  await expect(page.getByRole('button', { name: /program\.pdf/ })).toHaveCount(1);
  const target = join(newFolder(), 'program.bin');
  await chooseSave(app, target);
  await page.getByRole('button', { name: 'Enregistrer sous… : program.pdf' }).click();
  await expect.poll(() => existsSync(target)).toBe(true);
  expect([extname(target), [...readFileSync(target)]]).toEqual(['.bin', [77, 90]]);
  await app.close();
  expect(existsSync(dirname(path))).toBe(false);
});

test('a viewer does not outlive its session', async () => {
  const running = await startOn(pdf('Note.pdf', pdfOfPages(1)));
  const { viewer } = await read(running, 'Note.pdf');
  const closed = viewer.waitForEvent('close');
  await running.page.getByRole('button', { name: 'Fermer la session' }).click();
  await closed;
  expect(openWindows(running.app)).toBe(1);
  await running.app.close();
});
