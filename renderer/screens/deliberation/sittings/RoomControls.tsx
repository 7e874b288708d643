import { useState, type ReactElement } from 'react';
import type { AppError } from '#core/contract/app-error.ts';
import type { RoomView } from '#core/contract/requests/deliberation.ts';
import type { Projection } from '#core/deliberation/act.ts';
import type { DefiId, GroupId } from '#core/ids.ts';
import { roomTexts } from '#core/texts/room.ts';
import { ask } from '../../../api.ts';
import { Button } from '../../../components/Button.tsx';
import { ErrorMessage } from '../../../components/Notice.tsx';
import { useTexts } from '../../../stores/preferences-store.ts';
import { useSession } from '../../../stores/session-store.ts';
import { useView } from '../../../use-view.ts';
import { useRoomPlace } from './use-room-place.ts';

interface Props {
  readonly group: GroupId | null;
  /** The défi that is being heard; null where none is chosen. */
  readonly defi: DefiId | null;
  /** What was chosen last for this group. */
  readonly projection: Projection | null;
}

const choices = ['nothing', 'agenda', 'defi', 'marks', 'order'] as const;
const ofDefi: ReadonlySet<Projection['show']> = new Set(['defi', 'marks']);

/** Opens the room's display, chooses what it shows, and says what everybody sees at this instant. */
export function RoomControls({ group, defi, projection }: Props): ReactElement {
  const texts = useTexts(roomTexts).controls;
  const { place, error, open, close } = useRoomPlace();
  const save = useSession((store) => store.save);
  const [refused, setRefused] = useState<AppError | null>(null);
  const room = useView('room-view', {});

  const show = async (chosen: Projection['show']): Promise<void> => {
    const value: Projection = { defi: ofDefi.has(chosen) ? defi : null, show: chosen };
    const answer = await save(
      ask('deliberation-record', { group, said: { field: 'projection', value }, reason: '' }),
    );
    setRefused(answer.ok ? null : answer.error);
  };
  const isShown = (choice: Projection['show']): boolean =>
    projection?.show === choice && (!ofDefi.has(choice) || projection.defi === defi);

  return (
    <section className="room-controls" aria-labelledby="room-controls">
      <h2 id="room-controls">{texts.title}</h2>
      {place !== null && (
        <>
          <p>{texts.place[place]}</p>
          <Button small onClick={() => void (place === 'closed' ? open() : close())}>
            {place === 'closed' ? texts.open : texts.close}
          </Button>
        </>
      )}
      <div role="group" aria-labelledby="room-shows" className="room-controls__choices">
        <p id="room-shows">
          <strong>{texts.show}</strong>
        </p>
        <div className="actions">
          {choices.map((choice) => (
            <Button
              key={choice}
              small
              kind="tertiary"
              disabled={defi === null && ofDefi.has(choice)}
              native={{ 'aria-pressed': isShown(choice) }}
              onClick={() => void show(choice)}
            >
              {texts.choices[choice]}
            </Button>
          ))}
        </div>
        {defi === null && <p className="hint">{texts.needsDefi}</p>}
      </div>
      {room.value !== null && <Now view={room.value} open={place !== null && place !== 'closed'} />}
      <ErrorMessage error={error ?? refused ?? room.error} />
    </section>
  );
}

/** What the room sees, as the service answers it to the display, and whether names are among it. */
function Now({ view, open }: { readonly view: RoomView; readonly open: boolean }): ReactElement {
  const texts = useTexts(roomTexts);
  const { now, group, namesShown, namesHidden } = texts.controls;
  const { shown } = view;
  const sentence = (): string => {
    switch (shown.show) {
      case 'leaving':
        return shown.names.length === 0
          ? now.closed(shown.title)
          : now.leaving(shown.title, shown.names.join(', '));
      case 'defi':
      case 'marks':
        return now[shown.show](shown.title);
      case 'nothing':
      case 'agenda':
      case 'order':
        return now[shown.show];
    }
  };
  return (
    <div className="room-controls__now">
      {open && (
        <p role="status">
          {sentence()} {group(view.groupLabel === '' ? texts.wholeJury : view.groupLabel)}
        </p>
      )}
      <p className="hint">{view.namesShown ? namesShown : namesHidden}</p>
    </div>
  );
}
