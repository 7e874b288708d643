import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { RequestInput } from '#core/contract/requests.ts';
import type { AssignmentProposal } from '#core/contract/requests/jury.ts';
import { lastPayload } from '#db/journal.ts';
import { jurySession, kitOf, type JurySession } from '#tests/support/jury-session.ts';

const titles = ['Alpha', 'Bravo', 'Charlie', 'Delta', 'Echo', 'Foxtrot'];
let given: JurySession;
const ask: JurySession['service']['ask'] = (name, input) => given.service.ask(name, input);
const juror = (name: string): string => given.jurors[name] ?? '';
const defi = (title: string): string => given.defis[title] ?? '';
const payload = (kind: string): unknown => lastPayload(given.service.context.session().db, [kind]);

type AssignmentHow = RequestInput<'assignment-propose'>['how'];

beforeEach(async () => {
  given = await jurySession(titles, { Ada: '', Bob: '', Cleo: '', Dan: '' });
});
afterEach(() => given.service.close());

const balanced = (
  perDefi: number,
  more: Partial<Extract<AssignmentHow, { kind: 'balanced' }>> = {},
): AssignmentHow => ({
  kind: 'balanced',
  perDefi,
  maxLoad: null,
  keep: false,
  seed: 'essai',
  ...more,
});
const propose = (how: AssignmentHow): Promise<AssignmentProposal> =>
  ask('assignment-propose', { how, job: 'job-of-test' });
async function apply(how: AssignmentHow): Promise<void> {
  const proposal = await propose(how);
  if (proposal.kind !== 'possible') throw new Error(JSON.stringify(proposal));
  await ask('assignment-apply', { how, lists: [...proposal.lists], head: proposal.head });
}
/** The titles that each juror was given, by name; null where all are theirs. */
async function lists(): Promise<Record<string, string[] | null>> {
  const view = await ask('assignment-view', {});
  const title = (id: string): string => view.defis.find((one) => one.id === id)?.title ?? '?';
  return Object.fromEntries(
    view.lists.map(({ juror: id, defis }) => [
      view.jurors.find((one) => one.id === id)?.name ?? '?',
      defis === null ? null : defis.map(title).sort(),
    ]),
  );
}

describe('what jurors are given', () => {
  test('is everything as long as nobody said otherwise, and kits hold it', async () => {
    expect(await lists()).toEqual({ Ada: null, Bob: null, Cleo: null, Dan: null });
    await ask('phase-change', { to: 'notation', reason: null });
    expect(await kitOf(given, juror('Ada'))).toEqual(titles);
  });

  test('by a balanced proposal: nothing changes until it is applied, then kits and progress follow', async () => {
    const proposal = await propose(balanced(2));
    if (proposal.kind !== 'possible') throw new Error('impossible');
    expect(proposal).toMatchObject({ added: 0, removed: 12, coverage: { parts: 1 } });
    expect(proposal.coverage.loads.map(({ defis }) => defis)).toEqual([3, 3, 3, 3]);
    expect(await lists()).toMatchObject({ Ada: null });
    await apply(balanced(2));
    expect(payload('assign-defis')).toEqual({ how: balanced(2) });
    const now = await lists();
    expect(Object.values(now).map((list) => list?.length)).toEqual([3, 3, 3, 3]);
    await ask('phase-change', { to: 'notation', reason: null });
    expect(await kitOf(given, juror('Bob'))).toEqual(now['Bob']);
    const progress = await ask('ballots-view', {});
    expect(progress.jurors.map(({ toMark }) => toMark)).toEqual([3, 3, 3, 3]);
  });

  test('keeps what is there when asked, and tells the same jurors from a newcomer', async () => {
    await apply(balanced(1));
    const before = await lists();
    await apply(balanced(2, { keep: true, seed: 'autre' }));
    const after = await lists();
    for (const [name, list] of Object.entries(before))
      expect(after[name]).toEqual(expect.arrayContaining(list ?? []));
    expect(Object.values(after).flat()).toHaveLength(12);
  });

  test('by group: members have the group’s défis, who is in none keeps theirs', async () => {
    const group = async (label: string): Promise<string> => (await ask('group-save', { id: null, label })).id;
    const [one, two] = [await group('A'), await group('B')];
    const join = (name: string, id: string): Promise<unknown> =>
      ask('juror-save', { id: juror(name), name, organisation: '', office: 'membre', group: id });
    await join('Ada', one);
    await join('Bob', one);
    await join('Cleo', two);
    await apply({
      kind: 'by-group',
      groups: [
        { group: one, defis: ['Alpha', 'Bravo'].map(defi) },
        { group: two, defis: ['Charlie', 'Delta'].map(defi) },
      ],
    });
    expect(await lists()).toEqual({
      Ada: ['Alpha', 'Bravo'],
      Bob: ['Alpha', 'Bravo'],
      Cleo: ['Charlie', 'Delta'],
      Dan: null,
    });
    const how: AssignmentHow = { kind: 'by-group', groups: [{ group: juror('Ada'), defis: [] }] };
    expect(await given.service.refusal('assignment-propose', { how, job: 'job-of-test' })).toBe(
      'group-unknown',
    );
  });

  test('by hand: one pair fewer of everything, one more, none at all, and everything again', async () => {
    const set = (name: string, title: string, assigned: boolean): Promise<unknown> =>
      ask('assignment-set', { pairs: [{ juror: juror(name), defi: defi(title), assigned }] });
    await set('Ada', 'Bravo', false);
    expect((await lists())['Ada']).toEqual(titles.filter((title) => title !== 'Bravo'));
    await set('Ada', 'Bravo', true);
    expect((await lists())['Ada']).toEqual(titles);
    await ask('assignment-set', {
      pairs: titles.map((title) => ({ juror: juror('Ada'), defi: defi(title), assigned: false })),
    });
    const view = await ask('assignment-view', {});
    expect(view.coverage.jurorsWithoutDefi).toEqual([juror('Ada')]);
    expect(view.coverage.defisWithoutJuror).toEqual([]);
    await apply({ kind: 'all' });
    expect(await lists()).toMatchObject({ Ada: null });
    // A list after that begins anew: what was taken away before does not come back into it.
    await set('Ada', 'Alpha', false);
    expect((await lists())['Ada']).toEqual(titles.slice(1));
  });

  test('leaves what is not up for marking with whom it was given to', async () => {
    await apply(balanced(4));
    const decide = (state: 'recevable' | 'a-completer'): Promise<unknown> =>
      ask('recevabilite-decide', { defi: defi('Alpha'), state, reason: 'Revu.' });
    await decide('a-completer');
    await apply(balanced(1));
    expect(Object.values(await lists()).flat()).toHaveLength(5);
    await decide('recevable');
    expect(Object.values(await lists()).every((list) => list?.includes('Alpha'))).toBe(true);
  });

  test('a défi that comes in later has no juror where all have lists, and the start page says so', async () => {
    await ask('recevabilite-decide', { defi: defi('Foxtrot'), state: 'a-completer', reason: 'Attente.' });
    await apply(balanced(2));
    await ask('recevabilite-decide', { defi: defi('Foxtrot'), state: 'recevable', reason: 'Reçu.' });
    const { todos } = (await ask('session-view', {})) ?? { todos: [] };
    expect(todos).toContainEqual({ step: 'assignment', code: 'assign-defis', count: 1 });
    expect((await ask('call-view', {})).nextStep?.warnings).toContain('defis-without-juror');
    await apply(balanced(2, { keep: true }));
    expect((await ask('call-view', {})).nextStep?.warnings).not.toContain('defis-without-juror');
  });

  test('says why it is impossible, and whether only what is kept is in the way', async () => {
    await ask('deport-set', { juror: juror('Ada'), defi: defi('Alpha'), reason: 'Tutelle.' });
    expect(await propose(balanced(4))).toEqual({
      kind: 'impossible',
      keptInTheWay: false,
      obstacle: { kind: 'too-few-jurors', defis: [{ defi: defi('Alpha'), available: 3, missing: 1 }] },
    });
    expect(await propose(balanced(3, { maxLoad: 4 }))).toMatchObject({
      obstacle: { kind: 'total', needed: 18, room: 16 },
    });
  });

  test('is refused when something was saved since, names a stranger, or the marking is closed', async () => {
    const how = balanced(2);
    const proposal = await propose(how);
    if (proposal.kind !== 'possible') throw new Error('impossible');
    const lists = [...proposal.lists];
    const refusal = (input: { lists: typeof lists; head: string }): Promise<unknown> =>
      given.service.refusal('assignment-apply', { how, ...input });
    await ask('deport-set', { juror: juror('Ada'), defi: defi('Alpha'), reason: 'Tutelle.' });
    expect(await refusal({ lists, head: proposal.head })).toBe('assignment-stale');
    const fresh = await propose(how);
    const head = fresh.kind === 'possible' ? fresh.head : '';
    const stranger = { juror: defi('Alpha'), defis: null } as (typeof lists)[number];
    expect(await refusal({ lists: [stranger], head })).toBe('juror-unknown');
    const pair = { juror: juror('Ada'), defi: juror('Ada'), assigned: true };
    expect(await given.service.refusal('assignment-set', { pairs: [pair] })).toBe('defi-unknown');
    await ask('phase-change', { to: 'notation', reason: null });
    await ask('phase-change', { to: 'depouillement', reason: null });
    expect(await refusal({ lists, head })).toBe('jury-closed');
    expect(await given.service.refusal('assignment-propose', { how, job: 'job-of-test' })).toBe(
      'jury-closed',
    );
    // The ranking expects marks of those alone who were given the défi.
    await ask('phase-change', { to: 'notation', reason: 'Oubli.' });
    await apply(balanced(2));
    await ask('phase-change', { to: 'depouillement', reason: null });
    const { rows } = await ask('ranking-view', {});
    expect(rows.map(({ expected }) => expected)).toEqual([2, 2, 2, 2, 2, 2]);
  });

  test('nobody or nothing to assign is refused', async () => {
    for (const name of Object.values(given.jurors))
      await ask('juror-withdraw', { id: name, reason: 'Parti.' });
    expect(
      await given.service.refusal('assignment-propose', { how: { kind: 'all' }, job: 'job-of-test' }),
    ).toBe('assignment-of-nothing');
  });
});
