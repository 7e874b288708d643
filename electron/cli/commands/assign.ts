import { resolve } from 'node:path';
import type { AssignmentHow, AssignmentProposal, AssignmentView } from '#core/contract/requests/jury.ts';
import { formatCount } from '#core/texts/format.ts';
import { obstacleSentence } from '#core/texts/obstacle-sentence.ts';
import {
  applyAssignment,
  proposeAssignment,
  viewAssignment,
} from '#electron/service/usecases/assign-defis.ts';
import { UsageError, wordAt, type Command, type CommandAnswer, type Invocation } from '../command.ts';
import { quietJob } from '../quiet-job.ts';

export const assignCommand: Command = {
  usage: 'assign SESSION (--per-defi K [--max-load N] [--keep] [--seed TEXTE] | --all)',
  options: { 'per-defi': 'value', 'max-load': 'value', keep: 'flag', seed: 'value', all: 'flag' },
  run: async (invocation) => {
    const path = resolve(wordAt(invocation, 0, 'SESSION'));
    const how = howAsked(invocation);
    const { context } = invocation;
    context.open(path).asCoordinator();
    const view = await viewAssignment(context);
    const proposal = await proposeAssignment(context, how, quietJob());
    if (proposal.kind === 'impossible') return impossible(proposal, how, view, invocation);
    const { lists, head } = proposal;
    applyAssignment(context, { how, lists, head });
    return applied(proposal, view, invocation);
  },
};

function howAsked({ option, flag, texts }: Invocation): AssignmentHow {
  const perDefi = countOf('per-defi', option);
  const maxLoad = countOf('max-load', option);
  if (flag('all') === (perDefi !== null)) throw new UsageError(texts.allOrPerDefi);
  if (perDefi === null) {
    // Nothing of a balance applies where everyone has everything.
    const superfluous = ['max-load', 'seed'].some((name) => option(name) !== null) || flag('keep');
    if (superfluous) throw new UsageError(texts.allOrPerDefi);
    return { kind: 'all' };
  }
  const seed = (option('seed') ?? '1').trim();
  if (seed === '' || seed.length > 100) throw new UsageError(texts.missing('--seed'));
  return { kind: 'balanced', perDefi, maxLoad, keep: flag('keep'), seed };
}

/** A whole number from 1 to 1,000; null when the option was not given. */
function countOf(name: string, option: Invocation['option']): number | null {
  const text = option(name);
  if (text === null) return null;
  const value = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (value < 1 || value > 1_000) throw new UsageError(`--${name} ${text}`);
  return value;
}

function impossible(
  proposal: Extract<AssignmentProposal, { kind: 'impossible' }>,
  how: AssignmentHow,
  view: AssignmentView,
  { language }: Invocation,
): CommandAnswer {
  const { juror, defi } = namesIn(view);
  const perDefi = how.kind === 'balanced' ? how.perDefi : 0;
  const { sentence, items, after } = obstacleSentence(proposal, perDefi, { juror, defi }, language);
  return {
    failed: true,
    json: { assigned: false, obstacle: proposal.obstacle, keptInTheWay: proposal.keptInTheWay },
    lines: [sentence, ...items.map((item) => `  ${item}`), ...after],
  };
}

function applied(
  proposal: Extract<AssignmentProposal, { kind: 'possible' }>,
  view: AssignmentView,
  { texts, language }: Invocation,
): CommandAnswer {
  const names = namesIn(view);
  const numbers = new Map(view.defis.map(({ id, number }) => [id, number ?? id]));
  const { coverage, added, removed, lists } = proposal;
  const count = (value: number): string => formatCount(value, language);
  return {
    json: {
      assigned: true,
      added,
      removed,
      parts: coverage.parts,
      defisWithoutJuror: coverage.defisWithoutJuror.map((defi) => numbers.get(defi) ?? defi),
      jurors: coverage.loads.map(({ juror, defis }) => ({
        juror,
        name: names.juror(juror),
        load: defis,
        // Null: all défis, those still to come too.
        defis:
          lists.find((list) => list.juror === juror)?.defis?.map((defi) => numbers.get(defi) ?? defi) ?? null,
      })),
    },
    lines: [
      texts.assigned(count(added), count(removed)),
      texts.assignHeader,
      ...coverage.loads.map(({ juror, defis }) => `${count(defis)}\t${names.juror(juror)}`),
    ],
  };
}

function namesIn({ jurors, defis }: AssignmentView): {
  juror: (id: string) => string;
  defi: (id: string) => string;
} {
  const people = new Map<string, string>(jurors.map(({ id, name }) => [id, name]));
  const titles = new Map<string, string>(defis.map(({ id, title }) => [id, title]));
  return { juror: (id) => people.get(id) ?? id, defi: (id) => titles.get(id) ?? id };
}
