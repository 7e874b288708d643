import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parisInstant, parisLocal, withParisOffset } from '#core/texts/paris-time.ts';

/** A minute of the years 1 to 9999, as if it were UTC. */
const minutes = fc
  .integer({
    min: Date.parse('0001-01-02T00:00:00Z') / 60_000,
    max: Date.parse('9999-12-30T00:00:00Z') / 60_000,
  })
  .map((count) => new Date(count * 60_000).toISOString().slice(0, 16));

/** Hours that clocks skip when they are put forward are no local times. */
const isSkipped = (local: string): boolean => {
  const shown = [-180, -120, -60, -9, 0].map((back) => {
    const at = Date.parse(`${local}:00Z`) + back * 60_000;
    return [0, 21, 39].map((seconds) => parisLocal(new Date(at - seconds * 1_000).toISOString()));
  });
  return !shown.flat().includes(local);
};

describe('a local time of Paris', () => {
  test('is read again as it was typed, whatever its year', () => {
    fc.assert(
      fc.property(minutes, (local) => {
        fc.pre(!isSkipped(local));
        expect(parisLocal(parisInstant(local) ?? '')).toBe(local);
      }),
      { numRuns: 500 },
    );
  });

  test('is an instant by an offset that every reader understands, and that instant', () => {
    fc.assert(
      fc.property(minutes, (local) => {
        const iso = parisInstant(local) ?? '';
        expect(iso).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0[0-2]:\d\d$/);
        expect(Math.abs(Date.parse(iso) - Date.parse(`${local}:00Z`))).toBeLessThanOrEqual(2 * 3_600_000);
      }),
    );
  });

  test('of the year 26 became one of 1926, nine minutes off', () => {
    expect(parisLocal(parisInstant('0026-10-01T12:00') ?? '')).toBe('0026-10-01T12:00');
    expect(parisInstant('0026-10-01T12:00')).toBe('0026-10-01T11:59:39+00:09');
  });

  test.each([
    ['2026-10-01T12:00', '2026-10-01T12:00:00+02:00'],
    ['2026-12-01T12:00', '2026-12-01T12:00:00+01:00'],
    // Twice in autumn: the first one. Never in spring: as before clocks were put forward.
    ['2026-10-25T02:30', '2026-10-25T02:30:00+02:00'],
    ['2026-03-29T02:30', '2026-03-29T02:30:00+01:00'],
    // Clocks of the war: ahead by two hours in summer, and the time of Greenwich before it.
    ['1935-01-01T12:00', '1935-01-01T12:00:00+00:00'],
    ['1943-07-01T12:00', '1943-07-01T12:00:00+02:00'],
  ])('%s is %s', (local, iso) => {
    expect(parisInstant(local)).toBe(iso);
    expect(withParisOffset(Date.parse(`${local}:00Z`))).toBe(iso);
  });
});
