import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { release, totalmem } from 'node:os';
import { basename, dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, BrowserWindow, MessageChannelMain, session, shell, type WebContents } from 'electron';
import { AppFailure, appError } from '#core/contract/app-error.ts';
import { announcementsOf } from './announcements.ts';
import { technicalLogTexts } from '#core/texts/technical-log.ts';
import { readArguments, type StartArguments } from './arguments.ts';
import { askToLeave, chooseFiles, chooseFolder, chooseSavePath } from './dialogs.ts';
import { GivenFiles } from './given-files.ts';
import {
  answerDropped,
  answerShell,
  onConnect,
  askToLeaveWindow,
  tellFilesGiven,
  tellRoomPlace,
} from './ipc.ts';
import { setMenu } from './menu.ts';
import { OpenedFiles } from './opened-files.ts';
import { openOutside } from './outside-link.ts';
import { OwnFiles } from './own-files.ts';
import { PdfViewers } from './pdf-viewers.ts';
import { Places } from './places.ts';
import { PagePrinter } from './print-to-pdf.ts';
import { RoomWindow } from './room-window.ts';
import { refuseRemoteDebugging } from './security/debugging.ts';
import { keepPagesAtHome, lockDown, switchNetworkOff } from './security/lock-down.ts';
import { applicationHome } from './security/policy.ts';
import { declareScheme } from './security/protocol.ts';
import { TechnicalLog } from './technical-log.ts';
import { ServiceProcess } from './service-process.ts';
import { followTheme, openWindow } from './window.ts';

// The composition root of the main process: windows, dialogs, printing; no SQL, no rules.

/** How long a busy page may take to say that it knows that its window is to be closed, in milliseconds. */
const answerMs = 2_000;

const dist = dirname(dirname(fileURLToPath(import.meta.url)));
const start = readArguments(process.argv.slice(1));
if (start.dataFolder !== null) app.setPath('userData', start.dataFolder);
sayLanguage();
refuseRemoteDebugging();
declareScheme();
switchNetworkOff();
const given = new GivenFiles(start.files);
let window: BrowserWindow | null = null;
// A second start with the same data hands its files to the first and ends. Printing for the command line opens nothing.
const first = start.print !== null || given.claim(() => comeForward(window));

// Not awaited: a top-level await of "ready" in an ES module would wait for itself.
void app.whenReady().then(() => {
  if (!first) {
    app.exit(0);
    return;
  }
  keepPagesAtHome();
  lockDown(session.defaultSession, applicationHome, join(dist, 'renderer'));
  if (start.print === null) runApplication(start);
  else void printAndQuit(start.print);
});

/** `--print-model=FILE --out=FILE`: for the command line, which has no Chromium of its own. */
async function printAndQuit(job: { readonly model: string; readonly out: string }): Promise<void> {
  try {
    const model: unknown = JSON.parse(readFileSync(job.model, 'utf8'));
    const pdf = await new PagePrinter(dist).print(0, model, () => undefined);
    mkdirSync(dirname(job.out), { recursive: true });
    writeFileSync(`${job.out}.new`, pdf);
    renameSync(`${job.out}.new`, job.out);
    app.exit(0);
  } catch (cause) {
    console.error(cause instanceof AppFailure ? JSON.stringify(cause.error) : cause);
    app.exit(1);
  }
}

/** What whoever helps needs to know first. */
function logStart(log: TechnicalLog): void {
  const { electron, chrome, node } = process.versions;
  log.write({
    code: 'application-started',
    facts: {
      version: app.getVersion(),
      electron,
      chromium: chrome,
      node,
      system: process.platform,
      release: release(),
      processor: process.arch,
      memory: Math.round(totalmem() / 2 ** 20),
    },
  });
}

/**
 * Chromium writes date fields in the language it was started in, else in the system's: on an American one the month came
 * before the day. Both of ours have the day first, so a language that is chosen later changes nothing in a field.
 * macOS takes its own setting all the same.
 */
function sayLanguage(): void {
  const { language } = new OwnFiles(app.getPath('userData')).preferences();
  app.commandLine.appendSwitch('lang', language === 'fr' ? 'fr' : 'en-GB');
}

function runApplication(started: StartArguments): void {
  const own = new OwnFiles(app.getPath('userData'));
  const log = new TechnicalLog(app.getPath('userData'));
  logStart(log);
  const places = new Places((token, path) => service.grant(token, path));
  const printer = new PagePrinter(dist);
  const opened = new OpenedFiles();
  const viewers = new PdfViewers(dist, () => {
    const { language, letterKeys } = own.preferences();
    return { language, signKeys: letterKeys };
  });
  const room = new RoomWindow(dist, {
    language: () => own.preferences().language,
    ask: () => service.askRoomView(),
    mainWindow: () => window,
    changed: () => {
      if (window !== null) tellRoomPlace(window.webContents);
    },
  });
  /** Of the session that is open; empty when none is. */
  let openKey = '';
  let openPath: string | null = null;
  /** The window was told that it is to be closed, and writes first what is typed in it: `agreed`, it has done so. */
  let leaving: 'no' | 'asked' | 'agreed' = 'no';
  /** When the page was told so last, in milliseconds. */
  let askedAt = 0;

  // A line needs both ends: whichever of the page and the service comes first waits for the other. A line handed
  // out twice would leave what was asked on the first one without an answer.
  let serviceReady = false;
  let page: WebContents | null = null;
  const connect = (asking: WebContents): void => {
    page = asking;
    if (!serviceReady) return;
    const { port1, port2 } = new MessageChannelMain();
    service.send({ type: 'connect' }, [port1]);
    asking.postMessage('jury:port', null, [port2]);
  };

  const service: ServiceProcess = new ServiceProcess(
    {
      service: join(dist, 'service', 'service.js'),
      reader: join(dist, 'service', 'reader.js'),
      backups: join(app.getPath('userData'), 'backups'),
      workingCopies: join(app.getPath('userData'), 'travail'),
    },
    {
      started: () => {
        log.write({ code: 'service-started' });
        void places.grantAll().then(() => {
          serviceReady = true;
          if (page !== null && !page.isDestroyed()) connect(page);
        });
      },
      log: (event) => log.write(event),
      stopped: (code) => {
        log.write({ code: 'service-stopped', facts: { code } });
        serviceReady = false;
        room.close();
        window?.webContents.send('jury:service-stopped');
      },
      print: (id, model) => {
        const stand = (): void => service.send({ type: 'pages-stand', id });
        printer.print(id, model, stand).then(
          (pdf) => service.send({ type: 'printed', id, answer: { ok: true, value: pdf } }),
          (cause: unknown) => {
            const error =
              cause instanceof AppFailure
                ? cause.error
                : appError('print-failed', { message: String(cause) });
            service.send({ type: 'printed', id, answer: { ok: false, error } });
          },
        );
      },
      cancelPrint: (id) => printer.cancel(id),
      showPdf: (file) => viewers.show(file),
      openAttachment: (file) => opened.open(file),
      sessionOpened: (path, title, key) => {
        openKey = key;
        openPath = path;
        log.write({ code: path === null ? 'session-closed' : 'session-opened' });
        viewers.closeAll();
        window?.setTitle(path === null ? 'Jury EIG' : `${title} – Jury EIG`);
        if (path === null) {
          room.close();
          return;
        }
        leaving = 'no';
        own.noteSession(path);
        service.send({ type: 'exchange-folder', key, path: own.exchangeFolder(key) });
      },
      keepExchangeFolder: (key, path) => own.keepExchangeFolder(key, path),
      sessionChanged: () => room.changed(),
    },
  );

  const windowOf = (asking: WebContents): BrowserWindow => {
    const found = BrowserWindow.fromWebContents(asking);
    if (found === null) throw new AppFailure('unexpected', { message: 'no window' });
    return found;
  };
  const language = (): 'fr' | 'en' => own.preferences().language;
  const pathOf = (token: string): string => {
    const path = places.pathOf(token);
    if (path === null) throw new AppFailure('place-unknown');
    return path;
  };

  const isTheWindow = (asking: WebContents): boolean => asking === window?.webContents;
  answerShell(
    {
      chooseFiles: async ({ purpose }, asking) =>
        places.giveAll(await chooseFiles(windowOf(asking), purpose, language())),
      chooseSavePlace: async ({ purpose, suggestedName }, asking) => {
        const path = await chooseSavePath(windowOf(asking), purpose, suggestedName, language());
        return path === null ? null : places.give(path);
      },
      chooseFolder: async ({ purpose }, asking) => {
        const path = await chooseFolder(windowOf(asking), purpose, language());
        return path === null ? null : places.give(path);
      },
      reveal: ({ token }) => {
        shell.showItemInFolder(pathOf(token));
        return null;
      },
      revealInExchangeFolder: ({ fileName }) => {
        const folder = own.exchangeFolder(openKey);
        if (folder === null) throw new AppFailure('exchange-folder-none');
        shell.showItemInFolder(join(folder, fileName));
        return null;
      },
      openReport: async ({ token }) => {
        const path = pathOf(token);
        if (extname(path) !== '.pdf') throw new AppFailure('place-unknown');
        await shell.openPath(path);
        return null;
      },
      // Whoever opens the session that is open already only wants to see it.
      takeGivenFiles: () => places.giveAll(given.takeAll().filter((path) => path !== openPath)),
      startWithDemonstration: () => started.demonstration,
      recentSessions: () => places.giveAll(own.recentSessions()),
      demonstrationPlace: ({ role }) => {
        mkdirSync(app.getPath('userData'), { recursive: true });
        return places.give(
          join(
            app.getPath('userData'),
            role === 'juror' ? 'demonstration-jure.eigjury' : 'demonstration.eigjury',
          ),
        );
      },
      leave: () => {
        leaving = 'agreed';
        window?.close();
        return null;
      },
      stay: () => {
        leaving = 'no';
        return null;
      },
      print: (_nothing, asking) =>
        new Promise((resolve) => {
          asking.print({}, (printed) => resolve(printed));
        }),
      openRoom: () => {
        if (openKey !== '') room.open();
        return room.place();
      },
      closeRoom: () => {
        room.close();
        return room.place();
      },
      roomPlace: () => room.place(),
      technicalLog: () => log.text(),
      saveTechnicalLog: async (_nothing, asking) => {
        const { fileName } = technicalLogTexts[language()];
        const path = await chooseSavePath(windowOf(asking), 'technical-log', fileName, language());
        if (path === null) return null;
        writeFileSync(`${path}.new`, log.text());
        renameSync(`${path}.new`, path);
        return basename(path);
      },
      preferences: () => own.preferences(),
      savePreferences: (preferences) => {
        own.savePreferences(preferences);
        followTheme(preferences.theme);
        setMenu(preferences.language);
        room.followPreferences();
        return null;
      },
      about: () => ({
        version: app.getVersion(),
        electron: process.versions.electron,
        chromium: process.versions.chrome,
        announcements: announcementsOf(app.getAppPath()),
      }),
      openAnnouncements: (_nothing, asking) =>
        openOutside(announcementsOf(app.getAppPath()) ?? '', {
          ask: (address) => askToLeave(windowOf(asking), address, language()),
          open: (address) => shell.openExternal(address),
        }),
    },
    isTheWindow,
  );
  answerDropped((paths) => places.giveAll(paths), isTheWindow);
  onConnect(connect, isTheWindow);

  followTheme(own.preferences().theme);
  setMenu(language());
  service.start();
  window = openWindow(dist);
  given.onChange(() => {
    if (window !== null) tellFilesGiven(window.webContents);
  });
  window.on('close', (event) => {
    // Where the system ends the person's session, macOS asks applications to quit as a person does: the first time it is told
    // no, says that Jury EIG interrupted it, and has to be asked again. Windows and Linux may end us without this event.
    if (openPath === null || window === null || window.webContents.isCrashed()) return;
    if (leaving === 'agreed') return;
    // Where the page does not answer in time, whoever closes the window again leaves at once.
    if (leaving === 'asked' && Date.now() - askedAt > answerMs) return;
    event.preventDefault();
    if (leaving === 'asked') return;
    leaving = 'asked';
    askedAt = Date.now();
    askToLeaveWindow(window.webContents);
  });
  window.on('closed', () => {
    window = null;
    viewers.closeAll();
    room.close();
  });
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) =>
    log.write({ code: 'window-gone', facts: { reason, code: exitCode } }),
  );
  app.on('window-all-closed', () => app.quit());

  // A utility process does not end by itself, and what is in flight is to be committed first.
  let ended = false;
  app.on('will-quit', (event) => {
    if (ended) return;
    event.preventDefault();
    opened.removeAll();
    void service.end().then(() => {
      log.write({ code: 'application-ended' });
      ended = true;
      app.quit();
    });
  });
}

function comeForward(window: BrowserWindow | null): void {
  if (window === null) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
