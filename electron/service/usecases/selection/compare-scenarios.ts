import { AppFailure } from '#core/contract/app-error.ts';
import type { ScenariosCompared } from '#core/contract/requests/selection.ts';
import type { ScenarioId } from '#core/ids.ts';
import type { Candidate, Portfolio } from '#core/selection/portfolio.ts';
import { straightDownPortfolio } from '#core/selection/straight-down-portfolio.ts';
import { portfolioOf } from '#core/selection/worth.ts';
import { readScenarios } from '#db/queries/scenarios.ts';
import type { ServiceContext } from '../../context.ts';
import type { Job } from '../../jobs.ts';
import { keptGround, ScenarioWork } from './scenario-answers.ts';
import { portfolioView } from './solve-scenario.ts';

/** One selection beside others; null where a scenario has no answer. */
interface Column extends Omit<ScenariosCompared['columns'][number], 'totals' | 'points'> {
  readonly set: Portfolio | null;
}

/** Saved scenarios side by side, after going straight down the official order under the call's caps. */
export async function compareScenarios(
  context: ServiceContext,
  ids: readonly ScenarioId[],
  job: Job,
): Promise<ScenariosCompared> {
  const session = context.coordinatorSession();
  const { candidates, ranked } = keptGround(session);
  const known = new Map(readScenarios(session.db).map(({ id, scenario }) => [id, scenario]));
  const { seatCap: seats, envelopeCents: fundCents } = ranked.settings;
  const down = straightDownPortfolio(candidates, 'value', { seats, fundCents });
  const columns: Column[] = [{ scenario: null, name: '', result: 'optimal', set: down, ties: 0 }];
  // All stand on the same ground, whatever is written down while one of them is worked on.
  const works = ids.map((id, place) => {
    const scenario = known.get(id);
    if (scenario === undefined) throw new AppFailure('scenario-unknown');
    const progress = (): void => job.progress('compare-scenarios', place, ids.length);
    return { id, scenario, work: new ScenarioWork(context, scenario, { ...job, progress }) };
  });
  for (const { id, scenario, work } of works) {
    const { selection } = await work.answer();
    const optimal = selection.kind === 'optimal' ? selection : null;
    columns.push({
      scenario: id,
      name: scenario.name,
      result: selection.kind,
      set: optimal?.best ?? null,
      ties: optimal?.ties.length ?? 0,
    });
  }
  return {
    columns: columns.map(({ set, ...column }) => ({
      ...column,
      totals: set === null ? null : totalsOf(set),
      points: set === null ? null : portfolioOf(candidates, 'value', set.chosen).value,
    })),
    rows: candidates.map((candidate) => ({
      defi: candidate.defi,
      rank: candidate.rank,
      options: columns.map(({ set }) => optionIn(set, candidate)),
    })),
  };
}

function totalsOf(set: Portfolio): NonNullable<ScenariosCompared['columns'][number]['totals']> {
  const { value, seats, costCents, fundCents, defis } = portfolioView(set);
  return { value, seats, costCents, fundCents, defis };
}

const optionIn = (
  set: Portfolio | null,
  { defi }: Candidate,
): ScenariosCompared['rows'][number]['options'][number] =>
  set?.chosen.find((one) => one.defi === defi)?.option ?? null;
