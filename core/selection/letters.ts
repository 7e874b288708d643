import type { Language } from '../contract/shell.ts';
import { profiles } from '../defi/profile.ts';
import { dossierTexts } from '../texts/dossier.ts';
import { formatCount, formatMoney, formatRank } from '../texts/format.ts';
import { lettersTexts } from '../texts/letters.ts';
import { isUnconfirmed, type GrantedTeam, type Outcome, type Round } from './decision.ts';
import { namedProfiles } from './team-profiles.ts';

/** What a letter tells; nobody's name is in it. */
export interface LetterSource {
  /** The name of the session: what the call is called. */
  readonly call: string;
  readonly number: string | null;
  readonly title: string;
  readonly administration: string;
  readonly round: Round;
  readonly outcome: Outcome;
  readonly granted: GrantedTeam | null;
  /** Its place in the complementary list that counts, and how long that is; null for any other outcome. */
  readonly place: { readonly position: number; readonly of: number } | null;
  readonly motivation: string;
  readonly complementaryList: boolean;
  /** It waited in the complementary list when it withdrew: no place of its own becomes free. */
  readonly wasListed: boolean;
  /** Jurors marked it, whatever was decided on its file since. */
  readonly examined: boolean;
}

export const missingParts = ['motivation', 'team', 'confirmation'] as const;
export type MissingPart = (typeof missingParts)[number];

export interface Letter {
  readonly subject: string;
  readonly body: string;
  /** What keeps it from being sent. */
  readonly missing: readonly MissingPart[];
}

/** The letter of one défi, from the greeting to the signature; paragraphs stand apart by an empty line. */
export function letterOf(source: LetterSource, language: Language): Letter {
  const texts = lettersTexts[language];
  const title = texts.title(source.title);
  const named = source.number === null ? title : texts.numbered(title, source.number);
  const paragraphs = [
    texts.greeting,
    texts.filed(source.administration, named, source.call),
    ...decisionOf(source, language),
    ...(source.outcome === 'desiste' ? [] : [texts.contact]),
    texts.closing,
    texts.signature,
  ];
  return {
    subject: texts.subject[source.outcome](title),
    body: paragraphs.join('\n\n'),
    missing: missingOf(source),
  };
}

/** Where a défi is refused, the reasons are owed to it; else they are told where there are any. */
export const needsMotivation = (outcome: Outcome): boolean =>
  outcome === 'non-retenu' || outcome === 'irrecevable';

function missingOf({ outcome, granted, motivation, round }: LetterSource): MissingPart[] {
  const missing: MissingPart[] = [];
  if (needsMotivation(outcome) && motivation.trim() === '') missing.push('motivation');
  if (outcome === 'retenu' && granted === null) missing.push('team');
  if (isUnconfirmed({ round, outcome })) missing.push('confirmation');
  return missing;
}

function decisionOf(source: LetterSource, language: Language): string[] {
  const texts = lettersTexts[language];
  const { outcome, granted, place, complementaryList } = source;
  switch (outcome) {
    case 'retenu':
      return [
        texts.retenu,
        ...(granted === null ? [] : [teamOf(granted, texts.team, texts.teamPlain, language)]),
        ...(granted === null ? [] : [moneyOf(granted, language)]),
        ...motivationOf(source, texts.motivation.retenu),
        ...(complementaryList ? [texts.retenuNext] : []),
      ];
    case 'complementaire':
      return [
        texts.thanks,
        place === null
          ? ''
          : texts.complementaire(placeWords(place.position, language), formatCount(place.of, language)),
        texts.complementaireMeaning,
        ...(granted === null
          ? []
          : [teamOf(granted, texts.complementaireTeam, texts.complementaireTeamPlain, language)]),
        ...motivationOf(source, texts.motivation.complementaire),
      ].filter((paragraph) => paragraph !== '');
    case 'non-retenu':
      return [texts.thanks, texts['non-retenu'], ...motivationOf(source, texts.motivation['non-retenu'])];
    case 'irrecevable':
      return [
        texts.thanks,
        source.examined ? texts.irrecevableExamined : texts.irrecevable,
        ...motivationOf(source, texts.motivation.irrecevable),
      ];
    case 'desiste':
      if (source.wasListed) return [texts.desiste, texts.desisteListed];
      return [texts.desiste, complementaryList ? texts.desisteNext : texts.desisteNextPlain];
  }
}

/** A place agrees with a feminine noun in French: `1re`, `2e`. */
const placeWords = (position: number, language: Language): string =>
  language === 'fr' && position === 1 ? '1re' : formatRank(position, language);

const motivationOf = ({ motivation }: LetterSource, lead: string): string[] =>
  motivation.trim() === '' ? [] : [`${lead}\n${motivation.trim()}`];

/** Its size, and how many of each profile; a team of which only the size is known has no list. */
function teamOf(
  { eigs, seats }: GrantedTeam,
  listed: (n: number, count: string) => string,
  plain: (n: number, count: string) => string,
  language: Language,
): string {
  const named = namedProfiles(eigs);
  const counts = profiles.flatMap((profile) => {
    const count = named.filter((one) => one === profile).length;
    return count === 0 ? [] : [{ profile, count }];
  });
  if (counts.length === 0) return plain(seats, formatCount(seats, language));
  return [
    listed(seats, formatCount(seats, language)),
    ...counts.map(({ profile, count }) =>
      lettersTexts[language].profile(formatCount(count, language), dossierTexts[language].profiles[profile]),
    ),
  ].join('\n');
}

function moneyOf({ costCents, fundCents }: GrantedTeam, language: Language): string {
  const texts = lettersTexts[language];
  const cost = formatMoney(costCents, language);
  if (fundCents === 0) return texts.moneyWhole(cost);
  if (fundCents === costCents) return texts.moneyFund(cost);
  return texts.money(cost, formatMoney(fundCents, language));
}
