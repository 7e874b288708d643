import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { dirname, join } from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, test } from '@playwright/test';
import { newFolder, startApp } from '#tests/support/app.ts';
import { KitSession } from '#tests/support/kit-session.ts';

// What is tried here is tried on the very program that is packaged, but for two tests which say so: those drive a copy
// of it that differs in one fuse, by which Playwright comes in.

const program = process.env['JURY_EIG_PROGRAM'] ?? '';
/** The same but for one fuse. */
const copy = process.env['JURY_EIG_PACKAGED'] ?? '';
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** Starts a program and ends it again when `until` is true or the time is over; answers what it said. */
async function said(
  which: string,
  words: readonly string[],
  env: NodeJS.ProcessEnv,
  until: (said: string) => boolean | Promise<boolean>,
  limitMs = 20_000,
): Promise<string> {
  const child = spawn(which, [...asRoot, ...words], { env: { ...process.env, ...env } });
  let all = '';
  child.stdout.on('data', (chunk) => (all += String(chunk)));
  child.stderr.on('data', (chunk) => (all += String(chunk)));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const end = Date.now() + limitMs;
  while (Date.now() < end && child.exitCode === null && !(await until(all))) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill('SIGTERM');
  await ended;
  return all;
}

/** A coordinator's session on the disk. */
async function sessionFile(): Promise<string> {
  const kits = new KitSession();
  await kits.start(['Ada Jurée']);
  kits.service.close();
  return kits.at('s.eigjury');
}

/** The sessions that the application with this data has opened; it notes each once it is open. */
const opened = (data: string): readonly string[] => {
  const path = join(data, 'recent.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as string[]) : [];
};

test('the fuses are set in the program itself', async () => {
  const wire = await getCurrentFuseWire(program);
  const state = (option: FuseV1Options): FuseState | undefined => wire[option];
  const off = [
    FuseV1Options.RunAsNode,
    FuseV1Options.EnableNodeOptionsEnvironmentVariable,
    FuseV1Options.EnableNodeCliInspectArguments,
    FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
    FuseV1Options.GrantFileProtocolExtraPrivileges,
  ];
  const on = [
    FuseV1Options.EnableCookieEncryption,
    FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
    FuseV1Options.OnlyLoadAppFromAsar,
  ];
  expect(off.map(state)).toEqual(off.map(() => FuseState.DISABLE));
  expect(on.map(state)).toEqual(on.map(() => FuseState.ENABLE));
});

test('the program is no Node: not by its environment, not by its arguments', async () => {
  const folder = newFolder();
  const mark = join(folder, 'mark');
  const script = join(folder, 'attack.cjs');
  writeFileSync(script, `require('node:fs').writeFileSync(${JSON.stringify(mark)}, 'ran')`);
  const session = await sessionFile();
  const attacks: readonly { words: readonly string[]; env: NodeJS.ProcessEnv }[] = [
    { words: [script], env: { ELECTRON_RUN_AS_NODE: '1' } },
    { words: [], env: { NODE_OPTIONS: `--require ${script}` } },
    { words: ['-r', script], env: {} },
    { words: ['--require', script], env: {} },
  ];
  for (const [place, { words, env }] of attacks.entries()) {
    const data = join(folder, `data-${String(place)}`);
    // It is known to have come far enough once it has opened the session.
    await said(program, [...words, `--data-folder=${data}`, session], env, () => opened(data).length > 0);
    expect(existsSync(mark), JSON.stringify({ words, env })).toBe(false);
    if (env['ELECTRON_RUN_AS_NODE'] === undefined) expect(opened(data)).toEqual([session]);
  }
});

test('no debugger is let in, neither to Node nor to the windows', async () => {
  const session = await sessionFile();
  const ports = [9_531, 9_532];
  /** Which of the two doors of a program are open once it has opened the session. */
  const doorsOf = async (which: string): Promise<{ doors: readonly boolean[]; words: string }> => {
    const data = join(newFolder(), 'data');
    let doors: readonly boolean[] = [];
    const switches = [`--inspect=${String(ports[0])}`, `--remote-debugging-port=${String(ports[1])}`];
    const words = await said(which, [...switches, `--data-folder=${data}`, session], {}, async () => {
      if (opened(data).length === 0) return false;
      doors = await Promise.all(ports.map(listensAt));
      return true;
    });
    expect(opened(data)).toEqual([session]);
    return { doors, words };
  };
  const { doors, words } = await doorsOf(program);
  expect(doors).toEqual([false, false]);
  expect(words).not.toMatch(/Debugger listening|DevTools listening/);
  // With the one fuse the other way both stand open: that is how the tests come in, and shows that this looks right.
  expect((await doorsOf(copy)).doors).toEqual([true, true]);
});

/** Whether something listens at a port of this machine. */
const listensAt = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const line = createConnection({ port, host: '127.0.0.1' });
    line.once('connect', () => {
      line.destroy();
      resolve(true);
    });
    line.once('error', () => resolve(false));
  });

test('an application laid beside the archive is not run', () => {
  test.skip(process.platform === 'darwin', 'a bundle is signed as a whole');
  const folder = newFolder();
  cpSync(dirname(program), join(folder, 'program'), { recursive: true, mode: 0 });
  const mark = join(folder, 'mark');
  const beside = join(folder, 'program', 'resources', 'app');
  mkdirSync(beside);
  writeFileSync(join(beside, 'package.json'), '{"main":"main.js"}');
  writeFileSync(
    join(beside, 'main.js'),
    `require('node:fs').writeFileSync(${JSON.stringify(mark)}, 'ran'); require('electron').app.exit(0)`,
  );
  // A model that is not there: the program says so and ends by itself.
  const model = join(folder, 'nothing.json');
  const { status } = spawnSync(
    join(folder, 'program', program.slice(dirname(program).length + 1)),
    [...asRoot, `--print-model=${model}`, `--out=${join(folder, 'nothing.pdf')}`],
    { timeout: 60_000 },
  );
  expect(status).toBe(1);
  expect(existsSync(mark)).toBe(false);
});

test('what was packaged is the application and nothing else', () => {
  const resources = join(dirname(program), 'resources');
  expect(readdirSync(resources).sort()).toEqual(['app.asar', 'app.asar.unpacked']);
  const archive = readFileSync(join(resources, 'app.asar'));
  const header = archive.subarray(16, 16 + archive.readUInt32LE(12)).toString('utf8');
  const { files } = JSON.parse(header) as { files: Record<string, unknown> };
  expect(Object.keys(files).sort()).toEqual(['LICENSE', 'dist', 'node_modules', 'package.json']);
  // Every file of the archive carries its digest, which the fuse makes the program check where the system has that.
  expect(header.match(/"size":/g)?.length).toBe(header.match(/"integrity":/g)?.length ?? 0);
  expect(statSync(program).mode & 0o111).not.toBe(0);
});

test('a second start of the program itself hands over its file and ends', async () => {
  const session = await sessionFile();
  const data = join(newFolder(), 'data');
  const first = spawn(program, [...asRoot, `--data-folder=${data}`], { stdio: 'ignore' });
  const firstEnded = new Promise((resolve) => first.once('exit', resolve));
  try {
    // Started at the same moment, either of the two may be the first: its log says that it is.
    await expect.poll(() => existsSync(join(data, 'journal-technique.log')), { timeout: 30_000 }).toBe(true);
    for (const file of [session, session]) {
      const again = spawnSync(program, [...asRoot, `--data-folder=${data}`, file], { timeout: 60_000 });
      expect(again.status).toBe(0);
      await expect.poll(() => opened(data), { timeout: 30_000 }).toEqual([session]);
    }
    expect(first.exitCode).toBeNull();
  } finally {
    first.kill('SIGTERM');
    await firstEnded;
  }
});

test('in the copy that tests drive: developer tools do not open, whoever asks', async () => {
  const { app, page } = await startApp(join(newFolder(), 'data'), '--demonstration');
  await expect(page.getByRole('navigation')).toBeVisible();
  expect(await app.evaluate(({ app: own }) => own.isPackaged)).toBe(true);
  for (const keys of ['Control+Shift+I', 'F12', 'Control+Shift+J', 'Meta+Alt+I'])
    await page.keyboard.press(keys);
  const state = await app.evaluate(async ({ BrowserWindow, Menu }) => {
    const roles: string[] = [];
    const walk = (items: readonly Electron.MenuItem[]): void => {
      for (const { role, submenu } of items) {
        roles.push(String(role).toLowerCase());
        walk(submenu?.items ?? []);
      }
    };
    walk(Menu.getApplicationMenu()?.items ?? []);
    const windows = BrowserWindow.getAllWindows();
    for (const { webContents } of windows) {
      webContents.openDevTools({ mode: 'detach' });
      webContents.inspectElement(1, 1);
      webContents.toggleDevTools();
    }
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    return { roles, open: windows.map(({ webContents }) => webContents.isDevToolsOpened()) };
  });
  expect(state.open).toEqual([false]);
  expect(state.roles.filter((role) => /devtools|reload/.test(role))).toEqual([]);
  await app.close();
});

test('in the copy that tests drive: only one fuse is another', async () => {
  const one = readFileSync(program);
  const other = readFileSync(copy);
  expect(other.length).toBe(one.length);
  let different = 0;
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) different += 1;
  expect(different).toBe(1);
  const wire = await getCurrentFuseWire(copy);
  expect(wire[FuseV1Options.EnableNodeCliInspectArguments]).toBe(FuseState.ENABLE);
});
