import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  alwaysKept,
  beyondCap,
  daysKept,
  newestKept,
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
        rows.map(({ days, reason, bytes }, at): Kept => ({ number: at + 1, at: day(days), reason, bytes })),
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
});
