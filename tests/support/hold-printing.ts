import type { ElectronApplication } from '@playwright/test';

/** The next window that main opens has its pages set, and Chromium never begins to print them. */
export function holdNextPrinting(app: ElectronApplication): Promise<void> {
  return app.evaluate(({ app: main }) => {
    main.once('browser-window-created', (_event, window) => {
      window.webContents.printToPDF = () => new Promise<never>(() => undefined);
    });
  });
}

/** While `look` works, no printing begins: whatever it does to a preview is still being made then. */
export async function whilePrintingWaits(app: ElectronApplication, look: () => Promise<void>): Promise<void> {
  const waiting = await app.evaluateHandle(({ app: main }) => {
    let letGo = (): void => undefined;
    const over = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const hold = (_event: unknown, { webContents }: Electron.BrowserWindow): void => {
      const print = webContents.printToPDF.bind(webContents);
      webContents.printToPDF = (options) => over.then(() => print(options));
    };
    main.on('browser-window-created', hold);
    return {
      end: () => {
        main.off('browser-window-created', hold);
        letGo();
      },
    };
  });
  try {
    await look();
  } finally {
    await waiting.evaluate(({ end }) => end());
    await waiting.dispose();
  }
}

/** The page of the next window breaks down while it is set, or `inPrinting`; resolves once it did. */
export function breakNextPages(app: ElectronApplication, inPrinting: boolean): Promise<void> {
  return app.evaluate(
    ({ app: main }, late) =>
      new Promise<void>((resolve) => {
        main.once('browser-window-created', (_event, { webContents }) => {
          const crash = (): void => webContents.forcefullyCrashRenderer();
          webContents.once('render-process-gone', () => resolve());
          const print = webContents.printToPDF.bind(webContents);
          if (late) {
            webContents.printToPDF = (options) => {
              setTimeout(crash, 20);
              return print(options);
            };
          } else {
            // Not within the event itself, where no page ever dies.
            webContents.once('dom-ready', () => setTimeout(crash));
          }
        });
      }),
    inPrinting,
  );
}
