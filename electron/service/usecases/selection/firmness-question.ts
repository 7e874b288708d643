import type { PortfolioFirmness } from '#core/contract/requests/selection.ts';
import type { DefiId } from '#core/ids.ts';
import { fraction, type Fraction } from '#core/ranking/fraction.ts';
import { firmnessClass } from '#core/selection/firmness-class.ts';
import type { OptionWorth } from '#core/selection/option-worth.ts';
import { robustQuestion, type RobustQuestion } from '#core/selection/robust-question.ts';
import type { Scenario } from '#core/selection/scenario.ts';
import { reducedValue } from '#core/selection/team-option.ts';
import { weightVertices, type WeightVertices } from '#core/selection/weight-vertices.ts';
import type { Ranked } from '../read-ranked.ts';
import type { SelectionGround } from './candidates.ts';
import { barUnder } from './solve-scenario.ts';

type Asked = Pick<Scenario, 'teams' | 'objective' | 'rules'>;

/** How firm a selection is: what is asked, and the shape of the answer. */
export interface FirmnessQuestion extends RobustQuestion {
  readonly ground: SelectionGround;
  readonly scenario: Asked;
  /** Null where there are too many corners to look at. */
  readonly corners: WeightVertices | null;
  readonly points: number;
}

export function firmnessQuestion(ground: SelectionGround, scenario: Asked): FirmnessQuestion {
  const { candidates, ranked } = ground;
  const { grid, settings, teams } = ranked;
  const marks = officialMarks(ranked);
  const question = robustQuestion({ candidates, scenario }, ({ candidate, option }): OptionWorth => {
    const taken = Math.max(0, (teams.get(candidate.defi)?.size ?? option.seats) - option.seats);
    return {
      marks: marks.get(candidate.defi) ?? [],
      part:
        option.valueFrom === 'set'
          ? { set: option.value ?? 0 }
          : {
              percent: option.valueFrom === 'reduced' ? reducedValue(100, taken, settings.reducedLoss) : 100,
            },
      times: scenario.objective === 'value-by-eig' ? option.seats : 1,
    };
  });
  const weights = grid.criteria.map(({ weight }) => weight);
  return {
    ...question,
    ground,
    scenario,
    corners: weightVertices(weights, settings.weightPoints),
    points: settings.weightPoints,
  };
}

/** Those that make the official total: the collective ones once there are any, else the jurors' means. */
function officialMarks({ deliberated, collectiveMarks, individual }: Ranked): Map<DefiId, Fraction[]> {
  const collective = deliberated.hasCollectiveMarks();
  return new Map(
    individual.map(({ defi, given }) => {
      const own = collective ? collectiveMarks.get(defi) : undefined;
      const marks =
        own === undefined
          ? given
              .criteria()
              .flatMap(({ sum, count }) => (count === 0 ? [] : [fraction(BigInt(sum), BigInt(count))]))
          : own.flatMap(({ value }) => (value === null ? [] : [fraction(BigInt(value), 1n)]));
      return [defi, marks];
    }),
  );
}

type Counted = Pick<PortfolioFirmness, 'method' | 'count' | 'wanted' | 'whole'> & {
  /** Of each item. */
  readonly holding: readonly number[];
};

/** `count` 0 while nothing was drawn; `infeasible`: no set keeps the rules. */
export function firmnessAnswer(
  { ground, scenario, defis, points }: FirmnessQuestion,
  { holding, ...counted }: Counted,
  infeasible: boolean,
): PortfolioFirmness {
  const holdingOf = new Map(defis.map((defi, item) => [defi, holding[item] ?? 0]));
  const { rules } = scenario;
  return {
    ...counted,
    points,
    objective: scenario.objective === 'value-by-eig' ? 'value-by-eig' : 'value',
    infeasible,
    rows: ground.candidates.map((candidate) => {
      const { defi, rank } = candidate;
      const held = holdingOf.get(defi) ?? 0;
      const isRuled = (kind: 'forced-in' | 'forced-out'): boolean =>
        rules.some((rule) => rule.kind === kind && rule.defi === defi);
      return {
        defi,
        rank,
        share: counted.count === 0 ? 0 : held / counted.count,
        class: firmnessClass(held, counted.count),
        bar: barUnder(rules, candidate),
        ruled: isRuled('forced-in') ? 'in' : isRuled('forced-out') ? 'out' : null,
      };
    }),
  };
}
