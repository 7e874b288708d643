import { existsSync } from 'node:fs';
import { fail, ok, type Result } from '#core/result.ts';
import { decodeText } from '../../interchange/decode-text.ts';
import { readForeignBytes } from '../../whole-file.ts';

const limitMegabytes = 20;

export type JsonFault =
  | { readonly what: 'missing-file' | 'unreadable' }
  /** Where the text stops being JSON; null in a long file. */
  | { readonly what: 'no-json'; readonly line: number | null };

/** Reads a file that a person wrote as JSON. */
export function readJsonFile(path: string): Result<unknown, JsonFault> {
  if (!existsSync(path)) return fail({ what: 'missing-file' });
  const { text, damaged } = decodeText(readForeignBytes(path, limitMegabytes));
  if (damaged) return fail({ what: 'unreadable' });
  try {
    return ok(JSON.parse(text) as unknown);
  } catch {
    return fail({ what: 'no-json', line: lineOf(text) });
  }
}

/** Longer files are not looked through. */
const mostLines = 2_000;

/** The first line after which the text can no longer become JSON, whatever follows. */
function lineOf(text: string): number | null {
  const lines = text.split('\n');
  if (lines.length > mostLines) return null;
  const at = lines.findIndex((_line, place) => !mayBecomeJson(lines.slice(0, place + 1).join('\n')));
  return at < 0 ? lines.length : at + 1;
}

function mayBecomeJson(beginning: string): boolean {
  try {
    JSON.parse(beginning);
    return true;
  } catch (cause) {
    // The engine has no other sign of it than its words.
    const message = String(cause);
    const position = Number(/at position (\d+)/.exec(message)?.[1] ?? -1);
    return position === beginning.length || /end of JSON|Unterminated/.test(message);
  }
}
