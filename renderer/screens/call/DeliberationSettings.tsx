import { useState, type ReactElement } from 'react';
import { isClosed } from '#core/call/phase.ts';
import type { CallSettings } from '#core/call/settings.ts';
import type { AppError } from '#core/contract/app-error.ts';
import { coordinationTexts } from '#core/texts/coordination.ts';
import { deliberationSettingsTexts } from '#core/texts/deliberation-settings.ts';
import { ask } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { CheckField, ChoiceField, TextField } from '../../components/fields.tsx';
import { ErrorMessage } from '../../components/Notice.tsx';
import { say } from '../../stores/announcer-store.ts';
import { useTexts } from '../../stores/preferences-store.ts';
import { deliberationSettings } from './deliberation-settings.ts';
import type { PanelProps } from './panel-props.ts';
import { TieRulesField } from './TieRulesField.tsx';

const parts = ['impressions', 'hearing', 'deliberation', 'generalGrid'] as const;
type Part = (typeof parts)[number];

/** Minutes, official order, ties, and what is shown while the jury deliberates. */
export function DeliberationSettings({ call }: Pick<PanelProps, 'call'>): ReactElement {
  const all = useTexts(coordinationTexts);
  const texts = useTexts(deliberationSettingsTexts);
  const [chosen, setChosen] = useState(() => deliberationSettings(call.settings));
  const [minutes, setMinutes] = useState(() => typedMinutes(call.settings));
  const [points, setPoints] = useState(String(call.settings.weightPoints));
  const [checked, setChecked] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const set = (some: Partial<typeof chosen>): void => setChosen((now) => ({ ...now, ...some }));
  const weightPoints = numberFrom(points, 1, 50);

  const save = async (): Promise<void> => {
    setChecked(true);
    const typed = (part: Part): number | null => numberFrom(minutes[part], 0, 600);
    const [impressions, hearing, deliberation] = [
      typed('impressions'),
      typed('hearing'),
      typed('deliberation'),
    ];
    const generalGrid = typed('generalGrid');
    if (impressions === null || hearing === null || deliberation === null) return;
    if (generalGrid === null || weightPoints === null) return;
    const settings: CallSettings = {
      ...call.settings,
      ...chosen,
      tieRules: [...chosen.tieRules],
      minutes: { impressions, hearing, deliberation, generalGrid },
      weightPoints,
    };
    const saved = await ask('settings-save', { settings });
    setError(saved.ok ? null : saved.error);
    if (saved.ok) say(all.saved);
  };
  return (
    <section className="panel" aria-labelledby="deliberation-settings">
      <h2 id="deliberation-settings">{texts.title}</h2>
      <form
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
              value={minutes[part]}
              error={checked && numberFrom(minutes[part], 0, 600) === null ? texts.minutesWrong : null}
              onChange={(text) => setMinutes((now) => ({ ...now, [part]: text }))}
            />
          ))}
        </div>
        <h3>{texts.official}</h3>
        <ChoiceField
          label={texts.officialOrder}
          value={chosen.officialOrder}
          choices={(['total', 'plenary'] as const).map((value) => ({ value, label: texts.orders[value] }))}
          onChange={(officialOrder) => set({ officialOrder })}
        />
        <h3>{texts.ties}</h3>
        <TieRulesField
          grid={call.grid}
          rules={chosen.tieRules}
          onRules={(tieRules) => set({ tieRules: [...tieRules] })}
        />
        <h3>{texts.shown}</h3>
        <CheckField
          label={texts.severity}
          hint={texts.severityHint}
          checked={chosen.showSeverity}
          disabled={isClosed(call.phase)}
          onChange={(showSeverity) => set({ showSeverity })}
        />
        <CheckField
          label={texts.names}
          hint={texts.namesHint}
          checked={chosen.namesInDeliberation}
          onChange={(namesInDeliberation) => set({ namesInDeliberation })}
        />
        <CheckField
          label={texts.room}
          checked={chosen.namesInRoom}
          onChange={(namesInRoom) => set({ namesInRoom })}
        />
        <h3>{texts.firmness}</h3>
        <div className="columns">
          <TextField
            label={texts.weightPoints}
            hint={texts.weightPointsHint}
            inputMode="numeric"
            value={points}
            error={checked && weightPoints === null ? texts.weightPointsWrong : null}
            onChange={setPoints}
          />
        </div>
        <ErrorMessage error={error} onDismiss={() => setError(null)} />
        <Button submit>{texts.save}</Button>
      </form>
    </section>
  );
}

const typedMinutes = ({ minutes }: CallSettings): Record<Part, string> => ({
  impressions: String(minutes.impressions),
  hearing: String(minutes.hearing),
  deliberation: String(minutes.deliberation),
  generalGrid: String(minutes.generalGrid),
});

/** A whole number as typed, within bounds; else null. */
function numberFrom(text: string, least: number, most: number): number | null {
  const number = /^\s*\d{1,4}\s*$/.test(text) ? Number(text) : null;
  return number === null || number < least || number > most ? null : number;
}
