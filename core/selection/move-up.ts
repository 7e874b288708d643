import type { DefiId } from '../ids.ts';
import { brokenRules } from './check-rules.ts';
import { sameTeam } from './current-decisions.ts';
import type { GrantedTeam } from './decision.ts';
import { optionOfGranted, sumGranted } from './granted-team.ts';
import type { Candidate } from './portfolio.ts';
import type { Rule } from './scenario.ts';
import { capsOf } from './straight-down-portfolio.ts';
import type { Caps } from './straight-down.ts';

/** A défi with the team that it was granted. */
export interface Holding {
  readonly candidate: Candidate;
  readonly granted: GrantedTeam;
}

/** One of the complementary list; `teams`: the one that it would be granted first, then what else it may be. */
export interface Waiting {
  readonly candidate: Candidate;
  readonly position: number;
  readonly teams: readonly GrantedTeam[];
  /** Its file was declared not admissible, whatever was decided before. */
  readonly irrecevable: boolean;
}

/** Why one team cannot take the place. `rule`: a place in the rules. */
export type Refusal =
  | { readonly kind: 'seats'; readonly asked: number; readonly left: number }
  | { readonly kind: 'envelope'; readonly askedCents: number; readonly leftCents: number }
  | { readonly kind: 'rule'; readonly rule: number }
  | { readonly kind: 'irrecevable' };

export interface PassedOver {
  readonly defi: DefiId;
  readonly position: number;
  /** Of the team that it would be granted; empty when it has none. */
  readonly refusals: readonly Refusal[];
  /** How many other teams of it were tried, and refused too. */
  readonly others: number;
}

export interface MovedUp {
  /** What is left under the caps once the défi is gone; negative where more is granted than the cap allows. */
  readonly left: Caps;
  /** Those of the list before the one that moves up. */
  readonly passedOver: readonly PassedOver[];
  readonly next: {
    readonly defi: DefiId;
    readonly position: number;
    readonly granted: GrantedTeam;
    /** It moves up with another team than the one that it would have been granted. */
    readonly otherTeam: boolean;
  } | null;
}

/**
 * Who of the complementary list takes a place that became free: the first, in the order of the list, of whom some team can
 * be added without breaking a rule that holds without it. A rule that people broke already stands in nobody's way, but
 * seats and money that are beyond their cap may not grow beyond what was granted before.
 */
export function moveUp(
  rules: readonly Rule[],
  holdings: readonly Holding[],
  freed: Pick<GrantedTeam, 'seats' | 'fundCents'>,
  waiting: readonly Waiting[],
): MovedUp {
  const caps = capsOf(rules);
  const used = sumGranted(holdings.map(({ granted }) => granted));
  const left: Caps = {
    seats: caps.seats === null ? null : caps.seats - used.seats,
    fundCents: caps.fundCents === null ? null : caps.fundCents - used.fundCents,
  };
  const before = new Set(broken(rules, holdings));
  /** What may be added at most: what is left, or what became free where more than the cap was granted. */
  const room = (cap: number | null, free: number): number => (cap === null ? Infinity : cap < 0 ? free : cap);
  const refusalsOf = (candidate: Candidate, team: GrantedTeam): Refusal[] => {
    const refusals: Refusal[] = [];
    if (left.seats !== null && team.seats > room(left.seats, freed.seats))
      refusals.push({ kind: 'seats', asked: team.seats, left: Math.max(0, left.seats) });
    if (left.fundCents !== null && team.fundCents > room(left.fundCents, freed.fundCents))
      refusals.push({
        kind: 'envelope',
        askedCents: team.fundCents,
        leftCents: Math.max(0, left.fundCents),
      });
    for (const rule of broken(rules, [...holdings, { candidate, granted: team }])) {
      const kind = rules[rule]?.kind;
      if (!before.has(rule) && kind !== 'seats' && kind !== 'envelope') refusals.push({ kind: 'rule', rule });
    }
    return refusals;
  };
  const passedOver: PassedOver[] = [];
  for (const { candidate, position, teams, irrecevable } of waiting) {
    if (irrecevable) {
      passedOver.push({ defi: candidate.defi, position, refusals: [{ kind: 'irrecevable' }], others: 0 });
      continue;
    }
    const [wouldBe] = teams;
    const fitting = teams.find((team) => refusalsOf(candidate, team).length === 0);
    if (wouldBe !== undefined && fitting !== undefined) {
      const next = {
        defi: candidate.defi,
        position,
        granted: fitting,
        otherTeam: !sameTeam(wouldBe, fitting),
      };
      return { left, passedOver, next };
    }
    passedOver.push({
      defi: candidate.defi,
      position,
      refusals: wouldBe === undefined ? [] : refusalsOf(candidate, wouldBe),
      others: Math.max(0, teams.length - 1),
    });
  }
  return { left, passedOver, next: null };
}

/** The places of the rules that what is granted breaks. */
export function broken(rules: readonly Rule[], holdings: readonly Holding[]): number[] {
  return brokenRules(
    holdings.map(({ candidate, granted }) => ({
      ...candidate,
      options: [optionOfGranted(candidate.defi, granted)],
    })),
    { rules: [...rules] },
    holdings.map(({ candidate, granted }) => ({ defi: candidate.defi, option: granted.option })),
  );
}
