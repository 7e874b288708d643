import type { FilePlace, Finding } from '#core/intake/reading.ts';
import { fail } from '#core/result.ts';
import type { FindingCode } from '#core/texts/findings/findings.ts';

/** Why nothing of a file is taken: what becomes its one finding of severity `refusal`. */
export interface Refusal {
  readonly code: FindingCode;
  readonly params: Finding['params'];
  /** Where in the file, when that helps a person. */
  readonly place: Omit<FilePlace, 'file'>;
}

export const refuse = (
  code: FindingCode,
  params: Refusal['params'] = {},
  place: Refusal['place'] = {},
): { readonly ok: false; readonly error: Refusal } => fail({ code, params, place });

/** Thrown deep inside a parser and caught at its door, where it becomes a value again. */
export class RefusalError extends Error {
  readonly refusal: Refusal;

  constructor(code: FindingCode, params: Refusal['params'] = {}, place: Refusal['place'] = {}) {
    super(code);
    this.refusal = { code, params, place };
  }
}

export const refusalFinding = (refusal: Refusal, file: string): Finding => ({
  code: refusal.code,
  severity: 'refusal',
  place: { file, ...refusal.place },
  params: refusal.params,
});
