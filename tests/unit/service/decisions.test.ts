import { existsSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { RequestInput, RequestOutput } from '#core/contract/requests.ts';
import type { DefiId, ScenarioId } from '#core/ids.ts';
import { quietJob } from '#electron/cli/quiet-job.ts';
import { verifySession } from '#electron/service/usecases/verification/verify-session.ts';
import type { Rule } from '#core/selection/scenario.ts';
import { told } from '#tests/support/report-model.ts';
import { SittingBench } from '#tests/support/sittings.ts';
import { setFrench } from '#core/texts/texts.ts';
import { whichCapsSentence } from '#core/texts/which-caps.ts';

// Five défis that ask for two EIGs each: Delta, Beta, Omega, Alpha, Gamma in official order.

let bench: SittingBench;

beforeEach(async () => {
  bench = new SittingBench();
  await bench.start();
});
afterEach(() => {
  bench.close();
});

const jury = { by: 'Le jury', on: '2026-07-04' };
const comite = { by: 'Le comité de pilotage', on: '2026-07-10' };
const job = 'job-of-test';

async function scenario(seats: number): Promise<ScenarioId> {
  const { id } = await bench.coordinator.ask('scenario-save', {
    id: null,
    scenario: {
      name: `${String(seats)} places`,
      teams: 'requested',
      objective: 'value',
      rules: [{ kind: 'seats', max: seats }],
    },
  });
  return id;
}

const propose = async (seats: number): Promise<RequestOutput<'decisions-propose'>> =>
  bench.coordinator.ask('decisions-propose', { scenario: await scenario(seats), ...jury, job });

const toDecision = (): Promise<null> =>
  bench.coordinator.ask('phase-change', { to: 'decision', reason: null });

const view = (): Promise<RequestOutput<'decisions-view'>> =>
  bench.coordinator.ask('decisions-view', { language: 'fr' });

const decide = (
  title: string,
  more: Partial<RequestInput<'decision-record'>>,
): RequestInput<'decision-record'> => ({
  round: 'comite',
  defi: bench.defi(title),
  outcome: 'non-retenu',
  option: null,
  motivation: '',
  ...comite,
  ...more,
});

async function standing(): Promise<Record<string, string>> {
  const { rows } = await view();
  return Object.fromEntries(
    rows.map(({ title, current, round }) => [
      title,
      [round, current?.outcome, current?.position].filter((part) => part !== null).join(' '),
    ]),
  );
}

test('a scenario’s answer is proposed for all, seen before it is recorded', async () => {
  const id = await scenario(4);
  const before = await view();
  expect(before).toMatchObject({ undecided: 5, basis: null, open: { jury: true, comite: false } });
  expect(await bench.coordinator.ask('proposal-preview', { scenario: id, job })).toEqual({
    retenus: 2,
    complementaires: 3,
    nonRetenus: 0,
    irrecevables: 0,
    seats: 4,
    fundCents: 183_680_00,
    optimum: 0,
    ties: 0,
    chosen: ['Delta', 'Beta'].map((title) => ({ defi: bench.defi(title), option: 'requested' })),
    replaced: 0,
    motivationsGone: 0,
    leftAlone: 0,
  });
  expect((await view()).undecided).toBe(5);
  await bench.coordinator.ask('decisions-propose', { scenario: id, ...jury, job });
  expect(await standing()).toEqual({
    Delta: 'jury retenu',
    Beta: 'jury retenu',
    Omega: 'jury complementaire 1',
    Alpha: 'jury complementaire 2',
    Gamma: 'jury complementaire 3',
  });
  const after = await view();
  expect(after).toMatchObject({
    undecided: 0,
    unconfirmed: 5,
    withoutMotivation: 5,
    basis: { name: '4 places' },
    caps: { seats: 4, fundCents: null },
    callCaps: { seats: null, fundCents: 150_000_000 },
    granted: { defis: 2, seats: 4 },
    broken: [],
    lastBy: { jury: 'Le jury', comite: '' },
  });
  const session = await bench.coordinator.ask('session-view', {});
  expect(session?.todos.filter(({ step }) => step === 'selection')).toEqual([
    { step: 'selection', code: 'write-motivations', count: 5 },
  ]);
});

test('proposing again says which motivations no longer hold, and keeps the others', async () => {
  const { coordinator } = bench;
  const narrow = await scenario(2);
  await coordinator.ask('decisions-propose', { scenario: await scenario(4), ...jury, job });
  for (const title of ['Delta', 'Beta', 'Gamma']) {
    await coordinator.ask('motivation-save', {
      round: 'jury',
      defi: bench.defi(title),
      motivation: `Pour ${title}.`,
    });
  }
  // Beta goes from selected to waiting; Delta stays selected, Gamma waits as before.
  expect(await coordinator.ask('proposal-preview', { scenario: narrow, job })).toMatchObject({
    retenus: 1,
    replaced: 5,
    motivationsGone: 1,
  });
  await coordinator.ask('decisions-propose', { scenario: narrow, ...jury, job });
  const { rows } = await view();
  const written = rows.map(({ title, current }) => [title, current?.motivation]);
  expect(Object.fromEntries(written)).toEqual({
    Delta: 'Pour Delta.',
    Beta: '',
    Omega: '',
    Alpha: '',
    Gamma: 'Pour Gamma.',
  });
});

test('who looked at the second of equal optima proposed the first one', async () => {
  const { coordinator } = bench;
  const atMostOne = (one: string, other: string): Rule => ({
    kind: 'at-most-one',
    defis: [bench.defi(one), bench.defi(other)],
  });
  // By points of rank, 5 for Delta to 1 for Gamma: Delta with Gamma, or Beta with Alpha.
  const { id } = await coordinator.ask('scenario-save', {
    id: null,
    scenario: {
      name: 'Deux optimums',
      teams: 'requested',
      objective: 'rank-points',
      rules: [
        { kind: 'seats', max: 4 },
        ...['Beta', 'Omega', 'Alpha'].map((other) => atMostOne('Delta', other)),
        atMostOne('Beta', 'Omega'),
      ],
    },
  });
  const seen = await coordinator.ask('proposal-preview', { scenario: id, optimum: 1, job });
  expect(seen).toMatchObject({ optimum: 1, ties: 1, retenus: 2 });
  expect(seen.chosen.map(({ defi }) => defi)).toEqual([bench.defi('Beta'), bench.defi('Alpha')]);
  await coordinator.ask('decisions-propose', { scenario: id, chosen: seen.chosen, ...jury, job });
  expect(await standing()).toEqual({
    Delta: 'jury complementaire 1',
    Beta: 'jury retenu',
    Omega: 'jury complementaire 2',
    Alpha: 'jury retenu',
    Gamma: 'jury complementaire 3',
  });
  const checks = await verifySession(coordinator.context, quietJob());
  expect(checks.find(({ check }) => check === 'proposal')).toMatchObject({
    holds: true,
    checked: 5,
    wrong: [],
  });

  // What is no optimum is not proposed, and what is said of none is the first.
  expect(await coordinator.refusal('proposal-preview', { scenario: id, optimum: 2, job })).toBe(
    'optimum-unknown',
  );
  const worse = { scenario: id, chosen: seen.chosen.slice(1), ...jury, job };
  expect(await coordinator.refusal('decisions-propose', worse)).toBe('optimum-unknown');
  expect((await standing())['Beta']).toBe('jury retenu');
  await coordinator.ask('decisions-propose', { scenario: id, ...jury, job });
  expect(await standing()).toMatchObject({ Delta: 'jury retenu', Gamma: 'jury retenu' });
});

test('caps of the scenario and caps of the call were told on different screens, and not which they are', async () => {
  const { coordinator } = bench;
  const { settings } = await coordinator.ask('call-view', {});
  expect(whichCapsSentence(await view(), 'fr')).toBeNull();
  await propose(4);
  await coordinator.ask('settings-save', {
    settings: { ...settings, seatCap: 24, envelopeCents: 110_000_000 },
  });
  expect(whichCapsSentence(await view(), 'fr')?.replace(/\s/g, ' ')).toBe(
    'Décisions et désistements suivent les plafonds du scénario « 4 places », dont la proposition est tirée : 4 places. Le rapport et le procès-verbal comptent avec ceux de l’appel : 24 places, 1 100 000 €.',
  );
  await coordinator.ask('settings-save', { settings: { ...settings, seatCap: 4, envelopeCents: null } });
  expect(whichCapsSentence(await view(), 'fr')).toBeNull();
});

describe('each round in its phase', () => {
  test('the committee decides after the deliberation, and the session is archived when all is decided', async () => {
    const { coordinator } = bench;
    expect(await coordinator.refusal('decision-record', decide('Alpha', {}))).toBe('decision-not-now');
    expect(await coordinator.refusal('decisions-confirm', comite)).toBe('decision-not-now');
    await toDecision();
    expect(await coordinator.refusal('decisions-confirm', comite)).toBe('nothing-to-confirm');
    expect(await coordinator.refusal('phase-change', { to: 'archivee', reason: null })).toBe('phase-refused');
    await propose(4);
    expect((await coordinator.ask('call-view', {})).nextStep).toMatchObject({
      blocking: [],
      warnings: ['proposals-unconfirmed', 'motivations-missing'],
    });
    expect(await coordinator.ask('decisions-confirm', comite)).toEqual({ confirmed: 5 });
    expect((await coordinator.ask('call-view', {})).nextStep?.warnings).toEqual(['motivations-missing']);
    const left = async (): Promise<string[]> =>
      (await coordinator.ask('session-view', {}))?.todos.map(({ code }) => code) ?? [];
    expect((await left()).at(-1)).toBe('archive-session');
    await coordinator.ask('phase-change', { to: 'archivee', reason: null });
    expect(await left()).toEqual([]);
    expect(await coordinator.refusal('decision-record', decide('Alpha', {}))).toBe('session-archived');
    expect((await view()).open).toEqual({ jury: false, comite: false });
  });

  test('bug: the deliberation was left without a word on grids that were open', async () => {
    const { coordinator } = bench;
    const warnings = async (): Promise<readonly string[] | undefined> =>
      (await coordinator.ask('call-view', {})).nextStep?.warnings;
    expect(await warnings()).toEqual(['grids-open']);
    for (const { group } of (await coordinator.ask('sittings-view', {})).groups) {
      await coordinator.ask('deliberation-record', {
        group,
        said: { field: 'finished', value: true },
        reason: '',
      });
    }
    expect(await warnings()).toEqual([]);
  });

  test('the committee’s differences stay visible, and a broken rule is told', async () => {
    await propose(4);
    await toDecision();
    const { coordinator } = bench;
    await coordinator.ask('decision-record', decide('Omega', { outcome: 'retenu', option: 'requested' }));
    await coordinator.ask('decisions-confirm', comite);
    const { rows, broken, granted } = await view();
    expect(granted.seats).toBe(6);
    expect(broken).toEqual([{ rule: 0, text: 'Au plus 4 places en tout.' }]);
    const omega = rows.find(({ title }) => title === 'Omega');
    expect(omega?.changed).toEqual(['outcome']);
    expect(omega?.jury?.outcome).toBe('complementaire');
    expect(omega?.history.map(({ round }) => round)).toEqual(['comite', 'jury']);
    expect(await standing()).toMatchObject({
      Alpha: 'comite complementaire 1',
      Gamma: 'comite complementaire 2',
    });
    // They moved up because Omega left the list: nobody decided that.
    expect(rows.filter(({ changed }) => changed.includes('position'))).toEqual([]);
  });

  test('a team is needed to grant one, and stays what it was when it was granted', async () => {
    const { coordinator } = bench;
    const wanted = decide('Alpha', { round: 'jury', outcome: 'retenu', ...jury });
    expect(await coordinator.refusal('decision-record', wanted)).toBe('decision-without-team');
    expect(await coordinator.refusal('decision-record', { ...wanted, option: 'changed' })).toBe(
      'option-unknown',
    );
    await coordinator.ask('decision-record', { ...wanted, option: 'requested' });
    const { settings } = await coordinator.ask('call-view', {});
    await coordinator.ask('settings-save', { settings: { ...settings, costPerEigCents: 1_00 } });
    const alpha = (await view()).rows.find(({ title }) => title === 'Alpha');
    expect(alpha?.current?.granted).toMatchObject({ seats: 2, costCents: 131_200_00 });
    expect(alpha?.options[0]?.costCents).toBe(2_00);
  });

  test('without a complementary list nobody waits', async () => {
    const { coordinator } = bench;
    const { settings } = await coordinator.ask('call-view', {});
    await coordinator.ask('settings-save', { settings: { ...settings, complementaryList: false } });
    const wanted = decide('Alpha', {
      round: 'jury',
      outcome: 'complementaire',
      option: 'requested',
      ...jury,
    });
    expect(await coordinator.refusal('decision-record', wanted)).toBe('no-complementary-list');
    expect(await propose(4)).toMatchObject({ complementaires: 0, nonRetenus: 3 });
  });

  test('what no set can keep is not proposed', async () => {
    const { id } = await bench.coordinator.ask('scenario-save', {
      id: null,
      scenario: {
        name: 'Impossible',
        teams: 'requested',
        objective: 'value',
        rules: [
          { kind: 'seats', max: 1 },
          { kind: 'forced-in', defi: bench.defi('Alpha'), option: null },
        ],
      },
    });
    expect(await bench.coordinator.refusal('decisions-propose', { scenario: id, ...jury, job })).toBe(
      'scenario-without-answer',
    );
    expect((await view()).undecided).toBe(5);
  });
});

test('the list is put in order by its round, with the same défis alone', async () => {
  await propose(4);
  const { coordinator } = bench;
  const order = (await view()).lists.jury;
  expect(order).toEqual(['Omega', 'Alpha', 'Gamma'].map((title) => bench.defi(title)));
  const turned = [...order].reverse();
  await coordinator.ask('complementary-order', { round: 'jury', order: turned, ...jury });
  expect((await view()).lists.jury).toEqual(turned);
  expect(await coordinator.refusal('complementary-order', { round: 'jury', order: [], ...jury })).toBe(
    'list-changed',
  );
});

test('what changes while the answer is looked for is in the proposal', async () => {
  const { coordinator } = bench;
  const id = await scenario(4);
  const proposed = coordinator.ask('decisions-propose', { scenario: id, ...jury, job });
  await coordinator.ask('recevabilite-decide', {
    defi: bench.defi('Delta'),
    state: 'irrecevable',
    reason: 'Hors délai.',
  });
  expect(await proposed).toMatchObject({ retenus: 2, irrecevables: 1 });
  expect(await standing()).toMatchObject({
    Beta: 'jury retenu',
    Omega: 'jury retenu',
    Delta: 'jury irrecevable',
  });
});

test('a withdrawal moves up who was named, and is refused when that is no longer so', async () => {
  const { coordinator } = bench;
  await propose(4);
  await toDecision();
  await coordinator.ask('decisions-confirm', comite);
  const beta = bench.defi('Beta');
  expect(await coordinator.refusal('withdrawal-preview', { defi: bench.defi('Gamma'), language: 'fr' })).toBe(
    null,
  );
  const seen = await coordinator.ask('withdrawal-preview', { defi: beta, language: 'fr' });
  expect(seen).toMatchObject({
    wasGranted: true,
    freed: { defis: 1, seats: 2 },
    left: { seats: 2, fundCents: null },
    passedOver: [],
    next: {
      title: 'Omega',
      position: 1,
      why: 'Il est 1er de la liste, et son équipe tient dans ce qui reste.',
    },
  });
  const moveUp = seen.next === null ? null : { defi: seen.next.defi, granted: seen.next.granted };
  const withdrawal = { defi: beta, reason: 'Plus de porteur.', moveUp, ...comite, language: 'fr' } as const;
  expect(await coordinator.refusal('withdrawal-record', { ...withdrawal, moveUp: null })).toBe(
    'withdrawal-changed',
  );
  await coordinator.ask('withdrawal-record', withdrawal);
  expect(await standing()).toEqual({
    Delta: 'comite retenu',
    Beta: 'comite desiste',
    Omega: 'comite retenu',
    Alpha: 'comite complementaire 1',
    Gamma: 'comite complementaire 2',
  });
  const { rows } = await view();
  expect(rows.flatMap(({ changed }) => changed)).toEqual([]);
  const omega = rows.find(({ title }) => title === 'Omega');
  expect(omega?.current?.motivation).toContain('Une place s’est libérée après un désistement');
  expect(omega?.current?.motivation).not.toContain('Beta');
  expect(omega?.current?.afterWithdrawal).toBe(true);
  expect(await coordinator.refusal('withdrawal-preview', { defi: beta, language: 'fr' })).toBe('not-granted');
  // The report says the same.
  const model = await coordinator.ask('report-model', {
    options: { language: 'fr', date: '2026-07-11', namedJurors: false, comments: false },
  });
  const { proposal } = model;
  expect(proposal.lines.map(({ title }) => title)).toEqual(['Delta', 'Omega']);
  expect(proposal).toMatchObject({
    source: 'decided',
    seats: { value: 4 },
    undecided: { value: 0 },
    changed: { value: 0 },
  });
  expect(told(model, 'complementary').lines.map(({ title, position }) => [title, position.value])).toEqual([
    ['Alpha', 1],
    ['Gamma', 2],
  ]);
  const { refused, desistes } = told(model, 'refused');
  expect(refused).toEqual([]);
  expect(desistes).toMatchObject([{ title: 'Beta', round: 'comite', unconfirmed: false }]);
  expect(told(model, 'ranking').differences).toEqual([]);
  // Whoever withdrew stays out of a proposal that is made again.
  expect(await propose(4)).toMatchObject({ retenus: 2, complementaires: 2 });
  expect((await standing())['Beta']).toBe('comite desiste');
});

test('one of the list whose file was declared not admissible since is passed over', async () => {
  const { coordinator } = bench;
  await propose(4);
  await toDecision();
  await coordinator.ask('decisions-confirm', comite);
  await coordinator.ask('recevabilite-decide', {
    defi: bench.defi('Omega'),
    state: 'irrecevable',
    reason: 'Hors délai.',
  });
  const asked = { defi: bench.defi('Beta'), language: 'fr' } as const;
  const { next, passedOver } = await coordinator.ask('withdrawal-preview', asked);
  expect(passedOver.map(({ title, why }) => [title, why])).toEqual([
    ['Omega', 'Son dossier a été déclaré irrecevable.'],
  ]);
  expect(next?.title).toBe('Alpha');
});

test('one that withdraws from the complementary list reads no letter about a selection', async () => {
  const { coordinator } = bench;
  await propose(4);
  await toDecision();
  await coordinator.ask('decisions-confirm', comite);
  const gone = { reason: 'Plus de porteur.', moveUp: null, ...comite, language: 'fr' } as const;
  await coordinator.ask('withdrawal-record', { defi: bench.defi('Omega'), ...gone });
  const { letters } = await coordinator.ask('letters-view', { language: 'fr' });
  const omega = letters.find(({ title }) => title === 'Omega');
  expect(omega?.body).toContain('retiré de la liste complémentaire');
  expect(omega?.body).not.toContain('plus retenu');
});

test('letters are ready once reasons are written and the committee decided; one file holds them', async () => {
  const { coordinator } = bench;
  await propose(4);
  await coordinator.ask(
    'decision-record',
    decide('Gamma', { round: 'jury', outcome: 'non-retenu', ...jury }),
  );
  await toDecision();
  const place = bench.at('courriers.txt');
  const before = await coordinator.ask('letters-view', { language: 'fr' });
  expect(before.letters.every(({ missing }) => missing.includes('confirmation'))).toBe(true);
  expect(await coordinator.refusal('letters-save', { place, language: 'fr' })).toBe('no-letters');
  expect(existsSync(place)).toBe(false);
  await coordinator.ask('decisions-confirm', comite);
  const gamma: DefiId = bench.defi('Gamma');
  expect(await coordinator.ask('letters-save', { place, language: 'fr' })).toEqual({ written: 4, left: 1 });
  await coordinator.ask('motivation-save', { round: 'comite', defi: gamma, motivation: 'Trop large.' });
  expect(await coordinator.ask('letters-save', { place, language: 'fr' })).toEqual({ written: 5, left: 0 });
  const text = readFileSync(place, 'utf8');
  expect(text).toContain(setFrench('À : ADMINISTRATION-Gamma\nObjet : Défi « Gamma » : non retenu'));
  expect(text).toContain('Trop large.');
  expect(text.match(/La coordination de l’appel/g)).toHaveLength(5);
  expect(text).not.toContain('Le comité de pilotage a');
  const refused = await coordinator.refusal('motivation-save', {
    round: 'jury',
    defi: bench.defi('Delta'),
    motivation: 'Oui.',
  });
  expect(refused).toBeNull();
});

// Bug: a decision could be dated 2020, long before anything had been filed.
test('nothing is decided before the filing has ended', async () => {
  const { coordinator } = bench;
  const { settings } = await coordinator.ask('call-view', {});
  await propose(4);
  await toDecision();
  await coordinator.ask('settings-save', {
    settings: { ...settings, deadline: '2026-05-31T23:30:00+00:00', juryDay: '2026-07-04' },
  });
  // Half past eleven in Greenwich is the next day in Paris.
  expect(await view()).toMatchObject({ earliest: '2026-06-01', usualFrom: '2026-07-04' });
  const early = { by: 'Le comité', on: '2026-05-31' };
  const answer = await coordinator.answer('decision-record', decide('Alpha', early));
  expect(answer).toEqual({
    ok: false,
    error: { code: 'decision-too-early', details: { day: '2026-06-01' } },
  });
  expect(await coordinator.refusal('decisions-confirm', early)).toBe('decision-too-early');
  const { lists } = await view();
  const ordering = { round: 'comite' as const, order: [...lists.comite], ...early };
  expect(await coordinator.refusal('complementary-order', ordering)).toBe('decision-too-early');
  const again = { scenario: await scenario(3), ...early, job };
  expect(await coordinator.refusal('decisions-propose', again)).toBe('decision-too-early');
  await coordinator.ask('decision-record', decide('Alpha', { on: '2026-06-01' }));
  await coordinator.ask('decisions-confirm', { ...early, on: '2026-06-01' });
  const leaving = { defi: bench.defi('Alpha'), reason: 'x', moveUp: null, language: 'fr', ...early } as const;
  expect(await coordinator.refusal('withdrawal-record', leaving)).toBe('decision-too-early');
});
