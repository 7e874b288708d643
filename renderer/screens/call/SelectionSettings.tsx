import { useState, type ReactElement } from 'react';
import type { CallSettings } from '#core/call/settings.ts';
import type { AppError } from '#core/contract/app-error.ts';
import { profiles, type Profile } from '#core/defi/profile.ts';
import { coordinationTexts } from '#core/texts/coordination.ts';
import { dossierTexts } from '#core/texts/dossier.ts';
import { selectionSettingsTexts } from '#core/texts/selection-settings.ts';
import { ask } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { CheckField, TextField } from '../../components/fields.tsx';
import { ErrorMessage } from '../../components/Notice.tsx';
import { say } from '../../stores/announcer-store.ts';
import { useTexts } from '../../stores/preferences-store.ts';
import type { PanelProps } from './panel-props.ts';

const mostPool = 10_000;
/** The largest amount that the settings take, in euros. */
const mostStep = 1_000_000_000;

/** What a smaller team is worth, the expected pool of profiles, and how the selection is asked. */
export function SelectionSettings({ call }: Pick<PanelProps, 'call'>): ReactElement {
  const { saved } = useTexts(coordinationTexts);
  const texts = useTexts(selectionSettingsTexts);
  const { profiles: names } = useTexts(dossierTexts);
  const [loss, setLoss] = useState(String(call.settings.reducedLoss));
  const [step, setStep] = useState(String(Math.round(call.settings.moneyStepCents / 100)));
  const [list, setList] = useState(call.settings.complementaryList);
  const [pool, setPool] = useState(() => typedPool(call.settings));
  const [checked, setChecked] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const reducedLoss = wholeNumber(loss, 0, 100);
  const moneyStep = wholeNumber(step, 1, mostStep);
  const isWrong = (profile: Profile): boolean =>
    pool[profile].trim() !== '' && wholeNumber(pool[profile], 0, mostPool) === null;

  const save = async (): Promise<void> => {
    setChecked(true);
    if (reducedLoss === null || moneyStep === null || profiles.some(isWrong)) return;
    const profilePool: CallSettings['profilePool'] = {};
    for (const profile of profiles) {
      const count = wholeNumber(pool[profile], 0, mostPool);
      if (count !== null) profilePool[profile] = count;
    }
    const settings: CallSettings = {
      ...call.settings,
      reducedLoss,
      moneyStepCents: moneyStep * 100,
      complementaryList: list,
      profilePool,
    };
    const answer = await ask('settings-save', { settings });
    setError(answer.ok ? null : answer.error);
    if (answer.ok) say(saved);
  };
  return (
    <section className="panel" aria-labelledby="selection-settings">
      <h2 id="selection-settings">{texts.title}</h2>
      <form
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
            value={loss}
            error={checked && reducedLoss === null ? texts.reducedLossWrong : null}
            onChange={setLoss}
          />
          <TextField
            label={texts.moneyStep}
            hint={texts.moneyStepHint}
            inputMode="numeric"
            value={step}
            error={checked && moneyStep === null ? texts.moneyStepWrong : null}
            onChange={setStep}
          />
        </div>
        <CheckField
          label={texts.complementaryList}
          hint={texts.complementaryListHint}
          checked={list}
          onChange={setList}
        />
        <h3>{texts.pool}</h3>
        <p>{texts.poolLead}</p>
        <div className="columns">
          {profiles.map((profile) => (
            <TextField
              key={profile}
              label={names[profile]}
              inputMode="numeric"
              value={pool[profile]}
              error={checked && isWrong(profile) ? texts.poolWrong : null}
              onChange={(text) => setPool((now) => ({ ...now, [profile]: text }))}
            />
          ))}
        </div>
        <ErrorMessage error={error} onDismiss={() => setError(null)} />
        <Button submit>{texts.save}</Button>
      </form>
    </section>
  );
}

const typedPool = ({ profilePool }: CallSettings): Record<Profile, string> =>
  Object.fromEntries(profiles.map((profile) => [profile, String(profilePool[profile] ?? '')])) as Record<
    Profile,
    string
  >;

/** A whole number as typed, with spaces between thousands if one likes; null for none, or one outside the bounds. */
function wholeNumber(text: string, least: number, most: number): number | null {
  const digits = text.replace(/[\s\u00a0\u202f]/g, '');
  const number = /^\d{1,12}$/.test(digits) ? Number(digits) : null;
  return number === null || number < least || number > most ? null : number;
}
