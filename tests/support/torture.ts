import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Sqlite from 'better-sqlite3';
import { Random } from '#tests/fuzz/random.ts';
import { firstBrokenEntry } from '#db/journal.ts';
import { readAsItStands } from '#db/open.ts';
import { sha256 } from '#electron/service/node-ports.ts';

/** How often each torture kills: a few times in `npm test`, as often as it is told in `npm run torture`. */
export const killsOf = (short: number): number => Number(process.env['TORTURE_KILLS'] ?? short);

/** What comes out of it can be had again: `npm run torture -- KILLS SEED`. */
export function seeded(): Random {
  const seed = Number(process.env['TORTURE_SEED'] ?? Date.now() % 1_000_000_000);
  process.stdout.write(`torture from seed ${String(seed)}\n`);
  return new Random(seed);
}

const script = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'dist', 'cli', 'jury.js');

export interface Ended {
  readonly code: number | null;
  /** How long it ran, in milliseconds. */
  readonly took: number;
}

/** Runs a command of the built command line; with `killAfter` it is killed then, as a power cut would. */
export function runJury(
  args: readonly string[],
  killAfter: number | null = null,
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const started = performance.now();
  const child = spawn(process.execPath, [script, ...args], {
    stdio: 'ignore',
    env: { ...process.env, ...env },
  });
  const kill = killAfter === null ? null : setTimeout(() => child.kill('SIGKILL'), killAfter);
  return new Promise((resolve) =>
    child.once('exit', (code) => {
      if (kill !== null) clearTimeout(kill);
      resolve({ code, took: performance.now() - started });
    }),
  );
}

/** What is wrong with a session after a kill, in its folder included; empty when nothing is. */
export function faultsAfterKill(path: string): string[] {
  const faults: string[] = [];
  // Opened to be written to: SQLite undoes what the kill left unfinished.
  const sqlite = new Sqlite(path);
  const words = sqlite.pragma('integrity_check', { simple: true });
  if (words !== 'ok') faults.push(`integrity: ${String(words)}`);
  if ((sqlite.pragma('foreign_key_check') as unknown[]).length > 0) faults.push('foreign keys');
  sqlite.close();
  const broken = readAsItStands(path, (db) => firstBrokenEntry(db, sha256));
  if (broken !== null) faults.push(`journal from entry ${String(broken)}`);
  const others = readdirSync(dirname(path)).filter(
    (name) => name.endsWith('.eigjury') && join(dirname(path), name) !== path,
  );
  if (others.length > 0) faults.push(`taken for sessions: ${others.join(', ')}`);
  return faults;
}
