import type { errorTexts } from '../texts/errors.ts';

/** Stable codes: each has one sentence in `core/texts/errors.ts`, which is where a new one is added. */
export type ErrorCode = keyof typeof errorTexts.fr;

/** What a sentence about an error may name: a file, a row, a number. Never dossier content. */
export type ErrorDetails = Readonly<Record<string, string | number>>;

/** An error that crosses a process line: a code and its details, made a sentence only where it is shown. */
export interface AppError {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;
}

export const appError = (code: ErrorCode, details: ErrorDetails = {}): AppError => ({ code, details });

/** Carries an `AppError` through code that can only throw; caught at the edge and answered as a value. */
export class AppFailure extends Error {
  readonly error: AppError;

  constructor(code: ErrorCode, details: ErrorDetails = {}) {
    super(code);
    this.name = 'AppFailure';
    this.error = appError(code, details);
  }
}
