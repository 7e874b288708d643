import { requestedEigs } from '#core/ballot/team-advice.ts';
import type { TeamsAcrossView } from '#core/contract/requests/options.ts';
import { profiles } from '#core/defi/profile.ts';
import { loneProfile, profileCounts, unstatedProfiles } from '#core/selection/team-profiles.ts';
import type { ServiceContext } from '../../context.ts';
import { readSelectionGround } from '../selection/candidates.ts';
import { nameOf } from '../selection/keep-scenarios.ts';
import { adviceView, jurorNames } from './advice-view.ts';

/** From this size on it is asked whether the jurors doubt the last seat. */
const doubtedFrom = 3;

/** The requests of the whole call beside each other, in official order. */
export function viewTeamsAcross(context: ServiceContext): TeamsAcrossView {
  const session = context.coordinatorSession();
  const ground = readSelectionGround(session);
  const { ranked } = ground;
  const named = jurorNames(session, ground);
  const place = new Map(ranked.downOrder.map((id, index) => [id, index]));
  const teams = ground.candidates.map(({ defi, rank }) => {
    const eigs = requestedEigs(ranked.defis.get(defi)?.content.team ?? []);
    const size = ranked.teams.get(defi)?.size ?? null;
    return {
      defi,
      rank,
      ...nameOf(ranked, defi),
      eigs,
      counts: profileCounts(eigs),
      size,
      unstated: unstatedProfiles(size, eigs),
      aboveCut: ranked.capsSet && (ranked.down.running[place.get(defi) ?? -1]?.withinCaps ?? false),
      advice: adviceView(ground, defi, named),
    };
  });
  const sum = (of: readonly (typeof teams)[number][], at: number): number =>
    of.reduce((total, { counts }) => total + (counts[at] ?? 0), 0);
  const unstatedIn = (of: readonly (typeof teams)[number][]): number =>
    of.reduce((total, { unstated }) => total + unstated, 0);
  const above = teams.filter(({ aboveCut }) => aboveCut);
  return {
    heat: teams.map(({ defi, number, title, rank, aboveCut, counts, unstated }) => ({
      defi,
      number,
      title,
      rank,
      aboveCut,
      counts,
      unstated,
    })),
    capsSet: ranked.capsSet,
    demand: profiles.map((profile, at) => {
      const requested = sum(teams, at);
      const aboveCut = sum(above, at);
      const pool = ranked.settings.profilePool[profile] ?? null;
      const lacking =
        pool === null
          ? null
          : { inAll: Math.max(0, requested - pool), aboveCut: Math.max(0, aboveCut - pool) };
      return { profile, requested, aboveCut, pool, lacking };
    }),
    unstated: { requested: unstatedIn(teams), aboveCut: unstatedIn(above) },
    sameProfile: teams.flatMap(({ defi, title, eigs }) => {
      const profile = loneProfile(eigs);
      return profile === null ? [] : [{ defi, title, profile, size: eigs.length }];
    }),
    doubted: teams
      .flatMap(({ defi, title, size, advice: { doubting, advisers } }) =>
        size !== null && size >= doubtedFrom && doubting > 0
          ? [{ defi, title, size, doubting, advisers }]
          : [],
      )
      .sort((a, b) => b.doubting - a.doubting),
    advice: teams.map(({ defi, title, rank, size, advice }) => ({ defi, title, rank, size, advice })),
  };
}
