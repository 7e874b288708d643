import { splitMix64 } from './random.ts';

/** The seed of each resampling: none shares its draws with another. */
export interface SubSeeds {
  readonly jurors: bigint;
  readonly weights: bigint;
  readonly restricted: bigint;
  readonly alpha: bigint;
  /** One a criterion, in the grid's order. */
  readonly alphaOfCriterion: readonly bigint[];
}

/** Numbers of SplitMix64 from the one seed, in this order (docs/formats.md, "Random draws"). */
export function subSeeds(seed: bigint, criteria: number): SubSeeds {
  const [jurors = 0n, weights = 0n, restricted = 0n, alpha = 0n, ...alphaOfCriterion] = splitMix64(
    seed,
    4 + criteria,
  );
  return { jurors, weights, restricted, alpha, alphaOfCriterion };
}
