import type { CriterionId, DefiId, JurorId } from '#core/ids.ts';
import { acceptabilities } from '#core/ranking/firmness/smaa.ts';
import { bootstrapRanks } from '#core/ranking/firmness/bootstrap.ts';
import { cutAfter } from '#core/ranking/firmness/cut.ts';
import { Random } from '#core/ranking/firmness/random.ts';
import { finish } from '#core/ranking/firmness/resampling.ts';
import { flagsOf } from '#core/ranking/flags.ts';
import { markTable, rowTotals, type MarkTable } from '#core/ranking/mark-table.ts';
import type { Mark } from '#core/ranking/mark.ts';
import { rankDefis } from '#core/ranking/rank.ts';
import { ratingsOfCriterion, ratingsOfTotals } from '#core/ranking/ratings.ts';
import { reliabilityOf } from '#core/ranking/reliability/reliability.ts';
import { severityOf } from '#core/ranking/severity/severity.ts';
import { criterion, defi, gridOf, juror } from '#tests/support/core-samples.ts';
import { percentile, timed, type Bench, type Figure } from './bench.ts';

const size = { defis: 10_000, jurors: 200, each: 10, criteria: 5 };
const runs = 7;

/** 500,000 marks through every figure of the ranking, against a plain loop that adds the same numbers up. */
export const rankingBench: Bench = {
  name: 'ranking',
  run: () => {
    const { grid, defis, marks } = madeUpMarks();
    const table = markTable({ grid, defis, marks, deports: [] });
    const totals = ratingsOfTotals(table);
    const criteria = grid.criteria.map((_one, place) => ratingsOfCriterion(table, place));
    const order = defis.map((id) => ({ id, order: id }));
    const parts: readonly (readonly [string, () => void])[] = [
      ['totals and ranks', () => void rankDefis({ grid, defis: order, marks, deports: [], expected: [] })],
      ['marks by place', () => void ratingsOfTotals(markTable({ grid, defis, marks, deports: [] }))],
      ['severity', () => void severityOf(totals)],
      [
        'reliability, overall and by criterion',
        () => {
          for (const ratings of [totals, ...criteria]) reliabilityOf(ratings);
        },
      ],
      ['flags', () => void flagsOf(table)],
    ];
    const reference = { name: 'plain loop over the marks', value: middle(() => plainLoop(marks)) };
    const figure = (name: string, value: number, beside = reference): Figure => ({
      name,
      value,
      unit: 'ms',
      reference: beside,
    });
    const figures = parts.map(([name, work]) => figure(name, middle(work)));
    const all = figures.reduce((sum, { value }) => sum + value, 0);
    const same = {
      name: 'the same figures in doubles, a bare loop over typed arrays',
      value: middle(() => sameFigures(table)),
    };
    const perDraw = { name: 'plain loop over the same arrays', value: middle(() => plainArrays(table)) };
    const draws = 20;
    const jurors = timed(() =>
      finish(
        bootstrapRanks(table, {
          groups: new Map(),
          seed: 1n,
          countAbove: cutAfter(50),
          draws,
          slice: draws,
        }),
      ),
    );
    const weights = timed(() =>
      finish(acceptabilities(table, { seed: 1n, points: 10, countAbove: cutAfter(50), draws, slice: draws })),
    );
    return [
      ...figures,
      figure('all of these', all),
      ...figures.slice(0, 1).map(({ name, value }) => figure(name, value, same)),
      figure('one draw of jurors', jurors / draws, perDraw),
      figure('one draw of weights', weights / draws, perDraw),
    ];
  },
};

const middle = (work: () => void): number =>
  percentile(
    Array.from({ length: runs }, () => timed(work)),
    0.5,
  );

/** Each défi by as many jurors of the whole jury, on a scale of twentieths. */
function madeUpMarks() {
  const random = Random.seeded(20_180_617n);
  const grid = gridOf(Array.from({ length: size.criteria }, () => ({})));
  const defis: DefiId[] = Array.from({ length: size.defis }, (_one, place) => defi(place + 1));
  const jurors: JurorId[] = Array.from({ length: size.jurors }, (_one, place) => juror(place + 1));
  const criteria: CriterionId[] = Array.from({ length: size.criteria }, (_one, place) =>
    criterion(place + 1),
  );
  const marks: Mark[] = [];
  for (const id of defis) {
    const own = new Set<number>();
    while (own.size < size.each) own.add(random.below(size.jurors));
    for (const place of own) {
      for (const of of criteria) {
        const by = jurors[place];
        if (by !== undefined)
          marks.push({ defi: id, juror: by, criterion: of, value: 100 + 5 * random.below(61) });
      }
    }
  }
  return { grid, defis, marks };
}

function plainLoop(marks: readonly Mark[]): number {
  const sums = new Map<DefiId, number>();
  for (const { defi: id, value } of marks) sums.set(id, (sums.get(id) ?? 0) + value);
  return sums.size;
}

function plainArrays({ marks }: MarkTable): number {
  let sum = 0;
  for (const mark of marks) sum += mark;
  return sum;
}

/** What a row of the ranking says, and the order, as somebody in a hurry would write it: without fractions, names, gaps or thresholds. */
function sameFigures(table: MarkTable): number {
  const { firstRow, marks, grid, defis } = table;
  const width = grid.criteria.length;
  const weights = Float64Array.from(grid.criteria, ({ weight }) => weight);
  const whole = grid.scale.max * weights.reduce((sum, weight) => sum + weight, 0);
  const totals = rowTotals(table);
  const total = new Float64Array(defis.length);
  const cells = (): Float64Array => new Float64Array(defis.length * width);
  const [means, least, most, deviations] = [cells(), cells(), cells(), cells()];
  const column = (): Float64Array => new Float64Array(defis.length);
  const [median, trimmed, spread] = [column(), column(), column()];
  for (let defi = 0; defi < defis.length; defi += 1) {
    const [from, to] = [firstRow[defi] ?? 0, firstRow[defi + 1] ?? 0];
    for (let criterion = 0; criterion < width; criterion += 1) {
      let [sum, squares, min, max] = [0, 0, Infinity, -Infinity];
      for (let row = from; row < to; row += 1) {
        const mark = marks[row * width + criterion] ?? 0;
        sum += mark;
        squares += mark * mark;
        min = Math.min(min, mark);
        max = Math.max(max, mark);
      }
      const at = defi * width + criterion;
      const count = to - from;
      means[at] = sum / count;
      least[at] = min;
      most[at] = max;
      deviations[at] = Math.sqrt((squares - (sum * sum) / count) / (count - 1));
      total[defi] = (total[defi] ?? 0) + (grid.outOf * (weights[criterion] ?? 0) * sum) / count / whole;
    }
    const own = totals.slice(from, to).sort();
    const middlemost = own.length >> 1;
    median[defi] = ((own[middlemost] ?? 0) + (own[(own.length - 1) >> 1] ?? 0)) / 2;
    let [sum, squares] = [0, 0];
    for (const one of own) {
      sum += one;
      squares += one * one;
    }
    trimmed[defi] = (sum - (own[0] ?? 0) - (own.at(-1) ?? 0)) / (own.length - 2);
    spread[defi] = Math.sqrt((squares - (sum * sum) / own.length) / (own.length - 1));
  }
  const order = Int32Array.from(defis, (_defi, place) => place);
  order.sort((a, b) => (total[b] ?? 0) - (total[a] ?? 0));
  return order.length;
}
