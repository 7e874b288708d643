import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newFolder, TestService } from '#tests/support/service.ts';

async function make(path: string): Promise<TestService> {
  const service = new TestService();
  await service.ask('demonstration-open', { place: path, role: 'coordinator', fresh: true });
  return service;
}

const words = (text: string): number => text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;

test('the demonstration is the same bytes every time', async () => {
  const folder = newFolder();
  const digests: string[] = [];
  for (const name of ['one.eigjury', 'two.eigjury']) {
    const service = await make(join(folder, name));
    service.close();
    digests.push(
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    );
  }
  expect(digests[0]).toBe(digests[1]);
});

test('it has 15 real défis and two invented ones, each told in at least 120 words', async () => {
  const service = await make(join(newFolder(), 'demo.eigjury'));
  const rows = await service.ask('defis-list', {});
  expect(rows).toHaveLength(17);
  expect(rows.filter(({ title }) => title.includes('inventé'))).toHaveLength(2);
  expect(rows.filter(({ late }) => late === true).map(({ title }) => title)).toEqual([
    'Balise (défi inventé)',
  ]);
  expect(rows.filter(({ teamSize }) => teamSize === 1)).toHaveLength(1);
  for (const { id, title } of rows) {
    const defi = await service.ask('defi-view', { defi: id });
    expect(defi.sight).toBe('whole');
    if (defi.sight !== 'whole') continue;
    const { problematique = '', solution = '' } = defi.content.fields;
    const told = [problematique, solution, ...defi.content.team.map(({ mission }) => mission)].join(' ');
    expect(words(told), title).toBeGreaterThanOrEqual(120);
  }
  service.close();
});

test('its ranking has one déport left out and goes down the caps of 24 seats and 1,100,000 €', async () => {
  const service = await make(join(newFolder(), 'demo.eigjury'));
  const { rows, cutAfter } = await service.ask('ranking-view', {});
  expect(rows.filter(({ deports }) => deports.length > 0)).toHaveLength(1);
  const teams = await service.ask('teams-view', {});
  expect(teams.caps).toEqual({ seats: 24, fundCents: 110_000_000 });
  expect(teams.usedSeats).toBeLessThanOrEqual(24);
  expect(teams.usedFundCents).toBeLessThanOrEqual(110_000_000);
  expect(cutAfter).toBe(teams.cutAfter);
  service.close();
});

test('its kits were told to be of an earlier version; only the déport that came since takes a défi out of one', async () => {
  const service = await make(join(newFolder(), 'demo.eigjury'));
  const { jurors } = await service.ask('kits-view', {});
  expect(jurors.filter(({ state }) => state === 'current')).toHaveLength(7);
  expect(jurors.filter(({ state }) => state === 'outdated').map(({ changes }) => changes)).toEqual([
    { added: 0, gone: 1, changed: 0, call: false, grid: false, juror: false },
  ]);
  service.close();
});

test('only a demonstration is ever overwritten by a fresh one', async () => {
  const folder = newFolder();
  const service = new TestService();
  const place = join(folder, 'mine.eigjury');
  await service.ask('session-create', { place, name: 'À moi', gridTemplate: 'eig3' });
  await service.ask('session-close', {});
  const before = readFileSync(place);
  const wanted = { place, role: 'coordinator', fresh: true } as const;
  expect(await service.refusal('demonstration-open', wanted)).toBe('session-not-ours');
  expect(readFileSync(place).equals(before)).toBe(true);
  service.close();
});
