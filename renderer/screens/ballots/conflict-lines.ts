import type { ConflictingBallot, ConflictLine, ConflictView } from '#core/contract/requests/conflicts.ts';
import { formatHundredths } from '#core/texts/format.ts';
import type { Language } from '#core/contract/shell.ts';
import type { conflictsTexts } from '#core/texts/conflicts.ts';

type Texts = (typeof conflictsTexts)['fr'];
type Digest = ConflictingBallot['digest'];

/** Which ballot each line is taken from. */
export type Choices = ReadonlyMap<string, Digest>;

export const placeOf = ({ defi, field }: Pick<ConflictLine, 'defi' | 'field'>): string => `${defi} ${field}`;

/** Ballots are told apart by a letter, in the order in which they came. */
export function letteredBallots(
  ballots: readonly ConflictingBallot[],
): { readonly letter: string; readonly ballot: ConflictingBallot }[] {
  return [...ballots]
    .sort((a, b) => (a.receivedAt + a.digest < b.receivedAt + b.digest ? -1 : 1))
    .map((ballot, place) => ({
      letter: place < 26 ? String.fromCharCode(65 + place) : String(place + 1),
      ballot,
    }));
}

export function fieldName(field: ConflictLine['field'], texts: Texts): string {
  if (field === 'deport') return texts.fields.deport;
  const [kind, name = '', criterion] = field.split(':');
  if (kind === 'mark') return texts.fields.mark(name);
  if (name === 'comment')
    return criterion === undefined ? texts.fields.comment : texts.fields.commentOn(criterion);
  const named: Readonly<Record<string, string | undefined>> = {
    'advice-size': texts.fields['advice-size'],
    'advice-profiles': texts.fields['advice-profiles'],
    'advice-reason': texts.fields['advice-reason'],
    'coup-de-coeur': texts.fields['coup-de-coeur'],
  };
  return named[name] ?? name;
}

/** What one ballot says on a line, or only whether it says something. */
export function saidOn(line: ConflictLine, ballot: Digest, language: Language, texts: Texts): string {
  const says = line.says.find((one) => one.ballot === ballot);
  if (says?.said !== true) return texts.unsaid;
  if (!line.shown || says.value === null) return texts.said;
  return typeof says.value === 'number' ? formatHundredths(says.value, language) : says.value;
}

/** Choosing a déport chooses for the whole défi: what goes with it comes from the same ballot. */
export function choose(
  choices: Choices,
  lines: readonly ConflictLine[],
  line: ConflictLine,
  from: Digest,
): Choices {
  const along = line.field === 'deport' ? lines.filter(({ defi }) => defi === line.defi) : [line];
  return new Map([...choices, ...along.map((one) => [placeOf(one), from] as const)]);
}

export const chooseAll = (lines: readonly ConflictLine[], from: Digest): Choices =>
  new Map(lines.map((line) => [placeOf(line), from]));

/** Whether the line no longer matters: the déport that was chosen leaves no mark and no text. */
export function isUnderDeport(line: ConflictLine, lines: readonly ConflictLine[], choices: Choices): boolean {
  if (line.field === 'deport') return false;
  const deport = lines.find(({ defi, field }) => defi === line.defi && field === 'deport');
  if (deport === undefined) return false;
  const chosen = choices.get(placeOf(deport));
  return deport.says.some(({ ballot, said }) => ballot === chosen && said);
}

/** How the conflict was settled, as choices. */
export function choicesOf({ lines, settled }: ConflictView): Choices {
  if (settled === null) return new Map();
  return new Map([
    ...chooseAll(lines, settled.base),
    ...settled.taken.map((pick) => [placeOf(pick), pick.from] as const),
  ]);
}
