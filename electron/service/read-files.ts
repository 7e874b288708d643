import { statSync } from 'node:fs';
import { AppFailure } from '#core/contract/app-error.ts';
import { emptyReading } from '#core/intake/reading.ts';
import type { ReaderLine, ServiceHost } from './host.ts';
import type { FileReading, ReadOrder } from './interchange/file-reading.ts';
import type { Job } from './jobs.ts';
import { HandedOver } from './reader-report.ts';

/** A reader is ended after so many files, whatever they were: what one may have left behind goes with it. */
const filesPerReader = 50;
/** Big files are given the time that the slowest disk needs to read them, beside the time of the settings. */
const slowestMegabytesPerSecond = 10;

/**
 * Reads untrusted files one after the other in a process apart. One that hangs, or takes its process down with
 * it, becomes a refusal that names it; the others are still read, by a new process. `order.limits.seconds` is how long
 * each may take.
 */
export async function readFiles(
  host: ServiceHost,
  files: readonly { readonly path: string; readonly name: string }[],
  order: Omit<ReadOrder, 'path' | 'name'>,
  job: Job,
): Promise<FileReading[]> {
  const readings: FileReading[] = [];
  let reader: Reader | null = null;
  try {
    for (const [index, file] of files.entries()) {
      job.progress('read-files', index, files.length);
      reader ??= new Reader(await host.startReader());
      const read = await reader.read({ ...order, ...file }, job.signal);
      readings.push(...(read ?? [stopped(file.name)]));
      if (read === null || reader.files === filesPerReader) {
        await reader.end();
        reader = null;
      }
    }
    job.progress('read-files', files.length, files.length);
    return readings;
  } finally {
    await reader?.end();
  }
}

const stopped = (file: string): FileReading => ({
  ...emptyReading,
  file,
  digest: '',
  source: 'nothing',
  findings: [{ code: 'reader-stopped', severity: 'refusal', place: { file }, params: {} }],
});

/** One process at work, file after file. */
class Reader {
  files = 0;
  #answer: (readings: readonly FileReading[] | null) => void = () => undefined;
  #handedOver = new HandedOver();

  constructor(private readonly line: ReaderLine) {
    line.onReport((told) => {
      if ('readings' in told) this.#answer(this.#handedOver.whole(told));
      else {
        this.#handedOver.take(told);
        line.send('go-on');
      }
    });
    line.onEnd(() => this.#answer(null));
  }

  /** Null when the file took too long or took the process down; the reader is then of no more use. */
  async read(order: ReadOrder, signal: AbortSignal): Promise<readonly FileReading[] | null> {
    this.files += 1;
    this.#handedOver = new HandedOver();
    const megabytes = (statSync(order.path, { throwIfNoEntry: false })?.size ?? 0) / 1e6;
    const seconds = order.limits.seconds + megabytes / slowestMegabytesPerSecond;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#answer(null), seconds * 1_000);
      const cancel = (): void => {
        clearTimeout(timer);
        reject(new AppFailure('cancelled'));
      };
      this.#answer = (readings) => {
        clearTimeout(timer);
        signal.removeEventListener('abort', cancel);
        resolve(readings);
      };
      signal.addEventListener('abort', cancel, { once: true });
      if (signal.aborted) cancel();
      else this.line.send(order);
    });
  }

  /** Answers when the process is gone: what it still wrote would stay in a folder that is dropped next. */
  end(): Promise<void> {
    return this.line.end();
  }
}
