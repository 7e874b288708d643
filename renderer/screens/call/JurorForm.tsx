import { useState, type ReactElement } from 'react';
import { isClosed } from '#core/call/phase.ts';
import type { AppError } from '#core/contract/app-error.ts';
import type { JurorView } from '#core/contract/requests/jury.ts';
import type { GroupId } from '#core/ids.ts';
import { JurorOffice } from '#core/jury/juror.ts';
import { namesake } from '#core/jury/namesake.ts';
import { coordinationTexts } from '#core/texts/coordination.ts';
import { frameTexts } from '#core/texts/frame.ts';
import { juryTexts } from '#core/texts/jury.ts';
import { ask } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { ChoiceField, TextField } from '../../components/fields.tsx';
import { ErrorMessage, Notice } from '../../components/Notice.tsx';
import { say } from '../../stores/announcer-store.ts';
import { useTexts } from '../../stores/preferences-store.ts';
import { useUnrecorded } from '../../stores/unrecorded-forms.ts';
import { useChecked } from '../../use-checked.ts';
import type { PanelProps } from './panel-props.ts';

interface Props {
  /** Null for one who is added. */
  readonly juror: JurorView | null;
  readonly call: PanelProps['call'];
  readonly onDone: () => void;
}

export function JurorForm({ juror, call: { groups, jurors, phase }, onDone }: Props): ReactElement {
  const all = useTexts(coordinationTexts);
  const texts = all.call;
  const jury = useTexts(juryTexts);
  const frame = useTexts(frameTexts);
  const [name, setName] = useState(juror?.name ?? '');
  const [organisation, setOrganisation] = useState(juror?.organisation ?? '');
  const [office, setOffice] = useState<JurorOffice>(juror?.office ?? 'membre');
  const [group, setGroup] = useState<GroupId | null>(juror?.group ?? null);
  const { form, isChecked, check } = useChecked();
  const [error, setError] = useState<AppError | null>(null);
  const title = juror === null ? texts.addJuror : `${all.edit} ${juror.name}`;
  const groupName = (of: GroupId | null): string => groups.find(({ id }) => id === of)?.label ?? jury.noGroup;
  useUnrecorded(title, [
    { field: texts.jurorName, typed: name, recorded: juror?.name ?? '' },
    { field: texts.organisation, typed: organisation, recorded: juror?.organisation ?? '' },
    { field: texts.office, typed: texts.offices[office], recorded: texts.offices[juror?.office ?? 'membre'] },
    { field: jury.group, typed: groupName(group), recorded: groupName(juror?.group ?? null) },
  ]);
  const same = namesake(
    name,
    jurors.filter(({ id }) => id !== juror?.id),
  );

  const save = async (): Promise<void> => {
    check();
    if (name.trim() === '') return;
    const answer = await ask('juror-save', {
      id: juror?.id ?? null,
      name: name.trim(),
      organisation: organisation.trim(),
      office,
      group,
    });
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
          label={texts.jurorName}
          value={name}
          maxLength={200}
          autoFocus
          error={isChecked && name.trim() === '' ? texts.nameMissing : null}
          onChange={setName}
        />
        <TextField
          label={texts.organisation}
          value={organisation}
          maxLength={200}
          onChange={setOrganisation}
        />
        <ChoiceField
          label={texts.office}
          value={office}
          choices={JurorOffice.options.map((value) => ({ value, label: texts.offices[value] }))}
          onChange={setOffice}
        />
        {groups.length > 0 && (
          <ChoiceField<string>
            label={jury.group}
            value={group ?? ''}
            disabled={isClosed(phase)}
            choices={[
              { value: '', label: jury.noGroup },
              ...groups.map(({ id, label }) => ({ value: id, label })),
            ]}
            onChange={(value) => setGroup(groups.find(({ id }) => id === value)?.id ?? null)}
          />
        )}
      </div>
      {same !== null && (
        <Notice kind="warning" quiet>
          {jury.namesake(same.name)}
        </Notice>
      )}
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
