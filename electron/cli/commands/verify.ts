import { resolve } from 'node:path';
import { cliExchangeTexts } from '#core/texts/cli-exchange.ts';
import { formatCount, listSeparator } from '#core/texts/format.ts';
import { verifyBallot } from '#electron/service/usecases/verify-ballot.ts';
import type { SessionCheck } from '#electron/service/usecases/session-check.ts';
import { verifySession } from '#electron/service/usecases/verify-session.ts';
import { readHead } from '#electron/service/whole-file.ts';
import { wordAt, type Command, type CommandAnswer, type Invocation } from '../command.ts';

/** What every SQLite file begins with, and so every session. */
const sqliteStart = 'SQLite format 3\0';

export const verifyCommand: Command = {
  usage: 'verify FICHIER | verify SESSION',
  options: {},
  run: (invocation) => {
    const path = resolve(wordAt(invocation, 0, 'FICHIER'));
    // By its bytes and not by its name: files get renamed on their way.
    const isSession = Buffer.from(readHead(path, sqliteStart.length)).toString('latin1') === sqliteStart;
    return isSession ? ofSession(invocation, path) : ofBallot(invocation, path);
  },
};

function ofBallot({ context, language }: Invocation, path: string): CommandAnswer {
  const words = cliExchangeTexts[language];
  const ballot = verifyBallot(context, path);
  const { kind, version, receipt, words: spoken, digest, contents } = ballot;
  const facts = kind === 'sitting' ? words.sittingFacts : words.ballotFacts;
  return {
    json: { intact: true, ...ballot },
    lines: [
      facts(String(version), receipt, spoken, digest),
      words.bytesHold,
      contents === 'sealed' ? words.sealed : words.opened,
    ],
  };
}

async function ofSession(invocation: Invocation, path: string): Promise<CommandAnswer> {
  invocation.context.open(path);
  const checks = await verifySession(invocation.context);
  const holds = checks.every((check) => check.holds);
  return {
    failed: !holds,
    json: { kind: 'session', holds, checks },
    lines: checks.map((check) => lineOf(check, invocation)),
  };
}

function lineOf(check: SessionCheck, { language }: Invocation): string {
  const words = cliExchangeTexts[language];
  const nothing = check.holds && check.checked === 0;
  const verdict = nothing ? words.toCheck : check.holds ? words.holds : words.fails;
  return words.verified(words.checks[check.check], verdict, detailOf(check, language));
}

function detailOf({ check, holds, checked, without, wrong }: SessionCheck, language: 'fr' | 'en'): string {
  const { checkDetails } = cliExchangeTexts[language];
  if (!holds) {
    if (wrong.length === 0) return '';
    return check === 'journal'
      ? checkDetails.entry(wrong.join(', '))
      : checkDetails.ballots(wrong.join(', '));
  }
  if (check === 'freeze' && checked === 0) return checkDetails.open;
  const counted = checked === 0 ? [] : [formatCount(checked, language)];
  return [...counted, ...(without === 0 ? [] : [checkDetails.without(formatCount(without, language))])].join(
    listSeparator(language),
  );
}
