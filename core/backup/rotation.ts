import type { BackupReason } from './backup.ts';

/** What the rule of rotation looks at. */
export interface Kept {
  readonly number: number;
  readonly at: string;
  readonly reason: BackupReason;
  readonly bytes: number;
  /** Where the session file was: a copy of it in another place has backups of its own. */
  readonly from: string;
}

/** How many of the newest are kept, whatever they are. */
export const newestKept = 10;
/** For how many days that have any the last one is kept. */
export const daysKept = 14;
/** How many of those before a migration are kept, and as many before a restoring. */
export const turnsKept = 5;
/** However large they are, as many of the newest of a place are left. */
export const alwaysKept = 2;
/** For as many places, those that were backed up last. */
export const placesSpared = 5;

/** The backups that the rule lets go. Each place has its own: an older copy of a session pushes none of the newer one’s out. */
export const superfluous = <Item extends Kept>(backups: readonly Item[]): Item[] =>
  byPlace(backups).flatMap((ofOne) => superfluousOf(ofOne));

/** Those of each place, newest first; the place that was backed up last comes first. */
function byPlace<Item extends Kept>(backups: readonly Item[]): Item[][] {
  const places = new Map<string, Item[]>();
  for (const backup of [...backups].sort((a, b) => b.number - a.number)) {
    const there = places.get(backup.from);
    if (there === undefined) places.set(backup.from, [backup]);
    else there.push(backup);
  }
  return Array.from(places.values());
}

/** Of one place, newest first: neither among the newest, nor the last of one of the last days, nor before a turn. */
function superfluousOf<Item extends Kept>(newestFirst: readonly Item[]): Item[] {
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

/**
 * The oldest of a session’s backups that must go so that all of them, of all places, take no more than `most` bytes: never the
 * two newest of the place that was backed up last, nor the newest of the four before it. Of what a session that is large
 * leaves room for, most is the history of the file that is worked on.
 */
export function beyondCap<Item extends Kept>(backups: readonly Item[], most: number): Item[] {
  const oldestFirst = [...backups].sort((a, b) => a.number - b.number);
  const spared = new Set(
    byPlace(backups)
      .slice(0, placesSpared)
      .flatMap((ofOne, at) => ofOne.slice(0, at === 0 ? alwaysKept : 1)),
  );
  const mayGo = oldestFirst.filter((backup) => !spared.has(backup));
  let total = oldestFirst.reduce((sum, { bytes }) => sum + bytes, 0);
  const gone: Item[] = [];
  for (const backup of mayGo) {
    if (total <= most) break;
    total -= backup.bytes;
    gone.push(backup);
  }
  return gone;
}
