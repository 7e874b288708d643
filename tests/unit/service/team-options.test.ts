import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RequestInput, RequestOutput } from '#core/contract/requests.ts';
import { asOptionId, type DefiId } from '#core/ids.ts';
import { namedProfiles } from '#core/selection/team-profiles.ts';
import { coordinatorWithKits } from '#tests/support/jury.ts';
import { newFolder, TestService } from '#tests/support/service.ts';
import { decideAll } from '#tests/support/decide-all.ts';

let service: TestService;
beforeAll(async () => {
  service = new TestService();
  const place = join(newFolder(), 'demo.eigjury');
  await service.ask('demonstration-open', { place, role: 'coordinator', fresh: true });
});
afterAll(() => service.close());

type Row = RequestOutput<'options-view'>['rows'][number];

async function rowOf(title: string): Promise<Row> {
  const { rows } = await service.ask('options-view', {});
  const row = rows.find((one) => one.title === title);
  if (row === undefined) throw new Error(`nothing called ${title}`);
  return row;
}

const wish = (defi: DefiId, some: Partial<RequestInput<'option-save'>>): RequestInput<'option-save'> => ({
  defi,
  option: null,
  label: '',
  eigs: null,
  costCents: null,
  value: null,
  ...some,
});

const eigs = [{ profile: 'designer', words: '', mission: 'Dessiner' }] as const;

test('neither options nor advice nor likeness are answered before the closing', async () => {
  const open = await coordinatorWithKits(newFolder(), { jurors: ['Ada'], defis: ['Alpha', 'Beta'] });
  const [alpha, beta] = (await open.ask('defis-list', {})).map(({ id }) => id);
  if (alpha === undefined || beta === undefined) throw new Error('no défis');
  const options = [{ defi: alpha, option: asOptionId('requested') }];
  expect([
    await open.refusal('options-view', {}),
    await open.refusal('option-save', wish(alpha, { eigs: [...eigs] })),
    await open.refusal('option-remove', { options }),
    await open.refusal('options-reduce', { size: 2 }),
    await open.refusal('teams-compare', { defis: [alpha, beta] }),
    await open.refusal('teams-across', {}),
    await open.refusal('teams-alike', { job: 'job-of-test' }),
  ]).toEqual(Array.from({ length: 7 }, () => 'ranking-closed'));
  open.close();
});

describe('the teams of a défi', () => {
  test('are the requested one and the one that jurors advise, at its whole value', async () => {
    const plume = await rowOf('Plume');
    expect(plume.options.map(({ option, seats, valueFrom }) => [option, seats, valueFrom])).toEqual([
      ['requested', 3, 'whole'],
      ['reduced', 2, 'advised-size'],
    ]);
    const [whole, reduced] = plume.options;
    // Everywhere 1 out of 4 makes 5 of 20.
    expect(whole?.value).toBe((plume.total ?? 0) - 500);
    expect(reduced?.value).toBe(whole?.value);
    expect(whole?.outOfBounds).toBe(false);
  });

  test('of the requested one only name, cost and value change, and come back', async () => {
    const { defi, options } = await rowOf('CibNav');
    const [before] = options;
    const option = asOptionId('requested');
    await service.ask(
      'option-save',
      wish(defi, { option, label: 'Essai', eigs: [...eigs], costCents: 10_000_000, value: 900 }),
    );
    expect((await rowOf('CibNav')).options).toEqual([
      {
        ...before,
        label: 'Essai',
        costCents: 10_000_000,
        fundCents: 7_000_000,
        costFrom: 'set',
        value: 900,
        valueFrom: 'set',
      },
    ]);
    await service.ask('option-remove', { options: [{ defi, option }] });
    expect((await rowOf('CibNav')).options).toEqual([before]);
  });

  test('one that is added loses value by its size, can be changed, taken away and put back', async () => {
    const { defi, options } = await rowOf('CibNav');
    const { option } = await service.ask('option-save', wish(defi, { eigs: [...eigs] }));
    const [, added] = (await rowOf('CibNav')).options;
    expect(added).toMatchObject({ option, kind: 'added', seats: 1, valueFrom: 'reduced', outOfBounds: true });
    expect(added?.value).toBe(Math.round((85 * (options[0]?.value ?? 0)) / 100));
    // Scenarios may grant it: they have to say so too.
    const { defis } = await service.ask('scenarios-view', {});
    const sizes = defis
      .find((one) => one.defi === defi)
      ?.options.map(({ seats, outOfBounds }) => ({ seats, outOfBounds }));
    expect(sizes).toEqual([
      { seats: 2, outOfBounds: false },
      { seats: 1, outOfBounds: true },
    ]);
    // Without EIGs those that it has stay.
    await service.ask('option-save', wish(defi, { option, label: 'Seule', value: 123 }));
    const [, changed] = (await rowOf('CibNav')).options;
    expect(changed).toMatchObject({ option, label: 'Seule', seats: 1, value: 123, valueFrom: 'set' });
    await service.ask('option-remove', { options: [{ defi, option }] });
    expect((await rowOf('CibNav')).options).toEqual(options);
    expect(await service.refusal('option-remove', { options: [{ defi, option }] })).toBe('option-unknown');
    // The same one, so that what refers to it holds again.
    await service.ask('option-save', wish(defi, { option, label: 'Seule', value: 123 }));
    expect((await rowOf('CibNav')).options[1]).toEqual(changed);
    await service.ask('option-remove', { options: [{ defi, option }] });
  });

  test('what makes no team is refused, and nothing is written', async () => {
    const { defi } = await rowOf('CibNav');
    const unknown = asOptionId('00000000-0000-4000-8000-000000000000');
    const before = await service.ask('options-view', {});
    expect([
      await service.refusal('option-save', wish(defi, {})),
      await service.refusal('option-save', wish(defi, { eigs: [] })),
      await service.refusal('option-save', wish(defi, { option: unknown, eigs: [...eigs] })),
      // Nobody advises a smaller team of this défi.
      await service.refusal('option-save', wish(defi, { option: asOptionId('reduced'), value: 1 })),
      await service.refusal('option-save', wish(unknown as string as DefiId, { eigs: [...eigs] })),
      // Together or not at all.
      await service.refusal('option-remove', {
        options: [
          { defi, option: asOptionId('requested') },
          { defi, option: unknown },
        ],
      }),
    ]).toEqual([
      'option-empty',
      'option-empty',
      'option-unknown',
      'option-unknown',
      'defi-unknown',
      'option-unknown',
    ]);
    expect(await service.ask('options-view', {})).toEqual(before);
  });

  test('a smaller team is added wherever more is asked for and none is there yet; twice adds none', async () => {
    const before = await service.ask('options-view', {});
    const wanting = before.rows.filter(
      ({ options }) => (options[0]?.seats ?? 0) > 2 && !options.some(({ seats }) => seats === 2),
    );
    const { added } = await service.ask('options-reduce', { size: 2 });
    expect(added.map(({ defi }) => defi)).toEqual(wanting.map(({ defi }) => defi));
    expect(added.length).toBeGreaterThan(0);
    const openJustice = await rowOf('Open Justice');
    expect(openJustice.options[1]?.eigs).toEqual(openJustice.options[0]?.eigs.slice(0, 2));
    expect(await service.ask('options-reduce', { size: 2 })).toEqual({ added: [] });
    await service.ask('option-remove', { options: added });
    expect(await service.ask('options-view', {})).toEqual(before);
  });
});

test('a team made of a request that names no profile was said to be of two “others”', () => {
  const unnamed = { profile: 'other', words: '', mission: '' } as const;
  expect(namedProfiles([unnamed, unnamed])).toEqual([]);
  const named = [
    { profile: 'designer', words: '', mission: '' },
    { profile: 'other', words: 'Sociologue', mission: '' },
    { profile: 'other', words: '', mission: 'Enquêter' },
  ] as const;
  expect(namedProfiles([...named, unnamed])).toEqual(['designer', 'other', 'other']);
});

test('requests stand beside each other with marks, advice and who gives it', async () => {
  const [plume, bio] = [await rowOf('Plume'), await rowOf('CartoBio')];
  const { teams } = await service.ask('teams-compare', { defis: [plume.defi, bio.defi] });
  expect(teams.map(({ title, size }) => [title, size])).toEqual([
    ['Plume', 3],
    ['CartoBio', 2],
  ]);
  const [team] = teams;
  expect(team?.marks.filter(({ aboutTeam }) => aboutTeam).map(({ criterion }) => criterion)).toEqual([
    'C2',
    'C4',
  ]);
  const { rows } = await service.ask('ranking-view', {});
  const ranked = rows.find(({ defi }) => defi === plume.defi);
  const given = await service.ask('ranking-marks', { defi: plume.defi });
  for (const { criterion, mean, values } of team?.marks ?? []) {
    const official = ranked?.criteria.find((one) => one.criterion === criterion);
    expect(mean).toBe(official?.mean);
    const own = given.criteria.find((one) => one.criterion === criterion);
    expect(values).toEqual(own?.marks.map(({ value }) => value).sort((a, b) => b - a));
  }
  expect(team?.advice).toMatchObject({ sizeOutcome: 'smaller', options: [{ option: 'reduced', seats: 2 }] });
  expect(team?.advice.reasons.every(({ name }) => name !== null && name !== '')).toBe(true);
  const unknown = '00000000-0000-4000-8000-000000000000' as DefiId;
  expect(await service.refusal('teams-compare', { defis: [plume.defi, unknown] })).toBe('defi-unknown');
});

test('across the call: demand against the pool, one profile alone, doubted seats', async () => {
  const { settings } = await service.ask('call-view', {});
  await service.ask('settings-save', {
    settings: { ...settings, profilePool: { 'data-scientist': 9, designer: 4, developer: 100 } },
  });
  const across = await service.ask('teams-across', {});
  for (const [at, { profile, requested, aboveCut }] of across.demand.entries()) {
    const sum = (rows: typeof across.heat) => rows.reduce((all, { counts }) => all + (counts[at] ?? 0), 0);
    expect([profile, requested, aboveCut]).toEqual([
      profile,
      sum(across.heat),
      sum(across.heat.filter((row) => row.aboveCut)),
    ]);
  }
  const lacking = (wanted: string) => across.demand.find(({ profile }) => profile === wanted)?.lacking;
  expect(lacking('data-scientist')).toEqual({ inAll: 5, aboveCut: 1 });
  expect(lacking('designer')).toEqual({ inAll: 1, aboveCut: 0 });
  expect(lacking('developer')).toEqual({ inAll: 0, aboveCut: 0 });
  expect(lacking('jurist')).toBeNull();
  expect(across.sameProfile.map(({ title }) => title)).toEqual(['IA Flash', 'DataJust']);
  expect(across.doubted.map(({ title, doubting }) => [title, doubting])).toEqual([['Plume', 2]]);
  expect(across.advice.map(({ defi }) => defi)).toEqual(across.heat.map(({ defi }) => defi));
});

test('two requests about the same thing are found alike, with the words that say so', async () => {
  const { pairs, compared } = await service.ask('teams-alike', { job: 'job-of-test' });
  expect(compared).toBe((await service.ask('ranking-view', {})).rows.length);
  expect(pairs[0]).toMatchObject({
    one: { title: 'Polygraphe' },
    other: { title: 'ADLER' },
    sameProfiles: true,
  });
  expect(pairs[0]?.words).toEqual(expect.arrayContaining(['signalements', 'enquêteurs']));
  for (const { likeness, one, other } of pairs) {
    expect(likeness).toBeGreaterThan(0);
    expect(likeness).toBeLessThanOrEqual(1);
    expect(one.defi).not.toBe(other.defi);
  }
});

test('names of jurors are shown as the session says, and a déport takes their advice out', async () => {
  const { settings } = await service.ask('call-view', {});
  await service.ask('settings-save', { settings: { ...settings, namesInDeliberation: false } });
  const adviceOf = async (title: string) =>
    (await service.ask('teams-across', {})).advice.find((one) => one.title === title);
  const plume = await adviceOf('Plume');
  expect(plume?.advice.reasons.map(({ name }) => name)).toEqual([null, null]);
  const [reason] = plume?.advice.reasons ?? [];
  const { jurors } = await service.ask('call-view', {});
  const juror = jurors[(reason?.juror ?? 0) - 1];
  if (plume === undefined || juror === undefined) throw new Error('nobody advises');
  const reasonToGoBack = 'Un lien a été oublié.';
  await service.ask('phase-change', { to: 'depouillement', reason: reasonToGoBack });
  await service.ask('phase-change', { to: 'notation', reason: reasonToGoBack });
  await service.ask('deport-set', { juror: juror.id, defi: plume.defi, reason: 'Lien.' });
  await service.ask('phase-change', { to: 'depouillement', reason: null });
  await service.ask('phase-change', { to: 'deliberation', reason: null });
  const after = await adviceOf('Plume');
  expect(after?.advice.advisers).toBe(1);
  expect(after?.advice.reasons.map((one) => one.juror)).not.toContain(reason?.juror);
});

test('an archived session keeps its teams as they are', async () => {
  await service.ask('phase-change', { to: 'decision', reason: null });
  await decideAll(service);
  await service.ask('phase-change', { to: 'archivee', reason: null });
  const { defi } = await rowOf('CibNav');
  expect(await service.refusal('option-save', wish(defi, { eigs: [...eigs] }))).toBe('session-archived');
  const options = [{ defi, option: asOptionId('requested') }];
  expect(await service.refusal('option-remove', { options })).toBe('session-archived');
  expect(await service.refusal('options-reduce', { size: 1 })).toBe('session-archived');
});
