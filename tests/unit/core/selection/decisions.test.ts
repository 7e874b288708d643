import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asDefiId, asOptionId, type DefiId } from '#core/ids.ts';
import { currentList, listOfRound, orderable } from '#core/selection/complementary-list.ts';
import { currentDecisions } from '#core/selection/current-decisions.ts';
import type { Decision, GrantedTeam, Outcome, Round } from '#core/selection/decision.ts';
import {
  afterConfirmation,
  afterDecision,
  afterMotivation,
  afterOrdering,
  afterWithdrawal,
} from '#core/selection/next-decisions.ts';
import { proposeDecisions, type Proposed } from '#core/selection/propose-decisions.ts';

const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(asDefiId) as [DefiId, DefiId, DefiId, DefiId];
const day = { by: 'Le jury', on: '2026-07-04' };

const team = (seats: number, option = 'requested'): GrantedTeam => ({
  option: asOptionId(option),
  label: '',
  eigs: Array.from({ length: seats }, () => ({ profile: 'developer', words: '', mission: '' })),
  seats,
  costCents: seats * 100,
  fundCents: seats * 70,
});

/** Takes what was written, as the session file does. */
class Log {
  decisions: Decision[] = [];
  get standings(): ReturnType<typeof currentDecisions> {
    return currentDecisions(this.decisions);
  }
  decide(round: Round, defi: DefiId, outcome: Outcome, granted = team(2)): void {
    const held = outcome === 'retenu' || outcome === 'complementaire' ? granted : null;
    this.add(afterDecision(this.standings, { round, defi, outcome, granted: held, motivation: '', ...day }));
  }
  add(written: readonly Decision[]): void {
    this.decisions.push(...written);
  }
  places(round: Round): (number | null | undefined)[] {
    return listOfRound(this.standings, round).map((defi) => this.standings.get(defi)?.[round]?.position);
  }
  changed(defi: DefiId): readonly string[] {
    return this.standings.get(defi)?.changed ?? [];
  }
}

describe('what counts now', () => {
  test('is the committee’s word once there is one, and tells what it changed', () => {
    const log = new Log();
    log.decide('jury', a, 'retenu');
    log.decide('jury', b, 'complementaire');
    log.decide('jury', c, 'complementaire');
    expect(log.standings.get(a)?.current.round).toBe('jury');
    log.decide('comite', a, 'retenu', team(3));
    log.decide('comite', c, 'retenu');
    log.decide('comite', b, 'complementaire');
    expect(log.changed(a)).toEqual(['team']);
    expect(log.changed(c)).toEqual(['outcome']);
    expect(log.changed(b)).toEqual([]);
    expect(log.standings.get(a)?.current).toMatchObject({ round: 'comite', granted: { seats: 3 } });
  });

  test('a team that is only called otherwise is the same team', () => {
    const log = new Log();
    log.decide('jury', a, 'retenu');
    log.decide('comite', a, 'retenu', { ...team(2, 'reduced'), label: 'Autre nom' });
    expect(log.changed(a)).toEqual([]);
  });

  test('a motivation keeps the rest of the decision; there is none to write before', () => {
    const log = new Log();
    expect(afterMotivation(log.standings, 'jury', a, 'Non')).toBeNull();
    log.decide('jury', a, 'complementaire');
    const written = afterMotivation(log.standings, 'jury', a, 'Mûr.');
    expect(written).toMatchObject({ outcome: 'complementaire', position: 1, motivation: 'Mûr.' });
  });
});

describe('the complementary list', () => {
  function listed(): Log {
    const log = new Log();
    for (const defi of [a, b, c]) log.decide('jury', defi, 'complementaire');
    return log;
  }

  test('the committee’s words stand between those of which it said nothing', () => {
    const log = listed();
    log.decide('comite', b, 'complementaire');
    expect(currentList(log.standings)).toEqual([a, b, c]);
    log.decide('comite', d, 'complementaire');
    expect(currentList(log.standings)).toEqual([a, b, c, d]);
    expect(log.places('comite')).toEqual([1, 2]);
    log.decide('comite', a, 'non-retenu');
    expect(currentList(log.standings)).toEqual([b, c, d]);
    // What the jury proposed stays as it was proposed.
    expect(log.places('jury')).toEqual([1, 2, 3]);
  });

  test('once the committee puts it in order, all of it is the committee’s', () => {
    const log = listed();
    log.add(afterOrdering(log.standings, 'comite', [c, a, b], day));
    expect(listOfRound(log.standings, 'comite')).toEqual([c, a, b]);
    expect(log.changed(c)).toEqual(['position']);
    // Again the same: nothing to write.
    expect(afterOrdering(log.standings, 'comite', [c, a, b], day)).toEqual([]);
  });

  test('confirming takes over what is left, where it stands', () => {
    const log = listed();
    log.decide('jury', d, 'retenu');
    log.decide('comite', b, 'retenu');
    log.add(afterConfirmation(log.standings, { by: 'Le comité', on: '2026-07-10' }));
    expect(listOfRound(log.standings, 'comite')).toEqual([a, c]);
    expect(log.places('comite')).toEqual([1, 2]);
    expect(log.standings.get(d)?.comite).toMatchObject({ outcome: 'retenu', by: 'Le comité' });
    expect(log.changed(b)).toEqual(['outcome']);
    expect(afterConfirmation(log.standings, day)).toEqual([]);
  });

  test('a withdrawal moves one up and closes the gap, and is no change of the proposal', () => {
    const log = listed();
    log.decide('jury', d, 'retenu');
    log.add(afterConfirmation(log.standings, day));
    const moveUp = { defi: b, granted: team(1, 'reduced'), motivation: 'Appelé.' };
    log.add(afterWithdrawal(log.standings, { ...day, defi: d, reason: 'Plus de budget.', moveUp }));
    expect(log.standings.get(d)?.current).toMatchObject({
      round: 'comite',
      outcome: 'desiste',
      granted: null,
    });
    expect(log.standings.get(b)?.current).toMatchObject({ outcome: 'retenu', granted: { seats: 1 } });
    expect(currentList(log.standings)).toEqual([a, c]);
    expect(log.places('comite')).toEqual([1, 2]);
    expect([a, b, c, d].flatMap((defi) => log.changed(defi))).toEqual([]);
  });

  test('what only the jury proposed moves up in the round of the one that withdrew', () => {
    const log = listed();
    log.decide('jury', d, 'retenu');
    log.decide('comite', d, 'retenu');
    const moveUp = { defi: a, granted: team(2), motivation: 'Appelé.' };
    log.add(afterWithdrawal(log.standings, { ...day, defi: d, reason: 'Non.', moveUp }));
    expect(log.standings.get(a)?.current).toMatchObject({ round: 'comite', outcome: 'retenu' });
    expect(currentList(log.standings)).toEqual([b, c]);
  });

  test('confirming what a withdrawal moved before is no change of the proposal either', () => {
    const log = listed();
    log.decide('jury', d, 'retenu');
    const moveUp = { defi: a, granted: team(1, 'reduced'), motivation: 'Appelé.' };
    log.add(afterWithdrawal(log.standings, { ...day, defi: d, reason: 'Non.', moveUp }));
    expect(log.standings.get(a)?.current).toMatchObject({ round: 'jury', outcome: 'retenu' });
    log.add(afterConfirmation(log.standings, day));
    expect(log.standings.get(a)?.comite).toMatchObject({ outcome: 'retenu', granted: { seats: 1 } });
    expect(log.places('comite')).toEqual([1, 2]);
    expect([a, b, c, d].flatMap((defi) => log.changed(defi))).toEqual([]);
    // What the committee decides itself afterwards is its change of the proposal.
    log.decide('comite', b, 'non-retenu');
    expect(log.changed(b)).toEqual(['outcome']);
  });

  test('a place is not changed while the committee said nothing of those before it', () => {
    const log = listed();
    log.decide('comite', c, 'complementaire');
    expect(currentList(log.standings)).toEqual([a, b, c]);
    expect(log.changed(c)).toEqual([]);
    log.decide('comite', a, 'non-retenu');
    log.decide('comite', b, 'complementaire');
    expect(log.changed(a)).toEqual(['outcome']);
    expect([...log.changed(b), ...log.changed(c)]).toEqual([]);
  });

  test('bug: who moved up because the committee selected the first of the list counted as changed', () => {
    const log = listed();
    log.decide('comite', a, 'retenu');
    log.add(afterConfirmation(log.standings, day));
    expect(log.standings.get(b)?.comite?.position).toBe(1);
    expect(log.changed(a)).toEqual(['outcome']);
    expect([...log.changed(b), ...log.changed(c)]).toEqual([]);
    // Two that change places are changed, whoever left before them.
    log.add(afterOrdering(log.standings, 'comite', [c, b], day));
    expect([log.changed(b), log.changed(c)]).toEqual([['position'], ['position']]);
  });

  test('who moved down because the committee put another before was moved by nobody', () => {
    const log = listed();
    log.decide('jury', d, 'non-retenu');
    log.decide('comite', d, 'complementaire');
    log.add(afterOrdering(log.standings, 'comite', [d, a, b, c], day));
    expect(log.changed(d)).toEqual(['outcome']);
    expect([a, b, c].flatMap((defi) => log.changed(defi))).toEqual([]);
  });

  test('property: places run from 1 without a gap in each round, whatever is decided', () => {
    const ids = Array.from({ length: 7 }, (_none, at) => asDefiId(`defi-${String(at)}`));
    const round = fc.constantFrom('jury' as const, 'comite' as const);
    const defi = fc.constantFrom(...ids);
    const step = fc.oneof(
      fc.record({
        kind: fc.constant('decide' as const),
        round,
        defi,
        outcome: fc.constantFrom('retenu' as const, 'complementaire' as const, 'non-retenu' as const),
      }),
      fc.record({ kind: fc.constant('order' as const), round, seed: fc.nat(1000) }),
      fc.record({ kind: fc.constant('confirm' as const) }),
      fc.record({ kind: fc.constant('withdraw' as const), defi, up: fc.boolean() }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const log = new Log();
        for (const one of steps) {
          const { standings } = log;
          switch (one.kind) {
            case 'decide':
              log.decide(one.round, one.defi, one.outcome);
              break;
            case 'order': {
              const order = [...orderable(standings, one.round)];
              const turned = order.splice(one.seed % (order.length + 1));
              log.add(afterOrdering(standings, one.round, [...turned, ...order], day));
              break;
            }
            case 'confirm':
              log.add(afterConfirmation(standings, day));
              break;
            case 'withdraw': {
              const [next] = currentList(standings);
              const moveUp =
                next === undefined || !one.up || next === one.defi
                  ? null
                  : { defi: next, granted: team(2), motivation: '' };
              log.add(afterWithdrawal(standings, { ...day, defi: one.defi, reason: 'Non.', moveUp }));
            }
          }
          for (const each of ['jury', 'comite'] as const) {
            expect(log.places(each)).toEqual(listOfRound(log.standings, each).map((_one, at) => at + 1));
          }
          const waiting = [...log.standings.values()].filter(
            ({ current }) => current.outcome === 'complementaire',
          );
          expect(new Set(currentList(log.standings))).toEqual(
            new Set(waiting.map(({ current }) => current.defi)),
          );
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('a scenario’s proposal', () => {
  const usual: Omit<Proposed, 'defi'> = {
    irrecevable: null,
    eligible: true,
    favourable: true,
    chosen: null,
    wouldBe: team(2),
    leftAlone: false,
    earlier: null,
  };
  const defis: readonly Proposed[] = [
    { ...usual, defi: a, chosen: team(3) },
    { ...usual, defi: b },
    { ...usual, defi: c, favourable: false },
    { ...usual, defi: d },
    { ...usual, defi: asDefiId('below'), eligible: false },
    { ...usual, defi: asDefiId('late'), irrecevable: 'Déposé trop tard.', eligible: false, wouldBe: null },
    { ...usual, defi: asDefiId('gone'), leftAlone: true },
  ];

  test('grants, lists in official order, refuses, and tells why a file was not admissible', () => {
    const told = proposeDecisions(defis, true, day).map(({ defi, outcome, position, granted }) => [
      defi,
      outcome,
      position,
      granted?.seats ?? null,
    ]);
    expect(told).toEqual([
      ['a', 'retenu', null, 3],
      ['b', 'complementaire', 1, 2],
      ['c', 'non-retenu', null, null],
      ['d', 'complementaire', 2, 2],
      ['below', 'non-retenu', null, null],
      ['late', 'irrecevable', null, null],
    ]);
    const motivations = proposeDecisions(defis, true, day).map(({ motivation }) => motivation);
    expect(motivations.filter((words) => words !== '')).toEqual(['Déposé trop tard.']);
  });

  test('proposing again took away what was written for the same outcome', () => {
    const written = (outcome: Outcome): Proposed['earlier'] => ({
      outcome,
      motivation: `Écrit : ${outcome}.`,
    });
    const again = defis.map((one) => ({
      ...one,
      earlier: written(one.defi === c ? 'retenu' : 'complementaire'),
    }));
    const kept = proposeDecisions(again, true, day).map(({ defi, motivation }) => [defi, motivation]);
    expect(kept).toEqual([
      ['a', ''],
      ['b', 'Écrit : complementaire.'],
      ['c', ''],
      ['d', 'Écrit : complementaire.'],
      ['below', ''],
      ['late', 'Déposé trop tard.'],
    ]);
  });

  test('without a complementary list, what is not chosen is refused', () => {
    const outcomes = proposeDecisions(defis, false, day).map(({ outcome }) => outcome);
    expect(outcomes).not.toContain('complementaire');
    expect(outcomes.filter((one) => one === 'non-retenu')).toHaveLength(4);
  });
});
