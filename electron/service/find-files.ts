import { lstatSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { leftBehind } from './interchange/left-behind.ts';

/** One file to read. `name` is how it is told of: its own name, or its place below the folder that was chosen. */
export interface FoundFile {
  readonly path: string;
  readonly name: string;
  /** Chosen itself, and not found in a folder that was. */
  readonly chosen: boolean;
}

const deepest = 12;
const most = 5_000;

export interface FoundFiles {
  readonly files: readonly FoundFile[];
  /** Where there are more files, or deeper folders, than an import takes; null when all are here. */
  readonly leftOut: string | null;
}

/**
 * The files behind what a person chose: files as they are, folders with what is in them, in the order of their names.
 * Hidden files, links, and what the systems leave behind are passed over.
 */
export function findFiles(paths: readonly string[]): FoundFiles {
  const walk = new Walk();
  for (const path of paths) {
    if (isFolder(path)) walk.folder(path, basename(path), 0);
    else walk.take({ path, name: basename(path), chosen: true });
  }
  return { files: walk.files, leftOut: walk.leftOut };
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    // What is gone or closed to us is told of by the reader.
    return false;
  }
}

/** Stops at the limits instead of walking a whole disk first. */
class Walk {
  readonly files: FoundFile[] = [];
  leftOut: string | null = null;

  take(file: FoundFile): void {
    if (this.files.length < most) this.files.push(file);
    else this.leftOut ??= file.name;
  }

  folder(path: string, name: string, depth: number): void {
    if (depth > deepest) this.leftOut ??= name;
    if (this.leftOut !== null) return;
    for (const inside of namesIn(path)) {
      const at = join(path, inside);
      const kind = lstatSync(at, { throwIfNoEntry: false });
      if (kind?.isDirectory() === true) this.folder(at, `${name}/${inside}`, depth + 1);
      else if (kind?.isFile() === true) this.take({ path: at, name: `${name}/${inside}`, chosen: false });
    }
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => !leftBehind.test(name))
      .sort();
  } catch {
    return [];
  }
}
