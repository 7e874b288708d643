// The draws behind every resampled figure: the same seed gives the same figures on every machine and in every
// language that follows docs/formats.md, "Random draws".

const words64 = 0xffff_ffff_ffff_ffffn;

/**
 * SplitMix64 (Steele, Lea and Flood 2014, “Fast splittable pseudorandom number generators”): `count` numbers of
 * 64 bits from a seed. Only spreads a seed over a larger state.
 */
export function splitMix64(seed: bigint, count: number): bigint[] {
  let state = seed & words64;
  return Array.from({ length: count }, () => {
    state = (state + 0x9e37_79b9_7f4a_7c15n) & words64;
    let mixed = state;
    mixed = ((mixed ^ (mixed >> 30n)) * 0xbf58_476d_1ce4_e5b9n) & words64;
    mixed = ((mixed ^ (mixed >> 27n)) * 0x94d0_49bb_1331_11ebn) & words64;
    return mixed ^ (mixed >> 31n);
  });
}

export type RandomState = readonly [number, number, number, number];

/** The state that follows from a seed of 64 bits: two numbers of SplitMix64, the lower half of each first. */
export function stateOf(seed: bigint): RandomState {
  const [first = 0n, second = 0n] = splitMix64(seed, 2);
  const low = (word: bigint): number => Number(word & 0xffff_ffffn);
  return [low(first), low(first >> 32n), low(second), low(second >> 32n)];
}

/** The seed that a digest gives: its first 64 bits. `digest` is hexadecimal, of 16 digits at least. */
export const seedOfDigest = (digest: string): bigint => BigInt(`0x${digest.slice(0, 16)}`);

const rotate = (word: number, bits: number): number => (word << bits) | (word >>> (32 - bits));

/** xoshiro128** 1.1 (Blackman and Vigna 2021, “Scrambled linear pseudorandom number generators”). */
export class Random {
  #s0: number;
  #s1: number;
  #s2: number;
  #s3: number;

  constructor([s0, s1, s2, s3]: RandomState) {
    this.#s0 = s0 | 0;
    this.#s1 = s1 | 0;
    this.#s2 = s2 | 0;
    this.#s3 = s3 | 0;
  }

  static seeded(seed: bigint): Random {
    return new Random(stateOf(seed));
  }

  /** The next 32 bits, as a whole number from 0 to 2³² − 1. */
  word(): number {
    const result = Math.imul(rotate(Math.imul(this.#s1, 5), 7), 9) >>> 0;
    const shifted = this.#s1 << 9;
    this.#s2 ^= this.#s0;
    this.#s3 ^= this.#s1;
    this.#s1 ^= this.#s2;
    this.#s0 ^= this.#s3;
    this.#s2 ^= shifted;
    this.#s3 = rotate(this.#s3, 11);
    return result;
  }

  /** A whole number from 0 to `limit` − 1, each as likely: words beyond the last whole multiple are drawn again. */
  below(limit: number): number {
    if (!Number.isInteger(limit) || limit < 1 || limit > 0x1_0000_0000) {
      throw new RangeError('a limit is a whole number from 1 to 2^32');
    }
    const fair = 0x1_0000_0000 - (0x1_0000_0000 % limit);
    let word = this.word();
    while (word >= fair) word = this.word();
    return word % limit;
  }

  /** A number in [0, 1) on the lattice of 2⁻⁵³: 27 upper bits of one word, then 26 of the next. */
  unit(): number {
    const upper = this.word() >>> 5;
    const lower = this.word() >>> 6;
    return (upper * 0x400_0000 + lower) / 0x20_0000_0000_0000;
  }
}
