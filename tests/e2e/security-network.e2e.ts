import { get } from 'node:http';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { homes, openEveryPage, type EveryPage } from '#tests/support/every-page.ts';
import { listen } from '#tests/support/listener.ts';

/** Runs in a page: tries every way out that a page has, and answers those that led somewhere. */
async function tryEveryWayOut(port: number): Promise<string[]> {
  const there = `127.0.0.1:${String(port)}`;
  const http = `http://${there}/`;
  const through: string[] = [];
  const within = <Value>(work: Promise<Value>): Promise<Value> =>
    Promise.race([work, new Promise<never>((_resolve, reject) => setTimeout(reject, 1_500))]);
  const attempt = async (name: string, work: () => Promise<unknown>): Promise<void> => {
    try {
      await within(work());
      through.push(name);
    } catch {
      // refused, as it should be
    }
  };
  const happens = (target: EventTarget, good: string, bad: string): Promise<void> =>
    new Promise((resolve, reject) => {
      target.addEventListener(good, () => resolve());
      target.addEventListener(bad, () => reject(new Error(bad)));
    });
  const element = (tag: string, attributes: Readonly<Record<string, string>>): Promise<void> => {
    const made = document.createElement(tag);
    const done = happens(made, 'load', 'error');
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    document.head.append(made);
    return done;
  };
  await Promise.all([
    attempt('fetch', () => fetch(http)),
    attempt('fetch without cors', () => fetch(http, { mode: 'no-cors' })),
    attempt('fetch by name', () => fetch(`http://localhost:${String(port)}/`)),
    attempt('fetch https', () => fetch(`https://${there}/`)),
    attempt('request', () => {
      const request = new XMLHttpRequest();
      request.open('GET', http);
      const done = happens(request, 'load', 'error');
      request.send();
      return done;
    }),
    attempt('web socket', () => happens(new WebSocket(`ws://${there}/`), 'open', 'error')),
    attempt('event source', () => happens(new EventSource(http), 'open', 'error')),
    attempt('web transport', () => new WebTransport(`https://${there}/`).ready),
    attempt('image', () => element('img', { src: `${http}a.png` })),
    attempt('script', () => element('script', { src: `${http}a.js` })),
    attempt('style sheet', () => element('link', { rel: 'stylesheet', href: `${http}a.css` })),
    attempt('video', () => element('video', { src: `${http}a.mp4` })),
    attempt('track', () => element('audio', { src: `${http}a.mp3` })),
    attempt('object', () => element('object', { data: `${http}a.pdf` })),
    attempt('embed', () => element('embed', { src: `${http}a.pdf` })),
    attempt('module', () => import(`${http}a.mjs`) as Promise<unknown>),
    attempt('worker', () => happens(new Worker(`${http}a.js`), 'message', 'error')),
    attempt('service worker', () => navigator.serviceWorker.register(`${http}a.js`)),
    attempt('font', () => new FontFace('elsewhere', `url(${http}a.woff2)`).load()),
    attempt('file', () => fetch('file:///etc/hostname')),
    attempt('manifest', () => element('link', { rel: 'manifest', href: `${http}m.json` })),
  ]);
  // These say nothing of what became of them: the listener hears whether they led anywhere.
  for (const rel of ['preconnect', 'dns-prefetch', 'prefetch', 'preload', 'modulepreload', 'icon']) {
    const link = document.createElement('link');
    link.rel = rel;
    if (rel === 'preload') link.as = 'image';
    link.href = http;
    document.head.append(link);
  }
  navigator.sendBeacon(http, 'x');
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`body { background: url(${http}css.png) }`);
  document.adoptedStyleSheets.push(sheet);
  const imported = document.createElement('style');
  imported.textContent = `@import url(${http}css.css);`;
  document.head.append(imported);
  const anchor = document.createElement('a');
  anchor.href = 'app://jury/index.html';
  anchor.setAttribute('ping', http);
  document.body.append(anchor);
  const frame = document.createElement('iframe');
  frame.src = http;
  document.body.append(frame);
  const rules = document.createElement('script');
  rules.type = 'speculationrules';
  rules.textContent = JSON.stringify({ prefetch: [{ source: 'list', urls: [http] }] });
  document.head.append(rules);
  if (typeof RTCPeerConnection === 'function') {
    try {
      const peer = new RTCPeerConnection({
        iceServers: [
          { urls: `stun:${there}` },
          { urls: `turn:${there}?transport=udp`, username: 'u', credential: 'c' },
          { urls: `turn:${there}?transport=tcp`, username: 'u', credential: 'c' },
        ],
      });
      peer.createDataChannel('out');
      await peer.setLocalDescription(await peer.createOffer());
    } catch {
      // no peer can be made here
    }
  }
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  return through;
}

test.describe('in one application with all its pages', () => {
  let running: EveryPage;
  test.beforeAll(async () => {
    running = await openEveryPage();
  });
  test.afterAll(() => running.app.close());

  test('Chromium’s network leads nowhere for main itself, in any of the sessions', async () => {
    const listener = await listen();
    const { app } = running;
    const answers = await app.evaluate(async ({ net, BrowserWindow }, port) => {
      const url = `http://127.0.0.1:${String(port)}/`;
      const outcome = (work: Promise<unknown>): Promise<string> =>
        work.then(
          () => 'through',
          () => 'refused',
        );
      const sessions = BrowserWindow.getAllWindows().map(({ webContents }) => webContents.session);
      return Promise.all([
        outcome(net.fetch(url)),
        outcome(
          new Promise((resolve, reject) => {
            const request = net.request(url);
            request.on('response', resolve);
            request.on('error', reject);
            request.end();
          }),
        ),
        ...sessions.map((session) => outcome(session.fetch(url))),
        ...sessions.map((session) => outcome(session.resolveHost('localhost'))),
      ]);
    }, listener.port);
    expect(answers).toHaveLength(10);
    expect(new Set(answers)).toEqual(new Set(['refused']));
    expect(listener.came).toEqual([]);
    await listener.close();
  });

  test('no page reaches the network, whichever way it tries', async () => {
    const listener = await listen();
    const { pages } = running;
    for (const home of homes) {
      const through = await pages[home].evaluate(tryEveryWayOut, listener.port);
      expect({ home, through, came: listener.came }).toEqual({ home, through: [], came: [] });
    }
    // The pages tried to reach something that answers.
    await new Promise((resolve, reject) => {
      get(`http://127.0.0.1:${String(listener.port)}/`, resolve).on('error', reject);
    });
    expect(listener.came).toEqual(['tcp']);
    await listener.close();
  });
});

test('what was built asks Node for nothing that speaks to a network', () => {
  const dist = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'dist');
  const files = ['main', 'service', 'preload', 'cli'].flatMap((folder) =>
    readdirSync(join(dist, folder))
      .filter((name) => /\.c?js$/.test(name))
      .map((name) => join(dist, folder, name)),
  );
  expect(files.length).toBeGreaterThan(6);
  const networks =
    /(?:from\s*|require\(\s*|import\(\s*)["'](?:node:)?(?:http|https|http2|net|tls|dgram|dns)(?:\/\w+)?["']/g;
  for (const file of files) {
    expect({ file, asks: readFileSync(file, 'utf8').match(networks) }).toEqual({ file, asks: null });
  }
});
