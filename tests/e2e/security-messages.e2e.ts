import { join } from 'node:path';
import { expect, test, type ElectronApplication, type Page } from '@playwright/test';
import { shellRequests } from '#core/contract/shell.ts';
import { requests } from '#core/contract/requests.ts';
import { newFolder, startApp } from '#tests/support/app.ts';
import { askMain, askService, homes, openEveryPage, type HomeName } from '#tests/support/every-page.ts';

interface Raw {
  invoke(channel: string, ...words: unknown[]): Promise<unknown>;
  send(channel: string, ...words: unknown[]): void;
  on(channel: string, listener: (event: { ports: unknown[] }) => void): void;
}

/**
 * A window as one that was taken over: it speaks raw IPC, in the session of a page of ours or in a strange one, at any
 * address that this session gives.
 */
async function takenOver(
  app: ElectronApplication,
  { home, address }: { readonly home: HomeName | 'strange'; readonly address: string },
): Promise<Page> {
  const coming = app.waitForEvent('window');
  await app.evaluate(
    ({ BrowserWindow, session }, { of, at }) => {
      const known = BrowserWindow.getAllWindows().find(({ webContents }) =>
        webContents.getURL().startsWith(`app://${of}/`),
      );
      const window = new BrowserWindow({
        show: false,
        webPreferences: {
          session: known?.webContents.session ?? session.fromPartition('strange'),
          sandbox: false,
          contextIsolation: false,
          nodeIntegration: true,
        },
      });
      window.loadURL(at).catch(() => undefined);
    },
    { of: home, at: address },
  );
  const page = await coming;
  await page.waitForLoadState('load');
  return page;
}

/** What every channel of main answers to this page. */
const tryChannels = (page: Page): Promise<Record<string, unknown>> =>
  page.evaluate(async () => {
    const from = window as unknown as { require(name: string): { ipcRenderer: Raw } };
    const { ipcRenderer: raw } = from.require('electron');
    let lines = 0;
    raw.on('jury:port', () => (lines += 1));
    const answer = (channel: string, ...words: unknown[]): Promise<unknown> =>
      raw.invoke(channel, ...words).catch((error: unknown) => String(error));
    raw.send('jury:connect');
    raw.send('jury-print:ready');
    const about = (await answer('jury:shell', 'about', {})) as { ok: boolean; error?: { code: string } };
    const print = await answer('jury-print:model');
    const viewer = await answer('jury-viewer:document');
    const room = (await answer('jury-room:view')) as object | null;
    const dropped = await answer('jury:dropped', ['/etc/hostname']);
    await new Promise((resolve) => setTimeout(resolve, 300));
    return {
      shell: about.ok ? 'answered' : about.error?.code,
      dropped,
      lines,
      print: print === null ? null : 'answered',
      viewer: viewer === null ? null : 'answered',
      room: room === null ? null : 'answered',
    };
  });

const nothing = { shell: 'request-invalid', dropped: [], lines: 0, print: null, viewer: null, room: null };

test('main answers nothing to a page that was taken over, but to the window its own', async () => {
  test.setTimeout(240_000);
  const { app } = await openEveryPage();
  const pagesOf = { viewer: 'viewer.html', room: 'room.html', print: 'print.html' } as const;
  for (const home of homes) {
    if (home === 'jury') continue;
    const page = await takenOver(app, { home, address: `app://${home}/${pagesOf[home]}` });
    // Another window in the same session is not the window that a document was made for.
    expect({ home, ...(await tryChannels(page)) }).toEqual({ home, ...nothing });
    await page.close();
  }
  // An address of ours in a session that is not.
  const strange = await takenOver(app, { home: 'strange', address: 'data:text/html,<p>x</p>' });
  expect(await tryChannels(strange)).toEqual(nothing);
  await strange.close();
  // A second window at the window’s own home is not the window.
  const twin = await takenOver(app, { home: 'jury', address: 'app://jury/index.html' });
  expect(await tryChannels(twin)).toEqual(nothing);
  await twin.close();
  await app.close();
});

test('main answers the window’s own page, and no frame in it nor an address that only looks like it', async () => {
  const { app } = await startApp(join(newFolder(), 'data'));
  const answers = await app.evaluate(async ({ ipcMain, BrowserWindow }) => {
    type Handler = (event: unknown, ...words: unknown[]) => Promise<{ ok: boolean }>;
    const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, Handler> })._invokeHandlers;
    const [window] = BrowserWindow.getAllWindows();
    const ask = async (senderFrame: unknown): Promise<boolean | undefined> =>
      (await handlers.get('jury:shell')?.({ sender: window?.webContents, senderFrame }, 'about', {}))?.ok;
    return {
      page: await ask({ url: 'app://jury/index.html', parent: null }),
      frame: await ask({ url: 'app://jury/index.html', parent: {} }),
      gone: await ask(null),
      empty: await ask({ url: 'about:blank', parent: null }),
      longer: await ask({ url: 'app://jury.example.org/', parent: null }),
      user: await ask({ url: 'app://jury@example.org/', parent: null }),
      otherHome: await ask({ url: 'app://viewer/viewer.html', parent: null }),
      web: await ask({ url: 'https://jury/index.html', parent: null }),
    };
  });
  const { page, ...others } = answers;
  expect(page).toBe(true);
  expect(new Set(Object.values(others))).toEqual(new Set([false]));
  await app.close();
});

test('whatever is asked of the service and of main, the answer is a value with a code', async () => {
  test.setTimeout(300_000);
  const { app, page, complaints } = await startApp(join(newFolder(), 'data'), '--demonstration');
  await expect(page.getByRole('navigation')).toBeVisible();
  const ask = (door: 'request' | 'shell', names: readonly string[]): Promise<string[]> =>
    page.evaluate(
      async ([way, all]) => {
        // Not what any request takes.
        const given: readonly unknown[] = [
          null,
          undefined,
          0,
          -1,
          NaN,
          '',
          'x'.repeat(1_000_000),
          [],
          [[[]]],
          JSON.parse('{ "__proto__": { "purpose": "session" }, "constructor": 1 }'),
          { token: '../../etc/passwd', place: '/etc/passwd', path: '/etc/passwd' },
          { purpose: { toString: 'session' }, suggestedName: 12, token: [], job: {} },
          { more: new Map([['a', new Date(0)]]), bytes: new Uint8Array(8) },
          10n,
        ];
        type Ask = (name: unknown, payload: unknown) => Promise<{ ok: boolean; error?: { code: string } }>;
        const { jury } = window as unknown as { jury: Record<string, Ask> };
        const odd: string[] = [];
        for (const name of all) {
          for (const payload of given) {
            const answer = await jury[way]?.(name, payload).catch((error: unknown) => String(error));
            const told = JSON.stringify(answer);
            const fine =
              typeof answer === 'object' &&
              !answer.ok &&
              ['request-invalid', 'request-unknown'].includes(answer.error?.code ?? '') &&
              !/\n\s+at |node:|\.ts:|\.js:|\/home\/|\/tmp\//.test(told);
            if (!fine) odd.push(`${name}: ${told.slice(0, 300)}`);
          }
        }
        return odd;
      },
      [door, names] as const,
    );
  expect(await ask('request', Object.keys(requests))).toEqual([]);
  expect(await ask('shell', Object.keys(shellRequests))).toEqual([]);
  const strange = ['', '__proto__', 'constructor', 'toString', 'x'.repeat(80), 'session-open ', '\u0000'];
  expect(await ask('request', strange)).toEqual([]);
  expect(await ask('shell', [...strange, 'x'.repeat(100_000)])).toEqual([]);
  // Both are still there, with the session that was open.
  expect((await askService(page, 'session-view', {})).ok).toBe(true);
  expect((await askMain(page, 'about', {})).ok).toBe(true);
  expect(complaints).toEqual([]);
  await app.close();
});

test('a place that no person chose cannot be named, nor a file beside the exchange folder', async () => {
  const { app, page } = await startApp(join(newFolder(), 'data'), '--demonstration');
  await expect(page.getByRole('navigation')).toBeVisible();
  for (const token of ['/etc/passwd', '..', 'file:///etc/passwd', '00000000-0000-4000-8000-000000000000']) {
    for (const name of ['reveal', 'openReport']) {
      expect((await askMain(page, name, { token })).error?.code).toBe('place-unknown');
    }
  }
  for (const fileName of ['../x', 'a/b', 'a\\b', '..', '.', 'C:x', '', 'x\u0000']) {
    expect((await askMain(page, 'revealInExchangeFolder', { fileName })).error?.code).toBe('request-invalid');
  }
  await app.close();
});
