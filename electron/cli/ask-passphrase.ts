import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { AppFailure } from '#core/contract/app-error.ts';
import { fileFailure } from '#db/sqlite-failure.ts';

/**
 * A passphrase from the first line of a file, from an environment variable, or from the terminal, where it is not shown. Never
 * from the command itself: every user of a computer sees how programs were called. `passphrase-wanted` where there is none of
 * them.
 */
export async function givenPassphrase(
  from: { readonly file: string | null; readonly variable: string },
  session: string,
  question: string,
): Promise<string> {
  if (from.file !== null) return firstLineOf(from.file);
  const said = process.env[from.variable];
  if (said !== undefined && said !== '') return said;
  if (!process.stdin.isTTY) throw new AppFailure('passphrase-wanted', { file: basename(session) });
  return askHidden(question);
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
