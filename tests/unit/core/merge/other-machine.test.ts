import { expect, test } from 'vitest';
import { otherSayings } from '#core/merge/other-machine.ts';
import type { BallotEntry } from '#core/ballot/ballot.ts';
import { criterion, defi, digestOf } from '#tests/support/core-samples.ts';

const entry = (number: number, more: Partial<BallotEntry>): BallotEntry => ({
  defi: defi(number),
  deport: null,
  marks: [],
  notes: [],
  ...more,
});
const mark = (value: number): Partial<BallotEntry> => ({ marks: [{ criterion: criterion(1), value }] });
const other = (name: string, entries: readonly BallotEntry[], arrived = 10) => ({
  digest: digestOf(name),
  entries,
  arrived,
});

test('what differs is told until the juror decides after the ballot came', () => {
  const mine = [entry(1, mark(300)), entry(2, mark(200))];
  const theirs = other('x', [entry(1, mark(350)), entry(2, mark(200)), entry(3, mark(400))]);
  const told = otherSayings(mine, [theirs], () => 4);
  expect(told).toEqual([
    { defi: defi(1), field: 'mark:C1', mine: 300, theirs: [{ ballot: theirs.digest, value: 350 }] },
    { defi: defi(3), field: 'mark:C1', mine: null, theirs: [{ ballot: theirs.digest, value: 400 }] },
  ]);
  const decided = otherSayings(mine, [theirs], (which) => (which === defi(1) ? 11 : 0));
  expect(decided.map(({ defi: which }) => which)).toEqual([defi(3)]);
});

test('a déport on either side differs in that alone: no mark is read', () => {
  const mine = [entry(1, { deport: 'Ancien employeur' }), entry(2, mark(200))];
  const theirs = other('x', [entry(1, mark(350)), entry(2, { deport: 'Parent' })]);
  expect(otherSayings(mine, [theirs], () => 0).map(({ defi: which, field }) => [which, field])).toEqual([
    [defi(1), 'deport'],
    [defi(2), 'deport'],
  ]);
});

test('several machines each say theirs; the same says nothing', () => {
  const mine = [entry(1, mark(300))];
  const [a, b] = [other('a', [entry(1, mark(350))]), other('b', [entry(1, mark(300))])];
  expect(otherSayings(mine, [a, b], () => 0)).toEqual([
    { defi: defi(1), field: 'mark:C1', mine: 300, theirs: [{ ballot: a.digest, value: 350 }] },
  ]);
  expect(otherSayings(mine, [b], () => 0)).toEqual([]);
});
