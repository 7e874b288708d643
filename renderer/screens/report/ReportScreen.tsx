import type { ReactElement } from 'react';
import { isClosed } from '#core/call/phase.ts';
import type { SessionView } from '#core/contract/requests/session.ts';
import { reportScreenTexts } from '#core/texts/report-screen.ts';
import { Notice } from '../../components/Notice.tsx';
import { Parts } from '../../components/Parts.tsx';
import { useTexts } from '../../stores/preferences-store.ts';
import { ExportsPanel } from './ExportsPanel.tsx';
import { MinutesPart } from './MinutesPart.tsx';
import { ReportPart } from './ReportPart.tsx';
import { VerifyPanel } from './VerifyPanel.tsx';

const screens = {
  report: ReportPart,
  minutes: MinutesPart,
  files: ExportsPanel,
  check: VerifyPanel,
} satisfies Record<string, (props: { readonly session: SessionView }) => ReactElement>;
type Part = keyof typeof screens;
const parts = Object.keys(screens) as Part[];

/** Everything that leaves: the report and the minutes beside their pages, other files, the check of it all. */
export function ReportScreen({ session }: { readonly session: SessionView }): ReactElement {
  const texts = useTexts(reportScreenTexts);
  return (
    <>
      <h1>{texts.title}</h1>
      {isClosed(session.phase) ? (
        <Parts
          session={session}
          screen="report"
          label={texts.partsNavigation}
          names={parts}
          labels={texts.screens}
          screens={screens}
        />
      ) : (
        <>
          <p className="lead">{texts.lead}</p>
          <Notice kind="info">{texts.closed}</Notice>
        </>
      )}
    </>
  );
}
