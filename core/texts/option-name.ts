import type { Language } from '../contract/shell.ts';
import { optionOrigin, type OptionKind } from '../selection/team-option.ts';
import { formatCount, formatHundredths, formatShare } from './format.ts';
import { teamOptionsTexts } from './team-options.ts';

/** What a team option is called: the name that people gave it, else what it follows from. */
export function optionName(
  option: {
    readonly option: string;
    readonly kind: OptionKind;
    readonly label: string;
    readonly seats: number;
  },
  language: Language,
): string {
  if (option.label !== '') return option.label;
  const { names } = teamOptionsTexts[language];
  const origin = optionOrigin(option.kind, option.option);
  return origin === 'added' ? names.added(formatCount(option.seats, language)) : names[origin];
}

/** Where the value of an option comes from, in a few words; `loss`: percent for each EIG taken away. */
export function valueSource(
  option: {
    readonly valueFrom: 'whole' | 'reduced' | 'advised-size' | 'set';
    readonly value: number | null;
    readonly defaultValue: number | null;
  },
  loss: number,
  language: Language,
): string {
  const texts = teamOptionsTexts[language];
  if (option.value === null) return texts.noValue;
  const { valueFrom } = option;
  switch (valueFrom) {
    case 'set':
      return texts.valueFrom.set(formatHundredths(option.defaultValue, language));
    case 'reduced':
      return texts.valueFrom.reduced(formatShare(loss, language));
    default:
      return texts.valueFrom[valueFrom];
  }
}
