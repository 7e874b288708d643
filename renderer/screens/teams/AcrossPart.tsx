import type { ReactElement } from 'react';
import type { SessionView } from '#core/contract/requests/session.ts';
import { dossierTexts } from '#core/texts/dossier.ts';
import { formatCount } from '#core/texts/format.ts';
import { teamsAcrossTexts } from '#core/texts/teams-across.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import { useView } from '../../use-view.ts';
import { AlikeTable } from './AlikeTable.tsx';
import { DemandTable } from './DemandTable.tsx';
import { HeatMap } from './HeatMap.tsx';

/** The requests of the whole call: who asks for whom, who could share, whose last seat is doubted. */
export function AcrossPart({ session }: { readonly session: SessionView }): ReactElement {
  const texts = useTexts(teamsAcrossTexts);
  const { profiles } = useTexts(dossierTexts);
  const language = useLanguage();
  const view = useView('teams-across', {});
  return (
    <div className="across">
      <Loaded view={view}>
        {(across) => (
          <>
            <HeatMap across={across} />
            <DemandTable across={across} session={session} />
            <section aria-labelledby="across-doubted">
              <h2 id="across-doubted">{texts.doubted}</h2>
              <Lines
                none={texts.doubtedNone}
                lines={across.doubted.map(({ defi, title, size, doubting, advisers }) => ({
                  key: defi,
                  text: texts.doubtedLine(title, formatCount(size, language), doubting, advisers),
                }))}
              />
            </section>
            <section aria-labelledby="across-same">
              <h2 id="across-same">{texts.same}</h2>
              {across.sameProfile.length > 0 && <p>{texts.sameLead}</p>}
              <Lines
                none={texts.sameNone}
                lines={across.sameProfile.map(({ defi, title, size, profile }) => ({
                  key: defi,
                  text: texts.sameLine(title, size, profiles[profile]),
                }))}
              />
            </section>
          </>
        )}
      </Loaded>
      <AlikeTable session={session} ground={session.savedAt ?? ''} />
    </div>
  );
}

interface LinesProps {
  readonly none: string;
  readonly lines: readonly { readonly key: string; readonly text: string }[];
}

function Lines({ none, lines }: LinesProps): ReactElement {
  if (lines.length === 0) return <p>{none}</p>;
  return (
    <ul>
      {lines.map(({ key, text }) => (
        <li key={key}>{text}</li>
      ))}
    </ul>
  );
}
