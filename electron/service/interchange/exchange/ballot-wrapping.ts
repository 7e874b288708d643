import { appError, type AppError } from '#core/contract/app-error.ts';
import { leftBehind } from '../left-behind.ts';
import { kindOf } from '../file-kind.ts';
import type { Refusal } from '../refusal.ts';
import { checkZip, type ZipLimits } from '../zip/zip-guard.ts';

/** What was found in a file: bytes that may be a ballot, or why they are not looked at. */
export type Wrapped =
  | { readonly file: string; readonly bytes: Uint8Array }
  | { readonly file: string; readonly refused: AppError };

export interface Unwrapped {
  readonly found: readonly Wrapped[];
  /** Other files of an archive, which are left alone. */
  readonly passedOver: number;
}

export const ballotLimitMegabytes = 50;
export const archiveLimitMegabytes = 300;

const limits: ZipLimits = {
  entries: 2_000,
  entryBytes: ballotLimitMegabytes * 1e6,
  totalBytes: archiveLimitMegabytes * 1e6,
  ratio: 200,
};

/** Ballots and kits begin as JSON, of whichever version; what begins otherwise is none of ours. */
export function mayBeOurs(head: Uint8Array): boolean {
  const mark = [0xef, 0xbb, 0xbf];
  const start = mark.every((byte, place) => head[place] === byte) ? mark.length : 0;
  return head[start] === 0x7b;
}

/** Every ZIP begins so, an empty one too. */
export const mayBeArchive = (head: Uint8Array): boolean =>
  head[0] === 0x50 && head[1] === 0x4b && (head[2] === 0x03 || head[2] === 0x05);

/** Takes the ballots out of whatever they came in: as they are, or several in an archive. */
export function unwrapBallots(file: string, bytes: Uint8Array): Unwrapped {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!mayBeArchive(bytes) || kindOf(buffer) !== 'archive') {
    return { found: [{ file, bytes }], passedOver: 0 };
  }
  const parts = checkZip(buffer, limits);
  if (!parts.ok) return refused(file, archiveError(parts.error, file));
  const found: Wrapped[] = [];
  let passedOver = 0;
  for (const name of [...parts.value.names].sort()) {
    const steps = name.split(/[\\/]/);
    if (steps.some((step) => leftBehind.test(step)) || steps.at(-1) === '') continue;
    const content = parts.value.read(name);
    if (content === null) continue;
    const shown = `${file}/${steps.filter((step) => step !== '').join('/')}`;
    if (mayBeOurs(content)) found.push({ file: shown, bytes: content });
    else if (mayBeArchive(content) && kindOf(content) === 'archive') {
      found.push({ file: shown, refused: appError('ballot-zip-nested', { file: shown }) });
    } else passedOver += 1;
  }
  return found.length > 0 ? { found, passedOver } : refused(file, appError('ballot-zip-empty', { file }));
}

const refused = (file: string, error: AppError): Unwrapped => ({
  found: [{ file, refused: error }],
  passedOver: 0,
});

function archiveError({ code, params }: Refusal, file: string): AppError {
  if (code === 'file-protected') return appError('ballot-zip-protected', { file });
  if (code === 'file-cut') return appError('ballot-zip-damaged', { file });
  if (params['why'] === 'entries') return appError('ballot-zip-too-many', { file, most: limits.entries });
  if (params['why'] === 'size') {
    return appError('ballot-zip-too-large', { file, limit: archiveLimitMegabytes });
  }
  return appError('ballot-zip-suspicious', { file });
}
