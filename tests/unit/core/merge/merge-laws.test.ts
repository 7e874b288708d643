import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Digest, JurorId } from '#core/ids.ts';
import {
  countedBallots,
  decidedKeys,
  headsOf,
  heldBallots,
  jurorState,
  outcomeOfAdding,
  sameDigests,
  setAsideBallots,
} from '#core/merge/juror-state.ts';
import {
  mergedState,
  mergeStates,
  nothingMerged,
  type MergedState,
  type Settlement,
} from '#core/merge/merged-state.ts';
import { digestOf, juror } from '#tests/support/core-samples.ts';
import {
  anyOrder,
  followedBy,
  histories,
  owners,
  plainState,
  receiveAll,
  type Step,
} from '#tests/support/merge-histories.ts';

const runs = { numRuns: 2_000 };
const statesOf = (state: MergedState): unknown => owners.map((owner) => jurorState(state, owner));
const countedOf = (state: MergedState, owner: JurorId): ReturnType<typeof countedBallots> =>
  countedBallots(state).filter((node) => node.juror === owner);
/** What a history leads to when nothing of it is lost, and when some of it is. */
const anyState = histories.chain((steps) => fc.subarray(steps)).map(receiveAll);
const parts = histories.chain((steps) =>
  fc.tuple(fc.subarray(steps), fc.subarray(steps), fc.subarray(steps)).map((some) => some.map(receiveAll)),
);
const three = parts.map(([a = nothingMerged, b = nothingMerged, c = nothingMerged]) => [a, b, c] as const);

describe('merging', () => {
  it('gives the same whichever comes first', () => {
    fc.assert(
      fc.property(three, ([a, b]) => {
        expect(plainState(mergeStates(a, b))).toEqual(plainState(mergeStates(b, a)));
        expect(statesOf(mergeStates(a, b))).toEqual(statesOf(mergeStates(b, a)));
      }),
      runs,
    );
  });

  it('gives the same however the sets are grouped', () => {
    fc.assert(
      fc.property(three, ([a, b, c]) => {
        const left = mergeStates(mergeStates(a, b), c);
        const right = mergeStates(a, mergeStates(b, c));
        expect(plainState(left)).toEqual(plainState(right));
        expect(statesOf(left)).toEqual(statesOf(right));
      }),
      runs,
    );
  });

  it('changes nothing the second time, and leaves what it was given as it was', () => {
    fc.assert(
      fc.property(three, ([a, b]) => {
        const before = JSON.stringify(plainState(a));
        const merged = mergeStates(a, b);
        expect(plainState(mergeStates(merged, b))).toEqual(plainState(merged));
        expect(plainState(mergeStates(a, a))).toEqual(plainState(a));
        expect(JSON.stringify(plainState(a))).toBe(before);
      }),
      runs,
    );
  });

  it('loses no ballot, secret or decision and makes none up', () => {
    fc.assert(
      fc.property(three, ([a, b]) => {
        const merged = mergeStates(a, b);
        expect(new Set(merged.nodes.keys())).toEqual(new Set([...a.nodes.keys(), ...b.nodes.keys()]));
        expect(new Set(merged.issues.keys())).toEqual(new Set([...a.issues.keys(), ...b.issues.keys()]));
        expect(new Set(merged.decisions.keys())).toEqual(
          new Set([...a.decisions.keys(), ...b.decisions.keys()]),
        );
      }),
      runs,
    );
  });
});

describe('a history that arrives in any order, some of it twice', () => {
  const arrivals = histories.chain((steps) => fc.tuple(anyOrder(steps), anyOrder(steps)));

  it('ends in the same state of every juror', () => {
    fc.assert(
      fc.property(arrivals, ([one, other]) => {
        expect(statesOf(receiveAll(one))).toEqual(statesOf(receiveAll(other)));
        expect(plainState(receiveAll(one))).toEqual(plainState(receiveAll(other)));
      }),
      { numRuns: 4_000 },
    );
  });

  it('ends in the same state when two coordinators receive halves of it and put their files together', () => {
    const halves = histories.chain((steps) =>
      fc.tuple(anyOrder(steps), fc.array(fc.boolean(), { minLength: 30, maxLength: 30 })),
    );
    fc.assert(
      fc.property(halves, ([steps, sides]) => {
        const side = (wanted: boolean): Step[] => steps.filter((_, at) => (sides[at] ?? true) === wanted);
        const together = mergeStates(receiveAll(side(true)), receiveAll(side(false)));
        expect(statesOf(together)).toEqual(statesOf(receiveAll(steps)));
      }),
      runs,
    );
  });
});

describe('the state of a juror', () => {
  it('never names a head that another counted ballot follows', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        for (const owner of owners) {
          const counted = countedOf(state, owner);
          const heads = headsOf(counted);
          const followed = followedBy(counted);
          expect(heads.some((head) => followed.has(head))).toBe(false);
          expect(heads.length > 0).toBe(counted.length > 0);
        }
      }),
      runs,
    );
  });

  it('says what the counted ballots and keys say, and a settlement only while its heads are the heads', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        for (const owner of owners) {
          const heads = headsOf(countedOf(state, owner));
          const found = jurorState(state, owner);
          switch (found.kind) {
            case 'none':
              expect(heads).toEqual([]);
              break;
            case 'current':
              expect(heads).toEqual([found.digest]);
              break;
            case 'settled':
              expect(heads.length).toBeGreaterThan(1);
              expect(found.settlement.heads).toEqual(heads);
              break;
            case 'conflict':
              if (found.over === 'heads') {
                expect(found.heads).toEqual(heads);
                const settled = [...state.decisions.values()].filter(
                  (one) => one.kind === 'settle' && one.juror === owner,
                );
                expect(settled.some((one) => one.kind === 'settle' && sameDigests(one.heads, heads))).toBe(
                  false,
                );
              } else {
                expect(found.open.flatMap(({ undecided }) => undecided).length).toBeGreaterThan(0);
              }
          }
        }
      }),
      runs,
    );
  });

  it('is not touched by held ballots and ballots under a rejected key: they might as well never have come', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const aside = setAsideBallots(state);
        const held = heldBallots(state);
        const without: MergedState = {
          ...state,
          nodes: new Map([...state.nodes].filter(([digest]) => !aside.has(digest) && !held.has(digest))),
        };
        expect(statesOf(without)).toEqual(statesOf(state));
        for (const owner of owners) {
          const found = jurorState(state, owner);
          const named =
            found.kind === 'current'
              ? [found.digest]
              : found.kind === 'settled'
                ? found.settlement.heads
                : found.kind === 'conflict' && found.over === 'heads'
                  ? found.heads
                  : [];
          for (const digest of named) {
            const node = state.nodes.get(digest);
            expect(held.has(digest)).toBe(false);
            const decision = decidedKeys(state, owner).get(node?.key ?? '');
            expect(decision).not.toBe('rejected');
          }
        }
      }),
      runs,
    );
  });

  it('counts no key that shares its secret with another one before somebody has accepted it', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        for (const owner of owners) {
          const found = jurorState(state, owner);
          if (found.kind === 'conflict') continue;
          const decided = decidedKeys(state, owner);
          const signed = countedOf(state, owner).filter(({ key }) => key !== null);
          for (const one of signed) {
            const alone = signed.every((other) => other.issue !== one.issue || other.key === one.key);
            const given = state.issues.has(`${owner} ${String(one.issue)}`);
            if (!alone || !given) expect(decided.get(one.key ?? '')).toBe('pinned');
          }
        }
      }),
      runs,
    );
  });

  it('of one juror does not depend on what others sent or what was decided on them', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const [first = juror(1)] = owners;
        const own: MergedState = {
          nodes: new Map([...state.nodes].filter(([, node]) => node.juror === first)),
          issues: new Map([...state.issues].filter(([, one]) => one.juror === first)),
          decisions: new Map(
            [...state.decisions].filter(([, one]) => one.kind === 'place' || one.juror === first),
          ),
        };
        expect(jurorState(own, first)).toEqual(jurorState(state, first));
      }),
      runs,
    );
  });
});

describe('settling a conflict over heads', () => {
  /** The state with a conflict of one juror settled, and what was settled. */
  const settledStates = anyState.map((state) =>
    owners.flatMap((owner) => {
      const found = jurorState(state, owner);
      if (found.kind !== 'conflict' || found.over !== 'heads') return [];
      const [base = digestOf('none')] = found.heads;
      const settlement: Settlement = {
        kind: 'settle',
        id: digestOf('settled'),
        turn: 99,
        juror: owner,
        heads: found.heads,
        picks: { base, taken: [] },
        reason: 'said on the phone',
      };
      const settled = mergeStates(state, mergedState({ decisions: [settlement] }));
      return [{ owner, settled, settlement }];
    }),
  );
  const adding = (state: MergedState, owner: JurorId, follows: readonly Digest[]): MergedState =>
    mergeStates(
      state,
      mergedState({
        nodes: [{ digest: digestOf('new'), juror: owner, key: null, issue: null, source: 'typed', follows }],
      }),
    );

  it('holds until a ballot follows all its heads, and ends in a conflict when one follows some of them', () => {
    let reached = 0;
    fc.assert(
      fc.property(settledStates, (all) => {
        for (const { owner, settled, settlement } of all) {
          reached += 1;
          const { heads } = settlement;
          expect(jurorState(settled, owner)).toEqual({ kind: 'settled', settlement });
          expect(jurorState(adding(settled, owner, heads), owner)).toEqual({
            kind: 'current',
            digest: digestOf('new'),
          });
          for (const follows of [[], heads.slice(1), heads.slice(0, -1)]) {
            expect(jurorState(adding(settled, owner, follows), owner)).toMatchObject({
              kind: 'conflict',
              over: 'heads',
            });
          }
        }
      }),
      { numRuns: 5_000 },
    );
    // The histories do come where this law is about something.
    expect(reached).toBeGreaterThan(200);
  });
});

describe('the outcome of adding a ballot', () => {
  const someOfIt = histories.chain((steps) =>
    fc.tuple(fc.subarray(steps).map(receiveAll), fc.constant(receiveAll(steps))),
  );

  it('tells what the state then is', () => {
    fc.assert(
      fc.property(someOfIt, ([state, whole]) => {
        for (const node of whole.nodes.values()) {
          const outcome = outcomeOfAdding(state, node);
          const after = mergeStates(state, mergedState({ nodes: [node] }));
          if (heldBallots(after).has(node.digest)) continue;
          const found = jurorState(after, node.juror);
          if (state.nodes.has(node.digest)) expect(outcome).toBe('already');
          else if (outcome === 'set-aside') expect(setAsideBallots(after).has(node.digest)).toBe(true);
          else if (outcome === 'conflict') expect(found.kind).toBe('conflict');
          else if (outcome === 'older') expect(found).toEqual(jurorState(state, node.juror));
          else if (found.kind === 'settled') expect(found.settlement.heads).toContain(node.digest);
          else expect(found).toEqual({ kind: 'current', digest: node.digest });
          expect(outcomeOfAdding(after, node)).toBe('already');
        }
      }),
      runs,
    );
  });
});

describe('the histories themselves', () => {
  it('come to every state of a juror, so that the laws above are about all of them', () => {
    const met = new Map<string, number>();
    for (const steps of fc.sample(histories, { numRuns: 2_000, seed: 18 })) {
      const state = receiveAll(steps);
      for (const owner of owners) {
        const found = jurorState(state, owner);
        const kind = found.kind === 'conflict' ? found.over : found.kind;
        met.set(kind, (met.get(kind) ?? 0) + 1);
      }
    }
    for (const kind of ['none', 'current', 'settled', 'keys', 'heads']) {
      expect(met.get(kind) ?? 0, kind).toBeGreaterThan(40);
    }
  });
});
