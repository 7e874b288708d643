import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actBody, placeOf, type Act, type KnownAct, type Said } from '#core/deliberation/act.ts';
import { Deliberated, headsToFollow, isConflict, readActs, valueOf } from '#core/deliberation/readings.ts';
import { lastUndoable } from '#core/deliberation/undo.ts';
import {
  asCriterionId,
  asDefiId,
  asDeviceId,
  asSessionId,
  asSittingId,
  type DeviceId,
  type Digest,
} from '#core/ids.ts';
import { nodePorts } from '#electron/service/node-ports.ts';

const defis = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'].map(asDefiId);
const machines = ['a', 'b', 'c'].map((letter) =>
  asDeviceId(`${letter.repeat(8)}-0000-4000-8000-000000000000`),
);
const [first = asDefiId('')] = defis;
const [mine = asDeviceId(''), theirs = asDeviceId('')] = machines;
const criterion = asCriterionId('C1');

let nonce = 0;
function act(said: Said, device: DeviceId, follows: Digest[], undoes: Digest | null = null): KnownAct {
  nonce += 1;
  const made: Act = {
    session: asSessionId('99999999-9999-4999-8999-999999999999'),
    device,
    nonce: nonce.toString(16).padStart(32, '0'),
    by: 'coordination',
    group: null,
    said,
    reason: '',
    follows,
    undoes,
    at: '2026-01-01T10:00:00.000Z',
  };
  return { digest: nodePorts.hash(actBody(made)), act: made };
}

const mark = (value: number | null, defi = first): Said => ({ field: 'mark', defi, criterion, value });

/** What a machine that knows these acts would write next. */
const next = (known: readonly KnownAct[], said: Said, device: DeviceId): KnownAct =>
  act(said, device, headsToFollow(readActs(known).get(placeOf({ said, group: null }))));

/** Machines that say things, each knowing what it has; now and then one takes over all that another knows. */
const histories = fc
  .array(
    fc.record({
      machine: fc.nat(2),
      to: fc.nat(2),
      share: fc.boolean(),
      said: fc.oneof(
        fc.record({
          field: fc.constant('mark' as const),
          defi: fc.constantFrom(...defis),
          criterion: fc.constant(criterion),
          value: fc.option(fc.integer({ min: 100, max: 400 })),
        }),
        fc.record({
          field: fc.constant('reason' as const),
          defi: fc.constantFrom(...defis),
          value: fc.string({ maxLength: 3 }),
        }),
        fc.record({
          field: fc.constant('order' as const),
          value: fc.option(fc.shuffledSubarray(defis)),
        }),
      ),
    }),
    { maxLength: 25 },
  )
  .map((steps) => {
    const known: KnownAct[][] = machines.map(() => []);
    for (const { machine, to, share, said } of steps) {
      const own = known[machine] ?? [];
      own.push(next(own, said, machines[machine] ?? mine));
      if (share)
        known[to] = [...new Map([...(known[to] ?? []), ...own].map((one) => [one.digest, one])).values()];
    }
    return known;
  });

/** Everything that can be read of a set of acts, as one text. */
const reading = (acts: readonly KnownAct[]): string =>
  JSON.stringify(
    [...readActs(acts)]
      .map(([place, { heads, current }]) => [
        place,
        heads.map(({ digest }) => digest),
        current?.digest ?? null,
      ])
      .sort(),
  );

describe('acts of deliberation', () => {
  test('say the same in whatever order they came, and however often', () => {
    fc.assert(
      fc.property(histories, fc.array(fc.nat(), { minLength: 120, maxLength: 120 }), (known, keys) => {
        const all = known.flat();
        const twice = [...all, ...all.filter((_one, at) => (keys[at] ?? 0) % 2 === 0)];
        const shuffled = twice
          .map((one, at) => ({ one, key: keys[at % keys.length] ?? 0 }))
          .sort((x, y) => x.key - y.key)
          .map(({ one }) => one);
        expect(reading(shuffled)).toBe(reading(all));
      }),
      { numRuns: 200 },
    );
  });

  test('of one machine never conflict, and its last word counts', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer({ min: 100, max: 400 })), { minLength: 1, maxLength: 12 }),
        (values) => {
          const acts: KnownAct[] = [];
          for (const value of values) acts.push(next(acts, mark(value), mine));
          const of = Deliberated.of(acts).mark(first, criterion);
          expect(isConflict(of)).toBe(false);
          expect(valueOf(of, 'mark')).toBe(values.at(-1));
        },
      ),
    );
  });

  test('of two machines that did not know of each other conflict unless they say the same', () => {
    const ground = act(mark(300), mine, []);
    const up = next([ground], mark(350), mine);
    const down = next([ground], mark(250), theirs);
    const apart = Deliberated.of([ground, up, down]).mark(first, criterion);
    expect(isConflict(apart)).toBe(true);
    expect(valueOf(apart, 'mark')).toBeNull();
    const settled = next([ground, up, down], mark(275), mine);
    expect(valueOf(Deliberated.of([down, settled, ground, up]).mark(first, criterion), 'mark')).toBe(275);
    const alike = next([ground], mark(350), theirs);
    expect(valueOf(Deliberated.of([ground, up, alike]).mark(first, criterion), 'mark')).toBe(350);
  });

  test('are taken back one after the other, and what others have said since is left alone', () => {
    const acts = [act(mark(300), mine, [])];
    acts.push(next(acts, mark(350), mine));
    acts.push(next(acts, { field: 'reason', defi: first, value: 'Utile' }, mine));
    const undo = (): void => {
      const last = lastUndoable(acts, mine, null);
      if (last === null) throw new Error('nothing to take back');
      acts.push(
        act(last.said, mine, headsToFollow(readActs(acts).get(placeOf(last.undone.act))), last.undone.digest),
      );
    };
    undo();
    expect(valueOf(Deliberated.of(acts).ofDefi('reason', first), 'reason')).toBe('');
    undo();
    expect(valueOf(Deliberated.of(acts).mark(first, criterion), 'mark')).toBe(300);
    undo();
    expect(valueOf(Deliberated.of(acts).mark(first, criterion), 'mark')).toBeNull();
    expect(lastUndoable(acts, mine, null)).toBeNull();
    const since = [act(mark(300), mine, [])];
    since.push(next(since, mark(200), theirs));
    expect(lastUndoable(since, mine, null)).toBeNull();
  });

  test('a slip taken back took the whole sitting of the day away, and whoever was noted present in it', () => {
    const sitting = asSittingId('0f8fad5b-d9cb-469f-a165-70867728950e');
    const of = (label: string, removed = false): Said => ({
      field: 'sitting',
      sitting,
      value: { label, date: null, quorum: 2, removed },
    });
    const acts = [act(mark(300), mine, [])];
    acts.push(next(acts, of('Matin'), mine));
    expect(lastUndoable(acts, mine, null)?.said).toEqual(mark(null));
    acts.push(next(acts, of('Matinée'), mine));
    expect(lastUndoable(acts, mine, null)?.said).toEqual(of('Matin'));
    // What was taken away with its own button comes back.
    acts.push(next(acts, of('Matinée', true), mine));
    expect(lastUndoable(acts, mine, null)?.said).toEqual(of('Matinée'));
  });
});
