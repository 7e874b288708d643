import type { ReactElement } from 'react';
import type { DefiBlock, DefisPart } from '#core/report/defi-model.ts';
import { profileList } from '#core/texts/profile-list.ts';
import { reportTeamsTexts } from '#core/texts/report-teams.ts';
import { reportTexts } from '#core/texts/report.ts';
import { Shown, written, type ReportProps } from './figures.tsx';

type BlockProps = ReportProps & { readonly block: DefiBlock; readonly defis: DefisPart };

/** The team that is asked for, the one that is granted, and why. */
export function DefiTeam({ block, defis, model }: BlockProps): ReactElement {
  const texts = reportTexts[model.language];
  const teams = reportTeamsTexts[model.language];
  const { granted } = block;
  const bounds = teams.bounds(written(defis.minTeam, model), written(defis.maxTeam, model));
  return (
    <>
      <h4>{texts.team}</h4>
      <p>
        {block.teamSize.value === null ? texts.teamUnknown : texts.teamSize(block.teamSize.value)}
        {block.team.length > 0 &&
          texts.teamOf(block.team.map(({ profile, words }) => (words === '' ? profile : words)).join(', '))}
        . {texts.costIs(written(block.cost, model))}{' '}
        {block.selfFinanced ? texts.selfFinancedIs : texts.fundIs(written(block.fund, model))}
        {block.declaredCost.value !== null && <> {teams.declaredCost(written(block.declaredCost, model))}</>}
        {block.outOfBounds && <> {bounds}</>}
      </p>
      {granted !== null && (
        <p>
          <strong>{granted.waiting ? teams.waiting : teams.granted}</strong>
          {texts.colon}
          {granted.team}, <Shown figure={granted.size} model={model} /> EIG
          {granted.profiles.length > 0 && ` (${profileList(granted.profiles)})`}.{' '}
          {texts.costIs(written(granted.cost, model))} {texts.fundIs(written(granted.fund, model))}
          {granted.outOfBounds && <> {bounds}</>}
        </p>
      )}
      {block.why.length > 0 && <p>{block.why.join(' ')}</p>}
    </>
  );
}
