import type { BackupReason } from './backup.ts';

/** What the rule of rotation looks at. */
export interface Kept {
  readonly number: number;
  readonly at: string;
  readonly reason: BackupReason;
  readonly bytes: number;
}

/** How many of the newest are kept, whatever they are. */
export const newestKept = 10;
/** For how many days that have any the last one is kept. */
export const daysKept = 14;
/** How many of those before a migration are kept, and as many before a restoring. */
export const turnsKept = 5;
/** However large they are, as many of the newest are left. */
export const alwaysKept = 2;

/** The backups that the rule lets go: neither among the newest, nor the last of one of the last days, nor before a turn. */
export function superfluous<Item extends Kept>(backups: readonly Item[]): Item[] {
  const newestFirst = [...backups].sort((a, b) => b.number - a.number);
  const kept = new Set<Item>(newestFirst.slice(0, newestKept));
  const days = new Set<string>();
  for (const backup of newestFirst) {
    const day = backup.at.slice(0, 10);
    if (days.has(day) || days.size === daysKept) continue;
    days.add(day);
    kept.add(backup);
  }
  for (const reason of ['migration', 'restore'] as const) {
    for (const backup of newestFirst.filter((one) => one.reason === reason).slice(0, turnsKept))
      kept.add(backup);
  }
  return newestFirst.filter((backup) => !kept.has(backup));
}

/** The oldest of a session’s backups that must go so that all of them take no more than `most` bytes. */
export function beyondCap<Item extends Kept>(backups: readonly Item[], most: number): Item[] {
  const oldestFirst = [...backups].sort((a, b) => a.number - b.number);
  const mayGo = oldestFirst.slice(0, Math.max(0, oldestFirst.length - alwaysKept));
  let total = oldestFirst.reduce((sum, { bytes }) => sum + bytes, 0);
  const gone: Item[] = [];
  for (const backup of mayGo) {
    if (total <= most) break;
    total -= backup.bytes;
    gone.push(backup);
  }
  return gone;
}
