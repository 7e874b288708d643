import { expect, it } from 'vitest';
import { hearingGroups } from '#core/deliberation/hearing-group.ts';
import { asGroupId } from '#core/ids.ts';
import { given } from '#core/jury/whose-defis.ts';
import { defi, juror } from '#tests/support/core-samples.ts';

const [east, west] = [asGroupId('east'), asGroupId('west')];
const members = [1, 2, 3].map((n) => ({ id: juror(n), group: east }));
const others = [4, 5].map((n) => ({ id: juror(n), group: west }));
const known = new Set([east, west]);
const all = [...members, ...others];

/** Who was given which défis, by number. */
const assigned = (lists: Readonly<Record<number, readonly number[]>>) =>
  given(new Map(Object.entries(lists).map(([n, defis]) => [juror(Number(n)), new Set(defis.map(defi))])), []);

it('gives a défi to the group that holds more than half of those who were given it', () => {
  const lists = assigned({ 1: [1], 2: [1], 3: [], 4: [2], 5: [1, 2] });
  expect(hearingGroups([defi(1), defi(2)], all, known, lists)).toEqual(
    new Map([
      [defi(1), east],
      [defi(2), west],
    ]),
  );
});

it('leaves to the whole jury what no group holds for the most part', () => {
  const halves = assigned({ 1: [1], 2: [], 3: [], 4: [1], 5: [] });
  expect(hearingGroups([defi(1)], all, known, halves).get(defi(1))).toBeNull();
  const withoutGroup = [{ id: juror(1), group: null }, ...others];
  expect(hearingGroups([defi(1)], withoutGroup, known, assigned({})).get(defi(1))).toBe(west);
  expect(hearingGroups([defi(1)], withoutGroup, new Set(), assigned({})).get(defi(1))).toBeNull();
});

it('does not move a défi to another group for a déport', () => {
  const lists = assigned({ 1: [1], 2: [1], 3: [], 4: [1], 5: [] });
  expect(hearingGroups([defi(1)], all, known, lists).get(defi(1))).toBe(east);
});
