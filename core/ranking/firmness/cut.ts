import { goStraightDown, type Caps, type Claim } from '../../selection/straight-down.ts';

/** How many défis of an order are above the cut; `order` holds places of défis, the best first. */
export type CountAbove = (order: Int32Array) => number;

/** The cut falls after as many défis, whatever they ask for. */
export const cutAfter =
  (places: number): CountAbove =>
  (order) =>
    Math.min(places, order.length);

/** More défis than most caps leave above the cut: looking further costs only where it is needed. */
const lookedAtFirst = 64;

/** The cut as the caps make it in that order; `claims` by place of the défi. */
export const cutByCaps =
  (claims: readonly Claim[], caps: Caps): CountAbove =>
  (order) => {
    for (let count = lookedAtFirst; ; count *= 2) {
      const top = Array.from(
        order.subarray(0, count),
        (place) => claims[place] ?? { seats: null, fundCents: null },
      );
      const { above } = goStraightDown(top, caps);
      // The cut falls before the first défi that is too much: what comes further down moves nothing.
      if (above < top.length || top.length === order.length) return above;
    }
  };
