import { resolve } from 'node:path';
import type { BallotProgress } from '#core/contract/requests/ballots.ts';
import { cliExchangeTexts } from '#core/texts/cli-exchange.ts';
import { formatCount, formatInstant, formatShortDay, noFigure } from '#core/texts/format.ts';
import { frameTexts } from '#core/texts/frame.ts';
import { viewBallots } from '#electron/service/usecases/view-ballots.ts';
import { viewMyBallot } from '#electron/service/usecases/view-my-ballot.ts';
import { describeSession } from '#electron/service/usecases/view-session.ts';
import { viewDefiStatus } from '#electron/service/usecases/view-status.ts';
import { wordAt, type Command, type CommandAnswer, type Invocation } from '../command.ts';

export const statusCommand: Command = {
  usage: 'status SESSION',
  options: {},
  run: (invocation) => {
    const session = invocation.context.open(resolve(wordAt(invocation, 0, 'SESSION')));
    return session.facts.role === 'coordinator' ? ofCoordinator(invocation) : ofJuror(invocation);
  },
};

function headOf({ context, language }: Invocation): { json: object; line: string } {
  const { name, phase } = describeSession(context.session());
  return {
    json: { session: name, phase },
    line: cliExchangeTexts[language].statusPhase(name, frameTexts[language].phases[phase]),
  };
}

function ofCoordinator(invocation: Invocation): CommandAnswer {
  const { context, texts, language } = invocation;
  const words = cliExchangeTexts[language];
  const head = headOf(invocation);
  const { jurors, held } = viewBallots(context);
  const defis = viewDefiStatus(context);
  const count = (number: number): string => formatCount(number, language);
  return {
    json: {
      ...head.json,
      jurors: jurors.map((juror) => ({
        juror: juror.name,
        kit: juror.kitWrittenAt,
        ballots: juror.ballots,
        receipt: juror.last?.receipt ?? null,
        words: juror.last?.words ?? null,
        complete: juror.complete,
        toMark: juror.toMark,
        missing: juror.toMark - juror.complete,
        deports: juror.deports,
        conflict: juror.conflict,
        settled: juror.settled,
        withdrawn: juror.withdrawn,
      })),
      defis: defis.map(({ number, title, complete, expected, deports, missing }) => ({
        defi: number,
        title,
        complete,
        expected,
        deports,
        missing,
      })),
      held: held.map(({ receipt, jurorName, reason }) => ({
        receipt,
        juror: jurorName,
        reason: texts.held[reason],
        code: reason,
      })),
    },
    lines: [
      head.line,
      '',
      words.statusJurors,
      ...jurors.map((juror) =>
        [
          juror.name,
          juror.kitWrittenAt === null ? words.none : formatShortDay(juror.kitWrittenAt, language),
          count(juror.ballots),
          juror.last?.receipt ?? noFigure,
          count(juror.complete),
          count(juror.toMark - juror.complete),
          count(juror.deports),
          stateOf(juror, invocation),
        ].join('\t'),
      ),
      '',
      words.statusDefis,
      ...defis.map(({ number, title, complete, expected, deports, missing }) =>
        [
          number ?? '',
          count(complete),
          count(expected),
          deports.length === 0 ? noFigure : deports.join(', '),
          missing.length === 0 ? noFigure : missing.join(', '),
          title,
        ].join('\t'),
      ),
      ...(held.length === 0 ? [] : ['', words.statusHeld]),
      ...held.map(({ receipt, jurorName, reason }) =>
        texts.line(`${jurorName ?? '?'}, ${receipt}`, texts.held[reason]),
      ),
    ],
  };
}

function stateOf({ conflict, settled, withdrawn }: BallotProgress, { language }: Invocation): string {
  const words = cliExchangeTexts[language];
  if (withdrawn) return words.withdrawn;
  if (conflict !== null) return words.conflictKinds[conflict];
  return settled ? words.settled : '';
}

function ofJuror(invocation: Invocation): CommandAnswer {
  const { context, language } = invocation;
  const words = cliExchangeTexts[language];
  const head = headOf(invocation);
  const { jurorName, desk, incomplete, last, changedSince } = viewMyBallot(context);
  const deports = desk.defis.filter(({ state }) => state === 'deport').length;
  const count = (number: number): string => formatCount(number, language);
  return {
    json: {
      ...head.json,
      juror: jurorName,
      complete: desk.complete,
      toMark: desk.toMark,
      missing: incomplete,
      deports,
      last,
      changedSince,
    },
    lines: [
      head.line,
      `${jurorName} – ${words.statusDesk(desk.complete, count(desk.toMark), count(deports))}`,
      last === null
        ? words.statusNothingSent
        : words.statusLast(
            String(last.sequence),
            last.receipt,
            last.words,
            formatInstant(last.writtenAt, language),
          ),
      ...(last !== null && changedSince ? [words.statusChanged] : []),
    ],
  };
}
