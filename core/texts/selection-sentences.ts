import type { ExplanationView, PortfolioView, SelectionView } from '../contract/requests/selection.ts';
import type { Language } from '../contract/shell.ts';
import type { DefiId } from '../ids.ts';
import type { PortfolioChange } from '../selection/portfolio-change.ts';
import type { Chosen } from '../selection/portfolio.ts';
import type { Objective, Scenario } from '../selection/scenario.ts';
import { formatCount, formatMoney, formatRank, formatScale } from './format.ts';
import { listOf, quotedTitle, ruleSentence, type RuleNames } from './rule-sentences.ts';
import { rulesTexts } from './rules.ts';
import { selectionAnswerTexts } from './selection-answer.ts';
import { selectionWhyTexts } from './selection-why.ts';

/** A value in the unit of its objective: `92,4 points`, `184,8 points × EIG`, `120 points de rang`. */
export function valueWords(value: number, objective: Objective, language: Language): string {
  const units = selectionAnswerTexts[language].units;
  return objective === 'rank-points'
    ? units[objective](value, formatCount(value, language))
    : units[objective](value / 100, formatScale(value, language));
}

export function seatsWords(seats: number, language: Language): string {
  return selectionAnswerTexts[language].seats(seats, formatCount(seats, language));
}

export function defisWords(defis: number, language: Language): string {
  return selectionAnswerTexts[language].defis(defis, formatCount(defis, language));
}

/** What was proven, in one line. */
export function optimumSentence(
  { defis, seats, fundCents, value }: PortfolioView,
  objective: Objective,
  language: Language,
): string {
  return selectionAnswerTexts[language].optimum(
    defisWords(defis, language),
    seatsWords(seats, language),
    formatMoney(fundCents, language),
    valueWords(value, objective, language),
  );
}

type Optimal = Extract<SelectionView, { readonly kind: 'optimal' }>;

/** What going straight down the order gives, and what the choice is worth against it. */
export function againstOrderSentences(
  { best, straightDown }: Pick<Optimal, 'best' | 'straightDown'>,
  objective: Objective,
  language: Language,
): { readonly straight: string; readonly against: string } {
  const texts = selectionAnswerTexts[language].order;
  const difference = best.value - straightDown.value;
  const told = valueWords(Math.abs(difference), objective, language);
  return {
    straight: texts.straight(
      defisWords(straightDown.defis, language),
      seatsWords(straightDown.seats, language),
      formatMoney(straightDown.fundCents, language),
      valueWords(straightDown.value, objective, language),
    ),
    against: difference === 0 ? texts.same : difference > 0 ? texts.gains(told) : texts.loses(told),
  };
}

/** What changes from one selection to another: `sortirait « A », entreraient « B » et « C »`, without a full stop. */
export function changeWords(
  { enters, leaves, otherTeam }: PortfolioChange,
  names: RuleNames,
  language: Language,
): string {
  const { change } = selectionWhyTexts[language];
  const titles = (chosen: readonly Chosen[]): string =>
    listOf(
      chosen.map(({ defi }) => quotedTitle(names.defi(defi), language)),
      language,
    );
  const { unknown } = rulesTexts[language].team;
  const told = [
    ...(leaves.length === 0 ? [] : [change[leaves.length === 1 ? 'leaveOne' : 'leaveMany'](titles(leaves))]),
    ...(enters.length === 0 ? [] : [change[enters.length === 1 ? 'enterOne' : 'enterMany'](titles(enters))]),
    ...otherTeam.map(({ defi, from, to }) =>
      change.team(
        quotedTitle(names.defi(defi), language),
        names.team(defi, from) ?? unknown,
        names.team(defi, to) ?? unknown,
      ),
    ),
  ];
  return told.length === 0 ? change.none : told.join(change.join);
}

/** The same as a sentence of its own. */
export function changeSentence(change: PortfolioChange, names: RuleNames, language: Language): string {
  const told = changeWords(change, names, language);
  return `${told.slice(0, 1).toUpperCase()}${told.slice(1)}.`;
}

interface Asked {
  readonly scenario: Pick<Scenario, 'rules' | 'objective'>;
  readonly names: RuleNames;
  readonly language: Language;
}

/** Why a défi is selected or not, and what it would take to change that: one sentence a reason. */
export function explanationSentences(view: ExplanationView, asked: Asked): string[] {
  const texts = selectionWhyTexts[asked.language];
  if (view.bar !== null) return [texts.bar[view.bar]];
  return view.chosen ? whyIn(view, asked) : whyOut(view, asked);
}

function whyOut(view: ExplanationView, asked: Asked): string[] {
  const { language } = asked;
  const texts = selectionWhyTexts[language];
  const needs: string[] = [];
  if (view.points !== null) {
    const points = pointsWords(view.points, asked);
    const withRank =
      asked.scenario.objective === 'rank-points' ? texts.morePointsRank : texts.morePointsTotal;
    needs.push(
      view.rankNeeded === null
        ? texts.morePoints(points)
        : withRank(points, formatCount(view.rankNeeded, language)),
    );
  }
  const ofCap = ({ tied }: { readonly tied: boolean }, howMuch: string): string =>
    tied ? texts.moreOfCapTied(howMuch) : texts.moreOfCap(howMuch);
  const { moreSeats, moreFundCents } = view;
  if (moreSeats !== null) needs.push(ofCap(moreSeats, seatsWords(moreSeats.by, language)));
  if (moreFundCents !== null) needs.push(ofCap(moreFundCents, formatMoney(moreFundCents.by, language)));
  return [
    ...(view.gap === 0 ? [texts.outTied] : needs.length > 0 ? [texts.needs(needs.join(texts.or))] : []),
    view.otherwise === null ? texts.impossibleIn : texts.anyway(consequence(view, asked)),
    ...deciding(view, asked).map(texts.decidesOut),
  ];
}

function whyIn(view: ExplanationView, asked: Asked): string[] {
  const { language } = asked;
  const texts = selectionWhyTexts[language];
  return [
    ...(view.gap === null
      ? []
      : view.gap === 0
        ? [texts.inTied]
        : view.points === null || view.points === 0
          ? []
          : [texts.margin(pointsWords(view.points, asked))]),
    view.otherwise === null ? texts.impossibleOut : texts.without(consequence(view, asked)),
    ...deciding(view, asked).map(texts.decidesIn),
  ];
}

/** A défi gains and loses points of its own total, whatever they are multiplied with; rank points where those count. */
const pointsWords = (points: number, { scenario: { objective }, language }: Asked): string =>
  valueWords(points, objective === 'rank-points' ? objective : 'value', language);

/** Who would come and go, and what the whole would lose. */
function consequence(view: ExplanationView, { names, scenario, language }: Asked): string {
  const texts = selectionWhyTexts[language];
  const told = changeWords(changeAround(view), names, language);
  const lost =
    view.gap === null || view.gap === 0
      ? texts.losesNothing
      : texts.loses(valueWords(view.gap, scenario.objective, language));
  return `${told}${texts.change.end}${lost}.`;
}

/** What happens to the others: the sentence is about this one. One that goes and comes back has another team. */
function changeAround({ defi, enters, leaves }: ExplanationView): PortfolioChange {
  const others = (chosen: readonly Chosen[]): Chosen[] => chosen.filter((one) => one.defi !== defi);
  const [come, go] = [others(enters), others(leaves)];
  const optionOf = (chosen: readonly Chosen[], of: DefiId) => chosen.find((one) => one.defi === of)?.option;
  return {
    enters: come.filter((one) => optionOf(go, one.defi) === undefined),
    leaves: go.filter((one) => optionOf(come, one.defi) === undefined),
    otherTeam: come.flatMap((one) => {
      const from = optionOf(go, one.defi);
      return from === undefined ? [] : [{ defi: one.defi, from, to: one.option }];
    }),
  };
}

function deciding({ decidedBy }: ExplanationView, { scenario, names, language }: Asked): string[] {
  return decidedBy.flatMap((place) => {
    const rule = scenario.rules[place];
    return rule === undefined ? [] : [ruleSentence(rule, names, language)];
  });
}

/** More titles than this no sentence holds. */
const mostTitles = 6;

/** Titles with their ranks, in a row; how many more there are instead of the last ones of many. */
export function rankedTitles(
  defis: readonly { readonly title: string; readonly rank: number | null }[],
  language: Language,
): string {
  const { order } = selectionAnswerTexts[language];
  const shown = defis.length > mostTitles ? defis.slice(0, mostTitles - 1) : defis;
  const rest = defis.length - shown.length;
  return listOf(
    [
      ...shown.map(({ title, rank }) =>
        order.ranked(quotedTitle(title, language), formatRank(rank, language)),
      ),
      ...(rest === 0 ? [] : [order.others(formatCount(rest, language))]),
    ],
    language,
  );
}
