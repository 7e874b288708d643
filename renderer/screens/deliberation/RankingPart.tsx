import type { ReactElement } from 'react';
import type { RankingView } from '#core/contract/requests/ranking.ts';
import type { SessionView } from '#core/contract/requests/session.ts';
import { coordinationTexts } from '#core/texts/coordination.ts';
import { dossierTexts } from '#core/texts/dossier.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { ErrorMessage } from '../../components/Notice.tsx';
import { useNavigation } from '../../stores/navigation-store.ts';
import { useTexts } from '../../stores/preferences-store.ts';
import { useView } from '../../use-view.ts';
import { DefiFirmness } from './DefiFirmness.tsx';
import { DefiMarks } from './DefiMarks.tsx';
import { FirmnessStatus, HowDrawn } from './FirmnessStatus.tsx';
import { RankingTable } from './RankingTable.tsx';
import { TieBreaks } from './TieBreaks.tsx';
import { useFirmness } from './use-firmness.ts';

/** The ranking and how sure it is; and who marked what. */
export function RankingPart({ session }: { readonly session: SessionView }): ReactElement {
  const view = useView('ranking-view', {});
  const analysis = useView('analysis-view', {});
  const firmness = useFirmness(session);
  const { defi: chosen, go } = useNavigation();
  return (
    <Loaded view={view}>
      {(ranking) => {
        const open = ranking.rows.find(({ defi }) => defi === chosen) ?? null;
        return (
          <>
            <FirmnessStatus firmness={firmness} />
            <ErrorMessage error={analysis.error} onRetry={analysis.reload} />
            <RankingTable
              ranking={ranking}
              analysis={analysis.value}
              firmness={firmness.value}
              chosen={open?.defi ?? null}
              onOpen={(defi) => go(session, 'deliberation', defi, 'ranking')}
            />
            <TieBreaks ranking={ranking} />
            <HowDrawn firmness={firmness} />
            {open !== null && (
              <section className="panel" aria-labelledby="defi-marks">
                <DefiMarks key={open.defi} row={open} ranking={ranking} />
                {analysis.value !== null && (
                  <DefiFirmness
                    row={open}
                    ranking={ranking}
                    analysis={analysis.value}
                    firmness={firmness.value}
                  />
                )}
              </section>
            )}
            <Irrecevables ranking={ranking} />
          </>
        );
      }}
    </Loaded>
  );
}

function Irrecevables({ ranking }: { readonly ranking: RankingView }): ReactElement | null {
  const texts = useTexts(coordinationTexts).deliberation;
  const { recevabilite: states } = useTexts(dossierTexts);
  if (ranking.irrecevables.length === 0) return null;
  return (
    <section aria-labelledby="irrecevables">
      <h2 id="irrecevables">{texts.irrecevables}</h2>
      <ul>
        {ranking.irrecevables.map(({ defi, title, state, reason }) => (
          <li key={defi}>
            <strong>{title}</strong> –{' '}
            {[state === null ? texts.undecided : states[state], reason]
              .filter((part) => part !== '')
              .join('. ')}
          </li>
        ))}
      </ul>
    </section>
  );
}
