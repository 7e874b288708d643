import { constants, copyFileSync, existsSync, linkSync, renameSync, rmSync } from 'node:fs';
import { codeOf } from '#db/sqlite-failure.ts';
import { flush } from '../flush.ts';

/** The steps on the disk, so that a test can let each of them fail. */
export interface FileSteps {
  readonly link: (from: string, to: string) => void;
  readonly copy: (from: string, to: string) => void;
  readonly rename: (from: string, to: string) => void;
  readonly remove: (path: string) => void;
}

export const fileSteps: FileSteps = {
  link: linkSync,
  copy: (from, to) => {
    copyFileSync(from, to, constants.COPYFILE_EXCL);
    flush(to);
  },
  rename: renameSync,
  remove: (path) => rmSync(path, { force: true }),
};

/**
 * Puts a file in the place of a damaged session, which stays under the name `kept`, with the transaction that it had not
 * finished. The session’s own name is never without a file: what is there gets its second name first, then the new file is
 * named over it. Where a step fails everything is as it was.
 */
export function takePlace(staged: string, target: string, kept: string, steps: FileSteps = fileSteps): void {
  const [journal, keptJournal] = [`${target}-journal`, `${kept}-journal`];
  // An unfinished transaction belongs to the damaged file: beside the restored one SQLite would undo it there.
  const unfinished = existsSync(journal);
  const made: string[] = [];
  let moved = false;
  try {
    for (const [from, to] of [
      [target, kept] as const,
      ...(unfinished ? [[journal, keptJournal] as const] : []),
    ]) {
      nameTwice(from, to, steps);
      made.push(to);
    }
    if (unfinished) {
      steps.remove(journal);
      moved = true;
    }
    steps.rename(staged, target);
  } catch (cause) {
    if (moved) nameTwice(keptJournal, journal, fileSteps);
    for (const name of made) fileSteps.remove(name);
    throw cause;
  }
}

/** A second name for a file; where the place knows none, a copy of it. */
function nameTwice(from: string, to: string, steps: FileSteps): void {
  try {
    steps.link(from, to);
  } catch (cause) {
    if (codeOf(cause) === 'EEXIST') throw cause;
    try {
      steps.copy(from, to);
    } catch (second) {
      // Half a copy; what was there already stays.
      if (codeOf(second) !== 'EEXIST') fileSteps.remove(to);
      throw second;
    }
  }
}
