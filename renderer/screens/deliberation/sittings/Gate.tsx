import { useState, type ReactElement } from 'react';
import type { DeliberationDefi } from '#core/contract/requests/deliberation.ts';
import type { SessionView } from '#core/contract/requests/session.ts';
import type { DefiId, GroupId } from '#core/ids.ts';
import { sittingTexts } from '#core/texts/sitting.ts';
import { Button } from '../../../components/Button.tsx';
import { CheckField } from '../../../components/fields.tsx';
import { ErrorMessage, Notice } from '../../../components/Notice.tsx';
import { say } from '../../../stores/announcer-store.ts';
import { useTexts } from '../../../stores/preferences-store.ts';
import { mayRecord } from './may-record.ts';
import { useRecord } from './use-record.ts';

interface Props {
  readonly session: SessionView;
  readonly group: GroupId | null;
  readonly defi: DefiId;
  readonly leaving: DeliberationDefi['leaving'];
}

/** Names who has to leave the room, and waits until somebody has seen each of them go. */
export function Gate({ session, group, defi, leaving }: Props): ReactElement {
  const texts = useTexts(sittingTexts).gate;
  const { record, error, dismiss } = useRecord(group);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(
    () => new Set(leaving.filter(({ left }) => left).map(({ juror }) => juror)),
  );
  const [checked, setChecked] = useState(false);
  const still = leaving.filter(({ juror }) => !ticked.has(juror));

  const open = async (): Promise<void> => {
    setChecked(true);
    if (still.length > 0) return;
    const value = leaving.map(({ juror }) => juror);
    if (await record({ field: 'left-room', defi, value })) say(texts.opened);
  };
  const tick = (juror: string, on: boolean): void =>
    setTicked((before) => new Set(on ? [...before, juror] : [...before].filter((one) => one !== juror)));
  return (
    <section className="panel gate" aria-labelledby="gate">
      <h3 id="gate">{texts.title}</h3>
      <p>{texts.text}</p>
      {leaving.map(({ juror, name }) => (
        <CheckField
          key={juror}
          label={texts.left(name)}
          checked={ticked.has(juror)}
          onChange={(on) => tick(juror, on)}
        />
      ))}
      {checked && still.length > 0 && (
        <Notice kind="error">{texts.still(still.map(({ name }) => name).join(', '))}</Notice>
      )}
      <ErrorMessage error={error} onDismiss={dismiss} />
      <div className="actions">
        <Button kind="primary" disabled={!mayRecord(session)} onClick={() => void open()}>
          {texts.everyone}
        </Button>
      </div>
    </section>
  );
}
