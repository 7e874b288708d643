import type { ReactElement } from 'react';
import type { Figure } from '#core/report/figure.ts';
import { formatDay, noFigure } from '#core/texts/format.ts';
import { profileList } from '#core/texts/profile-list.ts';
import { reportDecisionsTexts } from '#core/texts/report-decisions.ts';
import { reportDeliberationTexts } from '#core/texts/report-deliberation.ts';
import { reportProposalTexts } from '#core/texts/report-proposal.ts';
import { reportTeamsTexts } from '#core/texts/report-teams.ts';
import { reportTexts } from '#core/texts/report.ts';
import { DefiLink, NumberCell, Shown, written, type ReportProps } from './figures.tsx';
import { SaidTable } from './SaidTable.tsx';

/** The page that decides: the list, the caps, how it holds, and what the committee is asked. */
export function Proposal({ model }: ReportProps): ReactElement {
  const { proposal, language } = model;
  const texts = reportProposalTexts[language];
  const { source, defis, seats, fund } = proposal;
  const count = written(defis, model);
  return (
    <section id="proposal">
      <div className="essential">
        <h2>{texts.title[source]}</h2>
        <p className="essential__figures">
          {texts.sentence(defis.value ?? 0, count, seats.value, written(fund, model))}
        </p>
        <p>{standing({ model }).join(' ')}</p>
        <p>
          <strong>{texts.question}.</strong>{' '}
          {source === 'proposed'
            ? texts.questions.proposed(defis.value ?? 0, count)
            : texts.questions[source]}
        </p>
      </div>
      <Caps model={model} />
      <List model={model} />
    </section>
  );
}

/** Where the selection stands, a sentence each. */
function standing({ model }: ReportProps): string[] {
  const { proposal, language } = model;
  const texts = reportProposalTexts[language];
  const { source, complementary, refused, undecided, changed, conflicts, juryOn, comiteOn } = proposal;
  const capped = proposal.seatCap.value !== null || proposal.envelope.value !== null;
  const over = (proposal.seatsLeft.value ?? 0) < 0 || (proposal.fundLeft.value ?? 0) < 0;
  const some = ({ value }: Figure): boolean => value !== null && value > 0;
  return [
    ...whoRanked(model),
    ...(source === 'straight-down' ? [capped ? texts.howDown : texts.howAll] : []),
    ...(over ? [texts.overCaps] : []),
    ...(juryOn === null ? [] : [texts.juryOn(formatDay(juryOn, language))]),
    ...(comiteOn === null ? [] : [texts.comiteOn(formatDay(comiteOn, language))]),
    ...(some(changed) ? [texts.changed(changed.value ?? 0, written(changed, model))] : []),
    ...(complementary.value === null
      ? []
      : [texts.rest(written(complementary, model), written(refused, model))]),
    ...(some(undecided) ? [reportDecisionsTexts[language].undecided(written(undecided, model))] : []),
    ...(some(conflicts)
      ? [reportDeliberationTexts[language].conflictsTitle, texts.conflicts(conflicts.value ?? 0)]
      : []),
  ];
}

/** How many were ranked by how many; who has not marked has ranked nothing. */
function whoRanked(model: ReportProps['model']): string[] {
  const { proposal, language } = model;
  const texts = reportProposalTexts[language];
  const [ranked, jurors] = [proposal.ranked.value ?? 0, proposal.jurors.value ?? 0];
  const defis = written(proposal.ranked, model);
  if (ranked > 0 && jurors > 0)
    return [texts.how(ranked, defis, texts.jurors(jurors, written(proposal.jurors, model)))];
  return [
    ranked === 0 ? texts.noneRanked : texts.rankedAlone(ranked, defis),
    ...(jurors === 0 ? [texts.nobodyMarked] : []),
  ];
}

function Caps({ model }: ReportProps): ReactElement {
  const { proposal, language } = model;
  const texts = reportProposalTexts[language];
  const rows: readonly (readonly [string, Figure, Figure, Figure])[] = [
    [texts.seats, proposal.seats, proposal.seatCap, proposal.seatsLeft],
    [texts.fund, proposal.fund, proposal.envelope, proposal.fundLeft],
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
            <NumberCell figure={used} model={model} />
            <td className="number">
              {cap.value === null ? texts.noCap : <Shown figure={cap} model={model} />}
            </td>
            <NumberCell figure={left} model={model} />
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
  const show = (figure: Figure): ReactElement => <Shown figure={figure} model={model} />;
  return (
    <>
      <SaidTable
        className="decides"
        caption={texts.caption[proposal.source]}
        lines={lines}
        keyOf={({ anchor }) => anchor}
        columns={[
          { name: report.rank, cell: ({ rank }) => show(rank) },
          {
            name: report.defi,
            as: 'row',
            cell: ({ anchor, title }) => (
              <DefiLink anchor={anchor} model={model}>
                {title}
              </DefiLink>
            ),
          },
          { name: texts.team, cell: ({ profiles }) => profileList(profiles) },
          {
            name: report.size,
            as: 'number',
            cell: ({ size, outOfBounds }) => (
              <>
                {show(size)}
                {outOfBounds && <strong> *</strong>}
              </>
            ),
          },
          { name: report.fund, as: 'number', cell: ({ fund }) => show(fund) },
          { name: report.total, as: 'number', cell: ({ total }) => show(total) },
          {
            name: texts.firm,
            cell: ({ firm: held }) => (held === null ? firm && noFigure : texts.firmness[held]),
          },
        ]}
      />
      {lines.some(({ outOfBounds }) => outOfBounds) && (
        <p className="small">
          *{' '}
          {reportTeamsTexts[language].bounds(
            written(proposal.minTeam, model),
            written(proposal.maxTeam, model),
          )}
        </p>
      )}
      {firm && (
        <p className="small">
          {texts.firmNote} {lines.some((line) => line.firm === null) && texts.firmApart}
        </p>
      )}
    </>
  );
}
