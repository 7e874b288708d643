import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ScenariosView } from '#core/contract/requests/selection.ts';
import type { Scenario } from '#core/selection/scenario.ts';
import { SittingBench } from '#tests/support/sittings.ts';
import { decideAll } from '#tests/support/decide-all.ts';

// One session for all tests of the file: each leaves behind what the next ones do not look at.

const bench = new SittingBench();
const { coordinator } = bench;
const view = (): Promise<ScenariosView> => coordinator.ask('scenarios-view', {});
const scenario = async (more: Partial<Scenario> = {}): Promise<Scenario> => ({
  ...(await view()).usual,
  name: 'Essai',
  ...more,
});
const versions = (): number =>
  Number(coordinator.context.session().db.get('SELECT count(*) AS n FROM scenario_version')?.['n']);

beforeAll(() => bench.start());
afterAll(() => bench.close());

describe('what a scenario begins with', () => {
  test('is the caps that the call has, and no other rule', async () => {
    const rules = [{ kind: 'envelope', maxCents: 150_000_000 }];
    expect((await view()).usual).toEqual({ teams: 'all', objective: 'value', rules });
  });

  test('is the caps of the call, and only favourable avis once there is one', async () => {
    const { settings } = await coordinator.ask('call-view', {});
    const capped = { ...settings, seatCap: 6, envelopeCents: 25_000_000 };
    await coordinator.ask('settings-save', { settings: capped });
    const caps = [
      { kind: 'seats', max: 6 },
      { kind: 'envelope', maxCents: 25_000_000 },
    ];
    expect((await view()).usual.rules).toEqual(caps);
    await coordinator.ask('deliberation-record', {
      group: bench.group('Groupe A'),
      said: {
        field: 'avis',
        defi: bench.defi('Alpha'),
        value: { avis: 'favorable', votes: null, casting: null },
      },
      reason: '',
    });
    const now = await view();
    expect(now.usual.rules).toEqual([...caps, { kind: 'favourable-only' }]);
    expect(now.defis.find(({ title }) => title === 'Alpha')?.favourable).toBe(true);
    expect(now.defis.find(({ title }) => title === 'Beta')?.favourable).toBeNull();
  });
});

test('what rules can be about: défis in official order with their teams, ministries and groups', async () => {
  const { defis, groups, ministries } = await view();
  const ranks = defis.flatMap(({ rank }) => rank ?? []);
  expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  const alpha = defis.find(({ title }) => title === 'Alpha');
  expect(alpha).toMatchObject({ number: '3000001', group: bench.group('Groupe A') });
  expect(alpha?.options).toMatchObject([{ option: 'requested', kind: 'requested', seats: 2 }]);
  expect(groups.map(({ label }) => label).sort()).toEqual(['Groupe A', 'Groupe B']);
  expect(ministries).toEqual([...new Set(defis.flatMap((defi) => defi.ministries))].sort());
});

describe('keeping scenarios', () => {
  test('each save is a version of the same scenario; what stands already is none', async () => {
    const { id } = await coordinator.ask('scenario-save', { id: null, scenario: await scenario() });
    const before = versions();
    const renamed = await scenario({ name: 'Vingt places', rules: [{ kind: 'seats', max: 20 }] });
    expect(await coordinator.ask('scenario-save', { id, scenario: renamed })).toEqual({ id });
    await coordinator.ask('scenario-save', { id, scenario: renamed });
    expect(versions()).toBe(before + 1);
    expect((await view()).scenarios.find((one) => one.id === id)?.scenario).toEqual(renamed);
  });

  test('stand in the order in which they were made, whichever was changed last', async () => {
    const made = [];
    for (const name of ['Un', 'Deux', 'Trois']) {
      made.push(await coordinator.ask('scenario-save', { id: null, scenario: await scenario({ name }) }));
    }
    const [first] = made;
    if (first === undefined) throw new Error('nothing was made');
    await coordinator.ask('scenario-save', { id: first.id, scenario: await scenario({ name: 'Un bis' }) });
    const names = (await view()).scenarios.map((one) => one.scenario.name);
    expect(names.slice(-3)).toEqual(['Un bis', 'Deux', 'Trois']);
  });

  test('a removed one is gone until it is saved again under its own name', async () => {
    const kept = await scenario({ name: 'Retiré' });
    const { id } = await coordinator.ask('scenario-save', { id: null, scenario: kept });
    await coordinator.ask('scenario-remove', { id });
    expect((await view()).scenarios.map((one) => one.id)).not.toContain(id);
    expect(await coordinator.refusal('scenario-remove', { id })).toBe('scenario-unknown');
    await coordinator.ask('scenario-save', { id, scenario: kept });
    expect((await view()).scenarios.find((one) => one.id === id)?.scenario).toEqual(kept);
  });

  test('one that never was cannot be saved, nor a rule that says nothing', async () => {
    const unknown = '99999999-0000-4000-8000-000000000000';
    expect(await coordinator.refusal('scenario-save', { id: unknown, scenario: await scenario() })).toBe(
      'scenario-unknown',
    );
    const empty = {
      kind: 'bounds',
      subject: { by: 'profile', profile: 'designer' },
      counting: 'eigs',
      min: null,
      max: null,
    } as const;
    expect(
      await coordinator.refusal('scenario-save', { id: null, scenario: await scenario({ rules: [empty] }) }),
    ).toBe('request-invalid');
  });

  test('are the coordination’s alone, and closed with the session', async () => {
    const id = (await view()).scenarios[0]?.id ?? null;
    const again = await scenario({ name: 'Après' });
    await coordinator.ask('phase-change', { to: 'decision', reason: null });
    await coordinator.ask('scenario-save', { id, scenario: again });
    await decideAll(coordinator);
    await coordinator.ask('phase-change', { to: 'archivee', reason: null });
    expect(await coordinator.refusal('scenario-save', { id, scenario: await scenario() })).toBe(
      'session-archived',
    );
    expect((await view()).scenarios.find((one) => one.id === id)?.scenario).toEqual(again);
  });
});
