import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Highs, Model, ModelData } from 'highs';
import type { LinearModel, Solve, SolverAnswer } from '#core/solver.ts';

// HiGHS as WebAssembly. It is loaded when something is first to be solved, and solves without yielding: callers
// keep models small enough, or give them the time that a person waits.

let loading: Promise<Highs> | null = null;

/** One runtime for the life of the process; one that failed to load is tried again. */
function runtime(): Promise<Highs> {
  loading ??= load().catch((cause: unknown) => {
    loading = null;
    throw cause;
  });
  return loading;
}

async function load(): Promise<Highs> {
  const { default: loadHighs } = await import('highs');
  return loadHighs({ locateFile: programPath });
}

/** The bundle has the solver's program in a folder beside its own; run from the sources it is in the package. */
function programPath(): string {
  const bundled = fileURLToPath(new URL('../solver/highs.wasm', import.meta.url));
  return existsSync(bundled) ? bundled : createRequire(import.meta.url).resolve('highs/runtime');
}

export const solveWithHighs: Solve = async (model, { seconds }) => {
  // Without variables there is nothing to choose; HiGHS calls such a model empty, whatever its constraints say.
  if (model.variables.length === 0) return emptyAnswer(model);
  const highs = await runtime();
  return highs.withModel(modelData(highs, model), (loaded) => {
    loaded.options.set({
      output_flag: false,
      time_limit: seconds,
      mip_rel_gap: 0,
      mip_abs_gap: 0,
      // The usual 10⁻⁶ of a whole number is too much of a large coefficient.
      mip_feasibility_tolerance: 1e-9,
      random_seed: 0,
    });
    loaded.run();
    return answerOf(highs, loaded);
  });
};

function emptyAnswer({ constraints }: LinearModel): SolverAnswer {
  const held = constraints.every(({ lower, upper }) => (lower ?? 0) <= 0 && (upper ?? 0) >= 0);
  return held ? { kind: 'optimal', objective: 0, values: [] } : { kind: 'infeasible' };
}

function answerOf(highs: Highs, solved: Model): SolverAnswer {
  const { modelStatus } = highs.constants;
  const status = solved.getModelStatus();
  switch (status) {
    case modelStatus.optimal:
      return {
        kind: 'optimal',
        objective: solved.getObjectiveValue(),
        values: valuesOf(solved),
      };
    case modelStatus.infeasible:
      return { kind: 'infeasible' };
    case modelStatus.unbounded:
      return { kind: 'unbounded' };
    case modelStatus.unboundedOrInfeasible:
      return withoutPresolve(highs, solved);
    case modelStatus.timeLimit:
    case modelStatus.iterationLimit:
      return { kind: 'limit', values: foundSoFar(highs, solved) };
    default:
      throw new Error(`the solver ended with status ${String(status)}`);
  }
}

/** Presolve alone cannot always tell unbounded from infeasible; the solver itself can. */
function withoutPresolve(highs: Highs, model: Model): SolverAnswer {
  if (model.options.get('presolve') === 'off') throw new Error('the solver told nothing of its model');
  model.options.set({ presolve: 'off' });
  model.run();
  return answerOf(highs, model);
}

function foundSoFar(highs: Highs, model: Model): number[] | null {
  const feasible = model.info.get('primal_solution_status') === highs.constants.solutionStatus.feasible;
  return feasible ? valuesOf(model) : null;
}

/** Without negative zeros, which are equal to zero and yet another value. */
const valuesOf = (model: Model): number[] =>
  Array.from(model.getSolution().colValue, (value) => (value === 0 ? 0 : value));

function modelData(highs: Highs, { sense, variables, constraints }: LinearModel): ModelData {
  const { infinity, constants } = highs;
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const { terms } of constraints) {
    for (const { variable, coefficient } of terms) {
      indices.push(variable);
      values.push(coefficient);
    }
    starts.push(indices.length);
  }
  const size = { numRows: constraints.length, numCols: variables.length };
  return {
    ...size,
    sense: constants.objectiveSense[sense],
    colCost: Float64Array.from(variables, ({ cost }) => cost),
    colLower: Float64Array.from(variables, ({ lower }) => lower ?? -infinity),
    colUpper: Float64Array.from(variables, ({ upper }) => upper ?? infinity),
    rowLower: Float64Array.from(constraints, ({ lower }) => lower ?? -infinity),
    rowUpper: Float64Array.from(constraints, ({ upper }) => upper ?? infinity),
    matrix: {
      format: 'csr',
      ...size,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(indices),
      values: Float64Array.from(values),
    },
    integrality: Int32Array.from(variables, ({ integer }) =>
      integer ? constants.variableType.integer : constants.variableType.continuous,
    ),
  };
}
