import { describe, expect, test } from 'vitest';
import {
  builtInDateFormat,
  dateFormatOf,
  durationText,
  isoText,
  serialText,
} from '#electron/service/interchange/tables/cell-dates.ts';

describe('a number format', () => {
  test.each([
    ['yyyy-mm-dd', 'day'],
    ['dd/mm/yyyy', 'day'],
    ['[$-40C]d mmmm yyyy;@', 'day'],
    ['yyyy-mm-dd h:mm AM/PM', 'day-and-time'],
    ['dd/mm/yyyy\\ hh:mm:ss', 'day-and-time'],
    ['h:mm:ss', 'time'],
    ['[h]:mm', 'elapsed'],
    ['mmmm', 'day'],
    ['General', null],
    ['0.00', null],
    ['#,##0 "jours"', null],
    ['0.00\\ "k€";[Red]-0.00', null],
    ['0 \\d', null],
    ['@', null],
  ])('%s', (code, shows) => expect(dateFormatOf(code)).toBe(shows));

  test('is known by number alone', () =>
    expect([0, 2, 14, 20, 22, 46].map(builtInDateFormat)).toEqual([
      null,
      null,
      'day',
      'time',
      'day-and-time',
      'elapsed',
    ]));
});

describe('a serial', () => {
  test.each([
    [46_279, 'day', '2026-09-14'],
    [46_279, 'day-and-time', '2026-09-14 00:00:00'],
    [46_279.5, 'day', '2026-09-14 12:00:00'],
    [46_279.41841434, 'day-and-time', '2026-09-14 10:02:31'],
    // A millisecond short of midnight: the day after, not 23:59:59.
    [46_279.999999988, 'day', '2026-09-15'],
    [0.75, 'time', '18:00:00'],
    [1.5, 'elapsed', '36:00:00'],
    [1, 'day', '1900-01-01'],
    [59, 'day', '1900-02-28'],
    [60, 'day', null],
    [61, 'day', '1900-03-01'],
    [0, 'day', null],
    [-1, 'day', null],
    [1e9, 'day', null],
    [Number.NaN, 'day', null],
  ] as const)('%d as %s', (serial, format, text) => expect(serialText(serial, format, false)).toBe(text));

  test('of the 1904 system counts from another day', () => {
    expect(serialText(46_279 - 1_462, 'day', true)).toBe('2026-09-14');
    expect(serialText(0, 'day', true)).toBe('1904-01-01');
  });
});

describe('a date of an ODS', () => {
  test.each([
    ['2026-09-14', '2026-09-14'],
    ['2026-09-14T10:02:30.999', '2026-09-14 10:02:31'],
    ['2026-09-14T00:00:00', '2026-09-14 00:00:00'],
    ['2026-12-31T23:59:59.9996', '2027-01-01 00:00:00'],
    ['bientôt', null],
    ['2026-13-41', null],
  ])('%s', (iso, text) => expect(isoText(iso)).toBe(text));

  test('and a time', () =>
    expect(['PT10H02M31S', 'PT36H', 'PT0.6S', 'P1D'].map(durationText)).toEqual([
      '10:02:31',
      '36:00:00',
      '00:00:01',
      null,
    ]));
});
