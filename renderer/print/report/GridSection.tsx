import type { ReactElement } from 'react';
import type { Figure } from '#core/report/figure.ts';
import type { MethodPart } from '#core/report/method-model.ts';
import { formatScale } from '#core/texts/format.ts';
import { reportTexts } from '#core/texts/report.ts';
import type { ReportProps } from './figures.tsx';

/** The grid of the call, with its scale and thresholds. */
export function GridSection({
  grid,
  model,
}: ReportProps & { readonly grid: MethodPart['grid'] }): ReactElement {
  const texts = reportTexts[model.language];
  const { language } = model;
  const guided = grid.criteria.some(({ guidance }) => guidance !== '');
  const scaled = ({ value }: Figure): string => formatScale(value, language);
  return (
    <>
      <h3>{texts.grid}</h3>
      <p>
        {grid.label}.{' '}
        {texts.scaleSentence(
          scaled(grid.scaleMin),
          scaled(grid.scaleMax),
          scaled(grid.step),
          scaled(grid.outOf),
        )}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col" colSpan={2}>
              {texts.criterion}
            </th>
            {guided && <th scope="col">{texts.guidance}</th>}
            <th scope="col" className="number">
              {texts.weight}
            </th>
            <th scope="col" className="number">
              {texts.threshold}
            </th>
          </tr>
        </thead>
        <tbody>
          {grid.criteria.map(({ id, label, guidance, weight, threshold }) => (
            <tr key={id}>
              <td>{id}</td>
              <th scope="row">
                <strong>{label}</strong>
              </th>
              {guided && <td>{guidance}</td>}
              <td className="number">{scaled(weight)}</td>
              <td className="number">{scaled(threshold)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {grid.levels.length > 0 && (
        <p>{grid.levels.map(({ value, label }) => `${scaled(value)} : ${label}`).join(' · ')}</p>
      )}
      {grid.overallThreshold.value !== null && <p>{texts.overallThreshold(scaled(grid.overallThreshold))}</p>}
    </>
  );
}
