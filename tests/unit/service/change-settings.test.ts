import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CallSettings } from '#core/call/settings.ts';
import { jurySession, type JurySession } from '#tests/support/jury-session.ts';

let given: JurySession;
const ask: JurySession['service']['ask'] = (name, input) => given.service.ask(name, input);
const settings = async (): Promise<CallSettings> => (await ask('call-view', {})).settings;

beforeEach(async () => {
  given = await jurySession(['Alpha'], { Ada: '' });
});
afterEach(() => given.service.close());

test('what one form had saved was put back by another that had been shown before', async () => {
  const from = await settings();
  await ask('settings-save', { settings: { ...from, seatCap: 17 }, from });
  // Both forms were made of the same view, as when the second is saved before the first has its answer.
  await ask('settings-save', { settings: { ...from, weightPoints: 12 }, from });
  expect(await settings()).toEqual({ ...from, seatCap: 17, weightPoints: 12 });
});

test('what is saved together with what another form has saved must fit it', async () => {
  const from = await settings();
  await ask('settings-save', { settings: { ...from, maxTeam: 2 }, from });
  const crossed = { settings: { ...from, minTeam: 3 }, from };
  expect(await given.service.refusal('settings-save', crossed)).toBe('settings-inconsistent');
  expect(await settings()).toEqual({ ...from, maxTeam: 2 });
});

test('without a form that they come from, all settings are saved', async () => {
  const from = await settings();
  await ask('settings-save', { settings: { ...from, seatCap: 17 } });
  await ask('settings-save', { settings: { ...from, weightPoints: 12 } });
  expect(await settings()).toEqual({ ...from, weightPoints: 12 });
});
