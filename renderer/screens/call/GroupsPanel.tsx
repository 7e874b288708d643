import { useState, type ReactElement } from 'react';
import { isClosed } from '#core/call/phase.ts';
import type { AppError } from '#core/contract/app-error.ts';
import type { CallView } from '#core/contract/requests/call.ts';
import { coordinationTexts } from '#core/texts/coordination.ts';
import { frameTexts } from '#core/texts/frame.ts';
import { juryTexts } from '#core/texts/jury.ts';
import { ask } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { TextField } from '../../components/fields.tsx';
import { ErrorMessage } from '../../components/Notice.tsx';
import { say } from '../../stores/announcer-store.ts';
import { useTexts } from '../../stores/preferences-store.ts';
import { useUnrecorded } from '../../stores/unrecorded-forms.ts';
import { useChecked } from '../../use-checked.ts';
import { useFocusBack } from '../../use-focus-back.ts';
import type { PanelProps } from './panel-props.ts';

type Group = CallView['groups'][number];

const addId = 'add-group';
const renameId = ({ id }: Group): string => `rename-group-${id}`;

/** The groups that hear défis apart from one another, if there are any. */
export function GroupsPanel({ call }: PanelProps): ReactElement {
  const all = useTexts(coordinationTexts);
  const texts = useTexts(juryTexts);
  const frame = useTexts(frameTexts);
  const closed = isClosed(call.phase);
  const [edited, setEdited] = useState<Group | 'new' | null>(null);
  const [going, setGoing] = useState<Group | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  useFocusBack(edited === null ? null : edited === 'new' ? addId : renameId(edited));
  const members = (group: Group): number =>
    call.jurors.filter((juror) => juror.group === group.id && juror.withdrawn === null).length;

  const remove = async (group: Group): Promise<void> => {
    setGoing(null);
    const answer = await ask('group-remove', { id: group.id });
    setError(answer.ok ? null : answer.error);
    if (answer.ok) say(all.saved);
  };

  return (
    <section aria-labelledby="call-groups">
      <h3 id="call-groups">{texts.groups}</h3>
      <p className="hint">{texts.groupsHint}</p>
      {call.groups.length > 0 && (
        <ul className="plain-list">
          {call.groups.map((group) => (
            <li key={group.id} className="group-row">
              <span>
                <strong>{group.label}</strong> – {texts.members(members(group))}
              </span>
              <span className="actions actions--row">
                <Button
                  small
                  kind="tertiary"
                  label={`${texts.rename} ${group.label}`}
                  native={{ id: renameId(group) }}
                  onClick={() => setEdited(group)}
                >
                  {texts.rename}
                </Button>
                {!closed && (
                  <Button
                    small
                    kind="tertiary"
                    label={texts.removeGroup(group.label)}
                    onClick={() => setGoing(group)}
                  >
                    {texts.remove}
                  </Button>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      <ErrorMessage error={error} onDismiss={() => setError(null)} />
      {edited === null ? (
        !closed && (
          <Button small native={{ id: addId }} onClick={() => setEdited('new')}>
            {texts.addGroup}
          </Button>
        )
      ) : (
        <GroupForm
          key={edited === 'new' ? 'new' : edited.id}
          group={edited === 'new' ? null : edited}
          // Another group may have been taken in hand before the answer.
          onDone={() => setEdited((now) => (now === edited ? null : now))}
        />
      )}
      {going !== null && (
        <Dialog title={texts.removeGroup(going.label)} onClose={() => setGoing(null)}>
          <p>{texts.removeGroupText(members(going))}</p>
          <div className="actions">
            <Button kind="primary" onClick={() => void remove(going)}>
              {texts.removeGroup(going.label)}
            </Button>
            <Button onClick={() => setGoing(null)}>{frame.cancel}</Button>
          </div>
        </Dialog>
      )}
    </section>
  );
}

interface FormProps {
  readonly group: Group | null;
  readonly onDone: () => void;
}

function GroupForm({ group, onDone }: FormProps): ReactElement {
  const all = useTexts(coordinationTexts);
  const texts = useTexts(juryTexts);
  const frame = useTexts(frameTexts);
  const [label, setLabel] = useState(group?.label ?? '');
  const { form, isChecked, check } = useChecked();
  const [error, setError] = useState<AppError | null>(null);
  const title = group === null ? texts.addGroup : `${texts.rename} ${group.label}`;
  useUnrecorded(title, [{ field: texts.groupName, typed: label, recorded: group?.label ?? '' }]);

  const save = async (): Promise<void> => {
    check();
    if (label.trim() === '') return;
    const answer = await ask('group-save', { id: group?.id ?? null, label: label.trim() });
    if (answer.ok) {
      say(all.saved);
      onDone();
    } else setError(answer.error);
  };

  return (
    <form
      ref={form}
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className="columns">
        <TextField
          label={texts.groupName}
          value={label}
          maxLength={200}
          autoFocus
          error={isChecked && label.trim() === '' ? all.call.nameMissing : null}
          onChange={setLabel}
        />
      </div>
      <ErrorMessage error={error} onDismiss={() => setError(null)} />
      <div className="actions">
        <Button submit>{all.save}</Button>
        <Button kind="tertiary" onClick={onDone}>
          {frame.cancel}
        </Button>
      </div>
    </form>
  );
}
