import type { Hash } from '../ports.ts';
import type { Constraint, LinearModel, Solve, SolverAnswer, Variable } from '../solver.ts';
import { assignmentProblem, sumOf, tally } from './assignment-problem.ts';
import type { AssignmentProblem, AssignmentWish, Edge } from './assignment-problem.ts';
import { obstacleTo, type Obstacle } from './assignment-obstacle.ts';
import { connectedParts, type Part } from './connected-parts.ts';
import type { Pair } from './whose-defis.ts';

export type Balanced =
  | { readonly kind: 'possible'; readonly pairs: readonly Pair[] }
  | {
      readonly kind: 'impossible';
      readonly obstacle: Obstacle;
      /** It would be possible if no pair had to stay. */
      readonly keptInTheWay: boolean;
    }
  /** The solver ran out of time. */
  | { readonly kind: 'too-long' };

export interface BalanceTools {
  readonly solve: Solve;
  readonly hash: Hash;
  /** Called before each piece of work; throws when the person gave up. */
  readonly step: () => void;
}

/** The loads that a juror may end up with, both ends included. */
interface LoadRange {
  readonly lower: number;
  readonly upper: number;
}

/** Time for one model. All but those with cuts are flows, which take a fraction of a second at 200 défis × 50 jurors. */
const seconds = { pairing: 60, cut: 10 };
const mostCuts = 20;
/** Pairing costs run from 0 to this, so that chance, and no order of a list, says who reads what. */
const greatestCost = 0xffff;

/**
 * Gives each défi its number of jurors, with loads as even as can be and pairings mixed.
 *
 * Loads: all within one of one another where that can be; else the sum of their squares is least. The loads that can be
 * had are the bases of an integral polymatroid, where least squares is the same as lexicographically least from the
 * greatest load down, and greatest from the least load up (Frank & Murota, “Decreasing minimization on M-convex sets”,
 * 2022). Pairings: least sum of costs drawn from the seed; where they fall into parts that nothing connects, cuts join
 * these, as long as the loads allow it.
 */
export async function balanceJury(wish: AssignmentWish, tools: BalanceTools): Promise<Balanced> {
  const problem = assignmentProblem(wish);
  const obstacle = obstacleTo(problem);
  if (obstacle !== null) {
    const free = wish.kept.length > 0 && obstacleTo(assignmentProblem({ ...wish, kept: [] })) === null;
    return { kind: 'impossible', obstacle, keptInTheWay: free };
  }
  const costs = problem.edges.map((edge) => costOf(problem, edge, wish.seed, tools.hash));
  tools.step();
  let loads = evenLoads(problem);
  let answer =
    loads === null
      ? null
      : await tools.solve(pairingModel(problem, costs, loads, []), { seconds: seconds.pairing });
  if (answer === null || answer.kind === 'infeasible') {
    tools.step();
    const least = await tools.solve(squaresModel(problem), { seconds: seconds.pairing });
    if (least.kind === 'limit') return { kind: 'too-long' };
    const chosen = chosenEdges(problem, least);
    loads = tally(chosen, 'juror', problem.jurors.length).map((load) => ({ lower: load, upper: load }));
    tools.step();
    answer = await tools.solve(pairingModel(problem, costs, loads, []), { seconds: seconds.pairing });
  }
  if (answer.kind === 'limit' || loads === null) return { kind: 'too-long' };
  const edges = checked(problem, loads, chosenEdges(problem, answer));
  return { kind: 'possible', pairs: pairsOf(problem, await joined(problem, costs, loads, edges, tools)) };
}

/** Chance that is the same for the same seed and pair, whoever else is in the lists. */
function costOf({ jurors, defis }: AssignmentProblem, edge: Edge, seed: string, hash: Hash): number {
  const digest = hash(`${seed}/${jurors[edge.juror] ?? ''}/${defis[edge.defi] ?? ''}`);
  return Number.parseInt(digest.slice(0, 8), 16) & greatestCost;
}

/** Everyone within one of the mean; null where a limit or what is kept does not allow it. */
function evenLoads({ need, cap, edges }: AssignmentProblem): LoadRange[] | null {
  const mean = sumOf(need) / Math.max(1, cap.length);
  const [lower, upper] = [Math.floor(mean), Math.ceil(mean)];
  const kept = tally(
    edges.filter((edge) => edge.kept),
    'juror',
    cap.length,
  );
  const fits = cap.every((most, juror) => most >= lower && (kept[juror] ?? 0) <= upper);
  return fits ? cap.map((most) => ({ lower, upper: Math.min(most, upper) })) : null;
}

const binary = (cost: number, kept: boolean): Variable => ({
  lower: kept ? 1 : 0,
  upper: 1,
  integer: true,
  cost,
});

/** `lower ≤ the number of chosen pairs among these ≤ upper`. */
const count = (edges: readonly number[], lower: number, upper: number | null): Constraint => ({
  terms: edges.map((variable) => ({ variable, coefficient: 1 })),
  lower,
  upper,
});

const placesOf = ({ edges }: AssignmentProblem, isOf: (edge: Edge) => boolean): number[] =>
  edges.flatMap((edge, place) => (isOf(edge) ? [place] : []));

const needRows = (problem: AssignmentProblem): Constraint[] =>
  problem.need.map((wanted, place) =>
    count(
      placesOf(problem, ({ defi }) => defi === place),
      wanted,
      wanted,
    ),
  );

/** One variable a pair: its costs, with the loads in their ranges and at least one pair of each cut. */
function pairingModel(
  problem: AssignmentProblem,
  costs: readonly number[],
  loads: readonly LoadRange[],
  cuts: readonly (readonly number[])[],
): LinearModel {
  return {
    sense: 'minimize',
    variables: problem.edges.map((edge, place) => binary(costs[place] ?? 0, edge.kept)),
    constraints: [
      ...needRows(problem),
      ...loads.map(({ lower, upper }, place) =>
        count(
          placesOf(problem, ({ juror }) => juror === place),
          lower,
          upper,
        ),
      ),
      ...cuts.map((cut) => count(cut, 1, null)),
    ],
  };
}

/** The sum of the squares of the loads: the t-th défi of a juror costs 2t − 1, so that cheaper ones are taken first. */
function squaresModel(problem: AssignmentProblem): LinearModel {
  const variables = problem.edges.map((edge) => binary(0, edge.kept));
  const constraints = needRows(problem);
  const offered = tally(problem.edges, 'juror', problem.jurors.length);
  for (const [place, most] of problem.cap.entries()) {
    const own = placesOf(problem, ({ juror }) => juror === place);
    const terms = own.map((variable) => ({ variable, coefficient: 1 }));
    for (let t = 1; t <= Math.min(most, offered[place] ?? 0); t += 1) {
      terms.push({ variable: variables.length, coefficient: -1 });
      variables.push(binary(2 * t - 1, false));
    }
    constraints.push({ terms, lower: 0, upper: 0 });
  }
  return { sense: 'minimize', variables, constraints };
}

/** The pairs that a solution chooses, its numbers rounded; that it found none when there are some is a defect. */
function chosenEdges({ edges }: AssignmentProblem, answer: SolverAnswer): Edge[] {
  if (answer.kind !== 'optimal') throw new Error(`an assignment that exists was not found: ${answer.kind}`);
  return edges.filter((_edge, place) => Math.round(answer.values[place] ?? 0) === 1);
}

/** Counts everything again in whole numbers: a solver works with small errors, an assignment has none. */
function checked(
  problem: AssignmentProblem,
  loads: readonly LoadRange[],
  chosen: readonly Edge[],
): readonly Edge[] {
  const given = tally(chosen, 'defi', problem.defis.length);
  const taken = tally(chosen, 'juror', problem.jurors.length);
  const kept = (edges: readonly Edge[]): number => edges.filter((edge) => edge.kept).length;
  const sound =
    problem.need.every((wanted, defi) => given[defi] === wanted) &&
    loads.every(({ lower, upper }, juror) => {
      const load = taken[juror] ?? 0;
      return load >= lower && load <= upper && load <= (problem.cap[juror] ?? 0);
    }) &&
    kept(chosen) === kept(problem.edges);
  if (!sound) throw new Error('the solver broke a constraint of the assignment');
  return chosen;
}

const pairsOf = ({ jurors, defis }: AssignmentProblem, edges: readonly Edge[]): Pair[] =>
  edges.flatMap((edge) => {
    const [juror, defi] = [jurors[edge.juror], defis[edge.defi]];
    return juror === undefined || defi === undefined ? [] : [{ juror, defi }];
  });

/** Joins the parts of an assignment, as long as there are pairs enough and the loads allow it; else the fewest parts. */
async function joined(
  problem: AssignmentProblem,
  costs: readonly number[],
  loads: readonly LoadRange[],
  first: readonly Edge[],
  { solve, step }: BalanceTools,
): Promise<readonly Edge[]> {
  let best = first;
  let parts = connectedParts(pairsOf(problem, best));
  const cuts: number[][] = [];
  let found = parts;
  for (let round = 0; round < mostCuts && parts.length > 1 && isTreeEnough(problem, first); round += 1) {
    cuts.push(...found.map((part) => cutAround(problem, part)));
    step();
    const answer = await solve(pairingModel(problem, costs, loads, cuts), { seconds: seconds.cut });
    if (answer.kind !== 'optimal') break;
    const edges = checked(problem, loads, chosenEdges(problem, answer));
    found = connectedParts(pairsOf(problem, edges));
    if (found.length < parts.length) [best, parts] = [edges, found];
  }
  return best;
}

/** Fewer pairs than a tree over everyone and everything has cannot connect them. */
function isTreeEnough({ jurors, defis }: AssignmentProblem, edges: readonly Edge[]): boolean {
  const busy = tally(edges, 'juror', jurors.length).filter((load) => load > 0).length;
  return edges.length >= busy + defis.length - 1;
}

/** The pairs that lead out of a part, or into it. */
function cutAround(problem: AssignmentProblem, part: Part): number[] {
  const [jurors, defis] = [new Set(part.jurors), new Set(part.defis)];
  return placesOf(problem, (edge) => {
    const [juror, defi] = [problem.jurors[edge.juror], problem.defis[edge.defi]];
    return juror !== undefined && defi !== undefined && jurors.has(juror) !== defis.has(defi);
  });
}
