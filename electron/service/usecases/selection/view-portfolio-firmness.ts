import { setImmediate as whatElseWaits } from 'node:timers/promises';
import { AppFailure } from '#core/contract/app-error.ts';
import type { PortfolioFirmness } from '#core/contract/requests/selection.ts';
import { subSeeds } from '#core/ranking/firmness/sub-seeds.ts';
import { rulesOfNothing } from '#core/selection/check-rules.ts';
import { drawnPortfolios } from '#core/selection/drawn-portfolios.ts';
import { worthsAtVertices } from '#core/selection/option-worth.ts';
import { mostCompeting, robustPortfolios } from '#core/selection/robust-portfolios.ts';
import type { Scenario } from '#core/selection/scenario.ts';
import type { SelectionTools } from '#core/selection/solve-selection.ts';
import { solverOf } from '../../compute/threaded-solver.ts';
import type { ServiceContext } from '../../context.ts';
import type { Job } from '../../jobs.ts';
import { drawSeed } from '../run-firmness.ts';
import { firmnessAnswer, firmnessQuestion, type FirmnessQuestion } from './firmness-question.ts';
import { keptAnswers } from './kept-firmness.ts';
import { keptGround } from './scenario-answers.ts';

/** Milliseconds of work before other requests get their turn, and between two partial answers. */
const turn = 40;
const betweenPartials = 500;

const draws = 1_000;

/** Which défis are in every efficient portfolio of a scenario when the weights move: exactly, else by draws of weights. */
export async function viewPortfolioFirmness(
  context: ServiceContext,
  scenario: Scenario,
  job: Job,
): Promise<PortfolioFirmness> {
  const session = context.coordinatorSession();
  const ground = keptGround(session);
  const { candidates, ranked } = ground;
  const [unknown] = rulesOfNothing(candidates, scenario.rules, new Set(ranked.groups.map(({ id }) => id)));
  if (unknown !== undefined) throw new AppFailure('scenario-rule-unknown', { rule: unknown + 1 });
  const question = firmnessQuestion(ground, scenario);
  const seed = drawSeed(context, ranked);
  const kept = keptAnswers(session);
  const known = kept.of(question, seed);
  if (known !== null) return known;
  const step = takingTurns(context, job);
  const tools = { solve: solverOf(context, job), step };
  job.progress('portfolio-firmness', 0, 0);
  const answer = (await exactFirmness(question, tools)) ?? (await drawnFirmness(question, seed, tools, job));
  // What ran out of time may have more of it another time.
  return answer.whole ? kept.keep(question, seed, answer) : answer;
}

/** Null where the exact method is given up. */
export async function exactFirmness(
  question: FirmnessQuestion,
  tools: SelectionTools,
  most: number = mostCompeting,
): Promise<PortfolioFirmness | null> {
  const { corners, options, problem, ground } = question;
  if (corners === null) return null;
  const { worths } = worthsAtVertices(options, ground.ranked.grid, corners);
  const found = await robustPortfolios(problem, worths, corners.vertices.length, tools, most);
  if (found === null) return null;
  const { count, holding } = found;
  return firmnessAnswer(
    question,
    { method: 'exact', count, wanted: null, whole: true, holding },
    count === 0,
  );
}

/** Refused where not a single optimum was proven within the time. */
export async function drawnFirmness(
  question: FirmnessQuestion,
  seed: bigint,
  tools: SelectionTools,
  job: Job,
): Promise<PortfolioFirmness> {
  const { problem, options, points, ground } = question;
  const { grid } = ground.ranked;
  const { restricted } = subSeeds(seed, grid.criteria.length);
  let nextPartial = 0;
  const answerOf = (drawn: number, holding: readonly number[]): PortfolioFirmness =>
    firmnessAnswer(
      question,
      { method: 'draws', count: drawn, wanted: draws, whole: drawn === draws, holding },
      false,
    );
  const found = await drawnPortfolios(
    { problem, options, grid, points, seed: restricted, draws },
    tools,
    ({ drawn, holding }) => {
      if (performance.now() < nextPartial) return;
      nextPartial = performance.now() + betweenPartials;
      job.progress('portfolio-draws', drawn, draws);
      job.partial(answerOf(drawn, holding));
    },
  );
  if (found === null) {
    const none = { method: 'draws', count: 0, wanted: draws, whole: true, holding: [] } as const;
    return firmnessAnswer(question, none, true);
  }
  if (found.drawn === 0) throw new AppFailure('selection-too-long');
  return answerOf(found.drawn, found.holding);
}

/** Called again and again by whoever works long: lets others have their turn, and ends where the person gave up. */
function takingTurns(context: ServiceContext, { signal }: Job): () => Promise<void> {
  const session = context.session();
  let next = performance.now() + turn;
  return async () => {
    if (performance.now() < next) return;
    await whatElseWaits();
    if (signal.aborted) throw new AppFailure('cancelled');
    context.stillOpen(session);
    next = performance.now() + turn;
  };
}
