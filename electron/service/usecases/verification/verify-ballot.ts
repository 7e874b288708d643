import { basename } from 'node:path';
import { receiptOf, receiptWordsOf } from '#core/ballot/receipt.ts';
import { AppFailure, type AppError } from '#core/contract/app-error.ts';
import type { Digest } from '#core/ids.ts';
import type { ServiceContext } from '../../context.ts';
import { peekBallotFile } from '../../interchange/exchange/ballot-file.ts';
import { formatOf } from '../../interchange/exchange/container.ts';
import { peekSittingFile } from '../../interchange/exchange/sitting-file.ts';
import { readForeignBytes } from '../../whole-file.ts';
import { ballotLimitMegabytes } from '../../interchange/exchange/ballot-wrapping.ts';
import { refusalError } from '../receive-ballots.ts';
import { sittingError } from '../receive-sitting.ts';

/** What a ballot, or a file of what a group decided, says to anyone who holds it. */
export interface BallotVerification {
  readonly kind: 'ballot' | 'sitting';
  readonly version: 1 | 2;
  readonly digest: Digest;
  readonly receipt: string;
  readonly words: string;
  /** Sealed: only the coordination can look inside. */
  readonly contents: 'sealed' | 'checked';
}

/** Checks every byte of a file that can be checked without a secret; a damaged one is refused. */
export function verifyBallot({ ports }: ServiceContext, path: string): BallotVerification {
  const file = basename(path);
  const bytes = readForeignBytes(path, ballotLimitMegabytes);
  if (formatOf(bytes) === 'eigseance') {
    const peeked = peekSittingFile(bytes, ports);
    if (!peeked.ok) throw failureOf(sittingError(peeked.error, file));
    return { kind: 'sitting', version: 1, ...receiptFacts(peeked.value.digest), contents: 'sealed' };
  }
  const peeked = peekBallotFile(bytes, ports);
  if (!peeked.ok) throw failureOf(refusalError(peeked.error, file));
  const { digest, v1 } = peeked.value;
  return {
    kind: 'ballot',
    version: v1 === null ? 2 : 1,
    ...receiptFacts(digest),
    contents: v1 === null ? 'sealed' : 'checked',
  };
}

const receiptFacts = (digest: Digest) => ({
  digest,
  receipt: receiptOf(digest),
  words: receiptWordsOf(digest),
});

const failureOf = ({ code, details }: AppError): AppFailure => new AppFailure(code, details);
