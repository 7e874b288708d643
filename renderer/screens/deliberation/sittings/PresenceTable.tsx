import { useRef, type ReactElement } from 'react';
import type { AgendaView, SittingView } from '#core/contract/requests/deliberation.ts';
import type { Presence } from '#core/deliberation/act.ts';
import { coordinationTexts } from '#core/texts/coordination.ts';
import { sittingTexts } from '#core/texts/sitting.ts';
import { Button } from '../../../components/Button.tsx';
import { useTexts } from '../../../stores/preferences-store.ts';
import { useSession } from '../../../stores/session-store.ts';
import { useFocusOnward } from '../../../use-focus-onward.ts';
import { ConflictChoice } from './ConflictChoice.tsx';
import type { Recorder } from './use-record.ts';

interface Props {
  readonly sitting: SittingView;
  readonly jurors: AgendaView['jurors'];
  readonly readOnly: boolean;
  readonly recorder: Recorder;
}

/** What unfolds the table: once all are said, it is read from there on, or folded. */
export const presenceId = 'sitting-presence';

const choices = ['present', 'absent'] as const satisfies readonly Presence[];

/** Who is there and who is not; the same press again takes it back. */
export function PresenceTable({ sitting, jurors, readOnly, recorder }: Props): ReactElement {
  const all = useTexts(sittingTexts);
  const texts = all.day;
  const { offices } = useTexts(coordinationTexts).call;
  const officeNames: Readonly<Record<string, string>> = offices;
  const saidOf = (juror: string): SittingView['presence'][number]['presence'] | null =>
    sitting.presence.find((one) => one.juror === juror)?.presence ?? null;
  const record = (juror: string, value: Presence | null, reason = ''): Promise<boolean> => {
    const over = saidOf(juror);
    return recorder.record(
      { field: 'presence', sitting: sitting.id, juror, value },
      { reason, ...(over === null ? {} : { over }) },
    );
  };
  const unsaid = jurors.filter(({ id }) => {
    const said = saidOf(id);
    return said === null || (said.value === null && said.conflict.length === 0);
  });
  /** Whose presence was pressed since all were said to be there. */
  const pressed = useRef<ReadonlySet<string>>(new Set());
  const press = (juror: string, value: Presence | null): void => {
    pressed.current = new Set([...pressed.current, juror]);
    void record(juror, value);
  };
  const rememberFocus = useFocusOnward(presenceId);
  const allPresent = async (): Promise<void> => {
    rememberFocus();
    pressed.current = new Set();
    for (const { id } of unsaid) {
      // One after the other: each is an act of its own, and what the person says of one meanwhile stands.
      if (!pressed.current.has(id) && !(await record(id, 'present'))) return;
    }
  };
  const words = { present: texts.present, absent: texts.absent };
  const names = { present: texts.presentOf, absent: texts.absentOf };
  return (
    <>
      <ul className="presence">
        {jurors.map(({ id, name, office }) => {
          const said = saidOf(id);
          return (
            <li key={id}>
              <span className="presence__name">
                {name} <span className="hint">{officeNames[office] ?? office}</span>
              </span>
              <span className="choices" role="group" aria-label={name}>
                {choices.map((choice) => (
                  <button
                    key={choice}
                    type="button"
                    className="choice"
                    aria-pressed={said?.value === choice}
                    aria-label={names[choice](name)}
                    disabled={readOnly}
                    onClick={() => press(id, said?.value === choice ? null : choice)}
                  >
                    <span aria-hidden="true">{said?.value === choice ? '✓ ' : ''}</span>
                    {words[choice]}
                  </button>
                ))}
              </span>
              {said !== null && (
                <ConflictChoice
                  what={name}
                  recorded={said}
                  readOnly={readOnly}
                  write={(value) => (value === null ? texts.unknown : words[value])}
                  onSettle={(value, reason) => record(id, value, reason)}
                />
              )}
            </li>
          );
        })}
      </ul>
      {!readOnly && unsaid.length > 0 && (
        <Button
          small
          kind="tertiary"
          // Whoever leaves the session meanwhile waits for all of them.
          onClick={() => void useSession.getState().whileSaving(allPresent())}
        >
          {texts.allPresent}
        </Button>
      )}
    </>
  );
}
