import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { hostname, tmpdir } from 'node:os';
import { isProcessGone } from '#db/process-gone.ts';
import { isTemporaryName, leftBehindMs, removeTemporary } from '#db/temporary-name.ts';

// A process that is killed while it writes a file leaves it under its temporary name, in a folder that nobody looks into again.
// So each is written down first, in the application’s own data, and whoever starts next takes away what the dead left.

/** Tells this run from an earlier one that had the same number. */
const run = randomUUID();
/** The application’s own data may be on a share, where a process of another machine is not to be asked after. */
const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
let ledger: string | null = null;
let count = 0;

/** From now on what is under way is written down here; what processes that are gone left is taken away. */
export function keepLedgerOfUnfinished(folder: string): void {
  ledger = folder;
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return;
  }
  for (const name of names) {
    const entry = join(folder, name);
    try {
      if (!isOfTheDead(entry)) continue;
      const left = readFileSync(entry, 'utf8');
      if (isTemporaryName(left)) removeTemporary(left);
      else if (isScratchFolder(left)) rmSync(left, { recursive: true, force: true });
      rmSync(entry, { force: true });
    } catch {
      // On a key that is not plugged in, or already gone: the next start asks again.
    }
  }
}

/** Where folders are that are needed for a while; null where the application has no data of its own. */
export const scratchRoot = (): string | null =>
  ledger === null ? null : join(dirname(ledger), 'provisoire');

/** Writes down that this temporary file or folder is there; to be called when it is not any more, or has its name. */
export function underWay(path: string): () => void {
  if (ledger === null) return () => undefined;
  count += 1;
  const entry = join(ledger, [String(process.pid), run, String(count), machine].join('_'));
  try {
    mkdirSync(ledger, { recursive: true, mode: 0o700 });
    writeFileSync(entry, path, { mode: 0o600 });
  } catch {
    // It is only tidying up: a full disk is told by what is to be written.
  }
  return () => {
    try {
      rmSync(entry, { force: true });
    } catch {
      // see above
    }
  };
}

/** `pid_run_count_machine`: of a process that is gone from this machine, or of another machine and long ago: machines are given other names. */
function isOfTheDead(entry: string): boolean {
  const [pid = '', of = '', , where = machine] = basename(entry).split('_');
  if (of === run) return false;
  if (where !== machine) return Date.now() - statSync(entry).mtimeMs > leftBehindMs;
  return Number(pid) === process.pid || isProcessGone(Number(pid));
}

const isScratchFolder = (path: string): boolean =>
  [tmpdir(), scratchRoot()].includes(dirname(path)) && /^jury-eig-[\w-]+$/.test(basename(path));
