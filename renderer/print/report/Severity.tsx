import type { ReactElement } from 'react';
import type { Figure } from '#core/report/figure.ts';
import type { ReliabilityPart } from '#core/report/reliability-model.ts';
import { reliabilityTexts } from '#core/texts/reliability.ts';
import { reportReliabilityTexts } from '#core/texts/report-reliability.ts';
import { consistencySentence, severitySentence } from '#core/texts/severity-sentences.ts';
import { written, Shown, type ReportProps } from './figures.tsx';

/** How far each juror's totals lie from the others', where the report was asked to tell it. */
export function Severity({
  severity,
  model,
}: ReportProps & { readonly severity: ReliabilityPart['severity'] }): ReactElement | null {
  const texts = reportReliabilityTexts[model.language];
  const sentences = reliabilityTexts[model.language];
  if (severity === null) return null;
  const example = severity.jurors[0];
  const told =
    example === undefined
      ? []
      : [
          severitySentence(
            example.effect.value ?? 0,
            severity.jurors.filter(({ part }) => part.value === example.part.value).length,
            model.language,
          ),
          consistencySentence(example.spread.value, model.language),
        ].filter((sentence) => sentence !== null);
  const apart = (severity.parts.value ?? 0) > 1;
  const cell = (figure: Figure): ReactElement => (
    <td className="number">
      <Shown figure={figure} model={model} />
    </td>
  );
  return (
    <>
      <h4>{texts.severity}</h4>
      {apart && <p>{sentences.apart(written(severity.parts, model))}</p>}
      <table>
        <thead>
          <tr>
            <th scope="col">{texts.juror}</th>
            {[...(apart ? [texts.part] : []), texts.totalsGiven, texts.effect, texts.error, texts.spread].map(
              (name) => (
                <th key={name} scope="col" className="number">
                  {name}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {severity.jurors.map((juror) => (
            <tr key={juror.label}>
              <th scope="row">
                {juror.label} {juror.name}
              </th>
              {apart && cell(juror.part)}
              {cell(juror.totals)}
              {cell(juror.effect)}
              {cell(juror.error)}
              {cell(juror.spread)}
            </tr>
          ))}
        </tbody>
      </table>
      {example !== undefined && told.length > 0 && (
        <p className="small">{texts.who(example.name, told.join(' '))}</p>
      )}
    </>
  );
}
