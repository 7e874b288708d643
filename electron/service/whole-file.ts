import {
  closeSync,
  createWriteStream,
  fsyncSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { AppFailure } from '#core/contract/app-error.ts';
import { codeOf, fileFailure } from '#db/sqlite-failure.ts';
import { flush } from './flush.ts';
import { StagedName } from './staged-name.ts';

/** Writes a file whole or not at all (law 6): beside the target under another name, flushed, then renamed. */
export function writeWholeFile(path: string, content: string | Uint8Array): void {
  stageWholeFile(path, content).name();
}

/** A file that is on the disk under another name: all but its own name. */
interface StagedFile {
  readonly name: () => void;
  readonly discard: () => void;
}

/** For what is recorded in the session as well: written before the commit, named after it. */
export function stageWholeFile(path: string, content: string | Uint8Array): StagedFile {
  const staged = new StagedName(path);
  const temporary = staged.path;
  const discard = (): void => staged.drop();
  const orDiscard = (work: () => void): void => {
    try {
      work();
    } catch (cause) {
      discard();
      throw fileFailure(cause, basename(path));
    }
  };
  orDiscard(() => {
    const handle = openSync(temporary, 'w');
    try {
      const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
      for (let written = 0; written < bytes.length;) written += writeSync(handle, bytes, written);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  });
  const name = (): void => {
    orDiscard(() => renameSync(temporary, path));
    staged.taken();
    // Whoever writes a note before a step that cannot be taken back finds it after a power cut.
    flush(dirname(path));
  };
  return { name, discard };
}

/** The same for a stream: no more than a part of it is in memory. Answers how many bytes were written. */
export async function writeWholeStream(
  path: string,
  content: NodeJS.ReadableStream,
  signal: AbortSignal,
): Promise<number> {
  const staged = new StagedName(path);
  try {
    await pipeline(content, createWriteStream(staged.path, { flush: true }), { signal });
    const { size } = statSync(staged.path);
    renameSync(staged.path, path);
    staged.taken();
    flush(dirname(path));
    return size;
  } catch (cause) {
    throw signal.aborted ? new AppFailure('cancelled') : fileFailure(cause, basename(path));
  } finally {
    staged.drop();
  }
}

/** Reads a file of ours that came from outside, no larger than `limitMegabytes`. */
export function readForeignBytes(path: string, limitMegabytes: number): Uint8Array {
  const file = basename(path);
  try {
    const megabytes = Math.ceil(statSync(path).size / 1e6);
    if (megabytes > limitMegabytes)
      throw new AppFailure('file-too-large', { file, megabytes, limit: limitMegabytes });
    return readFileSync(path);
  } catch (cause) {
    throw readFailure(cause, file);
  }
}

/** What is not there to be read is another thing than a place that cannot be written to. */
const readFailure = (cause: unknown, file: string): unknown =>
  codeOf(cause) === 'ENOENT' ? new AppFailure('file-missing', { file }) : fileFailure(cause, file);

/** The first bytes of a file, to tell what it is before it is read; fewer when it is shorter. */
export function readHead(path: string, count: number): Uint8Array {
  try {
    const handle = openSync(path, 'r');
    try {
      const head = Buffer.alloc(count);
      return head.subarray(0, readSync(handle, head, 0, count, 0));
    } finally {
      closeSync(handle);
    }
  } catch (cause) {
    throw readFailure(cause, basename(path));
  }
}
