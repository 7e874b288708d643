import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Digest, JurorId } from '#core/ids.ts';
import {
  currentBallot,
  headsOf,
  mergeBallots,
  outcomeOfAdding,
  type BallotNode,
  type BallotSet,
} from '#core/merge/merge-ballots.ts';
import { digestOf, juror, shuffled } from '#tests/support/core-samples.ts';

const node = (name: string, follows: readonly string[] = [], of = juror(1)): BallotNode => ({
  digest: digestOf(name),
  juror: of,
  follows: follows.map(digestOf),
});
const setOf = (...nodes: readonly BallotNode[]): BallotSet => new Map(nodes.map((own) => [own.digest, own]));
const named = (...names: readonly string[]): Digest[] => names.map(digestOf).sort();

const first = node('first');
const second = node('second', ['first']);
const third = node('third', ['second', 'first']);
const elsewhere = node('elsewhere', ['first']);

/** Says the same of two sets whatever the order in which they were filled. */
const inOrder = (set: BallotSet): BallotNode[] =>
  [...set.values()].sort((a, b) => (a.digest < b.digest ? -1 : 1));

/**
 * Ballots of one or two jurors, each following some earlier ones of the same juror and, through them, all that
 * those follow: what exporting writes. Any of them may be lost on the way.
 */
const anyNodes: fc.Arbitrary<BallotNode[]> = fc
  .array(
    fc.record({ owner: fc.integer({ min: 1, max: 2 }), parents: fc.array(fc.nat(), { maxLength: 2 }) }),
    {
      maxLength: 8,
    },
  )
  .map((sketches) => {
    const nodes: BallotNode[] = [];
    for (const [index, { owner, parents }] of sketches.entries()) {
      const own = nodes.filter((earlier) => earlier.juror === juror(owner));
      const direct = parents.flatMap((at) => own[at % Math.max(own.length, 1)] ?? []);
      const follows = new Set(direct.flatMap((parent) => [parent.digest, ...parent.follows]));
      nodes.push({ digest: digestOf(`ballot ${String(index)}`), juror: juror(owner), follows: [...follows] });
    }
    return nodes;
  });
const anySet = (nodes: readonly BallotNode[]): fc.Arbitrary<BallotSet> =>
  fc.subarray([...nodes]).map((some) => setOf(...some));
const threeSets = anyNodes.chain((nodes) => fc.tuple(anySet(nodes), anySet(nodes), anySet(nodes)));

describe('merging sets of ballots', () => {
  it('gives the same set whichever comes first', () => {
    fc.assert(
      fc.property(threeSets, ([a, b]) => {
        expect(inOrder(mergeBallots(a, b))).toEqual(inOrder(mergeBallots(b, a)));
      }),
    );
  });

  it('gives the same set however the sets are grouped', () => {
    fc.assert(
      fc.property(threeSets, ([a, b, c]) => {
        expect(inOrder(mergeBallots(mergeBallots(a, b), c))).toEqual(
          inOrder(mergeBallots(a, mergeBallots(b, c))),
        );
      }),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(threeSets, ([a, b]) => {
        const merged = mergeBallots(a, b);
        expect(inOrder(mergeBallots(a, a))).toEqual(inOrder(a));
        expect(inOrder(mergeBallots(merged, b))).toEqual(inOrder(merged));
      }),
    );
  });

  it('leaves the sets it was given as they were', () => {
    const a = setOf(first);
    const b = setOf(second);
    mergeBallots(a, b);
    expect([...a.keys()]).toEqual([first.digest]);
    expect([...b.keys()]).toEqual([second.digest]);
  });

  it('loses no ballot and makes none up', () => {
    fc.assert(
      fc.property(threeSets, ([a, b]) => {
        const merged = mergeBallots(a, b);
        expect(new Set(merged.keys())).toEqual(new Set([...a.keys(), ...b.keys()]));
      }),
    );
  });
});

describe('the current ballot of a juror', () => {
  it('is none before one has come', () => {
    expect(currentBallot(setOf(), juror(1))).toEqual({ kind: 'none' });
    expect(currentBallot(setOf(node('other', [], juror(2))), juror(1))).toEqual({ kind: 'none' });
  });

  it('is the one that no other follows', () => {
    expect(currentBallot(setOf(third, first, second), juror(1))).toEqual({
      kind: 'current',
      digest: third.digest,
    });
  });

  it('is still one when a ballot in between was lost on the way', () => {
    expect(currentBallot(setOf(first, third), juror(1))).toEqual({ kind: 'current', digest: third.digest });
  });

  it('is in conflict when two ballots do not follow one another, with both heads named in order', () => {
    expect(currentBallot(setOf(first, second, elsewhere), juror(1))).toEqual({
      kind: 'conflict',
      heads: named('second', 'elsewhere'),
    });
  });

  it('is one again when a later ballot follows both heads', () => {
    const joined = node('joined', ['second', 'elsewhere', 'first']);
    expect(currentBallot(setOf(first, second, elsewhere, joined), juror(1))).toEqual({
      kind: 'current',
      digest: joined.digest,
    });
  });

  it('is not touched by what another juror claims to follow', () => {
    const hostile = node('hostile', ['third'], juror(2));
    expect(headsOf(setOf(first, second, third, hostile), juror(1))).toEqual([third.digest]);
  });

  it('has no head that another of its heads follows', () => {
    fc.assert(
      fc.property(
        anyNodes.chain((nodes) => anySet(nodes)),
        (set) => {
          for (const owner of [juror(1), juror(2)]) {
            const heads = headsOf(set, owner);
            const followed = new Set([...set.values()].flatMap((own) => own.follows));
            expect(heads.some((head) => followed.has(head))).toBe(false);
            expect(heads.length > 0).toBe([...set.values()].some((own) => own.juror === owner));
          }
        },
      ),
    );
  });
});

describe('adding one ballot', () => {
  it('is accepted when it is the first, or follows the one that is there', () => {
    expect(outcomeOfAdding(setOf(), first)).toBe('accepted');
    expect(outcomeOfAdding(setOf(first), second)).toBe('accepted');
    expect(outcomeOfAdding(setOf(first), third)).toBe('accepted');
  });

  it('is already there the second time, even in a conflict', () => {
    expect(outcomeOfAdding(setOf(first), first)).toBe('already');
    expect(outcomeOfAdding(setOf(second, elsewhere), elsewhere)).toBe('already');
  });

  it('is older when what is there follows it, directly or not', () => {
    expect(outcomeOfAdding(setOf(third), second)).toBe('older');
    expect(outcomeOfAdding(setOf(third), first)).toBe('older');
    expect(outcomeOfAdding(setOf(second, elsewhere), first)).toBe('older');
  });

  it('is a conflict when it and what is there do not follow one another', () => {
    expect(outcomeOfAdding(setOf(first, second), elsewhere)).toBe('conflict');
    expect(outcomeOfAdding(setOf(second, elsewhere), third)).toBe('conflict');
  });

  it('settles a conflict when it follows both heads', () => {
    expect(outcomeOfAdding(setOf(second, elsewhere), node('joined', ['second', 'elsewhere']))).toBe(
      'accepted',
    );
  });

  it('says nothing about the ballots of others', () => {
    expect(outcomeOfAdding(setOf(first, second, elsewhere), node('other', [], juror(2)))).toBe('accepted');
  });
});

/** What a session holds after ballots came in one by one, some of them again. */
function receive(arrivals: readonly BallotNode[]): BallotSet {
  return arrivals.reduce<BallotSet>((set, arrival) => mergeBallots(set, setOf(arrival)), setOf());
}

describe('ballots that come in any order, some of them twice', () => {
  const arrivals = anyNodes.chain((nodes) =>
    fc.tuple(
      shuffled(nodes),
      fc.subarray(nodes).chain((again) => shuffled([...nodes, ...again])),
    ),
  );

  it('end in the same set with the same current ballots', () => {
    fc.assert(
      fc.property(arrivals, ([one, other]) => {
        const a = receive(one);
        const b = receive(other);
        expect(inOrder(b)).toEqual(inOrder(a));
        const owners: JurorId[] = [juror(1), juror(2)];
        for (const owner of owners) expect(currentBallot(b, owner)).toEqual(currentBallot(a, owner));
      }),
    );
  });

  it('are in conflict at the end exactly when some outcome or state says so', () => {
    fc.assert(
      fc.property(arrivals, ([one]) => {
        let set: BallotSet = setOf();
        for (const arrival of one) {
          const outcome = outcomeOfAdding(set, arrival);
          const after = mergeBallots(set, setOf(arrival));
          const current = currentBallot(after, arrival.juror);
          if (outcome === 'accepted') expect(current).toEqual({ kind: 'current', digest: arrival.digest });
          if (outcome === 'conflict') expect(current.kind).toBe('conflict');
          if (outcome === 'older') expect(current).toEqual(currentBallot(set, arrival.juror));
          expect(outcomeOfAdding(after, arrival)).toBe('already');
          set = after;
        }
      }),
    );
  });
});
