import type { ReactElement } from 'react';
import type { RefusedLine, RefusedPart } from '#core/report/refused-model.ts';
import { formatDay } from '#core/texts/format.ts';
import { reportDecisionsTexts } from '#core/texts/report-decisions.ts';
import { whoSaid } from '#core/texts/who-said.ts';
import { reportTexts } from '#core/texts/report.ts';
import { DefiLink, Heads, NumberCell, Shown, type ReportProps } from './figures.tsx';
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
      <table>
        <Heads
          names={[
            reportTexts[model.language].rank,
            reportTexts[model.language].defi,
            reason,
            texts.who.title,
          ]}
        />
        <tbody>
          {lines.map((line) => (
            <tr key={line.anchor}>
              <td>
                <Shown figure={line.rank} model={model} />
              </td>
              <th scope="row">
                <DefiLink anchor={line.anchor} model={model}>
                  {line.title}
                </DefiLink>
              </th>
              <td>
                {line.toMotivate ? texts.noMotivation : line.motivation}
                {line.proposed !== '' && <div className="small">{texts.proposed(line.proposed)}</div>}
              </td>
              <td>
                {whoSaid(line, model.language)}
                {line.unconfirmed && <div className="small">{texts.unconfirmed}</div>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
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
  const decided = lines.some(({ decision }) => decision !== null);
  return (
    <>
      <h3>{own.irrecevables}</h3>
      <table>
        <Heads
          names={[
            own.number,
            reportTexts[model.language].defi,
            own.dossier,
            ...(decided ? [own.decision, texts.who.title] : []),
          ]}
        />
        <tbody>
          {lines.map(({ number, title, dossier, decision }, place) => (
            <tr key={place}>
              <td>{number}</td>
              <th scope="row">{title}</th>
              <td>
                {dossier !== null && (
                  <>
                    {dossier.reason}
                    <div className="small">{own.declaredOn(formatDay(dossier.at, model.language))}</div>
                  </>
                )}
              </td>
              {decided && (
                <>
                  <td>
                    {decision !== null && (decision.toMotivate ? texts.noMotivation : decision.motivation)}
                  </td>
                  <td>
                    {decision !== null && whoSaid(decision, model.language)}
                    {decision?.unconfirmed === true && <div className="small">{texts.unconfirmed}</div>}
                  </td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
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
      <table>
        <Heads names={[texts.number, reportTexts[model.language].defi, texts.since]} />
        <tbody>
          {lines.map(({ number, title, at }, place) => (
            <tr key={place}>
              <td>{number}</td>
              <th scope="row">{title}</th>
              <td>{formatDay(at, model.language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
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
      <table>
        <Heads
          names={[texts.number, report.defi, ...(scored ? [{ number: texts.total }, texts.below] : [])]}
        />
        <tbody>
          {lines.map((line) => (
            <tr key={line.anchor}>
              <td>{line.number}</td>
              <th scope="row">
                <DefiLink anchor={line.anchor} model={model}>
                  {line.title}
                </DefiLink>
              </th>
              {scored && (
                <>
                  <NumberCell figure={line.total} model={model} />
                  <td>{line.below.map((label) => (label === '' ? report.overall : label)).join(', ')}</td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
