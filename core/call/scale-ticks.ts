/** The values that a plot of marks labels: each whole mark of the scale, its ends alone when there are many. */
export function ticksOf(scale: { readonly min: number; readonly max: number }): number[] {
  const wholes = Math.floor((scale.max - scale.min) / 100);
  if (wholes > 10) return [scale.min, scale.max];
  const ticks = Array.from({ length: wholes + 1 }, (_, index) => scale.min + index * 100);
  return ticks.at(-1) === scale.max ? ticks : [...ticks, scale.max];
}
