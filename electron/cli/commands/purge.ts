import { resolve } from 'node:path';
import type { DoubtfulNames, NamePlace } from '#core/contract/requests/privacy.ts';
import type { Language } from '#core/contract/shell.ts';
import { cliPurgeTexts } from '#core/texts/cli-purge.ts';
import { formatCount } from '#core/texts/format.ts';
import { privacyTexts } from '#core/texts/privacy.ts';
import { removalSentence } from '#core/texts/removal-sentence.ts';
import { removePersonalData, viewDoubtfulNames } from '#electron/service/usecases/personal-data.ts';
import { RefusedError, UsageError, wordAt, type Command, type Invocation } from '../command.ts';

export const purgeCommand: Command = {
  usage: 'purge SESSION [--contacts] [--jurors] [--replace NOM|REPÈRE]… [--keep NOM|REPÈRE]…',
  options: { contacts: 'flag', jurors: 'flag', replace: 'values', keep: 'values' },
  run: (invocation) => {
    const { context, flag, language, texts } = invocation;
    const session = resolve(wordAt(invocation, 0, 'SESSION'));
    const wanted = { contacts: flag('contacts'), jurors: flag('jurors') };
    if (!wanted.contacts && !wanted.jurors) throw new UsageError(texts.missing('--contacts, --jurors'));
    context.open(session);
    const names = wanted.jurors ? chosen(invocation, viewDoubtfulNames(context)) : null;
    const removal = removePersonalData(context, { ...wanted, names });
    const { stays, elsewhere } = privacyTexts[language].dialog;
    return { lines: [removalSentence(removal, language), stays, elsewhere], json: removal };
  },
};

/** As much of a place's identifier as a person types. */
const short = (id: string): string => id.slice(0, 8);

/** A text by its place, with what stands around the word wherever that is shown. */
function linesOf({ id, excerpts, times }: NamePlace, language: Language): string[] {
  const texts = cliPurgeTexts[language];
  const { more } = privacyTexts[language].dialog.names;
  const lines = excerpts.map(({ before, word, after }, at) => {
    const excerpt = `${before}${word}${after}`;
    return at === 0 ? texts.place(short(id), excerpt) : texts.further(excerpt);
  });
  const rest = times - excerpts.length;
  return rest === 0 ? lines : [...lines, texts.further(more(formatCount(rest, language)))];
}

/** In which texts names that may be ordinary words stay. Each such name has to be spoken of, or nothing is done. */
function chosen(
  { values, language }: Invocation,
  { head, names }: DoubtfulNames,
): { head: string; kept: string[] } {
  const texts = cliPurgeTexts[language];
  const [replace, keep] = [new Set(values('replace')), new Set(values('keep'))];
  const known = new Set(names.flatMap(({ name, places }) => [name, ...places.map(({ id }) => short(id))]));
  for (const word of [...replace, ...keep]) {
    if (!known.has(word)) throw new UsageError(texts.unknown(word));
    if (replace.has(word) && keep.has(word)) throw new UsageError(texts.both(word));
  }
  const open = names.filter(({ name }) => !replace.has(name) && !keep.has(name));
  if (open.length > 0) {
    const lines = open.flatMap(({ name, places }) => [
      texts.name(name),
      ...places.flatMap((place) => linesOf(place, language)),
    ]);
    throw new RefusedError([texts.open, ...lines, texts.how], { open });
  }
  const kept = names.flatMap(({ name, places }) =>
    places
      .map(({ id }) => id)
      // What is said of a place goes before what is said of the name.
      .filter((id) => keep.has(short(id)) || (keep.has(name) && !replace.has(short(id)))),
  );
  return { head, kept };
}
