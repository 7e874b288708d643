import type { Language } from '../contract/shell.ts';
import type { ValueKind } from '../defi/compare-versions.ts';
import { PlatformState } from '../defi/defi.ts';
import { dossierTexts } from './dossier.ts';
import { formatInstant, formatMoney } from './format.ts';
import { versionsTexts } from './versions.ts';

/** What a value of a dossier reads like: cents as euros, instants in Paris time, states by their names. */
export function formatValue(kind: ValueKind, text: string, language: Language): string {
  if (text === '') return '';
  switch (kind) {
    case 'prose':
      return text;
    case 'money':
      return formatMoney(Number(text), language);
    case 'instant':
      return formatInstant(text, language);
    case 'flag':
      return text === 'true' ? versionsTexts[language].yes : versionsTexts[language].no;
    case 'state': {
      const state = PlatformState.safeParse(text);
      return state.success ? dossierTexts[language].states[state.data] : text;
    }
  }
}

/** The name of a field of a dossier; an answer that was kept aside has its own label for a name. */
export function fieldName(field: string, language: Language): string {
  const { fields, other } = dossierTexts[language];
  const names: Readonly<Record<string, string | undefined>> = { ...fields, ...other };
  return Object.hasOwn(names, field) ? (names[field] ?? field) : field;
}
