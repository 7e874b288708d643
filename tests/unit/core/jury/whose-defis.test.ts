import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asDefiId, asJurorId, type DefiId, type JurorId } from '#core/ids.ts';
import { connectedParts } from '#core/jury/connected-parts.ts';
import { coverage, defisWithoutJuror, pairsOf } from '#core/jury/coverage.ts';
import { given, isTheirs, theirsAmong, type Given, type Pair } from '#core/jury/whose-defis.ts';

const defiOf = (place: number): DefiId => asDefiId(`defi ${String(place)}`);
const jurorOf = (place: number): JurorId => asJurorId(`juror ${String(place)}`);

interface Call {
  readonly jurors: readonly JurorId[];
  readonly defis: readonly DefiId[];
  readonly what: Given;
}

/** Jurors with lists, with empty ones and with none; lists name défis that are not up for marking as well. */
const calls: fc.Arbitrary<Call> = fc
  .record({
    lists: fc.array(fc.option(fc.uniqueArray(fc.nat(9), { maxLength: 8 })), { minLength: 1, maxLength: 6 }),
    defis: fc.uniqueArray(fc.nat(9), { maxLength: 8 }),
    apart: fc.array(fc.tuple(fc.nat(5), fc.nat(9)), { maxLength: 6 }),
  })
  .map(({ lists, defis, apart }) => ({
    jurors: lists.map((_list, place) => jurorOf(place)),
    defis: defis.map(defiOf),
    what: given(
      new Map(
        lists.flatMap((list, place) =>
          list === null ? [] : [[jurorOf(place), new Set(list.map(defiOf))] as const],
        ),
      ),
      apart.map(([juror, defi]) => ({ juror: jurorOf(juror), defi: defiOf(defi) })),
    ),
  }));

test('what is theirs among many is what is theirs one by one, in the order given', () => {
  fc.assert(
    fc.property(calls, ({ jurors, defis, what }) => {
      const theirs = theirsAmong(defis, what);
      for (const juror of jurors)
        expect(theirs(juror)).toEqual(defis.filter((defi) => isTheirs(what, { juror, defi })));
    }),
  );
});

test('the défis that nobody has are those of the coverage, and of no pair', () => {
  fc.assert(
    fc.property(calls, ({ jurors, defis, what }) => {
      const without = defisWithoutJuror(jurors, defis, what);
      expect(without).toEqual(coverage(jurors, defis, what).defisWithoutJuror);
      const had = new Set(pairsOf(jurors, defis, what).map(({ defi }) => defi));
      expect(without).toEqual(defis.filter((defi) => !had.has(defi)));
    }),
  );
});

test('connected parts hold every juror and défi of the pairs once, and no pair leads from one to another', () => {
  fc.assert(
    fc.property(calls, ({ jurors, defis, what }) => {
      const pairs: readonly Pair[] = pairsOf(jurors, defis, what);
      const parts = connectedParts(pairs);
      const [inJurors, inDefis] = [parts.flatMap((part) => part.jurors), parts.flatMap((part) => part.defis)];
      expect([...inJurors].sort()).toEqual([...new Set(pairs.map(({ juror }) => juror))].sort());
      expect([...inDefis].sort()).toEqual([...new Set(pairs.map(({ defi }) => defi))].sort());
      for (const { juror, defi } of pairs)
        expect(parts.findIndex((part) => part.jurors.includes(juror))).toBe(
          parts.findIndex((part) => part.defis.includes(defi)),
        );
    }),
  );
});
