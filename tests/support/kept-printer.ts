import { spawn, type ChildProcess } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AppFailure } from '#core/contract/app-error.ts';
import type { ServiceHost } from '#electron/service/host.ts';
import { bundled } from './bundled.ts';
import type { PrintNews, PrintOrder } from './printing-main.ts';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

interface Awaited {
  readonly stand: () => void;
  readonly resolve: (pdf: Uint8Array) => void;
  readonly reject: (cause: Error) => void;
}

/** Of this process, once it has printed. */
let printer: Promise<KeptPrinter> | null = null;

/** One Electron for all that a worker prints: starting one anew for each took longer than the pages did. */
class KeptPrinter {
  readonly #awaited = new Map<number, Awaited>();
  #next = 1;

  private constructor(private readonly child: ChildProcess) {
    child.on('message', (news: PrintNews) => this.#take(news));
    child.once('exit', (code) => {
      // What is printed after that has a new one.
      printer = null;
      for (const { reject } of this.#awaited.values())
        reject(new AppFailure('print-failed', { message: `Electron : ${String(code)}` }));
      this.#awaited.clear();
    });
    this.#hold();
  }

  static async start(electron: string): Promise<KeptPrinter> {
    const script = await bundled('tests/support/printing-main.ts');
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const child = spawn(
      electron,
      [
        ...asRoot,
        '--disable-gpu',
        '--log-level=3',
        script,
        `--data-folder=${join(dirname(script), 'data')}`,
        `--dist=${join(root, 'dist')}`,
      ],
      { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] },
    );
    await new Promise<void>((resolve, reject) => {
      child.once('spawn', resolve);
      child.once('error', reject);
    });
    return new KeptPrinter(child);
  }

  /** As `ServiceHost` has it. */
  print(model: unknown, signal: AbortSignal, stand: () => void): Promise<Uint8Array> {
    const id = this.#next;
    this.#next += 1;
    const cancel = (): void => void this.child.send({ id, cancel: true } satisfies PrintOrder);
    return new Promise<Uint8Array>((resolve, reject) => {
      if (signal.aborted) throw new AppFailure('cancelled');
      this.#awaited.set(id, { stand, resolve, reject });
      this.#hold();
      signal.addEventListener('abort', cancel);
      this.child.send({ id, model } satisfies PrintOrder);
    }).finally(() => signal.removeEventListener('abort', cancel));
  }

  #take(news: PrintNews): void {
    const awaited = this.#awaited.get(news.id);
    if (awaited === undefined) return;
    if ('stand' in news) {
      awaited.stand();
      return;
    }
    this.#awaited.delete(news.id);
    this.#hold();
    if ('pdf' in news) awaited.resolve(new Uint8Array(Buffer.from(news.pdf, 'base64')));
    else awaited.reject(new AppFailure(news.error.code, news.error.details));
  }

  /** The worker waits for what it asked for, and for nothing else. */
  #hold(): void {
    const held = this.#awaited.size > 0;
    for (const handle of [this.child, this.child.channel]) {
      if (held) handle?.ref();
      else handle?.unref();
    }
  }
}

/** Prints really, with the application’s own printer; nothing where no Electron was named, as for the command line. */
export function keptPrinting(): Pick<ServiceHost, 'print'> | null {
  const electron = process.env['JURY_EIG_ELECTRON'];
  if (electron === undefined) return null;
  return {
    print: async (model, signal, stand) => {
      printer ??= KeptPrinter.start(electron);
      return (await printer).print(model, signal, stand);
    },
  };
}
