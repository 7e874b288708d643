import { resolve } from 'node:path';
import { AppFailure } from '#core/contract/app-error.ts';
import { RecevabiliteState } from '#core/contract/requests/recevabilite.ts';
import { reason as reasonShape } from '#core/contract/requests/shapes.ts';
import { countChecks } from '#core/defi/recevabilite-check.ts';
import type { DefiId } from '#core/ids.ts';
import { dossierTexts } from '#core/texts/dossier.ts';
import { formatCount } from '#core/texts/format.ts';
import { checkSentence } from '#core/texts/recevabilite-sentence.ts';
import { recevabiliteTexts } from '#core/texts/recevabilite.ts';
import { checkedDefis, decideRecevabiliteOfMany } from '#electron/service/usecases/decide-recevabilite.ts';
import { UsageError, wordAt, type Command, type CommandAnswer, type Invocation } from '../command.ts';

type Checked = ReturnType<typeof checkedDefis>[number];

export const recevabiliteCommand: Command = {
  usage: 'recevabilite SESSION [--state ÉTAT --reason TEXTE (DOSSIER… | --sound)]',
  options: { state: 'value', reason: 'value', sound: 'flag' },
  run: (invocation) => {
    const path = resolve(wordAt(invocation, 0, 'SESSION'));
    const decision = decisionAsked(invocation);
    const session = invocation.context.open(path).asCoordinator();
    const all = checkedDefis(session);
    if (decision === null) return listing(all, invocation);
    const chosen = invocation.flag('sound')
      ? all.filter(isSound)
      : decision.numbers.map((number) => find(all, number));
    return decide(chosen, decision, invocation);
  },
};

interface DecisionAsked {
  readonly state: RecevabiliteState;
  readonly reason: string;
  readonly numbers: readonly string[];
}

/** What is to be decided, read before the session is touched; null when only a list is wanted. */
function decisionAsked({ option, flag, words, texts }: Invocation): DecisionAsked | null {
  const [wanted, numbers, sound] = [option('state'), words.slice(1), flag('sound')];
  if (wanted === null) {
    if (numbers.length > 0 || sound || option('reason') !== null)
      throw new UsageError(texts.missing('--state'));
    return null;
  }
  const state = RecevabiliteState.safeParse(wanted);
  if (!state.success) {
    throw new UsageError(`--state ${wanted} (${RecevabiliteState.options.join(', ')})`);
  }
  const reason = reasonShape.safeParse(option('reason') ?? '');
  if (!reason.success) throw new UsageError(texts.missing('--reason'));
  if (sound === numbers.length > 0) throw new UsageError(texts.soundOrDossiers);
  return { state: state.data, reason: reason.data, numbers };
}

/** Waits for a decision, and no point of its checklist speaks against it. */
const isSound = ({ defi, checks }: Checked): boolean =>
  defi.recevabilite === null && countChecks(checks).failed === 0;

function find(all: readonly Checked[], number: string): Checked {
  const found = all.find(({ defi }) => defi.content.dossierNumber === number);
  if (found === undefined) throw new AppFailure('dossier-unknown', { number });
  return found;
}

const nameOf = ({ defi }: Checked): string => defi.content.dossierNumber ?? defi.id;

function decide(
  chosen: readonly Checked[],
  { state, reason }: DecisionAsked,
  { context, texts, language }: Invocation,
): CommandAnswer {
  const defis = chosen.map(({ defi }): DefiId => defi.id);
  const decided =
    defis.length === 0 ? 0 : decideRecevabiliteOfMany(context, { defis, state, reason }).decided;
  return {
    json: { state, reason, decided, defis: [...new Set(chosen.map(nameOf))] },
    lines: [
      decided === 0
        ? texts.nothingSound
        : recevabiliteTexts[language].decidedMany(decided, dossierTexts[language].recevabilite[state]),
    ],
  };
}

function listing(all: readonly Checked[], { texts, language }: Invocation): CommandAnswer {
  const { verdicts, names } = recevabiliteTexts[language];
  return {
    json: {
      defis: all.map((checked) => ({
        defi: nameOf(checked),
        title: checked.defi.content.title,
        state: checked.defi.recevabilite?.state ?? null,
        reason: checked.defi.recevabilite?.reason ?? null,
        checks: checked.checks.map((check) => ({ ...check, sentence: checkSentence(check, language) })),
      })),
    },
    lines: [
      texts.recevabiliteHeader,
      ...all.flatMap((checked) => {
        const { defi, checks } = checked;
        const { failed, unknown } = countChecks(checks);
        const state = defi.recevabilite?.state ?? null;
        const { recevabilite, toDecide } = dossierTexts[language];
        return [
          [
            nameOf(checked),
            state === null ? toDecide : recevabilite[state],
            formatCount(failed, language),
            formatCount(unknown, language),
            defi.content.title,
          ].join('\t'),
          ...checks
            .filter(({ verdict }) => verdict !== 'met')
            .map(
              (check) =>
                `    ${texts.line(`${verdicts[check.verdict]} – ${names[check.code]}`, checkSentence(check, language))}`,
            ),
        ];
      }),
    ],
  };
}
