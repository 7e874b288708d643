import type { ReactElement } from 'react';
import { settingsBounds, type CallSettings } from '#core/call/settings.ts';
import type { Language } from '#core/contract/shell.ts';
import { profiles, type Profile } from '#core/defi/profile.ts';
import { dossierTexts } from '#core/texts/dossier.ts';
import { numberFieldTexts } from '#core/texts/number-fields.ts';
import { readMoney, typedMoney } from '#core/texts/read-money.ts';
import { readWholeNumber } from '#core/texts/read-whole-number.ts';
import { selectionSettingsTexts } from '#core/texts/selection-settings.ts';
import { ask } from '../../api.ts';
import { CheckField, TextField } from '../../components/fields.tsx';
import { SaveBar } from '../../components/SaveBar.tsx';
import { keptForm } from '../../stores/kept-forms.ts';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import { useTicked, useUnrecorded, type FormField } from '../../stores/unrecorded-forms.ts';
import type { PanelProps } from './panel-props.ts';
import { useSaving } from './use-saving.ts';

/** Numbers as they are typed; the pool by profile. */
interface TypedSelection extends Readonly<Record<Profile, string>> {
  readonly reducedLoss: string;
  readonly moneyStep: string;
  readonly complementaryList: boolean;
}

const useTyped = keptForm<TypedSelection>('selection-settings');

/** What the session has, as one would type it. */
const typedOf = (settings: CallSettings, language: Language): TypedSelection => ({
  ...typedPool(settings),
  reducedLoss: String(settings.reducedLoss),
  moneyStep: typedMoney(settings.moneyStepCents, language),
  complementaryList: settings.complementaryList,
});

/** What a smaller team is worth, the expected pool of profiles, and how the selection is asked. */
export function SelectionSettings({ call }: PanelProps): ReactElement {
  const texts = useTexts(selectionSettingsTexts);
  const numbers = useTexts(numberFieldTexts);
  const { profiles: names } = useTexts(dossierTexts);
  const language = useLanguage();
  const tick = useTicked();
  const recorded = typedOf(call.settings, language);
  const kept = useTyped(recorded);
  const { values: typed, set } = kept;
  const { form, isChecked, check, tell, bar } = useSaving(kept);
  const field = (key: 'reducedLoss' | 'moneyStep' | Profile, label: string): FormField => ({
    field: label,
    typed: typed[key],
    recorded: recorded[key],
  });
  const isUnsaved = useUnrecorded(
    texts.title,
    [
      field('reducedLoss', texts.reducedLoss),
      field('moneyStep', texts.moneyStep),
      tick(texts.complementaryList, typed.complementaryList, recorded.complementaryList),
      ...profiles.map((profile) => field(profile, `${texts.pool}, ${names[profile]}`)),
    ],
    kept.keptAs,
  );
  const reducedLoss = readWholeNumber(
    typed.reducedLoss.trim().replace(/%$/, ''),
    language,
    settingsBounds.reducedLoss,
  );
  const moneyStepCents = readMoney(typed.moneyStep, language, settingsBounds.moneyStepCents);
  const expected = (profile: Profile): number | null =>
    readWholeNumber(typed[profile], language, settingsBounds.profilePool);
  const isWrong = (profile: Profile): boolean => typed[profile].trim() !== '' && expected(profile) === null;

  const save = async (): Promise<void> => {
    check();
    if (reducedLoss === null || moneyStepCents === null || profiles.some(isWrong)) return;
    const profilePool: CallSettings['profilePool'] = {};
    for (const profile of profiles) {
      const count = expected(profile);
      if (count !== null) profilePool[profile] = count;
    }
    const { complementaryList } = typed;
    const settings = { ...call.settings, reducedLoss, moneyStepCents, complementaryList, profilePool };
    const answer = await ask('settings-save', { settings, from: call.settings });
    tell(answer, typedOf(settings, language));
  };
  return (
    <section className="panel" aria-labelledby="selection-settings">
      <h2 id="selection-settings">{texts.title}</h2>
      <form
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <h3>{texts.values}</h3>
        <div className="columns">
          <TextField
            label={texts.reducedLoss}
            hint={texts.reducedLossHint}
            inputMode="numeric"
            value={typed.reducedLoss}
            error={isChecked && reducedLoss === null ? numbers.whole(settingsBounds.reducedLoss) : null}
            onChange={(loss) => set({ reducedLoss: loss })}
          />
          <TextField
            label={texts.moneyStep}
            hint={texts.moneyStepHint}
            inputMode="decimal"
            value={typed.moneyStep}
            error={isChecked && moneyStepCents === null ? numbers.money(settingsBounds.moneyStepCents) : null}
            onChange={(moneyStep) => set({ moneyStep })}
          />
        </div>
        <CheckField
          label={texts.complementaryList}
          hint={texts.complementaryListHint}
          checked={typed.complementaryList}
          onChange={(complementaryList) => set({ complementaryList })}
        />
        <h3>{texts.pool}</h3>
        <p>{texts.poolLead}</p>
        <div className="columns">
          {profiles.map((profile) => (
            <TextField
              key={profile}
              label={names[profile]}
              inputMode="numeric"
              value={typed[profile]}
              error={isChecked && isWrong(profile) ? numbers.wholeOrEmpty(settingsBounds.profilePool) : null}
              onChange={(text) => set({ [profile]: text })}
            />
          ))}
        </div>
        <SaveBar save={texts.save} isUnsaved={isUnsaved} {...bar} />
      </form>
    </section>
  );
}

const typedPool = ({ profilePool }: CallSettings): Record<Profile, string> =>
  Object.fromEntries(profiles.map((profile) => [profile, String(profilePool[profile] ?? '')])) as Record<
    Profile,
    string
  >;
