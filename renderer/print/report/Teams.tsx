import { Fragment, type ReactElement } from 'react';
import type { TeamLine, TeamsPart } from '#core/report/teams-model.ts';
import { profileList } from '#core/texts/profile-list.ts';
import { reportTeamsTexts } from '#core/texts/report-teams.ts';
import { reportTexts } from '#core/texts/report.ts';
import { capsSentence } from './caps-sentence.ts';
import { DefiLink, Heads, NumberCell, Shown, written, type ReportProps } from './figures.tsx';
import { partTitle } from './part-title.ts';

interface TeamsProps extends ReportProps {
  readonly teams: TeamsPart;
}

/** The team requests compared, then straight down the order. */
export function Teams({ teams, model }: TeamsProps): ReactElement {
  const texts = reportTeamsTexts[model.language];
  const { outOfBounds } = teams;
  return (
    <section id="teams">
      <h2>{partTitle('teams', model)}</h2>
      <p>
        {texts.lead(written(teams.minTeam, model), written(teams.maxTeam, model))}{' '}
        {(outOfBounds.value ?? 0) > 0 &&
          texts.outOfBoundsCount(outOfBounds.value ?? 0, written(outOfBounds, model))}{' '}
        {capsSentence(teams, model)}
      </p>
      <Requests teams={teams} model={model} />
      <Down teams={teams} model={model} />
    </section>
  );
}

function Requests({ teams, model }: TeamsProps): ReactElement {
  const texts = reportTeamsTexts[model.language];
  const report = reportTexts[model.language];
  const decided = teams.grantedSeats.value !== null;
  return (
    <table>
      <caption>{texts.requests}</caption>
      <Heads
        names={[
          report.rank,
          report.defi,
          { number: texts.columns.size },
          { number: texts.columns.advised },
          { number: texts.columns.cost },
          { number: texts.columns.declared },
          { number: texts.columns.fund },
          ...(decided ? [{ number: texts.columns.granted }, { number: texts.columns.grantedFund }] : []),
        ]}
      />
      <tbody>
        {[...teams.lines, ...teams.unranked].map((line) => (
          <tr key={line.anchor}>
            <td>
              <Shown figure={line.rank} model={model} />
            </td>
            <Title line={line} model={model} profiles />
            <td className="number">
              <Shown figure={line.size} model={model} />
              {line.outOfBounds && <div className="small">{texts.outOfBounds}</div>}
            </td>
            <NumberCell figure={line.advisedSize} model={model} />
            <NumberCell figure={line.cost} model={model} />
            <NumberCell figure={line.declaredCost} model={model} />
            <NumberCell figure={line.fund} model={model} />
            {decided && (
              <>
                <NumberCell figure={line.grantedSize} model={model} />
                <NumberCell figure={line.grantedFund} model={model} />
              </>
            )}
          </tr>
        ))}
        {teams.apart.map((line) => (
          <tr key={line.anchor}>
            <td />
            <th scope="row">
              <DefiLink anchor={line.anchor} model={model}>
                {line.title}
              </DefiLink>
            </th>
            <td colSpan={5}>{texts.apart}</td>
            <NumberCell figure={line.size} model={model} />
            <NumberCell figure={line.fund} model={model} />
          </tr>
        ))}
      </tbody>
      <tfoot>
        {teams.unranked.length > 0 && (
          <tr>
            <td />
            <th scope="row">{texts.totalRanked}</th>
            <NumberCell figure={teams.requestedSeats} model={model} />
            <td />
            <NumberCell figure={teams.requestedCost} model={model} />
            <td />
            <NumberCell figure={teams.requestedFund} model={model} />
            {decided && <td colSpan={2} />}
          </tr>
        )}
        <tr>
          <td />
          <th scope="row">{teams.unranked.length === 0 ? texts.totalRow : texts.totalAll}</th>
          <NumberCell figure={teams.allSeats} model={model} />
          <td />
          <NumberCell figure={teams.allCost} model={model} />
          <td />
          <NumberCell figure={teams.allFund} model={model} />
          {decided && (
            <>
              <NumberCell figure={teams.grantedSeats} model={model} />
              <NumberCell figure={teams.grantedFund} model={model} />
            </>
          )}
        </tr>
      </tfoot>
    </table>
  );
}

function Down({ teams, model }: TeamsProps): ReactElement {
  const texts = reportTeamsTexts[model.language];
  const report = reportTexts[model.language];
  const { cut } = teams;
  return (
    <>
      <h3>{texts.down}</h3>
      <p>{texts.downNote}</p>
      <table>
        <Heads
          names={[
            report.rank,
            report.defi,
            { number: texts.columns.size },
            { number: texts.columns.fund },
            { number: report.runningSeats },
            { number: report.runningFund },
          ]}
        />
        <tbody>
          {teams.lines.map((line, index) => (
            <Fragment key={line.anchor}>
              {cut?.after === index && index > 0 && (
                <tr className="cut">
                  <td colSpan={6}>{report.cut(cut.seats.value, written(cut.fund, model))}</td>
                </tr>
              )}
              <tr>
                <td>
                  <Shown figure={line.rank} model={model} />
                </td>
                <Title line={line} model={model} />
                <NumberCell figure={line.size} model={model} />
                <NumberCell figure={line.fund} model={model} />
                {line.uncounted ? (
                  <td colSpan={2}>{report.uncounted}</td>
                ) : (
                  <>
                    <NumberCell figure={line.runningSeats} model={model} />
                    <NumberCell figure={line.runningFund} model={model} />
                  </>
                )}
              </tr>
            </Fragment>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Title({
  line,
  model,
  profiles = false,
}: ReportProps & { readonly line: TeamLine; readonly profiles?: boolean }): ReactElement {
  return (
    <th scope="row">
      <DefiLink anchor={line.anchor} model={model}>
        {line.title}
      </DefiLink>
      {profiles && line.profiles.length > 0 && <div className="small">{profileList(line.profiles)}</div>}
      {profiles && line.selfFinanced && (
        <div className="small">{reportTexts[model.language].selfFinanced}</div>
      )}
    </th>
  );
}
