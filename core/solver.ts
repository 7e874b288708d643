/** One unknown of a linear model. A bound that is null is none. */
export interface Variable {
  readonly lower: number | null;
  readonly upper: number | null;
  readonly integer: boolean;
  /** What one unit of it adds to the objective. */
  readonly cost: number;
}

/** `lower ≤ Σ coefficient × variable ≤ upper`; a bound that is null is none, two equal ones make an equation. */
export interface Constraint {
  /** Each variable at most once, named by its place in the model. */
  readonly terms: readonly { readonly variable: number; readonly coefficient: number }[];
  readonly lower: number | null;
  readonly upper: number | null;
}

/** A linear model, with whole-number variables or without, as plain data: what a solver is handed. */
export interface LinearModel {
  readonly sense: 'minimize' | 'maximize';
  readonly variables: readonly Variable[];
  readonly constraints: readonly Constraint[];
}

export interface SolveOptions {
  /** The longest that solving may take, in seconds. */
  readonly seconds: number;
}

/**
 * `values` has one number a variable, in floating point: whoever needs whole numbers rounds them and checks the
 * constraints again. `limit`: time ran out, with the best values found by then, or null when there were none.
 */
export type SolverAnswer =
  | { readonly kind: 'optimal'; readonly objective: number; readonly values: readonly number[] }
  | { readonly kind: 'infeasible' }
  | { readonly kind: 'unbounded' }
  | { readonly kind: 'limit'; readonly values: readonly number[] | null };

/** Solves a model to a proven optimum (relative and absolute gap 0). The same model has the same answer every time. */
export type Solve = (model: LinearModel, options: SolveOptions) => Promise<SolverAnswer>;
