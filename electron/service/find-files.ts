import { lstatSync, readdirSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';

/** One file to read. `name` is how it is told of: its own name, or its place below the folder that was chosen. */
export interface FoundFile {
  readonly path: string;
  readonly name: string;
}

const deepest = 6;
const most = 5_000;

/**
 * The files behind what a person chose: files as they are, folders with what is in them, in the order of their names.
 * Hidden files, links, and what the systems leave behind are passed over.
 */
export function findFiles(paths: readonly string[]): FoundFile[] {
  const found = paths.flatMap((path) => {
    if (!isFolder(path)) return [{ path, name: basename(path) }];
    const root = join(path, '..');
    return filesBelow(path, 0).map((file) => ({
      path: file,
      name: relative(root, file).replaceAll('\\', '/'),
    }));
  });
  return found.slice(0, most);
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    // What is gone or closed to us is told of by the reader.
    return false;
  }
}

const leftBehind = /^(\.|~\$|Thumbs\.db$|desktop\.ini$|__MACOSX$)/i;

function filesBelow(folder: string, depth: number): string[] {
  if (depth > deepest) return [];
  let names: string[];
  try {
    names = readdirSync(folder).filter((name) => !leftBehind.test(name));
  } catch {
    return [];
  }
  return names.sort().flatMap((name) => {
    const path = join(folder, name);
    const kind = lstatSync(path, { throwIfNoEntry: false });
    if (kind?.isDirectory() === true) return filesBelow(path, depth + 1);
    return kind?.isFile() === true ? [path] : [];
  });
}
