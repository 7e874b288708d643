import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  alwaysKept,
  beyondCap,
  daysKept,
  newestKept,
  placesSpared,
  superfluous,
  turnsKept,
  type Kept,
} from '#core/backup/rotation.ts';

const day = (count: number): string => new Date(Date.UTC(2026, 0, 1 + count)).toISOString();

/** Several a day, oldest first. */
const backups = (count: number, aDay: number, reason: Kept['reason'] = 'regular'): Kept[] =>
  Array.from({ length: count }, (_none, at) => ({
    number: at + 1,
    at: day(Math.floor(at / aDay)),
    reason,
    bytes: 100,
    from: 'here',
  }));

const numbers = (kept: readonly Kept[]): number[] => kept.map(({ number }) => number).sort((a, b) => a - b);

describe('the rule of rotation', () => {
  test('keeps the ten newest and the last of each of the last fourteen days', () => {
    const all = backups(200, 10);
    const gone = new Set(numbers(superfluous(all)));
    const kept = numbers(all).filter((number) => !gone.has(number));
    // The newest ten are the last day; the thirteen days before it have one each.
    expect(kept).toEqual([
      ...Array.from({ length: daysKept - 1 }, (_none, at) => (20 - daysKept + 1 + at) * 10),
      ...Array.from({ length: newestKept }, (_none, at) => 191 + at),
    ]);
  });

  test('keeps those before a migration when many others have come since', () => {
    const all = [
      ...backups(3, 1, 'migration'),
      ...backups(400, 20).map((one) => ({ ...one, number: one.number + 3 })),
    ];
    expect(numbers(superfluous(all))).not.toContain(1);
  });

  test('never lets one of the newest go, nor more than it must for the cap', () => {
    const kinds = fc.constantFrom<Kept['reason']>('opening', 'regular', 'migration', 'restore', 'asked');
    const some = fc
      .array(fc.record({ days: fc.nat(60), reason: kinds, bytes: fc.nat(1_000) }), { maxLength: 80 })
      .map((rows) =>
        rows.map(({ days, reason, bytes }, at): Kept => ({
          ...{ number: at + 1, at: day(days), from: 'here' },
          ...{ reason, bytes },
        })),
      );
    fc.assert(
      fc.property(some, fc.nat(20_000), (all, cap) => {
        const gone = new Set(superfluous(all));
        for (const kept of all.slice(-newestKept)) expect(gone.has(kept)).toBe(false);
        expect(all.length - gone.size).toBeLessThanOrEqual(newestKept + daysKept + 2 * turnsKept);
        const beyond = beyondCap(all, cap);
        for (const kept of all.slice(-alwaysKept)) expect(beyond).not.toContain(kept);
        const size = (some: readonly Kept[]): number => some.reduce((sum, { bytes }) => sum + bytes, 0);
        const left = all.filter((one) => !beyond.includes(one));
        if (left.length > alwaysKept) expect(size(left)).toBeLessThanOrEqual(cap);
        // One less would not have been enough.
        const last = beyond.at(-1);
        if (last !== undefined) expect(size(left) + last.bytes).toBeGreaterThan(cap);
      }),
    );
  });

  test('the older of two copies of a session pushed the newer one’s backups out', () => {
    const newer = backups(12, 12).map((one) => ({ ...one, from: 'home' }));
    const older = backups(60, 60).map((one) => ({ ...one, number: one.number + 12, from: 'key' }));
    const gone = new Set(numbers(superfluous([...newer, ...older])));
    // Each place keeps its ten newest.
    expect(numbers(newer).filter((number) => !gone.has(number))).toEqual(numbers(newer.slice(-newestKept)));
    expect(numbers(older).filter((number) => !gone.has(number))).toEqual(numbers(older.slice(-newestKept)));
  });

  test('the cap leaves the newest of each place, two of the last one, but for places of long ago', () => {
    const places = Array.from({ length: placesSpared + 2 }, (_none, place) => `place ${String(place)}`);
    const all = places.flatMap((from, place) =>
      backups(4, 1).map((one) => ({ ...one, number: place * 4 + one.number, from })),
    );
    const gone = new Set(beyondCap(all, 0));
    const left = all.filter((one) => !gone.has(one));
    // Two places that nobody backed up lately have none: where there is room they would have all.
    expect(left.map(({ from }) => from)).toEqual([...places.slice(2), ...places.slice(-1)]);
    expect(numbers(left).map((number) => number % 4)).toEqual([0, 0, 0, 0, 3, 0]);
    expect(beyondCap(all, all.length * 100)).toEqual([]);
  });

  test('places that nobody uses any more pushed the history of a large session out under the cap', () => {
    const former = ['renamed', 'on a key'].flatMap((from, place) =>
      backups(3, 3).map((one) => ({ ...one, number: place * 3 + one.number, from })),
    );
    const present = backups(6, 6).map((one) => ({ ...one, number: one.number + 6, from: 'home' }));
    const gone = new Set(beyondCap([...former, ...present], 600));
    expect(present.filter((one) => !gone.has(one))).toHaveLength(4);
  });
});
