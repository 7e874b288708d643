import { fork, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readerMemory } from '#core/intake/limits.ts';
import { underWay } from '#electron/service/unfinished.ts';
import { AppFailure } from '#core/contract/app-error.ts';
import type { ReaderLine, ServiceHost } from '#electron/service/host.ts';
import type { FromReader } from '#electron/service/reader-report.ts';
import { dataFolder } from './data-folder.ts';

/** The service's surroundings without Electron: tokens are the paths themselves, the person having typed them. */
export function nodeHost(dist: string): ServiceHost {
  return {
    backups: join(dataFolder(), 'backups'),
    workingCopies: join(dataFolder(), 'travail'),
    readsWhenLocked: true,
    pathOf: (token) => token,
    startReader: () => Promise.resolve(forkReader(join(dist, 'service', 'reader.js'))),
    print: (model, signal) => printWithElectron(dist, model, signal),
    // Attachments are shown by windows, and there is none here.
    showPdf: () => Promise.reject(new AppFailure('window-needed')),
    openAttachment: () => Promise.reject(new AppFailure('window-needed')),
    emit: () => undefined,
    log: () => undefined,
    announce: () => undefined,
    keepExchangeFolder: () => undefined,
  };
}

function forkReader(script: string): ReaderLine {
  const child = fork(script, [], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
    execArgv: [...readerMemory],
  });
  return {
    send: (order) => void child.send(order),
    onReport: (listener) => void child.on('message', (told) => listener(told as FromReader)),
    onEnd: (listener) => void child.on('exit', listener),
    end: () =>
      new Promise<void>((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) {
          resolve();
          return;
        }
        child.once('exit', () => resolve());
        child.kill('SIGKILL');
      }),
  };
}

/** Chromium is in Electron: it is started without a window on the model, and ends when the pages are printed. */
async function printWithElectron(dist: string, model: unknown, signal: AbortSignal): Promise<Uint8Array> {
  const electron = process.env['JURY_EIG_ELECTRON'];
  if (electron === undefined) {
    throw new AppFailure('print-failed', {
      message: 'Electron : lancez la commande par « npm run jury -- … »',
    });
  }
  const folder = mkdtempSync(join(tmpdir(), 'jury-eig-'));
  const gone = underWay(folder);
  try {
    const given = join(folder, 'model.json');
    const out = join(folder, 'pages.pdf');
    writeFileSync(given, JSON.stringify(model));
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const args = [
      ...asRoot,
      '--log-level=3',
      join(dist, '..'),
      `--print-model=${given}`,
      `--out=${out}`,
      `--data-folder=${join(folder, 'data')}`,
    ];
    const child = spawn(electron, args, { stdio: ['ignore', 'ignore', 'pipe'], signal });
    let told = '';
    child.stderr.on('data', (chunk: Buffer) => (told += chunk.toString('utf8')));
    const code = await new Promise<number>((resolve, reject) => {
      child.on('error', (cause) => {
        // One that was given up is told of when it has ended; one that never ran does not end.
        if (child.pid === undefined || !signal.aborted)
          reject(signal.aborted ? new AppFailure('cancelled') : cause);
      });
      child.on('exit', (status) => {
        if (signal.aborted) reject(new AppFailure('cancelled'));
        else resolve(status ?? 1);
      });
    });
    if (code !== 0) throw new AppFailure('print-failed', { message: told.trim().split('\n').at(-1) ?? '' });
    return new Uint8Array(readFileSync(out));
  } finally {
    // The processes of one that was given up still end, and write on the way.
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
    gone();
  }
}
