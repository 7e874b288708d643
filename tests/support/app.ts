import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, expect, type ElectronApplication, type Page } from '@playwright/test';

// The real application in its real window, driven as a person would drive it.

/** The repository's own folder. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

export interface RunningApp {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Warnings and errors of the page's console and uncaught errors, in order. */
  readonly complaints: readonly string[];
}

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'jury-eig-e2e-'));

export const digestOf = (path: string): string =>
  createHash('sha256').update(readFileSync(path)).digest('hex');

/**
 * The program and its first words: Electron and the application's folder or, for the tests of the packaged program,
 * that program alone.
 */
export function programOf(folder: string = root): {
  readonly command: string;
  readonly words: readonly string[];
} {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const packaged = process.env['JURY_EIG_PACKAGED'];
  if (packaged !== undefined) return { command: packaged, words: asRoot };
  const electron = process.env['JURY_EIG_ELECTRON'];
  if (electron === undefined) throw new Error('run these tests through: npm test');
  return { command: electron, words: [...asRoot, folder] };
}

/** Starts the application with its own data in `data`; further words are what a person would give it. */
export function startApp(data: string, ...words: readonly string[]): Promise<RunningApp> {
  return startAppFrom(root, data, ...words);
}

/** The same, with the application's folder (its package.json and dist) elsewhere. */
export async function startAppFrom(
  folder: string,
  data: string,
  ...words: readonly string[]
): Promise<RunningApp> {
  const program = programOf(folder);
  const app = await _electron.launch({
    executablePath: program.command,
    // As on a machine without a graphics card: looking for one took a tenth of a second of every start.
    args: [...program.words, '--disable-gpu', `--data-folder=${data}`, ...words],
    // Otherwise the test runner says "light" in the system's place.
    colorScheme: null,
  });
  const page = await app.firstWindow();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  // A cold start on a busy machine takes more than the usual wait.
  await expect(page.locator('main')).toBeVisible({ timeout: 30_000 });
  return { app, page, complaints };
}

/**
 * Starts the application once more with the same data, as a double click on a file does while it runs; answers how
 * that start ended.
 */
export function startAgain(data: string, ...words: readonly string[]): Promise<number | null> {
  const { command, words: first } = programOf();
  const child = spawn(command, [...first, `--data-folder=${data}`, ...words], { stdio: 'ignore' });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code));
  });
}

/** What the next dialogs of the system answer, in the place of a person who chooses files. */
export async function chooseOpen(app: ElectronApplication, ...paths: readonly string[]): Promise<void> {
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [...filePaths] });
  }, paths);
}

export async function chooseSave(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
}

/** Goes to a screen by its name in the navigation. */
export async function goTo(page: Page, step: string): Promise<void> {
  // In a narrow window the steps are behind a button.
  const menu = page.getByRole('button', { name: 'Menu', exact: true, expanded: false });
  if (await menu.isVisible()) await menu.click();
  await page
    .getByRole('navigation')
    .getByRole('button', { name: new RegExp(`^${step.replace('?', '\\?')}`) })
    .click();
}

/** Adds a juror on the screen of the call. */
export async function addJuror(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Ajouter un juré' }).click();
  await page.getByLabel('Prénom et nom').fill(name);
  await page
    .getByRole('form', { name: 'Ajouter un juré' })
    .getByRole('button', { name: 'Enregistrer' })
    .click();
}

/** Opens the first défi of the decisions. */
export async function toFirstDecision(page: Page): Promise<void> {
  await goTo(page, 'Sélection');
  const main = page.locator('main');
  await main.getByRole('button', { name: 'Décisions', exact: true }).click();
  await main
    .getByRole('button', { name: /^Décider du défi/ })
    .first()
    .click();
}

/** Chooses in the menu of the open session. */
export async function chooseInSession(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: 'Session', exact: true }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

/** Moves the focus with Tab until it is on the control of this name. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      const field =
        element instanceof HTMLInputElement ||
        element instanceof HTMLSelectElement ||
        element instanceof HTMLTextAreaElement;
      const label = field ? element.labels?.[0]?.textContent : null;
      return element?.getAttribute('aria-label') ?? label ?? element?.textContent ?? '';
    });
    // As a locator reads names: spaces that do not break are spaces.
    if (name.test(focused.replaceAll(/\s/g, ' '))) return;
  }
  throw new Error(`Tab never came to ${String(name)}`);
}

/** Which process holds the session. */
export async function serviceOf({ app }: Pick<RunningApp, 'app'>): Promise<number> {
  const found = await app.evaluate(
    ({ app: running }) => running.getAppMetrics().find(({ name }) => name === 'Jury EIG – session')?.pid,
  );
  if (found === undefined) throw new Error('no service');
  return found;
}

/** While `doing` runs the service answers nothing, as on a disk that takes its time; not on Windows. */
export async function whileServiceWaits(
  running: Pick<RunningApp, 'app'>,
  doing: () => Promise<void>,
): Promise<void> {
  const service = await serviceOf(running);
  process.kill(service, 'SIGSTOP');
  try {
    await doing();
  } finally {
    process.kill(service, 'SIGCONT');
  }
}

/** Closes the window as its person does; nothing is awaited, since something may be asked first. */
export function closeWindow(app: ElectronApplication): Promise<void> {
  return app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) setImmediate(() => window.close());
  });
}

/** Closes the application although something typed is in no file. */
export async function closeAnyway({ app, page }: Pick<RunningApp, 'app' | 'page'>): Promise<void> {
  const ended = new Promise((resolve) => app.process().once('exit', resolve));
  await closeWindow(app);
  const leave = page.getByRole('button', { name: 'Fermer quand même' });
  await expect(leave).toBeVisible();
  // The window may be gone before the click has been reported.
  await Promise.all([ended, leave.click().catch(() => undefined)]);
}

/** Ends the application at once, as a power cut would. */
export async function killApp(app: ElectronApplication): Promise<void> {
  const child = app.process();
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}
