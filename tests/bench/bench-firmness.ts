import { fraction } from '#core/ranking/fraction.ts';
import { Random } from '#core/ranking/firmness/random.ts';
import { BestChoices } from '#core/selection/best-choices.ts';
import { drawnPortfolios } from '#core/selection/drawn-portfolios.ts';
import { worthsAtVertices, worthsUnder, type OptionWorth } from '#core/selection/option-worth.ts';
import { robustPortfolios } from '#core/selection/robust-portfolios.ts';
import { robustQuestion, type RobustQuestion } from '#core/selection/robust-question.ts';
import type { SelectionTools } from '#core/selection/solve-selection.ts';
import { weightVertices } from '#core/selection/weight-vertices.ts';
import { solveWithHighs } from '#electron/service/compute/highs-solver.ts';
import { gridOf } from '#tests/support/core-samples.ts';
import type { Bench, Figure } from './bench.ts';
import { madeUpSelection } from './made-up-selection.ts';

const tools: SelectionTools = { solve: solveWithHighs, step: () => Promise.resolve() };
const grid = gridOf([{}, {}, {}, {}, {}]);
const points = 10;

/** A made-up call with marks on five criteria; with caps alone or with all of its rules. */
function questionOf(defis: number, caps: boolean): RobustQuestion {
  const { candidates, scenario } = madeUpSelection(defis, 1);
  const random = Random.seeded(7n);
  const marks = new Map(
    candidates.map(({ defi, options }) => {
      const mean = 100 + Math.round((options[0]?.value ?? 0) / 5);
      return [
        defi,
        grid.criteria.map(() =>
          fraction(BigInt(Math.min(400, Math.max(100, mean + random.below(81) - 40))), 1n),
        ),
      ];
    }),
  );
  const isCap = (kind: string): boolean => kind === 'seats' || kind === 'envelope';
  const rules = caps ? scenario.rules.filter(({ kind }) => isCap(kind)) : scenario.rules;
  return robustQuestion(
    { candidates, scenario: { ...scenario, rules } },
    ({ candidate, option }): OptionWorth => {
      const whole = candidate.options[0]?.value ?? 1;
      return {
        marks: marks.get(candidate.defi) ?? [],
        part: { percent: Math.round((100 * (option.value ?? 0)) / whole) },
        times: 1,
      };
    },
  );
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function exact(
  name: string,
  { problem, options }: RobustQuestion,
  reference: Figure['reference'],
): Promise<Figure> {
  const corners = weightVertices(
    grid.criteria.map(({ weight }) => weight),
    points,
  );
  if (corners === null) throw new Error('too many corners');
  const value = await milliseconds(async () => {
    const { worths } = worthsAtVertices(options, grid, corners);
    const found = await robustPortfolios(problem, worths, corners.vertices.length, tools);
    if (found === null) throw new Error(`${name} was given up`);
  });
  return { name, value, unit: 'ms', reference };
}

/** All efficient portfolios, and draws of weights, beside one optimum of the same call. */
export const firmnessBench: Bench = {
  name: 'firmness',
  run: async () => {
    const small = questionOf(15, false);
    const large = questionOf(100, true);
    const optimum = async ({ problem, options }: RobustQuestion): Promise<Figure['reference']> => {
      const worths = worthsUnder(options, grid, Float64Array.of(0.2, 0.2, 0.2, 0.2, 0.2));
      const best = new BestChoices(problem, tools);
      return { name: 'one optimum', value: await milliseconds(() => best.under(worths)) };
    };
    const [ofSmall, ofLarge] = [await optimum(small), await optimum(large)];
    const drawn = await milliseconds(() =>
      drawnPortfolios(
        { problem: large.problem, options: large.options, grid, points, seed: 1n, draws: 200 },
        tools,
      ),
    );
    return [
      await exact('15 défis, 45 teams, all rules', small, ofSmall),
      await exact('100 défis, 300 teams, caps', large, ofLarge),
      { name: 'one draw of 100 défis, caps', value: drawn / 200, unit: 'ms', reference: ofLarge },
    ];
  },
};
