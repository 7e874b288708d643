import { resolve } from 'node:path';
import { readBareModel, type BareModel } from '#core/selection/bare-model.ts';
import { bestSet } from '#core/selection/zero-one.ts';
import { cliSelectionTexts } from '#core/texts/cli-selection.ts';
import { wordAt, type Command, type CommandAnswer, type Invocation } from '../command.ts';
import { jsonOf, refusal } from '../json-fault.ts';

/** The longest that a model may take. */
const seconds = 120;

export const solveCommand: Command = {
  usage: 'solve FICHIER.json',
  options: {},
  run: async (invocation) => {
    const { context, language } = invocation;
    const texts = cliSelectionTexts[language];
    const path = resolve(wordAt(invocation, 0, 'FICHIER.json'));
    const read = readBareModel(jsonOf(path, language));
    if (!read.ok) throw refusal(path, read.error, language);
    const { problem, unit, things } = read.value;
    const answer = await bestSet(problem, context.solve, seconds);
    switch (answer.kind) {
      case 'optimal':
        return told(answer.value / unit, answer.chosen, things, invocation);
      case 'infeasible':
        return { failed: true, json: { optimal: false, infeasible: true }, lines: [texts.infeasible] };
      case 'limit':
        return { failed: true, json: { optimal: false, limit: true }, lines: [texts.limit] };
    }
  },
};

function told(
  value: number,
  chosen: readonly number[],
  things: BareModel['things'],
  { language }: Invocation,
): CommandAnswer {
  const texts = cliSelectionTexts[language];
  const optimum = texts.optimum(String(value));
  if (things.kind === 'items') {
    const items = chosen.map((place) => place + 1);
    const list = items.length === 0 ? texts.none : items.join(', ');
    return { json: { optimal: true, value, items }, lines: [optimum, texts.items(list)] };
  }
  const choice = chosen.flatMap((place) => things.of[place] ?? []);
  return {
    json: { optimal: true, value, choice: Object.fromEntries(choice.map(({ id, size }) => [id, size])) },
    lines: [optimum, texts.choiceHeader, ...choice.map(({ id, size }) => `${String(size)}\t${id}`)],
  };
}
