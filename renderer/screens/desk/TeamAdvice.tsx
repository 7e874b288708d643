import type { ReactElement } from 'react';
import {
  outdatedAdvice,
  readTeamAdvice,
  teamAdviceText,
  withAdvice,
  type RequestedEig,
  type RowAdvice,
  type Verdict,
} from '#core/ballot/team-advice.ts';
import type { DeskDefi } from '#core/contract/requests/desk.ts';
import { profiles, type Profile } from '#core/defi/profile.ts';
import { deskTexts } from '#core/texts/desk.ts';
import { dossierTexts } from '#core/texts/dossier.ts';
import { formatCount } from '#core/texts/format.ts';
import { adviceSentence } from '#core/texts/team-advice.ts';
import { Button } from '../../components/Button.tsx';
import { ChoiceField } from '../../components/fields.tsx';
import { NoteField } from '../../components/NoteField.tsx';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import type { NoteProps } from './CriterionField.tsx';

interface Props {
  readonly team: NonNullable<DeskDefi['team']>;
  /** The fields as they stand. */
  readonly size: string;
  readonly profiles: string;
  readonly reason: NoteProps & { readonly disabled: boolean };
  readonly editable: boolean;
  readonly onSave: (field: 'advice-size' | 'advice-profiles', text: string) => void;
}

/** How many EIGs to grant, and what to do with each profile that is asked for. */
export function TeamAdvice(props: Props): ReactElement {
  const { team, size, editable, onSave } = props;
  const texts = useTexts(deskTexts);
  const language = useLanguage();
  const advice = readTeamAdvice(props.profiles);
  const outdated = outdatedAdvice(advice, team.eigs);
  // Advice given under other bounds stays readable and chosen.
  const sizes = team.sizes.map(String);
  const choices = size === '' || sizes.includes(size) ? sizes : [...sizes, size];
  const save = (wanted: readonly RowAdvice[]): void => onSave('advice-profiles', teamAdviceText(wanted));

  return (
    <fieldset className="advice" disabled={!editable}>
      <legend>{texts.advice}</legend>
      <ChoiceField
        label={texts.adviceSize}
        value={size}
        disabled={!editable}
        choices={[
          { value: '', label: texts.adviceNone },
          ...choices.map((value) => ({
            value,
            label: texts.adviceSizeOption(
              formatCount(Number(value), language),
              value === String(team.requested),
            ),
          })),
        ]}
        onChange={(chosen) => onSave('advice-size', chosen)}
      />
      {outdated.map((one) => (
        <div key={one.place} className="advice__outdated">
          <p>{texts.adviceOutdated(adviceSentence(one, language))}</p>
          <Button small kind="tertiary" onClick={() => save(advice.filter((other) => other !== one))}>
            {texts.adviceForget}
          </Button>
        </div>
      ))}
      {team.eigs.map((eig) => (
        <EigChoice
          key={eig.place}
          eig={eig}
          editable={editable}
          verdict={advice.find((one) => one.place === eig.place && !outdated.includes(one))?.verdict ?? null}
          onChange={(verdict) => save(withAdvice(advice, eig, verdict))}
        />
      ))}
      <NoteField label={texts.adviceReason} {...props.reason} />
    </fieldset>
  );
}

interface EigProps {
  readonly eig: RequestedEig;
  readonly verdict: Verdict | null;
  readonly editable: boolean;
  readonly onChange: (verdict: Verdict | null) => void;
}

type Choice = 'none' | 'keep' | 'drop' | Profile;

function EigChoice({ eig, verdict, editable, onChange }: EigProps): ReactElement {
  const texts = useTexts(deskTexts);
  const names = useTexts(dossierTexts).profiles;
  const language = useLanguage();
  const label = texts.adviceEig(
    formatCount(eig.place, language),
    eig.words === '' ? names[eig.profile] : eig.words,
  );
  const value: Choice = verdict === null ? 'none' : verdict.kind === 'replace' ? verdict.by : verdict.kind;
  const choose = (chosen: Choice): void => {
    if (chosen === 'none') onChange(null);
    else
      onChange(chosen === 'keep' || chosen === 'drop' ? { kind: chosen } : { kind: 'replace', by: chosen });
  };
  return (
    <ChoiceField<Choice>
      label={label}
      {...(eig.mission === '' ? {} : { hint: <span className="advice__mission">{eig.mission}</span> })}
      value={value}
      disabled={!editable}
      choices={[
        { value: 'none', label: texts.verdicts.none },
        { value: 'keep', label: texts.verdicts.keep },
        ...profiles
          .filter((profile) => profile !== eig.profile || profile === value)
          .map((profile) => ({ value: profile, label: texts.adviceReplace(names[profile]) })),
        { value: 'drop', label: texts.verdicts.drop },
      ]}
      onChange={choose}
    />
  );
}
