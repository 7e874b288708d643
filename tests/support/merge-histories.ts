import fc from 'fast-check';
import type { HeldReason } from '#core/ballot/check-ballot.ts';
import type { Digest, JurorId } from '#core/ids.ts';
import { headsOf } from '#core/merge/juror-state.ts';
import {
  mergedState,
  mergeStates,
  nothingMerged,
  type BallotNode,
  type Decision,
  type MergedState,
} from '#core/merge/merged-state.ts';
import { digestOf, juror } from './core-samples.ts';

// Random histories of a jury: what was written, decided and given out, in the order in which it happened.

export const owners: readonly JurorId[] = [juror(1), juror(2)];
export const keyOf = (number: number): string => `key${String(number)}`;

/** One thing that happened: small enough to be carried alone from one place to another. */
export type Step = MergedState;

type Sketch =
  | {
      readonly what: 'ballot';
      readonly owner: number;
      /** 0: unsigned. */
      readonly key: number;
      readonly issue: number;
      readonly parents: readonly number[];
    }
  | { readonly what: 'issue'; readonly owner: number; readonly issue: number }
  | {
      readonly what: 'key';
      readonly owner: number;
      readonly key: number;
      readonly decision: 'pinned' | 'rejected';
    }
  | {
      readonly what: 'settle';
      readonly owner: number;
      readonly base: number;
      /** The ballot that the coordinator who settles has not received. */
      readonly lost: number | null;
    }
  | { readonly what: 'place'; readonly ballot: number; readonly held: HeldReason | null };

const owner = fc.integer({ min: 0, max: owners.length - 1 });
// Mostly nothing amiss with keys, so that conflicts over heads are reached as well.
const key = fc.constantFrom(0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 2, 3);
const issue = fc.constantFrom(1, 1, 1, 1, 1, 2);
const ballotSketch: fc.Arbitrary<Sketch> = fc.record({
  what: fc.constant('ballot'),
  owner,
  key,
  issue,
  // None: a fork from nothing. Two: a ballot that joins what was apart.
  parents: fc.array(fc.nat({ max: 20 }), { maxLength: 2, size: 'max' }),
});
const sketch: fc.Arbitrary<Sketch> = fc.oneof(
  { weight: 8, arbitrary: ballotSketch },
  { weight: 3, arbitrary: fc.record({ what: fc.constant('issue'), owner, issue }) },
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constant('key'),
      owner,
      key: fc.integer({ min: 1, max: 3 }),
      decision: fc.constantFrom('pinned', 'rejected'),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      what: fc.constant('settle'),
      owner,
      base: fc.nat({ max: 20 }),
      lost: fc.option(fc.nat({ max: 20 }), { freq: 3 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      what: fc.constant('place'),
      ballot: fc.nat({ max: 20 }),
      held: fc.constantFrom('late' as const, 'other-grid' as const, null),
    }),
  },
);

/**
 * What happened, one step after another. Ballots follow earlier ones of the same juror and all that those follow, as
 * exporting writes them. Settlements name heads as they were at some moment: of all ballots so far, or of some of them,
 * as a coordinator sees them who has not received everything. Numbers of entries repeat, as two journals have them.
 */
export const histories: fc.Arbitrary<Step[]> = fc
  .array(sketch, { maxLength: 18, size: 'max' })
  .map((sketches) => {
    const steps: Step[] = [];
    const nodes: BallotNode[] = [];
    for (const [place, one] of sketches.entries()) {
      const recorded = { id: digestOf(`entry ${String(place)}`), turn: Math.floor(place / 2) };
      const decided = (decision: Decision): void => {
        steps.push(mergedState({ decisions: [decision] }));
      };
      switch (one.what) {
        case 'ballot': {
          const whose = ownerAt(one.owner);
          const own = nodes.filter((node) => node.juror === whose);
          const direct = one.parents.flatMap((at) => own[at % Math.max(own.length, 1)] ?? []);
          const node: BallotNode = {
            digest: digestOf(`ballot ${String(place)}`),
            juror: whose,
            key: one.key === 0 ? null : keyOf(one.key),
            issue: one.key === 0 ? null : one.issue,
            source: one.key === 0 ? 'typed' : 'file',
            follows: [...new Set(direct.flatMap((parent) => [parent.digest, ...parent.follows]))],
          };
          nodes.push(node);
          steps.push(mergedState({ nodes: [node] }));
          break;
        }
        case 'issue':
          steps.push(mergedState({ issues: [{ juror: ownerAt(one.owner), issue: one.issue }] }));
          break;
        case 'key':
          decided({
            ...recorded,
            kind: 'key',
            juror: ownerAt(one.owner),
            key: keyOf(one.key),
            decision: one.decision,
          });
          break;
        case 'settle': {
          const whose = ownerAt(one.owner);
          const own = nodes.filter((node) => node.juror === whose);
          const heads = headsOf(own.filter((_, at) => at !== one.lost));
          const base = heads[one.base % Math.max(heads.length, 1)];
          if (base === undefined || heads.length < 2) break;
          decided({
            ...recorded,
            kind: 'settle',
            juror: whose,
            heads,
            picks: { base, taken: [] },
            reason: 'said on the phone',
          });
          break;
        }
        case 'place': {
          const node = nodes[one.ballot % Math.max(nodes.length, 1)];
          if (node !== undefined)
            decided({ ...recorded, kind: 'place', ballot: node.digest, held: one.held });
          break;
        }
      }
    }
    return steps;
  });

const ownerAt = (place: number): JurorId => owners[place] ?? juror(1);

/** What someone knows after these steps came to them one by one. */
export const receiveAll = (steps: readonly Step[]): MergedState => steps.reduce(mergeStates, nothingMerged);

/** Steps in some other order, some of them again. */
export const anyOrder = (steps: readonly Step[]): fc.Arbitrary<Step[]> =>
  fc
    .subarray([...steps])
    .chain((again) => fc.shuffledSubarray([...steps, ...again], { minLength: steps.length + again.length }));

/** The state as text, whatever the order in which it was filled. */
export function plainState(state: MergedState): unknown {
  const sorted = <Value>(map: ReadonlyMap<string, Value>): [string, Value][] =>
    [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    nodes: sorted<BallotNode>(state.nodes),
    issues: sorted(state.issues),
    decisions: sorted(state.decisions),
  };
}

/** The digests that the ballots of a set follow. */
export const followedBy = (nodes: readonly BallotNode[]): ReadonlySet<Digest> =>
  new Set(nodes.flatMap(({ follows }) => follows));
