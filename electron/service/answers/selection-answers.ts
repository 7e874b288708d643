import type { teamsRequests } from '#core/contract/requests/teams.ts';
import type { optionsRequests } from '#core/contract/requests/options.ts';
import type { selectionRequests } from '#core/contract/requests/selection.ts';
import type { decisionsRequests } from '#core/contract/requests/decisions.ts';
import { previewProposal, recordProposal } from '../usecases/decisions/propose-decisions.ts';
import {
  confirmDecisions,
  orderComplementary,
  recordDecision,
  saveMotivation,
} from '../usecases/decisions/record-decision.ts';
import { saveLetters } from '../usecases/decisions/save-letters.ts';
import { viewDecisions } from '../usecases/decisions/view-decisions.ts';
import { viewLetters } from '../usecases/decisions/view-letters.ts';
import { previewWithdrawal, recordWithdrawal } from '../usecases/decisions/withdraw-defi.ts';
import { compareScenarios } from '../usecases/selection/compare-scenarios.ts';
import { explainOneDefi } from '../usecases/selection/explain-defi.ts';
import { removeScenario, saveScenario, viewScenarios } from '../usecases/selection/keep-scenarios.ts';
import { solveScenario } from '../usecases/selection/solve-scenario.ts';
import { viewMargins } from '../usecases/selection/view-margins.ts';
import { viewPortfolioFirmness } from '../usecases/selection/view-portfolio-firmness.ts';
import { viewAlike } from '../usecases/teams/alike-teams.ts';
import { addReducedTeams, removeOptions, saveOption, viewOptions } from '../usecases/teams/change-options.ts';
import { compareTeams } from '../usecases/teams/compare-teams.ts';
import { viewTeamsAcross } from '../usecases/teams/view-across.ts';
import { viewTeams } from '../usecases/view-ranking.ts';
import { type AnswersTo } from './use-case.ts';

/** Teams, scenarios and decisions. */
export const selectionAnswers: AnswersTo<
  typeof teamsRequests & typeof optionsRequests & typeof selectionRequests & typeof decisionsRequests
> = {
  'teams-view': (context) => viewTeams(context),
  'options-view': (context) => viewOptions(context),
  'option-save': (context, wanted) => saveOption(context, wanted),
  'option-remove': (context, { options }) => removeOptions(context, options),
  'options-reduce': (context, { size }) => addReducedTeams(context, size),
  'teams-compare': (context, { defis }) => compareTeams(context, defis),
  'teams-across': (context) => viewTeamsAcross(context),
  'teams-alike': (context, { job }, runJob) => runJob(job, (running) => viewAlike(context, running)),
  'scenarios-view': (context) => viewScenarios(context),
  'scenario-save': (context, { id, scenario }) => saveScenario(context, id, scenario),
  'scenario-remove': (context, { id }) => removeScenario(context, id),
  'scenario-solve': (context, { scenario, job }, runJob) =>
    runJob(job, (running) => solveScenario(context, scenario, running)),
  'scenario-explain': (context, { scenario, defi, job }, runJob) =>
    runJob(job, (running) => explainOneDefi(context, scenario, defi, running)),
  'scenario-margins': (context, { scenario, job }, runJob) =>
    runJob(job, (running) => viewMargins(context, scenario, running)),
  'scenarios-compare': (context, { scenarios, job }, runJob) =>
    runJob(job, (running) => compareScenarios(context, scenarios, running)),
  'portfolio-firmness': (context, { scenario, job }, runJob) =>
    runJob(job, (running) => viewPortfolioFirmness(context, scenario, running)),
  'decisions-view': (context, { language }) => viewDecisions(context, language),
  'decision-record': (context, decision) => recordDecision(context, decision),
  'motivation-save': (context, motivation) => saveMotivation(context, motivation),
  'decisions-propose': (context, proposal, runJob) =>
    runJob(proposal.job, (running) => recordProposal(context, proposal, running)),
  'proposal-preview': (context, wanted, runJob) =>
    runJob(wanted.job, (running) => previewProposal(context, wanted, running)),
  'decisions-confirm': (context, deciding) => confirmDecisions(context, deciding),
  'complementary-order': (context, wanted) => orderComplementary(context, wanted),
  'withdrawal-preview': (context, { defi, language }) => previewWithdrawal(context, defi, language),
  'withdrawal-record': (context, withdrawal) => recordWithdrawal(context, withdrawal),
  'letters-view': (context, { language }) => viewLetters(context, language),
  'letters-save': (context, { place, language }) => saveLetters(context, context.pathOf(place), language),
};
