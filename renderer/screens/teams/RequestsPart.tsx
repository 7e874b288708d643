import { Fragment, type ReactElement } from 'react';
import type { TeamRowView, TeamsView } from '#core/contract/requests/teams.ts';
import { coordinationTexts } from '#core/texts/coordination.ts';
import { dossierTexts } from '#core/texts/dossier.ts';
import { formatCount, formatMoney, formatRank, noFigure } from '#core/texts/format.ts';
import { CapsBar } from '../../components/CapsBar.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Tag } from '../../components/Tag.tsx';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import { useView } from '../../use-view.ts';

/** What every défi asks for, summed down the official order, against the caps. */
export function RequestsPart(): ReactElement {
  const texts = useTexts(coordinationTexts).teams;
  const view = useView('teams-view', {});
  return (
    <>
      <p className="lead">{texts.lead}</p>
      <Loaded view={view}>
        {(teams) => (
          <>
            {!teams.rankingOpen && <Notice kind="info">{texts.notOpen}</Notice>}
            <Caps teams={teams} />
            {teams.rows.length === 0 ? (
              <p>{texts.none}</p>
            ) : (
              <>
                <Requests teams={teams} />
                <Demand teams={teams} />
              </>
            )}
          </>
        )}
      </Loaded>
    </>
  );
}

interface Props {
  readonly teams: TeamsView;
}

function Caps({ teams }: Props): ReactElement {
  const texts = useTexts(coordinationTexts).teams;
  const language = useLanguage();
  const line = (used: string, cap: string | null): string =>
    cap === null ? texts.noCap(used) : texts.capLine(used, cap);
  const { caps } = teams;
  return (
    <div className="cards">
      <CapsBar
        label={texts.seats}
        used={teams.usedSeats}
        cap={caps.seats}
        line={line(
          formatCount(teams.usedSeats, language),
          caps.seats === null ? null : formatCount(caps.seats, language),
        )}
        note={texts.requested(formatCount(teams.requestedSeats, language))}
      />
      <CapsBar
        label={texts.fund}
        used={teams.usedFundCents}
        cap={caps.fundCents}
        line={line(
          formatMoney(teams.usedFundCents, language),
          caps.fundCents === null ? null : formatMoney(caps.fundCents, language),
        )}
        note={texts.requested(formatMoney(teams.requestedFundCents, language))}
      />
    </div>
  );
}

function Requests({ teams }: Props): ReactElement {
  const texts = useTexts(coordinationTexts).teams;
  const language = useLanguage();
  const { columns } = texts;
  return (
    <section aria-labelledby="teams-table">
      <h2 id="teams-table">{texts.table}</h2>
      <p className="hint">
        {texts.settings(
          formatMoney(teams.costPerEigCents, language),
          formatCount(teams.fundSharePercent, language),
        )}
      </p>
      <div className="table-wrap" role="group" aria-labelledby="teams-table" tabIndex={0}>
        <table className="table">
          <thead>
            <tr>
              {teams.rankingOpen && <th scope="col">{columns.rank}</th>}
              <th scope="col">{columns.defi}</th>
              <th scope="col">{columns.profiles}</th>
              <th scope="col" className="number">
                {columns.size}
              </th>
              <th scope="col" className="number">
                {columns.cost}
              </th>
              <th scope="col" className="number">
                {columns.fund}
              </th>
              {teams.rankingOpen && (
                <>
                  <th scope="col" className="number">
                    {columns.seats}
                  </th>
                  <th scope="col" className="number">
                    {columns.running}
                  </th>
                </>
              )}
            </tr>
          </thead>
          <tbody>
            {teams.rows.map((row, index) => (
              <Fragment key={row.defi}>
                {teams.cutAfter === index && index > 0 && (
                  <tr className="cut">
                    <td colSpan={8}>{texts.cut}</td>
                  </tr>
                )}
                <Request row={row} ranked={teams.rankingOpen} />
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Request({ row, ranked }: { readonly row: TeamRowView; readonly ranked: boolean }): ReactElement {
  const texts = useTexts(coordinationTexts).teams;
  const { profiles } = useTexts(dossierTexts);
  const language = useLanguage();
  return (
    <tr>
      {ranked && <td>{formatRank(row.rank, language)}</td>}
      <th scope="row">
        {row.title}
        <p className="hint">{row.administration}</p>
      </th>
      <td>
        {row.eigs.map(({ profile }) => profiles[profile]).join(', ')}{' '}
        {row.sizeFrom === 'stated' && <span className="hint">{texts.stated}</span>}{' '}
        {row.selfFinanced && <Tag kind="info">{texts.selfFinanced}</Tag>}{' '}
        {row.outOfBounds && <Tag kind="warning">{texts.outOfBounds}</Tag>}
      </td>
      <td className="number">{row.size === null ? texts.unknown : formatCount(row.size, language)}</td>
      <td className="number">{formatMoney(row.costCents, language)}</td>
      <td className="number">{formatMoney(row.fundCents, language)}</td>
      {ranked &&
        (row.running === null || row.running.uncounted ? (
          <td className="number" colSpan={2}>
            {row.running === null ? noFigure : texts.uncounted}
          </td>
        ) : (
          <>
            <td className="number">{formatCount(row.running.seats, language)}</td>
            <td className="number">{formatMoney(row.running.fundCents, language)}</td>
          </>
        ))}
    </tr>
  );
}

function Demand({ teams }: Props): ReactElement {
  const texts = useTexts(coordinationTexts).teams;
  const { profiles } = useTexts(dossierTexts);
  const language = useLanguage();
  return (
    <section aria-labelledby="teams-demand">
      <h2 id="teams-demand">{texts.demand}</h2>
      <table className="table table--narrow">
        <thead>
          <tr>
            <th scope="col">{texts.profile}</th>
            <th scope="col" className="number">
              {texts.inAll}
            </th>
            {teams.rankingOpen && (
              <th scope="col" className="number">
                {texts.aboveCut}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {teams.demand.map(({ profile, requested, aboveCut }) => (
            <tr key={profile}>
              <th scope="row">{profiles[profile]}</th>
              <td className="number">{formatCount(requested, language)}</td>
              {teams.rankingOpen && <td className="number">{formatCount(aboveCut, language)}</td>}
            </tr>
          ))}
          {teams.unstated.requested > 0 && (
            <tr>
              <th scope="row">{texts.unstated}</th>
              <td className="number">{formatCount(teams.unstated.requested, language)}</td>
              {teams.rankingOpen && (
                <td className="number">{formatCount(teams.unstated.aboveCut, language)}</td>
              )}
            </tr>
          )}
        </tbody>
      </table>
    </section>
  );
}
