import { expect, test, type Page } from '@playwright/test';
import { homes, openEveryPage, type EveryPage, type HomeName } from '#tests/support/every-page.ts';

/** Runs in a page: puts code and styles into it in every way there is, and answers what ran or took effect. */
async function injectEverything(): Promise<string[]> {
  const ran: string[] = [];
  (window as unknown as { ran: string[] }).ran = ran;
  const says = (name: string): string => `window.ran.push(${JSON.stringify(name)})`;
  const quietly = (work: () => unknown): void => {
    try {
      void Promise.resolve(work()).catch(() => undefined);
    } catch {
      // refused
    }
  };
  // Not at once: what a debugger runs may evaluate, what it leaves behind may not.
  await new Promise((resolve) => setTimeout(resolve, 0));
  const script = (attributes: Readonly<Record<string, string>>, text = ''): void => {
    const made = document.createElement('script');
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.textContent = text;
    document.head.append(made);
  };
  const place = document.createElement('div');
  document.body.append(place);
  const blob = (text: string, type: string): string => URL.createObjectURL(new Blob([text], { type }));
  const data = (text: string, type = 'text/javascript'): string => `data:${type},${encodeURIComponent(text)}`;

  script({}, says('script element'));
  script({ type: 'module' }, says('module element'));
  script({ src: data(says('script from data')) });
  script({ src: blob(says('script from a blob'), 'text/javascript') });
  script({ src: 'https://example.org/a.js' });
  script({ nonce: 'guess' }, says('script with a nonce'));
  script(
    { type: 'importmap' },
    JSON.stringify({ imports: { evil: data(`${says('import map')}; export {}`) } }),
  );
  const mapped = ['ev', 'il'].join('');
  quietly(() => import(mapped) as Promise<unknown>);
  quietly(() => import(data(`${says('import of data')}; export {}`)) as Promise<unknown>);
  quietly(
    () => import(blob(`${says('import of a blob')}; export {}`, 'text/javascript')) as Promise<unknown>,
  );
  quietly(() => (0, eval)(says('eval')));
  /* oxlint-disable typescript/no-implied-eval -- what must not work is tried */
  quietly(() => (new Function(says('new function')) as () => unknown)());
  quietly(() => setTimeout(says('timer of a text'), 0));
  quietly(() => setInterval(says('interval of a text'), 1_000_000));
  /* oxlint-enable typescript/no-implied-eval */
  for (const [name, html] of [
    ['image handler', `<img src="nowhere" onerror='${says('image handler')}'>`],
    ['svg handler', `<svg onload='${says('svg handler')}'></svg>`],
    ['script in svg', `<svg><script>${says('script in svg')}</script></svg>`],
    ['details handler', `<details open ontoggle='${says('details handler')}'>x</details>`],
    [
      'frame of a document',
      `<iframe srcdoc="<script>parent.ran.push('frame of a document')</script>"></iframe>`,
    ],
    ['frame of a script', `<iframe src="javascript:parent.ran.push('frame of a script')"></iframe>`],
    ['frame of data', `<iframe src="${data('<script>parent.ran.push(1)</script>', 'text/html')}"></iframe>`],
    ['object', `<object data="${data('<script>parent.ran.push(1)</script>', 'text/html')}"></object>`],
    ['embed', `<embed src="${data('<script>parent.ran.push(1)</script>', 'text/html')}">`],
  ] as const) {
    const box = document.createElement('div');
    box.dataset['name'] = name;
    box.innerHTML = html;
    place.append(box);
  }
  for (const [name, html] of [
    ['link', `<a href="javascript:${says('link').replaceAll('"', '&quot;')}">x</a>`],
    [
      'button',
      `<form action="javascript:${says('form').replaceAll('"', '&quot;')}"><button>x</button></form>`,
    ],
    ['press', `<button onclick='${says('press')}'>x</button>`],
  ] as const) {
    const box = document.createElement('div');
    box.innerHTML = html;
    place.append(box);
    quietly(() => box.querySelector<HTMLElement>(name === 'link' ? 'a' : 'button')?.click());
  }
  quietly(() => {
    location.href = `javascript:${says('address')}`;
  });
  const hears = (name: string, make: () => Worker | MessagePort): void =>
    quietly(() => {
      const from = make();
      from.onmessage = () => ran.push(name);
    });
  hears('worker of a blob', () => new Worker(blob('postMessage(1)', 'text/javascript')));
  hears('worker of data', () => new Worker(data('postMessage(1)')));
  hears(
    'shared worker',
    () => new SharedWorker(data('onconnect = ({ ports }) => ports[0].postMessage(1)')).port,
  );
  const base = document.createElement('base');
  base.href = 'https://example.org/';
  document.head.append(base);
  if (!document.baseURI.startsWith('app://')) ran.push('base');

  const sample = document.createElement('p');
  sample.id = 'sample-of-style';
  place.append(sample);
  const style = document.createElement('style');
  style.textContent = '#sample-of-style { outline-width: 7px; outline-style: solid }';
  document.head.append(style);
  const sheet = document.createElement('link');
  sheet.rel = 'stylesheet';
  sheet.href = data('#sample-of-style { border-top: 9px solid }', 'text/css');
  document.head.append(sheet);
  sample.setAttribute('style', 'margin-left: 11px');
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  const { outlineWidth, borderTopWidth, marginLeft } = getComputedStyle(sample);
  if (outlineWidth === '7px') ran.push('style element');
  if (borderTopWidth === '9px') ran.push('style sheet of data');
  if (marginLeft === '11px') ran.push('style attribute');
  return ran;
}

const compiles = (page: Page): Promise<boolean> =>
  page.evaluate(async () => {
    const empty = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);
    await new Promise((resolve) => setTimeout(resolve, 0));
    return WebAssembly.compile(empty).then(
      () => true,
      () => false,
    );
  });

// The application is the same one for both: it is looked at as it is before anything is put into its pages.
let running: EveryPage;
test.beforeAll(async () => {
  running = await openEveryPage();
});
test.afterAll(() => running.app.close());

test('every page is sandboxed and isolated, has no Node, and no bridge that it does not need', async () => {
  const { app, pages } = running;
  const bridges: Readonly<Record<HomeName, Readonly<Record<string, readonly string[]>>>> = {
    jury: {
      jury: ['onEvent', 'placesOfDroppedFiles', 'request', 'shell'],
      juryMain: ['connect', 'onNews', 'placesOfDroppedFiles', 'shell'],
    },
    viewer: { juryViewer: ['document'] },
    room: { juryRoom: ['onChange', 'view'] },
    print: { juryPrint: ['model', 'ready'] },
  };
  for (const home of homes) {
    const seen = await pages[home].evaluate(() => {
      const all = window as unknown as Record<string, object>;
      const fresh = document.createElement('iframe');
      document.body.append(fresh);
      const inside = fresh.contentWindow as unknown as Record<string, unknown>;
      const words = ['require', 'process', 'module', 'Buffer', 'global', '__dirname', 'electron'];
      const bridged = Object.keys(all).filter((name) => name.startsWith('jury'));
      const seenInFrame = [...words, 'jury', 'juryMain', 'juryViewer', 'juryRoom', 'juryPrint'].filter(
        (word) => word in inside,
      );
      fresh.remove();
      return {
        node: words.filter((word) => word in all),
        nodeInFrame: seenInFrame,
        bridges: Object.fromEntries(bridged.map((name) => [name, Object.keys(all[name] ?? {}).sort()])),
        secure: isSecureContext,
      };
    });
    expect({ home, ...seen }).toEqual({
      home,
      node: [],
      nodeInFrame: [],
      bridges: bridges[home],
      secure: true,
    });
  }
  const facts = await app.evaluate(({ BrowserWindow, session }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => {
      const given = (
        webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
      ).getLastWebPreferences();
      return {
        home: new URL(webContents.getURL()).host,
        sandbox: given['sandbox'],
        contextIsolation: given['contextIsolation'],
        nodeIntegration: given['nodeIntegration'],
        inFrames: given['nodeIntegrationInSubFrames'] ?? false,
        inWorkers: given['nodeIntegrationInWorker'] ?? false,
        webview: given['webviewTag'] ?? false,
        insecure: given['allowRunningInsecureContent'] ?? false,
        webSecurity: given['webSecurity'] ?? true,
        features: given['enableBlinkFeatures'] ?? '',
        experimental: given['experimentalFeatures'] ?? false,
        own: webContents.session !== session.defaultSession,
        kept: webContents.session !== session.defaultSession && webContents.session.isPersistent(),
      };
    }),
  );
  expect(facts.map(({ home }) => home).sort()).toEqual([...homes].sort());
  for (const { home, own, ...given } of facts) {
    expect({ home, own }).toEqual({ home, own: home !== 'jury' });
    expect(given).toEqual({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      inFrames: false,
      inWorkers: false,
      webview: false,
      insecure: false,
      webSecurity: true,
      features: '',
      experimental: false,
      kept: false,
    });
  }
});

test('nothing that is written into a page becomes a script or a style', async () => {
  const { pages } = running;
  for (const home of homes) {
    const page = pages[home];
    const address = page.url();
    expect({ home, ran: await page.evaluate(injectEverything) }).toEqual({ home, ran: [] });
    expect(page.url()).toBe(address);
    // Only the decoders of the viewer are WebAssembly.
    expect({ home, compiles: await compiles(page) }).toEqual({ home, compiles: home === 'viewer' });
  }
});
