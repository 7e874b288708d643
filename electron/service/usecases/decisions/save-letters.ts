import { AppFailure } from '#core/contract/app-error.ts';
import type { Language } from '#core/contract/shell.ts';
import { shownText } from '#core/reading/shown-text.ts';
import { formatCount } from '#core/texts/format.ts';
import { lettersTexts } from '#core/texts/letters.ts';
import type { ServiceContext } from '../../context.ts';
import { writeWholeFile } from '../../whole-file.ts';
import { lettersOf } from './view-letters.ts';

const rule = '='.repeat(72);

/** Writes all letters that are ready into one text file, whole or not at all. */
export function saveLetters(
  context: ServiceContext,
  path: string,
  language: Language,
): { written: number; left: number } {
  const all = lettersOf(context.coordinatorSession(), language);
  const ready = all.filter(({ missing }) => missing.length === 0);
  if (ready.length === 0) throw new AppFailure('no-letters');
  const texts = lettersTexts[language];
  const count = formatCount(ready.length, language);
  const pages = ready.map(({ administration, subject, body }, at) =>
    [
      rule,
      texts.heading(formatCount(at + 1, language), count),
      rule,
      '',
      ...(administration === '' ? [] : [texts.recipient(administration)]),
      texts.subjectLine(subject),
      '',
      body,
      '',
    ].join('\n'),
  );
  writeWholeFile(path, shownText(`${pages.join('\n')}\n`));
  return { written: ready.length, left: all.length - ready.length };
}
