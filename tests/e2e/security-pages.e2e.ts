import { mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { homes, openEveryPage } from '#tests/support/every-page.ts';
import { newFolder, startApp } from '#tests/support/app.ts';

const dist = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'dist');

test('no page goes anywhere else or opens a window, whichever way it tries', async () => {
  test.setTimeout(300_000);
  const { app, pages } = await openEveryPage();
  for (const home of homes) {
    const page = pages[home];
    const address = page.url();
    const others = homes.filter((other) => other !== home).map((other) => `app://${other}/index.html`);
    for (const target of [
      'https://example.org/',
      'http://127.0.0.1:9/',
      'file:///etc/hostname',
      'data:text/html,<p>elsewhere</p>',
      'ftp://example.org/',
      'mailto:someone@example.org',
      'chrome://gpu/',
      'devtools://devtools/bundled/inspector.html',
      `view-source:${address}`,
      ...others,
    ]) {
      await page.evaluate(async (url) => {
        const quietly = (work: () => unknown): void => {
          try {
            work();
          } catch {
            // refused
          }
        };
        quietly(() => {
          location.href = url;
        });
        quietly(() => location.assign(url));
        quietly(() => location.replace(url));
        quietly(() => history.pushState(null, '', url));
        quietly(() => history.replaceState(null, '', url));
        for (const where of ['_self', '_top', '_blank', 'named']) {
          const link = document.createElement('a');
          link.href = url;
          link.target = where;
          document.body.append(link);
          quietly(() => link.click());
          link.remove();
          const form = document.createElement('form');
          form.action = url;
          form.target = where;
          document.body.append(form);
          quietly(() => form.submit());
          form.remove();
          quietly(() => {
            if (where !== '_self' && where !== '_top' && window.open(url, where) !== null)
              document.title = 'opened';
          });
        }
        const refresh = document.createElement('meta');
        refresh.httpEquiv = 'refresh';
        refresh.content = `0;url=${url}`;
        document.head.append(refresh);
        await new Promise((resolve) => setTimeout(resolve, 150));
        refresh.remove();
      }, target);
      expect({ home, target, at: page.url() }).toEqual({ home, target, at: address });
      expect(await page.title()).not.toBe('opened');
    }
    expect(app.windows()).toHaveLength(homes.length);
  }
  await app.close();
});

test('a page that went to an empty one, of which nobody is asked beforehand, is taken home', async () => {
  const { app, pages } = await openEveryPage();
  for (const home of homes) {
    const page = pages[home];
    const address = page.url();
    const gone = page.waitForEvent('framenavigated', { predicate: (frame) => frame.url() === 'about:blank' });
    await page.evaluate(() => {
      setTimeout(() => {
        location.href = 'about:blank';
      }, 0);
    });
    await gone;
    await expect.poll(() => page.url(), { message: home }).toBe(address);
  }
  await expect(pages.jury.getByRole('navigation')).toBeVisible();
  await app.close();
});

test('no page shows another one in a frame, not even its own, nor a webview', async () => {
  const { app, pages } = await openEveryPage();
  for (const home of homes) {
    const page = pages[home];
    await page.evaluate(async () => {
      for (const src of [
        'https://example.org/',
        'app://jury/index.html',
        'app://viewer/viewer.html',
        'app://room/room.html',
        'app://print/print.html',
        'data:text/html,x',
        'file:///etc/hostname',
        location.href,
      ]) {
        for (const tag of ['iframe', 'webview', 'object', 'embed', 'fencedframe', 'portal']) {
          const made = document.createElement(tag);
          made.setAttribute(tag === 'object' ? 'data' : 'src', src);
          document.body.append(made);
        }
      }
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    });
    const shown = page
      .frames()
      .filter((frame) => frame !== page.mainFrame())
      .map((frame) => frame.url());
    // What is refused shows an empty page or the browser’s own word for it.
    expect(
      shown.filter((url) => !['', 'about:blank', 'chrome-error://chromewebdata/'].includes(url)),
      home,
    ).toEqual([]);
  }
  const held = await app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => contents.getType()),
  );
  expect(new Set(held)).toEqual(new Set(['window']));
  await app.close();
});

test('nothing is downloaded', async () => {
  const { app, pages, folder } = await openEveryPage();
  const downloads = join(folder, 'downloads');
  mkdirSync(downloads);
  await app.evaluate(({ app: main, BrowserWindow }, path) => {
    main.setPath('downloads', path);
    const asked: string[] = [];
    (globalThis as unknown as { asked: string[] }).asked = asked;
    for (const { webContents } of BrowserWindow.getAllWindows()) {
      webContents.session.on('will-download', (event, item) =>
        asked.push(`${event.defaultPrevented ? 'refused' : 'taken'} ${item.getFilename()}`),
      );
    }
  }, downloads);
  for (const home of homes) {
    await pages[home].evaluate(async (name) => {
      for (const href of [
        URL.createObjectURL(new Blob(['x'])),
        'data:application/octet-stream,x',
        location.href,
      ]) {
        const link = document.createElement('a');
        link.href = href;
        link.download = `${name}.bin`;
        document.body.append(link);
        link.click();
        link.remove();
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    }, home);
  }
  const asked = await app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked);
  expect(asked.length).toBeGreaterThan(homes.length);
  expect(asked.filter((one) => !one.startsWith('refused '))).toEqual([]);
  expect(readdirSync(downloads)).toEqual([]);
  await app.close();
});

test('app:// gives the files of the pages and nothing around them', async () => {
  const outside = join(newFolder(), 'secret.json');
  writeFileSync(outside, '{"secret":true}');
  const leading = join(dist, 'renderer', 'way-out-of-test.json');
  rmSync(leading, { force: true });
  symlinkSync(outside, leading);
  try {
    const { app, page } = await startApp(join(newFolder(), 'data'));
    const read = (urls: readonly string[]): Promise<(number | string)[]> =>
      page.evaluate(
        (all) =>
          Promise.all(
            all.map(async (url) => {
              try {
                const answer = await fetch(url);
                return answer.ok ? await answer.text() : answer.status;
              } catch {
                return 0;
              }
            }),
          ),
        urls,
      );
    const [own] = await read(['app://jury/index.html']);
    expect(own).toContain('<html');
    const attempts = [
      '../main/main.js',
      '../../package.json',
      '%2e%2e/main/main.js',
      '%2e%2e%2fmain%2fmain.js',
      '..%2f..%2fpackage.json',
      '%252e%252e%252fpackage.json',
      '..%5cmain%5cmain.js',
      '..\\main\\main.js',
      '%5c..%5c..%5cpackage.json',
      '/etc/passwd',
      '//etc/passwd',
      '%2fetc%2fpasswd',
      '%2F%2Fetc%2Fpasswd.json',
      'index.html/../../main/main.js',
      'assets/..%2f..%2fmain/main.js',
      'C:%5cWindows%5cwin.ini',
      'index.html%00.png',
      '%00',
      '%',
      '%e0%a4%a',
      'file:///etc/passwd',
      '.',
      '',
      'way-out-of-test.json',
      ...(['main/main.js', 'preload/preload.cjs', 'service/service.js'] as const).map((name) => `../${name}`),
    ].map((path) => `app://jury/${path}`);
    const more = [
      'app://jury',
      'app://viewer/viewer.html',
      'app://room/room.html',
      'app://print/print.html',
      'app://other/index.html',
      'app://jury.example.org/index.html',
      'app://jury:80/index.html',
      'app://user@jury/index.html',
      'app:///index.html',
      'app:index.html',
      'APP://JURY/../package.json',
    ];
    const answers = await read([...attempts, ...more]);
    const through = [...attempts, ...more].filter((_url, place) => typeof answers[place] === 'string');
    // An address with a port or a user’s name is another spelling of our own home at most.
    for (const url of through) expect((await read([url]))[0], url).toBe(own);
    expect(through.filter((url) => !/jury:80|user@|^app:(?:index|\/\/\/index)/.test(url))).toEqual([]);
    await app.close();
  } finally {
    rmSync(leading, { force: true });
  }
});
