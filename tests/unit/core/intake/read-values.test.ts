import { expect, test } from 'vitest';
import {
  asksForThousands,
  readCents,
  readNumber,
  readShare,
  readYesNo,
  stateOf,
  valueText,
} from '#core/intake/read-values.ts';
import { readDsTime } from '#core/intake/read-time.ts';

test.each([
  ['1 234,5', 1234.5],
  ['1.234,50', 1234.5],
  ['1,234.50', 1234.5],
  ['1.234.567', 1_234_567],
  ['120.000', 120_000],
  ['120 000 €', 120_000],
  ['120\u202f000\u00a0€', 120_000],
  ['131,2 k€', 131_200],
  ['131,2 k\u00a0€', 131_200],
  ['65 600 euros', 65_600],
  ['65 600 EUR', 65_600],
  ['85.5', 85.5],
  ['-3', -3],
  ['\u22123,5', -3.5],
  ['0,125', 0.125],
  ['deux', null],
  ['2 à 3', null],
  ['', null],
  ['1.2.3', null],
  ['1,234.50.6', null],
  ['1.234,567,8', null],
  ['1e5', null],
])('the number %j is %s', (text, number) => expect(readNumber(text)).toBe(number));

test('a day is no number: 14.09.2026 was read as 14,092,026', () =>
  expect(readNumber('14.09.2026')).toBeNull());

test.each([
  ['131,2 k€', 'Coût total', 13_120_000],
  ['131,2', 'Coût total (k€)', 13_120_000],
  ['131 200', 'Coût total', 13_120_000],
  [131_200, 'Coût total', 13_120_000],
  [131.2, 'Coût total en milliers d’euros', 13_120_000],
  [0, 'Coût total', null],
  ['-5', 'Coût total', null],
  ['1 000 000 000 000', 'Coût total', null],
])('the amount %j under « %s » is %s cents', (value, label, cents) =>
  expect(readCents(value, asksForThousands(label))).toBe(cents),
);

test('an amount that says k€ under a label in k€ was multiplied twice', () =>
  expect(readCents('131,2 k€', true)).toBe(13_120_000));

test('three decimals in a column of k€ are the same in a CSV and a workbook', () => {
  expect(readCents('131.212', true)).toBe(13_121_200);
  expect(readCents('131.212', true)).toBe(readCents(131.212, true));
});

test.each([
  ['2026-09-14 10:02:31 +0200', '2026-09-14T10:02:31+02:00'],
  ['2026-09-14T10:02:31+02:00', '2026-09-14T10:02:31+02:00'],
  ['2026-09-14T10:02:31.123Z', '2026-09-14T10:02:31Z'],
  ['2018-09-14 08:02:31 UTC', '2018-09-14T08:02:31Z'],
  ['2026-09-14 10:02:31', '2026-09-14T10:02:31+02:00'],
  ['2026-01-14 10:02', '2026-01-14T10:02:00+01:00'],
  ['2026-01-14', '2026-01-14T00:00:00+01:00'],
  ['14/09/2026 10:02', '2026-09-14T10:02:00+02:00'],
  ['14/09/2026 à 10h02', '2026-09-14T10:02:00+02:00'],
  ['4.9.2026', '2026-09-04T00:00:00+02:00'],
  [46_279.5, '2026-09-14T12:00:00+02:00'],
  ['46279,5', '2026-09-14T12:00:00+02:00'],
  // A real serial is up to a millisecond short.
  [46_279 + 36_150.999 / 86_400, '2026-09-14T10:02:31+02:00'],
  ['2028-02-29 10:00:00', '2028-02-29T10:00:00+01:00'],
  // The hour that comes twice is the first; the hour that never is moves on.
  ['2026-10-25 02:45:00', '2026-10-25T02:45:00+02:00'],
  ['2026-10-25 02:45:00 +0100', '2026-10-25T02:45:00+01:00'],
  ['2026-10-25 03:00:00', '2026-10-25T03:00:00+01:00'],
  ['2027-02-29 10:00:00', null],
  ['29/02/2027', null],
  ['31/06/2026', null],
  ['2026-13-01', null],
  ['14/09/26', null],
  ['hier', null],
  ['', null],
  [0, null],
  [Number.NaN, null],
])('the time %j is %s', (cell, time) => expect(readDsTime(cell)).toBe(time));

test('a day that does not exist was taken when an offset stood behind it', () => {
  expect(readDsTime('2027-02-29 10:00:00 +0100')).toBeNull();
  expect(readDsTime('2026-06-31T10:00:00+02:00')).toBeNull();
});

test.each([
  ['Oui', true],
  ['on', true],
  ['TRUE', true],
  ['VRAI', true],
  ['non', false],
  ['off', false],
  ['FAUX', false],
  ['0', false],
  ['Oui, en partie', null],
  ['', null],
])('%j is %s', (text, said) => expect(readYesNo(text)).toBe(said));

test.each([
  ['50 %', 50],
  ['0,5 ETP', 50],
  ['1 ETP', 100],
  ['0.2', 20],
  ['mi-temps', 50],
  ['temps plein', 100],
  ['100', 100],
  ['150 %', null],
  ['-5', null],
  ['selon besoin', null],
])('the share %j is %s', (text, share) => expect(readShare(text)).toBe(share));

test.each([
  ['En construction', 'en_construction'],
  ['Classé sans suite', 'sans_suite'],
  ['without_continuation', 'sans_suite'],
  ['closed', 'accepte'],
  ['en_instruction', 'en_instruction'],
  ['À relire', null],
])('the state %j is %s', (text, state) => expect(stateOf(text)).toBe(state));

test.each([
  [true, 'Oui'],
  [120, '120'],
  ['120.0', '120'],
  ['a\r\nb', 'a\nb'],
  [null, ''],
])('the value %j reads %j', (value, text) => expect(valueText(value)).toBe(text));
