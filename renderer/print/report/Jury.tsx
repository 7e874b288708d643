import type { ReactElement } from 'react';
import { reportTexts } from '#core/texts/report.ts';
import { Shown, type ReportProps } from './figures.tsx';
import { Sittings } from './Sittings.tsx';

export function Jury({ model }: ReportProps): ReactElement {
  const texts = reportTexts[model.language];
  return (
    <section id="jury">
      <h2>{texts.jury}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{texts.label}</th>
            <th scope="col">{texts.juror}</th>
            <th scope="col">{texts.organisation}</th>
            <th scope="col">{texts.office}</th>
            <th scope="col" className="number">
              {texts.defisMarked}
            </th>
            <th scope="col">{texts.receipt}</th>
          </tr>
        </thead>
        <tbody>
          {model.jury.map((juror) => (
            <tr key={juror.label}>
              <td>{juror.label}</td>
              <th scope="row">
                {juror.name} {juror.withdrawn && texts.withdrawnJuror}
              </th>
              <td>{juror.organisation}</td>
              <td>{texts.offices[juror.office]}</td>
              <td className="number">
                <Shown figure={juror.defisMarked} model={model} />
              </td>
              <td>{juror.ballotReceipt}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Sittings model={model} />
      <h3>{texts.deports}</h3>
      {model.deports.length === 0 ? (
        <p>{texts.noDeport}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{texts.juror}</th>
              <th scope="col">{texts.defi}</th>
              <th scope="col">{texts.reason}</th>
            </tr>
          </thead>
          <tbody>
            {model.deports.map(({ juror, name, title, reason }) => (
              <tr key={`${juror} ${title}`}>
                <th scope="row">
                  {juror} {name}
                </th>
                <td>{title}</td>
                <td>{reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
