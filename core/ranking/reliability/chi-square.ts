/**
 * The upper tail of the χ² distribution: the chance of a value of at least `value` with `degrees` degrees of
 * freedom, Q(degrees / 2, value / 2). To about 13 digits. `degrees` ≥ 1, `value` ≥ 0.
 */
export function chiSquareTail(value: number, degrees: number): number {
  const [a, x] = [degrees / 2, value / 2];
  if (x <= 0) return 1;
  return x < a + 1 ? 1 - lowerBySeries(a, x) : upperByFraction(a, x);
}

/** γ(a, x) / Γ(a) = x^a e^−x / Γ(a + 1) · Σ xᵏ / ((a + 1) … (a + k)) (DLMF 8.11.4); for x < a + 1. */
function lowerBySeries(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 1; term > sum * 1e-17; k += 1) {
    term *= x / (a + k);
    sum += term;
  }
  return (density(a, x) / a) * sum;
}

/** Γ(a, x) / Γ(a) by Legendre's continued fraction (DLMF 8.9.2), evaluated as Lentz 1976 does; for x ≥ a + 1. */
function upperByFraction(a: number, x: number): number {
  const tiny = 1e-300;
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / b;
  let fraction = d;
  for (let k = 1; k < 100_000; k += 1) {
    const step = -k * (k - a);
    b += 2;
    d = step * d + b;
    if (Math.abs(d) < tiny) d = tiny;
    c = b + step / c;
    if (Math.abs(c) < tiny) c = tiny;
    d = 1 / d;
    const factor = d * c;
    fraction *= factor;
    if (Math.abs(factor - 1) < 1e-16) break;
  }
  return density(a, x) * fraction;
}

/**
 * x^a e^−x / Γ(a), as √(a / 2π) · exp(−a φ − s(a)) with φ = μ − ln(1 + μ), μ = (x − a) / a and s Stirling's
 * remainder: large terms cancel on paper and not in the machine (Loader 2000, "Fast and accurate computation of
 * binomial probabilities").
 */
function density(a: number, x: number): number {
  const mu = (x - a) / a;
  return Math.sqrt(a / (2 * Math.PI)) * Math.exp(-a * excess(mu) - stirlingRemainder(a));
}

/** μ − ln(1 + μ), by its series where the two nearly cancel. */
function excess(mu: number): number {
  if (Math.abs(mu) > 0.1) return mu - Math.log1p(mu);
  let sum = 0;
  let power = mu;
  for (let k = 2; k < 24; k += 1) {
    power *= -mu;
    sum -= power / k;
  }
  return sum;
}

/** ln Γ(a) − ((a − ½) ln a − a + ½ ln 2π) (DLMF 5.11.1); from 16 up by its series, below by Γ(a + 1) = a Γ(a). */
function stirlingRemainder(a: number): number {
  if (a < 16) {
    const next = a + 1;
    return stirlingRemainder(next) + (a + 0.5) * Math.log1p(1 / a) - 1;
  }
  const square = a * a;
  return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square) / a;
}
