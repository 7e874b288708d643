import { readTeamAdvice, type RowAdvice } from '../ballot/team-advice.ts';
import type { Language } from '../contract/shell.ts';
import { dossierTexts } from './dossier.ts';
import { listSeparator } from './format.ts';
import { area } from './texts.ts';

/** A juror's advice on a team, in words, wherever notes are read. */
export const teamAdviceTexts = area(
  {
    advice: 'Avis sur l’équipe',
    colon: ' : ',
    size: (size: string) => `EIG à accorder : ${size}.`,
    keep: (place: string, asked: string) => `EIG ${place} (${asked}) : garder`,
    drop: (place: string, asked: string) => `EIG ${place} (${asked}) : retirer`,
    replace: (place: string, asked: string, by: string) => `EIG ${place} (${asked}) : remplacer par ${by}`,
  },
  {
    advice: 'Advice on the team',
    colon: ': ',
    size: (size: string) => `EIGs to grant: ${size}.`,
    keep: (place: string, asked: string) => `EIG ${place} (${asked}): keep`,
    drop: (place: string, asked: string) => `EIG ${place} (${asked}): drop`,
    replace: (place: string, asked: string, by: string) => `EIG ${place} (${asked}): replace by ${by}`,
  },
);

/** One piece of advice: `EIG 2 (Design) : remplacer par Science des données`. */
export function adviceSentence({ place, asked, verdict }: RowAdvice, language: Language): string {
  const texts = teamAdviceTexts[language];
  const { profiles } = dossierTexts[language];
  const [where, what] = [String(place), profiles[asked]];
  if (verdict.kind === 'replace') return texts.replace(where, what, profiles[verdict.by]);
  return texts[verdict.kind](where, what);
}

/** All that a juror advises on a team, as one text; null where nothing is said. `said` gives the text of a note's field. */
export function adviceText(said: (field: string) => string | null, language: Language): string | null {
  const texts = teamAdviceTexts[language];
  const words = adviceWords(said, language);
  return words === null ? null : `${texts.advice}${texts.colon}${words}`;
}

/** The same where a heading says already what it is about. */
export function adviceWords(said: (field: string) => string | null, language: Language): string | null {
  const texts = teamAdviceTexts[language];
  const size = said('advice-size');
  const rows = readTeamAdvice(said('advice-profiles') ?? '').map((one) => adviceSentence(one, language));
  const parts = [
    ...(size === null ? [] : [texts.size(size)]),
    ...(rows.length === 0 ? [] : [`${rows.join(listSeparator(language))}.`]),
    said('advice-reason') ?? '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? null : parts.join(' ');
}
