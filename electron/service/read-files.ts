import { AppFailure } from '#core/contract/app-error.ts';
import { emptyReading } from '#core/intake/reading.ts';
import type { ServiceHost } from './host.ts';
import type { FileReading, ReadOrder } from './interchange/file-reading.ts';
import type { Job } from './jobs.ts';

/**
 * Reads untrusted files one after the other in a process apart. One that hangs, or takes its process down with
 * it, becomes a refusal that names it; the others are still read. `order.limits.seconds` is how long each may take.
 */
export async function readFiles(
  host: ServiceHost,
  files: readonly { readonly path: string; readonly name: string }[],
  order: Omit<ReadOrder, 'path' | 'name'>,
  job: Job,
): Promise<FileReading[]> {
  const readings: FileReading[] = [];
  for (const [index, file] of files.entries()) {
    job.progress('read-files', index, files.length);
    readings.push(...((await readOne(host, { ...order, ...file }, job.signal)) ?? [stopped(file.name)]));
  }
  job.progress('read-files', files.length, files.length);
  return readings;
}

const stopped = (file: string): FileReading => ({
  ...emptyReading,
  file,
  digest: '',
  source: 'nothing',
  findings: [{ code: 'reader-stopped', severity: 'refusal', place: { file }, params: {} }],
});

async function readOne(
  host: ServiceHost,
  order: ReadOrder,
  signal: AbortSignal,
): Promise<readonly FileReading[] | null> {
  const reader = await host.startReader();
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<readonly FileReading[] | null>((resolve, reject) => {
      timer = setTimeout(() => resolve(null), order.limits.seconds * 1_000);
      const cancel = (): void => reject(new AppFailure('cancelled'));
      signal.addEventListener('abort', cancel);
      const end = (readings: readonly FileReading[] | null): void => {
        signal.removeEventListener('abort', cancel);
        resolve(readings);
      };
      if (signal.aborted) cancel();
      reader.onEnd(() => end(null));
      reader.onReport(({ readings }) => end(readings));
      reader.send(order);
    });
  } finally {
    clearTimeout(timer);
    // Awaited, for what it still wrote would stay in a folder that is dropped next.
    await reader.end();
  }
}
