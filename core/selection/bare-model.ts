import { z } from 'zod';
import { fail, ok, type Result } from '../result.ts';
import type { Constraint } from '../solver.ts';
import { parsed, type FormFault } from './first-fault.ts';
import { scaled, type Scaled, type ScaleFault } from './scaled.ts';
import type { ZeroOne } from './zero-one.ts';

// Models without a session, so that anyone can hold the solver against examples with known answers. Other keys than the
// ones named here may stand beside them, and say nothing.

const numbers = z.array(z.number()).max(10_000);

const Knapsack = z.object({ weights: numbers, profits: numbers, capacity: z.number() });

/** One row of coefficients per cap. */
const Rows = z.object({ profits: numbers, constraints: z.array(numbers).max(1_000), caps: numbers });

/** Of each thing at most one size, each with its value and its cost. */
const Sizes = z.object({
  options: z.record(z.string(), z.record(z.string(), z.tuple([z.number(), z.number()]))),
  seats: z.number(),
  budget: z.number(),
});

export type BareFault =
  | FormFault
  | { readonly what: 'shape' | 'size' | ScaleFault; readonly place: string }
  | { readonly what: 'length'; readonly place: string; readonly wanted: number };

/** A model in integers, and how its answer is told. */
export interface BareModel {
  readonly problem: ZeroOne;
  /** The values are so many times what was given. */
  readonly unit: number;
  /** What each thing is: an item by its number from 1, or a size of something. */
  readonly things:
    | { readonly kind: 'items' }
    | { readonly kind: 'choice'; readonly of: readonly { readonly id: string; readonly size: number }[] };
}

/** Reads any of the three shapes; the first fault says where it is, as in `constraints[2][0]`. */
export function readBareModel(data: unknown): Result<BareModel, BareFault> {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    return fail({ what: 'shape', place: '' });
  }
  const shapes = (['weights', 'constraints', 'options'] as const).filter((key) => Object.hasOwn(data, key));
  const [shape] = shapes;
  if (shapes.length > 1) return fail({ what: 'shape', place: '' });
  switch (shape) {
    case 'weights': {
      const read = parsed(Knapsack, data);
      return read.ok ? knapsack(read.value) : read;
    }
    case 'constraints': {
      const read = parsed(Rows, data);
      return read.ok ? rows(read.value) : read;
    }
    case 'options': {
      const read = parsed(Sizes, data);
      return read.ok ? sizes(read.value) : read;
    }
    default:
      return fail({ what: 'shape', place: '' });
  }
}

function knapsack({ weights, profits, capacity }: z.infer<typeof Knapsack>): Result<BareModel, BareFault> {
  if (weights.length !== profits.length) {
    return fail({ what: 'length', place: 'weights', wanted: profits.length });
  }
  const worth = scaled(profits, (at) => `profits[${String(at)}]`);
  const row = cap(weights, capacity, (at) => `weights[${String(at)}]`, 'capacity');
  if (!worth.ok) return worth;
  return row.ok ? items(worth.value, [row.value]) : row;
}

function rows({ profits, constraints, caps }: z.infer<typeof Rows>): Result<BareModel, BareFault> {
  if (caps.length !== constraints.length) {
    return fail({ what: 'length', place: 'caps', wanted: constraints.length });
  }
  const worth = scaled(profits, (at) => `profits[${String(at)}]`);
  if (!worth.ok) return worth;
  const kept: Constraint[] = [];
  for (const [at, coefficients] of constraints.entries()) {
    const place = `constraints[${String(at)}]`;
    if (coefficients.length !== profits.length) {
      return fail({ what: 'length', place, wanted: profits.length });
    }
    const row = cap(coefficients, caps[at] ?? 0, (one) => `${place}[${String(one)}]`, `caps[${String(at)}]`);
    if (!row.ok) return row;
    kept.push(row.value);
  }
  return items(worth.value, kept);
}

const items = ({ values, unit }: Scaled, kept: readonly Constraint[]): Result<BareModel, BareFault> =>
  ok({ problem: { worth: values, rows: kept }, unit, things: { kind: 'items' } });

function sizes({ options, seats, budget }: z.infer<typeof Sizes>): Result<BareModel, BareFault> {
  const of = Object.entries(options).flatMap(([id, own]) =>
    Object.entries(own).map(([size, [value, cost]]) => ({
      id,
      size,
      value,
      cost,
      place: `options.${id}.${size}`,
    })),
  );
  const wrong = of.find(({ size }) => !/^[1-9]\d{0,3}$/.test(size));
  if (wrong !== undefined) return fail({ what: 'size', place: wrong.place });
  const placeAt = (at: number, part: number): string => `${of[at]?.place ?? ''}[${String(part)}]`;
  const worth = scaled(
    of.map(({ value }) => value),
    (at) => placeAt(at, 0),
  );
  const taken = cap(
    of.map(({ size }) => Number(size)),
    seats,
    (at) => of[at]?.place ?? '',
    'seats',
  );
  const spent = cap(
    of.map(({ cost }) => cost),
    budget,
    (at) => placeAt(at, 1),
    'budget',
  );
  if (!worth.ok) return worth;
  if (!taken.ok) return taken;
  if (!spent.ok) return spent;
  const one = Object.keys(options).map((id): Constraint => ({
    terms: of.flatMap((option, variable) => (option.id === id ? [{ variable, coefficient: 1 }] : [])),
    lower: null,
    upper: 1,
  }));
  return ok({
    problem: { worth: worth.value.values, rows: [...one, taken.value, spent.value] },
    unit: worth.value.unit,
    things: { kind: 'choice', of: of.map(({ id, size }) => ({ id, size: Number(size) })) },
  });
}

/** `Σ coefficients ≤ most`, in integers. */
function cap(
  coefficients: readonly number[],
  most: number,
  placeAt: (at: number) => string,
  placeOfMost: string,
): Result<Constraint, BareFault> {
  const last = coefficients.length;
  const all = scaled([...coefficients, most], (at) => (at === last ? placeOfMost : placeAt(at)), last);
  if (!all.ok) return all;
  const values = all.value.values;
  const terms = values
    .slice(0, -1)
    .flatMap((coefficient, variable) => (coefficient === 0 ? [] : [{ variable, coefficient }]));
  return ok({ terms, lower: null, upper: values.at(-1) ?? 0 });
}
