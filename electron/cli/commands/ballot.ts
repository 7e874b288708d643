import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { TableMark } from '#core/ballot/marks-table.ts';
import { AppFailure } from '#core/contract/app-error.ts';
import { cliExchangeTexts } from '#core/texts/cli-exchange.ts';
import { formatCount } from '#core/texts/format.ts';
import { exportBallot } from '#electron/service/usecases/export-ballot.ts';
import { readMarksFile, saveMarks } from '#electron/service/usecases/save-marks.ts';
import { verifyBallot } from '#electron/service/usecases/verification/verify-ballot.ts';
import { viewMyBallot } from '#electron/service/usecases/view-my-ballot.ts';
import { RefusedError, UsageError, wordAt, type Command, type Invocation } from '../command.ts';

export const ballotCommand: Command = {
  usage: 'ballot SESSION_JURE --out FICHIER [--marks FICHIER.csv]',
  options: { out: 'value', marks: 'value' },
  run: async (invocation) => {
    const { context, option, language, texts } = invocation;
    const words = cliExchangeTexts[language];
    const session = resolve(wordAt(invocation, 0, 'SESSION_JURE'));
    const out = option('out');
    if (out === null) throw new UsageError(texts.missing('--out FICHIER'));
    const path = resolve(out);
    refuseOtherFile(invocation, path);
    context.open(session).ownJuror();
    const table = option('marks');
    const taken = table === null ? null : saveMarks(context, marksOf(invocation, resolve(table)));
    const { receipt, words: spoken, sequence } = await exportBallot(context, path);
    const { incomplete } = viewMyBallot(context);
    return {
      json: {
        ballot: path,
        receipt,
        words: spoken,
        sequence,
        incomplete,
        ...(taken === null ? {} : { marksTaken: taken }),
      },
      lines: [
        ...(taken === null ? [] : [words.marksTaken(formatCount(taken, language))]),
        words.ballotWritten(path, receipt, spoken),
        ...(incomplete === 0 ? [] : [words.ballotIncomplete(incomplete)]),
      ],
    };
  },
};

/** A ballot may be written over an older one; anything else that is there stays. */
function refuseOtherFile({ context }: Invocation, path: string): void {
  if (!existsSync(path)) return;
  try {
    verifyBallot(context, path);
  } catch (cause) {
    if (cause instanceof AppFailure) throw new AppFailure('place-taken', { file: basename(path) });
    throw cause;
  }
}

function marksOf({ context, language }: Invocation, path: string): TableMark[] {
  const words = cliExchangeTexts[language].marksFile;
  const read = readMarksFile(context, path);
  if (read.ok) return read.value;
  const refusal = read.error;
  switch (refusal.reason) {
    case 'headings':
    case 'unreadable': {
      const sentence = words[refusal.reason](basename(path));
      throw new RefusedError([sentence, words.nothing], {
        refused: [{ code: refusal.reason, reason: sentence }],
      });
    }
    case 'rows': {
      const refused = refusal.problems.map(({ row, code, word }) => ({
        row,
        code,
        reason: words[code](word),
      }));
      const lines = refused.map(({ row, reason }) => words.row(String(row), reason));
      throw new RefusedError([...lines, words.nothing], { refused });
    }
  }
}
