import type { ReactElement } from 'react';
import { callYears, oddDates } from '#core/call/calendar.ts';
import { settingsBounds } from '#core/call/settings.ts';
import { requirableFields, type FieldKey } from '#core/defi/fields.ts';
import { coordinationTexts } from '#core/texts/coordination.ts';
import { dossierTexts } from '#core/texts/dossier.ts';
import { formatDay, formatInstant, listSeparator } from '#core/texts/format.ts';
import { numberFieldTexts } from '#core/texts/number-fields.ts';
import { parisInstant } from '#core/texts/paris-time.ts';
import { recevabiliteTexts } from '#core/texts/recevabilite.ts';
import { ask } from '../../api.ts';
import { TextField } from '../../components/fields.tsx';
import { SaveBar } from '../../components/SaveBar.tsx';
import { Notice } from '../../components/Notice.tsx';
import { keptForm, type KeptForm } from '../../stores/kept-forms.ts';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import { useUnrecorded, type FormField } from '../../stores/unrecorded-forms.ts';
import type { PanelProps } from './panel-props.ts';
import { RecevabiliteSettings } from './RecevabiliteSettings.tsx';
import { readSettings, typedOf, type TypedSettings } from './typed-settings.ts';
import { useSaving } from './use-saving.ts';

const useTyped = keptForm<TypedSettings>('call-settings');

type TextKey = Exclude<keyof TypedSettings, 'required'>;

/** The name of the session, the dates and the caps, and what the checklist of recevabilité looks at. */
export function SettingsPanel({ call }: PanelProps): ReactElement {
  const all = useTexts(coordinationTexts);
  const texts = all.call;
  const language = useLanguage();
  const recorded = typedOf(call.settings, call.name, language);
  const kept = useTyped(recorded);
  const { values: typed, set } = kept;
  const { form, isChecked, check, tell, bar } = useSaving(kept);
  const isUnsaved = useUnrecordedSettings(kept, recorded);
  const read = readSettings(typed, call.settings, language);
  const faultOf = useFaultTexts(isChecked && !read.ok ? read.faults : new Map());

  const field = (
    key: TextKey,
    label: string,
    more: { readonly hint?: string; readonly type?: string; readonly inputMode?: 'numeric' | 'decimal' } = {},
  ): ReactElement => (
    <TextField
      label={label}
      value={typed[key]}
      error={faultOf(key)}
      {...more}
      onChange={(text) => set({ [key]: text })}
    />
  );

  const save = async (): Promise<void> => {
    check();
    if (!read.ok) return;
    const saved = await ask('settings-save', { settings: read.settings, from: call.settings });
    const renamed =
      saved.ok && read.name !== call.name ? await ask('session-rename', { name: read.name }) : saved;
    tell(renamed, typedOf(read.settings, read.name, language));
  };

  return (
    <section className="panel" aria-labelledby="call-settings">
      <h2 id="call-settings">{texts.identity}</h2>
      <form
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <div className="columns">
          <TextField
            label={texts.name}
            value={typed.name}
            maxLength={200}
            error={faultOf('name')}
            onChange={(name) => set({ name })}
          />
          {field('deadline', texts.deadline, { hint: texts.deadlineHint, type: 'datetime-local' })}
          {field('juryDay', texts.juryDay, { type: 'date' })}
          {field('ballotsDue', texts.ballotsDue, { hint: texts.ballotsDueHint, type: 'date' })}
          {field('kitLimit', texts.kitLimit, { hint: texts.kitLimitHint, inputMode: 'numeric' })}
        </div>
        <OddDates typed={typed} />
        <h3>{texts.caps}</h3>
        <div className="columns">
          {field('seatCap', texts.seatCap, { hint: texts.noCapHint, inputMode: 'numeric' })}
          {field('envelope', texts.envelope, { hint: texts.noCapHint, inputMode: 'decimal' })}
          {field('costPerEig', texts.costPerEig, { inputMode: 'decimal' })}
          {field('fundShare', texts.fundShare, { inputMode: 'numeric' })}
          {field('minTeam', texts.minTeam, { inputMode: 'numeric' })}
          {field('maxTeam', texts.maxTeam, { inputMode: 'numeric' })}
        </div>
        <RecevabiliteSettings
          required={typed.required}
          onRequired={(required) => set({ required })}
          charactersPerLine={typed.charactersPerLine}
          error={faultOf('charactersPerLine')}
          onCharactersPerLine={(charactersPerLine) => set({ charactersPerLine })}
        />
        <SaveBar save={all.save} isUnsaved={isUnsaved} {...bar} />
      </form>
    </section>
  );
}

/** Says which dates are in an unusual order; nothing is refused for it. */
function OddDates({ typed }: { readonly typed: TypedSettings }): ReactElement | null {
  const texts = useTexts(coordinationTexts).call;
  const language = useLanguage();
  const pairs = oddDates(typed);
  if (pairs.length === 0) return null;
  const told = pairs.map(([first, second]) => texts.oddPair(texts[first], texts[second]));
  return <Notice kind="warning">{texts.oddDates(told.join(listSeparator(language)))}</Notice>;
}

/** What is said at a field, if anything is wrong there. */
function useFaultTexts(
  faults: Extract<ReturnType<typeof readSettings>, { readonly ok: false }>['faults'],
): (key: keyof TypedSettings) => string | null {
  const texts = useTexts(coordinationTexts).call;
  const numbers = useTexts(numberFieldTexts);
  const wanted = (key: keyof TypedSettings): string => {
    switch (key) {
      case 'envelope':
        return numbers.moneyOrEmpty(settingsBounds.envelopeCents);
      case 'costPerEig':
        return numbers.money(settingsBounds.costPerEigCents);
      case 'seatCap':
        return numbers.wholeOrEmpty(settingsBounds.seatCap);
      case 'kitLimit':
        return numbers.wholeOrEmpty(settingsBounds.kitLimitMegabytes);
      case 'fundShare':
        return numbers.whole(settingsBounds.fundSharePercent);
      case 'charactersPerLine':
        return numbers.whole(settingsBounds.charactersPerLine);
      default:
        return numbers.whole(settingsBounds.team);
    }
  };
  return (key) => {
    switch (faults.get(key)) {
      case undefined:
        return null;
      case 'missing':
        return texts.nameMissing;
      case 'year':
        return texts.yearWrong(String(callYears.first), String(callYears.last));
      case 'crossed':
        return texts.teamsCrossed;
      case 'number':
        return wanted(key);
    }
  };
}

/** What differs from the settings of the call, each under the label that it has on screen. */
function useUnrecordedSettings(
  { keptAs, values: typed }: KeptForm<TypedSettings>,
  recorded: TypedSettings,
): boolean {
  const texts = useTexts(coordinationTexts).call;
  const recevabilite = useTexts(recevabiliteTexts);
  const { fields: names } = useTexts(dossierTexts);
  const language = useLanguage();
  const field = (key: TextKey, label: string, told = typed[key]): FormField => ({
    field: label,
    typed: typed[key],
    recorded: recorded[key],
    told,
  });
  const day = (key: 'juryDay' | 'ballotsDue', label: string): FormField =>
    field(key, label, typed[key] === '' ? '' : formatDay(typed[key], language));
  const deadline = parisInstant(typed.deadline);
  const inOrder = (keys: readonly FieldKey[]): string =>
    requirableFields
      .filter((key) => keys.includes(key))
      .map((key) => names[key])
      .join(', ');
  return useUnrecorded(
    texts.identity,
    [
      field('name', texts.name),
      field('deadline', texts.deadline, deadline === null ? '' : formatInstant(deadline, language)),
      day('juryDay', texts.juryDay),
      day('ballotsDue', texts.ballotsDue),
      field('kitLimit', texts.kitLimit),
      ...numbers.map((key) => field(key, texts[key])),
      {
        field: recevabilite.requiredFields,
        typed: inOrder(typed.required),
        recorded: inOrder(recorded.required),
      },
      field('charactersPerLine', recevabilite.charactersPerLine),
    ],
    keptAs,
  );
}

const numbers = ['seatCap', 'envelope', 'costPerEig', 'fundShare', 'minTeam', 'maxTeam'] as const;
