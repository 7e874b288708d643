import type { ReactElement, ReactNode } from 'react';
import type { Figure } from '#core/report/figure.ts';
import { formatDay, formatInstant } from '#core/texts/format.ts';
import { dossierTexts } from '#core/texts/dossier.ts';
import { reportTexts } from '#core/texts/report.ts';
import { written, Shown, Fact, type ReportProps } from './figures.tsx';

export function Call({ model }: ReportProps): ReactElement {
  const texts = reportTexts[model.language];
  const { call, language } = model;
  const capped = (figure: Figure): ReactNode =>
    figure.value === null ? texts.noCap : <Shown figure={figure} model={model} />;
  return (
    <section id="call">
      <h2>{texts.call}</h2>
      <dl className="facts">
        {call.deadline !== null && (
          <Fact name={texts.deadline}>{formatInstant(call.deadline, language)}</Fact>
        )}
        {call.juryDay !== null && <Fact name={texts.juryDay}>{formatDay(call.juryDay, language)}</Fact>}
        <Fact name={texts.received}>
          <Shown figure={call.defisReceived} model={model} />
        </Fact>
        <Fact name={texts.ranked}>
          <Shown figure={call.defisRanked} model={model} />
        </Fact>
        <Fact name={texts.seatCap}>{capped(call.seatCap)}</Fact>
        <Fact name={texts.envelope}>{capped(call.envelope)}</Fact>
        <Fact name={texts.costPerEig}>
          <Shown figure={call.costPerEig} model={model} />
        </Fact>
        <Fact name={texts.fundShare}>
          <Shown figure={call.fundShare} model={model} /> %
        </Fact>
        <Fact name={texts.teamBounds}>
          {texts.teamBoundsValue(written(call.minTeam, model), written(call.maxTeam, model))}
        </Fact>
      </dl>
      <h3>{texts.recevabilite}</h3>
      {model.recevabilite.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{texts.number}</th>
              <th scope="col">{texts.defi}</th>
              <th scope="col">{texts.decision}</th>
              <th scope="col">{texts.reason}</th>
            </tr>
          </thead>
          <tbody>
            {model.recevabilite.map(({ number, title, state, reason }) => (
              <tr key={`${number ?? ''} ${title}`}>
                <td>{number}</td>
                <th scope="row">{title}</th>
                <td>{state === null ? texts.undecided : dossierTexts[language].recevabilite[state]}</td>
                <td>{reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {model.withdrawn.length > 0 && (
        <>
          <h3>{texts.withdrawn}</h3>
          <ul>
            {model.withdrawn.map(({ number, title }, index) => (
              <li key={index}>
                {number !== null && `${number} – `}
                {title}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
