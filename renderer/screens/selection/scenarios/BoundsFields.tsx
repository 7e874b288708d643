import type { ReactElement } from 'react';
import { profiles } from '#core/defi/profile.ts';
import { dossierTexts } from '#core/texts/dossier.ts';
import { rulesTexts } from '#core/texts/rules.ts';
import { scenariosTexts } from '#core/texts/scenarios.ts';
import { ChoiceField, TextField } from '../../../components/fields.tsx';
import { useTexts } from '../../../stores/preferences-store.ts';
import type { DraftProps } from './draft-props.ts';

const countings = ['defis', 'eigs'] as const;

/** A minimum and a maximum on a ministry, a profile or a group. */
export function BoundsFields({ view, draft, error, onDraft }: DraftProps): ReactElement {
  const texts = useTexts(scenariosTexts).rule;
  return (
    <>
      <Subject view={view} draft={draft} error={null} onDraft={onDraft} />
      <div className="rule-fields">
        {draft.kind !== 'profile' && (
          <ChoiceField
            label={texts.counting}
            value={draft.counting}
            choices={countings.map((value) => ({ value, label: texts.countings[value] }))}
            onChange={(counting) => onDraft({ ...draft, counting })}
          />
        )}
        <TextField
          label={texts.min}
          inputMode="numeric"
          value={draft.min}
          onChange={(min) => onDraft({ ...draft, min })}
        />
        <TextField
          label={texts.max}
          inputMode="numeric"
          value={draft.max}
          error={error}
          onChange={(max) => onDraft({ ...draft, max })}
        />
      </div>
      <p className="hint">{texts.boundHint}</p>
    </>
  );
}

function Subject({ view, draft, onDraft }: DraftProps): ReactElement {
  const texts = useTexts(scenariosTexts).rule;
  const names = useTexts(dossierTexts).profiles;
  const { wholeJury } = useTexts(rulesTexts);
  if (draft.kind === 'profile') {
    return (
      <ChoiceField
        label={texts.profile}
        value={draft.profile}
        choices={profiles.map((value) => ({ value, label: names[value] }))}
        onChange={(profile) => onDraft({ ...draft, profile })}
      />
    );
  }
  if (draft.kind === 'group') {
    return (
      <ChoiceField
        label={texts.group}
        value={draft.group}
        choices={view.groups.map(({ group, label }) => ({
          value: group ?? '',
          label: group === null ? wholeJury : label,
        }))}
        onChange={(group) => onDraft({ ...draft, group })}
      />
    );
  }
  const defisOf = (ministry: string): number =>
    view.defis.filter(({ ministries }) => ministries.includes(ministry)).length;
  // A ministry of a rule may have no défi left.
  const known = view.ministries.includes(draft.ministry)
    ? view.ministries
    : [...view.ministries, draft.ministry];
  return (
    <ChoiceField
      label={texts.ministry}
      value={draft.ministry}
      choices={known.map((value) => ({ value, label: texts.ministryDefis(value, defisOf(value)) }))}
      onChange={(ministry) => onDraft({ ...draft, ministry })}
    />
  );
}
