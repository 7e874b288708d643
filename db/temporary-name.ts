import { randomBytes } from 'node:crypto';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

// A file is written beside its place under a name that no other process, and no other turn of this one, has: two that write to
// one place never touch what the other has begun.

/** Signs of the wanted name in the temporary one: together they stay below what any disk takes. */
const mostSigns = 50;
/** What nobody wrote to for so long is no file that is being written, on whichever machine and by whichever clock. */
export const leftBehindMs = 30 * 86_400_000;

/** `.Jury.eigjury.4f0c91d2.nouveau`, beside the file whose place it is to take. */
export const temporaryBeside = (target: string): string =>
  join(dirname(target), `${beginning(target)}${randomBytes(4).toString('hex')}.nouveau`);

/** Nothing else is ever taken for what a kill left. */
export const isTemporaryName = (path: string): boolean => /^\..+\.nouveau$/.test(basename(path));

/** With the transaction that SQLite may have begun there. */
export function removeTemporary(path: string): void {
  for (const end of ['', '-journal']) rmSync(path + end, { force: true });
}

/**
 * Takes away what a kill on another machine left for this place long ago: what one left on this machine is known from the
 * ledger, and goes at the next start.
 */
export function sweepTemporaries(target: string): void {
  const [folder, start] = [dirname(target), beginning(target)];
  try {
    for (const name of readdirSync(folder)) {
      if (!name.startsWith(start) || !/^[0-9a-f]{8}\.nouveau$/.test(name.slice(start.length))) continue;
      const path = join(folder, name);
      if (isLeftBehind(path)) removeTemporary(path);
    }
  } catch {
    // It is only tidying up.
  }
}

/** A copy has the time of what it was copied from, on some systems: then its own is that of its making. */
export function isLeftBehind(path: string): boolean {
  const { mtimeMs, ctimeMs, birthtimeMs } = statSync(path);
  return Date.now() - Math.max(mtimeMs, ctimeMs, birthtimeMs) > leftBehindMs;
}

const beginning = (target: string): string =>
  `.${Array.from(basename(target)).slice(0, mostSigns).join('')}.`;
