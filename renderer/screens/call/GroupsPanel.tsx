import { useState, type ReactElement } from 'react';
import type { CallView } from '#core/contract/requests/call.ts';
import { coordinationTexts } from '#core/texts/coordination.ts';
import { frameTexts } from '#core/texts/frame.ts';
import { juryTexts } from '#core/texts/jury.ts';
import { ask } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { TextField } from '../../components/fields.tsx';
import { say } from '../../stores/announcer-store.ts';
import { useTexts } from '../../stores/preferences-store.ts';
import type { PanelProps } from './panel-props.ts';

type Group = CallView['groups'][number];

/** The groups that hear défis apart from one another, if there are any. */
export function GroupsPanel({ call, onError }: PanelProps): ReactElement {
  const all = useTexts(coordinationTexts);
  const texts = useTexts(juryTexts);
  const frame = useTexts(frameTexts);
  const [edited, setEdited] = useState<Group | 'new' | null>(null);
  const [going, setGoing] = useState<Group | null>(null);
  const members = (group: Group): number =>
    call.jurors.filter((juror) => juror.group === group.id && juror.withdrawn === null).length;

  const remove = async (group: Group): Promise<void> => {
    setGoing(null);
    const answer = await ask('group-remove', { id: group.id });
    if (answer.ok) say(all.saved);
    else onError(answer.error);
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
                  onClick={() => setEdited(group)}
                >
                  {texts.rename}
                </Button>
                <Button
                  small
                  kind="tertiary"
                  label={texts.removeGroup(group.label)}
                  onClick={() => setGoing(group)}
                >
                  {texts.remove}
                </Button>
              </span>
            </li>
          ))}
        </ul>
      )}
      {edited === null ? (
        <Button small onClick={() => setEdited('new')}>
          {texts.addGroup}
        </Button>
      ) : (
        <GroupForm
          key={edited === 'new' ? 'new' : edited.id}
          group={edited === 'new' ? null : edited}
          onError={onError}
          onDone={() => setEdited(null)}
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
  readonly onError: PanelProps['onError'];
  readonly onDone: () => void;
}

function GroupForm({ group, onError, onDone }: FormProps): ReactElement {
  const all = useTexts(coordinationTexts);
  const texts = useTexts(juryTexts);
  const frame = useTexts(frameTexts);
  const [label, setLabel] = useState(group?.label ?? '');
  const [checked, setChecked] = useState(false);

  const save = async (): Promise<void> => {
    setChecked(true);
    if (label.trim() === '') return;
    const answer = await ask('group-save', { id: group?.id ?? null, label: label.trim() });
    if (answer.ok) {
      say(all.saved);
      onDone();
    } else onError(answer.error);
  };

  return (
    <form
      aria-label={group === null ? texts.addGroup : `${texts.rename} ${group.label}`}
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
          error={checked && label.trim() === '' ? all.call.nameMissing : null}
          onChange={setLabel}
        />
      </div>
      <div className="actions">
        <Button submit>{all.save}</Button>
        <Button kind="tertiary" onClick={onDone}>
          {frame.cancel}
        </Button>
      </div>
    </form>
  );
}
