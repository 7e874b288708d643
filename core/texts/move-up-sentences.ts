import type { Language } from '../contract/shell.ts';
import { kindOfGranted } from '../selection/granted-team.ts';
import type { MovedUp, PassedOver, Refusal } from '../selection/move-up.ts';
import type { Rule } from '../selection/scenario.ts';
import { formatCount, formatMoney, formatRank, listSeparator } from './format.ts';
import { moveUpTexts } from './move-up.ts';
import { ruleSentence, teamWords, type RuleNames } from './rule-sentences.ts';

type Next = NonNullable<MovedUp['next']>;

/** Why one of the list cannot take the place: `Demande 3 places, il en reste 2.` */
export function passedOverSentence(
  { refusals, others }: PassedOver,
  rules: readonly Rule[],
  names: RuleNames,
  language: Language,
): string {
  const texts = moveUpTexts[language];
  const told = refusals.map((refusal) => refusalWords(refusal, rules, names, language));
  const why = told.length === 0 ? texts.noTeam : told.join(listSeparator(language));
  const sentence = `${why.slice(0, 1).toUpperCase()}${why.slice(1)}`;
  // The sentence of a rule has its full stop already.
  const stopped = sentence.endsWith('.') ? sentence : `${sentence}.`;
  return others === 0 ? stopped : `${stopped} ${texts.others(others, formatCount(others, language))}`;
}

function refusalWords(
  refusal: Refusal,
  rules: readonly Rule[],
  names: RuleNames,
  language: Language,
): string {
  const texts = moveUpTexts[language];
  switch (refusal.kind) {
    case 'seats':
      return texts.seats(
        refusal.asked,
        formatCount(refusal.asked, language),
        formatCount(refusal.left, language),
      );
    case 'envelope':
      return texts.money(formatMoney(refusal.askedCents, language), formatMoney(refusal.leftCents, language));
    case 'irrecevable':
      return texts.irrecevable;
    case 'rule': {
      const rule = rules[refusal.rule];
      return rule === undefined ? '' : texts.rule(ruleSentence(rule, names, language));
    }
  }
}

/** Why the next one takes the place. */
export function nextSentence({ position, granted, otherTeam }: Next, language: Language): string {
  const texts = moveUpTexts[language];
  const place = formatRank(position, language);
  if (!otherTeam) return texts.fits(place);
  return texts.fitsOther(place, teamWords({ ...granted, kind: kindOfGranted(granted) }, language));
}

/** What its motivation begins with; no other défi is named, for it may be read in a letter. */
export function nextMotivation(
  { position, otherTeam }: Next,
  someWerePassedOver: boolean,
  language: Language,
): string {
  const texts = moveUpTexts[language];
  const place = formatRank(position, language);
  const why = otherTeam ? texts.motivationOther(place) : texts.motivation(place);
  return someWerePassedOver ? `${why} ${texts.passedOver}` : why;
}
