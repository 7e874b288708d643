import { useEffect, useRef, type ReactElement } from 'react';
import type { GivenMarks, RankingRowView, RankingView } from '#core/contract/requests/ranking.ts';
import { coordinationTexts } from '#core/texts/coordination.ts';
import { formatHundredths, formatScale, noFigure } from '#core/texts/format.ts';
import { DotPlot } from '../../components/DotPlot.tsx';
import { ErrorMessage } from '../../components/Notice.tsx';
import { ticksOf } from '#core/call/scale-ticks.ts';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import { useView } from '../../use-view.ts';

interface Props {
  readonly row: RankingRowView;
  readonly ranking: RankingView;
}

/** The marks of one défi: a dot a juror, and the same as a table. */
export function DefiMarks({ row, ranking }: Props): ReactElement {
  const texts = useTexts(coordinationTexts).deliberation;
  const language = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  const { value: given, error } = useView('ranking-marks', { defi: row.defi });
  const write = (value: number | null): string => formatHundredths(value, language);

  useEffect(() => heading.current?.focus(), []);

  return (
    <>
      <h2 id="defi-marks" ref={heading} tabIndex={-1}>
        {texts.detail(row.title)}
      </h2>
      <p>
        {texts.columns.total} : <strong>{write(row.total)}</strong> · {texts.median} : {write(row.median)} ·{' '}
        {texts.trimmed} : {write(row.trimmedMean)}
      </p>
      <ErrorMessage error={error} />
      {given !== null && <Given row={row} ranking={ranking} given={given} />}
    </>
  );
}

function Given({ row, ranking, given }: Props & { readonly given: GivenMarks }): ReactElement {
  const texts = useTexts(coordinationTexts).deliberation;
  const language = useLanguage();
  const { grid } = ranking;
  const nameOf = (id: string): string => ranking.jurors.find((juror) => juror.id === id)?.name ?? id;
  const write = (value: number | null): string => formatHundredths(value, language);
  const criteria = row.criteria.map(({ criterion, mean }) => ({
    criterion,
    mean,
    marks: given.criteria.find((one) => one.criterion === criterion)?.marks ?? [],
  }));
  const markers = ranking.jurors.filter(({ id }) =>
    criteria.some(({ marks }) => marks.some(({ juror }) => juror === id)),
  );
  return (
    <div className="marks">
      <DotPlot
        alternative={criteria
          .map(({ criterion, mean, marks }) =>
            texts.plotText(
              criterion,
              write(mean),
              marks.map(({ juror, value }) => `${nameOf(juror)} ${write(value)}`).join(', '),
            ),
          )
          .join('. ')}
        rows={criteria.map(({ criterion, mean, marks }) => ({
          label: criterion,
          mean,
          marks: marks.map(({ juror, value }) => ({ who: nameOf(juror), value })),
        }))}
        min={grid.scale.min}
        max={grid.scale.max}
        ticks={ticksOf(grid.scale).map((value) => ({ value, label: formatScale(value, language) }))}
      />
      <div className="table-wrap" role="group" aria-labelledby="defi-marks" tabIndex={0}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{texts.juror}</th>
              {grid.criteria.map(({ id, label }) => (
                <th key={id} scope="col" className="number">
                  <abbr title={label}>{id}</abbr>
                </th>
              ))}
              <th scope="col" className="number">
                {texts.columns.total}
              </th>
            </tr>
          </thead>
          <tbody>
            {markers.map(({ id, name }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                {criteria.map(({ criterion, marks }) => (
                  <td key={criterion} className="number">
                    {write(marks.find(({ juror }) => juror === id)?.value ?? null)}
                  </td>
                ))}
                <td className="number">
                  {write(given.jurorTotals.find(({ juror }) => juror === id)?.total ?? null)}
                </td>
              </tr>
            ))}
            {row.deports.map((id) => (
              <tr key={id}>
                <th scope="row">{nameOf(id)}</th>
                <td colSpan={grid.criteria.length + 1}>
                  {noFigure} {texts.deports(1)}
                </td>
              </tr>
            ))}
            <tr className="table__mean">
              <th scope="row">{texts.mean}</th>
              {criteria.map(({ criterion, mean }) => (
                <td key={criterion} className="number">
                  {write(mean)}
                </td>
              ))}
              <td className="number">{write(row.individual.total)}</td>
            </tr>
          </tbody>
        </table>
      </div>
    </div>
  );
}
