import { fail, ok, type Result } from '../result.ts';
import type { Scale } from './grid.ts';

export type MarkRefusal = 'not-a-number' | 'out-of-scale' | 'off-step';

/** Whether a mark in hundredths is one that the scale allows. */
export function checkMark(mark: number, scale: Scale): Result<number, MarkRefusal> {
  if (!Number.isInteger(mark)) return fail('not-a-number');
  if (mark < scale.min || mark > scale.max) return fail('out-of-scale');
  return (mark - scale.min) % scale.step === 0 ? ok(mark) : fail('off-step');
}

/**
 * Reads a mark as a person types it: `3`, `3,75`, `3.6`, with spaces around. Answers hundredths, exactly: the
 * digits are read one by one, never through a binary fraction. At most two decimals.
 */
export function parseMark(text: string, scale: Scale): Result<number, MarkRefusal> {
  const match = /^\s*(\d{1,3})(?:[.,](\d{1,2}))?\s*$/.exec(text);
  if (match?.[1] === undefined) return fail('not-a-number');
  const decimals = (match[2] ?? '').padEnd(2, '0');
  return checkMark(Number(match[1]) * 100 + Number(decimals), scale);
}
