import type { DefiId } from '../ids.ts';
import type { Constraint } from '../solver.ts';
import { countedIn, type Grant } from './check-rules.ts';
import type { Candidate } from './portfolio.ts';
import type { Rule, Scenario } from './scenario.ts';
import { worthIn } from './worth.ts';

/** What is asked: the best set among these candidates if these rules hold. */
export interface Question {
  readonly candidates: readonly Candidate[];
  readonly scenario: Pick<Scenario, 'teams' | 'objective' | 'rules'>;
}

/** A question in numbers: one thing to take or leave for each grant that may be made. */
export interface SelectionModel {
  /** In the order of the candidates, then of their options. */
  readonly grants: readonly Grant[];
  readonly worth: readonly number[];
  readonly rows: readonly Constraint[];
}

export function selectionModel({ candidates, scenario }: Question): SelectionModel {
  const grants = allowedGrants({ candidates, scenario });
  const among = (defis: readonly DefiId[]) => (grant: Grant) =>
    defis.includes(grant.candidate.defi) ? 1 : 0;
  const several = candidates.filter(({ options }) => options.length > 1);
  return {
    grants,
    worth: grants.map(worthIn(scenario.objective, candidates)),
    rows: [
      ...several.map(({ defi }) => rowOf(grants, among([defi]), null, 1)),
      ...scenario.rules.flatMap((rule) => rowsOf(rule, grants)),
    ],
  };
}

/** The grants that may be made at all: what a bar or a rule shuts out is no variable. */
export function allowedGrants({ candidates, scenario }: Question): Grant[] {
  const { rules, teams } = scenario;
  const favourableOnly = rules.some(({ kind }) => kind === 'favourable-only');
  const out = new Set(rules.flatMap((rule) => (rule.kind === 'forced-out' ? [rule.defi] : [])));
  return candidates
    .filter(
      ({ defi, bar, favourable }) =>
        bar === null && !out.has(defi) && (!favourableOnly || favourable === true),
    )
    .flatMap((candidate) =>
      candidate.options
        .filter(({ kind, value }) => value !== null && (teams === 'all' || kind === 'requested'))
        .map((option) => ({ candidate, option })),
    );
}

/** What a rule asks of the sums; nothing of one that only shuts out. */
function rowsOf(rule: Rule, grants: readonly Grant[]): Constraint[] {
  const isOf = (defi: DefiId) => (grant: Grant) => (grant.candidate.defi === defi ? 1 : 0);
  switch (rule.kind) {
    case 'seats':
      return [rowOf(grants, ({ option }) => option.seats, null, rule.max)];
    case 'envelope':
      return [rowOf(grants, ({ option }) => option.fundCents, null, rule.maxCents)];
    case 'bounds':
      return [rowOf(grants, (grant) => countedIn(rule.subject, rule.counting, grant), rule.min, rule.max)];
    case 'forced-in': {
      const { defi, option: wanted } = rule;
      const counts = ({ candidate, option }: Grant): number =>
        candidate.defi === defi && (wanted === null || option.id === wanted) ? 1 : 0;
      return [rowOf(grants, counts, 1, null)];
    }
    case 'at-most-one':
      return [rowOf(grants, ({ candidate }) => (rule.defis.includes(candidate.defi) ? 1 : 0), null, 1)];
    case 'together': {
      const [first, ...others] = rule.defis;
      if (first === undefined) return [];
      return others.map((other) => rowOf(grants, (grant) => isOf(first)(grant) - isOf(other)(grant), 0, 0));
    }
    case 'forced-out':
    case 'favourable-only':
      return [];
  }
}

/** `lower ≤ Σ of what is counted of the grants that are made ≤ upper`. */
export function rowOf(
  grants: readonly Grant[],
  count: (grant: Grant) => number,
  lower: number | null,
  upper: number | null,
): Constraint {
  const terms = grants.flatMap((grant, variable) => {
    const coefficient = count(grant);
    return coefficient === 0 ? [] : [{ variable, coefficient }];
  });
  return { terms, lower, upper };
}
