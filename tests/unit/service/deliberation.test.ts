import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { OpenDefi } from '#core/contract/requests/deliberation.ts';
import type { RequestInput, RequestOutput } from '#core/contract/requests.ts';
import type { DefiId, GroupId } from '#core/ids.ts';
import { newFolder, TestService } from '#tests/support/service.ts';

type Said = RequestInput<'deliberation-record'>['said'];

/** The demonstration, whose jury deliberates as a whole. */
async function demonstration(): Promise<TestService> {
  const service = new TestService();
  const place = join(newFolder(), 'demo.eigjury');
  await service.ask('demonstration-open', { place, role: 'coordinator', fresh: true });
  return service;
}

const say = (service: TestService, said: Said, reason = '', group: GroupId | null = null) =>
  service.ask('deliberation-record', { group, said, reason });

async function openDefi(service: TestService, defi: DefiId): Promise<OpenDefi> {
  const view = await service.ask('deliberation-defi', { defi });
  if (!view.open) throw new Error('closed');
  return view;
}

/** A défi without a déport, at a place of the ranking. */
async function freeDefi(service: TestService, at = 0): Promise<DefiId> {
  const { rows } = await service.ask('ranking-view', {});
  const row = rows.filter(({ deports, status }) => deports.length === 0 && status === 'ranked')[at];
  if (row === undefined) throw new Error('no such défi');
  return row.defi;
}

describe('a collective mark', () => {
  let service: TestService;
  let defi: DefiId;
  const mark = (value: number | null): Said => ({ field: 'mark', defi, criterion: 'C2', value });

  beforeAll(async () => {
    service = await demonstration();
    defi = await freeDefi(service);
  });

  test('is the mean until it is changed, with a reason', async () => {
    const before = await openDefi(service, defi);
    const cell = before.criteria.find(({ criterion }) => criterion === 'C2');
    expect(cell).toMatchObject({ value: cell?.mean, changed: false, difference: 0 });
    const wanted = (cell?.mean ?? 0) - 50;
    expect(await service.refusal('deliberation-record', { group: null, said: mark(wanted) })).toBe(
      'reason-needed',
    );
    expect(
      await service.refusal('deliberation-record', { group: null, said: mark(9_000), reason: 'x' }),
    ).toBe('mark-out-of-scale');
    await say(service, mark(wanted), 'Le mentor quitte le ministère.');
    const after = await openDefi(service, defi);
    expect(after.criteria.find(({ criterion }) => criterion === 'C2')).toMatchObject({
      value: wanted,
      changed: true,
      difference: -50,
      recorded: { value: wanted, by: 'coordination', reason: 'Le mentor quitte le ministère.' },
    });
    // One fifth of 0.5 out of 4, out of 20: half a point.
    expect((after.total.collective ?? 0) - (before.total.collective ?? 0)).toBe(-50);
    expect(after.total.individual).toBe(before.total.individual);
    expect(after.history).toHaveLength(1);
  });

  test('makes the collective total the official one, and undo gives back the jurors’ own', async () => {
    const official = await service.ask('ranking-view', {});
    expect(official.official).toBe('collective');
    const row = official.rows.find((one) => one.defi === defi);
    expect(row?.total).toBe(row?.collective?.total);
    expect(row?.collective?.changed).toBe(1);
    expect(await service.ask('deliberation-undo', { group: null })).not.toBeNull();
    expect((await service.ask('ranking-view', {})).official).toBe('individual');
    expect(await service.ask('deliberation-undo', { group: null })).toBeNull();
  });

  test('said again is no new word, unless its reason is put better', async () => {
    await say(service, mark(250), 'Une raison.');
    const { history } = await openDefi(service, defi);
    await say(service, mark(250), 'Une raison.');
    await say(service, mark(250));
    expect((await openDefi(service, defi)).history).toEqual(history);
    await say(service, mark(250), 'Une meilleure raison.');
    const after = await openDefi(service, defi);
    expect(after.history).toHaveLength(history.length + 1);
    expect(after.criteria.find(({ criterion }) => criterion === 'C2')?.recorded.reason).toBe(
      'Une meilleure raison.',
    );
  });

  test('outlives the closing of the file', async () => {
    const { path } = service.context.session().file;
    service.context.close();
    await service.ask('session-open', { place: path });
    const { criteria } = await openDefi(service, defi);
    expect(criteria.find(({ criterion }) => criterion === 'C2')?.value).toBe(250);
  });
});

test('a défi stays closed until everybody with a déport has left the room', async () => {
  const service = await demonstration();
  const { rows } = await service.ask('ranking-view', {});
  const row = rows.find(({ deports }) => deports.length > 0);
  if (row === undefined) throw new Error('the demonstration has a déport');
  const { defi, title } = row;
  const closed = await service.ask('deliberation-defi', { defi });
  expect(closed).toMatchObject({ open: false, why: 'room', title });
  expect(JSON.stringify(closed)).not.toContain('criteria');
  const avis: Said = { field: 'avis', defi, value: { avis: 'favorable', votes: null, casting: null } };
  expect(await service.refusal('deliberation-record', { group: null, said: avis })).toBe('room-not-left');

  await say(service, { field: 'projection', value: { defi, show: 'marks' } });
  const room = await service.ask('room-view', {});
  expect(room.shown).toMatchObject({ show: 'leaving', title, names: closed.leaving.map(({ name }) => name) });

  await say(service, { field: 'left-room', defi, value: closed.leaving.map(({ juror }) => juror) });
  await say(service, avis);
  expect((await openDefi(service, defi)).avis.value?.avis).toBe('favorable');
  expect((await service.ask('room-view', {})).shown.show).toBe('marks');
  // Whoever left is back when the order is on the screen.
  await say(service, {
    field: 'order',
    value: rows.filter((one) => one.rank !== null).map((one) => one.defi),
  });
  await say(service, { field: 'projection', value: { defi: null, show: 'order' } });
  const { shown } = await service.ask('room-view', {});
  const line = shown.show === 'order' ? shown.rows.find((one) => one.title === title) : undefined;
  expect(line).toMatchObject({ rank: null, avis: null });
});

test('the general grid ranks, gathers and closes, and opens again with a reason alone', async () => {
  const service = await demonstration();
  const grid = await service.ask('general-grid-view', { group: null });
  expect(grid.gaps.map(({ gap }) => gap)).toEqual(['avis-missing', 'reason-missing', 'rank-missing']);
  const order = grid.rows.map(({ defi }) => defi).reverse();
  await say(service, { field: 'order', value: order });
  const defi = await freeDefi(service);
  const [chair] = (await openDefi(service, defi)).chairs;
  if (chair === undefined) throw new Error('somebody presides');
  const tied = { for: 4, against: 4, abstained: 0 };
  const casting: Said = {
    field: 'avis',
    defi,
    value: { avis: 'defavorable', votes: tied, casting: chair.juror },
  };
  await say(service, casting);
  expect(
    await service.refusal('deliberation-record', {
      group: null,
      said: { ...casting, value: { avis: 'favorable', votes: { ...tied, for: 5 }, casting: chair.juror } },
    }),
  ).toBe('request-invalid');
  await say(service, { field: 'dissent', defi, value: 'Deux jurés tenaient le défi pour prêt.' });
  await say(service, { field: 'coup-de-coeur', defi, value: true });
  const filled = await service.ask('general-grid-view', { group: null });
  expect(filled.rows.map((row) => row.defi)).toEqual(order);
  expect(filled.rows.find((row) => row.defi === defi)).toMatchObject({
    avis: { value: { avis: 'defavorable', casting: chair.juror } },
    dissent: { value: 'Deux jurés tenaient le défi pour prêt.' },
    coupDeCoeur: { value: true },
  });
  const unknown: Said = { field: 'order', value: [...order, '7d444840-9dc0-41d1-b245-5ffdce74fad2'] };
  expect(await service.refusal('deliberation-record', { group: null, said: unknown })).toBe('defi-unknown');

  await say(service, { field: 'finished', value: true });
  const late: Said = { field: 'coup-de-coeur', defi, value: false };
  expect(await service.refusal('deliberation-record', { group: null, said: late })).toBe('grid-finished');
  // A closing could be taken back without the reason that opening again asks for.
  expect((await service.ask('general-grid-view', { group: null })).undoable).toBeNull();
  expect(await service.refusal('deliberation-undo', { group: null })).toBe('grid-finished');
  const again: Said = { field: 'finished', value: false };
  expect(await service.refusal('deliberation-record', { group: null, said: again })).toBe('reason-needed');
  await say(service, again, 'Un vote était mal compté.');
  await say(service, late);
  expect((await service.ask('sittings-view', {})).groups).toMatchObject([{ group: null, finished: false }]);
});

test('presence is kept by sitting, and who is absent need not leave the room', async () => {
  const service = await demonstration();
  const sitting = '0f8fad5b-d9cb-469f-a165-70867728950e';
  const value = { label: 'Matin', date: '2018-07-04', quorum: 2, removed: false };
  await say(service, { field: 'sitting', sitting, value });
  const { jurors } = await service.ask('agenda-view', { group: null });
  const present = (at: number, presence: 'present' | 'absent'): Said => ({
    field: 'presence',
    sitting,
    juror: jurors[at]?.id ?? '',
    value: presence,
  });
  await say(service, present(0, 'present'));
  expect((await service.ask('agenda-view', { group: null })).sittings).toMatchObject([
    { id: sitting, present: 1, quorumReached: false },
  ]);
  await say(service, present(1, 'present'));
  expect((await service.ask('agenda-view', { group: null })).sittings).toMatchObject([
    { present: 2, quorumReached: true },
  ]);
  const { rows } = await service.ask('ranking-view', {});
  const row = rows.find(({ deports }) => deports.length === 1);
  if (row === undefined) throw new Error('the demonstration has a déport');
  expect((await service.ask('deliberation-defi', { defi: row.defi })).open).toBe(false);
  await say(
    service,
    present(
      jurors.findIndex(({ id }) => id === row.deports[0]),
      'absent',
    ),
  );
  expect((await service.ask('deliberation-defi', { defi: row.defi })).open).toBe(true);
});

test('bug: one step back after presences were noted took the sitting away with them', async () => {
  const service = await demonstration();
  const [row] = (await service.ask('ranking-view', {})).rows;
  await say(service, { field: 'reason', defi: row?.defi ?? '', value: 'Utile.' });
  const sitting = '0f8fad5b-d9cb-469f-a165-70867728950e';
  const value = { label: 'Matin', date: '2018-07-04', quorum: 2, removed: false };
  await say(service, { field: 'sitting', sitting, value });
  const agenda = (): Promise<RequestOutput<'agenda-view'>> => service.ask('agenda-view', { group: null });
  const [juror] = (await agenda()).jurors;
  const noted = { field: 'presence', sitting, juror: juror?.id ?? '' } as const;
  await say(service, { ...noted, value: 'present' });
  expect((await agenda()).undoable).toMatchObject({ field: 'reason' });
  // What was changed of it since is taken back all the same.
  await say(service, { field: 'sitting', sitting, value: { ...value, quorum: 1 } });
  await service.ask('deliberation-undo', { group: null });
  expect((await agenda()).sittings).toMatchObject([{ id: sitting, present: 1, quorumReached: false }]);
  expect((await agenda()).undoable).toMatchObject({ field: 'reason' });
});

test('the plenary orders what totals do not, and only where the session says so', async () => {
  const service = await demonstration();
  const byTotal = (await service.ask('ranking-view', {})).rows.filter(({ rank }) => rank !== null);
  const [first, second, ...others] = byTotal.map(({ defi }) => defi);
  const order = [second ?? '', first ?? '', ...others];
  await say(service, { field: 'plenary-order', value: order }, 'La plénière en a jugé ainsi.');
  const ranked = async (): Promise<string[]> =>
    (await service.ask('ranking-view', {})).rows.filter(({ rank }) => rank !== null).map(({ defi }) => defi);
  expect(await ranked()).toEqual(byTotal.map(({ defi }) => defi));
  const { settings } = await service.ask('call-view', {});
  await service.ask('settings-save', { settings: { ...settings, officialOrder: 'plenary' } });
  expect(await ranked()).toEqual(order);
  expect((await service.ask('ranking-view', {})).official).toBe('plenary');
  const { rows } = await service.ask('plenary-view', {});
  expect(rows.map(({ defi }) => defi)).toEqual(order);
  expect(rows[0]?.rankByTotal).toBe(byTotal[1]?.rank);
});

test('what is equal is parted by the declared rules, in their order, and said', async () => {
  const service = await demonstration();
  const [one, two] = [await freeDefi(service, 0), await freeDefi(service, 1)];
  // The same marks for both.
  for (const defi of [one, two]) {
    for (const criterion of ['C1', 'C2', 'C3', 'C4', 'C5']) {
      await say(service, { field: 'mark', defi, criterion, value: 400 }, 'Accord du groupe.');
    }
  }
  const tied = (await service.ask('ranking-view', {})).rows.filter(
    ({ defi }) => defi === one || defi === two,
  );
  expect(tied.map(({ rank, exAequo }) => [rank, exAequo])).toEqual([
    [1, true],
    [1, true],
  ]);
  const { settings } = await service.ask('call-view', {});
  const tieRules = [{ kind: 'general-grid-rank' as const }, { kind: 'plenary-order' as const }];
  await service.ask('settings-save', { settings: { ...settings, tieRules } });
  await say(service, { field: 'plenary-order', value: [two, one] });
  const parted = await service.ask('ranking-view', {});
  expect(parted.official).toBe('collective');
  expect(parted.rows.slice(0, 2).map(({ defi, rank, exAequo }) => [defi, rank, exAequo])).toEqual([
    [two, 1, false],
    [one, 2, false],
  ]);
  expect(parted.passedOver).toMatchObject([
    { rule: { kind: 'general-grid-rank' }, rank: 1, reason: 'missing' },
  ]);
  expect(parted.breaks).toMatchObject([
    { rule: { kind: 'plenary-order' }, rank: 1, parts: [{ defis: [two] }, { defis: [one] }] },
  ]);

  // The first rule is asked first, as soon as the group has written its ranks.
  await say(service, { field: 'order', value: [one, two] });
  const byGroup = await service.ask('ranking-view', {});
  expect(byGroup.rows.slice(0, 2).map(({ defi }) => defi)).toEqual([one, two]);
  expect(byGroup.breaks).toMatchObject([{ rule: { kind: 'general-grid-rank' }, rank: 1 }]);
  expect(byGroup.passedOver).toEqual([]);
});

test('nothing is recorded before the deliberation opens', async () => {
  const service = await demonstration();
  await service.ask('phase-change', { to: 'depouillement', reason: 'Un bulletin manque.' });
  const defi = await freeDefi(service);
  const said: Said = { field: 'coup-de-coeur', defi, value: true };
  expect(await service.refusal('deliberation-record', { group: null, said })).toBe('deliberation-not-now');
});

test('bug: after the deliberation it was said that the coordination would open it', async () => {
  const service = await demonstration();
  const defi = await freeDefi(service);
  await service.ask('phase-change', { to: 'decision', reason: null });
  const said: Said = { field: 'coup-de-coeur', defi, value: true };
  expect(await service.refusal('deliberation-record', { group: null, said })).toBe('deliberation-over');
});

test('a tied vote that nobody decided keeps the grid from being whole', async () => {
  const service = await demonstration();
  const defi = await freeDefi(service);
  const votes = { for: 3, against: 3, abstained: 0 };
  await say(service, { field: 'avis', defi, value: { avis: 'favorable', votes, casting: null } });
  const { gaps } = await service.ask('general-grid-view', { group: null });
  expect(gaps.find(({ gap }) => gap === 'tie-open')?.count).toBe(1);
  service.close();
});

describe('impossible counts were taken:', () => {
  const sitting = '0f8fad5b-d9cb-469f-a165-70867728950e';
  const morning = (more: object): Said => ({
    field: 'sitting',
    sitting,
    value: { label: 'Matin', date: '2018-07-04', quorum: null, removed: false, ...more },
  });
  const vote = (defi: DefiId, votes: { for: number; against: number; abstained: number }): Said => ({
    field: 'avis',
    defi,
    value: { avis: 'favorable', votes, casting: null },
  });
  const answer = (service: TestService, said: Said) =>
    service.answer('deliberation-record', { group: null, said });
  const refused = (code: string, details: object) => ({ ok: false, error: { code, details } });

  test('more votes than there are jurors who could vote, abstentions included', async () => {
    const service = await demonstration();
    const defi = await freeDefi(service);
    const { jurors } = await service.ask('agenda-view', { group: null });
    const all = jurors.length;
    expect((await openDefi(service, defi)).mostVotes).toBe(all);
    expect(await answer(service, vote(defi, { for: all - 1, against: 0, abstained: 2 }))).toEqual(
      refused('votes-too-many', { votes: all + 1, most: all }),
    );
    await say(service, vote(defi, { for: all - 2, against: 0, abstained: 2 }));
    // One who was not there did not vote.
    await say(service, morning({}));
    await say(service, { field: 'presence', sitting, juror: jurors[0]?.id ?? '', value: 'absent' });
    const view = await service.ask('general-grid-view', { group: null });
    expect(view.rows.find((row) => row.defi === defi)?.mostVotes).toBe(all - 1);
    expect(await answer(service, vote(defi, { for: all, against: 0, abstained: 0 }))).toEqual(
      refused('votes-too-many', { votes: all, most: all - 1 }),
    );
    await say(service, vote(defi, { for: all - 1, against: 0, abstained: 0 }));
  });

  test('the vote of a juror who has a déport on the défi', async () => {
    const service = await demonstration();
    const { rows } = await service.ask('ranking-view', {});
    const { jurors } = await service.ask('agenda-view', { group: null });
    const row = rows.find(({ deports }) => deports.length === 1);
    if (row === undefined) throw new Error('the demonstration has a déport');
    await say(service, { field: 'left-room', defi: row.defi, value: [...row.deports] });
    const all = jurors.length;
    expect(await answer(service, vote(row.defi, { for: all, against: 0, abstained: 0 }))).toEqual(
      refused('votes-too-many', { votes: all, most: all - 1 }),
    );
  });

  test('a quorum that the group could never reach', async () => {
    const service = await demonstration();
    const { jurors } = await service.ask('agenda-view', { group: null });
    expect(await answer(service, morning({ quorum: 99 }))).toEqual(
      refused('quorum-too-large', { quorum: 99, jurors: jurors.length }),
    );
    await say(service, morning({ quorum: jurors.length }));
  });
});
