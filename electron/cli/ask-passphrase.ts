import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { AppFailure } from '#core/contract/app-error.ts';
import { fileFailure } from '#db/sqlite-failure.ts';

/** How a passphrase is given without a terminal. */
export interface PassphraseSource {
  /** The option that names a file, and what it was given. */
  readonly option: string;
  readonly file: string | null;
  readonly variable: string;
}

/**
 * A passphrase from the first line of a file, from an environment variable, or from the terminal, where it is not shown. Never
 * from the command itself: every user of a computer sees how programs were called. `passphrase-wanted` where there is none of
 * them.
 */
export async function givenPassphrase(
  from: PassphraseSource,
  session: string,
  question: string,
): Promise<string> {
  const said = saidPassphrase(from);
  if (said !== null) return said;
  const { option, variable } = from;
  if (!process.stdin.isTTY)
    throw new AppFailure('passphrase-wanted', { file: basename(session), option: `--${option}`, variable });
  return askHidden(question);
}

/** The same without asking anybody; null where it was not given. */
export function saidPassphrase({ file, variable }: PassphraseSource): string | null {
  if (file !== null) return firstLineOf(file);
  const said = process.env[variable];
  return said === undefined || said === '' ? null : said;
}

function firstLineOf(path: string): string {
  try {
    return readFileSync(path, 'utf8').split(/\r?\n/, 1)[0] ?? '';
  } catch (cause) {
    throw fileFailure(cause, basename(path));
  }
}

/** The question goes to standard error; what is typed is echoed nowhere. */
function askHidden(question: string): Promise<string> {
  process.stderr.write(question);
  const nowhere = new Writable({ write: (_part, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  return new Promise((resolve, reject) => {
    lines.on('SIGINT', () => {
      lines.close();
      process.stderr.write('\n');
      reject(new AppFailure('cancelled'));
    });
    lines.question('', (typed) => {
      lines.close();
      process.stderr.write('\n');
      resolve(typed);
    });
  });
}
