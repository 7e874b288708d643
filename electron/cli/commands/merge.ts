import { resolve } from 'node:path';
import type { BallotOutcome } from '#core/contract/requests/ballots.ts';
import { errorTexts } from '#core/texts/errors.ts';
import type { ErrorCode } from '#core/contract/app-error.ts';
import { receiveBallots } from '#electron/service/usecases/receive-ballots.ts';
import { UsageError, wordAt, type Command, type Invocation } from '../command.ts';

export const mergeCommand: Command = {
  usage: 'merge SESSION BULLETIN…',
  options: {},
  run: async (invocation) => {
    const session = resolve(wordAt(invocation, 0, 'SESSION'));
    const files = invocation.words.slice(1).map((file) => resolve(file));
    if (files.length === 0) throw new UsageError(invocation.texts.missing('BULLETIN'));
    invocation.context.open(session);
    const { outcomes } = await receiveBallots(invocation.context, files);
    return {
      failed: outcomes.some(({ outcome }) => outcome === 'refused'),
      json: { outcomes },
      lines: outcomes.map((outcome) => invocation.texts.line(outcome.file, sentence(outcome, invocation))),
    };
  },
};

function sentence(
  { outcome, jurorName, receipt, held, refused }: BallotOutcome,
  { texts, language }: Invocation,
): string {
  if (refused !== null) return errorTexts[language][refused.code as ErrorCode](refused.details);
  const why = held === null ? '' : ` (${texts.held[held]})`;
  return `${texts.outcomes[outcome]}${why} – ${jurorName ?? '?'}, ${receipt ?? ''}`;
}
