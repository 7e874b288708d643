import { basename } from 'node:path';
import { AppFailure } from '#core/contract/app-error.ts';
import type { LockHolder } from './lock-file.ts';

/** Why nothing is written to a session file that is open. */
export type ReadOnly =
  /** Someone else has it open; `holder` null: they closed it since. */
  | { readonly why: 'locked'; readonly holder: LockHolder | null }
  /** Someone else took it over while it was open here. */
  | { readonly why: 'taken-over'; readonly holder: LockHolder }
  /** The place cannot be written to. */
  | { readonly why: 'place' }
  /** The file is not what SQLite wrote. */
  | { readonly why: 'damaged' }
  /** The chain of the journal does not hold: something was changed outside the application. */
  | { readonly why: 'journal' };

/** What a refused change says. */
export function readOnlyFailure(path: string, readOnly: ReadOnly): AppFailure {
  const file = basename(path);
  switch (readOnly.why) {
    case 'locked':
      return new AppFailure('session-read-only', { file });
    case 'taken-over': {
      const { user, machine } = readOnly.holder;
      return new AppFailure('session-taken-over', { file, user, machine });
    }
    case 'place':
      return new AppFailure('place-read-only', { file });
    case 'damaged':
      return new AppFailure('session-damaged', { file });
    case 'journal':
      return new AppFailure('session-journal-broken', { file });
  }
}
