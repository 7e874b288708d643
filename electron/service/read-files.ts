import { AppFailure } from '#core/contract/app-error.ts';
import { emptyReading } from '#core/intake/reading.ts';
import type { ServiceHost } from './host.ts';
import type { FileReading } from './interchange/read-export.ts';
import type { Job } from './jobs.ts';

/** A file that keeps its reader busy longer than this is given up. */
const limitMs = 60_000;

/**
 * Reads untrusted files one after the other in a process apart. One that hangs, or takes its process down with
 * it, becomes a refusal that names it; the others are still read.
 */
export async function readFiles(
  host: ServiceHost,
  files: readonly { readonly path: string; readonly name: string }[],
  job: Job,
  limit: number = limitMs,
): Promise<FileReading[]> {
  const readings: FileReading[] = [];
  for (const [index, file] of files.entries()) {
    job.progress('read-files', index, files.length);
    readings.push((await readOne(host, file.path, job.signal, limit)) ?? stopped(file.name));
  }
  job.progress('read-files', files.length, files.length);
  return readings;
}

const stopped = (file: string): FileReading => ({
  ...emptyReading,
  file,
  digest: '',
  findings: [{ code: 'reader-stopped', severity: 'refusal', place: { file }, params: {} }],
});

async function readOne(
  host: ServiceHost,
  path: string,
  signal: AbortSignal,
  limit: number,
): Promise<FileReading | null> {
  const reader = await host.startReader();
  try {
    return await new Promise<FileReading | null>((resolve, reject) => {
      const timer = setTimeout(() => resolve(null), limit);
      const cancel = (): void => reject(new AppFailure('cancelled'));
      signal.addEventListener('abort', cancel);
      const end = (reading: FileReading | null): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', cancel);
        resolve(reading);
      };
      if (signal.aborted) cancel();
      reader.onEnd(() => end(null));
      reader.onReport(({ reading }) => end(reading));
      reader.send({ path });
    });
  } finally {
    reader.end();
  }
}
