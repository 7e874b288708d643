import { describe, expect, test } from 'vitest';
import { actBody, type Act, type KnownAct, type Said } from '#core/deliberation/act.ts';
import { Deliberated } from '#core/deliberation/readings.ts';
import { asGroupId, asSittingId, type Digest, type GroupId } from '#core/ids.ts';
import type { Juror } from '#core/jury/juror.ts';
import { namingOf, type Naming } from '#core/report/naming.ts';
import {
  tellDefi,
  tellSittings,
  type DeliberatedRow,
  type DeliberationSource,
} from '#core/report/tell-deliberation.ts';
import { tellOfficial } from '#core/report/tell-official.ts';
import { criterion, defi, device, gridOf, juror, sessionId, sha256 } from '#tests/support/core-samples.ts';
import { nobodysMarks } from '#tests/support/mark-tables.ts';
import { setFrench } from '#core/texts/texts.ts';

const group = (digit: string): GroupId => asGroupId(`b000000${digit}-0000-4000-8000-000000000000`);
const [north, south] = [group('1'), group('2')];
const sitting = asSittingId('c0000001-0000-4000-8000-000000000000');

let nonce = 0;
function act(said: Said, more: { machine?: number; group?: GroupId; follows?: Digest[] } = {}): KnownAct {
  nonce += 1;
  const made: Act = {
    session: sessionId,
    device: device(more.machine ?? 1),
    nonce: nonce.toString(16).padStart(32, '0'),
    by: 'coordination',
    group: more.group ?? null,
    said,
    reason: '',
    follows: more.follows ?? [],
    undoes: null,
    at: '2026-01-01T10:00:00.000Z',
  };
  return { digest: sha256(actBody(made)), act: made };
}

const member = (number: number, name: string, group: GroupId | null = null): Juror => ({
  id: juror(number),
  name,
  organisation: '',
  office: 'membre',
  group,
  withdrawn: null,
});

const row = (number: number): DeliberatedRow => ({
  defi: defi(number),
  status: 'ranked',
  rank: number,
  exAequo: false,
  below: [],
  total: 1_500,
  exactTotal: '1500/1',
  median: null,
  trimmedMean: null,
  spread: null,
  given: nobodysMarks,
  marks: 0,
  jurors: 0,
  complete: 0,
  expected: 0,
  deports: [],
  individual: { rank: number, exAequo: false, total: 1_500 },
  hearing: { label: 'Nord', rank: null, avis: null, reason: '', dissent: '', coupDeCoeur: false },
});

const jurors = [member(1, 'Ada', north), member(2, 'Bob', north), member(3, 'Cléo', south)];

const sourceOf = (acts: readonly KnownAct[], more: Partial<DeliberationSource> = {}): DeliberationSource => ({
  official: 'individual',
  settings: { officialOrder: 'total', tieRules: [] },
  grid: gridOf([{ weight: 100 }]),
  jurors,
  rows: [row(1), row(2)],
  groups: [
    { id: north, label: 'Nord' },
    { id: south, label: 'Sud' },
  ],
  deliberated: Deliberated.of(acts),
  collectiveMarks: new Map(),
  breaks: [],
  passedOver: [],
  ...more,
});

const naming = (namedJurors = true): Naming => namingOf(jurors, new Map(), { language: 'fr', namedJurors });

const reason = (number: number, value: string): Said => ({ field: 'reason', defi: defi(number), value });
const mark = (number: number, value: number): Said => ({
  field: 'mark',
  defi: defi(number),
  criterion: criterion(1),
  value,
});

describe('what machines say differently', () => {
  test('is counted and listed by défi and group, in order; what agrees is not', () => {
    const order = (first: number, second: number): Said => ({
      field: 'order',
      value: [defi(first), defi(second)],
    });
    const { conflicts } = tellOfficial(
      sourceOf([
        act(order(1, 2), { group: south, machine: 1 }),
        act(order(2, 1), { group: south, machine: 2 }),
        act(reason(2, 'Un'), { machine: 1 }),
        act(reason(2, 'Deux'), { machine: 2 }),
        act(mark(2, 300), { machine: 1 }),
        act(mark(2, 200), { machine: 2 }),
        act(reason(1, 'Pareil'), { machine: 1 }),
        act(reason(1, 'Pareil'), { machine: 2 }),
        // Of a défi that is no longer in the ranking.
        act(reason(9, 'Un'), { machine: 1 }),
        act(reason(9, 'Deux'), { machine: 2 }),
      ]),
      { ...naming(), title: (id) => (id === defi(2) ? 'Bravo' : 'Alpha') },
      'fr',
    );
    expect(conflicts).toEqual({
      count: { id: 'deliberation/conflicts', value: 3, kind: 'count' },
      places: [
        { subject: setFrench('« Bravo »'), what: ['la note du groupe pour C1', 'le motif'] },
        { subject: 'Sud', what: ['l’ordre des rangs'] },
      ],
    });
  });

  test('is nothing to tell once somebody has chosen', () => {
    const heads = [act(reason(2, 'Un'), { machine: 1 }), act(reason(2, 'Deux'), { machine: 2 })];
    const settled = act(reason(2, 'Deux'), { follows: heads.map(({ digest }) => digest) });
    expect(tellOfficial(sourceOf(heads), naming(), 'fr').conflicts).not.toBeNull();
    expect(tellOfficial(sourceOf([...heads, settled]), naming(), 'fr').conflicts).toBeNull();
  });

  test('of a sitting leaves its day and its quorum open, and keeps who was there', () => {
    const held = (date: string): Said => ({
      field: 'sitting',
      sitting,
      value: { label: 'Matin', date, quorum: 1, removed: false },
    });
    const there = act({ field: 'presence', sitting, juror: juror(1), value: 'present' }, { group: north });
    const acts = [
      act(held('2026-01-01'), { group: north, machine: 1 }),
      act(held('2026-01-02'), { group: north, machine: 2 }),
    ];
    expect(tellSittings(sourceOf([...acts, there]), naming())).toMatchObject([
      { label: 'Matin', date: null, quorumReached: null, presentJurors: ['J1'], unnotedJurors: ['J2'] },
    ]);
  });
});

test('a juror who has withdrawn since was at the sitting all the same', () => {
  const value = { label: 'Matin', date: '2026-01-01', quorum: 2, removed: false };
  const acts = [
    act({ field: 'sitting', sitting, value }, { group: north }),
    act({ field: 'presence', sitting, juror: juror(1), value: 'present' }, { group: north }),
    act({ field: 'presence', sitting, juror: juror(2), value: 'present' }, { group: north }),
  ];
  const gone = jurors.map((one) =>
    one.id === juror(2) ? { ...one, group: null, withdrawn: 'Départ.' } : one,
  );
  expect(tellSittings(sourceOf(acts, { jurors: gone }), naming())).toMatchObject([
    { group: 'Nord', presentJurors: ['J1', 'J2'], members: { value: 2 }, quorumReached: true },
  ]);
});

describe('a défi', () => {
  const avis = {
    avis: 'favorable',
    votes: { for: 2, against: 2, abstained: 0 },
    casting: juror(3),
  } as const;

  test('of which nothing was said has no part', () => {
    expect(tellDefi(sourceOf([]), row(1), naming())).toBeNull();
  });

  test.each([
    [true, 'Cléo (J3)'],
    [false, 'J3'],
  ])('names who decided a tied vote as the report names jurors (%s)', (named, who) => {
    const said = { ...row(1), hearing: { ...row(1).hearing, avis } };
    expect(tellDefi(sourceOf([]), said, naming(named))).toMatchObject({
      group: 'Nord',
      avis: { casting: who },
    });
  });
});
