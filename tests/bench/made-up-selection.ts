import { profiles } from '#core/defi/profile.ts';
import { asGroupId, asOptionId, type OptionId } from '#core/ids.ts';
import { Random } from '#core/ranking/firmness/random.ts';
import type { Candidate } from '#core/selection/portfolio.ts';
import type { Rule } from '#core/selection/scenario.ts';
import type { Question } from '#core/selection/selection-model.ts';
import { reducedValue, type OptionKind, type TeamOption } from '#core/selection/team-option.ts';
import { defi } from '#tests/support/core-samples.ts';

const ministries = 15;
const groups = 4;
const costPerEig = 65_600_00;

const ministry = (place: number): string => `Ministère ${String(place)}`;
const group = (place: number): ReturnType<typeof asGroupId> =>
  asGroupId(`f0000000-0000-4000-8000-00000000000${String(place)}`);

/**
 * A call of so many défis with three teams each (as requested, reduced, with other profiles) and 30 rules: caps that a
 * sixth of the demand fits under, minimums and maximums of ministries, profiles and groups, défis that exclude or need
 * one another. The same seed gives the same call; none is infeasible.
 */
export function madeUpSelection(count: number, seed: number): Question {
  const random = Random.seeded(BigInt(seed));
  const drawn = Array.from({ length: count }, (_one, place) => madeUpCandidate(place, random));
  const worth = ({ options }: Candidate): number => options[0]?.value ?? 0;
  const candidates = drawn
    .sort((a, b) => worth(b) - worth(a))
    .map((candidate, place): Candidate => ({ ...candidate, rank: place + 1 }));
  const demand = candidates.reduce((sum, { options }) => sum + (options[0]?.seats ?? 0), 0);
  const seats = Math.max(6, Math.floor(demand / 6));
  const share = (part: number): number => Math.max(1, Math.floor(seats / part));
  const rules: Rule[] = [
    { kind: 'seats', max: seats },
    { kind: 'envelope', maxCents: Math.floor(seats * costPerEig * 0.66) },
    { kind: 'favourable-only' },
    ...Array.from({ length: 12 }, (_one, place): Rule => ({
      kind: 'bounds',
      subject: { by: 'ministry', ministry: ministry(place) },
      counting: place % 2 === 0 ? 'defis' : 'eigs',
      min: null,
      max: share(place % 2 === 0 ? 12 : 6),
    })),
    ...profiles.slice(0, 6).map((profile, place): Rule => ({
      kind: 'bounds',
      subject: { by: 'profile', profile },
      counting: 'eigs',
      min: place < 3 ? share(12) : null,
      max: share(4),
    })),
    ...Array.from({ length: 3 }, (_one, place): Rule => ({
      kind: 'bounds',
      subject: { by: 'group', group: group(place) },
      counting: 'defis',
      min: share(20),
      max: null,
    })),
  ];
  for (let extra = 0; rules.length < 30; extra += 1) {
    const [one, two] = [candidates[4 * extra], candidates[4 * extra + 7]];
    if (one === undefined || two === undefined) break;
    rules.push({ kind: extra % 2 === 0 ? 'at-most-one' : 'together', defis: [one.defi, two.defi] });
  }
  return { candidates, scenario: { teams: 'all', objective: 'value', rules } };
}

function madeUpCandidate(place: number, random: Random): Candidate {
  const id = defi(place + 1);
  const seats = 2 + random.below(2);
  const whole = 300 + random.below(1_200);
  const selfFinanced = random.below(20) === 0;
  const option = (optionId: OptionId, kind: OptionKind, size: number, value: number): TeamOption => ({
    defi: id,
    id: optionId,
    kind,
    label: '',
    eigs: Array.from({ length: size }, () => ({
      profile: profiles[random.below(profiles.length)] ?? 'other',
      words: '',
      mission: '',
    })),
    seats: size,
    costCents: size * costPerEig,
    fundCents: selfFinanced ? 0 : Math.round((size * costPerEig * 0.7) / 100) * 100,
    value,
    defaultValue: value,
    valueFrom: 'whole',
    costFrom: 'size',
  });
  return {
    defi: id,
    rank: null,
    options: [
      option(asOptionId('requested'), 'requested', seats, whole),
      option(asOptionId('reduced'), 'advised', seats - 1, reducedValue(whole, 1, 15)),
      option(asOptionId('changed'), 'advised', seats, Math.max(0, whole - random.below(60))),
    ],
    ministries: [ministry(random.below(ministries))],
    group: group(random.below(groups)),
    favourable: random.below(8) > 0,
    bar: null,
  };
}
