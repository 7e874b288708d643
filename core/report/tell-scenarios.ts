import type { DefiId } from '../ids.ts';
import { mostTies, type Selection } from '../selection/solve-selection.ts';
import type { Candidate, Portfolio } from '../selection/portfolio.ts';
import type { Scenario } from '../selection/scenario.ts';
import { straightDownPortfolio } from '../selection/straight-down-portfolio.ts';
import { portfolioOf } from '../selection/worth.ts';
import { reportScenariosTexts } from '../texts/report-scenarios.ts';
import { ruleSentence, teamWords, type RuleNames } from '../texts/rule-sentences.ts';
import { cents, count, hundredths, rank } from './figure.ts';
import type { Naming } from './naming.ts';
import type { ReportSource, ScenarioSource } from './report-source.ts';
import type { ScenarioColumn, ScenariosPart } from './scenarios-model.ts';

/** What one column stands for, before its figures. */
interface Answer {
  readonly label: string;
  readonly name: string;
  readonly scenario: Scenario | null;
  readonly taken: ScenarioColumn['taken'];
  readonly result: ScenarioColumn['result'];
  readonly set: Portfolio | null;
  readonly ties: number | null;
  readonly tiesComplete: boolean;
  /** Places in the rules. */
  readonly conflict: readonly number[];
}

/** What scenarios are told with. */
type Source = Pick<ReportSource, 'settings' | 'options' | 'contents' | 'teams' | 'groups'>;

/** The scenarios considered, after going straight down the official order under the call's caps. */
export function tellScenarios(
  source: Source,
  { candidates, considered }: ScenarioSource,
  naming: Naming,
): ScenariosPart {
  const { settings, options } = source;
  const caps = { seats: settings.seatCap, fundCents: settings.envelopeCents };
  const answers: Answer[] = [
    {
      ...nothing,
      label: 'S0',
      name: reportScenariosTexts[options.language].straight,
      scenario: null,
      taken: null,
      result: 'straight-down',
      set: straightDownPortfolio(candidates, 'value', caps),
    },
    ...considered.map(({ scenario, taken, selection }, at): Answer => ({
      ...answerOf(selection),
      label: scenarioLabel(at),
      name: scenario.name,
      scenario,
      taken,
    })),
  ];
  const points = answers.map(({ set }) =>
    set === null ? null : portfolioOf(candidates, 'value', set.chosen).value,
  );
  const best = Math.max(...points.map((own) => own ?? 0));
  const names = namesIn(source, candidates);
  const rows = candidates.filter(({ defi }) =>
    answers.some(({ set }) => set?.chosen.some((one) => one.defi === defi) === true),
  );
  return {
    seatCap: count('call/seat-cap', settings.seatCap),
    envelope: cents('call/envelope', settings.envelopeCents),
    columns: answers.map((answer, at) =>
      columnOf(answer, { points: points[at] ?? null, best, names, language: options.language }),
    ),
    rows: rows.map((candidate) => rowOf(source, candidate, answers, naming)),
    others: count('scenarios/others', candidates.length - rows.length),
  };
}

/** S1, S2 …, by place in those considered. */
export const scenarioLabel = (at: number): string => `S${String(at + 1)}`;

const nothing = { set: null, ties: null, tiesComplete: true, conflict: [] } as const;

/**
 * What is told of an answer. Ties that ran out of time leave open which of them comes first, so that they count as
 * nothing proven: another machine would find others.
 */
function answerOf(
  selection: Selection | null,
): Pick<Answer, 'result' | 'set' | 'ties' | 'tiesComplete' | 'conflict'> {
  if (selection === null) return { ...nothing, result: 'rule-unknown' };
  if (selection.kind === 'infeasible')
    return { ...nothing, result: 'infeasible', conflict: selection.conflict };
  if (!isRepeatable(selection)) return { ...nothing, result: 'not-proven' };
  const { best, ties, tiesComplete } = selection;
  return { ...nothing, result: 'optimal', set: best, ties: ties.length, tiesComplete };
}

/** Proven, and found again by whoever asks again, however fast the machine. */
const isRepeatable = (
  selection: Exclude<Selection, { readonly kind: 'infeasible' }>,
): selection is Extract<Selection, { readonly kind: 'optimal' }> =>
  selection.kind === 'optimal' && (selection.tiesComplete || selection.ties.length >= mostTies);

function columnOf(
  answer: Answer,
  {
    points,
    best,
    names,
    language,
  }: {
    readonly points: number | null;
    readonly best: number;
    readonly names: RuleNames;
    readonly language: ReportSource['options']['language'];
  },
): ScenarioColumn {
  const texts = reportScenariosTexts[language];
  const { label, name, scenario, taken, result, set, ties, tiesComplete, conflict } = answer;
  const own = `scenario/${label}`;
  const rules = (scenario?.rules ?? []).map((rule) => ruleSentence(rule, names, language));
  const objective = scenario?.objective ?? 'value';
  const worth = objective === 'value' || set === null ? null : set.value;
  return {
    label,
    name,
    result,
    question:
      scenario === null ? '' : texts.question(texts.objectives[objective], texts.teams[scenario.teams]),
    rules,
    taken,
    defis: count(`${own}/defis`, set?.chosen.length ?? null),
    seats: count(`${own}/seats`, set?.seats ?? null),
    fund: cents(`${own}/fund`, set?.fundCents ?? null),
    cost: cents(`${own}/cost`, set?.costCents ?? null),
    points: hundredths(`${own}/points`, points),
    gap: hundredths(`${own}/gap`, points === null ? null : best - points),
    worth: objective === 'value' ? '' : texts.worth[objective],
    value: objective === 'rank-points' ? count(`${own}/value`, worth) : hundredths(`${own}/value`, worth),
    ties: count(`${own}/ties`, ties),
    tiesComplete,
    conflict: conflict.flatMap((place) => rules[place] ?? []),
  };
}

function rowOf(
  source: Source,
  { defi, rank: place, options }: Candidate,
  answers: readonly Answer[],
  naming: Naming,
): ScenariosPart['rows'][number] {
  const key = naming.key(defi);
  const requested = source.teams.get(defi)?.size ?? null;
  return {
    anchor: key,
    title: naming.title(defi),
    rank: rank(`defi/${key}/rank`, place),
    cells: answers.map(({ label, set }) => {
      const id = `scenario/${label}/${key}/seats`;
      const chosen = set?.chosen.find((one) => one.defi === defi);
      const team = options.find((option) => option.id === chosen?.option);
      if (team === undefined) return { team: 'none', size: count(id, null) };
      const whole = team.kind === 'requested' || (team.kind === 'added' && team.seats === requested);
      return { team: whole ? 'whole' : 'other', size: count(id, team.seats) };
    }),
  };
}

/** How what rules are about is called. */
function namesIn(source: Source, candidates: readonly Candidate[]): RuleNames {
  const { language } = source.options;
  const byDefi = new Map<DefiId, Candidate>(candidates.map((one) => [one.defi, one]));
  return {
    defi: (defi) => source.contents.get(defi)?.title ?? null,
    team: (defi, option) => {
      const team = byDefi.get(defi)?.options.find(({ id }) => id === option);
      return team === undefined ? null : teamWords({ ...team, option }, language);
    },
    group: (group) => source.groups.find(({ id }) => id === group)?.label ?? null,
  };
}
