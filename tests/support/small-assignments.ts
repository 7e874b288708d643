import type { Pair } from '#core/jury/whose-defis.ts';
import type { AssignmentWish } from '#core/jury/assignment-problem.ts';

/** Every way to give each défi its number of jurors, by trying them all: what an exact solver is measured against. */
export function allLoads(wish: AssignmentWish): number[][] {
  const { jurors, defis, deports, perDefi, maxLoad, kept } = wish;
  const has = (pairs: readonly Pair[], juror: string, defi: string): boolean =>
    pairs.some((pair) => pair.juror === juror && pair.defi === defi);
  const stays = kept.filter((pair) => !has(deports, pair.juror, pair.defi));
  const cap = jurors.map((juror) =>
    Math.max(maxLoad ?? defis.length, stays.filter((pair) => pair.juror === juror).length),
  );
  let ways: number[][] = [jurors.map(() => 0)];
  for (const defi of defis) {
    const must = jurors.flatMap((juror, place) => (has(stays, juror, defi) ? [place] : []));
    const may = jurors.flatMap((juror, place) =>
      has(deports, juror, defi) || must.includes(place) ? [] : [place],
    );
    const choices = subsets(may, Math.max(perDefi, must.length) - must.length).map((more) => [
      ...must,
      ...more,
    ]);
    const next = new Map<string, number[]>();
    for (const loads of ways) {
      for (const chosen of choices) {
        const more = loads.map((load, place) => load + (chosen.includes(place) ? 1 : 0));
        if (more.every((load, place) => load <= (cap[place] ?? 0))) next.set(more.join(), more);
      }
    }
    ways = [...next.values()];
  }
  return ways;
}

function subsets(items: readonly number[], size: number): number[][] {
  if (size === 0) return [[]];
  return items.flatMap((first, place) =>
    subsets(items.slice(place + 1), size - 1).map((rest) => [first, ...rest]),
  );
}

/** From the greatest load down. */
export const descending = (loads: readonly number[]): number[] => [...loads].sort((a, b) => b - a);

/** The most even of several ways: its greatest load is least, then its second, and so on. */
export function mostEven(ways: readonly (readonly number[])[]): number[] | null {
  const sorted = ways.map(descending);
  sorted.sort(
    (a, b) => a.map((load, place) => load - (b[place] ?? 0)).find((difference) => difference !== 0) ?? 0,
  );
  return sorted[0] ?? null;
}
