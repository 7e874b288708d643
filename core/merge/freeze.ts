import { canonicalText } from '../ballot/canonical.ts';
import type { Digest, JurorId, SessionId } from '../ids.ts';
import type { Hash } from '../ports.ts';

/** What the closing of the marking freezes. */
export interface FrozenSet {
  readonly session: SessionId;
  /** The grid's fingerprint. */
  readonly grid: Digest;
  /** Every ballot that is neither held nor set aside. */
  readonly ballots: readonly Digest[];
  /** What counts of each juror who takes part: the digest of the ballot, or of the settlement. */
  readonly current: ReadonlyMap<JurorId, Digest>;
}

/** SHA-256 of the canonical text (RFC 8785) of the frozen set; the order in which things are given is no matter. */
export function freezeFingerprint({ session, grid, ballots, current }: FrozenSet, hash: Hash): Digest {
  return hash(
    canonicalText({
      session,
      grid,
      ballots: [...ballots].sort(),
      current: [...current].sort(([a], [b]) => (a < b ? -1 : 1)),
    }),
  );
}
