import { requestedEigs } from '#core/ballot/team-advice.ts';
import { AppFailure } from '#core/contract/app-error.ts';
import { comparedFields, type ComparedTeam } from '#core/contract/requests/options.ts';
import type { DefiContent } from '#core/defi/defi.ts';
import type { DefiId } from '#core/ids.ts';
import { foldedWords } from '#core/reading/fold-text.ts';
import { teamCriteria } from '#core/selection/team-criteria.ts';
import type { ServiceContext } from '../../context.ts';
import { readSelectionGround } from '../selection/candidates.ts';
import { adviceView, jurorNames } from './advice-view.ts';

/** What two to four défis ask for, with what the jurors made of it, in the order in which they were chosen. */
export function compareTeams(
  context: ServiceContext,
  defis: readonly DefiId[],
): { readonly teams: ComparedTeam[] } {
  const session = context.coordinatorSession();
  const ground = readSelectionGround(session);
  const { ranked } = ground;
  const aboutTeam = teamCriteria(ranked.grid);
  const named = jurorNames(session, ground);
  const teams = [...new Set(defis)].map((defi): ComparedTeam => {
    const row = ranked.rows.find((one) => one.defi === defi);
    const content = ranked.defis.get(defi)?.content;
    const team = ranked.teams.get(defi);
    if (row === undefined || content === undefined || team === undefined) {
      throw new AppFailure('defi-unknown');
    }
    const criteria = row.given.criteria();
    return {
      defi,
      number: content.dossierNumber,
      title: content.title,
      administration: content.administration,
      ministries: content.ministries,
      rank: row.rank,
      size: team.size,
      sizeFrom: team.sizeFrom,
      outOfBounds: team.outOfBounds,
      eigs: requestedEigs(content.team).map(({ profile, words, mission }) => ({ profile, words, mission })),
      projectTeam: content.projectTeam.map(({ role, status, share, contribution }) => ({
        role,
        status,
        share,
        contribution,
      })),
      fields: comparedFields.map((key) => ({ key, text: (content.fields[key] ?? '').trim() })),
      adaptation: adaptationOf(content),
      selfFinanced: content.selfFinanced,
      costCents: team.costCents,
      fundCents: team.fundCents,
      declaredCostCents: content.declaredCostCents,
      marks: ranked.grid.criteria.map(({ id, label }, place) => ({
        criterion: id,
        label,
        mean: criteria[place]?.mean ?? null,
        values: row.given
          .on(place)
          .map(({ value }) => value)
          .sort((a, b) => b - a),
        aboutTeam: aboutTeam.has(id),
      })),
      advice: adviceView(ground, defi, named),
    };
  });
  return { teams };
}

/** The form of promotion 3 has no field for it; a later form's question comes as an answer of its own. */
const adaptationOf = ({ otherAnswers }: DefiContent): ComparedTeam['adaptation'] =>
  otherAnswers
    .filter(({ label, value }) => value.trim() !== '' && /\badapt/.test(foldedWords(label)))
    .map(({ label, value }) => ({ label, text: value.trim() }));
