import { Fragment, type ReactElement, type ReactNode } from 'react';
import type { RankedLine } from '#core/report/report-model.ts';
import { reportDeliberationTexts } from '#core/texts/report-deliberation.ts';
import { reportTexts } from '#core/texts/report.ts';
import { DefiLink, written, Shown, type ReportProps } from './figures.tsx';
import { Official, Ties } from './Official.tsx';

export function Ranking({ model }: ReportProps): ReactElement {
  const texts = reportTexts[model.language];
  const ranked = model.ranking.filter(({ status }) => status === 'ranked');
  const below = model.ranking.filter(({ status }) => status === 'below-threshold');
  const without = model.ranking.filter(({ status }) => status === 'no-score');
  const beside = model.official.source !== 'individual';
  const columns = (beside ? 6 : 5) + model.grid.criteria.length;
  const apart = (title: string, lines: readonly RankedLine[]): ReactNode =>
    lines.length > 0 && (
      <>
        <tr>
          <td colSpan={columns}>
            <strong>{title}</strong>
          </td>
        </tr>
        {lines.map((line) => (
          <RankingLine key={line.anchor} line={line} model={model} />
        ))}
      </>
    );
  return (
    <section id="ranking">
      <h2>{texts.ranking}</h2>
      <Official model={model} />
      <table>
        <thead>
          <tr>
            <th scope="col">{texts.rank}</th>
            <th scope="col">{texts.defi}</th>
            <th scope="col" className="number">
              {texts.total}
            </th>
            {beside && (
              <th scope="col" className="number">
                {reportDeliberationTexts[model.language].individual}
              </th>
            )}
            {model.grid.criteria.map(({ id }) => (
              <th key={id} scope="col" className="number">
                {id}
              </th>
            ))}
            <th scope="col" className="number">
              {texts.deviation}
            </th>
            <th scope="col">{texts.jurorsCount}</th>
          </tr>
        </thead>
        <tbody>
          {ranked.map((line, index) => (
            <Fragment key={line.anchor}>
              {model.cutAfter === index && index > 0 && (
                <tr className="cut">
                  <td colSpan={columns}>
                    {texts.cut(written(model.totals.usedSeats, model), written(model.totals.usedFund, model))}
                  </td>
                </tr>
              )}
              <RankingLine line={line} model={model} />
            </Fragment>
          ))}
          {apart(texts.belowThreshold, below)}
          {apart(texts.noScore, without)}
        </tbody>
      </table>
      <p className="small">{texts.deviationNote}</p>
      <Ties model={model} />
    </section>
  );
}

function RankingLine({ line, model }: ReportProps & { readonly line: RankedLine }): ReactElement {
  const texts = reportTexts[model.language];
  const labelOf = (id: string): string =>
    model.grid.criteria.find((criterion) => criterion.id === id)?.label ?? texts.overall;
  return (
    <tr>
      <td>
        <Shown figure={line.rank} model={model} /> {line.exAequo && texts.exAequo}
      </td>
      <th scope="row">
        <strong>
          <DefiLink anchor={line.anchor}>{line.title}</DefiLink>
        </strong>
        <div className="small">{line.administration}</div>
        {line.below.length > 0 && (
          <div className="small">{texts.belowWhich(line.below.map(labelOf).join(', '))}</div>
        )}
      </th>
      <td className="number">
        <strong>
          <Shown figure={line.total} model={model} />
        </strong>
      </td>
      {line.individual !== null && (
        <td className="number">
          <Shown figure={line.individual.total} model={model} />
          <div className="small">
            <Shown figure={line.individual.rank} model={model} /> {line.individual.exAequo && texts.exAequo}
          </div>
        </td>
      )}
      {line.means.map((mean) => (
        <td key={mean.id} className="number">
          <Shown figure={mean} model={model} />
        </td>
      ))}
      <td className="number">
        <Shown figure={line.deviation} model={model} />
      </td>
      <td>{texts.jurorsOf(written(line.jurors, model), written(line.expected, model))}</td>
    </tr>
  );
}
