import type { Grid } from '../call/grid.ts';
import type { FirmnessView, FlagView } from '../contract/requests/analysis.ts';
import type { RankingView } from '../contract/requests/ranking.ts';
import type { Language } from '../contract/shell.ts';
import { approximate, readFraction } from '../ranking/fraction.ts';
import type { TieRule } from '../ranking/tie-rules.ts';
import { firmnessTexts } from './firmness.ts';
import { formatCount, formatCountedShare, formatScale } from './format.ts';

/** How things are called where the sentence is read: a room may hide who is who. */
export interface Names {
  readonly defi: (id: string) => string;
  readonly juror: (id: string) => string;
}

export function flagSentence(flag: FlagView, names: Names, language: Language): string {
  const texts = firmnessTexts[language];
  const mark = (value: number): string => formatScale(value, language);
  if (flag.kind === 'range') return texts.rangeFlag(flag.criterion, mark(flag.min), mark(flag.max));
  const apart = mark(Math.abs(flag.mark - flag.median));
  return texts.outlierFlag(
    flag.criterion,
    names.juror(flag.juror),
    mark(flag.mark),
    apart,
    mark(flag.median),
  );
}

/** A rule in the middle of a sentence. */
export function tieRuleWords(rule: TieRule, language: Language): string {
  const { rules } = firmnessTexts[language];
  return rule.kind === 'criterion' ? rules.criterion(rule.criterion) : rules[rule.kind];
}

/** What was equal, by which rule it was parted, and with which values; parts of several stay ex aequo. */
export function tieBreakSentence(
  { rule, rank, parts }: RankingView['breaks'][number],
  names: Names,
  language: Language,
): string {
  const texts = firmnessTexts[language];
  const values = valuesOf(
    rule,
    parts.map(({ value }) => value),
    language,
  );
  const told = parts.map(({ defis }, place) =>
    texts.part(
      listOf(quoted(defis, names, language), language),
      texts.values[rule.kind](values[place] ?? ''),
    ),
  );
  const all = parts.flatMap(({ defis }) => defis);
  return texts.tieBreak(
    String(rank),
    listOf(quoted(all, names, language), language),
    tieRuleWords(rule, language),
    told.join(texts.then),
  );
}

export function passedOverSentence(
  { rule, rank, defis, reason }: RankingView['passedOver'][number],
  names: Names,
  language: Language,
): string {
  return firmnessTexts[language].passedOver[reason](
    String(rank),
    listOf(quoted(defis, names, language), language),
    tieRuleWords(rule, language),
  );
}

/** `weights` in the grid's order; null when no weights drawn put it first. */
export function centralWeightsSentence(
  weights: readonly number[] | null,
  grid: Grid,
  language: Language,
): string {
  const texts = firmnessTexts[language];
  if (weights === null) return texts.neverFirst;
  const told = grid.criteria.map(({ id }, place) =>
    texts.weightOf(id, formatCountedShare(weights[place] ?? 0, language)),
  );
  return texts.centralWeights(told.join(texts.list.comma));
}

/** What the weights near the session's say of one défi: whether it is first, and above the cut where there is one. */
export function restrictedSentences(
  { ranks, aboveCut }: FirmnessView['restricted']['rows'][number],
  points: number,
  language: Language,
): string[] {
  const texts = firmnessTexts[language];
  const share = (value: number): string => formatCountedShare(value, language);
  const within = String(points);
  return [
    texts.restrictedFirst(share(ranks[0] ?? 0), within),
    ...(aboveCut === null ? [] : [texts.restrictedAbove(share(aboveCut), within)]),
  ];
}

type NearCut = FirmnessView['nearCut'][number];

/** The least change of one mark that would turn the two, or that there is none. */
export function markChangeSentence(near: NearCut, names: Names, language: Language): string {
  const texts = firmnessTexts[language];
  const { higher, lower } = sidesOf(near, names, language);
  const { why, changes } = near.mark;
  const [first] = changes;
  if (why === 'not-by-score') return texts.notByScore(higher, lower);
  if (first === undefined) return texts.mark.none(lower, higher);
  const change = texts.mark.change(
    names.juror(first.juror),
    formatScale(first.to, language),
    formatScale(first.from, language),
    first.criterion,
    texts.quoted(names.defi(first.defi)),
  );
  const effect =
    first.by === 'order'
      ? texts.mark.order(lower, higher)
      : first.by === 'criterion-threshold'
        ? texts.mark[first.by](higher, first.criterion)
        : texts.mark[first.by](higher);
  const others = changes.length - 1;
  return others === 0
    ? texts.mark.whole(change, effect)
    : texts.mark.wholeOfMany(change, effect, texts.mark.others(others));
}

/** The least movement of weights that would make the two equal, or that there is none. */
export function weightChangeSentence(near: NearCut, grid: Grid, names: Names, language: Language): string {
  const texts = firmnessTexts[language];
  const { higher, lower } = sidesOf(near, names, language);
  const { distance, why, to } = near.weights;
  if (why === 'not-by-score') return texts.notByScore(higher, lower);
  if (distance === null || to === null) return texts.weights.none(lower, higher);
  if (distance === 0) return texts.weights.equal(higher, lower);
  const whole = grid.criteria.reduce((sum, { weight }) => sum + weight, 0);
  const share = (value: number): string => formatCountedShare(value, language);
  const moved = grid.criteria.flatMap(({ id, weight }, place) => {
    const [from, now] = [weight / whole, to[place] ?? 0];
    return Math.abs(from - now) < 1e-9 ? [] : [texts.weights.moved(id, share(from), share(now))];
  });
  // As it is shown: what rounds to one is one.
  const points = Math.round(1000 * distance) / 10;
  const shown = new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(points);
  return texts.weights.change(
    texts.weights.points(points, shown),
    moved.join(texts.list.comma),
    higher,
    lower,
  );
}

/** What was drawn, how often, and from which seed. */
export function drawnSentence(
  { jurors, weights, restricted, seed }: FirmnessView,
  language: Language,
): string {
  return firmnessTexts[language].drawn(
    formatCount(jurors.progress.drawn, language),
    formatCount(weights.progress.drawn, language),
    String(restricted.points),
    seed,
  );
}

function sidesOf(
  { defi, other, side }: NearCut,
  names: Names,
  language: Language,
): { readonly higher: string; readonly lower: string } {
  const { quoted: quote } = firmnessTexts[language];
  const [own, across] = [quote(names.defi(defi)), quote(names.defi(other))];
  return side === 'above' ? { higher: own, lower: across } : { higher: across, lower: own };
}

const quoted = (defis: readonly string[], names: Names, language: Language): string[] =>
  defis.map((defi) => firmnessTexts[language].quoted(names.defi(defi)));

function listOf(words: readonly string[], language: Language): string {
  const { and, comma } = firmnessTexts[language].list;
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(comma)}${and}${last}`;
}

/** Values as people read them, with as many decimals as it takes to tell them apart. */
function valuesOf(rule: TieRule, values: readonly string[], language: Language): string[] {
  const exact = values.map((value) => approximate(readFraction(value)));
  switch (rule.kind) {
    case 'general-grid-rank':
    case 'coups-de-coeur':
    case 'plenary-order':
      return exact.map((value) => formatCount(value, language));
    case 'criterion':
      return apart(exact, language);
    case 'spread':
      return apart(exact.map(Math.sqrt), language);
  }
}

/** Hundredths. */
function apart(values: readonly number[], language: Language): string[] {
  const written = (digits: number): string[] => {
    const format = new Intl.NumberFormat(language, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    return values.map((value) => format.format(value / 100));
  };
  const enough = [2, 3, 4, 5].find((digits) => new Set(written(digits)).size === values.length);
  return written(enough ?? 6);
}
