import { describe, expect, it } from 'vitest';
import { jurorState, outcomeOfAdding } from '#core/merge/juror-state.ts';
import {
  latest,
  mergedState,
  type BallotNode,
  type Decision,
  type Issue,
  type MergedState,
} from '#core/merge/merged-state.ts';
import { digestOf, juror } from '#tests/support/core-samples.ts';

const issue = (number: number): Issue => ({ juror: juror(1), issue: number });
const node = (name: string, follows: readonly string[] = [], more: Partial<BallotNode> = {}): BallotNode => ({
  digest: digestOf(name),
  juror: juror(1),
  key: null,
  issue: null,
  source: 'file',
  follows: follows.map(digestOf),
  ...more,
});
const signed = (name: string, key: string, under = 1, follows: readonly string[] = []): BallotNode =>
  node(name, follows, { key, issue: under });
const key = (turn: number, name: string, decision: 'pinned' | 'rejected'): Decision => ({
  kind: 'key',
  id: digestOf(`entry ${String(turn)}`),
  turn,
  juror: juror(1),
  key: name,
  decision,
});
const settle = (turn: number, base: string, heads: readonly string[]): Decision => ({
  kind: 'settle',
  id: digestOf(`entry ${String(turn)}`),
  turn,
  juror: juror(1),
  heads: heads.map(digestOf).sort(),
  picks: { base: digestOf(base), taken: [] },
  reason: 'on the phone',
});
const stateOf = (
  nodes: readonly BallotNode[],
  decisions: readonly Decision[] = [],
  issues: readonly Issue[] = [issue(1)],
): MergedState => mergedState({ nodes, decisions, issues });
const found = (...parts: Parameters<typeof stateOf>): ReturnType<typeof jurorState> =>
  jurorState(stateOf(...parts), juror(1));
const heads = (...names: readonly string[]): object => ({
  kind: 'conflict',
  over: 'heads',
  heads: names.map(digestOf).sort(),
});
const current = (name: string): object => ({ kind: 'current', digest: digestOf(name) });

const first = node('first');
const second = node('second', ['first']);
const third = node('third', ['second', 'first']);
const elsewhere = node('elsewhere', ['first']);

describe('the ballots of a juror', () => {
  it('are none before one has come, whatever others sent', () => {
    expect(found([])).toEqual({ kind: 'none' });
    expect(found([node('other', [], { juror: juror(2) })])).toEqual({ kind: 'none' });
  });

  it('have the one as current that no other follows, also when one in between was lost on the way', () => {
    expect(found([third, first, second])).toEqual(current('third'));
    expect(found([third, first])).toEqual(current('third'));
  });

  it('are in conflict when two do not follow one another, until one follows both', () => {
    expect(found([first, second, elsewhere])).toEqual(heads('second', 'elsewhere'));
    expect(found([first, second, elsewhere, node('joined', ['second', 'elsewhere', 'first'])])).toEqual(
      current('joined'),
    );
  });
});

describe('adding one ballot', () => {
  it('is accepted when it is the first, follows what is there, or joins a conflict', () => {
    expect(outcomeOfAdding(stateOf([]), first)).toBe('accepted');
    expect(outcomeOfAdding(stateOf([first]), third)).toBe('accepted');
    expect(outcomeOfAdding(stateOf([second, elsewhere]), node('joined', ['second', 'elsewhere']))).toBe(
      'accepted',
    );
  });

  it('is already there, older or a conflict', () => {
    expect(outcomeOfAdding(stateOf([second, elsewhere]), elsewhere)).toBe('already');
    expect(outcomeOfAdding(stateOf([third]), first)).toBe('older');
    expect(outcomeOfAdding(stateOf([first, second]), elsewhere)).toBe('conflict');
  });

  it('is a conflict when it brings a second key, and set aside under a rejected one', () => {
    const one = signed('one', 'A');
    const two = signed('two', 'B', 1, ['one']);
    expect(outcomeOfAdding(stateOf([one]), two)).toBe('conflict');
    expect(outcomeOfAdding(stateOf([one], [key(1, 'B', 'rejected')]), two)).toBe('set-aside');
  });

  it('is already there when it is held', () => {
    const held: Decision = {
      kind: 'place',
      id: digestOf('entry 1'),
      turn: 1,
      ballot: first.digest,
      held: 'late',
    };
    expect(outcomeOfAdding(stateOf([first], [held]), first)).toBe('already');
  });
});

describe('keys', () => {
  const a = signed('a', 'A');
  const b = signed('b', 'B', 1, ['a']);

  it('need no word while each secret brought one', () => {
    expect(found([a])).toEqual(current('a'));
    expect(found([a, signed('b', 'B', 2, ['a'])], [], [issue(1), issue(2)])).toEqual(current('b'));
  });

  it('are a conflict when one secret brought two, even if their ballots follow one another', () => {
    expect(found([a, b])).toEqual({
      kind: 'conflict',
      over: 'keys',
      open: [{ issue: 1, keys: ['A', 'B'], undecided: ['A', 'B'] }],
    });
  });

  it('both count once both are accepted', () => {
    expect(found([a, b], [key(1, 'A', 'pinned')])).toMatchObject({ over: 'keys' });
    expect(found([a, b], [key(1, 'A', 'pinned'), key(2, 'B', 'pinned')])).toEqual(current('b'));
  });

  it('leave the other one as the expected one when one is set aside, whichever came first', () => {
    expect(found([a, b], [key(1, 'B', 'rejected')])).toEqual(current('a'));
    expect(found([a, b], [key(1, 'A', 'rejected')])).toEqual(current('b'));
  });

  it('are asked about again when a third one comes', () => {
    const accepted = [key(1, 'A', 'pinned'), key(1, 'B', 'pinned')];
    expect(found([a, b, signed('c', 'C')], accepted)).toMatchObject({
      over: 'keys',
      open: [{ keys: ['A', 'B', 'C'], undecided: ['C'] }],
    });
  });

  it('under a secret that this session never gave have to be accepted', () => {
    expect(found([signed('a', 'A', 7)])).toMatchObject({ over: 'keys', open: [{ issue: 7 }] });
    expect(found([signed('a', 'A', 7)], [key(1, 'A', 'pinned')])).toEqual(current('a'));
    expect(found([node('a', [], { key: 'A' })])).toMatchObject({ over: 'keys', open: [{ issue: null }] });
  });

  it('go by the last decision on each, which may be taken back', () => {
    const back = [key(2, 'B', 'pinned'), key(2, 'A', 'pinned'), key(1, 'B', 'rejected')];
    expect(found([a, b], back)).toEqual(current('b'));
  });
});

describe('held ballots', () => {
  const place = (turn: number, held: 'late' | null): Decision => ({
    kind: 'place',
    id: digestOf(`entry ${String(turn)}`),
    turn,
    ballot: second.digest,
    held,
  });

  it('neither count nor supersede, until they are placed again', () => {
    expect(found([first, second], [place(1, 'late')])).toEqual(current('first'));
    expect(found([first, second], [place(2, null), place(1, 'late')])).toEqual(current('second'));
  });
});

describe('settlements', () => {
  const settled = settle(1, 'second', ['second', 'elsewhere']);

  it('hold while the heads are those that they name', () => {
    expect(found([first, second, elsewhere], [settled])).toEqual({ kind: 'settled', settlement: settled });
    expect(found([first, second], [settled])).toEqual(current('second'));
  });

  it('end with a ballot that follows all heads, and with one that follows some', () => {
    expect(found([second, elsewhere, node('new', ['second', 'elsewhere'])], [settled])).toEqual(
      current('new'),
    );
    expect(found([second, elsewhere, third], [settled])).toEqual(heads('elsewhere', 'third'));
  });

  it('go by the later one in the journal when there are two', () => {
    const later = settle(4, 'elsewhere', ['second', 'elsewhere']);
    expect(found([second, elsewhere], [later, settled])).toEqual({ kind: 'settled', settlement: later });
  });

  it('are told apart the same everywhere when two journals have the same number', () => {
    const one = { id: digestOf('x'), turn: 3 };
    const other = { id: digestOf('y'), turn: 3 };
    expect(latest([one, other])).toBe(latest([other, one]));
    expect(latest([])).toBeNull();
  });
});
