import { useState, type ReactElement } from 'react';
import type { AppError } from '#core/contract/app-error.ts';
import type { OptionView } from '#core/contract/requests/options.ts';
import { dossierTexts } from '#core/texts/dossier.ts';
import { formatHundredths, formatMoney } from '#core/texts/format.ts';
import { readHundredths } from '#core/texts/read-hundredths.ts';
import { teamOptionsTexts } from '#core/texts/team-options.ts';
import { ask } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { TextField } from '../../components/fields.tsx';
import { ErrorMessage } from '../../components/Notice.tsx';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import { useUnrecorded } from '../../stores/unrecorded-forms.ts';
import { OptionEigs, type EigChoice } from './OptionEigs.tsx';
import type { DefiOptions } from './OptionsTable.tsx';

const mostCost = 1_000_000_000_00;
const mostValue = 1_000_000_00;

interface Props {
  readonly row: DefiOptions;
  /** Null: a new team. */
  readonly option: OptionView | null;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** Name, cost and value of a team; its EIGs too, where people added it. */
export function OptionDialog({ row, option, onClose, onSaved }: Props): ReactElement {
  const texts = useTexts(teamOptionsTexts).dialog;
  const language = useLanguage();
  const isAdded = option === null || option.kind === 'added';
  const { profiles } = useTexts(dossierTexts);
  const title = option === null ? texts.add(row.title) : texts.edit(row.title);
  const recorded = {
    label: option?.label ?? '',
    cost: option?.costFrom === 'set' ? typed(option.costCents) : '',
    value: option?.valueFrom === 'set' && option.value !== null ? typed(option.value) : '',
  };
  const [label, setLabel] = useState(recorded.label);
  const [cost, setCost] = useState(recorded.cost);
  const [value, setValue] = useState(recorded.value);
  const [eigs, setEigs] = useState<readonly EigChoice[]>(() => choicesOf(row, option));
  const [checked, setChecked] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const inWords = (choices: readonly EigChoice[]): string =>
    choices
      .filter((one) => one.kept)
      .map(({ eig }) =>
        eig.mission === '' ? profiles[eig.profile] : `${profiles[eig.profile]}, ${eig.mission}`,
      )
      .join(' · ');
  useUnrecorded(title, [
    { field: texts.eigs, typed: inWords(eigs), recorded: inWords(choicesOf(row, option)) },
    { field: texts.label, typed: label, recorded: recorded.label },
    { field: texts.cost, typed: cost, recorded: recorded.cost },
    { field: texts.value, typed: value, recorded: recorded.value },
  ]);
  const kept = eigs.filter((one) => one.kept).map(({ eig }) => eig);
  const costCents = cost.trim() === '' ? null : readHundredths(cost, mostCost);
  const points = value.trim() === '' ? null : readHundredths(value, mostValue);
  const costWrong = cost.trim() !== '' && costCents === null;
  const valueWrong = value.trim() !== '' && points === null;

  const save = async (): Promise<void> => {
    setChecked(true);
    if (costWrong || valueWrong || (isAdded && kept.length === 0)) return;
    const answer = await ask('option-save', {
      defi: row.defi,
      option: option?.option ?? null,
      label: label.trim(),
      eigs: isAdded ? kept : null,
      costCents,
      value: points,
    });
    if (answer.ok) onSaved();
    else setError(answer.error);
  };
  return (
    <Dialog wide title={title} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {isAdded && (
          <>
            <OptionEigs eigs={eigs} onEigs={setEigs} />
            <p aria-live="polite" className={checked && kept.length === 0 ? 'remark' : undefined}>
              {kept.length === 0 ? texts.empty : texts.count(kept.length)}
            </p>
          </>
        )}
        <div className="columns">
          <TextField
            label={texts.label}
            hint={texts.labelHint}
            value={label}
            maxLength={120}
            onChange={setLabel}
          />
          <TextField
            label={texts.cost}
            hint={isAdded ? texts.costAdded : texts.costHint(formatMoney(option.defaultCostCents, language))}
            inputMode="decimal"
            value={cost}
            maxLength={20}
            error={checked && costWrong ? texts.costWrong : null}
            onChange={setCost}
          />
          <TextField
            label={texts.value}
            hint={
              isAdded ? texts.valueAdded : texts.valueHint(formatHundredths(option.defaultValue, language))
            }
            inputMode="decimal"
            value={value}
            maxLength={20}
            error={checked && valueWrong ? texts.valueWrong : null}
            onChange={setValue}
          />
        </div>
        <ErrorMessage error={error} onDismiss={() => setError(null)} />
        <div className="actions actions--row">
          <Button submit kind="primary">
            {texts.save}
          </Button>
          <Button onClick={onClose}>{texts.cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Hundredths as one would type them: 1125 → `11,25`, 13120000 → `131200`. */
const typed = (hundredths: number): string => {
  const cents = hundredths % 100;
  const whole = String(Math.trunc(hundredths / 100));
  return cents === 0 ? whole : `${whole},${String(cents).padStart(2, '0')}`;
};

/** The team's own EIGs, then those of the request that are not in it. */
function choicesOf({ options }: DefiOptions, option: OptionView | null): EigChoice[] {
  const requested = [...(options.find(({ kind }) => kind === 'requested')?.eigs ?? [])];
  if (option === null) return requested.map((eig) => ({ eig, kept: true, own: false }));
  // Each EIG of the request stands for one of the team at most, though missions may be alike.
  const inTeam = option.eigs.map((eig): EigChoice => {
    const place = requested.findIndex(({ mission }) => mission === eig.mission);
    if (place !== -1) requested.splice(place, 1);
    return { eig, kept: true, own: place === -1 };
  });
  return [...inTeam, ...requested.map((eig) => ({ eig, kept: false, own: false }))];
}
