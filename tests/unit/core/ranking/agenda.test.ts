import { describe, expect, it } from 'vitest';
import { agenda, type AgendaItem } from '#core/ranking/agenda.ts';
import { defi } from '#tests/support/core-samples.ts';

const item = (number: number, aboveCut: number | null, deviation: number | null): AgendaItem => ({
  defi: defi(number),
  aboveCut,
  deviation,
});

describe('the agenda', () => {
  const items = [item(1, 0.99, 200), item(2, 0.5, 50), item(3, 0.6, 100), item(4, 0, 150), item(5, null, 10)];

  it('weighs nearness to the cut by dispersion', () => {
    const entries = agenda(items);
    expect(entries.map(({ defi: id }) => id)).toEqual([3, 2, 1, 4, 5].map(defi));
    const worths = entries.map(({ worth }) => worth);
    expect(worths[0]).toBeCloseTo(Math.sqrt(0.8 * 0.5), 12);
    expect(worths[1]).toBeCloseTo(Math.sqrt(1 * 0.25), 12);
    expect(worths[2]).toBeCloseTo(Math.sqrt(0.02 * 1), 12);
    expect(worths.slice(3)).toEqual([0, null]);
  });

  it('can look at one of the two alone, and then needs no other', () => {
    expect(agenda(items, 0).map(({ worth }) => worth)).toEqual([1, 0.75, 0.5, 0.25, 0.05]);
    const byCut = agenda([item(1, 0.75, null), item(2, 0.5, null)], 1);
    expect(byCut.map(({ defi: id, worth }) => [id, worth])).toEqual([
      [defi(2), 1],
      [defi(1), 0.5],
    ]);
  });

  it('keeps the order of what is equal, and of a jury of one mind', () => {
    const unanimous = [item(1, 0.5, 0), item(2, 0.4, 0)];
    expect(agenda(unanimous).map(({ defi: id, worth }) => [id, worth])).toEqual([
      [defi(1), 0],
      [defi(2), 0],
    ]);
  });

  it.each([-0.1, 1.1, Number.NaN])('refuses a balance of %d', (balance) => {
    expect(() => agenda([], balance)).toThrow(RangeError);
  });
});
