import type { DefiId, GroupId } from '../ids.ts';
import type { Candidate, Chosen } from './portfolio.ts';
import type { Rule, RuleSubject, Scenario } from './scenario.ts';
import type { TeamOption } from './team-option.ts';

/** A candidate with the team that it is granted. */
export interface Grant {
  readonly candidate: Candidate;
  readonly option: TeamOption;
}

/** Throws for a défi or team that is not among the candidates, and for a défi chosen twice: nothing can be said of it. */
export function grantsOf(candidates: readonly Candidate[], chosen: readonly Chosen[]): Grant[] {
  const byDefi = new Map(candidates.map((candidate) => [candidate.defi, candidate]));
  if (new Set(chosen.map(({ defi }) => defi)).size < chosen.length) {
    throw new Error('a défi is chosen twice');
  }
  return chosen.map(({ defi, option: id }) => {
    const candidate = byDefi.get(defi);
    const option = candidate?.options.find((one) => one.id === id);
    if (candidate === undefined || option === undefined) throw new Error('what is chosen is no candidate');
    return { candidate, option };
  });
}

/**
 * The places of the rules that a set breaks, by counting in integers: what a solver answers in floating point, and what
 * people decide, is held against it. Only the rules are looked at: not bars, nor which teams the scenario allows.
 */
export function brokenRules(
  candidates: readonly Candidate[],
  { rules }: Pick<Scenario, 'rules'>,
  chosen: readonly Chosen[],
): number[] {
  const grants = grantsOf(candidates, chosen);
  return rules.flatMap((rule, place) => (isKept(rule, grants) ? [] : [place]));
}

function isKept(rule: Rule, grants: readonly Grant[]): boolean {
  const grantOf = (defi: DefiId): Grant | undefined =>
    grants.find(({ candidate }) => candidate.defi === defi);
  switch (rule.kind) {
    case 'seats':
      return sumOf(grants, ({ option }) => option.seats) <= rule.max;
    case 'envelope':
      return sumOf(grants, ({ option }) => option.fundCents) <= rule.maxCents;
    case 'bounds': {
      const count = sumOf(grants, (grant) => countedIn(rule.subject, rule.counting, grant));
      return count >= (rule.min ?? 0) && (rule.max === null || count <= rule.max);
    }
    case 'forced-in': {
      const grant = grantOf(rule.defi);
      return grant !== undefined && (rule.option === null || grant.option.id === rule.option);
    }
    case 'forced-out':
      return grantOf(rule.defi) === undefined;
    case 'at-most-one':
      return rule.defis.filter((defi) => grantOf(defi) !== undefined).length <= 1;
    case 'together': {
      const count = rule.defis.filter((defi) => grantOf(defi) !== undefined).length;
      return count === 0 || count === rule.defis.length;
    }
    case 'favourable-only':
      return grants.every(({ candidate }) => candidate.favourable === true);
  }
}

const sumOf = (grants: readonly Grant[], count: (grant: Grant) => number): number =>
  grants.reduce((sum, grant) => sum + count(grant), 0);

/** What a minimum or maximum counts of one grant: EIGs of a profile, a défi, or the EIGs of its team. */
export function countedIn(
  subject: RuleSubject,
  counting: 'defis' | 'eigs',
  { candidate, option }: Grant,
): number {
  const whole = counting === 'defis' ? 1 : option.seats;
  switch (subject.by) {
    case 'profile':
      return option.eigs.filter(({ profile }) => profile === subject.profile).length;
    case 'ministry':
      return candidate.ministries.includes(subject.ministry) ? whole : 0;
    case 'group':
      return candidate.group === subject.group ? whole : 0;
  }
}

/** The places of rules about a défi, a team or a group that does not exist (any more). */
export function rulesOfNothing(
  candidates: readonly Candidate[],
  rules: readonly Rule[],
  groups: ReadonlySet<GroupId>,
): number[] {
  const byDefi = new Map(candidates.map((candidate) => [candidate.defi, candidate]));
  const exists = (rule: Rule): boolean => {
    switch (rule.kind) {
      case 'forced-in': {
        const candidate = byDefi.get(rule.defi);
        const { option: wanted } = rule;
        return (
          candidate !== undefined && (wanted === null || candidate.options.some(({ id }) => id === wanted))
        );
      }
      case 'forced-out':
        return byDefi.has(rule.defi);
      case 'at-most-one':
      case 'together':
        return rule.defis.every((defi) => byDefi.has(defi));
      case 'bounds':
        return rule.subject.by !== 'group' || rule.subject.group === null || groups.has(rule.subject.group);
      case 'seats':
      case 'envelope':
      case 'favourable-only':
        return true;
    }
  };
  return rules.flatMap((rule, place) => (exists(rule) ? [] : [place]));
}
