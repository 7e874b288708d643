import { expect, test } from 'vitest';
import { defaultCallSettings } from '#core/call/settings.ts';
import { ReportOptions } from '#core/contract/requests/report.ts';
import { emptyDefiContent } from '#core/defi/defi.ts';
import { teamRequest } from '#core/defi/team.ts';
import { asOptionId } from '#core/ids.ts';
import { namingOf } from '#core/report/naming.ts';
import type { ScenarioSource } from '#core/report/report-source.ts';
import type { ScenariosPart } from '#core/report/scenarios-model.ts';
import { tellScenarios } from '#core/report/tell-scenarios.ts';
import type { Candidate, Portfolio } from '#core/selection/portfolio.ts';
import type { Scenario } from '#core/selection/scenario.ts';
import type { Selection } from '#core/selection/solve-selection.ts';
import type { TeamOption } from '#core/selection/team-option.ts';
import { portfolioOf } from '#core/selection/worth.ts';
import { setFrench } from '#core/texts/texts.ts';
import { defi } from '#tests/support/core-samples.ts';

// A (3 EIGs, 9 points; of 2: 7), B (2, 8), C (2, 5), going down; 5 seats. Straight down takes A and B.
const settings = { ...defaultCallSettings, seatCap: 5, envelopeCents: null };
const contents = new Map(
  (['A', 'B', 'C'] as const).map((title, at) => [
    defi(at + 1),
    { ...emptyDefiContent, title, dossierNumber: title, statedTeamSize: title === 'A' ? 3 : 2 },
  ]),
);

const option = (id: string, seats: number, value: number): TeamOption => ({
  defi: defi(1),
  id: asOptionId(id),
  kind: id === 'requested' ? 'requested' : 'advised',
  label: '',
  eigs: [],
  seats,
  costCents: seats * 100_00,
  fundCents: seats * 70_00,
  value,
  defaultValue: value,
  valueFrom: 'whole',
  costFrom: 'size',
});

const candidate = (number: number, ...options: TeamOption[]): Candidate => ({
  defi: defi(number),
  rank: number,
  options: options.map((one) => ({ ...one, defi: defi(number) })),
  ministries: [],
  group: null,
  favourable: null,
  bar: null,
});
const candidates = [
  candidate(1, option('requested', 3, 900), option('reduced', 2, 700)),
  candidate(2, option('requested', 2, 800)),
  candidate(3, option('requested', 2, 500)),
];

const scenario = (more: Partial<Scenario> = {}): Scenario => ({
  name: 'Premier',
  teams: 'all',
  objective: 'value',
  rules: [{ kind: 'seats', max: 5 }],
  ...more,
});

type Option = readonly [number, string];
const set = (objective: Scenario['objective'], ...chosen: readonly Option[]): Portfolio =>
  portfolioOf(
    candidates,
    objective,
    chosen.map(([number, id]) => ({ defi: defi(number), option: asOptionId(id) })),
  );
const optimal = (best: Portfolio, ties: Portfolio[] = [], tiesComplete = true): Selection => ({
  kind: 'optimal',
  best,
  ties,
  tiesComplete,
});
const reduced = set('value', [1, 'reduced'], [2, 'requested']);

function tell(...considered: Partial<ScenarioSource['considered'][number]>[]): ScenariosPart {
  const options = ReportOptions.parse({
    language: 'fr',
    date: '2026-07-11',
    namedJurors: false,
    comments: false,
  });
  return tellScenarios(
    {
      settings,
      options,
      contents,
      teams: new Map([...contents].map(([id, content]) => [id, teamRequest(content, settings)])),
      groups: [],
    },
    {
      candidates,
      considered: considered.map((one) => ({
        scenario: scenario(),
        taken: null,
        selection: optimal(reduced),
        ...one,
      })),
    },
    namingOf([], contents, options),
  );
}

const figures = (column: ScenariosPart['columns'][number] | undefined) => [
  column?.defis.value,
  column?.seats.value,
  column?.points.value,
  column?.gap.value,
  column?.ties.value,
];

test('without a scenario the list straight down the order is told alone', () => {
  const told = tell();
  expect(told.columns.map(({ label, result }) => [label, result])).toEqual([['S0', 'straight-down']]);
  expect(figures(told.columns[0])).toEqual([2, 5, 1_700, 0, null]);
  expect(told.rows.map(({ title, cells }) => [title, cells[0]?.team, cells[0]?.size.value])).toEqual([
    ['A', 'whole', 3],
    ['B', 'whole', 2],
  ]);
  expect([told.others.value, told.seatCap.value]).toEqual([1, 5]);
});

test('an answer has its figures, and what it lacks to the best of them in points', () => {
  const told = tell({ taken: 'as-it-is' }, { scenario: scenario({ name: 'Second' }) });
  expect(figures(told.columns[1])).toEqual([2, 4, 1_500, 200, 0]);
  expect(told.columns.map(({ label, taken }) => [label, taken])).toEqual([
    ['S0', null],
    ['S1', 'as-it-is'],
    ['S2', null],
  ]);
  expect(told.rows[0]?.cells.map(({ team, size }) => [team, size.value])).toEqual([
    ['whole', 3],
    ['other', 2],
    ['other', 2],
  ]);
  expect(told.columns[1]?.rules).toEqual([setFrench('Au plus 5 places en tout.')]);
});

test('another objective is told in its own unit, beside the points that all are counted in', () => {
  const byRank = optimal(set('rank-points', [1, 'requested'], [2, 'requested']));
  const byEig = optimal(set('value-by-eig', [1, 'requested'], [2, 'requested']));
  const told = tell(
    { scenario: scenario({ objective: 'rank-points' }), selection: byRank },
    { scenario: scenario({ objective: 'value-by-eig' }), selection: byEig },
  );
  // 3 + 2 rank points; 9 × 3 + 8 × 2 points × EIG.
  expect(told.columns.slice(1).map(({ value, points }) => [value.kind, value.value, points.value])).toEqual([
    ['count', 5, 1_700],
    ['hundredths', 4_300, 1_700],
  ]);
});

test('ties are counted; more than are looked for are told as the least that there are', () => {
  const [some] = tell({ selection: optimal(reduced, [reduced]) }).columns.slice(1);
  expect([some?.ties.value, some?.tiesComplete]).toEqual([1, true]);
  const many = Array.from({ length: 20 }, () => reduced);
  const [more] = tell({ selection: optimal(reduced, many, false) }).columns.slice(1);
  expect([more?.result, more?.ties.value, more?.tiesComplete]).toEqual(['optimal', 20, false]);
});

test('what would not be found again by another machine has no figure', () => {
  const told = tell(
    { selection: { kind: 'limit' } },
    { selection: optimal(reduced, [reduced], false) },
    { selection: null },
  );
  expect(told.columns.slice(1).map(({ result }) => result)).toEqual([
    'not-proven',
    'not-proven',
    'rule-unknown',
  ]);
  for (const column of told.columns.slice(1)) expect(figures(column)).toEqual([null, null, null, null, null]);
  expect(told.rows.every(({ cells }) => cells.slice(1).every(({ team }) => team === 'none'))).toBe(true);
});

test('rules that cannot hold together are told in words', () => {
  const rules: Scenario['rules'] = [
    { kind: 'seats', max: 1 },
    { kind: 'envelope', maxCents: 1_000_00 },
    { kind: 'forced-in', defi: defi(1), option: null },
  ];
  const [, column] = tell({
    scenario: scenario({ rules }),
    selection: { kind: 'infeasible', conflict: [0, 2] },
  }).columns;
  expect(column).toMatchObject({
    result: 'infeasible',
    conflict: [
      setFrench('Au plus 1 place en tout.'),
      setFrench('« A » est retenu, quelle que soit l’équipe.'),
    ],
  });
});
