import type { ReactElement } from 'react';
import { isClosed } from '#core/call/phase.ts';
import { settingsBounds, type CallSettings } from '#core/call/settings.ts';
import { deliberationSettingsTexts, tieRuleSentence } from '#core/texts/deliberation-settings.ts';
import { numberFieldTexts } from '#core/texts/number-fields.ts';
import { readWholeNumber } from '#core/texts/read-whole-number.ts';
import { ask } from '../../api.ts';
import { CheckField, ChoiceField, TextField } from '../../components/fields.tsx';
import { SaveBar } from '../../components/SaveBar.tsx';
import { keptForm, type KeptForm } from '../../stores/kept-forms.ts';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import { useTicked, useUnrecorded } from '../../stores/unrecorded-forms.ts';
import type { PanelProps } from './panel-props.ts';
import { TieRulesField } from './TieRulesField.tsx';
import { useSaving } from './use-saving.ts';

const parts = ['impressions', 'hearing', 'deliberation', 'generalGrid'] as const;
type Part = (typeof parts)[number];

/** Numbers as they are typed. */
interface TypedDeliberation
  extends
    Readonly<Record<Part | 'weightPoints', string>>,
    Readonly<
      Pick<
        CallSettings,
        'officialOrder' | 'tieRules' | 'showSeverity' | 'namesInDeliberation' | 'namesInRoom'
      >
    > {}

const useTyped = keptForm<TypedDeliberation>('deliberation-settings');

/** Minutes, official order, ties, and what is shown while the jury deliberates. */
export function DeliberationSettings({ call }: Pick<PanelProps, 'call'>): ReactElement {
  const texts = useTexts(deliberationSettingsTexts);
  const numbers = useTexts(numberFieldTexts);
  const language = useLanguage();
  const kept = useTyped(typedOf(call.settings));
  const { values: typed, set } = kept;
  const { form, isChecked, check, tell, bar } = useSaving(kept);
  const isUnsaved = useUnrecordedSettings(call, kept);
  const minutesOf = (part: Part): number | null =>
    readWholeNumber(typed[part], language, settingsBounds.minutes);
  const weightPoints = readWholeNumber(typed.weightPoints, language, settingsBounds.weightPoints);

  const save = async (): Promise<void> => {
    check();
    const [impressions, hearing, deliberation] = [
      minutesOf('impressions'),
      minutesOf('hearing'),
      minutesOf('deliberation'),
    ];
    const generalGrid = minutesOf('generalGrid');
    if (impressions === null || hearing === null || deliberation === null) return;
    if (generalGrid === null || weightPoints === null) return;
    const settings: CallSettings = {
      ...call.settings,
      officialOrder: typed.officialOrder,
      tieRules: [...typed.tieRules],
      showSeverity: typed.showSeverity,
      namesInDeliberation: typed.namesInDeliberation,
      namesInRoom: typed.namesInRoom,
      minutes: { impressions, hearing, deliberation, generalGrid },
      weightPoints,
    };
    const saved = await ask('settings-save', { settings, from: call.settings });
    tell(saved, typedOf(settings));
  };
  return (
    <section className="panel" aria-labelledby="deliberation-settings">
      <h2 id="deliberation-settings">{texts.title}</h2>
      <form
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <h3>{texts.minutes}</h3>
        <div className="columns">
          {parts.map((part) => (
            <TextField
              key={part}
              label={texts[part]}
              inputMode="numeric"
              value={typed[part]}
              error={isChecked && minutesOf(part) === null ? numbers.whole(settingsBounds.minutes) : null}
              onChange={(text) => set({ [part]: text })}
            />
          ))}
        </div>
        <h3>{texts.official}</h3>
        <ChoiceField
          label={texts.officialOrder}
          value={typed.officialOrder}
          choices={(['total', 'plenary'] as const).map((value) => ({ value, label: texts.orders[value] }))}
          onChange={(officialOrder) => set({ officialOrder })}
        />
        <h3>{texts.ties}</h3>
        <TieRulesField
          grid={call.grid}
          rules={typed.tieRules}
          onRules={(tieRules) => set({ tieRules: [...tieRules] })}
        />
        <h3>{texts.shown}</h3>
        <CheckField
          label={texts.severity}
          hint={texts.severityHint}
          checked={typed.showSeverity}
          disabled={isClosed(call.phase)}
          onChange={(showSeverity) => set({ showSeverity })}
        />
        <CheckField
          label={texts.names}
          hint={texts.namesHint}
          checked={typed.namesInDeliberation}
          onChange={(namesInDeliberation) => set({ namesInDeliberation })}
        />
        <CheckField
          label={texts.room}
          checked={typed.namesInRoom}
          onChange={(namesInRoom) => set({ namesInRoom })}
        />
        <h3>{texts.firmness}</h3>
        <div className="columns">
          <TextField
            label={texts.weightPoints}
            hint={texts.weightPointsHint}
            inputMode="numeric"
            value={typed.weightPoints}
            error={isChecked && weightPoints === null ? numbers.whole(settingsBounds.weightPoints) : null}
            onChange={(points) => set({ weightPoints: points })}
          />
        </div>
        <SaveBar save={texts.save} isUnsaved={isUnsaved} {...bar} />
      </form>
    </section>
  );
}

/** What differs from the settings of the call, each under the label that it has on screen. */
function useUnrecordedSettings(
  { settings, grid }: PanelProps['call'],
  { keptAs, values: typed }: KeptForm<TypedDeliberation>,
): boolean {
  const texts = useTexts(deliberationSettingsTexts);
  const language = useLanguage();
  const tick = useTicked();
  const recorded = typedOf(settings);
  const criterion = (id: string): string => grid.criteria.find((one) => one.id === id)?.label ?? id;
  const inWords = (rules: TypedDeliberation['tieRules']): string =>
    rules.map((rule) => tieRuleSentence(rule, criterion, language)).join(' · ');
  return useUnrecorded(
    texts.title,
    [
      ...parts.map((part) => ({ field: texts[part], typed: typed[part], recorded: recorded[part] })),
      {
        field: texts.official,
        typed: texts.orders[typed.officialOrder],
        recorded: texts.orders[settings.officialOrder],
      },
      { field: texts.ties, typed: inWords(typed.tieRules), recorded: inWords(settings.tieRules) },
      tick(texts.severity, typed.showSeverity, settings.showSeverity),
      tick(texts.names, typed.namesInDeliberation, settings.namesInDeliberation),
      tick(texts.room, typed.namesInRoom, settings.namesInRoom),
      { field: texts.weightPoints, typed: typed.weightPoints, recorded: recorded.weightPoints },
    ],
    keptAs,
  );
}

/** What the session has, as one would type and choose it. */
const typedOf = (settings: CallSettings): TypedDeliberation => ({
  impressions: String(settings.minutes.impressions),
  hearing: String(settings.minutes.hearing),
  deliberation: String(settings.minutes.deliberation),
  generalGrid: String(settings.minutes.generalGrid),
  weightPoints: String(settings.weightPoints),
  officialOrder: settings.officialOrder,
  tieRules: settings.tieRules,
  showSeverity: settings.showSeverity,
  namesInDeliberation: settings.namesInDeliberation,
  namesInRoom: settings.namesInRoom,
});
