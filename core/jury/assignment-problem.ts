import type { DefiId, JurorId } from '../ids.ts';
import { pairKey, type Pair } from './whose-defis.ts';

/** What is asked of a balanced assignment. */
export interface AssignmentWish {
  /** Jurors who take part. */
  readonly jurors: readonly JurorId[];
  /** Recevable défis that are not withdrawn. */
  readonly defis: readonly DefiId[];
  readonly deports: readonly Pair[];
  /** How many jurors each défi is to have, at least 1. */
  readonly perDefi: number;
  /** The most défis that one juror takes; null for no limit. */
  readonly maxLoad: number | null;
  /** Pairs that are to stay, whatever else changes; those that a déport forbids do not. */
  readonly kept: readonly Pair[];
  /** The same seed pairs the same people with the same défis. */
  readonly seed: string;
}

/** The same, with jurors and défis by their place in the lists; all numbers are whole. */
export interface AssignmentProblem {
  readonly jurors: readonly JurorId[];
  readonly defis: readonly DefiId[];
  /** Pairs that no déport forbids. */
  readonly edges: readonly Edge[];
  /** Jurors that each défi is to have: as many as wished, or more where more are kept. */
  readonly need: readonly number[];
  /** Défis that each juror may have at most: the limit, or more where more are kept. */
  readonly cap: readonly number[];
}

export interface Edge {
  readonly juror: number;
  readonly defi: number;
  readonly kept: boolean;
}

export function assignmentProblem(wish: AssignmentWish): AssignmentProblem {
  const { jurors, defis, perDefi, maxLoad } = wish;
  const apart = new Set(wish.deports.map(pairKey));
  const keep = new Set(wish.kept.map(pairKey));
  const edges: Edge[] = [];
  for (const [juror, jurorId] of jurors.entries()) {
    for (const [defi, defiId] of defis.entries()) {
      const key = pairKey({ juror: jurorId, defi: defiId });
      if (!apart.has(key)) edges.push({ juror, defi, kept: keep.has(key) });
    }
  }
  const kept = edges.filter((edge) => edge.kept);
  return {
    jurors,
    defis,
    edges,
    need: tally(kept, 'defi', defis.length).map((count) => Math.max(perDefi, count)),
    cap: tally(kept, 'juror', jurors.length).map((count) => Math.max(maxLoad ?? defis.length, count)),
  };
}

/** How many of some edges each of `count` jurors, or défis, has. */
export function tally(edges: readonly Edge[], side: 'juror' | 'defi', count: number): number[] {
  const counts = Array.from({ length: count }, () => 0);
  for (const edge of edges) counts[edge[side]] = (counts[edge[side]] ?? 0) + 1;
  return counts;
}

export const sumOf = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
