import { join } from 'node:path';
import { expect, test, type ElectronApplication, type Page } from '@playwright/test';
import { goTo, newFolder, startApp, type RunningApp } from '#tests/support/app.ts';
import { findings } from '#tests/support/axe.ts';
import { sealedApart, sealOf } from '#tests/support/sealed-window.ts';

interface Bridge {
  request(name: string, payload: unknown): Promise<{ ok: boolean; value?: unknown }>;
  shell(name: string, payload: unknown): Promise<{ ok: boolean; value?: unknown }>;
}

/** Asks as the main window's screens do. */
const ask = (page: Page, name: string, payload: unknown): Promise<unknown> =>
  page.evaluate(
    async ([wanted, given]) => {
      const { jury } = window as unknown as { jury: Bridge };
      const answer = await jury.request(wanted, given);
      if (!answer.ok) throw new Error(`${wanted}: ${JSON.stringify(answer)}`);
      return answer.value;
    },
    [name, payload] as const,
  );

const askShell = (page: Page, name: string): Promise<unknown> =>
  page.evaluate(async (wanted) => {
    const { jury } = window as unknown as { jury: Bridge };
    return (await jury.shell(wanted, {})).value;
  }, name);

interface Agenda {
  readonly rows: readonly {
    readonly defi: string;
    readonly title: string;
    readonly deports: readonly string[];
  }[];
}

interface Room extends RunningApp {
  readonly room: Page;
  readonly roomComplaints: readonly string[];
  readonly agenda: Agenda;
  readonly show: (show: string, defi?: string) => Promise<void>;
}

/** The demonstration with its room's display open. */
async function openRoom(): Promise<Room> {
  const running = await startApp(join(newFolder(), 'data'), '--demonstration');
  const { app, page } = running;
  await watchRoom(app);
  const coming = app.waitForEvent('window');
  await askShell(page, 'openRoom');
  const room = await coming;
  const roomComplaints: string[] = [];
  room.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') roomComplaints.push(message.text());
  });
  room.on('pageerror', (error) => roomComplaints.push(error.message));
  await expect(room.getByText('Rien n’est affiché pour le moment.')).toBeVisible();
  const agenda = (await ask(page, 'agenda-view', { group: null })) as Agenda;
  const show = async (what: string, defi: string | null = null): Promise<void> => {
    await ask(page, 'deliberation-record', {
      group: null,
      said: { field: 'projection', value: { defi, show: what } },
    });
  };
  return { ...running, room, roomComplaints, agenda, show };
}

const resizeRoom = ({ app }: RunningApp, width: number, height: number): Promise<void> =>
  app.evaluate(
    ({ BrowserWindow }, [wide, high]) => {
      BrowserWindow.getAllWindows()
        .find(({ webContents }) => webContents.getURL().startsWith('app://room/'))
        ?.setContentSize(wide, high);
    },
    [width, height] as const,
  );

/** Whether everything on the page lies within the window. */
const fits = (room: Page): Promise<boolean> =>
  room.evaluate(() => {
    const { scrollWidth, scrollHeight, clientWidth, clientHeight } = document.documentElement;
    const shown = [
      ...document.querySelectorAll('main h1, main p, main td, main th, main li, main svg'),
    ].filter((element) => element.closest('.fr-sr-only') === null);
    return (
      scrollWidth <= clientWidth &&
      scrollHeight <= clientHeight &&
      shown.every((element) => {
        const { bottom, right } = element.getBoundingClientRect();
        return bottom <= clientHeight + 1 && right <= clientWidth + 1;
      })
    );
  });

test('the room sees what was chosen, no sooner than those with a déport have left', async () => {
  const running = await openRoom();
  const { room, page, agenda, show } = running;
  const held = agenda.rows.find(({ deports }) => deports.length > 0);
  const free = agenda.rows.find(({ deports }) => deports.length === 0);
  if (held === undefined || free === undefined) throw new Error('the demonstration has both kinds');

  await show('agenda');
  await expect(room.getByRole('heading', { level: 1, name: 'Ordre du jour' })).toBeVisible();
  await expect(room.getByRole('rowheader').first()).toContainText(agenda.rows[0]?.title ?? '');

  await show('marks', held.defi);
  await expect(room.getByRole('heading', { level: 1, name: 'Merci de quitter la salle' })).toBeVisible();
  await expect(room.getByRole('listitem')).toHaveText(held.deports);
  await expect(room.locator('.plot')).toHaveCount(0);

  // The marks come when everybody has left.
  const { leaving } = (await ask(page, 'deliberation-defi', { defi: held.defi })) as {
    leaving: { juror: string }[];
  };
  await ask(page, 'deliberation-record', {
    group: null,
    said: { field: 'left-room', defi: held.defi, value: leaving.map(({ juror }) => juror) },
  });
  await expect(room.getByRole('heading', { level: 1, name: held.title })).toBeVisible();
  await expect(room.locator('.plot__dot').first()).toBeVisible();
  // The session keeps names off the wall.
  const names = (
    (await ask(page, 'deliberation-defi', { defi: held.defi })) as { jurors: { name: string | null }[] }
  ).jurors.flatMap(({ name }) => name ?? []);
  const words = await room.locator('body').textContent();
  expect(names.filter((name) => words?.includes(name))).toEqual([]);

  // A clock that runs is counted on the wall.
  await show('defi', free.defi);
  await expect(room.getByRole('heading', { name: 'Le problème' })).toBeVisible();
  await ask(page, 'deliberation-record', {
    group: null,
    said: {
      field: 'clock',
      defi: free.defi,
      value: {
        sitting: null,
        stage: 'impressions',
        spent: { impressions: 597, hearing: 0, deliberation: 0 },
        since: new Date().toISOString(),
      },
    },
  });
  await expect(room.getByText('restantes')).toBeVisible();
  await expect(room.getByText('de plus que prévu')).toBeVisible();
  await expect(room.getByRole('timer')).toHaveText(/^\+0:0\d$/);

  await show('order');
  await expect(room.getByRole('heading', { level: 1, name: 'Classement du groupe' })).toBeVisible();
  await show('nothing');
  await expect(room.getByText('Rien n’est affiché pour le moment.')).toBeVisible();
  expect([...running.complaints, ...running.roomComplaints]).toEqual([]);
  await running.app.close();
});

test('what the room sees is chosen and told where the group works', async () => {
  const { app, page, complaints } = await startApp(join(newFolder(), 'data'), '--demonstration');
  const main = page.locator('main');
  await goTo(page, 'Délibération');
  await main.getByRole('button', { name: 'Séances' }).click();
  await main.getByText('Écran de la salle : fermé').click();
  await expect(main.getByText('Les noms des jurés ne sont pas projetés')).toBeVisible();
  await expect(main.getByRole('button', { name: 'Notes', exact: true })).toBeDisabled();
  const coming = app.waitForEvent('window');
  await main.getByRole('button', { name: 'Ouvrir l’écran de la salle' }).click();
  const room = await coming;
  await main.getByRole('button', { name: 'Classement du groupe' }).click();
  await expect(
    main.getByText('À l’écran : le classement du groupe. Groupe affiché : Jury entier.'),
  ).toBeVisible();
  await expect(room.getByRole('heading', { level: 1, name: 'Classement du groupe' })).toBeVisible();

  // The controls stay unfolded on the way to a défi.
  await main.getByRole('button', { name: 'Ouvrir le défi : Plume' }).click();
  await main.getByRole('button', { name: 'Notes', exact: true }).click();
  await expect(main.getByRole('button', { name: 'Notes', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(main.getByText(/qui doit sortir \(Hippolyte Sarrazin\)/)).toBeVisible();
  await expect(room.getByRole('listitem')).toHaveText('Hippolyte Sarrazin');
  for (const theme of ['Claire', 'Sombre']) {
    await page.getByLabel('Apparence').selectOption(theme);
    expect.soft(await findings(page, theme === 'Claire' ? 'all' : 'of colours'), theme).toEqual([]);
    const folder = process.env['JURY_EIG_PICTURES'];
    if (folder !== undefined) await page.screenshot({ path: join(folder, `controls-${theme}.png`) });
  }

  // Closed by hand over there, it is told here.
  await room.close();
  await expect(main.getByText('la salle ne voit rien')).toBeVisible();
  expect(complaints).toEqual([]);
  await app.close();
});

test('nothing scrolls, and axe finds nothing, at two sizes and in both themes', async () => {
  test.setTimeout(180_000);
  const running = await openRoom();
  const { room, page, agenda, show } = running;
  const held = agenda.rows.find(({ deports }) => deports.length > 0);
  const free = agenda.rows.find(({ deports }) => deports.length === 0);
  const screens = [
    ['nothing', undefined],
    ['agenda', undefined],
    ['marks', held?.defi],
    ['defi', free?.defi],
    ['marks', free?.defi],
    ['order', undefined],
  ] as const;
  for (const [theme, name, width, height] of [
    ['Claire', 'light', 1920, 1080],
    ['Sombre', 'dark', 1280, 720],
  ] as const) {
    await page.getByLabel('Apparence').selectOption(theme);
    await expect(room.locator('html')).toHaveAttribute('data-fr-theme', name);
    await resizeRoom(running, width, height);
    for (const [at, [what, defi]] of screens.entries()) {
      await show(what, defi);
      const kind = what === 'marks' && defi === held?.defi ? 'leaving' : what;
      await expect(room.locator(`.room__page--${kind}`)).toBeVisible();
      await expect.poll(() => fits(room), { message: `${what} ${String(at)}, ${theme}` }).toBe(true);
      expect.soft(await findings(room), `${what}, ${theme}`).toEqual([]);
      const folder = process.env['JURY_EIG_PICTURES'];
      if (folder !== undefined)
        await room.screenshot({ path: join(folder, `room-${String(at)}-${name}.png`) });
    }
  }
  await running.app.close();
});

test('the room’s page is sealed: no bridge but its own, no Node, no network, no other page', async () => {
  const running = await openRoom();
  const { room } = running;
  const seen = await room.evaluate(async () => {
    const reachable = async (url: string): Promise<boolean> => {
      try {
        await fetch(url);
        return true;
      } catch {
        return false;
      }
    };
    const { juryRoom } = window as unknown as { juryRoom: Record<string, (input?: unknown) => unknown> };
    return {
      jury: 'jury' in window,
      bridge: Object.keys(juryRoom).sort(),
      // Whatever it is asked, the answer is the room's view.
      answer: Object.keys((await juryRoom['view']?.({ name: 'agenda-view' })) as object).sort(),
      node: 'require' in window || 'process' in window,
      network: await reachable('https://example.org/'),
      file: await reachable('file:///etc/hostname'),
      application: await reachable('app://jury/index.html'),
      own: await reachable('app://room/room.html'),
      opened: window.open('https://example.org/') !== null,
    };
  });
  expect(seen).toEqual({
    jury: false,
    bridge: ['onChange', 'view'],
    answer: ['language', 'view'],
    node: false,
    network: false,
    file: false,
    application: false,
    own: false,
    opened: false,
  });
  for (const url of ['https://example.org/', 'app://jury/index.html', 'app://room/index.html']) {
    await room.evaluate((address) => {
      location.href = address;
    }, url);
  }
  await room.waitForTimeout(500);
  expect(room.url()).toBe('app://room/room.html');
  expect(await sealOf(running.app, 'app://room/')).toEqual(sealedApart);
  await running.app.close();
});

/**
 * As if a second screen stood on the right of the one there is, or went: at once, or between the making of the next window and
 * its first picture.
 */
const plug = (app: ElectronApplication, screens: 1 | 2, when: 'now' | 'opening' = 'now'): Promise<void> =>
  app.evaluate(
    ({ app: running, screen }, [count, moment]) => {
      const change = (): void => {
        const [own] = screen.getAllDisplays();
        if (own === undefined) throw new Error('no screen');
        const { width, height } = own.bounds;
        const area = { x: width, y: 0, width, height };
        const other = { ...own, id: own.id + 1, bounds: area, workArea: area };
        screen.getAllDisplays = () => (count === 1 ? [own] : [own, other]);
        screen.getDisplayMatching = ({ x }) => (count === 2 && x >= width ? other : own);
        screen.emit(count === 1 ? 'display-removed' : 'display-added', {}, other);
      };
      if (moment === 'now') change();
      else
        running.once('browser-window-created', (_event, { webContents }) => {
          webContents.once('dom-ready', change);
        });
    },
    [screens, when] as const,
  );
interface Watched {
  keyboard: boolean;
}
const watched = '__watchedRoom';

/**
 * The next display stands where it was put, and it is followed whether the main window has the keyboard after it. Asked of the
 * system itself, both would also tell what a screen without a window manager does, and programs of other tests on it.
 */
const watchRoom = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ app: running, BrowserWindow }, name) => {
    const seen: Watched = { keyboard: true };
    Object.assign(globalThis, { [name]: seen });
    const [main] = BrowserWindow.getAllWindows();
    if (main === undefined) throw new Error('no window');
    const focus = main.focus.bind(main);
    main.focus = () => {
      seen.keyboard = true;
      focus();
    };
    running.once('browser-window-created', (_event, room) => {
      const put = room.setBounds.bind(room);
      let stood = room.getBounds();
      room.setBounds = (bounds) => {
        stood = { ...stood, ...bounds };
        put(bounds);
      };
      room.getBounds = () => stood;
      room.on('focus', () => {
        seen.keyboard = false;
      });
    });
  }, watched);
const stands = (app: ElectronApplication): Promise<unknown> =>
  app.evaluate(({ BrowserWindow, screen }, name) => {
    const seen = (globalThis as unknown as Partial<Record<string, Watched>>)[name];
    const room = BrowserWindow.getAllWindows().find(({ webContents }) =>
      webContents.getURL().startsWith('app://room/'),
    );
    const right = (room?.getBounds().x ?? 0) >= (screen.getAllDisplays()[0]?.bounds.width ?? 0);
    return { right, whole: room?.isFullScreen(), keyboard: seen?.keyboard };
  }, watched);

test('a projector that is plugged in or out takes the display along, and the main window keeps the keyboard', async () => {
  const { app, page } = await openRoom();
  await plug(app, 2);
  await expect.poll(() => stands(app)).toEqual({ right: true, whole: true, keyboard: true });
  expect(await askShell(page, 'roomPlace')).toBe('second-screen');
  await plug(app, 1);
  await expect.poll(() => stands(app)).toEqual({ right: false, whole: false, keyboard: true });
  expect(await askShell(page, 'roomPlace')).toBe('window');
  await app.close();
});

test('a projector that was plugged in while the display was being opened left it on the screen of the main window', async () => {
  const { app, page } = await startApp(join(newFolder(), 'data'), '--demonstration');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await watchRoom(app);
  await plug(app, 2, 'opening');
  await askShell(page, 'openRoom');
  await expect.poll(() => stands(app)).toEqual({ right: true, whole: true, keyboard: true });
  await app.close();
});

test('the display speaks the person’s language, opens once, and goes with the session', async () => {
  const { app, page, room } = await openRoom();
  expect(await askShell(page, 'roomPlace')).toBe('window');
  await askShell(page, 'openRoom');
  expect(app.windows()).toHaveLength(2);
  await page.getByRole('button', { name: 'English' }).click();
  await expect(room.getByText('Nothing is shown at the moment.')).toBeVisible();
  await expect(room.locator('html')).toHaveAttribute('lang', 'en');

  const closed = room.waitForEvent('close');
  await page.getByRole('button', { name: 'Close the session' }).click();
  await closed;
  expect(await askShell(page, 'roomPlace')).toBe('closed');
  // Without a session there is nothing to project.
  expect(await askShell(page, 'openRoom')).toBe('closed');
  await app.close();
});
