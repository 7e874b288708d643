import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BallotEntry } from '#core/ballot/ballot.ts';
import type { Digest } from '#core/ids.ts';
import { changesBetween, countChanges, differences, saidFields } from '#core/merge/compare-ballots.ts';
import { picksOf, plainPicks, settledEntries, type Pick } from '#core/merge/settle-ballots.ts';
import { anyBallot, criterion, defi, digestOf } from '#tests/support/core-samples.ts';

const entry = (
  number: number,
  marks: readonly number[],
  notes: Readonly<Record<string, string>> = {},
): BallotEntry => ({
  defi: defi(number),
  deport: null,
  marks: marks.map((value, place) => ({ criterion: criterion(place + 1), value })),
  notes: Object.entries(notes).map(([field, text]) => ({ field, text })),
});
const deport = (number: number, reason: string): BallotEntry => ({
  defi: defi(number),
  deport: reason,
  marks: [],
  notes: [],
});
const home = digestOf('home');
const office = digestOf('office');
const heads = new Map<Digest, readonly BallotEntry[]>([
  [home, [entry(1, [300, 200], { comment: 'solide' }), entry(2, [400])]],
  [office, [entry(1, [300, 250], { comment: 'fragile' }), deport(2, 'ancien employeur'), entry(3, [100])]],
]);

describe('the differences between ballots', () => {
  it('name défi, field and what each says', () => {
    expect(
      differences(heads).map(({ defi: where, field, values }) => [
        where,
        field,
        ...values.map(({ value }) => value),
      ]),
    ).toEqual([
      [defi(1), 'mark:C2', 200, 250],
      [defi(1), 'note:comment', 'solide', 'fragile'],
      [defi(2), 'deport', null, 'ancien employeur'],
      [defi(2), 'mark:C1', 400, null],
      [defi(3), 'mark:C1', null, 100],
    ]);
  });

  it('are none between ballots that say the same', () => {
    expect(differences(new Map([...heads].map(([digest]) => [digest, [entry(1, [300])]])))).toEqual([]);
  });
});

describe('what changed since the last ballot', () => {
  it('is counted by kind', () => {
    const [before = [], after = []] = [...heads.values()];
    expect(countChanges(changesBetween(before, after))).toEqual({
      defis: 3,
      marksAdded: 1,
      marksChanged: 1,
      marksRemoved: 1,
      comments: 1,
      advice: 0,
      deportsDeclared: 1,
      deportsLifted: 0,
      deportsReworded: 0,
    });
    expect(countChanges(changesBetween(after, before))).toMatchObject({
      marksAdded: 1,
      marksRemoved: 1,
      deportsDeclared: 0,
      deportsLifted: 1,
    });
  });

  it('tells advice from comments and a reworded déport from a new one', () => {
    const counts = countChanges(
      changesBetween(
        [entry(1, [], { 'comment:C1': 'a', 'advice-size': '2' }), deport(2, 'a')],
        [entry(1, [], { 'comment:C1': 'b', 'advice-size': '3', 'coup-de-coeur': 'oui' }), deport(2, 'b')],
      ),
    );
    expect(counts).toMatchObject({ comments: 1, advice: 2, deportsReworded: 1, deportsDeclared: 0 });
  });
});

describe('settling', () => {
  const taken = (number: number, field: Pick['field'], from: Digest): Pick => ({
    defi: defi(number),
    field,
    from,
  });
  const settled = (base: Digest, ...picks: readonly Pick[]): ReturnType<typeof settledEntries> =>
    settledEntries(heads, { base, taken: picks });

  it('takes one head whole', () => {
    for (const [digest, entries] of heads) {
      expect(settled(digest)).toEqual({ ok: true, value: entries });
    }
  });

  it('takes mark by mark, also what the other head does not say', () => {
    expect(settled(home, taken(1, 'mark:C2', office), taken(2, 'mark:C1', office))).toEqual({
      ok: true,
      value: [entry(1, [300, 250], { comment: 'solide' })],
    });
    expect(settled(home, taken(3, 'mark:C1', office), taken(1, 'note:comment', office))).toEqual({
      ok: true,
      value: [entry(1, [300, 200], { comment: 'fragile' }), entry(2, [400]), entry(3, [100])],
    });
  });

  it('leaves no mark under a déport', () => {
    expect(settled(home, taken(2, 'deport', office))).toEqual({
      ok: true,
      value: [entry(1, [300, 200], { comment: 'solide' }), deport(2, 'ancien employeur')],
    });
  });

  it('lifts a déport when the other head has none', () => {
    const answer = settled(office, taken(2, 'deport', home), taken(2, 'mark:C1', home));
    expect(answer.ok && answer.value).toContainEqual(entry(2, [400]));
  });

  it('refuses what is no head, no difference, or taken twice', () => {
    const stranger = digestOf('stranger');
    expect(settled(stranger)).toEqual({ ok: false, error: 'not-a-head' });
    expect(settled(home, taken(1, 'mark:C2', stranger))).toEqual({ ok: false, error: 'not-a-head' });
    expect(settled(home, taken(1, 'mark:C1', office))).toEqual({ ok: false, error: 'not-a-difference' });
    expect(settled(home, taken(9, 'mark:C1', office))).toEqual({ ok: false, error: 'not-a-difference' });
    expect(settled(home, taken(1, 'mark:C2', office), taken(1, 'mark:C2', home))).toEqual({
      ok: false,
      error: 'taken-twice',
    });
  });

  it('keeps the picks in one form', () => {
    const [a, b] = [taken(1, 'mark:C2', office), taken(1, 'note:comment', office)];
    expect(plainPicks({ base: home, taken: [b, taken(2, 'deport', home), a] })).toEqual({
      base: home,
      taken: [a, b],
    });
  });
});

describe('settling whatever two or three ballots say', () => {
  /** A ballot under a déport has neither marks nor notes, as exporting writes it. */
  const anyEntries = anyBallot.map(({ entries }) =>
    entries.map((one) => (one.deport === null ? one : { ...one, marks: [], notes: [] })),
  );
  const conflicts = fc
    .array(anyEntries, { minLength: 2, maxLength: 3 })
    .map((all) => new Map(all.map((entries, place) => [digestOf(`head ${String(place)}`), entries])))
    .chain((all) => {
      const digests = [...all.keys()];
      const picks = fc
        .subarray(differences(all))
        .chain((places) =>
          fc.tuple(
            ...places.map(({ defi: where, field }) =>
              fc.constantFrom(...digests).map((from): Pick => ({ defi: where, field, from })),
            ),
          ),
        );
      return fc.tuple(fc.constant(all), fc.constantFrom(...digests), picks);
    });

  it('says nothing that no head says, never a mark under a déport, and the same from the plain picks', () => {
    fc.assert(
      fc.property(conflicts, ([all, base, picks]) => {
        const answer = settledEntries(all, { base, taken: picks });
        if (!answer.ok) throw new Error(answer.error);
        const heard = [...all.values()].map(saidFields);
        for (const [where, fields] of saidFields(answer.value)) {
          for (const [field, value] of fields) {
            expect(heard.some((said) => said.get(where)?.get(field) === value)).toBe(true);
          }
        }
        for (const one of answer.value) {
          if (one.deport !== null) expect([one.marks, one.notes]).toEqual([[], []]);
        }
        expect(settledEntries(all, plainPicks({ base, taken: picks }))).toEqual(answer);
      }),
      { numRuns: 1_000 },
    );
  });

  it('is the same from the base that was chosen most often as from any other, once every difference has a choice', () => {
    const decided = conflicts.chain(([all, base]) =>
      fc
        .tuple(
          ...differences(all).map(({ defi: where, field }) =>
            fc.constantFrom(...all.keys()).map((from): Pick => ({ defi: where, field, from })),
          ),
        )
        .map((chosen) => ({ all, base, chosen })),
    );
    fc.assert(
      fc.property(decided, ({ all, base, chosen }) => {
        const picks = picksOf([...all.keys()], chosen);
        if (picks === null) throw new Error('no head');
        const answer = settledEntries(all, picks);
        const direct = settledEntries(all, { base, taken: chosen });
        if (!answer.ok || !direct.ok) throw new Error('refused');
        expect(saidText(answer.value)).toEqual(saidText(direct.value));
        const fromBase = chosen.filter(({ from }) => from === picks.base).length;
        expect(picks.taken.length).toBe(chosen.length - fromBase);
        for (const head of all.keys()) {
          expect(chosen.filter(({ from }) => from === head).length).toBeLessThanOrEqual(fromBase);
        }
      }),
      { numRuns: 500 },
    );
    expect(picksOf([], [])).toBeNull();
  });

  it('is the other head when everything on which they differ is taken from it', () => {
    fc.assert(
      fc.property(anyEntries, anyEntries, (one, other) => {
        const all = new Map([
          [home, one],
          [office, other],
        ]);
        const picks = differences(all).map(({ defi: where, field }): Pick => ({
          defi: where,
          field,
          from: office,
        }));
        const answer = settledEntries(all, { base: home, taken: picks });
        expect(answer.ok && saidText(answer.value)).toEqual(saidText(other));
      }),
      { numRuns: 1_000 },
    );
  });
});

/** What entries say, in order; an entry that says nothing is as good as none. */
function saidText(entries: readonly BallotEntry[]): unknown {
  return [...saidFields(entries)]
    .filter(([, fields]) => fields.size > 0)
    .map(([where, fields]) => [where, [...fields].sort(([a], [b]) => (a < b ? -1 : 1))])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
}
