import { expect, it } from 'vitest';
import { adjustedRanks } from '#core/ranking/severity/adjusted-ranks.ts';

const unit = (place: number, adjusted: number, part = 0) => ({
  unit: place,
  part,
  values: 1,
  raw: 0,
  adjusted,
  error: null,
});
const everyone = () => true;

it('ranks the greatest first, and what differs by rounding alone shares the better rank', () => {
  const ranks = adjustedRanks([unit(0, 1500), unit(1, 1700), unit(2, 1500 + 5e-10), unit(3, 1499)], everyone);
  expect([...ranks].sort(([a], [b]) => a - b)).toEqual([
    [0, 2],
    [1, 1],
    [2, 2],
    [3, 4],
  ]);
});

it('ranks each part by itself, and only what is ranked', () => {
  const units = [unit(0, 1500), unit(1, 1700, 1), unit(2, 1600), unit(3, 1800, 1), unit(4, 1900)];
  const ranks = adjustedRanks(units, (place) => place !== 4);
  expect([...ranks].sort(([a], [b]) => a - b)).toEqual([
    [0, 2],
    [1, 2],
    [2, 1],
    [3, 1],
  ]);
});
