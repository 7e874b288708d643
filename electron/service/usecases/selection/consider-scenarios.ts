import { canonicalText } from '#core/ballot/canonical.ts';
import { AppFailure } from '#core/contract/app-error.ts';
import type { ScenarioSource } from '#core/report/report-source.ts';
import { scenarioLabel } from '#core/report/tell-scenarios.ts';
import type { Scenario } from '#core/selection/scenario.ts';
import { readProposal, readScenarios } from '#db/queries/scenarios.ts';
import type { ServiceContext } from '../../context.ts';
import type { Job } from '../../jobs.ts';
import { ScenarioWork } from './scenario-answers.ts';

export type ConsideredScenarios = ScenarioSource['considered'];

/**
 * The scenarios that stand with their answers, and after them the one that the proposal was taken from as it was then, where
 * it has changed or was removed since. Answers that the screens have are not worked out again. `unproven`:
 * labels of those that a report was printed without.
 */
export async function considerScenarios(
  context: ServiceContext,
  job: Job,
  unproven: readonly string[] = [],
): Promise<ConsideredScenarios> {
  const { db } = context.coordinatorSession();
  const basis = readProposal(db);
  const kept = readScenarios(db).map(({ id, scenario }) => ({
    scenario,
    taken: basis?.id === id && asksTheSame(scenario, basis.scenario) ? ('as-it-is' as const) : null,
  }));
  const known = basis === null || kept.some(({ taken }) => taken !== null);
  const wanted = known ? kept : [...kept, { scenario: basis.scenario, taken: 'as-it-was' as const }];
  const considered: ConsideredScenarios[number][] = [];
  for (const [place, { scenario, taken }] of wanted.entries()) {
    const progress = (): void => job.progress('build-report', place, wanted.length);
    const selection = unproven.includes(scenarioLabel(place))
      ? ({ kind: 'limit' } as const)
      : await answerOf(context, scenario, { ...job, progress });
    considered.push({ scenario, taken, selection });
  }
  return considered;
}

/** Whatever it is called. */
const asksTheSame = (one: Scenario, other: Scenario): boolean => questionOf(one) === questionOf(other);

const questionOf = ({ teams, objective, rules }: Scenario): string =>
  canonicalText({ teams, objective, rules });

/** Null where a rule is about something that is no longer there. */
async function answerOf(
  context: ServiceContext,
  scenario: Scenario,
  job: Job,
): Promise<ConsideredScenarios[number]['selection']> {
  try {
    return (await new ScenarioWork(context, scenario, job).answer()).selection;
  } catch (cause) {
    if (cause instanceof AppFailure && cause.error.code === 'scenario-rule-unknown') return null;
    throw cause;
  }
}
