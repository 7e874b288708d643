import { groupBy } from '#core/group-by.ts';

export interface Dot {
  readonly juror: number;
  /** The middle of the dot, in pixels. */
  readonly x: number;
  readonly y: number;
}

interface Placed {
  readonly radius: number;
  readonly dots: readonly Dot[];
}

/** Below this a dot would not be seen from the back of the room. */
const smallest = 3;

/**
 * Where each juror's dot stands: over its mark, equal marks in columns side by side around it, `widest` in all at most.
 * The dots are as large as they can be without those of one mark reaching into those of another, and `largest` in
 * radius at most. Lengths in pixels.
 */
export function placeDots(
  marks: readonly { readonly juror: number; readonly value: number }[],
  xOf: (value: number) => number,
  height: number,
  largest: number,
  widest: number,
): Placed {
  const stacks = [...groupBy(marks, ({ value }) => value)].map(([value, stack]) => ({
    x: xOf(value),
    jurors: stack.map(({ juror }) => juror),
  }));
  const places = stacks.map(({ x }) => x).sort((one, other) => one - other);
  const room = Math.min(...places.slice(1).map((x, before) => x - (places[before] ?? x)), widest);
  const fits = (radius: number): boolean =>
    stacks.every(({ jurors }) => Math.ceil(jurors.length / rowsOf(height, radius)) * 2 * radius <= room);
  let radius = Math.max(smallest, Math.min(largest, height / 2));
  while (radius > smallest && !fits(radius)) radius = Math.max(smallest, radius - 0.5);
  const rows = rowsOf(height, radius);
  const dots = stacks.flatMap(({ x, jurors }) => {
    const columns = Math.ceil(jurors.length / rows);
    return jurors.map((juror, place) => {
      const column = Math.floor(place / rows);
      const inColumn = Math.min(rows, jurors.length - column * rows);
      return {
        juror,
        x: x + (column - (columns - 1) / 2) * 2 * radius,
        y: height / 2 + ((place % rows) - (inColumn - 1) / 2) * 2 * radius,
      };
    });
  });
  return { radius, dots };
}

const rowsOf = (height: number, radius: number): number => Math.max(1, Math.floor(height / (2 * radius)));
