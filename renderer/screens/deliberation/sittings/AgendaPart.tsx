import { useState, type ReactElement } from 'react';
import type { AgendaView } from '#core/contract/requests/deliberation.ts';
import type { SessionView } from '#core/contract/requests/session.ts';
import type { GroupId } from '#core/ids.ts';
import { formatCount } from '#core/texts/format.ts';
import { portfolioFirmnessTexts } from '#core/texts/portfolio-firmness.ts';
import { sittingTexts } from '#core/texts/sitting.ts';
import { Button } from '../../../components/Button.tsx';
import { Loaded } from '../../../components/Loaded.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { useLanguage, useTexts } from '../../../stores/preferences-store.ts';
import { useView } from '../../../use-view.ts';
import { AgendaTable } from './AgendaTable.tsx';
import { BalanceSlider } from './BalanceSlider.tsx';
import { mayRecord } from './may-record.ts';
import { PlaceHeading } from './PlaceHeading.tsx';
import { SittingPanel } from './SittingPanel.tsx';
import { Trail } from './Trail.tsx';
import { UndoButton } from './UndoButton.tsx';
import { usePlace } from './use-place.ts';

interface Props {
  readonly session: SessionView;
  readonly group: GroupId | null;
  readonly label: string;
  readonly trail: Parameters<typeof Trail>[0]['steps'];
  readonly onOpen: (defi: string) => void;
  /** The files that carry the group's part. */
  readonly files: ReactElement;
}

/** What a group discusses, in order, and the sitting of the day. */
export function AgendaPart({ session, group, label, trail, onOpen, files }: Props): ReactElement {
  const [balance, setBalance] = useState(0.5);
  const view = useView('agenda-view', { group, balance });
  return (
    <>
      <Trail steps={trail} here={label} />
      <PlaceHeading id="agenda-of" quiet={trail.length === 0}>
        {label}
      </PlaceHeading>
      <Loaded view={view}>
        {(agenda) => (
          <Agenda
            session={session}
            agenda={agenda}
            balance={balance}
            onBalance={setBalance}
            onOpen={onOpen}
          />
        )}
      </Loaded>
      {files}
    </>
  );
}

interface AgendaProps {
  readonly session: SessionView;
  readonly agenda: AgendaView;
  readonly balance: number;
  readonly onBalance: (balance: number) => void;
  readonly onOpen: (defi: string) => void;
}

function Agenda({ session, agenda, balance, onBalance, onOpen }: AgendaProps): ReactElement {
  const all = useTexts(sittingTexts);
  const texts = all.agenda;
  const firmness = useTexts(portfolioFirmnessTexts);
  const language = useLanguage();
  const { toGrid } = usePlace(session);
  const { group, finished, minutes } = agenda;
  const write = (value: number): string => formatCount(value, language);
  return (
    <>
      {finished && <Notice kind="info">{all.readOnly}</Notice>}
      <div className="actions">
        <Button onClick={() => toGrid(group)}>{all.generalGrid}</Button>
        {mayRecord(session) && <UndoButton group={group} undoable={agenda.undoable} />}
      </div>
      <SittingPanel session={session} agenda={agenda} />
      <section aria-labelledby="agenda">
        <h3 id="agenda">{texts.title}</h3>
        <p>
          {texts.minutes(
            write(minutes.impressions),
            write(minutes.hearing),
            write(minutes.deliberation),
            write(minutes.generalGrid),
          )}
        </p>
        <BalanceSlider disabled={agenda.shareFrom === 'none'} value={balance} onChange={onBalance} />
        <p className="hint">{texts.shareFrom[agenda.shareFrom]}</p>
        {agenda.rows.some(({ core }) => core !== null) && <p className="hint">{firmness.agenda}</p>}
        <AgendaTable rows={agenda.rows} onOpen={onOpen} />
      </section>
    </>
  );
}
