import type { ReactElement } from 'react';
import type { ScenarioColumn, ScenariosPart } from '#core/report/scenarios-model.ts';
import { reportScenariosTexts } from '#core/texts/report-scenarios.ts';
import { reportTexts } from '#core/texts/report.ts';
import { capsSentence } from './caps-sentence.ts';
import { DefiLink, Heads, NumberCell, Shown, written, type ReportProps } from './figures.tsx';
import { partTitle } from './part-title.ts';

interface ScenariosProps extends ReportProps {
  readonly scenarios: ScenariosPart;
}

/** The scenarios that were considered: what each one asks, what it answers, and who is in which. */
export function Scenarios({ scenarios, model }: ScenariosProps): ReactElement {
  const texts = reportScenariosTexts[model.language];
  const asked = scenarios.columns.slice(1);
  return (
    <section id="scenarios">
      <h2>{partTitle('scenarios', model)}</h2>
      <p>{asked.length === 0 ? texts.none : texts.lead}</p>
      {asked.map((column) => (
        <Question key={column.label} column={column} model={model} />
      ))}
      <Answers scenarios={scenarios} model={model} />
      <Grid scenarios={scenarios} model={model} />
    </section>
  );
}

type ColumnProps = ReportProps & { readonly column: ScenarioColumn };

/** What one scenario asks, in words. */
function Question({ column, model }: ColumnProps): ReactElement {
  const texts = reportScenariosTexts[model.language];
  const { label, name, question, rules, taken, result, conflict } = column;
  return (
    <div className="scenario">
      <h3>
        {label} – {name}
      </h3>
      <p>
        {question} {rules.length === 0 ? texts.noRule : texts.ruleList}
      </p>
      {rules.length > 0 && (
        <ul>
          {rules.map((rule, at) => (
            <li key={at}>{rule}</li>
          ))}
        </ul>
      )}
      {result === 'optimal' ? (
        <p>{proven(column, model)}</p>
      ) : (
        <Unanswered result={result} conflict={conflict} model={model} />
      )}
      {taken !== null && (
        <p>
          <strong>{texts.taken[taken]}</strong>
        </p>
      )}
    </div>
  );
}

/** What else is proven of an answer than its figures, which stand in the table. */
function proven({ value, worth, ties, tiesComplete }: ScenarioColumn, model: ReportProps['model']): string {
  const texts = reportScenariosTexts[model.language];
  const count = written(ties, model);
  const alike = tiesComplete ? texts.ties(ties.value ?? 0, count) : texts.tiesAtLeast(ties.value ?? 0);
  return [
    ...(value.value === null ? [] : [texts.value(written(value, model), worth)]),
    ties.value === 0 ? texts.unique : alike,
  ].join(' ');
}

function Unanswered({
  result,
  conflict,
  model,
}: ReportProps & Pick<ScenarioColumn, 'result' | 'conflict'>): ReactElement | null {
  const texts = reportScenariosTexts[model.language];
  switch (result) {
    case 'infeasible':
      return (
        <>
          <p>{conflict.length === 1 ? texts.infeasibleAlone : texts.infeasible}</p>
          <ul>
            {conflict.map((rule, at) => (
              <li key={at}>{rule}</li>
            ))}
          </ul>
        </>
      );
    case 'not-proven':
    case 'rule-unknown':
      return <p>{texts[result]}</p>;
    case 'optimal':
    case 'straight-down':
      return null;
  }
}

/** The answers side by side, against the caps of the call. */
function Answers({ scenarios, model }: ScenariosProps): ReactElement {
  const texts = reportScenariosTexts[model.language];
  const { columns } = texts;
  return (
    <>
      <table>
        <caption>{texts.summary}</caption>
        <Heads
          names={[
            columns.scenario,
            { number: columns.defis },
            { number: columns.seats },
            { number: columns.fund },
            { number: columns.points },
            { number: columns.gap },
            { number: columns.ties },
          ]}
        />
        <tbody>
          {scenarios.columns.map((column) => (
            <tr key={column.label}>
              <th scope="row">
                {column.label} – {column.name}
                {column.taken !== null && <div className="small">{texts.takenMark}</div>}
              </th>
              {column.points.value === null ? (
                <td colSpan={6}>{texts.noAnswer}</td>
              ) : (
                <>
                  <NumberCell figure={column.defis} model={model} />
                  <NumberCell figure={column.seats} model={model} />
                  <NumberCell figure={column.fund} model={model} />
                  <NumberCell figure={column.points} model={model} />
                  <NumberCell figure={column.gap} model={model} />
                  <td className="number">
                    {column.tiesComplete
                      ? written(column.ties, model)
                      : texts.atLeast(written(column.ties, model))}
                  </td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small">
        {capsSentence(scenarios, model)} {texts.pointsNote}
      </p>
    </>
  );
}

/** Which scenario takes which défi, with which team. Of one column alone, the first page and the teams tell already. */
function Grid({ scenarios, model }: ScenariosProps): ReactElement | null {
  const texts = reportScenariosTexts[model.language];
  const report = reportTexts[model.language];
  const { columns, rows, others } = scenarios;
  if (rows.length === 0 || columns.length === 1) return null;
  return (
    <>
      <table className="scenario-grid">
        <caption>{texts.grid}</caption>
        <Heads names={[report.rank, report.defi, ...columns.map(({ label }) => label)]} />
        <tbody>
          {rows.map((row) => (
            <tr key={row.anchor}>
              <td>
                <Shown figure={row.rank} model={model} />
              </td>
              <th scope="row">
                <DefiLink anchor={row.anchor} model={model}>
                  {row.title}
                </DefiLink>
              </th>
              {row.cells.map(({ team, size }) => (
                <td key={size.id}>
                  {team !== 'none' && (
                    <>
                      <span role="img" aria-label={texts[team]}>
                        {team === 'whole' ? '●' : '◐'}
                      </span>{' '}
                      <Shown figure={size} model={model} />
                    </>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small">
        {texts.key} {(others.value ?? 0) > 0 && texts.others(others.value ?? 0, written(others, model))}
      </p>
    </>
  );
}
