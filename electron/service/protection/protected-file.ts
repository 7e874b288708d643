import { createHash } from 'node:crypto';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { readProtectedHeader, type ProtectedHeader } from '#core/protection/protected-header.ts';
import { AppFailure } from '#core/contract/app-error.ts';
import type { Ports } from '#core/ports.ts';
import { fileFailure } from '#db/sqlite-failure.ts';
import { readHead } from '../whole-file.ts';

type Lent = Pick<Ports, 'hash' | 'sealing'>;

/** The longest first line that is looked for. */
const lineLimit = 4_096;
/** How much is read at once: some milliseconds of work. */
const partBytes = 1024 * 1024;

export interface FirstLine {
  readonly line: string;
  readonly header: ProtectedHeader;
  /** Where the `age` file begins. */
  readonly end: number;
}

/** The first line of a protected session file; null when it is another kind of file. Throws where it is newer or damaged. */
export function readFirstLine(path: string, { hash }: Pick<Ports, 'hash'>): FirstLine | null {
  if (!existsSync(path)) return null;
  const head = Buffer.from(readHead(path, lineLimit));
  const file = basename(path);
  const feed = head.indexOf(0x0a);
  const line = feed < 0 ? '' : head.toString('utf8', 0, feed);
  const header = readProtectedHeader(line, hash);
  if (header.ok) return { line, header: header.value, end: feed + 1 };
  switch (header.error.reason) {
    case 'not-protected':
      return null;
    case 'newer':
      throw new AppFailure('protected-newer', { file });
    case 'damaged':
      throw new AppFailure('session-damaged', { file });
  }
}

/** Whether a file says that it is a protected session, sound or not. */
export function isProtectedFile(path: string, ports: Pick<Ports, 'hash'>): boolean {
  try {
    return readFirstLine(path, ports) !== null;
  } catch (cause) {
    const code = cause instanceof AppFailure ? cause.error.code : null;
    return code === 'protected-newer' || code === 'session-damaged';
  }
}

/** A file that was written, with its SHA-256 and that of what it was made from. */
export interface Written {
  readonly digest: string;
  readonly source: string;
}

/**
 * Encrypts `from` under a first line to `target`, which must not be there; flushed, and read back from the disk. Others have
 * their turn meanwhile. What was begun is deleted when it fails.
 */
export async function encryptFile(
  from: string,
  target: string,
  { line, header }: Pick<FirstLine, 'line' | 'header'>,
  ports: Lent,
): Promise<Written> {
  const source = createHash('sha256');
  const told = async function* (): AsyncGenerator<Uint8Array> {
    yield Buffer.from(`${line}\n`, 'utf8');
    yield* ports.sealing.sealStream(header.recipient, noting(source, partsOf(from, 0)));
  };
  const digest = await writePrivately(target, told());
  try {
    if ((await digestOfFile(target)) !== digest)
      throw new AppFailure('place-unreadable', { file: basename(target) });
  } catch (cause) {
    await rm(target, { force: true });
    throw cause;
  }
  return { digest, source: source.digest('hex') };
}

/**
 * Decrypts a protected file to `target`, which must not be there; flushed. `source` of the answer is the SHA-256 of the
 * protected file. Throws `session-damaged` where it is not what was written.
 */
export async function decryptFile(
  path: string,
  target: string,
  { line, end }: Pick<FirstLine, 'line' | 'end'>,
  identity: string,
  ports: Lent,
): Promise<Written> {
  const source = createHash('sha256').update(`${line}\n`);
  let readable = true;
  const sealed = async function* (): AsyncGenerator<Uint8Array> {
    try {
      yield* noting(source, partsOf(path, end));
    } catch (cause) {
      readable = false;
      throw cause;
    }
  };
  const opened = async function* (): AsyncGenerator<Uint8Array> {
    try {
      yield* ports.sealing.openStream(identity, sealed());
    } catch (cause) {
      // The library throws its own errors for bytes that do not hold; what the disk refuses is told as such.
      throw readable ? new AppFailure('session-damaged', { file: basename(path) }) : cause;
    }
  };
  const digest = await writePrivately(target, opened(), basename(path));
  return { digest, source: source.digest('hex') };
}

/** Whether the beginning of an encrypted file opens with this identity and is the beginning of `plain`. */
export async function opensLike(
  path: string,
  plain: string,
  { end }: Pick<FirstLine, 'end'>,
  identity: string,
  ports: Lent,
): Promise<boolean> {
  for await (const part of ports.sealing.openStream(identity, partsOf(path, end))) {
    return Buffer.from(part).equals(Buffer.from(readHead(plain, part.length)));
  }
  return false;
}

/** SHA-256 of a file, while others have their turn. */
export async function digestOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of partsOf(path, 0)) hash.update(part);
  return hash.digest('hex');
}

/**
 * Writes zeros over a file and deletes it. What a disk keeps of it elsewhere (an SSD, a file system that writes anew) stays:
 * the screen says so.
 */
export async function eraseFile(path: string): Promise<void> {
  try {
    const handle = await open(path, 'r+');
    try {
      const { size } = await handle.stat();
      const zeros = Buffer.alloc(Math.min(partBytes, size));
      for (let at = 0; at < size; at += zeros.length)
        await handle.write(zeros, 0, Math.min(zeros.length, size - at), at);
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    // One that cannot be written over is deleted as it is.
  }
  await rm(path, { force: true });
}

/** Tells whether a file became another one: its identity, size and time. */
export function stampOf(path: string): string {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stat === undefined ? '' : [stat.dev, stat.ino, stat.size, stat.mtimeNs].join(' ');
}

/** Gives a file its name; what was there is replaced. */
export async function renameInto(staged: string, target: string): Promise<void> {
  try {
    await rename(staged, target);
  } catch (cause) {
    throw fileFailure(cause, basename(target));
  }
}

async function* noting(
  hash: ReturnType<typeof createHash>,
  parts: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  for await (const part of parts) {
    hash.update(part);
    yield part;
  }
}

async function* partsOf(path: string, start: number): AsyncGenerator<Uint8Array> {
  try {
    for await (const part of createReadStream(path, { start, highWaterMark: partBytes }))
      yield part as Uint8Array;
  } catch (cause) {
    throw fileFailure(cause, basename(path));
  }
}

/** Nobody but its owner may read it. Answers its SHA-256. */
async function writePrivately(
  path: string,
  parts: AsyncIterable<Uint8Array>,
  file = basename(path),
): Promise<string> {
  const hash = createHash('sha256');
  try {
    const handle = await open(path, 'wx', 0o600);
    try {
      for await (const part of parts) {
        hash.update(part);
        for (let at = 0; at < part.length;) at += (await handle.write(part, at)).bytesWritten;
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (cause) {
    await rm(path, { force: true }).catch(() => undefined);
    throw fileFailure(cause, file);
  }
  return hash.digest('hex');
}
