import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ballotBody, type Ballot } from '#core/ballot/ballot.ts';
import { unwrapBody } from '#core/ballot/exchange-file-v1.ts';
import { asDigest } from '#core/ids.ts';
import type { Hash } from '#core/ports.ts';
import { wrapBodyV1 } from '#tests/support/ballot-v1.ts';
import { anyBallot, shuffled } from '#tests/support/core-samples.ts';

const hash: Hash = (data) => asDigest(createHash('sha256').update(data).digest('hex'));

/** A ballot with its parents, ancestors and entries in another order. */
const mixedBallot = anyBallot.chain((ballot) =>
  fc.tuple(
    fc.constant(ballot),
    shuffled(ballot.parents),
    shuffled(ballot.ancestors),
    shuffled(ballot.entries),
  ),
);

describe('the canonical form of a ballot', () => {
  test('does not hang on the order in which anything was put in', () => {
    fc.assert(
      fc.property(mixedBallot, ([ballot, parents, ancestors, entries]) => {
        const mixed: Ballot = {
          ...ballot,
          parents,
          ancestors,
          entries: entries.map((entry) => ({
            ...entry,
            marks: entry.marks.toReversed(),
            notes: entry.notes.toReversed(),
          })),
        };
        expect(ballotBody(mixed)).toBe(ballotBody(ballot));
      }),
    );
  });

  test('comes back from its file exactly', () => {
    fc.assert(
      fc.property(anyBallot, (ballot) => {
        const body = ballotBody(ballot);
        const { text, digest } = wrapBodyV1('eigballot', body, hash);
        expect(unwrapBody(text, 'eigballot', hash)).toEqual({ ok: true, value: { body, digest } });
      }),
    );
  });
});

describe('a file of which one sign was changed', () => {
  test('is never taken for the ballot it was', () => {
    fc.assert(
      fc.property(anyBallot, fc.nat(), fc.string({ minLength: 1, maxLength: 1 }), (ballot, where, sign) => {
        const body = ballotBody(ballot);
        const { text } = wrapBodyV1('eigballot', body, hash);
        const at = where % text.length;
        const changed = text.slice(0, at) + sign + text.slice(at + 1);
        const read = unwrapBody(changed, 'eigballot', hash);
        // Either refused, or it still says exactly the same.
        if (read.ok) expect(read.value.body).toBe(body);
      }),
    );
  });
});

test.each([
  ['a letter', 'Bonjour', 'not-ours'],
  ['other JSON', '{"a":1}', 'not-ours'],
  ['a kit', '{"format":"eigkit","version":1}', 'other-format'],
  ['a later version', '{"format":"eigballot","version":3}', 'newer'],
  ['half a ballot', '{"format":"eigballot","version":1,"dig', 'damaged'],
])('%s is no ballot, and the reason is told', (_what, text, reason) => {
  const read = unwrapBody(text, 'eigballot', hash);
  expect(read.ok ? 'taken' : read.error.reason).toBe(reason);
});
