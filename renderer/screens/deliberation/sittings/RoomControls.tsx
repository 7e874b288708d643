import { useState, type ReactElement } from 'react';
import type { RoomPlace } from '#core/contract/shell.ts';
import type { DefiId, GroupId } from '#core/ids.ts';
import { roomTexts } from '#core/texts/room.ts';
import { Button } from '../../../components/Button.tsx';
import { Loaded } from '../../../components/Loaded.tsx';
import { ErrorMessage } from '../../../components/Notice.tsx';
import { useTexts } from '../../../stores/preferences-store.ts';
import { useView } from '../../../use-view.ts';
import { RoomChoices } from './RoomChoices.tsx';
import { RoomNow } from './RoomNow.tsx';
import { useRoomPlace } from './use-room-place.ts';

interface Props {
  readonly group: GroupId | null;
  /** The défi that is being heard; null where none is chosen. */
  readonly defi: DefiId | null;
}

/** The room's display, governed from wherever the group is: folded, with a word on whether it is open. */
export function RoomControls({ group, defi }: Props): ReactElement {
  const texts = useTexts(roomTexts).controls;
  const [unfolded, setUnfolded] = useState(false);
  const { place, error, open, close } = useRoomPlace();
  return (
    <details className="fold room-controls" onToggle={(event) => setUnfolded(event.currentTarget.open)}>
      <summary>{place === null ? texts.title : texts.summary[place]}</summary>
      {place !== null && (
        <>
          <p>{texts.place[place]}</p>
          <Button small onClick={() => void (place === 'closed' ? open() : close())}>
            {place === 'closed' ? texts.open : texts.close}
          </Button>
        </>
      )}
      <ErrorMessage error={error} />
      {unfolded && <Unfolded group={group} defi={defi} place={place} />}
    </details>
  );
}

/** Read only while it is looked at. */
function Unfolded({ group, defi, place }: Props & { readonly place: RoomPlace | null }): ReactElement {
  const agenda = useView('agenda-view', { group });
  const room = useView('room-view', {});
  return (
    <>
      <Loaded view={agenda}>
        {({ projection }) => <RoomChoices group={group} defi={defi} projection={projection} />}
      </Loaded>
      <Loaded view={room}>
        {(view) => <RoomNow view={view} open={place !== null && place !== 'closed'} />}
      </Loaded>
    </>
  );
}
