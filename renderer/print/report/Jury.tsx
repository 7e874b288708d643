import type { ReactElement } from 'react';
import type { JuryPart } from '#core/report/jury-model.ts';
import { reportTexts } from '#core/texts/report.ts';
import { Admitted, Call } from './Call.tsx';
import { Shown, type ReportProps } from './figures.tsx';
import { SaidTable } from './SaidTable.tsx';
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
      <SaidTable
        lines={jury.jurors}
        keyOf={({ label }) => label}
        columns={[
          { name: texts.label, cell: ({ label }) => label },
          {
            name: texts.juror,
            as: 'row',
            cell: ({ name, withdrawn }) => (
              <>
                {name} {withdrawn && texts.withdrawnJuror}
              </>
            ),
          },
          { name: texts.organisation, cell: ({ organisation }) => organisation },
          { name: texts.office, cell: ({ office }) => texts.offices[office] },
          {
            name: texts.defisMarked,
            as: 'number',
            cell: ({ defisMarked }) => <Shown figure={defisMarked} model={model} />,
          },
          { name: texts.receipt, cell: ({ ballotReceipt }) => ballotReceipt },
        ]}
      />
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
        <SaidTable
          className="reasons"
          lines={deports}
          columns={[
            { name: texts.juror, as: 'row', cell: ({ juror, name }) => `${juror} ${name}` },
            { name: texts.defi, cell: ({ title }) => title },
            { name: texts.reason, cell: ({ reason }) => reason },
          ]}
        />
      )}
    </>
  );
}
