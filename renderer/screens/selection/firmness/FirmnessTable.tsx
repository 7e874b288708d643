import type { ReactElement } from 'react';
import type { PortfolioFirmness, ScenariosView } from '#core/contract/requests/selection.ts';
import type { SessionView } from '#core/contract/requests/session.ts';
import { formatRank, formatCountedShare } from '#core/texts/format.ts';
import { portfolioFirmnessTexts } from '#core/texts/portfolio-firmness.ts';
import { Tag } from '../../../components/Tag.tsx';
import { useLanguage, useTexts } from '../../../stores/preferences-store.ts';
import { DefiLink } from './DefiLink.tsx';

interface Props {
  readonly session: SessionView;
  readonly scenarios: ScenariosView;
  readonly answer: PortfolioFirmness;
}

const classKinds = { noyau: 'success', 'a-debattre': 'warning', 'hors-d-atteinte': 'plain' } as const;

/** The share of every défi, a bar beside its figure. */
export function FirmnessTable({ session, scenarios, answer }: Props): ReactElement {
  const texts = useTexts(portfolioFirmnessTexts);
  const { columns } = texts;
  const language = useLanguage();
  return (
    <section aria-labelledby="firmness-shares">
      <h3 id="firmness-shares">{texts.table}</h3>
      <div className="table-wrap" role="group" aria-labelledby="firmness-shares" tabIndex={0}>
        <table className="table">
          <caption className="fr-sr-only">{texts.table}</caption>
          <thead>
            <tr>
              <th scope="col" className="number">
                {columns.rank}
              </th>
              <th scope="col">{columns.defi}</th>
              <th scope="col">{columns.share}</th>
              <th scope="col">{columns.class}</th>
            </tr>
          </thead>
          <tbody>
            {answer.rows.map(({ defi, rank, share, class: name, bar, ruled }) => (
              <tr key={defi}>
                <td className="number">{formatRank(rank, language)}</td>
                <th scope="row">
                  <DefiLink session={session} scenarios={scenarios} defi={defi} />
                </th>
                <td>
                  <div className="firmness-share">
                    <Bar share={share} />
                    <span>{formatCountedShare(share, language)}</span>
                  </div>
                </td>
                <td>
                  {bar !== null || ruled === 'out' ? (
                    texts.reasons[bar ?? 'out']
                  ) : (
                    <Tag kind={classKinds[name]}>{texts.classes[name]}</Tag>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** The figure beside it says the same. */
function Bar({ share }: { readonly share: number }): ReactElement {
  return (
    <svg className="firmness-share__bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect className="firmness-share__whole" width={100} height={8} />
      <rect className="firmness-share__part" width={100 * share} height={8} />
    </svg>
  );
}
