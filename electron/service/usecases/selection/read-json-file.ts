import { existsSync } from 'node:fs';
import { fail, ok, type Result } from '#core/result.ts';
import { decodeText } from '../../interchange/decode-text.ts';
import { readForeignBytes } from '../../whole-file.ts';

const limitMegabytes = 20;

export type JsonFault =
  | { readonly what: 'missing-file' | 'unreadable' }
  /** Where the text stops being JSON; null where that is not known. */
  | { readonly what: 'no-json'; readonly line: number | null };

/** Reads a file that a person wrote as JSON. */
export function readJsonFile(path: string): Result<unknown, JsonFault> {
  if (!existsSync(path)) return fail({ what: 'missing-file' });
  const { text, damaged } = decodeText(readForeignBytes(path, limitMegabytes));
  if (damaged) return fail({ what: 'unreadable' });
  try {
    return ok(JSON.parse(text) as unknown);
  } catch (cause) {
    return fail({ what: 'no-json', line: lineOf(text, String(cause)) });
  }
}

/** The engine says after how many characters it stopped, or that the text ended too soon. */
function lineOf(text: string, message: string): number | null {
  const at = /at position (\d+)/.exec(message)?.[1];
  if (at !== undefined) return text.slice(0, Number(at)).split('\n').length;
  return message.includes('end of JSON') ? text.trimEnd().split('\n').length : null;
}
