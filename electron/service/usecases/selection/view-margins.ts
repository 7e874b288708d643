import type { MarginsView } from '#core/contract/requests/selection.ts';
import { departuresOf, marginsOf } from '#core/selection/margins.ts';
import type { Scenario } from '#core/selection/scenario.ts';
import type { ServiceContext } from '../../context.ts';
import type { Job } from '../../jobs.ts';
import { bestOf, orTooLong, ScenarioWork } from './scenario-answers.ts';
import { portfolioView } from './solve-scenario.ts';

/** What more seats and more money would bring; refused where the scenario itself has no answer. */
export async function viewMargins(
  context: ServiceContext,
  scenario: Scenario,
  job: Job,
): Promise<MarginsView> {
  const work = new ScenarioWork(context, scenario, job);
  const { question, ground } = work;
  const best = bestOf(await work.answer());
  const { moneyStepCents } = ground.ranked.settings;
  const tools = work.tools(() => 'solve-margins');
  const { oneMoreSeat, moreMoney, frontier } = await orTooLong(marginsOf(question, moneyStepCents, tools));
  return {
    oneMoreSeat: oneMoreSeat === null ? null : portfolioView(oneMoreSeat),
    moreMoney: moreMoney === null ? null : portfolioView(moreMoney),
    moneyStepCents,
    frontier: frontier.map(({ seats, value, fundCents, chosen }) => ({
      seats,
      value,
      fundCents,
      defis: chosen.length,
    })),
    departures: departuresOf(question, best).map(({ in: defi, before }) => ({
      in: defi,
      before: [...before],
    })),
  };
}
