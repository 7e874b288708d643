import { Fragment, type ReactElement, type ReactNode } from 'react';
import type { RankedLine, RankingPart } from '#core/report/ranking-model.ts';
import { formatDay } from '#core/texts/format.ts';
import { reportDecisionsTexts } from '#core/texts/report-decisions.ts';
import { reportDeliberationTexts } from '#core/texts/report-deliberation.ts';
import { reportTexts } from '#core/texts/report.ts';
import { capsSentence } from './caps-sentence.ts';
import { DefiLink, Heads, NumberCell, written, Shown, type ReportProps } from './figures.tsx';
import { Official, Ties } from './Official.tsx';
import { partTitle } from './part-title.ts';

interface RankingProps extends ReportProps {
  readonly ranking: RankingPart;
}

/** The ordered list, whole, with the cut, and what became of each défi. */
export function Ranking({ ranking, model }: RankingProps): ReactElement {
  const texts = reportTexts[model.language];
  const { lines, criteria, cut, official } = ranking;
  const of = (status: RankedLine['status']): RankedLine[] => lines.filter((line) => line.status === status);
  const beside = official.source !== 'individual';
  const columns = (beside ? 6 : 5) + criteria.length;
  const apart = (title: string, own: readonly RankedLine[]): ReactNode =>
    own.length > 0 && (
      <>
        <tr>
          <td colSpan={columns}>
            <strong>{title}</strong>
          </td>
        </tr>
        {own.map((line) => (
          <RankingLine key={line.anchor} line={line} model={model} />
        ))}
      </>
    );
  return (
    <section id="ranking">
      <h2>{partTitle('ranking', model)}</h2>
      <Official official={official} model={model} />
      <table>
        <Heads
          names={[
            texts.rank,
            texts.defi,
            { number: texts.total },
            ...(beside ? [{ number: reportDeliberationTexts[model.language].individual }] : []),
            ...criteria.map(({ id }) => ({ number: id })),
            { number: texts.deviation },
            texts.jurorsCount,
          ]}
        />
        <tbody>
          {of('ranked').map((line, index) => (
            <Fragment key={line.anchor}>
              {cut?.after === index && index > 0 && (
                <tr className="cut">
                  <td colSpan={columns}>{texts.cut(cut.seats.value, written(cut.fund, model))}</td>
                </tr>
              )}
              <RankingLine line={line} model={model} />
            </Fragment>
          ))}
          {apart(texts.belowThreshold, of('below-threshold'))}
          {apart(texts.noScore, of('no-score'))}
        </tbody>
      </table>
      <p className="small">
        {criteria.map(({ id, label }) => texts.criterionKey(id, label)).join(' ')} {texts.deviationNote}{' '}
        {cut !== null && capsSentence(cut, model)}
      </p>
      <Ties official={official} model={model} />
      <Differences ranking={ranking} model={model} />
    </section>
  );
}

function RankingLine({ line, model }: ReportProps & { readonly line: RankedLine }): ReactElement {
  const texts = reportTexts[model.language];
  const below = line.below.map((label) => (label === '' ? texts.overall : label));
  return (
    <tr>
      <td>
        <Shown figure={line.rank} model={model} /> {line.exAequo && texts.exAequo}
      </td>
      <th scope="row">
        <strong>
          <DefiLink anchor={line.anchor} model={model}>
            {line.title}
          </DefiLink>
        </strong>
        <div className="small">{line.administration}</div>
        {below.length > 0 && <div className="small">{texts.belowWhich(below.join(', '))}</div>}
        {line.decision !== '' && <div className="small outcome">{line.decision}</div>}
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
        <NumberCell key={mean.id} figure={mean} model={model} />
      ))}
      <NumberCell figure={line.deviation} model={model} />
      <td>{texts.jurorsOf(written(line.jurors, model), written(line.expected, model))}</td>
    </tr>
  );
}

/** What the committee did not leave as the jury proposed it. */
function Differences({ ranking: { differences }, model }: RankingProps): ReactElement | null {
  const texts = reportDecisionsTexts[model.language];
  if (differences.length === 0) return null;
  return (
    <>
      <h3>{texts.differences}</h3>
      <ul>
        {differences.map(({ anchor, title, jury, comite, on }) => (
          <li key={anchor}>{texts.difference(title, jury, comite, formatDay(on, model.language))}</li>
        ))}
      </ul>
    </>
  );
}
