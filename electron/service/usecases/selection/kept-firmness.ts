import type { PortfolioFirmness } from '#core/contract/requests/selection.ts';
import { writeFraction } from '#core/ranking/fraction.ts';
import type { OpenSession } from '../../open-session.ts';
import type { FirmnessQuestion } from './firmness-question.ts';

/** So many answers are kept of one session: the oldest goes first. */
const most = 12;

/**
 * Answers by what they stand on, in full: marks, weights, teams, rules, who cannot be chosen, ranks, seed. An act that
 * changes nothing of it leaves them standing.
 */
class KeptAnswers {
  readonly #kept = new Map<string, PortfolioFirmness>();
  /** What the last question that could not be answered at once stands on. */
  #givenUp = '';

  of(question: FirmnessQuestion, seed: bigint): PortfolioFirmness | null {
    return this.#kept.get(standsOn(question, seed)) ?? null;
  }

  keep(question: FirmnessQuestion, seed: bigint, answer: PortfolioFirmness): PortfolioFirmness {
    this.#kept.set(standsOn(question, seed), answer);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > most && oldest !== undefined) this.#kept.delete(oldest);
    return answer;
  }

  /** It is not tried again at once until something changes. */
  giveUp(question: FirmnessQuestion, seed: bigint): void {
    this.#givenUp = standsOn(question, seed);
  }

  gaveUp(question: FirmnessQuestion, seed: bigint): boolean {
    return this.#givenUp === standsOn(question, seed);
  }
}

const sessions = new WeakMap<OpenSession, KeptAnswers>();

export function keptAnswers(session: OpenSession): KeptAnswers {
  const known = sessions.get(session) ?? new KeptAnswers();
  sessions.set(session, known);
  return known;
}

function standsOn(question: FirmnessQuestion, seed: bigint): string {
  const { ground, scenario, problem, defis, options, points } = question;
  const { criteria, scale, outOf } = ground.ranked.grid;
  return JSON.stringify([
    seed.toString(),
    points,
    criteria.map(({ weight }) => weight),
    [scale.min, scale.max, outOf],
    ground.candidates.map(({ defi, rank, bar, favourable }) => [defi, rank, bar, favourable]),
    scenario.objective,
    scenario.rules,
    problem,
    defis,
    options.map((ofItem) =>
      ofItem.map(({ marks, part, times }) => [marks.map((mark) => writeFraction(mark)), part, times]),
    ),
  ]);
}
