import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asDefiId, asJurorId, type DefiId, type JurorId } from '#core/ids.ts';
import { assignmentProblem, type AssignmentWish } from '#core/jury/assignment-problem.ts';
import { obstacleTo, type Obstacle } from '#core/jury/assignment-obstacle.ts';
import { balanceJury, type Balanced } from '#core/jury/balance-jury.ts';
import { connectedParts } from '#core/jury/connected-parts.ts';
import { pairKey, type Pair } from '#core/jury/whose-defis.ts';
import { solveWithHighs } from '#electron/service/compute/highs-solver.ts';
import { sha256 } from '#electron/service/node-ports.ts';
import { allLoads, descending, mostEven } from '#tests/support/small-assignments.ts';

const jurorsOf = (count: number): JurorId[] =>
  Array.from({ length: count }, (_, at) => asJurorId(`j${String(at)}`));
const defisOf = (count: number): DefiId[] =>
  Array.from({ length: count }, (_, at) => asDefiId(`d${String(at)}`));
const pair = (juror: number, defi: number): Pair => ({
  juror: asJurorId(`j${String(juror)}`),
  defi: asDefiId(`d${String(defi)}`),
});
const wishOf = (jurors: number, defis: number, more: Partial<AssignmentWish> = {}): AssignmentWish => ({
  jurors: jurorsOf(jurors),
  defis: defisOf(defis),
  deports: [],
  perDefi: 2,
  maxLoad: null,
  kept: [],
  seed: 'essai',
  ...more,
});
const balance = (wish: AssignmentWish): Promise<Balanced> =>
  balanceJury(wish, { solve: solveWithHighs, hash: sha256, step: () => undefined });
const loadsOf = ({ jurors }: AssignmentWish, pairs: readonly Pair[]): number[] =>
  jurors.map((juror) => pairs.filter((one) => one.juror === juror).length);

async function pairsOf(wish: AssignmentWish): Promise<readonly Pair[]> {
  const answer = await balance(wish);
  if (answer.kind !== 'possible') throw new Error(JSON.stringify(answer));
  return answer.pairs;
}

/** Small juries with déports, limits and pairs that stay, of which many are impossible. */
const wishes = fc
  .record({
    jurors: fc.integer({ min: 1, max: 4 }),
    defis: fc.integer({ min: 1, max: 5 }),
    perDefi: fc.integer({ min: 1, max: 3 }),
    maxLoad: fc.option(fc.integer({ min: 1, max: 5 })),
    apart: fc.array(fc.tuple(fc.nat(3), fc.nat(4)), { maxLength: 8 }),
    // Each pair once: the trying below counts them.
    stay: fc.uniqueArray(fc.tuple(fc.nat(3), fc.nat(4)), { maxLength: 3, selector: String }),
    seed: fc.string({ minLength: 1, maxLength: 3 }),
  })
  .map(({ jurors, defis, perDefi, maxLoad, apart, stay, seed }) => {
    const here = (pairs: readonly (readonly [number, number])[]): Pair[] =>
      pairs
        .filter(([juror, defi]) => juror < jurors && defi < defis)
        .map(([juror, defi]) => pair(juror, defi));
    return wishOf(jurors, defis, { perDefi, maxLoad, deports: here(apart), kept: here(stay), seed });
  });

/** Few jurors for some défis and many for others: most of what is impossible here is so for a group of them. */
const crowded = fc
  .array(fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), { minLength: 5, maxLength: 5 })
  .map((open) =>
    wishOf(5, 6, {
      perDefi: 1,
      maxLoad: 2,
      deports: open.flatMap((row, juror) =>
        row.flatMap((may, defi) => (may || juror > 3 ? [] : [pair(juror, defi)])),
      ),
    }),
  )
  .map((wish) => ({
    ...wish,
    deports: [...wish.deports, ...[0, 1, 2, 3].map((defi) => pair(4, defi))],
  }));

describe('a balanced assignment', () => {
  test('keeps every rule, is as even as any, and is impossible exactly when trying everything says so', async () => {
    let impossible = 0;
    await fc.assert(
      fc.asyncProperty(wishes, async (wish) => {
        const ways = allLoads(wish);
        const answer = await balance(wish);
        expect(answer.kind).toBe(ways.length > 0 ? 'possible' : 'impossible');
        if (answer.kind !== 'possible') {
          impossible += 1;
          return;
        }
        const keys = answer.pairs.map(pairKey);
        expect(new Set(keys).size).toBe(keys.length);
        for (const apart of wish.deports) expect(keys).not.toContain(pairKey(apart));
        const apart = new Set(wish.deports.map(pairKey));
        const stays = wish.kept.map(pairKey).filter((key) => !apart.has(key));
        for (const key of stays) expect(keys).toContain(key);
        for (const defi of wish.defis) {
          const kept = new Set(stays.filter((key) => key.endsWith(` ${defi}`))).size;
          expect(answer.pairs.filter((one) => one.defi === defi)).toHaveLength(Math.max(wish.perDefi, kept));
        }
        expect(descending(loadsOf(wish, answer.pairs))).toEqual(mostEven(ways));
      }),
      { numRuns: 400 },
    );
    expect(impossible).toBeGreaterThan(20);
  });

  test('spreads loads to within one where nothing forbids it, and hangs together', async () => {
    const wish = wishOf(7, 15, { perDefi: 3, deports: [pair(0, 1), pair(3, 4)] });
    const pairs = await pairsOf(wish);
    expect(descending(loadsOf(wish, pairs))).toEqual([7, 7, 7, 6, 6, 6, 6]);
    expect(connectedParts(pairs)).toHaveLength(1);
  });

  test('joins what chance alone would leave in parts, whenever there are pairs enough', async () => {
    // Two jurors a défi, two défis a juror: rings, of which chance makes several.
    let alone = 0;
    for (let seed = 0; seed < 12; seed += 1) {
      const wish = wishOf(10, 10, { perDefi: 2, seed: String(seed) });
      const without = await balanceJury(wish, {
        hash: sha256,
        step: () => undefined,
        // The same solver, deaf to cuts.
        solve: (model, options) =>
          solveWithHighs(
            {
              ...model,
              constraints: model.constraints.filter(({ lower, upper }) => lower !== 1 || upper !== null),
            },
            options,
          ),
      });
      if (without.kind === 'possible' && connectedParts(without.pairs).length > 1) alone += 1;
      expect(connectedParts(await pairsOf(wish))).toHaveLength(1);
    }
    expect(alone).toBeGreaterThan(0);
  });

  test('is the same for the same seed and another for another', async () => {
    const first = await pairsOf(wishOf(8, 16));
    expect(await pairsOf(wishOf(8, 16))).toEqual(first);
    expect((await pairsOf(wishOf(8, 16, { seed: 'autre' }))).map(pairKey)).not.toEqual(first.map(pairKey));
  });

  test('fifty jurors and two hundred défis with déports are even', async () => {
    const deports = Array.from({ length: 50 }, (_, at) => [
      pair(at, (at * 7) % 200),
      pair(at, (at * 3) % 200),
    ]).flat();
    const wish = wishOf(50, 200, { perDefi: 3, deports });
    const loads = loadsOf(wish, await pairsOf(wish));
    expect([Math.min(...loads), Math.max(...loads)]).toEqual([12, 12]);
  });

  test('nothing to give out is no trouble', async () => {
    expect(await pairsOf(wishOf(3, 0))).toEqual([]);
  });
});

describe('when it is impossible, the reason', () => {
  const why = (wish: AssignmentWish): Obstacle | null => obstacleTo(assignmentProblem(wish));

  test('names défis that lack jurors without a déport, and how many', () => {
    expect(why(wishOf(3, 2, { perDefi: 3, deports: [pair(0, 1), pair(2, 1)] }))).toEqual({
      kind: 'too-few-jurors',
      defis: [{ defi: 'd1', available: 1, missing: 2 }],
    });
    expect(why(wishOf(0, 1, { perDefi: 1 }))).toEqual({
      kind: 'too-few-jurors',
      defis: [{ defi: 'd0', available: 0, missing: 1 }],
    });
  });

  test('sets what is needed against what the limits allow', () => {
    expect(why(wishOf(4, 10, { perDefi: 2, maxLoad: 4 }))).toEqual({ kind: 'total', needed: 20, room: 16 });
  });

  test('names the smallest group of défis that compete for too few jurors', () => {
    // d0, d1 and d2 are open to j0 alone, who takes two; the rest have everyone.
    const deports = [0, 1, 2].flatMap((defi) => [1, 2, 3].map((juror) => pair(juror, defi)));
    expect(why(wishOf(4, 6, { perDefi: 1, maxLoad: 2, deports }))).toEqual({
      kind: 'group',
      defis: ['d0', 'd1', 'd2'],
      jurors: ['j0'],
      needed: 3,
      room: 2,
    });
  });

  test('says when only the pairs that stay are in the way', async () => {
    // j0 has two défis that may not be taken away; each juror takes one.
    const wish = wishOf(2, 2, { perDefi: 1, maxLoad: 1, kept: [pair(0, 0), pair(0, 1)], deports: [] });
    expect(await balance(wish)).toMatchObject({ kind: 'possible' });
    // The limit bends for what stays, but d2 then finds nobody: j1 is apart from it.
    const stuck = wishOf(2, 3, {
      perDefi: 1,
      maxLoad: 2,
      kept: [pair(0, 0), pair(0, 1)],
      deports: [pair(1, 2)],
    });
    expect(await balance(stuck)).toMatchObject({
      kind: 'impossible',
      keptInTheWay: true,
      obstacle: { kind: 'group', defis: ['d2'], needed: 1, room: 0 },
    });
  });

  test('holds by itself: those défis need more than their jurors take, and with any one fewer they do not', () => {
    let groups = 0;
    fc.assert(
      fc.property(crowded, (plain) => {
        const obstacle = why(plain);
        if (obstacle?.kind !== 'group') return;
        groups += 1;
        const apart = new Set(plain.deports.map(pairKey));
        const isBlocked = (defis: readonly DefiId[]): boolean => {
          const room = plain.jurors.map((juror) =>
            Math.min(
              plain.maxLoad ?? plain.defis.length,
              defis.filter((defi) => !apart.has(pairKey({ juror, defi }))).length,
            ),
          );
          return defis.length * plain.perDefi > room.reduce((sum, one) => sum + one, 0);
        };
        expect(isBlocked(obstacle.defis)).toBe(true);
        for (const defi of obstacle.defis)
          expect(isBlocked(obstacle.defis.filter((one) => one !== defi))).toBe(false);
      }),
      // Few of them are blocked by a group: of half as many, hardly more than ten were once in a while.
      { numRuns: 10_000 },
    );
    expect(groups).toBeGreaterThan(10);
  });
});
