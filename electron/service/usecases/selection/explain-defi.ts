import { AppFailure } from '#core/contract/app-error.ts';
import type { ExplanationView } from '#core/contract/requests/selection.ts';
import type { DefiId } from '#core/ids.ts';
import { explainDefi, mostModels } from '#core/selection/explain-defi.ts';
import type { Scenario } from '#core/selection/scenario.ts';
import type { ServiceContext } from '../../context.ts';
import type { Job } from '../../jobs.ts';
import { bestOf, orTooLong, ScenarioWork } from './scenario-answers.ts';
import { barUnder, portfolioView } from './solve-scenario.ts';

/** What it would take for one défi to be in, or out; refused where the scenario itself has no answer. */
export async function explainOneDefi(
  context: ServiceContext,
  scenario: Scenario,
  defi: DefiId,
  job: Job,
): Promise<ExplanationView> {
  const work = new ScenarioWork(context, scenario, job);
  const { question, ground } = work;
  const candidate = question.candidates.find((one) => one.defi === defi);
  if (candidate === undefined) throw new AppFailure('defi-unknown');
  const best = bestOf(await work.answer());
  const { otherwise, enters, leaves, decidedBy, ...told } = await orTooLong(
    explainDefi(
      question,
      { defi, best, reducedLoss: ground.ranked.settings.reducedLoss },
      work.tools(() => 'explain-defi', mostModels(question, defi)),
    ),
  );
  return {
    ...told,
    defi,
    bar: barUnder(scenario.rules, candidate),
    otherwise: otherwise === null ? null : portfolioView(otherwise),
    enters: [...enters],
    leaves: [...leaves],
    decidedBy: [...decidedBy],
  };
}
