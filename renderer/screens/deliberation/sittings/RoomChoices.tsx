import type { ReactElement } from 'react';
import type { Projection } from '#core/deliberation/act.ts';
import type { DefiId, GroupId } from '#core/ids.ts';
import { roomTexts } from '#core/texts/room.ts';
import { Button } from '../../../components/Button.tsx';
import { ErrorMessage } from '../../../components/Notice.tsx';
import { useTexts } from '../../../stores/preferences-store.ts';
import { useRecord } from './use-record.ts';

interface Props {
  readonly group: GroupId | null;
  readonly defi: DefiId | null;
  /** What was chosen last for this group. */
  readonly projection: Projection | null;
}

const choices = ['nothing', 'agenda', 'defi', 'marks', 'order'] as const;
const ofDefi: ReadonlySet<Projection['show']> = new Set(['defi', 'marks']);

/** What the room is to see, one press each. */
export function RoomChoices({ group, defi, projection }: Props): ReactElement {
  const texts = useTexts(roomTexts).controls;
  const { record, error, dismiss } = useRecord(group);
  const show = (chosen: Projection['show']): Promise<boolean> =>
    record({ field: 'projection', value: { defi: ofDefi.has(chosen) ? defi : null, show: chosen } });
  const isChosen = (choice: Projection['show']): boolean =>
    projection?.show === choice && (!ofDefi.has(choice) || projection.defi === defi);
  return (
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
            native={{ 'aria-pressed': isChosen(choice) }}
            onClick={() => void show(choice)}
          >
            {texts.choices[choice]}
          </Button>
        ))}
      </div>
      {defi === null && <p className="hint">{texts.needsDefi}</p>}
      <ErrorMessage error={error} onDismiss={dismiss} />
    </div>
  );
}
