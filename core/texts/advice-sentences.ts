import type { TeamAdviceView } from '../contract/requests/options.ts';
import type { Language } from '../contract/shell.ts';
import { dossierTexts } from './dossier.ts';
import { formatCount } from './format.ts';
import { teamsAdviceTexts } from './teams-advice.ts';

type Row = TeamAdviceView['rows'][number];

/** What jurors advise on one requested EIG: `EIG 2 (Design) : 3 jurés pour garder, 1 juré pour retirer`; null for nothing. */
export function advicePlaceSentence(row: Row, language: Language): string | null {
  const texts = teamsAdviceTexts[language];
  const { profiles } = dossierTexts[language];
  const parts = [
    ...(row.keep > 0 ? [texts.keep(row.keep)] : []),
    ...(row.drop > 0 ? [texts.drop(row.drop)] : []),
    ...row.replace.map(({ by, jurors }) => texts.replace(jurors, profiles[by])),
    ...(row.outdated > 0 ? [texts.outdated(row.outdated)] : []),
  ];
  if (parts.length === 0) return null;
  return texts.place(formatCount(row.place, language), profiles[row.profile]) + parts.join(texts.separator);
}

/** A juror by name, or by number where the session shows no names. */
export const whoAdvises = (
  { name, juror }: Pick<TeamAdviceView['reasons'][number], 'name' | 'juror'>,
  language: Language,
): string => name ?? teamsAdviceTexts[language].juror(formatCount(juror, language));

/** A team that follows from the advice: its size and profiles, then the rule that it follows from. */
export function followingTeam(
  { rule, seats, profiles: wanted }: TeamAdviceView['options'][number],
  language: Language,
): { readonly team: string; readonly rule: string } {
  const texts = teamsAdviceTexts[language];
  const { profiles } = dossierTexts[language];
  const names = wanted.map((profile) => profiles[profile]).join(texts.separator);
  return {
    team: names === '' ? texts.teamOfSize(seats) : texts.team(seats, names),
    rule: texts.rules[rule],
  };
}
