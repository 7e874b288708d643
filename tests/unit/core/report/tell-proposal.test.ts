import { describe, expect, test } from 'vitest';
import type { DecidedLine, DecisionsPart } from '#core/report/decisions-model.ts';
import { cents, count, hundredths, rank } from '#core/report/figure.ts';
import type { Naming } from '#core/report/naming.ts';
import { tellProposal, type ProposalSource } from '#core/report/tell-proposal.ts';
import { asDefiId } from '#core/ids.ts';

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
});

const team = (anchor: string, aboveCut: boolean): ProposalSource['teams'][number] => ({
  anchor,
  title: anchor.toUpperCase(),
  rank: rank(`defi/${anchor}/rank`, 1),
  profiles: ['Design'],
  size: count(`defi/${anchor}/team-size`, 2),
  cost: cents('cost', 0),
  fund: cents(`defi/${anchor}/fund`, 91_840_00),
  selfFinanced: false,
  runningSeats: count('running', 0),
  runningFund: cents('running', 0),
  aboveCut,
  uncounted: false,
});

const granted = (anchor: string, unconfirmed: boolean): DecidedLine => ({
  anchor,
  title: anchor.toUpperCase(),
  outcome: 'retenu',
  position: rank('place', null),
  profiles: ['Design'],
  size: count(`defi/${anchor}/granted-size`, 3),
  fund: cents(`defi/${anchor}/granted-fund`, 137_760_00),
  motivation: '',
  unconfirmed,
});

const decided = (...lines: DecidedLine[]): DecisionsPart => ({
  undecided: count('decisions/undecided', 0),
  granted: lines,
  seats: count('decisions/seats', 3 * lines.length),
  fund: cents('decisions/fund', 137_760_00 * lines.length),
  complementary: [],
  others: [],
  differences: [],
});

const source = (more: Partial<ProposalSource> = {}): ProposalSource => ({
  ranking: [ranked('a', 1), ranked('b', 2), ranked('c', 3)],
  teams: [team('a', true), team('b', true), team('c', false)],
  decisions: null,
  totals: {
    usedSeats: count('totals/used-seats', 4),
    usedFund: cents('totals/used-fund', 183_680_00),
    requestedSeats: count('totals/requested-seats', 6),
    requestedFund: cents('totals/requested-fund', 275_520_00),
  },
  seatCap: 5,
  envelopeCents: 200_000_00,
  classes: new Map([[asDefiId('a'), 'noyau']]),
  ...more,
});

const tell = (more: Partial<ProposalSource> = {}) => tellProposal(source(more), naming as Naming);

describe('the page that decides', () => {
  test('goes straight down as long as nothing is proposed, and says what is left under the caps', () => {
    const told = tell();
    expect(told).toMatchObject({ source: 'straight-down', seatsLeft: { value: 1 } });
    expect(told.lines.map(({ anchor, firm }) => [anchor, firm])).toEqual([
      ['a', 'noyau'],
      ['b', null],
    ]);
    expect(told.fundLeft.value).toBe(16_320_00);
  });

  test('shows what was proposed, then what was decided, with the team granted and not the one asked for', () => {
    const proposed = tell({ decisions: decided(granted('c', true), granted('a', false)) });
    expect(proposed.source).toBe('proposed');
    expect(proposed.lines.map(({ anchor, size }) => [anchor, size.value])).toEqual([
      ['c', 3],
      ['a', 3],
    ]);
    expect(proposed.seatsLeft.value).toBe(-1);
    expect(tell({ decisions: decided(granted('c', false)) }).source).toBe('decided');
  });

  test('a jury that refused everybody is not told as one that said nothing', () => {
    const nobody = { ...decided(), undecided: count('decisions/undecided', 2) };
    expect(tell({ decisions: nobody })).toMatchObject({ source: 'proposed', lines: [] });
  });

  test('knows nothing of what is left without a cap', () => {
    const told = tell({ seatCap: null, envelopeCents: null });
    expect([told.seatsLeft.value, told.fundLeft.value]).toEqual([null, null]);
  });
});
