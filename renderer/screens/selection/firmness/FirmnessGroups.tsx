import type { ReactElement } from 'react';
import type { PortfolioFirmness, ScenariosView } from '#core/contract/requests/selection.ts';
import type { SessionView } from '#core/contract/requests/session.ts';
import { firmnessClasses } from '#core/selection/firmness-class.ts';
import { formatCountedShare } from '#core/texts/format.ts';
import { portfolioFirmnessTexts } from '#core/texts/portfolio-firmness.ts';
import { firmnessGroups } from '#core/texts/portfolio-firmness-sentences.ts';
import { useLanguage, useTexts } from '../../../stores/preferences-store.ts';
import { DefiLink } from './DefiLink.tsx';

interface Props {
  readonly session: SessionView;
  readonly scenarios: ScenariosView;
  readonly answer: PortfolioFirmness;
  readonly ofCall: boolean;
}

/** The défis that stay in, those that depend on the weights, those that are out, each with what that means. */
export function FirmnessGroups({ session, scenarios, answer, ofCall }: Props): ReactElement {
  const texts = useTexts(portfolioFirmnessTexts);
  const language = useLanguage();
  const { classes, apart } = firmnessGroups(answer);
  return (
    <>
      <div className="firmness-groups">
        {firmnessClasses.map((name) => (
          <section
            key={name}
            className={`firmness-group firmness-group--${name}`}
            aria-labelledby={`firmness-${name}`}
          >
            <h3 id={`firmness-${name}`}>{texts.group(texts.classes[name], classes[name].length)}</h3>
            <p className="hint">{texts.means[answer.method][name]}</p>
            {classes[name].length === 0 ? (
              <p>{texts.nobody}</p>
            ) : (
              <ul>
                {classes[name].map(({ defi, share, ruled }) => (
                  <li key={defi}>
                    <DefiLink session={session} scenarios={scenarios} defi={defi} />
                    {name === 'a-debattre' && <span>{formatCountedShare(share, language)}</span>}
                    {ruled === 'in' && <span className="hint">{texts.ruledIn}</span>}
                  </li>
                ))}
              </ul>
            )}
          </section>
        ))}
      </div>
      {apart.length > 0 && (
        <section aria-labelledby="firmness-apart">
          <h3 id="firmness-apart">{texts.group(texts.apart, apart.length)}</h3>
          <p className="hint">{texts.apartMeans}</p>
          <ul>
            {apart.map(({ defi, bar }) => (
              <li key={defi}>
                <DefiLink session={session} scenarios={scenarios} defi={defi} /> (
                {texts.reasons[bar ?? (ofCall ? 'unfavourable' : 'out')]})
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
