import type { HeldReason } from '../ballot/check-ballot.ts';
import type { Digest, JurorId } from '../ids.ts';
import type { Picks } from './settle-ballots.ts';

// What merging is done on: sets of things that never change once they are there. Every rule of this folder is a
// function of these sets alone, so neither the order of arrival nor repetition can make a difference.

/** Signed by the juror's application, read back from a marking sheet, or typed in by the coordination. */
export type BallotSource = 'file' | 'sheet' | 'typed';

/** What merging looks at in a ballot. */
export interface BallotNode {
  readonly digest: Digest;
  readonly juror: JurorId;
  /** The public key that signed it, in hexadecimal; null when nothing did (sheets, typed ballots, the first format). */
  readonly key: string | null;
  /** Which of the juror's enrolment secrets it proved to know. */
  readonly issue: number | null;
  readonly source: BallotSource;
  /** Parents and further ancestors. */
  readonly follows: readonly Digest[];
}

/** An enrolment secret that the coordination gave to a juror; a kit issued anew has the next number. */
export interface Issue {
  readonly juror: JurorId;
  readonly issue: number;
}

/** What every decision has: it is an entry of a coordinator's journal. */
interface Recorded {
  /** The digest of the journal's entry. */
  readonly id: Digest;
  /** The number of that entry. Never the clock, which may go back. */
  readonly turn: number;
}

/** A key of a juror counts, or the ballots it signed are set aside. */
export interface KeyDecision extends Recorded {
  readonly kind: 'key';
  readonly juror: JurorId;
  readonly key: string;
  readonly decision: 'pinned' | 'rejected';
}

/** How a conflict between exactly these heads was settled. */
export interface Settlement extends Recorded {
  readonly kind: 'settle';
  readonly juror: JurorId;
  /** In order. */
  readonly heads: readonly Digest[];
  readonly picks: Picks;
  readonly reason: string;
}

/** A ballot is held, or counts from now on (`held` null). A ballot without any is not held. */
export interface Placement extends Recorded {
  readonly kind: 'place';
  readonly ballot: Digest;
  readonly held: HeldReason | null;
}

export type Decision = KeyDecision | Settlement | Placement;

/** All that is known. The keys of the maps are the identities of what is in them. */
export interface MergedState {
  readonly nodes: ReadonlyMap<Digest, BallotNode>;
  readonly issues: ReadonlyMap<string, Issue>;
  readonly decisions: ReadonlyMap<string, Decision>;
}

export const nothingMerged: MergedState = { nodes: new Map(), issues: new Map(), decisions: new Map() };

export function mergedState(parts: {
  readonly nodes?: readonly BallotNode[];
  readonly issues?: readonly Issue[];
  readonly decisions?: readonly Decision[];
}): MergedState {
  const { nodes = [], issues = [], decisions = [] } = parts;
  return {
    nodes: new Map(nodes.map((node) => [node.digest, node])),
    issues: new Map(issues.map((one) => [`${one.juror} ${String(one.issue)}`, one])),
    decisions: new Map(decisions.map((one) => [`${one.id} ${subjectOf(one)}`, one])),
  };
}

/** The union: idempotent, commutative and associative, since what has the same identity is the same. */
export function mergeStates(a: MergedState, b: MergedState): MergedState {
  return {
    nodes: new Map([...a.nodes, ...b.nodes]),
    issues: new Map([...a.issues, ...b.issues]),
    decisions: new Map([...a.decisions, ...b.decisions]),
  };
}

/** One entry of a journal may decide on several keys or ballots. */
function subjectOf(decision: Decision): string {
  switch (decision.kind) {
    case 'key':
      return `key ${decision.key}`;
    case 'settle':
      return 'settle';
    case 'place':
      return `place ${decision.ballot}`;
  }
}

/**
 * The decision that holds among several on one thing: the later one in the journal. Two coordinators' journals have no
 * common order: then the greater number decides, and the greater digest between equal numbers, the same everywhere.
 */
export function latest<One extends Recorded>(decisions: readonly One[]): One | null {
  return decisions.reduce<One | null>(
    (found, one) => (found === null || isLater(one, found) ? one : found),
    null,
  );
}

const isLater = (a: Recorded, b: Recorded): boolean => (a.turn === b.turn ? a.id > b.id : a.turn > b.turn);
