import { resolve } from 'node:path';
import { cliExchangeTexts } from '#core/texts/cli-exchange.ts';
import { removalSentence } from '#core/texts/removal-sentence.ts';
import { checkLine } from '#core/texts/verification-sentences.ts';
import type { SessionCheck } from '#core/contract/requests/verification.ts';
import { mayBeArchive } from '#electron/service/interchange/exchange/ballot-wrapping.ts';
import { verifyArchive } from '#electron/service/usecases/archive/verify-archive.ts';
import { verifyBallot } from '#electron/service/usecases/verification/verify-ballot.ts';
import { verifyWithReport } from '#electron/service/usecases/verification/verify-report.ts';
import { readHead } from '#electron/service/whole-file.ts';
import { readRemovals } from '#db/queries/removals.ts';
import { wordAt, type Command, type CommandAnswer, type Invocation } from '../command.ts';
import { quietJob } from '../quiet-job.ts';

/** What every SQLite file begins with, and so every session. */
const sqliteStart = 'SQLite format 3\0';

export const verifyCommand: Command = {
  usage: 'verify FICHIER | verify SESSION|ARCHIVE [--report PDF]',
  options: { report: 'value' },
  run: (invocation) => {
    const path = resolve(wordAt(invocation, 0, 'FICHIER'));
    // By its bytes and not by its name: files get renamed on their way.
    const head = readHead(path, sqliteStart.length);
    if (mayBeArchive(head)) return ofArchive(invocation, path);
    const isSession =
      Buffer.from(head).toString('latin1') === sqliteStart || invocation.context.vault.isReady(path);
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
  const { context, option } = invocation;
  const report = option('report');
  const checks = await verifyWithReport(context, report === null ? null : resolve(report), quietJob());
  const answer = told('session', checks, invocation);
  const removals = readRemovals(context.session().db);
  return {
    ...answer,
    lines: [...answer.lines, ...removals.map((removal) => removalSentence(removal, invocation.language))],
  };
}

/** By what is in it alone; nothing is opened beside it. */
async function ofArchive(invocation: Invocation, path: string): Promise<CommandAnswer> {
  const { context, option } = invocation;
  const report = option('report');
  const checks = await verifyArchive(context, path, report === null ? null : resolve(report), quietJob());
  return told('archive', checks, invocation);
}

function told(
  kind: 'session' | 'archive',
  checks: readonly SessionCheck[],
  { language }: Invocation,
): CommandAnswer {
  const holds = checks.every((check) => check.holds);
  return {
    failed: !holds,
    json: { kind, holds, checks },
    lines: checks.map((check) => checkLine(check, language)),
  };
}
