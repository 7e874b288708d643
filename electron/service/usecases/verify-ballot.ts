import { basename } from 'node:path';
import { receiptOf, receiptWordsOf } from '#core/ballot/receipt.ts';
import { AppFailure } from '#core/contract/app-error.ts';
import type { Digest } from '#core/ids.ts';
import type { ServiceContext } from '../context.ts';
import { peekBallotFile } from '../interchange/exchange/ballot-file.ts';
import { readForeignBytes } from '../whole-file.ts';
import { ballotLimitMegabytes } from '../interchange/exchange/ballot-wrapping.ts';
import { refusalError } from './receive-ballots.ts';

/** What a ballot file says to anyone who holds it. */
export interface BallotVerification {
  readonly version: 1 | 2;
  readonly digest: Digest;
  readonly receipt: string;
  readonly words: string;
  /** Sealed: only the coordination can look inside. */
  readonly contents: 'sealed' | 'checked';
}

/** Checks every byte of a ballot file that can be checked without a secret; a damaged one is refused. */
export function verifyBallot({ ports }: ServiceContext, path: string): BallotVerification {
  const file = basename(path);
  const peeked = peekBallotFile(readForeignBytes(path, ballotLimitMegabytes), ports);
  if (!peeked.ok) {
    const { code, details } = refusalError(peeked.error, file);
    throw new AppFailure(code, details);
  }
  const { digest, v1 } = peeked.value;
  return {
    version: v1 === null ? 2 : 1,
    digest,
    receipt: receiptOf(digest),
    words: receiptWordsOf(digest),
    contents: v1 === null ? 'sealed' : 'checked',
  };
}
