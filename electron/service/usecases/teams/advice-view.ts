import type { TeamAdviceView } from '#core/contract/requests/options.ts';
import { requestedEigs } from '#core/ballot/team-advice.ts';
import type { DefiId, JurorId } from '#core/ids.ts';
import { advisedTeams, sizeOutcome } from '#core/selection/advised-teams.ts';
import { readJurors } from '#db/queries/jury.ts';
import type { OpenSession } from '../../open-session.ts';
import type { SelectionGround } from '../selection/candidates.ts';

/** How jurors are named: a number each, the same everywhere, and the name where the session shows it. */
export type NameJuror = (juror: JurorId) => { readonly juror: number; readonly name: string | null };

export function jurorNames(session: OpenSession, { ranked }: SelectionGround): NameJuror {
  const places = new Map(session.activeJurors().map(({ id }, at) => [id, at + 1]));
  const names = new Map(readJurors(session.db).map(({ id, name }) => [id, name]));
  return (juror) => ({
    juror: places.get(juror) ?? 0,
    name: ranked.settings.namesInDeliberation ? (names.get(juror) ?? null) : null,
  });
}

/** What the jurors advise on the team of one défi, and what follows from it. */
export function adviceView(ground: SelectionGround, defi: DefiId, nameOf: NameJuror): TeamAdviceView {
  const { ranked } = ground;
  const advice = ground.advice.get(defi);
  if (advice === undefined) throw new TypeError('advice of a défi that is not ranked');
  const requested = requestedEigs(ranked.defis.get(defi)?.content.team ?? []);
  const size = ranked.teams.get(defi)?.size ?? null;
  return {
    advisers: advice.advisers,
    sizes: advice.sizes.map((one) => ({ ...one })),
    medianSize: advice.medianSize,
    rows: advice.rows.map((row) => ({ ...row, replace: row.replace.map((one) => ({ ...one })) })),
    reasons: advice.reasons.map(({ juror, text }) => ({ ...nameOf(juror), text })),
    doubting: advice.doubting,
    sizeOutcome: sizeOutcome(advice.medianSize, size, ranked.settings),
    options: advisedTeams(advice, requested, size, ranked.settings).map(({ id, rule, seats, eigs }) => ({
      option: id,
      rule,
      seats,
      profiles: eigs.map(({ profile }) => profile),
    })),
  };
}
