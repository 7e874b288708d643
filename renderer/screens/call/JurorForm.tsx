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
import { keptForms } from '../../stores/kept-forms.ts';
import { useTexts } from '../../stores/preferences-store.ts';
import { useUnrecorded } from '../../stores/unrecorded-forms.ts';
import { useChecked } from '../../use-checked.ts';
import type { PanelProps } from './panel-props.ts';

interface Props {
  /** Null for one who is added. */
  readonly juror: JurorView | null;
  readonly call: PanelProps['call'];
  /** It is there again with its screen, where the focus is elsewhere. */
  readonly isBack: boolean;
  readonly onDone: () => void;
}

interface Values {
  readonly name: string;
  readonly organisation: string;
  readonly office: JurorOffice;
  readonly group: GroupId | null;
}

/** By the jurors' identifiers. */
export const jurorForms = keptForms<Values>('juror');
export const newJuror = 'new';

export function JurorForm({ juror, call, isBack, onDone }: Props): ReactElement {
  const { groups, jurors, phase } = call;
  const all = useTexts(coordinationTexts);
  const texts = all.call;
  const jury = useTexts(juryTexts);
  const frame = useTexts(frameTexts);
  const key = juror?.id ?? newJuror;
  const before: Values = {
    name: juror?.name ?? '',
    organisation: juror?.organisation ?? '',
    office: juror?.office ?? 'membre',
    group: juror?.group ?? null,
  };
  const kept = jurorForms.useForm(key, before);
  const { name, organisation, office } = kept.values;
  // A group that was chosen may be gone since, and the form no longer shows it.
  const group = groups.find(({ id }) => id === kept.values.group)?.id ?? null;
  const { form, isChecked, check } = useChecked();
  const [error, setError] = useState<AppError | null>(null);
  const title = juror === null ? texts.addJuror : `${all.edit} ${juror.name}`;
  const groupName = (of: GroupId | null): string => groups.find(({ id }) => id === of)?.label ?? jury.noGroup;
  useUnrecorded(
    title,
    [
      { field: texts.jurorName, typed: name, recorded: before.name },
      { field: texts.organisation, typed: organisation, recorded: before.organisation },
      { field: texts.office, typed: texts.offices[office], recorded: texts.offices[before.office] },
      { field: jury.group, typed: groupName(group), recorded: groupName(before.group) },
    ],
    kept.keptAs,
  );
  const same = namesake(
    name,
    jurors.filter(({ id }) => id !== juror?.id),
  );

  const done = (): void => {
    kept.drop();
    onDone();
  };
  const save = async (): Promise<void> => {
    check();
    if (name.trim() === '') return;
    const values: Values = { name: name.trim(), organisation: organisation.trim(), office, group };
    const answer = await ask('juror-save', { id: juror?.id ?? null, ...values });
    if (!answer.ok) {
      setError(answer.error);
      return;
    }
    say(all.saved);
    // What was typed into it meanwhile stays with the form, of somebody who is in the jury already.
    if (kept.recorded(values) || juror === null) done();
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
          autoFocus={!isBack}
          error={isChecked && name.trim() === '' ? texts.nameMissing : null}
          onChange={(typed) => kept.set({ name: typed })}
        />
        <TextField
          label={texts.organisation}
          value={organisation}
          maxLength={200}
          onChange={(typed) => kept.set({ organisation: typed })}
        />
        <ChoiceField
          label={texts.office}
          value={office}
          choices={JurorOffice.options.map((value) => ({ value, label: texts.offices[value] }))}
          onChange={(chosen) => kept.set({ office: chosen })}
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
            onChange={(value) => kept.set({ group: groups.find(({ id }) => id === value)?.id ?? null })}
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
        <Button kind="tertiary" onClick={done}>
          {frame.cancel}
        </Button>
      </div>
    </form>
  );
}
