import type { Candidate, Portfolio } from './portfolio.ts';
import type { Objective, Rule } from './scenario.ts';
import { goStraightDown, type Caps } from './straight-down.ts';
import { requestedOption } from './team-option.ts';
import { portfolioOf } from './worth.ts';

/** The tightest caps on seats and fund money among rules. */
export function capsOf(rules: readonly Rule[]): Caps {
  const least = (caps: readonly number[]): number | null => (caps.length === 0 ? null : Math.min(...caps));
  return {
    seats: least(rules.flatMap((rule) => (rule.kind === 'seats' ? [rule.max] : []))),
    fundCents: least(rules.flatMap((rule) => (rule.kind === 'envelope' ? [rule.maxCents] : []))),
  };
}

/** The same rules with this cap in the stead of those of its kind; null: without one. */
export function withCap(rules: readonly Rule[], kind: 'seats' | 'envelope', cap: number | null): Rule[] {
  const others = rules.filter((rule) => rule.kind !== kind);
  if (cap === null) return others;
  return [...others, kind === 'seats' ? { kind, max: cap } : { kind, maxCents: cap }];
}

/** Going straight down the official order, each défi with the team it asks for, until the caps are reached. */
export function straightDownPortfolio(
  candidates: readonly Candidate[],
  objective: Objective,
  caps: Caps,
): Portfolio {
  const ranked = candidates
    .filter(({ rank }) => rank !== null)
    .map(({ defi, options }) => ({ defi, team: options.find(({ id }) => id === requestedOption) }));
  const claims = ranked.map(({ team }) => ({
    seats: team?.seats ?? null,
    fundCents: team?.fundCents ?? null,
  }));
  const { above } = goStraightDown(claims, caps);
  const chosen = ranked
    .slice(0, above)
    .flatMap(({ defi, team }) => (team === undefined ? [] : [{ defi, option: team.id }]));
  return portfolioOf(candidates, objective, chosen);
}
