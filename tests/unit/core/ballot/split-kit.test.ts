import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kitFileBytes } from '#core/ballot/kit-size.ts';
import { splitKit, type KitShare } from '#core/ballot/split-kit.ts';

const shares = fc.array(
  fc.record({
    text: fc.integer({ min: 1, max: 5_000 }),
    attachments: fc.array(
      fc.nat({ max: 6 }).map((file) => ({ digest: `f${String(file)}`, size: file * 20_000 })),
      { maxLength: 3 },
    ),
  }),
  { maxLength: 12 },
);
const settings = fc.record({
  base: fc.integer({ min: 500, max: 20_000 }),
  limit: fc.option(fc.integer({ min: 30_000, max: 400_000 })),
  locked: fc.boolean(),
});

/** Bytes of a part as they stand in its file: what several défis have in common once. */
function payloadOf(part: readonly number[], all: readonly KitShare[], base: number): number {
  const own = part.map((place) => all[place] ?? { text: 0, attachments: [] });
  const files = new Map(
    own.flatMap(({ attachments }) => attachments.map((file) => [file.digest, file.size])),
  );
  return [...files.values()].reduce(
    (sum, size) => sum + size,
    own.reduce((sum, { text }) => sum + text, base),
  );
}

test('every défi has its place, in order, in parts below the limit unless it is too large by itself', () => {
  fc.assert(
    fc.property(shares, settings, (all, { base, limit, locked }) => {
      const parts = splitKit(all, { base, limit, locked });
      expect(parts.flat()).toEqual(all.map((_share, place) => place));
      if (limit === null) expect(parts).toHaveLength(1);
      for (const part of parts) {
        const bytes = kitFileBytes(payloadOf(part, all, base), locked);
        if (limit !== null && part.length > 1) expect(bytes).toBeLessThanOrEqual(limit);
      }
      // No part could have taken the défi after it as well.
      for (const [place, part] of parts.slice(0, -1).entries()) {
        const more = [...part, parts[place + 1]?.[0] ?? 0];
        expect(kitFileBytes(payloadOf(more, all, base), locked)).toBeGreaterThan(limit ?? Infinity);
      }
    }),
  );
});

test.each([false, true])(
  'the limit itself is still one part, one byte less is two (locked: %s)',
  (locked) => {
    const all = [
      { text: 40_000, attachments: [] },
      { text: 90_000, attachments: [] },
    ];
    const limit = kitFileBytes(1_000 + 130_000, locked);
    expect(splitKit(all, { base: 1_000, limit, locked })).toEqual([[0, 1]]);
    expect(splitKit(all, { base: 1_000, limit: limit - 1, locked })).toEqual([[0], [1]]);
  },
);
