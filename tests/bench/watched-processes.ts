import { existsSync, readFileSync, readdirSync } from 'node:fs';

/** What a process took until it was last looked at. */
export interface Taken {
  /** `service` is this process; the others are named as Chromium names them. */
  readonly kind: string;
  /** The most that it ever held. */
  megabytes: number;
  /** In user and system mode together. */
  cpuSeconds: number;
}

const ticksASecond = 100;

/**
 * Looks at the processes that this one started, all the time until `stop`. Only Linux tells what they hold: elsewhere
 * nothing is answered.
 */
export function watchProcesses(): { readonly stop: () => readonly Taken[] } {
  const taken = new Map<number, Taken>();
  const look = (): void => {
    if (!existsSync('/proc')) return;
    const parents = new Map<number, number>();
    for (const entry of readdirSync('/proc')) {
      const stat = /^\d+$/.test(entry) ? readOr(`/proc/${entry}/stat`) : '';
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (stat !== '') parents.set(Number(entry), Number(fields[1]));
    }
    for (const pid of parents.keys()) {
      if (!comesFrom(pid, parents)) continue;
      const stat = readOr(`/proc/${String(pid)}/stat`);
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      const most = /VmHWM:\s+(\d+) kB/.exec(readOr(`/proc/${String(pid)}/status`))?.[1];
      if (most === undefined) continue;
      const command = readOr(`/proc/${String(pid)}/cmdline`);
      const kind = /--type=([\w-]+)/.exec(command)?.[1] ?? 'main';
      taken.set(pid, {
        kind,
        megabytes: Number(most) / 1_024,
        cpuSeconds: (Number(fields[11]) + Number(fields[12])) / ticksASecond,
      });
    }
  };
  const timer = setInterval(look, 100);
  return {
    stop: () => {
      clearInterval(timer);
      return [...taken.values()];
    },
  };
}

const readOr = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // It ended in the meantime.
    return '';
  }
};

function comesFrom(pid: number, parents: ReadonlyMap<number, number>): boolean {
  for (let at = parents.get(pid); at !== undefined && at > 1; at = parents.get(at))
    if (at === process.pid) return true;
  return false;
}
