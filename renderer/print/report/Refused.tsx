import type { ReactElement } from 'react';
import type { RefusedLine, RefusedPart } from '#core/report/refused-model.ts';
import { formatDay } from '#core/texts/format.ts';
import { reportDecisionsTexts } from '#core/texts/report-decisions.ts';
import { whoSaid } from '#core/texts/who-said.ts';
import { reportTexts } from '#core/texts/report.ts';
import { DefiLink, Shown, type ReportProps } from './figures.tsx';
import { SaidTable } from './SaidTable.tsx';
import { partTitle } from './part-title.ts';

/** Who is not in the selection and why, in one place. */
export function Refused({ refused, model }: ReportProps & { readonly refused: RefusedPart }): ReactElement {
  const texts = reportDecisionsTexts[model.language];
  const own = texts.refused;
  const { irrecevables, desistes, withdrawn, belowThreshold, noScore } = refused;
  const all = [refused.refused, irrecevables, desistes, withdrawn, belowThreshold, noScore];
  const decided = [...refused.refused, ...irrecevables.flatMap(({ decision }) => decision ?? [])];
  return (
    <section id="refused">
      <h2>{partTitle('refused', model)}</h2>
      {all.every((lines) => lines.length === 0) && <p>{own.none}</p>}
      {decided.some(({ unconfirmed }) => unconfirmed) && <p>{texts.unconfirmedNote}</p>}
      {decided.some(({ toMotivate }) => toMotivate) && <p>{own.motivationsDue}</p>}
      <Decided title={own.refused} reason={texts.motivation} lines={refused.refused} model={model} />
      <Irrecevables lines={irrecevables} model={model} />
      <Decided title={own.desistes} reason={own.withdrawalReason} lines={desistes} model={model} />
      <Withdrawn lines={withdrawn} model={model} />
      <Unranked title={own.belowThreshold} lines={belowThreshold} model={model} />
      <Unranked title={own.noScore} lines={noScore} model={model} />
    </section>
  );
}

function Decided({
  title,
  reason,
  lines,
  model,
}: ReportProps & {
  readonly title: string;
  readonly reason: string;
  readonly lines: readonly RefusedLine[];
}): ReactElement | null {
  const texts = reportDecisionsTexts[model.language];
  if (lines.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <SaidTable
        lines={lines}
        keyOf={({ anchor }) => anchor}
        columns={[
          {
            name: reportTexts[model.language].rank,
            cell: ({ rank }) => <Shown figure={rank} model={model} />,
          },
          {
            name: reportTexts[model.language].defi,
            as: 'row',
            cell: (line) => <Title line={line} model={model} />,
          },
          { name: reason, cell: (line) => <Why line={line} model={model} /> },
          { name: texts.who.title, cell: (line) => <Who line={line} model={model} /> },
        ]}
      />
    </>
  );
}

function Title({
  line: { anchor, title },
  model,
}: ReportProps & { readonly line: Pick<RefusedLine, 'anchor' | 'title'> }): ReactElement {
  return (
    <DefiLink anchor={anchor} model={model}>
      {title}
    </DefiLink>
  );
}

function Why({ line, model }: ReportProps & { readonly line: RefusedLine }): ReactElement {
  const texts = reportDecisionsTexts[model.language];
  return (
    <>
      {line.toMotivate ? texts.noMotivation : line.motivation}
      {line.proposed !== '' && <div className="small">{texts.proposed(line.proposed)}</div>}
    </>
  );
}

function Who({
  line,
  model,
}: ReportProps & {
  readonly line: Parameters<typeof whoSaid>[0] & Pick<RefusedLine, 'unconfirmed'>;
}): ReactElement {
  return (
    <>
      {whoSaid(line, model.language)}
      {line.unconfirmed && <div className="small">{reportDecisionsTexts[model.language].unconfirmed}</div>}
    </>
  );
}

function Irrecevables({
  lines,
  model,
}: ReportProps & { readonly lines: RefusedPart['irrecevables'] }): ReactElement | null {
  const texts = reportDecisionsTexts[model.language];
  const own = texts.refused;
  if (lines.length === 0) return null;
  return (
    <>
      <h3>{own.irrecevables}</h3>
      <SaidTable
        lines={lines}
        columns={[
          { name: own.number, cell: ({ number }) => number },
          { name: reportTexts[model.language].defi, as: 'row', cell: ({ title }) => title },
          {
            name: own.dossier,
            cell: ({ dossier }) =>
              dossier !== null && (
                <>
                  {dossier.reason}
                  <div className="small">{own.declaredOn(formatDay(dossier.at, model.language))}</div>
                </>
              ),
          },
          {
            name: own.decision,
            cell: ({ decision }) =>
              decision !== null && (decision.toMotivate ? texts.noMotivation : decision.motivation),
          },
          {
            name: texts.who.title,
            cell: ({ decision }) => decision !== null && <Who line={decision} model={model} />,
          },
        ]}
      />
    </>
  );
}

function Withdrawn({
  lines,
  model,
}: ReportProps & { readonly lines: RefusedPart['withdrawn'] }): ReactElement | null {
  const texts = reportDecisionsTexts[model.language].refused;
  if (lines.length === 0) return null;
  return (
    <>
      <h3>{texts.withdrawn}</h3>
      <SaidTable
        lines={lines}
        columns={[
          { name: texts.number, cell: ({ number }) => number },
          { name: reportTexts[model.language].defi, as: 'row', cell: ({ title }) => title },
          { name: texts.since, cell: ({ at }) => formatDay(at, model.language) },
        ]}
      />
    </>
  );
}

function Unranked({
  title,
  lines,
  model,
}: ReportProps & {
  readonly title: string;
  readonly lines: RefusedPart['noScore'];
}): ReactElement | null {
  const texts = reportDecisionsTexts[model.language].refused;
  const report = reportTexts[model.language];
  if (lines.length === 0) return null;
  const scored = lines.some(({ total }) => total.value !== null);
  return (
    <>
      <h3>{title}</h3>
      <SaidTable
        lines={lines}
        keyOf={({ anchor }) => anchor}
        columns={[
          { name: texts.number, cell: ({ number }) => number },
          { name: report.defi, as: 'row', cell: (line) => <Title line={line} model={model} /> },
          {
            name: texts.total,
            as: 'number',
            cell: ({ total }) => scored && <Shown figure={total} model={model} />,
          },
          {
            name: texts.below,
            cell: ({ below }) =>
              scored && below.map((label) => (label === '' ? report.overall : label)).join(', '),
          },
        ]}
      />
    </>
  );
}
