import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asDefiId, asOptionId } from '#core/ids.ts';
import type { GrantedTeam } from '#core/selection/decision.ts';
import { broken, moveUp, type Holding, type Waiting } from '#core/selection/move-up.ts';
import type { Candidate } from '#core/selection/portfolio.ts';
import type { Rule } from '#core/selection/scenario.ts';
import { nextMotivation, nextSentence, passedOverSentence } from '#core/texts/move-up-sentences.ts';
import { setFrench } from '#core/texts/texts.ts';

const candidate = (name: string): Candidate => ({
  defi: asDefiId(name),
  rank: 1,
  options: [],
  ministries: ['Justice'],
  group: null,
  favourable: true,
  bar: null,
});

const team = (seats: number, fundCents = seats * 50_000_00, option = 'requested'): GrantedTeam => ({
  option: asOptionId(option),
  label: '',
  eigs: Array.from({ length: seats }, () => ({ profile: 'designer', words: '', mission: '' })),
  seats,
  costCents: fundCents,
  fundCents,
});

const holding = (name: string, granted: GrantedTeam): Holding => ({ candidate: candidate(name), granted });
const waiting = (name: string, position: number, ...teams: GrantedTeam[]): Waiting => ({
  candidate: candidate(name),
  position,
  teams,
  irrecevable: false,
});
const seats = (max: number): Rule => ({ kind: 'seats', max });
const names = { defi: (defi: string) => defi, team: () => null, group: () => null };

describe('who takes a place that became free', () => {
  test('is the first of the list whose team fits, and it is said why those before cannot', () => {
    const rules: Rule[] = [seats(10), { kind: 'envelope', maxCents: 480_000_00 }];
    const held = [holding('held', team(8, 400_000_00))];
    const moved = moveUp(rules, held, team(2), [
      waiting('big', 1, team(3)),
      waiting('dear', 2, team(2, 90_000_00)),
      waiting('fits', 3, team(2, 80_000_00)),
      waiting('later', 4, team(1)),
    ]);
    expect(moved.left).toEqual({ seats: 2, fundCents: 80_000_00 });
    expect(moved.next).toMatchObject({ defi: 'fits', position: 3, otherTeam: false });
    const told = moved.passedOver.map((one) =>
      passedOverSentence(one, rules, names, 'fr').replace(/[\u00a0\u202f]/g, ' '),
    );
    expect(told).toEqual([
      'Demande 3 places, il en reste 2 ; demande 150 000 € au fonds, il reste 80 000 €.',
      'Demande 90 000 € au fonds, il reste 80 000 €.',
    ]);
    if (moved.next === null) throw new Error('nobody');
    expect(nextSentence(moved.next, 'fr')).toBe(
      'Il est 3e de la liste, et son équipe tient dans ce qui reste.',
    );
    expect(nextMotivation(moved.next, true, 'fr')).toContain('Les défis placés avant lui');
    expect(nextMotivation(moved.next, false, 'en')).toMatch(/^This défi was 3rd/);
  });

  test('tries the team that it would be granted first, then its others', () => {
    const moved = moveUp([seats(4)], [holding('held', team(2))], team(2), [
      waiting('big', 1, team(3), team(2, 1, 'reduced')),
    ]);
    expect(moved.next).toMatchObject({ granted: { option: 'reduced', seats: 2 }, otherTeam: true });
    if (moved.next === null) throw new Error('nobody');
    expect(nextSentence(moved.next, 'fr')).toContain('réduite');
    const none = moveUp([seats(3)], [holding('held', team(2))], team(1), [
      waiting('big', 1, team(3), team(2, 1, 'reduced')),
      waiting('unknown', 2),
    ]);
    expect(none.next).toBeNull();
    expect(none.passedOver.map((one) => passedOverSentence(one, [], names, 'fr'))).toEqual([
      'Demande 3 places, il en reste 1. Son autre équipe possible ne convient pas non plus.',
      'N’a pas d’équipe connue.',
    ]);
  });

  test('names another rule that it would break', () => {
    const rules: Rule[] = [
      { kind: 'at-most-one', defis: [asDefiId('held'), asDefiId('twin')] },
      {
        kind: 'bounds',
        subject: { by: 'ministry', ministry: 'Justice' },
        counting: 'defis',
        min: null,
        max: 5,
      },
    ];
    const { passedOver, next } = moveUp(rules, [holding('held', team(2))], team(2), [
      waiting('twin', 1, team(2)),
      waiting('other', 2, team(2)),
    ]);
    expect(next?.defi).toBe('other');
    expect(passedOver[0]?.refusals).toEqual([{ kind: 'rule', rule: 0 }]);
    expect(passedOver.map((one) => passedOverSentence(one, rules, names, 'fr'))).toEqual([
      setFrench('Enfreindrait une règle : Au plus un parmi « held » et « twin ».'),
    ]);
  });

  test('a rule that people broke already stands in nobody’s way, but the excess does not grow', () => {
    const minimum: Rule = {
      kind: 'bounds',
      subject: { by: 'profile', profile: 'jurist' },
      counting: 'eigs',
      min: 1,
      max: null,
    };
    const held = [holding('held', team(6))];
    expect(moveUp([minimum, seats(4)], held, team(2), [waiting('same', 1, team(2))]).next).not.toBeNull();
    expect(moveUp([minimum, seats(4)], held, team(2), [waiting('more', 1, team(3))]).next).toBeNull();
  });

  test('property: no rule that held is broken, and no cap is exceeded by more than before', () => {
    const size = fc.integer({ min: 1, max: 4 });
    fc.assert(
      fc.property(
        fc.array(size, { minLength: 1, maxLength: 6 }),
        fc.array(fc.array(size, { minLength: 1, maxLength: 3 }), { maxLength: 5 }),
        fc.integer({ min: 1, max: 18 }),
        fc.integer({ min: 1, max: 18 }),
        (granted, list, cap, money) => {
          const rules: Rule[] = [
            seats(cap),
            { kind: 'envelope', maxCents: money * 50_000_00 },
            { kind: 'bounds', subject: { by: 'group', group: null }, counting: 'defis', min: 1, max: 4 },
          ];
          const all = granted.map((one, at) => holding(`held-${String(at)}`, team(one)));
          const [gone, ...held] = all;
          if (gone === undefined) return;
          const { next } = moveUp(
            rules,
            held,
            gone.granted,
            list.map((sizes, at) => waiting(`wait-${String(at)}`, at + 1, ...sizes.map((one) => team(one)))),
          );
          if (next === null) return;
          const before = broken(rules, held);
          const after = [...held, { candidate: candidate(next.defi), granted: next.granted }];
          expect(broken(rules, after).filter((rule) => !before.includes(rule))).toEqual([]);
          const sum = (of: readonly Holding[]): number =>
            of.reduce((total, one) => total + one.granted.seats, 0);
          expect(sum(after)).toBeLessThanOrEqual(Math.max(cap, sum(all)));
        },
      ),
    );
  });
});
