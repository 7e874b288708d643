import { isInCallYears } from '#core/call/calendar.ts';
import { settingsBounds, type CallSettings } from '#core/call/settings.ts';
import type { Language } from '#core/contract/shell.ts';
import type { FieldKey } from '#core/defi/fields.ts';
import { parisInstant, parisLocal } from '#core/texts/paris-time.ts';
import { readMoney, typedMoney } from '#core/texts/read-money.ts';
import { readWholeNumber } from '#core/texts/read-whole-number.ts';

/** What is typed into the panel of the call: texts, read only when saved. */
export interface TypedSettings {
  readonly name: string;
  readonly deadline: string;
  readonly juryDay: string;
  readonly ballotsDue: string;
  readonly seatCap: string;
  readonly envelope: string;
  readonly costPerEig: string;
  readonly fundShare: string;
  readonly minTeam: string;
  readonly maxTeam: string;
  readonly charactersPerLine: string;
  readonly kitLimit: string;
  readonly required: readonly FieldKey[];
}

/** What the session has, as one would type it. */
export const typedOf = (settings: CallSettings, name: string, language: Language): TypedSettings => ({
  name,
  deadline: settings.deadline === null ? '' : parisLocal(settings.deadline),
  juryDay: settings.juryDay ?? '',
  ballotsDue: settings.ballotsDue ?? '',
  seatCap: settings.seatCap === null ? '' : String(settings.seatCap),
  envelope: settings.envelopeCents === null ? '' : typedMoney(settings.envelopeCents, language),
  costPerEig: typedMoney(settings.costPerEigCents, language),
  fundShare: String(settings.fundSharePercent),
  minTeam: String(settings.minTeam),
  maxTeam: String(settings.maxTeam),
  charactersPerLine: String(settings.charactersPerLine),
  kitLimit: settings.kitLimitMegabytes === null ? '' : String(settings.kitLimitMegabytes),
  required: settings.requiredFields,
});

/** The field says minutes of Paris time alone: where it says what is recorded, that stays, to the second. */
const readDeadline = (typed: string, recorded: string | null): string | null =>
  recorded !== null && typed === parisLocal(recorded) ? recorded : parisInstant(typed);

/** What is wrong in a field. */
type Fault = 'missing' | 'year' | 'number' | 'crossed';

export type ReadSettings =
  | { readonly ok: true; readonly settings: CallSettings; readonly name: string }
  | { readonly ok: false; readonly faults: ReadonlyMap<keyof TypedSettings, Fault> };

/** Reads what is typed over the settings of the call, or says which fields cannot be read. */
export function readSettings(typed: TypedSettings, recorded: CallSettings, language: Language): ReadSettings {
  const faults = new Map<keyof TypedSettings, Fault>();
  const name = typed.name.trim();
  if (name === '') faults.set('name', 'missing');
  const day = (key: 'juryDay' | 'ballotsDue'): string | null => {
    if (!isInCallYears(typed[key])) faults.set(key, 'year');
    return typed[key] === '' ? null : typed[key];
  };
  const number = (key: 'fundShare' | 'minTeam' | 'maxTeam' | 'charactersPerLine', value: number | null) => {
    if (value === null) faults.set(key, 'number');
    return value ?? 0;
  };
  /** Empty: none is set. */
  const orNone = (key: 'seatCap' | 'envelope' | 'kitLimit', value: number | null): number | null => {
    if (value === null && typed[key].trim() !== '') faults.set(key, 'number');
    return value;
  };
  const whole = (text: string, bounds: { readonly least: number; readonly most: number }): number | null =>
    readWholeNumber(text, language, bounds);
  const costPerEigCents = readMoney(typed.costPerEig, language, settingsBounds.costPerEigCents);
  if (costPerEigCents === null) faults.set('costPerEig', 'number');
  const deadline = readDeadline(typed.deadline, recorded.deadline);
  if (!isInCallYears(typed.deadline) || (deadline === null && typed.deadline !== ''))
    faults.set('deadline', 'year');
  const minTeam = number('minTeam', whole(typed.minTeam, settingsBounds.team));
  const maxTeam = number('maxTeam', whole(typed.maxTeam, settingsBounds.team));
  if (!faults.has('minTeam') && !faults.has('maxTeam') && minTeam > maxTeam) faults.set('minTeam', 'crossed');
  const settings: CallSettings = {
    ...recorded,
    deadline,
    juryDay: day('juryDay'),
    ballotsDue: day('ballotsDue'),
    kitLimitMegabytes: orNone('kitLimit', whole(typed.kitLimit, settingsBounds.kitLimitMegabytes)),
    seatCap: orNone('seatCap', whole(typed.seatCap, settingsBounds.seatCap)),
    envelopeCents: orNone('envelope', readMoney(typed.envelope, language, settingsBounds.envelopeCents)),
    costPerEigCents: costPerEigCents ?? 0,
    // The field says that it is in percent; whoever writes so once more means nothing else.
    fundSharePercent: number(
      'fundShare',
      whole(typed.fundShare.trim().replace(/%$/, ''), settingsBounds.fundSharePercent),
    ),
    minTeam,
    maxTeam,
    requiredFields: [...typed.required],
    charactersPerLine: number(
      'charactersPerLine',
      whole(typed.charactersPerLine, settingsBounds.charactersPerLine),
    ),
  };
  return faults.size === 0 ? { ok: true, settings, name } : { ok: false, faults };
}
