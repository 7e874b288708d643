import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { leftBehind } from '../interchange/left-behind.ts';

/** A file as one look at the folder saw it. */
export interface SeenFile {
  readonly path: string;
  /** Its place below the folder, with `/` between the steps. */
  readonly name: string;
  readonly size: number;
  /** Milliseconds; what the drive says, which may be coarse. */
  readonly changed: number;
}

export interface Listing {
  readonly files: readonly SeenFile[];
  /** The first place that was not looked at because there is too much; null when all of it was. */
  readonly leftOut: string | null;
}

const deepest = 4;
const most = 5_000;

/** What browsers and tools of synchronisation call a file that is not whole yet, and our own writing. */
const unfinished = /\.(?:tmp|temp|part|partial|filepart|crdownload|download|nouveau)$/i;

/**
 * The files of a folder and of those in it. Links, hidden files and unfinished ones are passed over. Null when the
 * folder does not answer. Never waits on the event loop: a drive behind a network may take its time.
 */
export async function listFolder(folder: string): Promise<Listing | null> {
  const files: SeenFile[] = [];
  let leftOut: string | null = null;
  const walk = async (path: string, below: string, depth: number): Promise<void> => {
    for (const entry of (await readdir(path, { withFileTypes: true })).sort(byName)) {
      if (leftOut !== null) return;
      if (leftBehind.test(entry.name) || unfinished.test(entry.name)) continue;
      const at = join(path, entry.name);
      const name = `${below}${entry.name}`;
      if (entry.isDirectory()) {
        if (depth === deepest) leftOut = name;
        else await walk(at, `${name}/`, depth + 1).catch(() => undefined);
      } else if (entry.isFile()) {
        if (files.length === most) leftOut = name;
        else
          await lstat(at).then(
            ({ size, mtimeMs }) => files.push({ path: at, name, size, changed: mtimeMs }),
            gone,
          );
      }
    }
  };
  try {
    await walk(folder, '', 0);
    return { files, leftOut };
  } catch {
    return null;
  }
}

/** A file may go between being listed and being looked at. */
const gone = (): undefined => undefined;

const byName = (a: { readonly name: string }, b: { readonly name: string }): number =>
  a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
