import { AppFailure } from '#core/contract/app-error.ts';

export const codeOf = (cause: unknown): string =>
  typeof cause === 'object' && cause !== null && 'code' in cause && typeof cause.code === 'string'
    ? cause.code
    : '';

/** Turns what SQLite or the file system threw into an error with a sentence; anything else is passed on as it is. */
export function fileFailure(cause: unknown, file: string): unknown {
  const code = codeOf(cause);
  if (/^SQLITE_(NOTADB|CORRUPT)/.test(code)) return new AppFailure('session-damaged', { file });
  if (/^SQLITE_FULL|^ENOSPC|^EDQUOT/.test(code)) return new AppFailure('disk-full', { file });
  if (/^SQLITE_READONLY|^EROFS|^EACCES|^EPERM/.test(code)) return new AppFailure('place-read-only', { file });
  if (/^SQLITE_CANTOPEN|^ENOENT|^ENOTDIR/.test(code)) return new AppFailure('place-missing', { file });
  if (/^SQLITE_BUSY|^SQLITE_LOCKED/.test(code)) return new AppFailure('session-busy', { file });
  // A folder where a file was meant: it is neither read nor written over.
  if (/^EISDIR|^ENOTEMPTY|^EEXIST/.test(code))
    return new AppFailure(isReading(cause) ? 'place-unreadable' : 'place-taken', { file });
  if (/^SQLITE_IOERR|^EIO|^ENAMETOOLONG|^ELOOP/.test(code))
    return new AppFailure('place-unreadable', { file });
  return cause;
}

const isReading = (cause: unknown): boolean =>
  typeof cause === 'object' && cause !== null && 'syscall' in cause && cause.syscall === 'read';
