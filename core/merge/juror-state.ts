import type { HeldReason } from '../ballot/check-ballot.ts';
import { groupBy } from '../group-by.ts';
import type { Digest, JurorId } from '../ids.ts';
import { openKeys, type OpenKeys } from './judge-keys.ts';
import {
  latest,
  mergedState,
  mergeStates,
  type BallotNode,
  type KeyDecision,
  type MergedState,
  type Placement,
  type Settlement,
} from './merged-state.ts';

/** What counts of a juror. In a conflict nothing does until it is settled. */
export type JurorState =
  | { readonly kind: 'none' }
  | { readonly kind: 'current'; readonly digest: Digest }
  | { readonly kind: 'settled'; readonly settlement: Settlement }
  | { readonly kind: 'conflict'; readonly over: 'keys'; readonly open: readonly OpenKeys[] }
  | { readonly kind: 'conflict'; readonly over: 'heads'; readonly heads: readonly Digest[] };

/** The ballots that no other of them follows, in order. One: it is current. Several: a conflict. */
export function headsOf(nodes: readonly BallotNode[]): readonly Digest[] {
  const followed = new Set(nodes.flatMap((node) => node.follows));
  return nodes
    .map((node) => node.digest)
    .filter((digest) => !followed.has(digest))
    .sort();
}

/** Why each held ballot is held; those that are not held are not in it. */
export function heldBallots({ decisions }: MergedState): ReadonlyMap<Digest, HeldReason> {
  const placements = [...decisions.values()].filter((one): one is Placement => one.kind === 'place');
  const held = new Map<Digest, HeldReason>();
  for (const [ballot, all] of groupBy(placements, (one) => one.ballot)) {
    const reason = latest(all)?.held ?? null;
    if (reason !== null) held.set(ballot, reason);
  }
  return held;
}

/** The last word on each key of a juror. */
export function decidedKeys(
  { decisions }: MergedState,
  juror: JurorId,
): ReadonlyMap<string, KeyDecision['decision']> {
  const own = [...decisions.values()].filter(
    (one): one is KeyDecision => one.kind === 'key' && one.juror === juror,
  );
  const decided = new Map<string, KeyDecision['decision']>();
  for (const [key, all] of groupBy(own, (one) => one.key)) {
    const last = latest(all);
    if (last !== null) decided.set(key, last.decision);
  }
  return decided;
}

/** The juror whose ballots so far were signed with this key, held ones too; null when none were. */
export function keyOwner({ nodes }: MergedState, key: string): JurorId | null {
  for (const node of nodes.values()) if (node.key === key) return node.juror;
  return null;
}

/** The ballots under keys that were set aside: kept and shown, and they neither count nor supersede. */
export function setAsideBallots(state: MergedState): ReadonlySet<Digest> {
  const aside = new Set<Digest>();
  for (const [juror, nodes] of groupBy([...state.nodes.values()], (node) => node.juror)) {
    const decided = decidedKeys(state, juror);
    for (const { key, digest } of nodes) {
      if (key !== null && decided.get(key) === 'rejected') aside.add(digest);
    }
  }
  return aside;
}

/** The ballots that take part in the merge: neither held nor set aside. */
export function countedBallots(state: MergedState): BallotNode[] {
  const held = heldBallots(state);
  const aside = setAsideBallots(state);
  return [...state.nodes.values()].filter(({ digest }) => !held.has(digest) && !aside.has(digest));
}

/** The heads of one juror's ballots that take part in the merge, whatever was decided between them. */
export const headsOfJuror = (state: MergedState, juror: JurorId): readonly Digest[] =>
  headsOf(countedBallots(state).filter((node) => node.juror === juror));

/** The state of every juror of whom a ballot counts or could; of all others it is `none`. */
export function jurorStates(state: MergedState): ReadonlyMap<JurorId, JurorState> {
  const issues = groupBy([...state.issues.values()], ({ juror }) => juror);
  const settlements = groupBy(
    [...state.decisions.values()].filter((one): one is Settlement => one.kind === 'settle'),
    ({ juror }) => juror,
  );
  const states = new Map<JurorId, JurorState>();
  for (const [juror, nodes] of groupBy(countedBallots(state), (node) => node.juror)) {
    const given = new Set((issues.get(juror) ?? []).map(({ issue }) => issue));
    const open = openKeys(nodes, given, decidedKeys(state, juror));
    states.set(
      juror,
      open.length > 0
        ? { kind: 'conflict', over: 'keys', open }
        : stateOfHeads(headsOf(nodes), settlements.get(juror) ?? []),
    );
  }
  return states;
}

export const jurorState = (state: MergedState, juror: JurorId): JurorState =>
  jurorStates(state).get(juror) ?? { kind: 'none' };

function stateOfHeads(heads: readonly Digest[], settlements: readonly Settlement[]): JurorState {
  const [first] = heads;
  if (first === undefined) return { kind: 'none' };
  if (heads.length === 1) return { kind: 'current', digest: first };
  // A settlement holds exactly as long as the heads are those that it names.
  const settlement = latest(settlements.filter((one) => sameDigests(one.heads, heads)));
  return settlement === null ? { kind: 'conflict', over: 'heads', heads } : { kind: 'settled', settlement };
}

/** Whether two lists of digests in order are the same. */
export const sameDigests = (a: readonly Digest[], b: readonly Digest[]): boolean =>
  a.length === b.length && a.every((digest, place) => digest === b[place]);

/** What a ballot that is there and not held comes to among all of them. */
export type Standing = 'accepted' | 'older' | 'conflict' | 'set-aside';
export type MergeOutcome = Standing | 'already';

/**
 * What adding one ballot that is not held does: nothing when it is there; else it becomes the head, an ancestor, or a
 * part of a conflict over heads or keys; under a key that was set aside it is set aside too.
 */
export function outcomeOfAdding(state: MergedState, node: BallotNode): MergeOutcome {
  if (state.nodes.has(node.digest)) return 'already';
  return standings(mergeStates(state, mergedState({ nodes: [node] })))(node);
}

/** Tells of each ballot that is not held how it stands in this state. */
export function standings(state: MergedState): (node: Pick<BallotNode, 'digest' | 'juror'>) => Standing {
  const aside = setAsideBallots(state);
  const states = jurorStates(state);
  const counted = groupBy(countedBallots(state), (node) => node.juror);
  return ({ digest, juror: id }) => {
    if (aside.has(digest)) return 'set-aside';
    const juror = states.get(id);
    if (juror?.kind === 'conflict' && juror.over === 'keys') return 'conflict';
    if (!headsOf(counted.get(id) ?? []).includes(digest)) return 'older';
    return juror?.kind === 'conflict' ? 'conflict' : 'accepted';
  };
}
