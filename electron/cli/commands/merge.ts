import { resolve } from 'node:path';
import type { ErrorCode } from '#core/contract/app-error.ts';
import type { BallotOutcome } from '#core/contract/requests/ballots.ts';
import { errorTexts } from '#core/texts/errors.ts';
import { sittingFilesTexts } from '#core/texts/sitting-files.ts';
import { sittingTexts } from '#core/texts/sitting.ts';
import { receiveBallots } from '#electron/service/usecases/receive-ballots.ts';
import { viewBallots } from '#electron/service/usecases/view-ballots.ts';
import { UsageError, wordAt, type Command, type Invocation } from '../command.ts';

export const mergeCommand: Command = {
  usage: 'merge SESSION FICHIER…',
  options: {},
  run: async (invocation) => {
    const session = resolve(wordAt(invocation, 0, 'SESSION'));
    const files = invocation.words.slice(1).map((file) => resolve(file));
    if (files.length === 0) throw new UsageError(invocation.texts.missing('FICHIER'));
    invocation.context.open(session);
    const { outcomes } = await receiveBallots(invocation.context, files);
    return {
      failed: outcomes.some(({ outcome }) => outcome === 'refused'),
      json: countsOf(outcomes, invocation),
      lines: outcomes.map((outcome) => invocation.texts.line(outcome.file, sentence(outcome, invocation))),
    };
  },
};

function countsOf(outcomes: readonly BallotOutcome[], { context, texts, language }: Invocation): unknown {
  // What the conflict is over once all files are in: the order in which they came makes no difference.
  const kinds = new Map(viewBallots(context).jurors.map(({ juror, conflict }) => [juror, conflict]));
  const count = (wanted: BallotOutcome['outcome']): number =>
    outcomes.filter(({ outcome }) => outcome === wanted).length;
  const sittings = outcomes.flatMap(({ file, jurorName, sitting }) =>
    sitting === null ? [] : [{ file, juror: jurorName, ...sitting }],
  );
  return {
    accepted: count('accepted'),
    already: count('already'),
    older: count('older'),
    conflicts: outcomes
      .filter(({ outcome }) => outcome === 'conflict')
      .map(({ file, juror, jurorName, sitting }) => ({
        file,
        juror: jurorName,
        jurorId: juror,
        kind: sitting !== null ? 'sitting' : juror === null ? null : (kinds.get(juror) ?? null),
      })),
    held: outcomes.flatMap(({ file, held }) =>
      held === null ? [] : [{ file, reason: texts.held[held], code: held }],
    ),
    refused: outcomes.flatMap(({ file, refused }) =>
      refused === null ? [] : [{ file, reason: refusalSentence(refused, language), code: refused.code }],
    ),
    // What groups brought, where there are files of groups.
    ...(sittings.length === 0 ? {} : { sittings }),
  };
}

function sentence(
  { outcome, jurorName, receipt, held, sitting, refused }: BallotOutcome,
  { texts, language }: Invocation,
): string {
  if (refused !== null) return refusalSentence(refused, language);
  const why = held === null ? '' : ` (${texts.held[held]})`;
  const what = `${texts.outcomes[outcome]}${why} – ${jurorName ?? '?'}, ${receipt ?? ''}`;
  if (sitting === null) return what;
  const { brought } = sittingFilesTexts[language];
  return `${what} – ${brought(sitting.label || sittingTexts[language].wholeJury, sitting.acts, sitting.conflicts)}`;
}

const refusalSentence = (
  { code, details }: NonNullable<BallotOutcome['refused']>,
  language: Invocation['language'],
): string => errorTexts[language][code as ErrorCode](details);
