import { createHash, randomUUID } from 'node:crypto';
import { access, mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ok, type Result } from '#core/result.ts';
import { headBytes } from './media-type.ts';

/** Bytes that stand in the staging folder under the name of their SHA-256. */
export interface Staged {
  /** SHA-256 and MD5 in lower-case hexadecimal. */
  readonly digest: string;
  readonly md5: string;
  readonly size: number;
  /** The first bytes, to tell the kind by. */
  readonly head: Buffer;
}

/** Where staged bytes stand. */
export const stagedPath = (folder: string, digest: string): string => join(folder, digest);

/** Lays untrusted bytes into the folder, whole or not at all; the same bytes stand there once. */
export async function stageBytes(folder: string, bytes: Uint8Array): Promise<Staged> {
  const staged = await stageStream(folder, [bytes], bytes.length);
  if (!staged.ok) throw new Error('bytes cannot be longer than themselves');
  return staged.value;
}

/**
 * The same for a stream, of which no more than one chunk is held. What the stream throws comes through, and
 * nothing of it is left; the same when it is longer than `maxBytes`.
 */
export async function stageStream(
  folder: string,
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  maxBytes: number,
): Promise<Result<Staged, 'too-large'>> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  // The name is ours and the file new: nothing that was laid there before can be followed or overwritten.
  const temporary = join(folder, `.${randomUUID()}.part`);
  const handle = await open(temporary, 'wx', 0o600);
  try {
    const sha256 = createHash('sha256');
    const md5 = createHash('md5');
    const head: Uint8Array[] = [];
    let size = 0;
    try {
      for await (const chunk of source) {
        if (size < headBytes) head.push(Buffer.from(chunk.subarray(0, headBytes - size)));
        size += chunk.length;
        if (size > maxBytes) return fail('too-large');
        sha256.update(chunk);
        md5.update(chunk);
        await handle.appendFile(chunk);
      }
    } finally {
      await handle.close();
    }
    const digest = sha256.digest('hex');
    if (!(await exists(stagedPath(folder, digest)))) await rename(temporary, stagedPath(folder, digest));
    return ok({ digest, md5: md5.digest('hex'), size, head: Buffer.concat(head) });
  } finally {
    await rm(temporary, { force: true });
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}
