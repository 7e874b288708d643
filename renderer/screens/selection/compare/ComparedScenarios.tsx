import { useState, type ReactElement } from 'react';
import type { ScenariosCompared } from '#core/contract/requests/selection.ts';
import { formatCount, formatRank } from '#core/texts/format.ts';
import { scenariosComparedTexts } from '#core/texts/scenarios-compared.ts';
import { spreadsheetText } from '#core/texts/spreadsheet-text.ts';
import { CheckField } from '../../../components/fields.tsx';
import { Paged } from '../../../components/Paged.tsx';
import { useLanguage, useTexts } from '../../../stores/preferences-store.ts';
import { CopyText } from '../../ballots/CopyText.tsx';
import type { ScenarioNames } from '../scenarios/scenario-names.ts';
import { ComparedCell } from './ComparedCell.tsx';
import { comparedTable, differs, figureOf, lines, type ComparedColumn } from './compared-rows.ts';

interface Props {
  readonly compared: ScenariosCompared;
  readonly names: ScenarioNames;
}

/** Totals above, and below them which défis each column selects, with how many EIGs. */
export function ComparedScenarios({ compared, names }: Props): ReactElement {
  const texts = useTexts(scenariosComparedTexts);
  const language = useLanguage();
  const [only, setOnly] = useState(false);
  const { columns, rows } = compared;
  const apart = rows.filter((row) => differs(row, columns));
  const shown = only ? apart : rows;
  return (
    <>
      <p role="status">
        {apart.length === 0 ? texts.same : texts.differ(apart.length, formatCount(apart.length, language))}
      </p>
      <div className="compared-bar">
        <CheckField label={texts.differences} checked={only} onChange={setOnly} />
        <CopyText text={() => spreadsheetText(comparedTable(compared, names, language))}>
          {texts.copy}
        </CopyText>
      </div>
      <Paged items={shown} step={200}>
        {(part) => (
          <div className="table-wrap" role="group" aria-labelledby="scenarios-compared" tabIndex={0}>
            <table className="table matrix">
              <Head columns={columns} />
              <tbody className="matrix__totals">
                {lines.map((line) => (
                  <tr key={line}>
                    <th scope="row" colSpan={2}>
                      {texts.lines[line]}
                    </th>
                    {columns.map((column, place) => (
                      <td key={place}>{figureOf(column, line, language)}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
              <tbody>
                <tr>
                  <th scope="rowgroup" colSpan={2 + columns.length} className="matrix__group">
                    {texts.defis}
                  </th>
                </tr>
                {part.map((row) => {
                  const isApart = differs(row, columns);
                  return (
                    <tr key={row.defi} className={isApart ? 'matrix__apart' : undefined}>
                      <td className="matrix__rank">{formatRank(row.rank, language)}</td>
                      <th scope="row">
                        {names.defi(row.defi)}
                        {isApart && <span className="matrix__sign">≠ {texts.differs}</span>}
                      </th>
                      {row.options.map((option, place) => (
                        <ComparedCell
                          key={place}
                          defi={row.defi}
                          option={option}
                          answered={columns[place]?.totals !== null}
                          names={names}
                        />
                      ))}
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </div>
        )}
      </Paged>
      <p className="hint">{texts.pointsHint}</p>
    </>
  );
}

function Head({ columns }: { readonly columns: readonly ComparedColumn[] }): ReactElement {
  const texts = useTexts(scenariosComparedTexts);
  return (
    <thead>
      <tr>
        <th scope="col" className="matrix__rank">
          {texts.rank}
        </th>
        <th scope="col">{texts.defi}</th>
        {columns.map(({ scenario, name }) => (
          <th key={scenario ?? 'straight'} scope="col" className="matrix__column">
            {scenario === null ? texts.straight : name}
          </th>
        ))}
      </tr>
    </thead>
  );
}
