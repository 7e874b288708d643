import { useState, type ReactElement } from 'react';
import type { TeamsAcrossView } from '#core/contract/requests/options.ts';
import { advicePlaceSentence, followingTeam, whoAdvises } from '#core/texts/advice-sentences.ts';
import { formatRank, noFigure } from '#core/texts/format.ts';
import { teamsAdviceTexts } from '#core/texts/teams-advice.ts';
import { CheckField } from '../../components/fields.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import { useView } from '../../use-view.ts';

type Advised = TeamsAcrossView['advice'][number];

/** What jurors advise on each team, and the team that follows from it. */
export function AdvicePart(): ReactElement {
  const texts = useTexts(teamsAdviceTexts);
  const view = useView('teams-across', {});
  const [onlyAdvised, setOnlyAdvised] = useState(true);
  return (
    <section aria-labelledby="advice">
      <h2 id="advice">{texts.title}</h2>
      <p>{texts.lead}</p>
      <Loaded view={view}>
        {({ advice }) => {
          const advised = advice.filter((one) => one.advice.advisers > 0);
          if (advised.length === 0) return <p>{texts.none}</p>;
          return (
            <>
              <CheckField label={texts.onlyAdvised} checked={onlyAdvised} onChange={setOnlyAdvised} />
              <p>{texts.count(advised.length, advice.length)}</p>
              <AdviceTable rows={onlyAdvised ? advised : advice} />
            </>
          );
        }}
      </Loaded>
    </section>
  );
}

function AdviceTable({ rows }: { readonly rows: readonly Advised[] }): ReactElement {
  const { columns } = useTexts(teamsAdviceTexts);
  return (
    <div className="table-wrap" role="group" aria-labelledby="advice" tabIndex={0}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{columns.defi}</th>
            <th scope="col">{columns.size}</th>
            <th scope="col">{columns.sizes}</th>
            <th scope="col">{columns.profiles}</th>
            <th scope="col">{columns.reasons}</th>
            <th scope="col">{columns.follows}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <AdviceRow key={row.defi} {...row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function AdviceRow({ title, rank, size, advice }: Advised): ReactElement {
  const texts = useTexts(teamsAdviceTexts);
  const language = useLanguage();
  return (
    <tr>
      <th scope="row">
        {title} <span className="hint">{formatRank(rank, language)}</span>
      </th>
      <td>{size === null ? noFigure : texts.eigs(size)}</td>
      <td>
        <Items items={advice.sizes.map((one) => texts.sizeBy(one.size, one.jurors))} />
      </td>
      <td>
        <Items items={advice.rows.flatMap((one) => advicePlaceSentence(one, language) ?? [])} />
      </td>
      <td className="advice__text">
        {advice.reasons.length === 0
          ? noFigure
          : advice.reasons.map((one) => (
              <p key={one.juror}>
                <strong>{whoAdvises(one, language)}</strong>
                <span className="prose">
                  {' – '}
                  {one.text}
                </span>
              </p>
            ))}
      </td>
      <td className="advice__text">
        {advice.advisers > 0 && advice.sizeOutcome !== 'smaller' && (
          <p>{texts.outcomes[advice.sizeOutcome]}</p>
        )}
        {advice.options.map((option) => {
          const following = followingTeam(option, language);
          return (
            <p key={option.option}>
              <strong>{following.team}</strong> {following.rule}
            </p>
          );
        })}
      </td>
    </tr>
  );
}

function Items({ items }: { readonly items: readonly string[] }): ReactElement {
  if (items.length === 0) return <>{noFigure}</>;
  return (
    <ul className="advice__list">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
