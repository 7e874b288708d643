import { readTeamAdvice } from '#core/ballot/team-advice.ts';
import type { Grid } from '#core/call/grid.ts';
import type { Language } from '#core/contract/shell.ts';
import type { BallotField, FieldValue } from '#core/merge/compare-ballots.ts';
import { capitalised } from '#core/texts/count-word.ts';
import { formatScale, listSeparator } from '#core/texts/format.ts';
import { myBallotTexts } from '#core/texts/my-ballot.ts';
import { adviceSentence } from '#core/texts/team-advice.ts';

/** What a field of a ballot is about, in words: the criterion of a mark, or what the note says. */
export function fieldLabel(field: BallotField, grid: Grid, language: Language): string {
  const texts = myBallotTexts[language].fields;
  const criterion = (id: string): string => grid.criteria.find((known) => known.id === id)?.label ?? id;
  if (field.startsWith('mark:')) return criterion(field.slice('mark:'.length));
  if (field === 'deport') return texts.deport;
  const note = field.slice('note:'.length);
  if (note.startsWith('comment:')) return texts.commentOn(criterion(note.slice('comment:'.length)));
  return isNamed(note) ? texts[note] : note;
}

type Named = 'comment' | 'advice-size' | 'advice-profiles' | 'advice-reason' | 'coup-de-coeur';
const isNamed = (note: string): note is Named =>
  ['comment', 'advice-size', 'advice-profiles', 'advice-reason', 'coup-de-coeur'].includes(note);

/** What a ballot says there: marks in figures, advice in words, other texts as written. */
export function fieldValue(field: BallotField, value: FieldValue, language: Language): string {
  const texts = myBallotTexts[language];
  if (field === 'note:coup-de-coeur') return value === null ? texts.no : texts.yes;
  if (value === null) return texts.nothingThere;
  if (typeof value === 'number') return formatScale(value, language);
  if (field !== 'note:advice-profiles') return value;
  const said = readTeamAdvice(value).map((advice) => adviceSentence(advice, language));
  return said.length === 0 ? texts.nothingThere : capitalised(said.join(listSeparator(language)));
}
