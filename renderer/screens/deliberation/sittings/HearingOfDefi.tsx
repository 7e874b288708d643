import { useState, type ReactElement } from 'react';
import type { OpenDefi } from '#core/contract/requests/deliberation.ts';
import type { SessionView } from '#core/contract/requests/session.ts';
import { sittingTexts } from '#core/texts/sitting.ts';
import { DefiReading } from '../../../components/DefiReading.tsx';
import { Loaded } from '../../../components/Loaded.tsx';
import { ErrorMessage, Notice } from '../../../components/Notice.tsx';
import { useTexts } from '../../../stores/preferences-store.ts';
import { useView } from '../../../use-view.ts';
import { useSittingUnderWay } from './chosen-sitting-store.ts';
import { CollectiveGrid } from './CollectiveGrid.tsx';
import { DefiHistory } from './DefiHistory.tsx';
import { GroupOpinion } from './GroupOpinion.tsx';
import { HearingClock } from './HearingClock.tsx';
import { MarksByCriterion } from './MarksByCriterion.tsx';
import { mayRecord } from './may-record.ts';
import { TotalsOfDefi } from './TotalsOfDefi.tsx';
import { UndoButton } from './UndoButton.tsx';
import { useRecord } from './use-record.ts';

interface Props {
  readonly session: SessionView;
  readonly hearing: OpenDefi;
}

/** Everything of one défi: the clock, the dossier, the jurors' marks, and what the group makes of them. */
export function HearingOfDefi({ session, hearing }: Props): ReactElement {
  const all = useTexts(sittingTexts);
  const texts = all.defi;
  const { defi, group, finished } = hearing;
  const readOnly = finished || !mayRecord(session);
  const clocked = useRecord(group);
  const [sitting] = useSittingUnderWay(group, hearing.sittings);
  return (
    <>
      <p className="lead">
        {hearing.administration}
        {hearing.leaving.length > 0 && (
          <> · {texts.leaving(hearing.leaving.length, hearing.leaving.map(({ name }) => name).join(', '))}</>
        )}
      </p>
      {finished && <Notice kind="info">{all.readOnly}</Notice>}
      <HearingClock
        clock={hearing.clock}
        minutes={hearing.minutes}
        sitting={sitting?.id ?? null}
        readOnly={readOnly}
        onClock={(value) => clocked.record({ field: 'clock', defi, value })}
      />
      <ErrorMessage error={clocked.error} onDismiss={clocked.dismiss} />
      {mayRecord(session) && (
        <div className="actions">
          <UndoButton group={group} undoable={hearing.undoable} />
        </div>
      )}
      <Dossier defi={defi} />
      <MarksByCriterion session={session} hearing={hearing} />
      <TotalsOfDefi session={session} hearing={hearing} />
      <CollectiveGrid session={session} hearing={hearing} />
      <section aria-labelledby="opinion">
        <h3 id="opinion">{all.avis.title}</h3>
        <GroupOpinion group={group} opinion={hearing} chairs={hearing.chairs} readOnly={readOnly} />
      </section>
      <DefiHistory hearing={hearing} />
    </>
  );
}

/** The dossier, folded until it is asked for: it is long, and is read when it is opened. */
function Dossier({ defi }: { readonly defi: OpenDefi['defi'] }): ReactElement {
  const texts = useTexts(sittingTexts).defi;
  const [open, setOpen] = useState(false);
  return (
    <details className="fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{texts.dossier}</summary>
      {open && <Reading defi={defi} />}
    </details>
  );
}

function Reading({ defi }: { readonly defi: OpenDefi['defi'] }): ReactElement {
  const view = useView('defi-view', { defi });
  return (
    <Loaded view={view}>
      {(value) =>
        value.sight === 'whole' ? (
          <DefiReading defi={defi} content={value.content} late={value.late} />
        ) : (
          <p>{value.title}</p>
        )
      }
    </Loaded>
  );
}
