import fc from 'fast-check';
import { expect, test } from 'vitest';
import { departuresOf, marginsOf } from '#core/selection/margins.ts';
import { explainDefi } from '#core/selection/explain-defi.ts';
import type { DefiId } from '#core/ids.ts';
import type { Candidate, Portfolio } from '#core/selection/portfolio.ts';
import type { Question } from '#core/selection/selection-model.ts';
import { mostTies, solveSelection, type SelectionTools } from '#core/selection/solve-selection.ts';
import { reducedValue } from '#core/selection/team-option.ts';
import { solveWithHighs } from '#electron/service/compute/highs-solver.ts';
import {
  allSets,
  anyQuestion,
  greatest,
  holding,
  keeping,
  loss,
  type SmallSet,
} from '#tests/support/small-selections.ts';

// Random small calls with random rules: everything that is said of them is held against trying every set.

const tools: SelectionTools = { solve: solveWithHighs, step: () => Promise.resolve() };
const check = (runs: number, property: (question: Question) => Promise<void>): Promise<void> =>
  fc.assert(fc.asyncProperty(anyQuestion, property), { numRuns: runs });

function capOf({ scenario }: Question, kind: 'seats' | 'envelope'): number | null {
  const caps = scenario.rules.flatMap((rule) => {
    if (rule.kind !== kind) return [];
    return rule.kind === 'seats' ? [rule.max] : [rule.maxCents];
  });
  return caps.length === 0 ? null : Math.min(...caps);
}

const isNot =
  ({ scenario }: Question, kind: 'seats' | 'envelope') =>
  (place: number): boolean =>
    scenario.rules[place]?.kind !== kind;

const names = ({ chosen }: Pick<SmallSet, 'chosen'>): string =>
  chosen
    .map(({ defi, option }) => `${defi}/${option}`)
    .sort()
    .join();

test('the answer is as good as the best of all sets, with as many ties; or no set keeps the rules', async () => {
  await check(40, async (question) => {
    const sets = allSets(question);
    const answer = await solveSelection(question, tools);
    const value = greatest(keeping(sets));
    if (answer.kind !== 'optimal') {
      expect(value).toBeNull();
      if (answer.kind !== 'infeasible') throw new Error(answer.kind);
      const { conflict } = answer;
      expect(keeping(sets, (place) => conflict.includes(place))).toEqual([]);
      for (const left of conflict) {
        const some = keeping(sets, (place) => place !== left && conflict.includes(place));
        expect(some.length).toBeGreaterThan(0);
      }
      return;
    }
    expect(answer.best.value).toBe(value);
    const optima = new Map(
      keeping(sets)
        .filter((set) => set.value === value)
        .map((set) => [names(set), set]),
    );
    const found = [answer.best, ...answer.ties];
    expect(new Set(found.map(names)).size).toBe(Math.min(mostTies + 1, optima.size));
    expect(answer.tiesComplete).toBe(optima.size <= mostTies + 1);
    for (const one of found) {
      const { seats, fundCents } = optima.get(names(one)) ?? {};
      expect({ seats, fundCents }).toEqual({ seats: one.seats, fundCents: one.fundCents });
    }
    for (const tie of answer.ties) expect(standsHigher(question, answer.best, tie)).toBe(true);
  });
});

/** Of two sets, whether the first has the first défi, or the earlier of its options, by which they differ. */
function standsHigher({ candidates }: Question, one: Portfolio, other: Portfolio): boolean {
  for (const { defi, options } of candidates) {
    const [own, its] = [one, other].map(({ chosen }) => chosen.find((grant) => grant.defi === defi)?.option);
    if (own === its) continue;
    if (own === undefined || its === undefined) return its === undefined;
    return options.findIndex(({ id }) => id === own) < options.findIndex(({ id }) => id === its);
  }
  return false;
}

test('what it takes for a défi to change sides is what all sets tell', async () => {
  await check(30, async (question) => {
    const answer = await solveSelection(question, tools);
    if (answer.kind !== 'optimal') return;
    const { best } = answer;
    const sets = allSets(question);
    for (const candidate of question.candidates.slice(0, 3)) {
      const { defi } = candidate;
      const told = await explainDefi(question, { defi, best, reducedLoss: loss }, tools);
      const isIn = best.chosen.some((one) => one.defi === defi);
      expect(told.chosen).toBe(isIn);
      if (candidate.bar !== null) {
        expect(told).toMatchObject({ otherwise: null, gap: null, rankNeeded: null, decidedBy: [] });
        continue;
      }
      const other = greatest(holding(keeping(sets), defi, !isIn));
      expect(told.otherwise?.value ?? null).toBe(other);
      expect(told.gap).toBe(other === null ? null : best.value - other);
      if (told.otherwise !== null) {
        const changed = [...best.chosen.filter((one) => !told.leaves.includes(one)), ...told.enters];
        expect(names({ chosen: changed })).toBe(names(told.otherwise));
      }
      const decidedBy = question.scenario.rules.flatMap((_rule, left) => {
        const so = keeping(sets, (place) => place !== left);
        const [present, opposite] = [greatest(holding(so, defi, isIn)), greatest(holding(so, defi, !isIn))];
        return (opposite ?? -1) > (present ?? -1) ? [left] : [];
      });
      expect(told.decidedBy).toEqual(decidedBy);
      for (const [kind, sum, said] of [
        ['seats', 'seats', told.moreSeats],
        ['envelope', 'fundCents', told.moreFundCents],
      ] as const) {
        const cap = capOf(question, kind);
        const others = keeping(sets, isNot(question, kind));
        const raise = cap === null ? null : raiseByTrying(others, defi, (set) => set[sum], cap);
        expect(said).toEqual(isIn ? null : raise);
      }
      if (!isIn) expect(told.rankNeeded).toBe(rankByTrying(question, candidate, best.value));
      expectPoints(question, candidate, told);
    }
  });
});

/** Under every cap at which something changes, whether a best set holds the défi, and whether one does not. */
function raiseByTrying(
  sets: readonly SmallSet[],
  defi: DefiId,
  uses: (set: SmallSet) => number,
  cap: number,
): { by: number; tied: boolean } | null {
  const caps = [cap, ...sets.map(uses).filter((use) => use > cap)].sort((a, b) => a - b);
  for (const tried of caps) {
    const [with1, without] = [true, false].map(
      (wanted) =>
        greatest(
          holding(
            sets.filter((set) => uses(set) <= tried),
            defi,
            wanted,
          ),
        ) ?? -1,
    );
    if (with1 !== undefined && without !== undefined && with1 >= 0 && with1 >= without) {
      return { by: tried - cap, tied: with1 === without };
    }
  }
  return null;
}

/** With as many points it is in every best set, and with a hundredth less, or one lost more, it is not. */
function expectPoints(
  question: Question,
  candidate: Candidate,
  { chosen, points }: { readonly chosen: boolean; readonly points: number | null },
): void {
  const byRank = question.scenario.objective === 'rank-points';
  const whole = Math.max(...candidate.options.map(({ defaultValue }) => defaultValue ?? 0));
  const isInAll = (more: number): boolean => {
    const { rank } = candidate;
    const changed = byRank
      ? withCandidate(question, candidate, { rank: (rank ?? 0) - more })
      : withTotal(question, candidate, whole + more);
    const sets = keeping(allSets(changed));
    const [inside, outside] = [true, false].map(
      (side) => greatest(holding(sets, candidate.defi, side)) ?? -1,
    );
    return (inside ?? -1) > (outside ?? -1);
  };
  if (points === null) {
    // Nothing to gain by it, or nothing to lose: the rules decide, or a value that somebody set.
    if (!chosen) expect(isInAll(100_000)).toBe(false);
    return;
  }
  expect(isInAll(chosen ? -points : points)).toBe(true);
  if (!chosen) expect(isInAll(points - 1)).toBe(false);
  else if (byRank || points < whole) expect(isInAll(-points - 1)).toBe(false);
}

/** The same call with another total of this défi: its teams are worth what follows from it, unless set. */
function withTotal(question: Question, candidate: Candidate, whole: number): Question {
  const options = candidate.options.map((option) => ({
    ...option,
    value:
      option.valueFrom === 'set'
        ? option.value
        : option.valueFrom === 'reduced'
          ? reducedValue(whole, 1, loss)
          : whole,
  }));
  return withCandidate(question, candidate, { options });
}

const withCandidate = (
  { candidates, scenario }: Question,
  candidate: Candidate,
  changed: Partial<Candidate>,
): Question => ({
  scenario,
  candidates: candidates.map((one) => (one === candidate ? { ...candidate, ...changed } : one)),
});

/** The défi given the total, or the points, of each rank up to its own. */
function rankByTrying(question: Question, candidate: Candidate, wanted: number): number | null {
  const { scenario, candidates } = question;
  const own = candidate.rank ?? 0;
  const ranks =
    scenario.objective === 'rank-points' ? Array.from({ length: own }, (_one, place) => place + 1) : [];
  const held = candidates.flatMap(({ rank }) => (rank !== null && rank <= own ? [rank] : []));
  const enough = (ranks.length > 0 ? ranks : held).filter((rank) => {
    const whole = candidates.find((one) => one.rank === rank)?.options[0]?.value ?? 0;
    // With rank points alone the rank itself counts; teams of a barred défi do not.
    const changed: Question =
      scenario.objective === 'rank-points'
        ? withCandidate(question, candidate, { rank })
        : withTotal(question, candidate, whole);
    const best = greatest(holding(keeping(allSets(changed)), candidate.defi));
    return best !== null && best > wanted;
  });
  return enough.length === 0 ? null : Math.max(...enough);
}

test('what more seats and more money bring is what all sets tell', async () => {
  await check(20, async (question) => {
    const answer = await solveSelection(question, tools);
    if (answer.kind !== 'optimal') return;
    const step = 40_000_00;
    const { oneMoreSeat, moreMoney, frontier } = await marginsOf(question, step, tools);
    const sets = allSets(question);
    const [seats, money] = [capOf(question, 'seats'), capOf(question, 'envelope')];
    const anySeats = keeping(sets, isNot(question, 'seats'));
    const anyMoney = keeping(sets, isNot(question, 'envelope'));
    const with1 = seats === null ? null : greatest(anySeats.filter((set) => set.seats <= seats + 1));
    expect(oneMoreSeat?.value ?? null).toBe(with1);
    const withMore =
      money === null ? null : greatest(anyMoney.filter((set) => set.fundCents <= money + step));
    expect(moreMoney?.value ?? null).toBe(withMore);
    const most = seats === null ? 100 : seats + Math.max(4, Math.ceil(seats / 4));
    const points: { seats: number; value: number }[] = [];
    for (let cap = 0; cap <= most; cap += 1) {
      const value = greatest(anySeats.filter((set) => set.seats <= cap));
      if (value !== null && value > (points.at(-1)?.value ?? -1)) points.push({ seats: cap, value });
    }
    expect(frontier.map((set) => ({ seats: set.seats, value: set.value }))).toEqual(points);
    for (const { in: defi, before } of departuresOf(question, answer.best)) {
      const granted = answer.best.chosen.map((one) => one.defi);
      expect(granted).toContain(defi);
      expect(before.some((one) => granted.includes(one))).toBe(false);
    }
  });
});
