import { describe, expect, it } from 'vitest';
import { freezeFingerprint, type FrozenSet } from '#core/merge/freeze.ts';
import { digestOf, juror, sessionId, sha256 } from '#tests/support/core-samples.ts';

const frozen: FrozenSet = {
  session: sessionId,
  grid: digestOf('grid'),
  ballots: [digestOf('a'), digestOf('b'), digestOf('c')],
  current: new Map([
    [juror(1), digestOf('b')],
    [juror(2), digestOf('c')],
  ]),
};
const of = (changed: Partial<FrozenSet> = {}): string => freezeFingerprint({ ...frozen, ...changed }, sha256);

describe('the fingerprint of the frozen set', () => {
  it('is the digest of the canonical text, written out by hand', () => {
    const ballots = frozen.ballots.map((digest) => `"${digest}"`).sort();
    const text =
      `{"ballots":[${ballots.join(',')}],` +
      `"current":[["${juror(1)}","${digestOf('b')}"],["${juror(2)}","${digestOf('c')}"]],` +
      `"grid":"${digestOf('grid')}","session":"${sessionId}"}`;
    expect(of()).toBe(sha256(text));
  });

  it('does not depend on the order in which things are given', () => {
    expect(
      of({ ballots: [...frozen.ballots].reverse(), current: new Map([...frozen.current].reverse()) }),
    ).toBe(of());
  });

  it('changes with every ballot, with what counts, with the grid and with the session', () => {
    const others = [
      of({ ballots: frozen.ballots.slice(1) }),
      of({ current: new Map([...frozen.current].slice(1)) }),
      of({ current: new Map([...frozen.current, [juror(1), digestOf('a')]]) }),
      of({ grid: digestOf('other') }),
      of({ session: digestOf('x') as unknown as FrozenSet['session'] }),
    ];
    expect(new Set([of(), ...others]).size).toBe(6);
  });
});
