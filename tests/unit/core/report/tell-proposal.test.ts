import { describe, expect, test } from 'vitest';
import type { DecidedLine, DecisionsPart } from '#core/report/decisions-model.ts';
import { cents, count, hundredths, rank } from '#core/report/figure.ts';
import type { Naming } from '#core/report/naming.ts';
import { tellProposal, type ProposalSource } from '#core/report/tell-proposal.ts';
import { asDefiId } from '#core/ids.ts';
import { decidedLine } from '#tests/support/decided-line.ts';

const naming: Pick<Naming, 'key'> = { key: (id) => id };

const ranked = (anchor: string, place: number): ProposalSource['ranking'][number] => ({
  anchor,
  number: anchor,
  title: anchor.toUpperCase(),
  administration: '',
  rank: rank(`defi/${anchor}/rank`, place),
  exAequo: false,
  status: 'ranked',
  below: [],
  total: hundredths(`defi/${anchor}/total`, 1_800 - place),
  individual: null,
  means: [],
  deviation: hundredths('deviation', null),
  jurors: count('jurors', 1),
  expected: count('expected', 1),
  deports: count('deports', 0),
  aboveCut: place <= 2,
  decision: '',
});

const team = (anchor: string, aboveCut: boolean): ProposalSource['teams'][number] => ({
  anchor,
  title: anchor.toUpperCase(),
  rank: rank(`defi/${anchor}/rank`, 1),
  profiles: ['Design'],
  size: count(`defi/${anchor}/team-size`, 2),
  outOfBounds: anchor === 'b',
  advisedSize: count('advised', null),
  advisers: count('advisers', 0),
  cost: cents('cost', 0),
  declaredCost: cents('declared', null),
  fund: cents(`defi/${anchor}/fund`, 91_840_00),
  selfFinanced: false,
  grantedSize: count('granted', null),
  grantedFund: cents('granted', null),
  runningSeats: count('running', 0),
  runningFund: cents('running', 0),
  aboveCut,
  uncounted: false,
});

const granted = (anchor: string, unconfirmed: boolean): DecidedLine =>
  decidedLine(anchor, {
    outcome: 'retenu',
    unconfirmed,
    round: unconfirmed ? 'jury' : 'comite',
    seats: 3,
    fundCents: 137_760_00,
  });

const decided = (...lines: DecidedLine[]): DecisionsPart => ({
  undecided: count('decisions/undecided', 0),
  granted: lines,
  seats: count('decisions/seats', 3 * lines.length),
  cost: cents('decisions/cost', 0),
  fund: cents('decisions/fund', 137_760_00 * lines.length),
  complementary: [],
  others: [],
  differences: [],
  juryOn: '2026-07-04',
  comiteOn: null,
});

const source = (more: Partial<ProposalSource> = {}): ProposalSource => ({
  ranking: [ranked('a', 1), ranked('b', 2), ranked('c', 3)],
  teams: [team('a', true), team('b', true), team('c', false)],
  decisions: null,
  down: { seats: 4, fundCents: 183_680_00 },
  seatCap: 5,
  envelopeCents: 200_000_00,
  minTeam: 2,
  maxTeam: 3,
  classes: new Map([[asDefiId('a'), 'noyau']]),
  jurors: 4,
  conflicts: null,
  ...more,
});

const tell = (more: Partial<ProposalSource> = {}) => tellProposal(source(more), naming as Naming);

describe('the page that decides', () => {
  test('names each défi that its sums count, one without a place in the order too', () => {
    const told = tell({ decisions: decided(granted('a', false), granted('irrecevable', false)) });
    expect(told.lines.map(({ anchor, rank: place, total }) => [anchor, place.value, total.value])).toEqual([
      ['a', 1, 1_799],
      ['irrecevable', null, null],
    ]);
    expect(told).toMatchObject({ defis: { value: 2 }, seats: { value: 6 } });
  });

  test('goes straight down as long as nothing is proposed, and says what is left under the caps', () => {
    const told = tell();
    expect(told).toMatchObject({ source: 'straight-down', seatsLeft: { value: 1 }, juryOn: null });
    expect(told.lines.map(({ anchor, firm }) => [anchor, firm])).toEqual([
      ['a', 'noyau'],
      ['b', null],
    ]);
    expect(told.fundLeft.value).toBe(16_320_00);
    expect([told.ranked.value, told.jurors.value]).toEqual([3, 4]);
  });

  test('shows what was proposed, then what was decided, with the team granted and not the one asked for', () => {
    const proposed = tell({ decisions: decided(granted('c', true), granted('a', true)) });
    expect(proposed).toMatchObject({ source: 'proposed', juryOn: '2026-07-04', comiteOn: null });
    expect(proposed.lines.map(({ anchor, size }) => [anchor, size.value])).toEqual([
      ['c', 3],
      ['a', 3],
    ]);
    expect(proposed.seatsLeft.value).toBe(-1);
    expect(tell({ decisions: decided(granted('c', false)) }).source).toBe('decided');
  });

  test.each([
    ['a proposal that waits for the committee', { granted: [granted('a', false), granted('c', true)] }],
    ['a défi on which nobody spoke', { undecided: count('decisions/undecided', 1) }],
    [
      'a withdrawal alone',
      { granted: [granted('a', true)], others: [decidedLine('b', { outcome: 'desiste' })] },
    ],
  ])('is no proposal of the jury’s once the committee has spoken: %s', (_what, more) => {
    const decisions = { ...decided(granted('a', false)), ...more };
    expect(tell({ decisions }).source).toBe('decided-in-part');
  });

  test('marks teams that the bounds of the call do not allow', () => {
    expect(tell().lines.map(({ anchor, outOfBounds }) => [anchor, outOfBounds])).toEqual([
      ['a', false],
      ['b', true],
    ]);
  });

  test('a jury that refused everybody is not told as one that said nothing', () => {
    const nobody = { ...decided(), undecided: count('decisions/undecided', 2) };
    expect(tell({ decisions: nobody })).toMatchObject({ source: 'proposed', lines: [] });
  });

  test('says how much of the deliberation is open', () => {
    expect(tell().conflicts.value).toBeNull();
    expect(tell({ conflicts: count('deliberation/conflicts', 2) }).conflicts.value).toBe(2);
  });

  test('knows nothing of what is left without a cap', () => {
    const told = tell({ seatCap: null, envelopeCents: null });
    expect([told.seatsLeft.value, told.fundLeft.value]).toEqual([null, null]);
  });
});
