import { useState, type ReactElement } from 'react';
import type { JurorView } from '#core/contract/requests/jury.ts';
import type { GroupId } from '#core/ids.ts';
import { JurorOffice } from '#core/jury/juror.ts';
import { coordinationTexts } from '#core/texts/coordination.ts';
import { frameTexts } from '#core/texts/frame.ts';
import { juryTexts } from '#core/texts/jury.ts';
import { ask } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { ChoiceField, TextField } from '../../components/fields.tsx';
import { say } from '../../stores/announcer-store.ts';
import { useTexts } from '../../stores/preferences-store.ts';
import type { PanelProps } from './panel-props.ts';

interface Props {
  /** Null for one who is added. */
  readonly juror: JurorView | null;
  readonly groups: PanelProps['call']['groups'];
  readonly onError: PanelProps['onError'];
  readonly onDone: () => void;
}

export function JurorForm({ juror, groups, onError, onDone }: Props): ReactElement {
  const all = useTexts(coordinationTexts);
  const texts = all.call;
  const jury = useTexts(juryTexts);
  const frame = useTexts(frameTexts);
  const [name, setName] = useState(juror?.name ?? '');
  const [organisation, setOrganisation] = useState(juror?.organisation ?? '');
  const [office, setOffice] = useState<JurorOffice>(juror?.office ?? 'membre');
  const [group, setGroup] = useState<GroupId | null>(juror?.group ?? null);
  const [missing, setMissing] = useState(false);

  const save = async (): Promise<void> => {
    setMissing(name.trim() === '');
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
    } else onError(answer.error);
  };

  return (
    <form
      aria-label={juror === null ? texts.addJuror : `${all.edit} ${juror.name}`}
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
          error={missing && name.trim() === '' ? texts.nameMissing : null}
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
            choices={[
              { value: '', label: jury.noGroup },
              ...groups.map(({ id, label }) => ({ value: id, label })),
            ]}
            onChange={(value) => setGroup(groups.find(({ id }) => id === value)?.id ?? null)}
          />
        )}
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
