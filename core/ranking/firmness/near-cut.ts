/** A défi near the cut and the nearest one across it. */
export interface NearCut<Defi> {
  readonly defi: Defi;
  readonly other: Defi;
  readonly side: 'above' | 'below';
}

/**
 * The last `each` above the cut, each against the first below it; then the first `each` below, each against the last
 * above. In the order given; empty when nothing is on one side.
 */
export function nearCut<Defi>(above: readonly Defi[], below: readonly Defi[], each: number): NearCut<Defi>[] {
  const [lastAbove, firstBelow] = [above.at(-1), below[0]];
  if (lastAbove === undefined || firstBelow === undefined) return [];
  return [
    ...above.slice(-each).map((defi) => ({ defi, other: firstBelow, side: 'above' as const })),
    ...below.slice(0, each).map((defi) => ({ defi, other: lastAbove, side: 'below' as const })),
  ];
}
