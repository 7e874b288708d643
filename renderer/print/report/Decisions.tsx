import type { ReactElement } from 'react';
import type { DecidedLine } from '#core/report/decisions-model.ts';
import { decisionsTexts } from '#core/texts/decisions.ts';
import { reportDecisionsTexts } from '#core/texts/report-decisions.ts';
import { DefiLink, Shown, written, type ReportProps } from './figures.tsx';

/** What becomes of the défis, once anything is decided. */
export function Decisions({ model }: ReportProps): ReactElement | null {
  const texts = reportDecisionsTexts[model.language];
  const { decisions } = model;
  if (decisions === null) return null;
  const { undecided, granted, complementary, others, differences, seats, fund } = decisions;
  const unconfirmed = [...granted, ...complementary, ...others].some((line) => line.unconfirmed);
  return (
    <section id="decisions">
      <h2>{texts.title}</h2>
      {(undecided.value ?? 0) > 0 && <p>{texts.undecided(written(undecided, model))}</p>}
      {unconfirmed && <p>{texts.unconfirmedNote}</p>}
      <h3>{texts.granted}</h3>
      {granted.length === 0 ? (
        <p>{texts.nobody}</p>
      ) : (
        <>
          <Lines lines={granted} model={model} />
          <p>{texts.grantedSums(written(seats, model), written(fund, model))}</p>
        </>
      )}
      {complementary.length > 0 && (
        <>
          <h3>{texts.complementary}</h3>
          <Lines lines={complementary} model={model} placed />
        </>
      )}
      {others.length > 0 && (
        <>
          <h3>{texts.others}</h3>
          <Refusals lines={others} model={model} />
        </>
      )}
      {differences.length > 0 && (
        <>
          <h3>{texts.differences}</h3>
          <ul>
            {differences.map(({ anchor, title, jury, comite }) => (
              <li key={anchor}>{texts.difference(title, jury, comite)}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

interface LinesProps extends ReportProps {
  readonly lines: readonly DecidedLine[];
  readonly placed?: boolean;
}

function Lines({ lines, model, placed = false }: LinesProps): ReactElement {
  const texts = reportDecisionsTexts[model.language];
  return (
    <table>
      <thead>
        <tr>
          {placed && <th scope="col">{texts.place}</th>}
          <th scope="col">{texts.defi}</th>
          <th scope="col">{texts.team}</th>
          <th scope="col" className="number">
            {texts.size}
          </th>
          <th scope="col" className="number">
            {texts.fund}
          </th>
          <th scope="col">{texts.motivation}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.anchor}>
            {placed && (
              <td>
                <Shown figure={line.position} model={model} />
              </td>
            )}
            <Title line={line} model={model} />
            <td>{line.profiles.join(', ')}</td>
            <td className="number">
              <Shown figure={line.size} model={model} />
            </td>
            <td className="number">
              <Shown figure={line.fund} model={model} />
            </td>
            <td>{line.motivation === '' ? texts.noMotivation : line.motivation}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Refusals({ lines, model }: LinesProps): ReactElement {
  const texts = reportDecisionsTexts[model.language];
  const { outcomes } = decisionsTexts[model.language];
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{texts.defi}</th>
          <th scope="col">{texts.outcome}</th>
          <th scope="col">{texts.motivation}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.anchor}>
            <Title line={line} model={model} />
            <td>{outcomes[line.outcome]}</td>
            <td>
              {line.motivation === '' && line.outcome !== 'desiste' ? texts.noMotivation : line.motivation}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Title({ line, model }: ReportProps & { readonly line: DecidedLine }): ReactElement {
  return (
    <th scope="row">
      <DefiLink anchor={line.anchor}>{line.title}</DefiLink>
      {line.unconfirmed && <div className="small">{reportDecisionsTexts[model.language].unconfirmed}</div>}
    </th>
  );
}
