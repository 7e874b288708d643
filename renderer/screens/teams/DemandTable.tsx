import type { ReactElement } from 'react';
import type { TeamsAcrossView } from '#core/contract/requests/options.ts';
import type { SessionView } from '#core/contract/requests/session.ts';
import { dossierTexts } from '#core/texts/dossier.ts';
import { formatCount, noFigure } from '#core/texts/format.ts';
import { teamsAcrossTexts } from '#core/texts/teams-across.ts';
import { Button } from '../../components/Button.tsx';
import { Tag } from '../../components/Tag.tsx';
import { useNavigation } from '../../stores/navigation-store.ts';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';

interface Props {
  readonly across: TeamsAcrossView;
  readonly session: SessionView;
}

/** How many EIGs of each profile are asked for, against those that the call expects to find. */
export function DemandTable({ across, session }: Props): ReactElement {
  const texts = useTexts(teamsAcrossTexts);
  const { profiles } = useTexts(dossierTexts);
  const language = useLanguage();
  const go = useNavigation((store) => store.go);
  const { columns } = texts;
  const estimated = across.demand.some(({ pool }) => pool !== null);
  return (
    <section aria-labelledby="across-demand">
      <h2 id="across-demand">{texts.demand}</h2>
      <p>{texts.demandLead}</p>
      <div className="table-wrap" role="group" aria-labelledby="across-demand" tabIndex={0}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{columns.profile}</th>
              <th scope="col" className="number">
                {columns.requested}
              </th>
              {across.capsSet && (
                <th scope="col" className="number">
                  {columns.aboveCut}
                </th>
              )}
              <th scope="col" className="number">
                {columns.pool}
              </th>
              {estimated && <th scope="col">{columns.verdict}</th>}
            </tr>
          </thead>
          <tbody>
            {across.demand.map((line) => (
              <tr key={line.profile}>
                <th scope="row">{profiles[line.profile]}</th>
                <td className="number">{formatCount(line.requested, language)}</td>
                {across.capsSet && <td className="number">{formatCount(line.aboveCut, language)}</td>}
                <td className="number">
                  {line.pool === null ? texts.noPool : formatCount(line.pool, language)}
                </td>
                {estimated && (
                  <td>
                    <Verdict {...line} />
                  </td>
                )}
              </tr>
            ))}
            {across.unstated.requested > 0 && (
              <tr>
                <th scope="row">{texts.unstated}</th>
                <td className="number">{formatCount(across.unstated.requested, language)}</td>
                {across.capsSet && (
                  <td className="number">{formatCount(across.unstated.aboveCut, language)}</td>
                )}
                <td className="number">{noFigure}</td>
                {estimated && <td />}
              </tr>
            )}
          </tbody>
        </table>
      </div>
      <Button small kind="tertiary" onClick={() => go(session, 'call')}>
        {texts.setPool}
      </Button>
    </section>
  );
}

function Verdict({ lacking }: TeamsAcrossView['demand'][number]): ReactElement | null {
  const texts = useTexts(teamsAcrossTexts);
  if (lacking === null) return null;
  if (lacking.inAll === 0) return <>{texts.enough}</>;
  return lacking.aboveCut > 0 ? (
    <Tag kind="warning">{texts.shortAbove(lacking.aboveCut)}</Tag>
  ) : (
    <Tag kind="info">{texts.short(lacking.inAll)}</Tag>
  );
}
