import type { ReactElement } from 'react';
import type { SessionView } from '#core/contract/requests/session.ts';
import { jurorTexts } from '#core/texts/juror.ts';
import { myBallotTexts } from '#core/texts/my-ballot.ts';
import { Button } from '../../components/Button.tsx';
import { CalendarLines } from '../../components/CalendarLines.tsx';
import { KitParts } from '../../components/KitParts.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { useKit } from '../../stores/kit-store.ts';
import { useTexts } from '../../stores/preferences-store.ts';
import { useView } from '../../use-view.ts';
import { DriftPanel } from './DriftPanel.tsx';
import { History } from './History.tsx';
import { OtherMachine } from './OtherMachine.tsx';
import { Recalibration } from './Recalibration.tsx';
import { Sending } from './Sending.tsx';

/** All my marks in one table, to compare and correct, then the ballot. */
export function MyBallotScreen({ session }: { readonly session: SessionView }): ReactElement {
  const texts = useTexts(myBallotTexts);
  const kit = useTexts(jurorTexts).kit;
  const chooseKit = useKit((store) => store.choose);
  const view = useView('my-ballot-view', {});
  return (
    <>
      <h1>{texts.title}</h1>
      <p className="lead">{texts.lead}</p>
      <CalendarLines />
      <KitParts />
      <Loaded view={view}>
        {(ballot) => (
          <>
            {ballot.others.length > 0 && <OtherMachine ballot={ballot} session={session} />}
            <Sending ballot={ballot} session={session} />
            <Recalibration ballot={ballot} session={session} />
            <DriftPanel
              drift={ballot.drift}
              toMark={ballot.desk.defis.filter(({ state }) => state !== 'deport').length}
              session={session}
            />
            {ballot.sent.length > 0 && <History ballot={ballot} />}
            <div className="actions new-kit">
              <Button small kind="tertiary" onClick={() => void chooseKit()}>
                {kit.renew}
              </Button>
              <span className="hint">{kit.renewHint}</span>
            </div>
          </>
        )}
      </Loaded>
    </>
  );
}
