import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asDigest, asJurorId } from '#core/ids.ts';
import {
  currentBallot,
  mergeBallots,
  outcomeOfAdding,
  type BallotNode,
  type BallotSet,
} from '#core/merge/merge-ballots.ts';

const ada = asJurorId('ada');
const digest = (name: string): ReturnType<typeof asDigest> => asDigest(name.padEnd(64, '0'));

const node = (name: string, follows: readonly string[] = [], juror = ada): BallotNode => ({
  digest: digest(name),
  juror,
  follows: follows.map(digest),
});
const setOf = (...nodes: readonly BallotNode[]): BallotSet => new Map(nodes.map((one) => [one.digest, one]));

/** Histories in which each ballot may follow any that came before it, with all that those follow. */
const histories = fc
  .array(fc.array(fc.nat({ max: 7 }), { maxLength: 3 }), { maxLength: 8 })
  .map((parents) => {
    const nodes: BallotNode[] = [];
    parents.forEach((wanted, place) => {
      const direct = wanted.filter((parent) => parent < place).flatMap((parent) => nodes[parent] ?? []);
      const follows = new Set(direct.flatMap((parent) => [parent.digest, ...parent.follows]));
      nodes.push({ digest: digest(`b${String(place)}`), juror: ada, follows: [...follows] });
    });
    return nodes;
  });
const subsets = histories.chain((nodes) =>
  fc
    .tuple(fc.subarray(nodes), fc.subarray(nodes), fc.subarray(nodes))
    .map((parts) => parts.map((part) => setOf(...part))),
);
const plain = (set: BallotSet): unknown => [...set.entries()].sort(([a], [b]) => (a < b ? -1 : 1));

describe('merging ballots', () => {
  test('is idempotent, commutative and associative', () => {
    fc.assert(
      fc.property(subsets, ([a = new Map(), b = new Map(), c = new Map()]) => {
        expect(plain(mergeBallots(a, a))).toEqual(plain(a));
        expect(plain(mergeBallots(a, b))).toEqual(plain(mergeBallots(b, a)));
        expect(plain(mergeBallots(mergeBallots(a, b), c))).toEqual(
          plain(mergeBallots(a, mergeBallots(b, c))),
        );
      }),
    );
  });

  test('loses no ballot, and which one counts does not hang on the order of arrival', () => {
    fc.assert(
      fc.property(
        histories.chain((nodes) =>
          fc.tuple(
            fc.constant(nodes),
            fc.shuffledSubarray(nodes, { minLength: nodes.length, maxLength: nodes.length }),
          ),
        ),
        ([nodes, shuffled]) => {
          const inTurn = shuffled.reduce<BallotSet>((set, one) => mergeBallots(set, setOf(one)), new Map());
          expect(inTurn.size).toBe(nodes.length);
          expect(currentBallot(inTurn, ada)).toEqual(currentBallot(setOf(...nodes), ada));
        },
      ),
    );
  });

  test('the ballot that follows the others counts, whichever comes first', () => {
    const first = node('1');
    const second = node('2', ['1']);
    expect(currentBallot(setOf(second, first), ada)).toEqual({ kind: 'current', digest: digest('2') });
    expect(outcomeOfAdding(setOf(first), second)).toBe('accepted');
    expect(outcomeOfAdding(setOf(second), first)).toBe('older');
    expect(outcomeOfAdding(setOf(first, second), second)).toBe('already');
  });

  test('a ballot lost on the way makes no false conflict', () => {
    const third = node('3', ['2', '1']);
    expect(outcomeOfAdding(setOf(node('1')), third)).toBe('accepted');
  });

  test('two ballots that do not follow one another are a conflict, and neither counts', () => {
    const here = node('here', ['1']);
    const there = node('there', ['1']);
    expect(outcomeOfAdding(setOf(node('1'), here), there)).toBe('conflict');
    expect(currentBallot(setOf(node('1'), here, there), ada)).toEqual({
      kind: 'conflict',
      heads: [digest('here'), digest('there')].sort(),
    });
    // A later one that follows both settles it.
    const after = node('after', ['here', 'there', '1']);
    expect(outcomeOfAdding(setOf(node('1'), here, there), after)).toBe('accepted');
  });

  test('ballots of other jurors do not matter', () => {
    const other = node('other', [], asJurorId('bob'));
    expect(outcomeOfAdding(setOf(other), node('1'))).toBe('accepted');
    expect(currentBallot(setOf(other), ada)).toEqual({ kind: 'none' });
  });
});
