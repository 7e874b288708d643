import type { Digest, JurorId } from '../ids.ts';

/** What merging looks at: a ballot's identity, whose it is, and which ballots it follows. */
export interface BallotNode {
  readonly digest: Digest;
  readonly juror: JurorId;
  /** Parents and further ancestors. */
  readonly follows: readonly Digest[];
}

/** Ballots by digest. Merging is the union of such sets, so it is idempotent, commutative and associative. */
export type BallotSet = ReadonlyMap<Digest, BallotNode>;

export function mergeBallots(a: BallotSet, b: BallotSet): BallotSet {
  return new Map([...a, ...b]);
}

/** The ballots of a juror that no other of them follows, in order of digest. One: it is current. Several: a conflict. */
export function headsOf(set: BallotSet, juror: JurorId): readonly Digest[] {
  const own = [...set.values()].filter((node) => node.juror === juror);
  const followed = new Set(own.flatMap((node) => node.follows));
  return own
    .map((node) => node.digest)
    .filter((digest) => !followed.has(digest))
    .sort();
}

export type CurrentBallot =
  | { readonly kind: 'none' }
  | { readonly kind: 'current'; readonly digest: Digest }
  | { readonly kind: 'conflict'; readonly heads: readonly Digest[] };

/** Which ballot of a juror counts. In a conflict none does until the coordinator has settled it. */
export function currentBallot(set: BallotSet, juror: JurorId): CurrentBallot {
  const heads = headsOf(set, juror);
  const [first] = heads;
  if (first === undefined) return { kind: 'none' };
  return heads.length === 1 ? { kind: 'current', digest: first } : { kind: 'conflict', heads };
}

export type MergeOutcome = 'accepted' | 'already' | 'older' | 'conflict';

/** What adding one ballot does: nothing when it is there; else it becomes the head, an ancestor, or a second head. */
export function outcomeOfAdding(set: BallotSet, node: BallotNode): MergeOutcome {
  if (set.has(node.digest)) return 'already';
  const after = mergeBallots(set, new Map([[node.digest, node]]));
  const heads = headsOf(after, node.juror);
  if (!heads.includes(node.digest)) return 'older';
  return heads.length === 1 ? 'accepted' : 'conflict';
}
