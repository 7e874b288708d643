import type { ReactElement } from 'react';
import type { AnalysisView, FirmnessView } from '#core/contract/requests/analysis.ts';
import { agreementTexts } from '#core/texts/agreement.ts';
import { formatCoefficient, formatDifference, noFigure } from '#core/texts/format.ts';
import { reliabilityTexts } from '#core/texts/reliability.ts';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';

interface Props {
  readonly analysis: AnalysisView;
  readonly firmness: FirmnessView | null;
}

/** The overall agreement without each juror, whoever changes it most first. */
export function InfluenceTable({ analysis, firmness }: Props): ReactElement {
  const texts = useTexts(agreementTexts);
  const { leftOut, none } = useTexts(reliabilityTexts);
  const language = useLanguage();
  const { alpha: all, alphaWhy: why } = analysis.reliability.overall;
  const nameOf = (id: string): string => analysis.jurors.find((juror) => juror.id === id)?.name ?? id;
  const changeOf = (alpha: number | null): number | null =>
    alpha === null || all === null ? null : alpha - all;
  const rows = [...(firmness?.influence ?? [])]
    .map((row) => ({ ...row, change: changeOf(row.alpha), name: nameOf(row.juror) }))
    .sort((a, b) => Math.abs(b.change ?? 0) - Math.abs(a.change ?? 0));
  const isMeasured = rows.some(({ alpha, w, icc21, icc2k }) =>
    [alpha, w, icc21, icc2k].some((figure) => figure !== null),
  );
  const missing = why === null ? texts.noInfluence : none[why];
  const first = isMeasured ? rows[0] : undefined;
  const write = (value: number | null): string => formatCoefficient(value, language);
  return (
    <section aria-labelledby="influence">
      <h2 id="influence">{texts.influence}</h2>
      {first === undefined ? (
        <p>{firmness?.whole === true ? missing : texts.awaited}</p>
      ) : (
        <>
          <p className="hint">{texts.influenceLead}</p>
          <div className="table-wrap" role="group" aria-labelledby="influence" tabIndex={0}>
            <table className="table table--narrow">
              <thead>
                <tr>
                  <th scope="col">{texts.juror}</th>
                  {[
                    texts.columns.alpha,
                    texts.difference,
                    texts.columns.w,
                    texts.columns.icc21,
                    texts.columns.icc2k,
                  ].map((label) => (
                    <th key={label} scope="col" className="number">
                      {label}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map(({ juror, name, alpha, change, w, icc21, icc2k }) => (
                  <tr key={juror}>
                    <th scope="row">{name}</th>
                    <td className="number">{write(alpha)}</td>
                    <td className="number">
                      {change === null ? noFigure : formatDifference(Math.round(change * 100), language)}
                    </td>
                    <td className="number">{write(w)}</td>
                    <td className="number">{write(icc21)}</td>
                    <td className="number">{write(icc2k)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {first.change !== null && <p>{leftOut(first.name, write(first.alpha), write(all))}</p>}
        </>
      )}
    </section>
  );
}
