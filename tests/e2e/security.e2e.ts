import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { newFolder, startApp } from '#tests/support/app.ts';

test('the window is sealed: no Node, no network, no other page, one bridge', async () => {
  const { app, page } = await startApp(join(newFolder(), 'data'));
  const seen = await page.evaluate(async () => {
    const reachable = async (url: string): Promise<boolean> => {
      try {
        await fetch(url);
        return true;
      } catch {
        return false;
      }
    };
    return {
      node: 'require' in window || 'process' in window,
      network: await reachable('https://example.org/'),
      file: await reachable('file:///etc/hostname'),
      own: await reachable('app://jury/index.html'),
      opened: window.open('https://example.org/') !== null,
      bridge: Object.keys((window as unknown as { juryMain: object }).juryMain).sort(),
    };
  });
  expect(seen).toEqual({
    node: false,
    network: false,
    file: false,
    own: true,
    opened: false,
    // Answers come on a port of the page's own: through the bridge ten thousand rows held the page up for minutes.
    bridge: ['connect', 'onNews', 'placesOfDroppedFiles', 'shell'],
  });
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const { sandbox, contextIsolation, nodeIntegration } = (
      window?.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
    ).getLastWebPreferences();
    return { sandbox, contextIsolation, nodeIntegration };
  });
  expect(preferences).toEqual({ sandbox: true, contextIsolation: true, nodeIntegration: false });
  await app.close();
});

test('a request that the contract does not know, or that does not fit it, is refused as a value', async () => {
  const { app, page } = await startApp(join(newFolder(), 'data'));
  const answers = await page.evaluate(async () => {
    const { jury } = window as unknown as {
      jury: { request(name: string, payload: unknown): Promise<{ ok: boolean; error?: { code: string } }> };
    };
    return [
      await jury.request('drop-tables', {}),
      await jury.request('__proto__', {}),
      await jury.request('session-open', { place: 12 }),
      await jury.request('session-open', { place: '/etc/hostname' }),
    ].map((answer) => answer.error?.code);
  });
  expect(answers).toEqual(['request-unknown', 'request-unknown', 'request-invalid', 'place-unknown']);
  await app.close();
});
