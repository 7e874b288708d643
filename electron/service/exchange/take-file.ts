import { open } from 'node:fs/promises';
import {
  archiveLimitMegabytes,
  ballotLimitMegabytes,
  mayBeArchive,
  mayBeOurs,
} from '../interchange/exchange/ballot-wrapping.ts';
import type { SeenFile } from './list-folder.ts';

/** What a file of the folder holds: bytes to look into, nothing of ours, or nothing that could be read as it was seen. */
export type Held = { readonly bytes: Uint8Array } | 'other' | 'too-large' | 'again';

/** Reads a file whole, as it was when it was looked at; what changed meanwhile is to be read another time. */
export async function readSeen(file: SeenFile): Promise<Held> {
  try {
    const handle = await open(file.path, 'r');
    try {
      const head = Buffer.alloc(8);
      await handle.read(head, 0, head.length, 0);
      // Room that was set aside for bytes still to come.
      if (head.every((byte) => byte === 0)) return 'again';
      const archive = mayBeArchive(head);
      if (!archive && !mayBeOurs(head)) return 'other';
      const limit = archive ? archiveLimitMegabytes : ballotLimitMegabytes;
      if (file.size > limit * 1e6) return 'too-large';
      const bytes = await handle.readFile();
      const after = await handle.stat();
      const same = after.size === file.size && after.mtimeMs === file.changed && bytes.length === file.size;
      return same ? { bytes } : 'again';
    } finally {
      await handle.close();
    }
  } catch {
    return 'again';
  }
}
