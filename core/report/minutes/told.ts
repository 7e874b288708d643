import type { Language } from '../../contract/shell.ts';
import { minutesTexts } from '../../texts/minutes.ts';
import type { Figure } from '../figure.ts';
import type { MinutesBlock } from '../minutes-model.ts';

export const paragraph = (text: string, ...figures: Figure[]): MinutesBlock => ({
  block: 'paragraph',
  text,
  figures,
});

export const fill = (...lines: string[]): MinutesBlock => ({ block: 'fill', lines });

/** `a, b et c`. */
export function listed(words: readonly string[], language: Language): string {
  const { and, comma } = minutesTexts[language];
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(comma)}${and}${last}`;
}
