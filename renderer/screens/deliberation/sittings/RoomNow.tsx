import type { ReactElement } from 'react';
import type { RoomView } from '#core/contract/requests/deliberation.ts';
import { roomTexts } from '#core/texts/room.ts';
import { useTexts } from '../../../stores/preferences-store.ts';

interface Props {
  readonly view: RoomView;
  readonly open: boolean;
}

/** What everybody sees at this instant, as the service answers it to the display, and whether names are among it. */
export function RoomNow({ view, open }: Props): ReactElement {
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
          {sentence()}
          {view.groupLabel !== null &&
            ` ${group(view.groupLabel === '' ? texts.wholeJury : view.groupLabel)}`}
        </p>
      )}
      <p className="hint">{view.namesShown ? namesShown : namesHidden}</p>
    </div>
  );
}
