import type { ReactElement } from 'react';
import type { ComparedTeam } from '#core/contract/requests/options.ts';
import { groupBy } from '#core/group-by.ts';
import { comparedHeading, type ComparedRow } from '#core/texts/compared-rows.ts';
import { teamsCompareTexts } from '#core/texts/teams-compare.ts';
import { Tag } from '../../components/Tag.tsx';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';

interface Props {
  readonly teams: readonly ComparedTeam[];
  readonly rows: readonly ComparedRow[];
}

/** One table, a column for each request: what differs bears a word and a bar at its side. */
export function ComparedTeams({ teams, rows }: Props): ReactElement {
  const texts = useTexts(teamsCompareTexts);
  const language = useLanguage();
  const sections = [...groupBy(rows, ({ section }) => section)];
  return (
    <div className="table-wrap compared" role="group" aria-labelledby="compared" tabIndex={0}>
      <table className="table compared__table">
        <thead>
          <tr>
            <th scope="col">{texts.row}</th>
            {teams.map((team) => (
              <th key={team.defi} scope="col">
                {team.title}
                <span className="hint compared__heading">{comparedHeading(team, language)}</span>
              </th>
            ))}
          </tr>
        </thead>
        {sections.map(([section, own]) => (
          <tbody key={section}>
            <tr>
              <th scope="rowgroup" colSpan={teams.length + 1} className="compared__section">
                {texts.sections[section]}
              </th>
            </tr>
            {own.map(({ key, label, cells, differs }) => (
              <tr key={key} className={differs ? 'compared__row compared__row--differs' : 'compared__row'}>
                <th scope="row">
                  {label}
                  {differs && (
                    <>
                      {' '}
                      <Tag kind="new">{texts.differs}</Tag>
                    </>
                  )}
                </th>
                {cells.map((cell, at) => (
                  <td key={teams[at]?.defi ?? at} className="prose">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}
