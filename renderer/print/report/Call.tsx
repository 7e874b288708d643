import type { ReactElement, ReactNode } from 'react';
import type { Figure } from '#core/report/figure.ts';
import type { JuryPart } from '#core/report/jury-model.ts';
import { formatDay, formatInstant } from '#core/texts/format.ts';
import { dossierTexts } from '#core/texts/dossier.ts';
import { reportTexts } from '#core/texts/report.ts';
import { written, Shown, type ReportProps } from './figures.tsx';
import { Fact } from '../Fact.tsx';
import { SaidTable } from './SaidTable.tsx';

interface CallProps extends ReportProps {
  readonly jury: JuryPart;
}

/** What the call set, and what the jury was given to judge. */
export function Call({ jury, model }: CallProps): ReactElement {
  const texts = reportTexts[model.language];
  const { call } = jury;
  const { language } = model;
  const capped = (figure: Figure): ReactNode =>
    figure.value === null ? texts.noCap : <Shown figure={figure} model={model} />;
  return (
    <>
      <h3>{texts.call}</h3>
      <ul className="facts">
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
      </ul>
    </>
  );
}

/** The dossiers that were not refused, with the decision on each. */
export function Admitted({ jury: { recevabilite }, model }: CallProps): ReactElement | null {
  const texts = reportTexts[model.language];
  if (recevabilite.length === 0) return null;
  return (
    <>
      <h3>{texts.recevabilite}</h3>
      <SaidTable
        className="reasons"
        lines={recevabilite}
        columns={[
          { name: texts.number, cell: ({ number }) => number },
          { name: texts.defi, as: 'row', cell: ({ title }) => title },
          {
            name: texts.decision,
            cell: ({ state }) =>
              state === null ? texts.undecided : dossierTexts[model.language].recevabilite[state],
          },
          { name: texts.reason, cell: ({ reason }) => reason },
        ]}
      />
    </>
  );
}
