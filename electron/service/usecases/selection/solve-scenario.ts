import type { PortfolioView, SelectionView } from '#core/contract/requests/selection.ts';
import type { Candidate, Portfolio } from '#core/selection/portfolio.ts';
import type { Rule, Scenario } from '#core/selection/scenario.ts';
import type { Question } from '#core/selection/selection-model.ts';
import { capsOf, straightDownPortfolio } from '#core/selection/straight-down-portfolio.ts';
import type { ServiceContext } from '../../context.ts';
import type { Job } from '../../jobs.ts';
import { ScenarioWork, type Answered } from './scenario-answers.ts';

/** The best selection under a scenario's rules; its first optimum is told before others of the same value are looked for. */
export async function solveScenario(
  context: ServiceContext,
  scenario: Scenario,
  job: Job,
): Promise<SelectionView> {
  const work = new ScenarioWork(context, scenario, job);
  const answered = await work.answer((best, milliseconds) => {
    const selection = { kind: 'optimal', best, ties: [], tiesComplete: false } as const;
    job.partial(viewOf(work.question, { selection, milliseconds }));
  });
  return viewOf(work.question, answered);
}

function viewOf({ candidates, scenario }: Question, { selection, milliseconds }: Answered): SelectionView {
  const down = straightDownPortfolio(candidates, scenario.objective, capsOf(scenario.rules));
  const straightDown = portfolioView(down);
  if (selection.kind === 'limit') return { kind: 'limit', straightDown };
  if (selection.kind === 'infeasible') {
    return { kind: 'infeasible', conflict: [...selection.conflict], straightDown };
  }
  const { best, ties, tiesComplete } = selection;
  const all = [best, ...ties];
  return {
    kind: 'optimal',
    best: portfolioView(best),
    ties: ties.map(portfolioView),
    tiesComplete,
    straightDown,
    rows: candidates.map((candidate) => {
      const { defi, rank } = candidate;
      const holding = all.filter((one) => holds(one, candidate)).length;
      return {
        defi,
        rank,
        option: best.chosen.find((one) => one.defi === defi)?.option ?? null,
        straightDown: holds(down, candidate),
        amongTies: holding === 0 ? 'none' : holding === all.length ? 'all' : 'some',
        bar: barUnder(scenario.rules, candidate),
      };
    }),
    milliseconds,
  };
}

const holds = ({ chosen }: Portfolio, { defi }: Candidate): boolean =>
  chosen.some((one) => one.defi === defi);

/** Why it cannot be chosen under these rules, but for what they force. */
export const barUnder = (rules: readonly Rule[], { bar, favourable }: Candidate): Candidate['bar'] | 'avis' =>
  bar ?? (favourable !== true && rules.some(({ kind }) => kind === 'favourable-only') ? 'avis' : null);

export const portfolioView = ({ chosen, ...sums }: Portfolio): PortfolioView => ({
  ...sums,
  defis: chosen.length,
  chosen: [...chosen],
});
