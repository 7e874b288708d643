import { useState, type ReactElement } from 'react';
import type { CallSettings } from '#core/call/settings.ts';
import type { FieldKey } from '#core/defi/fields.ts';
import { coordinationTexts } from '#core/texts/coordination.ts';
import { parisLocal, parisInstant } from '#core/texts/paris-time.ts';
import { ask } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { TextField } from '../../components/fields.tsx';
import { say } from '../../stores/announcer-store.ts';
import { useTexts } from '../../stores/preferences-store.ts';
import { RecevabiliteSettings } from './RecevabiliteSettings.tsx';
import type { PanelProps } from './panel-props.ts';

/** What is typed: texts, read only when saved. */
interface Typed {
  readonly name: string;
  readonly deadline: string;
  readonly juryDay: string;
  readonly seatCap: string;
  readonly envelope: string;
  readonly costPerEig: string;
  readonly fundShare: string;
  readonly minTeam: string;
  readonly maxTeam: string;
  readonly charactersPerLine: string;
  readonly ballotsDue: string;
  readonly kitLimit: string;
}

/** A whole number as typed, with spaces between thousands if one likes; null for what is none. */
function wholeNumber(text: string): number | null {
  const digits = text.replace(/[\s\u00a0\u202f]/g, '');
  return /^\d{1,12}$/.test(digits) ? Number(digits) : null;
}

const typedOf = (settings: CallSettings, name: string): Typed => ({
  name,
  deadline: settings.deadline === null ? '' : parisLocal(settings.deadline),
  juryDay: settings.juryDay ?? '',
  seatCap: settings.seatCap === null ? '' : String(settings.seatCap),
  envelope: settings.envelopeCents === null ? '' : String(Math.round(settings.envelopeCents / 100)),
  costPerEig: String(Math.round(settings.costPerEigCents / 100)),
  fundShare: String(settings.fundSharePercent),
  minTeam: String(settings.minTeam),
  maxTeam: String(settings.maxTeam),
  charactersPerLine: String(settings.charactersPerLine),
  ballotsDue: settings.ballotsDue ?? '',
  kitLimit: settings.kitLimitMegabytes === null ? '' : String(settings.kitLimitMegabytes),
});

const numbers = ['seatCap', 'envelope', 'costPerEig', 'fundShare', 'minTeam', 'maxTeam'] as const;
const mayBeEmpty: readonly string[] = ['seatCap', 'envelope'];

export function SettingsPanel({ call, onError }: PanelProps): ReactElement {
  const all = useTexts(coordinationTexts);
  const texts = all.call;
  const [typed, setTyped] = useState(() => typedOf(call.settings, call.name));
  const [required, setRequired] = useState<readonly FieldKey[]>(call.settings.requiredFields);
  const [checked, setChecked] = useState(false);

  const isWrong = (key: (typeof numbers)[number]): boolean => {
    const text = typed[key];
    if (text.trim() === '') return !mayBeEmpty.includes(key);
    return wholeNumber(text) === null;
  };
  const perLine = wholeNumber(typed.charactersPerLine);
  const perLineWrong = perLine === null || perLine < 20 || perLine > 500;
  const limit = typed.kitLimit.trim() === '' ? null : wholeNumber(typed.kitLimit);
  const limitWrong = typed.kitLimit.trim() !== '' && (limit === null || limit < 1 || limit > 2_000);
  const set = (key: keyof Typed) => (text: string) => setTyped((now) => ({ ...now, [key]: text }));
  const numberField = (key: (typeof numbers)[number], label: string): ReactElement => (
    <TextField
      label={label}
      inputMode="numeric"
      value={typed[key]}
      error={checked && isWrong(key) ? texts.notANumber : null}
      {...(mayBeEmpty.includes(key) ? { hint: texts.noCapHint } : {})}
      onChange={set(key)}
    />
  );

  const save = async (): Promise<void> => {
    setChecked(true);
    if (numbers.some(isWrong) || perLineWrong || limitWrong || typed.name.trim() === '') return;
    const value = (key: (typeof numbers)[number]): number => wholeNumber(typed[key]) ?? 0;
    const cap = (key: 'seatCap' | 'envelope', times: number): number | null =>
      typed[key].trim() === '' ? null : value(key) * times;
    const settings: CallSettings = {
      ...call.settings,
      deadline: parisInstant(typed.deadline),
      juryDay: typed.juryDay === '' ? null : typed.juryDay,
      ballotsDue: typed.ballotsDue === '' ? null : typed.ballotsDue,
      kitLimitMegabytes: limit,
      seatCap: cap('seatCap', 1),
      envelopeCents: cap('envelope', 100),
      costPerEigCents: value('costPerEig') * 100,
      fundSharePercent: value('fundShare'),
      minTeam: value('minTeam'),
      maxTeam: value('maxTeam'),
      requiredFields: [...required],
      charactersPerLine: perLine,
    };
    const saved = await ask('settings-save', { settings });
    const renamed =
      saved.ok && typed.name.trim() !== call.name
        ? await ask('session-rename', { name: typed.name.trim() })
        : saved;
    if (renamed.ok) say(all.saved);
    else onError(renamed.error);
  };

  return (
    <section className="panel" aria-labelledby="call-settings">
      <h2 id="call-settings">{texts.identity}</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <div className="columns">
          <TextField label={texts.name} value={typed.name} maxLength={200} onChange={set('name')} />
          <TextField
            label={texts.deadline}
            hint={texts.deadlineHint}
            type="datetime-local"
            value={typed.deadline}
            onChange={set('deadline')}
          />
          <TextField label={texts.juryDay} type="date" value={typed.juryDay} onChange={set('juryDay')} />
          <TextField
            label={texts.ballotsDue}
            hint={texts.ballotsDueHint}
            type="date"
            value={typed.ballotsDue}
            onChange={set('ballotsDue')}
          />
          <TextField
            label={texts.kitLimit}
            hint={texts.kitLimitHint}
            inputMode="numeric"
            value={typed.kitLimit}
            error={checked && limitWrong ? texts.kitLimitWrong : null}
            onChange={set('kitLimit')}
          />
        </div>
        <h3>{texts.caps}</h3>
        <div className="columns">
          {numberField('seatCap', texts.seatCap)}
          {numberField('envelope', texts.envelope)}
          {numberField('costPerEig', texts.costPerEig)}
          {numberField('fundShare', texts.fundShare)}
          {numberField('minTeam', texts.minTeam)}
          {numberField('maxTeam', texts.maxTeam)}
        </div>
        <RecevabiliteSettings
          required={required}
          onRequired={setRequired}
          charactersPerLine={typed.charactersPerLine}
          wrong={checked && perLineWrong}
          onCharactersPerLine={set('charactersPerLine')}
        />
        <Button submit>{all.save}</Button>
      </form>
    </section>
  );
}
