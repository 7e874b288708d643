import { AppFailure } from '#core/contract/app-error.ts';
import type { RequestParsed } from '#core/contract/requests.ts';
import type { ProposalView } from '#core/contract/requests/decisions.ts';
import type { ScenarioId } from '#core/ids.ts';
import type { Decision } from '#core/selection/decision.ts';
import { grantedTeam, sumGranted } from '#core/selection/granted-team.ts';
import { isSameSet, type Chosen } from '#core/selection/portfolio.ts';
import { proposeDecisions } from '#core/selection/propose-decisions.ts';
import type { Rule } from '#core/selection/scenario.ts';
import { journalHead } from '#db/journal.ts';
import { readScenarios, writeProposal, type StoredScenario } from '#db/queries/scenarios.ts';
import type { ServiceContext } from '../../context.ts';
import type { Job } from '../../jobs.ts';
import type { OpenSession } from '../../open-session.ts';
import { ScenarioWork } from '../selection/scenario-answers.ts';
import {
  decidingSession,
  readDecisionGround,
  usualTeam,
  writeDecisions,
  type DecisionGround,
} from './standings.ts';

type Deciding = Pick<RequestParsed<'decisions-propose'>, 'by' | 'on'>;

/** What a proposal would record, without recording it. */
export async function previewProposal(
  context: ServiceContext,
  { scenario, optimum }: RequestParsed<'proposal-preview'>,
  job: Job,
): Promise<ProposalView> {
  const session = decidingSession(context, 'jury');
  const { optima } = await answerOf(context, session, scenario, job);
  const chosen = optima[optimum];
  if (chosen === undefined) throw new AppFailure('optimum-unknown');
  const ground = readDecisionGround(session);
  const decisions = proposalOf(ground, chosen, { by: '', on: '' });
  const granted = decisions.flatMap((one) =>
    one.outcome === 'retenu' && one.granted !== null ? [one.granted] : [],
  );
  const { seats, fundCents } = sumGranted(granted);
  const earlier = decisions.map(({ defi }) => ground.standings.get(defi)?.jury ?? null);
  return {
    ...countOf(decisions),
    seats,
    fundCents,
    optimum,
    ties: optima.length - 1,
    chosen: [...chosen],
    replaced: earlier.filter((jury) => jury !== null).length,
    motivationsGone: decisions.filter(({ motivation }, index) => {
      const before = earlier[index]?.motivation.trim() ?? '';
      return before !== '' && before !== motivation.trim();
    }).length,
    leftAlone: ground.order.length - decisions.length,
  };
}

/**
 * The jury's proposal in one go: what the scenario chooses, and what becomes of the rest. Of equal optima people choose:
 * the set that they saw is recorded, or nothing is.
 */
export async function recordProposal(
  context: ServiceContext,
  proposal: RequestParsed<'decisions-propose'>,
  job: Job,
): Promise<ReturnType<typeof countOf>> {
  decidingSession(context, 'jury', proposal.on);
  return repeatProposal(context, proposal, job);
}

/** The same of a proposal that was recorded once: its day stands, whatever is asked of days since. */
export async function repeatProposal(
  context: ServiceContext,
  { scenario, chosen: wanted, by, on }: RequestParsed<'decisions-propose'>,
  job: Job,
): Promise<ReturnType<typeof countOf>> {
  const session = decidingSession(context, 'jury');
  const { optima, stored } = await answerOf(context, session, scenario, job);
  const chosen = wanted === null ? optima[0] : optima.find((one) => isSameSet(one, wanted));
  if (chosen === undefined) throw new AppFailure('optimum-unknown');
  // The phase may have changed while it was solved.
  decidingSession(context, 'jury');
  const decisions = proposalOf(readDecisionGround(session), chosen, { by, on });
  writeDecisions(session, { kind: 'propose-decisions', subject: scenario }, decisions, (db, entry) =>
    writeProposal(db, entry, scenario, stored.scenario),
  );
  return countOf(decisions);
}

interface ProposedAnswer {
  /** The first found, and all others that are worth as much. */
  readonly optima: readonly (readonly Chosen[])[];
  readonly stored: StoredScenario;
}

/** The answer to what stands now: what is written down while it is looked for makes it another question. */
async function answerOf(
  context: ServiceContext,
  session: OpenSession,
  id: ScenarioId,
  job: Job,
): Promise<ProposedAnswer> {
  for (;;) {
    const { digest } = journalHead(session.db);
    const answer = await answerNow(context, session, id, job);
    if (journalHead(session.db).digest === digest) return answer;
  }
}

async function answerNow(
  context: ServiceContext,
  session: OpenSession,
  id: ScenarioId,
  job: Job,
): Promise<ProposedAnswer> {
  const stored = readScenarios(session.db).find((one) => one.id === id);
  if (stored === undefined) throw new AppFailure('scenario-unknown');
  // What withdrew is out of the question.
  const gone = [...readDecisionGround(session).standings.values()].flatMap(({ current }): Rule[] =>
    current.outcome === 'desiste' ? [{ kind: 'forced-out', defi: current.defi }] : [],
  );
  const { scenario } = stored;
  const work = new ScenarioWork(context, { ...scenario, rules: [...scenario.rules, ...gone] }, job);
  const { selection } = await work.answer();
  context.stillOpen(session);
  if (selection.kind === 'limit') throw new AppFailure('selection-too-long');
  if (selection.kind === 'infeasible') throw new AppFailure('scenario-without-answer');
  return { optima: [selection.best, ...selection.ties].map(({ chosen }) => chosen), stored };
}

function proposalOf(ground: DecisionGround, chosen: readonly Chosen[], deciding: Deciding): Decision[] {
  const { ranked, candidates, options, standings, order } = ground;
  return proposeDecisions(
    order.map((defi) => {
      const candidate = candidates.find((one) => one.defi === defi);
      const wanted = chosen.find((one) => one.defi === defi)?.option;
      const ruling = ranked.defis.get(defi)?.recevabilite ?? null;
      const option = options.get(defi)?.find(({ id }) => id === wanted);
      const standing = standings.get(defi);
      return {
        defi,
        irrecevable: candidate === undefined ? (ruling?.reason ?? '') : null,
        eligible: candidate?.bar === null,
        favourable: candidate?.favourable ?? null,
        chosen: option === undefined ? null : grantedTeam(option),
        wouldBe: usualTeam(ground, defi),
        leftAlone:
          standing?.current.outcome === 'desiste' ||
          (candidate === undefined && ruling?.state !== 'irrecevable'),
        earlier: standing?.jury ?? null,
      };
    }),
    ranked.settings.complementaryList,
    deciding,
  );
}

function countOf(decisions: readonly Decision[]): {
  retenus: number;
  complementaires: number;
  nonRetenus: number;
  irrecevables: number;
} {
  const count = (wanted: Decision['outcome']): number =>
    decisions.filter(({ outcome }) => outcome === wanted).length;
  return {
    retenus: count('retenu'),
    complementaires: count('complementaire'),
    nonRetenus: count('non-retenu'),
    irrecevables: count('irrecevable'),
  };
}
