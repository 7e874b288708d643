import { expect, test, type Page } from '@playwright/test';
import { homes, openEveryPage } from '#tests/support/every-page.ts';

/** A camera that is not there cannot be refused. */
const pretendCamera = '--use-fake-device-for-media-stream';

/** Runs in a page: asks for everything that needs a permission, and answers what was given. */
async function askForEverything(): Promise<string[]> {
  const given: string[] = [];
  const tries = async (name: string, work: () => unknown): Promise<void> => {
    try {
      const late = new Promise<never>((_resolve, reject) => setTimeout(reject, 1_500));
      const value: unknown = await Promise.race([Promise.resolve(work()), late]);
      if (value !== null && value !== false && value !== 'denied') given.push(name);
    } catch {
      // refused
    }
  };
  type Loose = Record<string, (...words: unknown[]) => unknown>;
  const part = (name: string): Loose => (navigator as unknown as Record<string, Loose>)[name] ?? {};
  const own = window as unknown as Loose;
  await tries('camera', () => navigator.mediaDevices.getUserMedia({ video: true }));
  await tries('microphone', () => navigator.mediaDevices.getUserMedia({ audio: true }));
  await tries('screen', () => navigator.mediaDevices.getDisplayMedia({ video: true }));
  await tries(
    'place',
    () => new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
  );
  await tries('notifications', () => Notification.requestPermission());
  await tries('reading the clipboard', () => navigator.clipboard.readText());
  await tries('reading the clipboard whole', () => navigator.clipboard.read());
  await tries('USB', () => part('usb')['requestDevice']?.call(part('usb'), { filters: [] }));
  await tries('serial', () => part('serial')['requestPort']?.call(part('serial')));
  await tries('HID', () =>
    Promise.resolve(part('hid')['requestDevice']?.call(part('hid'), { filters: [] })).then((found) =>
      Array.isArray(found) && found.length > 0 ? found : null,
    ),
  );
  await tries(
    'bluetooth',
    () => part('bluetooth')['requestDevice']?.call(part('bluetooth'), { acceptAllDevices: true }) ?? null,
  );
  await tries('MIDI', () => navigator.requestMIDIAccess({ sysex: true }));
  await tries('MIDI without more', () => navigator.requestMIDIAccess());
  await tries('fonts', () =>
    Promise.resolve(own['queryLocalFonts']?.()).then((found) =>
      Array.isArray(found) && found.length > 0 ? found : null,
    ),
  );
  await tries('a file picker', () => own['showOpenFilePicker']?.());
  await tries('a folder picker', () => own['showDirectoryPicker']?.());
  await tries('a place to save', () => own['showSaveFilePicker']?.());
  await tries('idle', () =>
    (own['IdleDetector'] as unknown as { requestPermission(): Promise<string> }).requestPermission(),
  );
  await tries('staying awake', () => navigator.wakeLock.request('screen'));
  await tries('storage for ever', () => navigator.storage.persist());
  await tries('payment', () => {
    const request = new PaymentRequest([{ supportedMethods: 'https://example.org/pay' }], {
      total: { label: 'x', amount: { currency: 'EUR', value: '1' } },
    });
    return request.show();
  });
  await tries('credentials', () => navigator.credentials.get({ password: true } as CredentialRequestOptions));
  await tries('windows elsewhere', () => own['getScreenDetails']?.());
  await tries('the pointer', () => document.body.requestPointerLock());
  return given;
}

const statesOf = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(async () => {
    const states: Record<string, string> = {};
    for (const name of [
      'geolocation',
      'notifications',
      'camera',
      'microphone',
      'midi',
      'clipboard-read',
      'persistent-storage',
      'idle-detection',
      'local-fonts',
      'window-management',
      'storage-access',
    ]) {
      try {
        states[name] = (await navigator.permissions.query({ name: name as PermissionName })).state;
      } catch {
        states[name] = 'unknown';
      }
    }
    return states;
  });

test('no page is given any permission, asked for or looked up', async () => {
  test.setTimeout(300_000);
  const { app, pages } = await openEveryPage(pretendCamera);
  for (const home of homes) {
    const given = await pages[home].evaluate(askForEverything);
    const granted = Object.entries(await statesOf(pages[home])).filter(([, state]) => state === 'granted');
    // `undefined` where the browser does not have it at all.
    expect({ home, given, granted }).toEqual({ home, given: [], granted: [] });
  }
  // The camera is there to be given: what keeps it back is the rule, not the machine.
  await app.evaluate(({ session }) => {
    session.defaultSession.setPermissionRequestHandler(null);
    session.defaultSession.setPermissionCheckHandler(null);
  });
  expect(await pages.jury.evaluate(askForEverything)).toContain('camera');
  await app.close();
});

test('a text is copied out at a press in the window, and in no other page', async () => {
  const { app, pages } = await openEveryPage();
  await app.evaluate(({ clipboard }) => clipboard.clear());
  for (const home of homes) {
    const page = pages[home];
    if (home !== 'print') await page.bringToFront();
    await page.evaluate((name) => {
      const button = document.createElement('button');
      button.textContent = 'copy';
      button.addEventListener('click', () => {
        navigator.clipboard.writeText(name).catch(() => undefined);
      });
      document.body.prepend(button);
      button.click();
    }, home);
    await page.waitForTimeout(200);
  }
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText());
  expect(['', 'jury']).toContain(copied);
  await app.close();
});
