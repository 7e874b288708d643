import { describe, expect, test } from 'vitest';
import { Ballot } from '#core/ballot/ballot.ts';

const defi = '00000000-0000-4000-8000-00000000000a';
const entry = { defi, deport: null, marks: [{ criterion: 'C1', value: 300 }], notes: [] };
const ballot = {
  session: '00000000-0000-4000-8000-000000000001',
  juror: '00000000-0000-4000-8000-000000000002',
  device: '00000000-0000-4000-8000-000000000003',
  grid: 'a'.repeat(64),
  nonce: 'b'.repeat(32),
  sequence: 1,
  parents: [],
  ancestors: [],
  writtenAt: '2026-11-25T00:00:00.000Z',
  entries: [entry],
};

describe('a ballot that says something twice', () => {
  test.each([
    ['a défi', [entry, entry]],
    ['a criterion', [{ ...entry, marks: [...entry.marks, { criterion: 'C1', value: 200 }] }]],
    ['a note', [{ ...entry, notes: [1, 2].map(() => ({ field: 'comment', text: 'Bien.' })) }]],
    ['a déport and marks', [{ ...entry, deport: 'Ancien employeur' }]],
  ])('was taken down to the tables and failed there: %s', (_what, entries) => {
    expect(Ballot.safeParse(ballot).success).toBe(true);
    expect(Ballot.safeParse({ ...ballot, entries }).success).toBe(false);
  });
});
