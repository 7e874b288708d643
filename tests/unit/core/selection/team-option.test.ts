import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultCallSettings } from '#core/call/settings.ts';
import { gridTemplates } from '#core/call/grid-templates.ts';
import { emptyDefiContent, type DefiContent } from '#core/defi/defi.ts';
import { asOptionId } from '#core/ids.ts';
import { fraction } from '#core/ranking/fraction.ts';
import { reducedValue, teamOptions, wholeValue, type OptionSources } from '#core/selection/team-option.ts';
import { defi } from '#tests/support/core-samples.ts';

const grid = gridTemplates.eig3;
/** 16,66 of 20. */
const total = fraction(1_666n, 1n);

const content: DefiContent = {
  ...emptyDefiContent,
  title: 'Alpha',
  team: (['designer', 'developer', 'data-scientist'] as const).map((profile) => ({
    profile,
    profileWords: profile,
    mission: `Mission de ${profile}`,
  })),
};

const sources = (some: Partial<OptionSources> = {}): OptionSources => ({
  defi: defi(1),
  content,
  settings: defaultCallSettings,
  grid,
  total,
  advisedSize: null,
  advised: [],
  edits: [],
  ...some,
});

const pair = [
  { profile: 'designer', words: '', mission: '' },
  { profile: 'developer', words: '', mission: '' },
] as const;
const added = asOptionId('00000000-0000-4000-8000-000000000001');
const addedPair = {
  defi: defi(1),
  id: added,
  kind: 'added',
  label: 'À deux',
  eigs: pair,
  costCents: null,
  value: null,
} as const;

describe('the value', () => {
  test('of a whole team is the total minus the least that the grid allows', () => {
    // Everywhere 1 out of 4 makes 5 of 20.
    expect(wholeValue(grid, total)).toBe(1_166);
    expect(wholeValue(grid, fraction(500n, 1n))).toBe(0);
    expect(wholeValue(gridTemplates.seuils, fraction(900n, 1n))).toBe(900);
    // Rounded once, half away from zero: 1 666,5 − 500.
    expect(wholeValue(grid, fraction(3_333n, 2n))).toBe(1_167);
  });

  test('of a reduced one loses its share for each EIG taken away, and never more than all', () => {
    expect(reducedValue(1_166, 1, 15)).toBe(991);
    expect(reducedValue(1_166, 2, 15)).toBe(816);
    expect(reducedValue(1_166, 0, 15)).toBe(1_166);
    expect(reducedValue(1_166, 3, 40)).toBe(0);
  });

  test('falls with every EIG taken away', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(10), fc.integer({ min: 0, max: 100 }), (whole, taken, loss) => {
        const value = reducedValue(whole, taken, loss);
        expect(value).toBeLessThanOrEqual(whole);
        expect(reducedValue(whole, taken + 1, loss)).toBeLessThanOrEqual(value);
        expect(Number.isSafeInteger(value) && value >= 0).toBe(true);
      }),
    );
  });
});

describe('the options of a défi', () => {
  test('as requested: every seat, its cost and the fund’s share of it', () => {
    expect(teamOptions(sources())).toMatchObject([
      {
        id: 'requested',
        kind: 'requested',
        seats: 3,
        costCents: 19_680_000,
        fundCents: 13_776_000,
        value: 1_166,
        valueFrom: 'whole',
        costFrom: 'size',
      },
    ]);
  });

  test('an added smaller team loses value, unless the jury advises that size', () => {
    const [, reduced] = teamOptions(sources({ edits: [addedPair] }));
    expect(reduced).toMatchObject({ label: 'À deux', seats: 2, value: 991, valueFrom: 'reduced' });
    const [, advised] = teamOptions(sources({ edits: [addedPair], advisedSize: 2 }));
    expect(advised).toMatchObject({ value: 1_166, valueFrom: 'advised-size' });
    const [, split] = teamOptions(sources({ edits: [addedPair], advisedSize: 2.5 }));
    expect(split).toMatchObject({ value: 991 });
  });

  test('a larger one is worth no more than the whole', () => {
    const four = { ...addedPair, eigs: [...pair, ...pair] };
    expect(teamOptions(sources({ edits: [four] }))[1]).toMatchObject({ seats: 4, value: 1_166 });
  });

  test('come in order: requested, advised, added', () => {
    const reduced = {
      id: asOptionId('reduced'),
      rule: 'median-size',
      seats: 2,
      eigs: pair,
    } as const;
    const options = teamOptions(sources({ advised: [reduced], edits: [addedPair] }));
    expect(options.map(({ id }) => id)).toEqual(['requested', 'reduced', added]);
  });

  test('cost and value that people set hold, and the fund pays its share of that cost', () => {
    const edit = { ...addedPair, id: asOptionId('requested'), kind: 'requested', eigs: null } as const;
    const [set] = teamOptions(sources({ edits: [{ ...edit, costCents: 15_000_001, value: 0 }] }));
    expect(set).toMatchObject({
      label: 'À deux',
      costCents: 15_000_001,
      costFrom: 'set',
      fundCents: 10_500_000,
      value: 0,
      defaultValue: 1_166,
      valueFrom: 'set',
    });
  });

  test('a self-financed team uses seats and no money of the fund', () => {
    const [own] = teamOptions(sources({ content: { ...content, selfFinanced: true } }));
    expect(own).toMatchObject({ seats: 3, costCents: 19_680_000, fundCents: 0 });
  });

  test('without a total there is no value until somebody sets one', () => {
    expect(teamOptions(sources({ total: null }))[0]).toMatchObject({ value: null, defaultValue: null });
    const edit = { ...addedPair, value: 800 };
    expect(teamOptions(sources({ total: null, edits: [edit] }))[1]).toMatchObject({ value: 800 });
  });

  test('a stated size has seats without EIGs; no size has no team, until one is added', () => {
    const stated = { ...content, team: [], statedTeamSize: 2 };
    expect(teamOptions(sources({ content: stated }))).toMatchObject([{ seats: 2, eigs: [] }]);
    const unknown = { ...content, team: [] };
    expect(teamOptions(sources({ content: unknown }))).toEqual([]);
    expect(teamOptions(sources({ content: unknown, edits: [addedPair] }))).toMatchObject([
      { id: added, seats: 2, valueFrom: 'whole' },
    ]);
  });
});
