import type { ReactElement } from 'react';
import type { Figure } from '#core/report/figure.ts';
import { formatCount } from '#core/texts/format.ts';
import { reportDecisionsTexts } from '#core/texts/report-decisions.ts';
import { reportProposalTexts } from '#core/texts/report-proposal.ts';
import { reportTexts } from '#core/texts/report.ts';
import { DefiLink, Shown, written, type ReportProps } from './figures.tsx';

/** The page that decides: the list, the caps, how it holds, and what the committee is asked. */
export function Proposal({ model }: ReportProps): ReactElement {
  const { proposal, language } = model;
  const texts = reportProposalTexts[language];
  const { source, defis, seats, fund, complementary, refused } = proposal;
  const jurors = formatCount(model.jury.filter(({ withdrawn }) => !withdrawn).length, language);
  const count = written(defis, model);
  return (
    <section id="proposal">
      <div className="essential">
        <h2>{texts.title[source]}</h2>
        <p className="essential__figures">
          {texts.sentence(defis.value ?? 0, count, written(seats, model), written(fund, model))}
        </p>
        <p>
          {texts.how(written(model.call.defisRanked, model), jurors)}
          {source === 'straight-down' && ` ${model.cutAfter === null ? texts.howAll : texts.howDown}`}
          {complementary.value !== null && source !== 'straight-down' && (
            <> {texts.rest(written(complementary, model), written(refused, model))}</>
          )}
          {(model.decisions?.undecided.value ?? 0) > 0 && model.decisions !== null && (
            <> {reportDecisionsTexts[language].undecided(written(model.decisions.undecided, model))}</>
          )}
        </p>
        <p>
          <strong>{texts.question}.</strong>{' '}
          {source === 'proposed' ? texts.questions.proposed(count) : texts.questions[source]}
        </p>
      </div>
      <Caps model={model} />
      <List model={model} />
    </section>
  );
}

function Caps({ model }: ReportProps): ReactElement {
  const { proposal, call, language } = model;
  const texts = reportProposalTexts[language];
  const rows: readonly (readonly [string, Figure, Figure, Figure])[] = [
    [texts.seats, proposal.seats, call.seatCap, proposal.seatsLeft],
    [texts.fund, proposal.fund, call.envelope, proposal.fundLeft],
  ];
  return (
    <table className="caps">
      <caption>{texts.caps}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col" className="number">
            {proposal.source === 'straight-down' ? texts.usedDown : texts.used}
          </th>
          <th scope="col" className="number">
            {texts.cap}
          </th>
          <th scope="col" className="number">
            {texts.left}
          </th>
          <td className="caps__bar" />
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, used, cap, left]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className="number">
              <Shown figure={used} model={model} />
            </td>
            <td className="number">
              {cap.value === null ? texts.noCap : <Shown figure={cap} model={model} />}
            </td>
            <td className="number">
              <Shown figure={left} model={model} />
            </td>
            <td className="caps__bar">
              <Bar used={used.value} cap={cap.value} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Repeats the figures beside it. */
function Bar({ used, cap }: { readonly used: number | null; readonly cap: number | null }): ReactElement {
  if (used === null || cap === null || cap === 0) return <></>;
  const share = Math.min(1, used / cap);
  return (
    <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" className="bar">
      <rect width="100" height="6" className="bar__whole" />
      <rect width={100 * share} height="6" className={used > cap ? 'bar__over' : 'bar__used'} />
    </svg>
  );
}

function List({ model }: ReportProps): ReactElement {
  const { proposal, language } = model;
  const texts = reportProposalTexts[language];
  const report = reportTexts[language];
  const { lines } = proposal;
  if (lines.length === 0) return <p>{texts.nobody}</p>;
  const firm = lines.some((line) => line.firm !== null);
  return (
    <>
      <table>
        <caption>{texts.caption[proposal.source]}</caption>
        <thead>
          <tr>
            <th scope="col">{report.rank}</th>
            <th scope="col">{report.defi}</th>
            <th scope="col">{texts.team}</th>
            <th scope="col" className="number">
              {report.size}
            </th>
            <th scope="col" className="number">
              {report.fund}
            </th>
            <th scope="col" className="number">
              {report.total}
            </th>
            {firm && <th scope="col">{texts.firm}</th>}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.anchor}>
              <td>
                <Shown figure={line.rank} model={model} />
              </td>
              <th scope="row">
                <DefiLink anchor={line.anchor}>{line.title}</DefiLink>
              </th>
              <td>{line.profiles.join(', ')}</td>
              <td className="number">
                <Shown figure={line.size} model={model} />
              </td>
              <td className="number">
                <Shown figure={line.fund} model={model} />
              </td>
              <td className="number">
                <Shown figure={line.total} model={model} />
              </td>
              {firm && <td>{line.firm !== null && texts.firmness[line.firm]}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {firm && <p className="small">{texts.firmNote}</p>}
    </>
  );
}
