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
