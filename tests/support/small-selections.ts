import fc from 'fast-check';
import { asGroupId, asOptionId, type DefiId, type GroupId, type OptionId } from '#core/ids.ts';
import { brokenRules } from '#core/selection/check-rules.ts';
import type { Candidate, Chosen } from '#core/selection/portfolio.ts';
import { objectives, type Objective, type Rule } from '#core/selection/scenario.ts';
import type { Question } from '#core/selection/selection-model.ts';
import { reducedValue, type OptionKind, type TeamOption } from '#core/selection/team-option.ts';
import { defi } from './core-samples.ts';

/** What a team loses for each EIG taken away in these calls, in percent. */
export const loss = 15;

/** One set that could be chosen, with its sums and the places of the rules that it breaks. */
export interface SmallSet {
  readonly chosen: readonly Chosen[];
  readonly value: number;
  readonly seats: number;
  readonly fundCents: number;
  readonly broken: readonly number[];
}

/** Every set of a small call, by trying them all: what an exact solver is measured against. Up to about 20 options. */
export function allSets({ candidates, scenario }: Question): SmallSet[] {
  const ranked = candidates.filter(({ rank }) => rank !== null).length;
  let sets: (readonly (readonly [Candidate, TeamOption])[])[] = [[]];
  for (const candidate of candidates) {
    if (candidate.bar !== null) continue;
    const options = candidate.options.filter(
      ({ kind, value }) => value !== null && (scenario.teams === 'all' || kind === 'requested'),
    );
    sets = sets.flatMap((set) => [set, ...options.map((option) => [...set, [candidate, option] as const])]);
  }
  return sets.map((set) => {
    const chosen = set.map(([candidate, option]) => ({ defi: candidate.defi, option: option.id }));
    return {
      chosen,
      value: total(set.map(([{ rank }, option]) => points(scenario.objective, option, ranked, rank))),
      seats: total(set.map(([, { seats }]) => seats)),
      fundCents: total(set.map(([, { fundCents }]) => fundCents)),
      broken: brokenRules(candidates, scenario, chosen),
    };
  });
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

function points(objective: Objective, option: TeamOption, ranked: number, rank: number | null): number {
  if (objective === 'rank-points') return rank === null ? 0 : ranked - rank + 1;
  return (option.value ?? 0) * (objective === 'value' ? 1 : option.seats);
}

/** Those that keep the rules at these places; all rules unless told otherwise. */
export const keeping = (
  sets: readonly SmallSet[],
  isAsked: (place: number) => boolean = () => true,
): SmallSet[] => sets.filter(({ broken }) => !broken.some(isAsked));

/** The greatest value among sets; null without any. */
export const greatest = (sets: readonly SmallSet[]): number | null =>
  sets.length === 0 ? null : Math.max(...sets.map(({ value }) => value));

export const holding = (sets: readonly SmallSet[], id: DefiId, wanted = true): SmallSet[] =>
  sets.filter(({ chosen }) => chosen.some((one) => one.defi === id) === wanted);

const ministries = ['Justice', 'Intérieur'];
const smallProfiles = ['developer', 'designer', 'jurist'] as const;
const groups: readonly (GroupId | null)[] = [asGroupId('f0000000-0000-4000-8000-000000000001'), null];

interface Sketch {
  readonly seats: number;
  readonly whole: number;
  readonly costPerEig: number;
  readonly reduced: 'none' | 'reduced' | 'advised-size' | 'set';
  readonly changed: boolean;
  readonly profiles: readonly (typeof smallProfiles)[number][];
  readonly ministries: readonly string[];
  readonly group: GroupId | null;
  readonly favourable: boolean | null;
  readonly barred: boolean;
}

/** Few values, so that sets are often worth the same; costs that have no large divisor. */
const sketch: fc.Arbitrary<Sketch> = fc.record({
  seats: fc.integer({ min: 2, max: 3 }),
  whole: fc.integer({ min: 0, max: 6 }).map((steps) => 50 * steps),
  costPerEig: fc.constantFrom(65_600_00, 50_000_00, 61_234_00, 0),
  reduced: fc.constantFrom('none', 'reduced', 'advised-size', 'set'),
  changed: fc.boolean(),
  profiles: fc.array(fc.constantFrom(...smallProfiles), { minLength: 3, maxLength: 3 }),
  ministries: fc.subarray(ministries, { minLength: 1 }),
  group: fc.constantFrom(...groups),
  favourable: fc.constantFrom(true, true, true, false, null),
  barred: fc.integer({ min: 0, max: 9 }).map((one) => one === 0),
});

function candidateOf(place: number, so: Sketch): Omit<Candidate, 'rank'> {
  const id = defi(place + 1);
  const option = (
    optionId: OptionId,
    kind: OptionKind,
    seats: number,
    more: Pick<TeamOption, 'value' | 'defaultValue' | 'valueFrom'>,
  ): TeamOption => ({
    defi: id,
    id: optionId,
    kind,
    label: '',
    eigs: so.profiles.slice(0, seats).map((profile) => ({ profile, words: '', mission: '' })),
    seats,
    costCents: seats * so.costPerEig,
    fundCents: Math.round((seats * so.costPerEig * 0.7) / 100) * 100,
    costFrom: 'size',
    ...more,
  });
  const whole = { value: so.whole, defaultValue: so.whole, valueFrom: 'whole' } as const;
  const less = reducedValue(so.whole, 1, loss);
  const reduced = {
    none: null,
    reduced: { value: less, defaultValue: less, valueFrom: 'reduced' },
    'advised-size': { value: so.whole, defaultValue: so.whole, valueFrom: 'advised-size' },
    set: { value: 125, defaultValue: less, valueFrom: 'set' },
  } as const;
  const own = reduced[so.reduced];
  return {
    defi: id,
    options: [
      option(asOptionId('requested'), 'requested', so.seats, whole),
      ...(own === null ? [] : [option(asOptionId('reduced'), 'advised', so.seats - 1, own)]),
      ...(so.changed ? [option(asOptionId('changed'), 'advised', so.seats, whole)] : []),
    ],
    ministries: so.ministries,
    group: so.group,
    favourable: so.favourable,
    bar: so.barred ? 'below-threshold' : null,
  };
}

/** In the order of their whole values, ex aequo sharing a rank; barred ones have none. */
function ranked(sketches: readonly Sketch[]): Candidate[] {
  const all = sketches.map((so, place) => ({ so, candidate: candidateOf(place, so) }));
  all.sort((a, b) => Number(a.so.barred) - Number(b.so.barred) || b.so.whole - a.so.whole);
  return all.map(({ so, candidate }) => ({
    ...candidate,
    rank: so.barred ? null : 1 + all.filter((one) => !one.so.barred && one.so.whole > so.whole).length,
  }));
}

const anyRule = (count: number): fc.Arbitrary<Rule> => {
  const one = fc.integer({ min: 1, max: count }).map(defi);
  const some = fc.uniqueArray(one, { minLength: 2, maxLength: 3 });
  const least = fc.constantFrom(null, 1, 2);
  const subject = fc.oneof(
    fc.constantFrom(...ministries).map((ministry) => ({ by: 'ministry' as const, ministry })),
    fc.constantFrom(...smallProfiles).map((profile) => ({ by: 'profile' as const, profile })),
    fc.constantFrom(...groups).map((group) => ({ by: 'group' as const, group })),
  );
  const plain: fc.Arbitrary<Rule>[] = [
    fc.integer({ min: 0, max: 12 }).map((max) => ({ kind: 'seats', max })),
    fc.integer({ min: 0, max: 400_000 }).map((euros) => ({ kind: 'envelope', maxCents: 100 * euros })),
    fc
      .record({
        subject,
        counting: fc.constantFrom('defis', 'eigs'),
        min: least,
        more: fc.nat(4),
        bounded: fc.boolean(),
      })
      .map(({ min, more, bounded, ...rest }) => ({
        kind: 'bounds',
        ...rest,
        min,
        max: bounded || min === null ? (min ?? 0) + more : null,
      })),
    fc.constant({ kind: 'favourable-only' }),
    one.map((id) => ({ kind: 'forced-out', defi: id })),
    fc
      .record({ defi: one, option: fc.constantFrom(null, asOptionId('requested')) })
      .map((rule) => ({ kind: 'forced-in', ...rule })),
  ];
  const pairs: fc.Arbitrary<Rule>[] = [
    some.map((defis) => ({ kind: 'at-most-one', defis })),
    some.map((defis) => ({ kind: 'together', defis })),
  ];
  return fc.oneof(...plain, ...(count < 2 ? [] : pairs));
};

/** Up to five défis with up to three teams each, and rules that now and then cannot hold together. */
export const anyQuestion: fc.Arbitrary<Question> = fc
  .array(sketch, { minLength: 1, maxLength: 5 })
  .chain((sketches) =>
    fc.record({
      candidates: fc.constant(ranked(sketches)),
      scenario: fc.record({
        teams: fc.constantFrom('all', 'all', 'requested'),
        objective: fc.constantFrom('value', ...objectives),
        rules: fc.array(anyRule(sketches.length), { maxLength: 6 }),
      }),
    }),
  );
