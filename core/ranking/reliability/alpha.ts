import type { Ratings } from '../ratings.ts';

/** What differences between two values mean: none but being different, order, distance, or proportion. */
export type Level = 'nominal' | 'ordinal' | 'interval' | 'ratio';

export const levels: readonly Level[] = ['nominal', 'ordinal', 'interval', 'ratio'];

/**
 * Why there is no α: no unit holds two values; all paired values are equal, so that no disagreement was to be
 * expected; or a proportion was asked of negative values.
 */
export type AlphaReason = 'no-pairs' | 'no-variation' | 'negative-values';

export interface Alpha {
  readonly value: number | null;
  readonly reason: AlphaReason | null;
  /** Units with two values or more, and how many values these hold. */
  readonly units: number;
  readonly values: number;
}

/**
 * Krippendorff's α (Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability", section D):
 * α = 1 − (n − 1) Σ_u (m_u − 1)⁻¹ Σ_{i≠j} δ²(x_i, x_j) / Σ_c Σ_k n_c n_k δ²(c, k), over units with m_u ≥ 2 values,
 * n values in all and n_c of value c. Any value may be missing. 1 is full agreement, 0 what chance would give.
 */
export const krippendorffAlpha = (ratings: Ratings, level: Level): Alpha =>
  alphaOfPaired(pairedValues(ratings), level);

/** The same when values were paired already, for several levels of one table. */
export function alphaOfPaired(paired: PairedValues, level: Level): Alpha {
  const sized = { units: paired.units, values: paired.code.length };
  if (paired.units === 0) return { value: null, reason: 'no-pairs', ...sized };
  if (level === 'ratio' && (paired.distinct[0] ?? 0) < 0) {
    return { value: null, reason: 'negative-values', ...sized };
  }
  const value = alphaComputer(paired, level)(null);
  return { value, reason: value === null ? 'no-variation' : null, ...sized };
}

/** The values of units that hold two or more, as places among the distinct values, which rise. */
export interface PairedValues {
  readonly units: number;
  readonly first: Int32Array;
  readonly code: Int32Array;
  readonly distinct: Float64Array;
}

export function pairedValues({ units, first, value }: Ratings): PairedValues {
  const kept: number[] = [];
  for (let unit = 0; unit < units; unit += 1) {
    if ((first[unit + 1] ?? 0) - (first[unit] ?? 0) >= 2) kept.push(unit);
  }
  const starts = new Int32Array(kept.length + 1);
  for (const [place, unit] of kept.entries()) {
    starts[place + 1] = (starts[place] ?? 0) + (first[unit + 1] ?? 0) - (first[unit] ?? 0);
  }
  const values = new Float64Array(starts[kept.length] ?? 0);
  for (const [place, unit] of kept.entries()) {
    values.set(value.subarray(first[unit], first[unit + 1]), starts[place]);
  }
  const sorted = values.slice().sort();
  const distinct = sorted.filter((one, place) => place === 0 || one !== sorted[place - 1]);
  const codes = new Map<number, number>();
  for (const [place, one] of distinct.entries()) codes.set(one, place);
  const code = new Int32Array(values.length);
  for (let at = 0; at < code.length; at += 1) code[at] = codes.get(values[at] ?? 0) ?? 0;
  return { units: kept.length, first: starts, code, distinct };
}

/**
 * α of the units taken as often as `times` says (each once when null); null when all values are equal. Marginals
 * and, for the ordinal level, the distances that follow from them are worked out anew each time.
 */
export function alphaComputer(
  paired: PairedValues,
  level: Level,
): (times: Int32Array | null) => number | null {
  const { first, code, distinct } = paired;
  const counts = new Float64Array(distinct.length);
  const fixed = level === 'ordinal' ? null : disagreements(paired, metricOf(level, distinct));
  return (times) => {
    counts.fill(0);
    let all = 0;
    for (let unit = 0; unit < paired.units; unit += 1) {
      const taken = times === null ? 1 : (times[unit] ?? 0);
      if (taken === 0) continue;
      const end = first[unit + 1] ?? 0;
      for (let at = first[unit] ?? 0; at < end; at += 1) {
        const one = code[at] ?? 0;
        counts[one] = (counts[one] ?? 0) + taken;
      }
      all += taken * (end - (first[unit] ?? 0));
    }
    if (!varied(counts)) return null;
    const metric =
      level === 'ordinal' ? metricOf('interval', middleRanks(counts)) : metricOf(level, distinct);
    const own = fixed ?? disagreements(paired, metric);
    let observed = 0;
    for (let unit = 0; unit < paired.units; unit += 1) {
      observed += (times === null ? 1 : (times[unit] ?? 0)) * (own[unit] ?? 0);
    }
    return 1 - ((all - 1) * observed) / metric.expected(counts);
  };
}

const varied = (counts: Float64Array): boolean => {
  let seen = 0;
  for (const count of counts) if (count > 0) seen += 1;
  return seen > 1;
};

/**
 * The ordinal δ² is (Σ_{g=c..k} n_g − (n_c + n_k) / 2)²: the squared distance of the ranks in the middle of c's
 * and k's ties, so the ordinal α is the interval α of these ranks.
 */
function middleRanks(counts: Float64Array): Float64Array {
  let before = 0;
  return counts.map((count) => {
    before += count;
    return before - count / 2;
  });
}

interface Metric {
  /** Σ_{i≠j} δ² over the values of one unit, by code. */
  readonly within: (code: Int32Array, from: number, to: number) => number;
  /** Σ_c Σ_k n_c n_k δ². */
  readonly expected: (counts: Float64Array) => number;
}

function disagreements({ units, first, code }: PairedValues, metric: Metric): Float64Array {
  const own = new Float64Array(units);
  for (let unit = 0; unit < units; unit += 1) {
    const [from, to] = [first[unit] ?? 0, first[unit + 1] ?? 0];
    own[unit] = metric.within(code, from, to) / (to - from - 1);
  }
  return own;
}

function metricOf(level: Exclude<Level, 'ordinal'>, distinct: Float64Array): Metric {
  switch (level) {
    case 'interval':
      return intervalMetric(distinct);
    case 'nominal':
      return pairMetric(distinct, () => 1);
    case 'ratio':
      return pairMetric(distinct, (a, b) => ((a - b) / (a + b)) ** 2);
  }
}

/** Σ_{i≠j} (x_i − x_j)² = 2 (m Σ x² − (Σ x)²), from the middle of the values so that no digits are lost. */
function intervalMetric(distinct: Float64Array): Metric {
  const middle = ((distinct[0] ?? 0) + (distinct[distinct.length - 1] ?? 0)) / 2;
  const at = distinct.map((one) => one - middle);
  return {
    within: (code, from, to) => {
      let [sum, squares] = [0, 0];
      for (let place = from; place < to; place += 1) {
        const one = at[code[place] ?? 0] ?? 0;
        sum += one;
        squares += one * one;
      }
      return 2 * ((to - from) * squares - sum * sum);
    },
    expected: (counts) => {
      let [all, sum, squares] = [0, 0, 0];
      for (let place = 0; place < counts.length; place += 1) {
        const [count, one] = [counts[place] ?? 0, at[place] ?? 0];
        all += count;
        sum += count * one;
        squares += count * one * one;
      }
      return 2 * (all * squares - sum * sum);
    },
  };
}

/** `between` is δ² of two different values; equal ones have none. */
function pairMetric(distinct: Float64Array, between: (a: number, b: number) => number): Metric {
  return {
    within: (code, from, to) => {
      let sum = 0;
      for (let a = from; a < to; a += 1) {
        for (let b = from; b < a; b += 1) {
          const [x, y] = [code[a] ?? 0, code[b] ?? 0];
          if (x !== y) sum += 2 * between(distinct[x] ?? 0, distinct[y] ?? 0);
        }
      }
      return sum;
    },
    expected: (counts) => {
      let sum = 0;
      for (let a = 0; a < counts.length; a += 1) {
        for (let b = 0; b < a; b += 1) {
          sum += 2 * (counts[a] ?? 0) * (counts[b] ?? 0) * between(distinct[a] ?? 0, distinct[b] ?? 0);
        }
      }
      return sum;
    },
  };
}
