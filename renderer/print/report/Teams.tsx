import { Fragment, type ReactElement } from 'react';
import type { Figure } from '#core/report/figure.ts';
import { reportTexts } from '#core/texts/report.ts';
import { DefiLink, written, Shown, Fact, type ReportProps } from './figures.tsx';

export function Teams({ model }: ReportProps): ReactElement {
  const texts = reportTexts[model.language];
  const { totals } = model;
  const show = (figure: Figure): ReactElement => <Shown figure={figure} model={model} />;
  return (
    <section id="teams">
      <h2>{texts.teams}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{texts.rank}</th>
            <th scope="col">{texts.defi}</th>
            <th scope="col">{texts.profiles}</th>
            <th scope="col" className="number">
              {texts.size}
            </th>
            <th scope="col" className="number">
              {texts.cost}
            </th>
            <th scope="col" className="number">
              {texts.fund}
            </th>
            <th scope="col" className="number">
              {texts.runningSeats}
            </th>
            <th scope="col" className="number">
              {texts.runningFund}
            </th>
          </tr>
        </thead>
        <tbody>
          {model.teams.map((line, index) => (
            <Fragment key={line.anchor}>
              {model.cutAfter === index && index > 0 && (
                <tr className="cut">
                  <td colSpan={8}>
                    {texts.cut(written(totals.usedSeats, model), written(totals.usedFund, model))}
                  </td>
                </tr>
              )}
              <tr>
                <td>{show(line.rank)}</td>
                <th scope="row">
                  <DefiLink anchor={line.anchor}>{line.title}</DefiLink>
                </th>
                <td>
                  {line.profiles.join(', ')}
                  {line.selfFinanced && <div className="small">{texts.selfFinanced}</div>}
                </td>
                <td className="number">{show(line.size)}</td>
                <td className="number">{show(line.cost)}</td>
                <td className="number">{show(line.fund)}</td>
                {line.uncounted ? (
                  <td colSpan={2}>{texts.uncounted}</td>
                ) : (
                  <>
                    <td className="number">{show(line.runningSeats)}</td>
                    <td className="number">{show(line.runningFund)}</td>
                  </>
                )}
              </tr>
            </Fragment>
          ))}
        </tbody>
      </table>
      <h3>{texts.totals}</h3>
      <dl className="facts">
        {model.cutAfter !== null && (
          <Fact name={texts.usedTotals}>
            {show(totals.usedSeats)} EIG · {show(totals.usedFund)}
          </Fact>
        )}
        <Fact name={texts.requestedTotals}>
          {show(totals.requestedSeats)} EIG · {show(totals.requestedFund)}
        </Fact>
      </dl>
    </section>
  );
}
