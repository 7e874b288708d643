import { resolve } from 'node:path';
import type { ScenariosView, SelectionView } from '#core/contract/requests/selection.ts';
import { readRules } from '#core/selection/read-rules.ts';
import type { Rule, Scenario } from '#core/selection/scenario.ts';
import { cliSelectionTexts } from '#core/texts/cli-selection.ts';
import { formatCount, formatHundredths, formatMoney, formatRank } from '#core/texts/format.ts';
import { ruleSentence, teamName, teamWords, type RuleNames } from '#core/texts/rule-sentences.ts';
import { viewScenarios } from '#electron/service/usecases/selection/keep-scenarios.ts';
import { solveScenario } from '#electron/service/usecases/selection/solve-scenario.ts';
import { UsageError, wordAt, type Command, type CommandAnswer, type Invocation } from '../command.ts';
import { jsonOf, refusal } from '../json-fault.ts';
import { quietJob } from '../quiet-job.ts';

export const selectCommand: Command = {
  usage: 'select SESSION [--seats N] [--budget EUROS] [--rules FICHIER.json]',
  options: { seats: 'value', budget: 'value', rules: 'value' },
  run: async (invocation) => {
    const { context } = invocation;
    const caps = capsAsked(invocation);
    context.open(resolve(wordAt(invocation, 0, 'SESSION')));
    const view = viewScenarios(context);
    const scenario = asked(invocation, view, caps);
    const answer = await solveScenario(context, scenario, quietJob());
    return told(answer, { scenario, view, invocation });
  },
};

interface CapsAsked {
  readonly seats: number | null;
  readonly fundCents: number | null;
}

function capsAsked({ option }: Invocation): CapsAsked {
  const seats = option('seats');
  const budget = option('budget');
  if (seats !== null && !/^\d{1,4}$/.test(seats)) throw new UsageError(`--seats ${seats}`);
  const [, euros, cents = ''] = /^(\d{1,9})(?:[.,](\d{1,2}))?$/.exec(budget ?? '') ?? [];
  if (budget !== null && euros === undefined) throw new UsageError(`--budget ${budget}`);
  return {
    seats: seats === null ? null : Number(seats),
    fundCents: euros === undefined ? null : 100 * Number(euros) + Number(cents.padEnd(2, '0')),
  };
}

/**
 * Without a file, the caps and the usual rules; a list of rules comes to these, a whole scenario takes their place. Caps
 * of the command line take the place of any other, those of a file the place of the session's.
 */
function asked({ option, language }: Invocation, view: ScenariosView, caps: CapsAsked): Scenario {
  const { usual } = view;
  const file = option('rules');
  const path = file === null ? null : resolve(file);
  const read = path === null ? null : readRules(jsonOf(path, language), finder(view));
  if (path !== null && read !== null && !read.ok) throw refusal(path, read.error, language);
  const given = read?.ok === true ? read.value : null;
  const base: Scenario = given?.kind === 'scenario' ? given.scenario : { name: 'select', ...usual };
  const more = given?.kind === 'rules' ? given.rules : [];
  const capped = new Set<Rule['kind']>();
  const own: Rule[] = [];
  if (caps.seats !== null) own.push({ kind: 'seats', max: caps.seats });
  if (caps.fundCents !== null) own.push({ kind: 'envelope', maxCents: caps.fundCents });
  for (const { kind } of own) capped.add(kind);
  const added = more.filter(({ kind }) => !capped.has(kind));
  for (const { kind } of added) if (kind === 'seats' || kind === 'envelope') capped.add(kind);
  return { ...base, rules: [...own, ...base.rules.filter(({ kind }) => !capped.has(kind)), ...added] };
}

const finder = ({ defis, groups }: ScenariosView): Parameters<typeof readRules>[1] => ({
  defi: (name) => defis.find(({ defi, number }) => number === name || defi === name)?.defi ?? null,
  group: (name) => groups.find(({ group, label }) => label === name || group === name)?.group ?? null,
});

interface Told {
  readonly scenario: Scenario;
  readonly view: ScenariosView;
  readonly invocation: Invocation;
}

function told(answer: SelectionView, so: Told): CommandAnswer {
  const { language } = so.invocation;
  const texts = cliSelectionTexts[language];
  switch (answer.kind) {
    case 'optimal':
      return selected(answer, so);
    case 'infeasible': {
      const names = namesIn(so.view, language);
      const conflict = answer.conflict.flatMap((place) => {
        const rule = so.scenario.rules[place];
        return rule === undefined ? [] : [ruleSentence(rule, names, language)];
      });
      return {
        failed: true,
        json: { optimal: false, infeasible: true, conflict },
        lines: [texts.conflict, ...conflict.map((sentence) => `  ${sentence}`)],
      };
    }
    case 'limit':
      return { failed: true, json: { optimal: false, limit: true }, lines: [texts.limit] };
  }
}

function selected(
  { best, ties, tiesComplete }: Extract<SelectionView, { kind: 'optimal' }>,
  { scenario, view, invocation: { language } }: Told,
): CommandAnswer {
  const texts = cliSelectionTexts[language];
  const points = scenario.objective === 'rank-points';
  const count = (value: number): string => formatCount(value, language);
  const worth = (value: number): string => (points ? count(value) : formatHundredths(value, language));
  const grants = best.chosen.flatMap(({ defi: id, option: team }) => {
    const defi = view.defis.find((one) => one.defi === id);
    const option = defi?.options.find((one) => one.option === team);
    return defi === undefined || option === undefined ? [] : [{ defi, option }];
  });
  return {
    json: {
      optimal: true,
      value: points ? best.value : best.value / 100,
      seats: best.seats,
      cost: best.fundCents / 100,
      chosen: grants.map(({ defi, option }) => ({ defi: defi.number ?? defi.defi, option: option.option })),
      alternatives: ties.length,
      alternativesComplete: tiesComplete,
      teamCost: best.costCents / 100,
    },
    lines: [
      texts.header,
      ...grants.map(({ defi, option }) =>
        [
          formatRank(defi.rank, language),
          formatHundredths(option.value, language),
          count(option.seats),
          formatMoney(option.fundCents, language),
          defi.number ?? '',
          teamName(option, language),
          defi.title,
        ].join('\t'),
      ),
      texts.optimum(worth(best.value)),
      texts.sums(
        texts.defis(best.defis, count(best.defis)),
        texts.seats(best.seats, count(best.seats)),
        formatMoney(best.fundCents, language),
        formatMoney(best.costCents, language),
      ),
      tiesComplete
        ? texts.alternatives(ties.length, count(ties.length))
        : texts.moreAlternatives(ties.length),
    ],
  };
}

function namesIn({ defis, groups }: ScenariosView, language: Invocation['language']): RuleNames {
  return {
    defi: (id) => defis.find(({ defi }) => defi === id)?.title ?? null,
    team: (id, wanted) => {
      const options = defis.find(({ defi }) => defi === id)?.options ?? [];
      const option = options.find((one) => one.option === wanted);
      return option === undefined ? null : teamWords(option, language);
    },
    group: (id) => groups.find(({ group }) => group === id)?.label ?? null,
  };
}
