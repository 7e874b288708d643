import type { ReactElement } from 'react';
import type { Figure } from '#core/report/figure.ts';
import type { MethodPart } from '#core/report/method-model.ts';
import type { AgreementLine, ReliabilityPart } from '#core/report/reliability-model.ts';
import { reliabilityTexts } from '#core/texts/reliability.ts';
import { reportReliabilityTexts } from '#core/texts/report-reliability.ts';
import { written, Shown, type ReportProps } from './figures.tsx';
import { Severity } from './Severity.tsx';

/** How sure the order is: the agreement of the jurors, what each rank owes to the jury, their severity if told. */
export function Reliability({ method, model }: ReportProps & { readonly method: MethodPart }): ReactElement {
  const texts = reportReliabilityTexts[model.language];
  const { sentences, missing, overall, criteria, draws, severity } = method.reliability;
  return (
    <>
      <h3>{texts.title}</h3>
      <p>
        {texts.lead} {!method.ownMarks && texts.notOfficial}
      </p>
      <h4>{texts.agreement}</h4>
      <p>{texts.onTotals}</p>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <table>
        <caption>{texts.byCriterion}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.criterion}</th>
            {['α', texts.alphaRange, texts.alphaOrdinal, 'W', 'p', 'ICC(2,1)', 'ICC(2,k)'].map((name) => (
              <th key={name} scope="col" className="number">
                {name}
              </th>
            ))}
            <th scope="col" className="number">
              {texts.jurors}
            </th>
            <th scope="col" className="number">
              {texts.defis}
            </th>
          </tr>
        </thead>
        <tbody>
          {criteria.map((line) => (
            <Agreement key={line.id} name={line.id} line={line} model={model} />
          ))}
          <Agreement name={texts.totals} line={overall} model={model} />
        </tbody>
      </table>
      <p className="small">{texts.rectangle}</p>
      {missing.map((sentence) => (
        <p key={sentence} className="small">
          {sentence}
        </p>
      ))}
      <Ranks draws={draws} model={model} />
      <Severity severity={severity} model={model} />
    </>
  );
}

function Agreement({
  name,
  line,
  model,
}: ReportProps & { readonly name: string; readonly line: AgreementLine }): ReactElement {
  const texts = reportReliabilityTexts[model.language];
  const cell = (figure: Figure): ReactElement => (
    <td className="number">
      <Shown figure={figure} model={model} />
    </td>
  );
  return (
    <tr>
      <th scope="row">{name}</th>
      {cell(line.alpha)}
      <td className="number">
        {line.alphaLow.value === null
          ? written(line.alphaLow, model)
          : texts.range(written(line.alphaLow, model), written(line.alphaHigh, model))}
      </td>
      {cell(line.alphaOrdinal)}
      {cell(line.w)}
      {cell(line.p)}
      {cell(line.iccSingle)}
      {cell(line.iccAverage)}
      {cell(line.jurors)}
      {cell(line.defis)}
    </tr>
  );
}

/** What each rank owes to who sat on the jury. */
function Ranks({ draws, model }: ReportProps & { readonly draws: ReliabilityPart['draws'] }): ReactElement {
  const texts = reportReliabilityTexts[model.language];
  const sentences = reliabilityTexts[model.language];
  const { count, seed, why, ranks, hasCut } = draws;
  const example = ranks.find(({ low }) => low.value !== null);
  return (
    <>
      <h4>{texts.ranks}</h4>
      {why !== null || example === undefined ? (
        <p>{sentences.none[why ?? 'no-defi']}</p>
      ) : (
        <>
          <p>{texts.draws(written(count, model), seed)}</p>
          <table>
            <thead>
              <tr>
                <th scope="col">{texts.rank}</th>
                <th scope="col">{texts.defi}</th>
                <th scope="col">{texts.interval}</th>
                {hasCut && (
                  <th scope="col" className="number">
                    {texts.aboveCut}
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {ranks.map(({ anchor, title, rank, low, high, aboveCut }) => (
                <tr key={anchor}>
                  <td>
                    <Shown figure={rank} model={model} />
                  </td>
                  <th scope="row">{title}</th>
                  <td>
                    {low.value === high.value
                      ? written(low, model)
                      : texts.range(written(low, model), written(high, model))}
                  </td>
                  {hasCut && (
                    <td className="number">
                      <Shown figure={aboveCut} model={model} />
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
          <p className="small">
            {texts.reading(
              example.title,
              [
                sentences.rankInterval(String(example.low.value), String(example.high.value)),
                ...(example.aboveCut.value === null
                  ? []
                  : [sentences.aboveCut(written(example.aboveCut, model))]),
              ].join(' '),
            )}
          </p>
          {ranks.some(({ low }) => low.value === null) && <p className="small">{texts.notDrawn}</p>}
        </>
      )}
    </>
  );
}
