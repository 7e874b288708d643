import { goStraightDown, type Caps, type Claim } from '../../selection/straight-down.ts';

/** How many défis of an order are above the cut; `order` holds places of défis, the best first. */
export type CountAbove = (order: Int32Array) => number;

/** The cut falls after as many défis, whatever they ask for. */
export const cutAfter =
  (places: number): CountAbove =>
  (order) =>
    Math.min(places, order.length);

/** The cut as the caps make it in that order; `claims` by place of the défi. */
export const cutByCaps =
  (claims: readonly Claim[], caps: Caps): CountAbove =>
  (order) =>
    goStraightDown(
      Array.from(order, (place) => claims[place] ?? { seats: null, fundCents: null }),
      caps,
    ).above;
