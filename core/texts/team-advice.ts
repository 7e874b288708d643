import { readTeamAdvice, type RowAdvice } from '../ballot/team-advice.ts';
import type { Language } from '../contract/shell.ts';
import { capitalised } from './count-word.ts';
import { dossierTexts } from './dossier.ts';
import { listSeparator } from './format.ts';
import { area } from './texts.ts';

/** A juror's advice on a team, in words, wherever notes are read. */
export const teamAdviceTexts = area(
  {
    advice: 'Avis sur l’équipe',
    colon: ' : ',
    size: (size: string) => `accorder ${size} EIG`,
    keep: (place: string, asked: string) => `garder l’EIG ${place} (${asked})`,
    drop: (place: string, asked: string) => `retirer l’EIG ${place} (${asked})`,
    replace: (place: string, asked: string, by: string) => `remplacer l’EIG ${place} (${asked}) par ${by}`,
  },
  {
    advice: 'Advice on the team',
    colon: ': ',
    size: (size: string) => `grant ${size} ${size === '1' ? 'EIG' : 'EIGs'}`,
    keep: (place: string, asked: string) => `keep EIG ${place} (${asked})`,
    drop: (place: string, asked: string) => `drop EIG ${place} (${asked})`,
    replace: (place: string, asked: string, by: string) => `replace EIG ${place} (${asked}) by ${by}`,
  },
);

/** One piece of advice, as a part of a sentence: `remplacer l’EIG 2 (Design) par Science des données`. */
export function adviceSentence({ place, asked, verdict }: RowAdvice, language: Language): string {
  const texts = teamAdviceTexts[language];
  const { profiles } = dossierTexts[language];
  const [where, what] = [String(place), profiles[asked]];
  if (verdict.kind === 'replace') return texts.replace(where, what, profiles[verdict.by]);
  return texts[verdict.kind](where, what);
}

type Said = (field: string) => string | null;

/** All that a juror advises on a team, as one text; null where nothing is said. `said` gives the text of a note's field. */
export function adviceText(said: Said, language: Language): string | null {
  const texts = teamAdviceTexts[language];
  const words = joined(wordsOf(said, language), said);
  return words === null ? null : `${texts.advice}${texts.colon}${words}`;
}

/** The same where a heading says already what it is about. */
export const adviceWords = (said: Said, language: Language): string | null =>
  joined(capitalised(wordsOf(said, language)), said);

/** What is advised in one sentence, without its end; empty where a reason alone is given. */
function wordsOf(said: Said, language: Language): string {
  const size = said('advice-size');
  return [
    ...(size === null ? [] : [teamAdviceTexts[language].size(size)]),
    ...readTeamAdvice(said('advice-profiles') ?? '').map((one) => adviceSentence(one, language)),
  ].join(listSeparator(language));
}

function joined(words: string, said: Said): string | null {
  const parts = [words === '' ? '' : `${words}.`, said('advice-reason') ?? ''].filter((part) => part !== '');
  return parts.length === 0 ? null : parts.join(' ');
}
