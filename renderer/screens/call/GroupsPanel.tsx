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
import { keptForms } from '../../stores/kept-forms.ts';
import { useTexts } from '../../stores/preferences-store.ts';
import { useUnrecorded } from '../../stores/unrecorded-forms.ts';
import { useChecked } from '../../use-checked.ts';
import { useFocusBack } from '../../use-focus-back.ts';
import type { PanelProps } from './panel-props.ts';
import { useEdited } from './use-edited.ts';

type Group = CallView['groups'][number];

const addId = 'add-group';
const renameId = (id: string): string => `rename-group-${id}`;

/** By the groups' identifiers. */
const groupForms = keptForms<{ readonly label: string }>('group');
const newGroup = 'new';

/** The groups that hear défis apart from one another, if there are any. */
export function GroupsPanel({ call }: PanelProps): ReactElement {
  const all = useTexts(coordinationTexts);
  const texts = useTexts(juryTexts);
  const frame = useTexts(frameTexts);
  const closed = isClosed(call.phase);
  const { edited, edit, isBack } = useEdited(groupForms);
  const renamed = call.groups.find(({ id }) => id === edited) ?? null;
  const opened = renamed !== null || (edited === newGroup && !closed) ? edited : null;
  const [going, setGoing] = useState<Group | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  useFocusBack(opened === null ? null : opened === newGroup ? addId : renameId(opened));
  const members = (group: Group): number =>
    call.jurors.filter((juror) => juror.group === group.id && juror.withdrawn === null).length;

  const remove = async (group: Group): Promise<void> => {
    setGoing(null);
    const answer = await ask('group-remove', { id: group.id });
    setError(answer.ok ? null : answer.error);
    if (!answer.ok) return;
    groupForms.forget(group.id);
    edit(null, group.id);
    say(all.saved);
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
                  native={{ id: renameId(group.id) }}
                  onClick={() => edit(group.id)}
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
      {opened === null ? (
        !closed && (
          <Button small native={{ id: addId }} onClick={() => edit(newGroup)}>
            {texts.addGroup}
          </Button>
        )
      ) : (
        <GroupForm key={edited} group={renamed} isBack={isBack} onDone={() => edit(null, opened)} />
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
  readonly isBack: boolean;
  readonly onDone: () => void;
}

function GroupForm({ group, isBack, onDone }: FormProps): ReactElement {
  const all = useTexts(coordinationTexts);
  const texts = useTexts(juryTexts);
  const frame = useTexts(frameTexts);
  const key = group?.id ?? newGroup;
  const kept = groupForms.useForm(key, { label: group?.label ?? '' });
  const { label } = kept.values;
  const { form, isChecked, check } = useChecked();
  const [error, setError] = useState<AppError | null>(null);
  const title = group === null ? texts.addGroup : `${texts.rename} ${group.label}`;
  const field = { field: texts.groupName, typed: label, recorded: group?.label ?? '' };
  useUnrecorded(title, [field], kept.keptAs);

  const done = (): void => {
    kept.drop();
    onDone();
  };
  const save = async (): Promise<void> => {
    check();
    if (label.trim() === '') return;
    const values = { label: label.trim() };
    const answer = await ask('group-save', { id: group?.id ?? null, ...values });
    if (!answer.ok) {
      setError(answer.error);
      return;
    }
    say(all.saved);
    // What was typed into it meanwhile stays with the form, of a group that there is already.
    if (kept.recorded(values) || group === null) done();
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
          autoFocus={!isBack}
          error={isChecked && label.trim() === '' ? all.call.nameMissing : null}
          onChange={(typed) => kept.set({ label: typed })}
        />
      </div>
      <ErrorMessage error={error} onDismiss={() => setError(null)} />
      <div className="actions">
        <Button submit>{all.save}</Button>
        <Button kind="tertiary" onClick={done}>
          {frame.cancel}
        </Button>
      </div>
    </form>
  );
}
