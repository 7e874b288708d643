import type { Language } from '../contract/shell.ts';
import type { DefiId, GroupId, OptionId } from '../ids.ts';
import type { Rule, RuleSubject } from '../selection/scenario.ts';
import { optionOrigin, type OptionKind } from '../selection/team-option.ts';
import { dossierTexts } from './dossier.ts';
import { formatCount, formatMoney } from './format.ts';
import { rulesTexts } from './rules.ts';

/** How what rules are about is called where the sentence is read. Null: it does not exist (any more). */
export interface RuleNames {
  /** Its title, without quotation marks. */
  readonly defi: (defi: DefiId) => string | null;
  /** As `teamWords` tells it. */
  readonly team: (defi: DefiId, option: OptionId) => string | null;
  /** The label of a group. */
  readonly group: (group: GroupId) => string | null;
}

/** A rule as a person would say it, with its full stop: `Au plus 3 défis portés par « Ministère de la Justice ».` */
export function ruleSentence(rule: Rule, names: RuleNames, language: Language): string {
  const told = sentenceOf(rule, names, language);
  // It may begin with what stands for a title.
  return told.slice(0, 1).toUpperCase() + told.slice(1);
}

function sentenceOf(rule: Rule, names: RuleNames, language: Language): string {
  const texts = rulesTexts[language];
  const one = (defi: DefiId): string => quotedTitle(names.defi(defi), language);
  switch (rule.kind) {
    case 'seats':
      return texts.seats(rule.max, formatCount(rule.max, language));
    case 'envelope':
      return texts.envelope(formatMoney(rule.maxCents, language));
    case 'bounds':
      return boundsSentence(rule, names, language);
    case 'forced-in':
      return rule.option === null
        ? texts.forcedIn(one(rule.defi))
        : texts.forcedInWith(one(rule.defi), names.team(rule.defi, rule.option) ?? texts.team.unknown);
    case 'forced-out':
      return texts.forcedOut(one(rule.defi));
    case 'at-most-one':
      return texts.atMostOne(listOf(rule.defis.map(one), language));
    case 'together': {
      const told = listOf(rule.defis.map(one), language);
      return rule.defis.length === 2 ? texts.togetherTwo(told) : texts.together(told);
    }
    case 'favourable-only':
      return texts.favourableOnly;
  }
}

function boundsSentence(
  { subject, counting, min, max }: Extract<Rule, { readonly kind: 'bounds' }>,
  names: RuleNames,
  language: Language,
): string {
  const { bound, subject: things } = rulesTexts[language];
  const [count, who] = [
    (value: number) => formatCount(value, language),
    subjectWords(subject, names, language),
  ];
  const said = (value: number): string => things[subject.by][counting](value, who);
  if (max === null) return min === null ? '' : bound.least(count(min), said(min));
  if (max === 0) return bound.none(said(0));
  if (min === max) return bound.exactly(count(max), said(max));
  if (min === null || min === 0) return bound.most(count(max), said(max));
  return bound.between(count(min), count(max), said(max));
}

function subjectWords(subject: RuleSubject, names: RuleNames, language: Language): string {
  const texts = rulesTexts[language];
  switch (subject.by) {
    case 'ministry':
      return texts.quoted(subject.ministry);
    case 'profile':
      return texts.quoted(dossierTexts[language].profiles[subject.profile]);
    case 'group': {
      const label = subject.group === null ? null : names.group(subject.group);
      return label === null ? texts.wholeJury : texts.quoted(label);
    }
  }
}

/** What a team is called, and its size: `comme demandée (3 EIG)`; what people named keeps its name. */
export function teamWords(
  team: {
    readonly option: OptionId;
    readonly kind: OptionKind;
    readonly label: string;
    readonly seats: number;
  },
  language: Language,
): string {
  const texts = rulesTexts[language];
  return texts.teamOf(teamName(team, language), texts.eigs(team.seats, formatCount(team.seats, language)));
}

/** The same without its size. */
export function teamName(
  { option, kind, label }: { readonly option: OptionId; readonly kind: OptionKind; readonly label: string },
  language: Language,
): string {
  return label === '' ? rulesTexts[language].team[optionOrigin(kind, option)] : label;
}

/** A title in quotation marks, or that the défi does not exist. */
export function quotedTitle(title: string | null, language: Language): string {
  const texts = rulesTexts[language];
  return title === null ? texts.unknownDefi : texts.quoted(title);
}

/** Words in a row: `A, B et C`. */
export function listOf(words: readonly string[], language: Language): string {
  const { list } = rulesTexts[language];
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(list.comma)}${list.and}${last}`;
}
