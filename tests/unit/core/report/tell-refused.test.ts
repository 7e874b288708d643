import { expect, test } from 'vitest';
import { emptyDefiContent } from '#core/defi/defi.ts';
import type { DecidedLine, DecisionsPart } from '#core/report/decisions-model.ts';
import { cents, count } from '#core/report/figure.ts';
import { namingOf } from '#core/report/naming.ts';
import type { RefusedPart } from '#core/report/refused-model.ts';
import { tellRefused } from '#core/report/tell-refused.ts';
import type { DeliberatedRow } from '#core/report/tell-deliberation.ts';
import { criterion, defi, gridOf } from '#tests/support/core-samples.ts';
import { nobodysMarks } from '#tests/support/mark-tables.ts';
import { decidedLine } from '#tests/support/decided-line.ts';

const titles = ['a', 'b', 'c', 'd'];
const contents = new Map(
  titles.map((title, at) => [defi(at + 1), { ...emptyDefiContent, title, dossierNumber: title }]),
);

const row = (number: number, more: Partial<DeliberatedRow> = {}): DeliberatedRow => ({
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
  marks: 0,
  given: nobodysMarks,
  jurors: 0,
  complete: 1,
  expected: 1,
  deports: [],
  individual: { rank: number, exAequo: false, total: 1_500 },
  hearing: { label: '', rank: null, avis: null, reason: '', dissent: '', coupDeCoeur: false },
  ...more,
});

const decisions = (...others: DecidedLine[]): DecisionsPart => ({
  undecided: count('decisions/undecided', 0),
  granted: [],
  seats: count('decisions/seats', 0),
  cost: cents('decisions/cost', 0),
  fund: cents('decisions/fund', 0),
  complementary: [],
  others,
  differences: [],
  juryOn: null,
  comiteOn: null,
});

function tell(
  said: DecisionsPart | null,
  {
    irrecevable = null,
    rows = [row(1), row(2), row(3), row(4)],
  }: {
    readonly irrecevable?: number | null;
    readonly rows?: readonly DeliberatedRow[];
  } = {},
): RefusedPart {
  return tellRefused(
    {
      rows,
      contents,
      grid: gridOf([{}, { threshold: 200 }]),
      recevabilite: [...contents].map(([id, content]) => ({
        defi: id,
        content,
        state: id === defi(irrecevable ?? 0) ? ('irrecevable' as const) : ('recevable' as const),
        reason: 'Hors délai.',
        at: '2026-05-14T10:00:00.000Z',
      })),
      withdrawn: [{ number: '7', title: 'Parti', at: '2026-05-02T10:00:00.000Z' }],
    },
    said,
    namingOf([], contents, { namedJurors: false, language: 'fr' }),
  );
}

test('before any decision only dossiers and the grid refuse', () => {
  const told = tell(null, { irrecevable: 2 });
  expect(told).toMatchObject({
    refused: [],
    irrecevables: [{ title: 'b', dossier: { reason: 'Hors délai.' }, decision: null }],
    desistes: [],
    withdrawn: [{ number: '7', title: 'Parti' }],
    counts: { refused: { value: 0 }, irrecevables: { value: 1 }, withdrawn: { value: 1 } },
  });
});

test('a refusal has its motivation, who, when, and what the jury had proposed', () => {
  const told = tell(
    decisions(
      decidedLine('a', { motivation: 'Trop tôt.', proposed: 'Retenu, 2 EIG' }),
      decidedLine('c', { toMotivate: true, round: 'jury', by: 'Le jury', unconfirmed: true }),
    ),
  );
  expect(told.refused).toMatchObject([
    {
      title: 'A',
      number: 'a',
      rank: { value: 1 },
      motivation: 'Trop tôt.',
      round: 'comite',
      on: '2026-07-10',
      proposed: 'Retenu, 2 EIG',
    },
    { title: 'C', toMotivate: true, round: 'jury', unconfirmed: true },
  ]);
});

test('one whose dossier was not admissible and of which a round said so is told once, with both', () => {
  const told = tell(
    decisions(
      decidedLine('b', { outcome: 'irrecevable', motivation: 'Hors appel.' }),
      decidedLine('d', { outcome: 'irrecevable', motivation: 'Cinq EIG.' }),
    ),
    { irrecevable: 2 },
  );
  expect(told.irrecevables).toMatchObject([
    { title: 'b', dossier: { reason: 'Hors délai.' }, decision: { motivation: 'Hors appel.' } },
    { title: 'd', dossier: null, decision: { motivation: 'Cinq EIG.' } },
  ]);
  expect(told.counts.irrecevables.value).toBe(2);
});

test('a withdrawal gives the reason of the administration', () => {
  const told = tell(decisions(decidedLine('a', { outcome: 'desiste', withdrawal: 'Plus de porteur.' })));
  expect(told.desistes).toMatchObject([{ title: 'A', motivation: 'Plus de porteur.' }]);
  expect(told.refused).toEqual([]);
});

test('what the grid keeps out is told with the threshold that it does not reach', () => {
  const rows = [
    row(1),
    row(2, { status: 'below-threshold', rank: null, below: [criterion(2), 'overall'] }),
    row(3, { status: 'no-score', rank: null, total: null }),
  ];
  const told = tell(null, { rows });
  expect(told.belowThreshold).toMatchObject([
    { title: 'b', total: { value: 1_500 }, below: ['Critère 2', ''] },
  ]);
  expect(told.noScore).toMatchObject([{ title: 'c', total: { value: null } }]);
});
