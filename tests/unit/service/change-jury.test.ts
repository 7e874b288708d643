import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { journalHead, lastPayload } from '#db/journal.ts';
import { jurySession, kitOf, type JurySession } from '#tests/support/jury-session.ts';

let given: JurySession;
const ask: JurySession['service']['ask'] = (name, input) => given.service.ask(name, input);
const juror = (name: string): string => given.jurors[name] ?? '';
const defi = (title: string): string => given.defis[title] ?? '';
const payload = (kind: string): unknown => lastPayload(given.service.context.session().db, [kind]);

beforeEach(async () => {
  given = await jurySession(
    ['Alpha', 'Bravo', { title: 'Charlie', administration: 'Ministère de la Justice' }],
    { Ada: '', Bob: 'Ministère de la Justice' },
  );
});
afterEach(() => given.service.close());

describe('groups', () => {
  test('are added, renamed and removed; members stay in the jury without one', async () => {
    const { id } = await ask('group-save', { id: null, label: 'Groupe A' });
    await ask('juror-save', {
      id: juror('Ada'),
      name: 'Ada',
      organisation: '',
      office: 'referent',
      group: id,
    });
    await ask('group-save', { id, label: 'Groupe 1' });
    expect((await ask('call-view', {})).groups).toEqual([{ id, label: 'Groupe 1' }]);
    await ask('group-remove', { id });
    const { groups, jurors } = await ask('call-view', {});
    expect(groups).toEqual([]);
    expect(jurors.find(({ name }) => name === 'Ada')).toMatchObject({ group: null, office: 'referent' });
    expect(payload('remove-group')).toEqual({ label: 'Groupe 1', members: [juror('Ada')] });
    expect(await given.service.refusal('group-remove', { id })).toBe('group-unknown');
    expect(await given.service.refusal('group-save', { id, label: 'Encore' })).toBe('group-unknown');
    const stray = { id: juror('Ada'), name: 'Ada', organisation: '', office: 'membre', group: id } as const;
    expect(await given.service.refusal('juror-save', stray)).toBe('group-unknown');
  });
});

describe('a juror who is replaced', () => {
  test('hands on group, office and défis, and no déport; the reason is in the journal', async () => {
    const { id: group } = await ask('group-save', { id: null, label: 'A' });
    await ask('juror-save', { id: juror('Ada'), name: 'Ada', organisation: '', office: 'presidence', group });
    await ask('assignment-set', { pairs: [{ juror: juror('Ada'), defi: defi('Bravo'), assigned: false }] });
    await ask('deport-set', { juror: juror('Ada'), defi: defi('Alpha'), reason: 'Ancien poste.' });
    await ask('phase-change', { to: 'notation', reason: null });
    expect(await kitOf(given, juror('Ada'))).toEqual(['Charlie']);
    const { id } = await ask('juror-replace', {
      id: juror('Ada'),
      reason: 'Malade.',
      name: 'Eve',
      organisation: 'Cnil',
    });
    expect(payload('replace-juror')).toMatchObject({ replaces: juror('Ada'), reason: 'Malade.' });
    const { jurors } = await ask('call-view', {});
    expect(jurors.find(({ name }) => name === 'Eve')).toEqual({
      id,
      name: 'Eve',
      organisation: 'Cnil',
      office: 'presidence',
      group,
      withdrawn: null,
      replaces: juror('Ada'),
    });
    expect(jurors.find(({ name }) => name === 'Ada')?.withdrawn).toBe('Malade.');
    expect(await kitOf(given, id)).toEqual(['Alpha', 'Charlie']);
    // A correction later does not undo whose place it is.
    await ask('juror-save', { id, name: 'Ève', organisation: 'Cnil', office: 'membre', group: null });
    const view = await ask('call-view', {});
    expect(view.jurors.find(({ name }) => name === 'Ève')?.replaces).toBe(juror('Ada'));
  });

  test('has everything replaced by everything, and is refused without a reason or after the closing', async () => {
    const wanted = { id: juror('Ada'), name: 'Eve', organisation: '' };
    expect(await given.service.refusal('juror-replace', { ...wanted, reason: ' ' })).toBe('request-invalid');
    await ask('phase-change', { to: 'notation', reason: null });
    const { id } = await ask('juror-replace', { ...wanted, reason: 'Malade.' });
    expect(await kitOf(given, id)).toEqual(['Alpha', 'Bravo', 'Charlie']);
    await ask('phase-change', { to: 'depouillement', reason: null });
    expect(await given.service.refusal('juror-replace', { ...wanted, reason: 'Trop tard.' })).toBe(
      'jury-closed',
    );
  });
});

describe('a déport known beforehand', () => {
  test('keeps the défi out of the kit until it is taken back; saying it again writes nothing', async () => {
    const set = (reason: string | null): Promise<unknown> =>
      ask('deport-set', { juror: juror('Ada'), defi: defi('Bravo'), reason });
    await set('Frère du porteur.');
    const before = (await ask('session-view', {}))?.savedAt;
    await set('Frère du porteur.');
    expect((await ask('session-view', {}))?.savedAt).toBe(before);
    expect((await ask('assignment-view', {})).deports).toEqual([
      { juror: juror('Ada'), defi: defi('Bravo'), reason: 'Frère du porteur.', from: 'coordination' },
    ]);
    await ask('phase-change', { to: 'notation', reason: null });
    expect(await kitOf(given, juror('Ada'))).toEqual(['Alpha', 'Charlie']);
    await set(null);
    expect(await kitOf(given, juror('Ada'))).toEqual(['Alpha', 'Bravo', 'Charlie']);
    expect(payload('lift-deport')).toEqual({ juror: juror('Ada'), reason: null });
    expect(
      await given.service.refusal('deport-set', { juror: juror('Ada'), defi: juror('Ada'), reason: 'x' }),
    ).toBe('defi-unknown');
  });
});

describe('a possible tie', () => {
  const hints = async (): Promise<unknown> =>
    (await ask('assignment-view', {})).hints.map((hint) => [hint.juror, hint.defi, hint.findings.length]);

  test('is told with its passage, counted in what is left to do, and warned of before the marking', async () => {
    const { hints: open } = await ask('assignment-view', {});
    expect(open).toEqual([
      {
        juror: juror('Bob'),
        defi: defi('Charlie'),
        findings: [
          {
            what: 'organisation',
            where: 'administration',
            before: '',
            found: 'Ministère de la Justice',
            after: '',
          },
        ],
      },
    ]);
    const { todos } = (await ask('session-view', {})) ?? { todos: [] };
    expect(todos).toContainEqual({ step: 'assignment', code: 'check-hints', count: 1 });
    const call = await ask('call-view', {});
    expect(call.hintsOpen).toBe(1);
    expect(call.nextStep?.warnings).toContain('hints-open');
  });

  test('becomes a déport, and comes back when that is taken back', async () => {
    const pair = { juror: juror('Bob'), defi: defi('Charlie') };
    await ask('deport-set', { ...pair, reason: 'Son ministère.' });
    expect(await hints()).toEqual([]);
    await ask('deport-set', { ...pair, reason: null });
    expect(await hints()).toHaveLength(1);
  });

  test('set aside with a reason, stays so until the juror changes; nothing else can be set aside', async () => {
    const pair = { juror: juror('Bob'), defi: defi('Charlie') };
    await ask('hint-dismiss', { ...pair, reason: 'Parti en 2019.' });
    expect(await hints()).toEqual([]);
    const { setAside } = await ask('assignment-view', {});
    expect(setAside).toMatchObject([{ ...pair, reason: 'Parti en 2019.' }]);
    expect(payload('dismiss-hint')).toEqual({ defi: defi('Charlie'), reason: 'Parti en 2019.' });
    expect(await given.service.refusal('hint-dismiss', { ...pair, reason: 'Encore.' })).toBe('hint-unknown');
    const bob = { id: juror('Bob'), name: 'Bob', office: 'membre', group: null } as const;
    await ask('juror-save', { ...bob, office: 'rapporteur', organisation: 'Ministère de la Justice' });
    expect(await hints()).toEqual([]);
    await ask('juror-save', { ...bob, organisation: 'Ministère de la Justice, DSJ' });
    expect(await hints()).toHaveLength(1);
  });

  test('of a juror who left or of a défi that is not recevable waits for nobody', async () => {
    await ask('recevabilite-decide', { defi: defi('Charlie'), state: 'irrecevable', reason: 'Hors sujet.' });
    expect(await hints()).toEqual([]);
    await ask('recevabilite-decide', { defi: defi('Charlie'), state: 'recevable', reason: 'Revu.' });
    expect(await hints()).toHaveLength(1);
    await ask('juror-withdraw', { id: juror('Bob'), reason: 'Parti.' });
    expect(await hints()).toEqual([]);
  });
});

// Bug: `juror-withdraw` said that the marking was closed; a juror, a group or a change of group was taken all the same.
describe('after the closing of the marking,', () => {
  const bob = { name: 'Bob', organisation: 'Ministère de la Justice', office: 'membre' } as const;
  const eve = { id: null, name: 'Eve', organisation: '', office: 'membre', group: null } as const;
  let group: string;

  beforeEach(async () => {
    ({ id: group } = await ask('group-save', { id: null, label: 'Groupe A' }));
    await ask('juror-save', { id: juror('Bob'), ...bob, group });
    await ask('phase-change', { to: 'notation', reason: null });
    await ask('phase-change', { to: 'depouillement', reason: null });
  });

  test.each(['depouillement', 'deliberation', 'decision'] as const)(
    'nobody comes into the jury, and no group changes: %s',
    async (phase) => {
      for (const to of ['deliberation', 'decision'] as const) {
        const now = (await ask('session-view', {}))?.phase;
        if (now !== phase) await ask('phase-change', { to, reason: null });
      }
      const head = journalHead(given.service.context.session().db).digest;
      const refused = [
        await given.service.refusal('juror-save', eve),
        await given.service.refusal('juror-save', { id: juror('Bob'), ...bob, group: null }),
        await given.service.refusal('juror-withdraw', { id: juror('Bob'), reason: 'Parti.' }),
        await given.service.refusal('juror-withdraw', { id: juror('Bob'), reason: null }),
        await given.service.refusal('group-save', { id: null, label: 'Groupe B' }),
        await given.service.refusal('group-remove', { id: group }),
        await given.service.refusal('hint-dismiss', {
          juror: juror('Bob'),
          defi: defi('Charlie'),
          reason: 'Parti en 2019.',
        }),
        await given.service.refusal('deport-set', {
          juror: juror('Bob'),
          defi: defi('Charlie'),
          reason: 'Son ministère.',
        }),
      ];
      expect(refused).toEqual(refused.map(() => 'jury-closed'));
      expect(journalHead(given.service.context.session().db).digest).toBe(head);
    },
  );

  test('a name, a body, an office and the name of a group are still corrected', async () => {
    const corrected = { id: juror('Bob'), name: 'Bob Roy', organisation: 'DSJ', group } as const;
    await ask('juror-save', { ...corrected, office: 'presidence' });
    await ask('group-save', { id: group, label: 'Groupe 1' });
    const { jurors, groups } = await ask('call-view', {});
    expect(jurors).toContainEqual(expect.objectContaining({ ...corrected, office: 'presidence' }));
    expect(groups).toEqual([{ id: group, label: 'Groupe 1' }]);
  });
});
