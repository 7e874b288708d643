import type { ReactElement } from 'react';
import type { JuryPart } from '#core/report/jury-model.ts';
import { reportTexts } from '#core/texts/report.ts';
import { Admitted, Call } from './Call.tsx';
import { Heads, NumberCell, type ReportProps } from './figures.tsx';
import { Sittings } from './Sittings.tsx';
import { partTitle } from './part-title.ts';

interface JuryProps extends ReportProps {
  readonly jury: JuryPart;
}

/** Who judged, when and in whose presence; who stood back; what the call set and what there was to judge. */
export function Jury({ jury, model }: JuryProps): ReactElement {
  const texts = reportTexts[model.language];
  return (
    <section id="jury">
      <h2>{partTitle('jury', model)}</h2>
      <table>
        <Heads
          names={[
            texts.label,
            texts.juror,
            texts.organisation,
            texts.office,
            { number: texts.defisMarked },
            texts.receipt,
          ]}
        />
        <tbody>
          {jury.jurors.map((juror) => (
            <tr key={juror.label}>
              <td>{juror.label}</td>
              <th scope="row">
                {juror.name} {juror.withdrawn && texts.withdrawnJuror}
              </th>
              <td>{juror.organisation}</td>
              <td>{texts.offices[juror.office]}</td>
              <NumberCell figure={juror.defisMarked} model={model} />
              <td>{juror.ballotReceipt}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Sittings sittings={jury.sittings} model={model} />
      <Deports jury={jury} model={model} />
      <Call jury={jury} model={model} />
      <Admitted jury={jury} model={model} />
    </section>
  );
}

function Deports({ jury: { deports }, model }: JuryProps): ReactElement {
  const texts = reportTexts[model.language];
  return (
    <>
      <h3>{texts.deports}</h3>
      {deports.length === 0 ? (
        <p>{texts.noDeport}</p>
      ) : (
        <table>
          <Heads names={[texts.juror, texts.defi, texts.reason]} />
          <tbody>
            {deports.map(({ juror, name, title, reason }, at) => (
              <tr key={at}>
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
    </>
  );
}
