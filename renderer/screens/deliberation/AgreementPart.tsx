import type { ReactElement } from 'react';
import type { SessionView } from '#core/contract/requests/session.ts';
import { agreementTexts } from '#core/texts/agreement.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useTexts } from '../../stores/preferences-store.ts';
import { useView } from '../../use-view.ts';
import { FirmnessStatus, HowDrawn } from './FirmnessStatus.tsx';
import { InfluenceTable } from './InfluenceTable.tsx';
import { ReliabilityTable } from './ReliabilityTable.tsx';
import { SeverityPanel } from './SeverityPanel.tsx';
import { useFirmness } from './use-firmness.ts';

/** How far the jury agrees, and each juror's part in it: for the coordination's eyes. */
export function AgreementPart({ session }: { readonly session: SessionView }): ReactElement {
  const texts = useTexts(agreementTexts);
  const view = useView('analysis-view', {});
  const firmness = useFirmness(session);
  return (
    <Loaded view={view}>
      {(analysis) => (
        <div className="agreement-part">
          <Notice kind="info" quiet>
            {texts.forCoordination}
          </Notice>
          <FirmnessStatus firmness={firmness} />
          <ReliabilityTable analysis={analysis} firmness={firmness.value} />
          <SeverityPanel analysis={analysis} />
          <InfluenceTable analysis={analysis} firmness={firmness.value} />
          <HowDrawn firmness={firmness} />
        </div>
      )}
    </Loaded>
  );
}
