import type { ReactElement } from 'react';
import type { TeamsAcrossView } from '#core/contract/requests/options.ts';
import { profiles } from '#core/defi/profile.ts';
import { dossierTexts } from '#core/texts/dossier.ts';
import { formatCount, formatRank } from '#core/texts/format.ts';
import { teamsAcrossTexts } from '#core/texts/teams-across.ts';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';

/** From this many EIGs on the shade says no more. */
const darkest = 3;
const shadeOf = (count: number): string => `heat__cell heat__cell--${String(Math.min(darkest, count))}`;

/** Défis down, profiles across: a call has ten times more défis than there are profiles. */
export function HeatMap({ across }: { readonly across: TeamsAcrossView }): ReactElement {
  const texts = useTexts(teamsAcrossTexts);
  const { profiles: names } = useTexts(dossierTexts);
  const language = useLanguage();
  const count = (value: number): string => formatCount(value, language);
  const anyUnstated = across.unstated.requested > 0;
  return (
    <section aria-labelledby="across-heat">
      <h2 id="across-heat">{texts.heat}</h2>
      <p>{texts.heatLead}</p>
      <ul className="heat__key" aria-label={texts.key}>
        {Array.from({ length: darkest + 1 }, (_none, value) => (
          <li key={value}>
            <span className={shadeOf(value)} aria-hidden="true">
              {count(value)}
            </span>{' '}
            {texts.keyOf(value, value === darkest)}
          </li>
        ))}
      </ul>
      <div className="table-wrap heat" role="group" aria-labelledby="across-heat" tabIndex={0}>
        <table className="table heat__table">
          <thead>
            <tr>
              <th scope="col">{texts.defi}</th>
              {profiles.map((profile) => (
                <th key={profile} scope="col" className="heat__cell">
                  {names[profile]}
                </th>
              ))}
              {anyUnstated && (
                <th scope="col" className="heat__cell">
                  {texts.unstated}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {across.heat.map(({ defi, title, rank, aboveCut, counts, unstated }) => (
              <tr key={defi}>
                <th scope="row">
                  {title}
                  <span className="hint">
                    {' '}
                    {formatRank(rank, language)}
                    {aboveCut && `, ${texts.above}`}
                  </span>
                </th>
                {profiles.map((profile, at) => (
                  <td key={profile} className={shadeOf(counts[at] ?? 0)}>
                    {count(counts[at] ?? 0)}
                  </td>
                ))}
                {anyUnstated && <td className={shadeOf(unstated)}>{count(unstated)}</td>}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{texts.total}</th>
              {across.demand.map(({ profile, requested }) => (
                <td key={profile} className="heat__cell">
                  {count(requested)}
                </td>
              ))}
              {anyUnstated && <td className="heat__cell">{count(across.unstated.requested)}</td>}
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  );
}
