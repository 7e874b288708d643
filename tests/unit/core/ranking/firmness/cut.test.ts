import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cutByCaps } from '#core/ranking/firmness/cut.ts';
import { goStraightDown } from '#core/selection/straight-down.ts';

it('is where the whole order has its cut, however far down', () => {
  const size = fc.option(fc.integer({ min: 0, max: 3 }), { freq: 8 });
  fc.assert(
    fc.property(
      fc.array(size, { maxLength: 300 }),
      fc.option(fc.integer({ min: 0, max: 400 })),
      (sizes, seats) => {
        const claims = sizes.map((own) => ({ seats: own, fundCents: own === null ? null : own * 100 }));
        const caps = { seats, fundCents: 45_000 };
        const order = Int32Array.from(claims.keys()).reverse();
        const down = goStraightDown([...claims].reverse(), caps);
        expect(cutByCaps(claims, caps)(order)).toBe(down.above);
      },
    ),
  );
});

it('is nowhere where everything fits, to the last seat and cent', () => {
  const claims = [
    { seats: 2, fundCents: 200 },
    { seats: null, fundCents: null },
    { seats: 3, fundCents: 300 },
  ];
  const after = (seats: number | null, fundCents: number | null): number | null =>
    goStraightDown(claims, { seats, fundCents }).cutAfter;
  expect(after(5, 500)).toBeNull();
  expect(after(null, null)).toBeNull();
  expect(after(4, 500)).toBe(2);
  expect(after(5, 499)).toBe(2);
  expect(after(1, null)).toBe(0);
  expect(goStraightDown([], { seats: 0, fundCents: 0 }).cutAfter).toBeNull();
});
