import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import Sqlite from 'better-sqlite3';
import type { RequestInput } from '#core/contract/requests.ts';
import { appendJournal } from '#db/journal.ts';
import { nodePorts } from '#electron/service/node-ports.ts';
import { decidedSession } from '#tests/support/decided-session.ts';
import { jurorSession, mark, someDefi } from '#tests/support/marking.ts';
import { newFolder, TestService } from '#tests/support/service.ts';

const wanted = (more: Partial<RequestInput<'history-view'>> = {}): RequestInput<'history-view'> => ({
  query: '',
  defi: '',
  group: null,
  juror: null,
  from: null,
  to: null,
  page: 0,
  language: 'fr',
  ...more,
});

describe('of a decided session', () => {
  let path: string;
  const service = new TestService();
  const asked = (more: Partial<RequestInput<'history-view'>> = {}) =>
    service.ask('history-view', wanted(more));

  beforeAll(async () => {
    path = await decidedSession();
    await service.ask('session-open', { place: path });
  });
  afterAll(() => service.close());

  test('every entry of the journal is told once, the newest first, by pages', async () => {
    const sqlite = new Sqlite(path, { readonly: true });
    const seqs = sqlite.prepare('SELECT seq FROM journal ORDER BY seq DESC').pluck().all();
    sqlite.close();
    const { total, kinds } = await asked();
    const told: number[] = [];
    for (let page = 0; told.length < total; page += 1) {
      told.push(...(await asked({ page })).lines.map(({ seq }) => seq));
    }
    expect(told).toEqual(seqs);
    expect(kinds.reduce((sum, { count }) => sum + count, 0)).toBe(total);
  });

  test('the committee’s decision is found by its reason, with what it was before', async () => {
    const { lines } = await asked({ query: 'porteur', group: 'decisions' });
    expect(lines).toHaveLength(1);
    expect(lines[0]?.about).toBe('Beta');
    expect(lines[0]?.details.join()).toMatch(/Retenu → Désisté\. Motif\s: Plus de porteur\./);
  });

  test('what a group said on another machine is told with who said it', async () => {
    const { lines } = await asked({ group: 'deliberation', query: 'dit par le groupe' });
    expect(lines.map(({ about }) => about)).toEqual(['Abel Roy']);
    expect(lines[0]?.details.join()).toMatch(/Beta – Motif\s: Dit par le groupe \(Abel Roy\)/);
  });

  test('a défi, a juror and days narrow it down', async () => {
    const beta = await asked({ defi: '3000002' });
    expect(beta.total).toBeGreaterThan(2);
    for (const { sentence } of beta.lines) expect(sentence).toContain('Beta');
    const { jurors } = await asked();
    const bea = jurors.find(({ name }) => name === 'Bea Petit');
    const ofBea = await asked({ juror: bea?.id ?? null, group: 'ballots' });
    expect(ofBea.lines.map(({ about }) => about)).toEqual(['Bea Petit']);
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format();
    const all = (await asked()).total;
    expect((await asked({ to: '2020-01-01' })).total).toBe(0);
    expect((await asked({ from: '2020-01-01', to: today })).total).toBe(all);
    // The first and the last day that can be typed.
    expect((await asked({ from: '0001-01-01', to: '9999-12-31' })).total).toBe(all);
  });

  test('a date that is none is refused', async () => {
    expect(await service.refusal('history-view', wanted({ from: '2026-13-40' }))).toBe('request-invalid');
  });
});

test('a juror reads each revision of the own marks, from what to what', async () => {
  const service = new TestService();
  await service.ask('session-open', { place: await jurorSession() });
  const defi = await someDefi(service);
  for (const value of [100, 350]) await mark(service, defi, value);
  await service.ask('mark-undo', {});
  const { lines } = await service.ask('history-view', wanted({ group: 'marks' }));
  expect(lines.slice(0, 3).map(({ details }) => details.join().replace(/^.*\s: /, ''))).toEqual([
    '3,5 → 1.',
    '1 → 3,5.',
    expect.stringMatching(/→ 1\.$/),
  ]);
  service.close();
});

describe('of a long journal', () => {
  /** `count` decisions on whether défis are receivable, each with its reason. */
  function lengthen(service: TestService, count: number): void {
    service.context.session().file.write((db) => {
      const defis = db.all('SELECT id FROM defi ORDER BY id').map((row) => String(row['id']));
      for (let n = 1; n <= count; n += 1) {
        const defi = defis[n % defis.length] ?? '';
        const reason = `Motif ${String(n)}${n % 1_000 === 0 ? ' rond' : ''}`;
        const seq = appendJournal(db, nodePorts.hash, {
          at: '2026-07-05T10:00:00.000Z',
          actor: 'coordination',
          kind: 'decide-recevabilite',
          subject: defi,
          payload: { state: 'recevable', reason },
        });
        db.run(
          1,
          "INSERT INTO recevabilite (entry, defi, state, reason) VALUES (?, ?, 'recevable', ?)",
          seq,
          defi,
          reason,
        );
      }
    });
  }

  test('a search gives way to others, answers what it found so far, and goes on from there when it is asked again', async () => {
    const service = new TestService();
    await service.ask('session-open', { place: await decidedSession() });
    lengthen(service, 20_000);
    const asked = wanted({ query: 'rond' });
    let others = 0;
    let going = true;
    const another = (): void => {
      others += 1;
      if (going) setImmediate(another);
    };
    setImmediate(another);
    const totals: number[] = [];
    let answer = await service.ask('history-view', asked);
    going = false;
    for (; !answer.complete; answer = await service.ask('history-view', asked)) {
      totals.push(answer.total);
      expect(totals.length).toBeLessThan(500);
    }
    // It was not looked through in one go, and others had their turn.
    expect(totals.length).toBeGreaterThan(0);
    expect(others).toBeGreaterThan(1);
    expect(totals).toEqual([...totals].sort((a, b) => a - b));
    expect(answer.total).toBe(20);
    expect(answer.lines.map(({ details }) => details[0]?.match(/Motif (\d+)/)?.[1])).toEqual(
      Array.from({ length: 20 }, (_, place) => String((20 - place) * 1_000)),
    );
    // What is written after is found at once; a new name is what everything is called from then on.
    await service.ask('recevabilite-decide', {
      defi: String(service.context.session().db.get('SELECT id FROM defi ORDER BY id')?.['id']),
      state: 'irrecevable',
      reason: 'Tout rond',
    });
    const again = await service.ask('history-view', asked);
    expect([again.complete, again.total]).toEqual([true, 21]);
    service.close();
  });

  test('lines found by a juror’s name follow when the juror is called otherwise', async () => {
    const service = new TestService();
    await service.ask('session-open', { place: await decidedSession() });
    const { jurors } = await service.ask('call-view', {});
    const bea = jurors.find(({ name }) => name === 'Bea Petit');
    if (bea === undefined) throw new Error('no juror');
    const found = async (query: string): Promise<number> =>
      (await service.ask('history-view', wanted({ query }))).total;
    const before = await found('bea petit');
    expect(before).toBeGreaterThan(0);
    service.context.session().file.write((db) => {
      db.runAny("UPDATE juror_version SET name = 'Zoé Grand' WHERE juror = ?", bea.id);
    });
    await service.ask('session-rename', { name: 'Autre nom' });
    expect([await found('zoe grand'), await found('bea petit')]).toEqual([before, 0]);
    service.close();
  });
});

describe('what a setting, a name, a juror or a loading changed left no trace on screen', () => {
  const service = new TestService();
  beforeAll(() =>
    service.ask('session-create', {
      place: join(newFolder(), 's.eigjury'),
      name: 'Essai',
      gridTemplate: 'eig3',
    }),
  );
  afterAll(() => service.close());
  const latest = async (language: 'fr' | 'en' = 'fr'): Promise<string[] | undefined> =>
    (await service.ask('history-view', wanted({ language }))).lines[0]?.details.map((detail) =>
      detail.replace(/\s/g, ' '),
    );

  test('of settings: each that is another one, before and after', async () => {
    // What a session begins with is no change.
    expect(await latest()).toEqual(['Phase : Préparation.']);
    const { settings } = await service.ask('call-view', {});
    const first = { ...settings, seatCap: 24, juryDay: '2027-06-03' };
    await service.ask('settings-save', { settings: first });
    expect(await latest()).toEqual([
      'Journée du jury : rien → 3 juin 2027.',
      'Places (EIG en tout) : rien → 24.',
    ]);
    await service.ask('settings-save', {
      settings: {
        ...first,
        seatCap: 5,
        envelopeCents: 1_100_000_00,
        showSeverity: false,
        requiredFields: first.requiredFields.filter((key) => key !== 'contact_rh'),
        profilePool: { designer: 4 },
      },
    });
    expect(await latest()).toEqual([
      'Places (EIG en tout) : 24 → 5.',
      'Enveloppe du fonds (€) : 1 500 000 € → 1 100 000 €.',
      'Champs attendus dans chaque dossier, Contact RH : oui → non.',
      'Montrer les totaux corrigés de la sévérité, à côté des totaux bruts : oui → non.',
      'Vivier attendu, Design : rien → 4.',
    ]);
    expect((await latest('en'))?.[0]).toBe('Seats (EIGs in all): 24 → 5.');
  });

  test('of the session: its name', async () => {
    await service.ask('session-rename', { name: 'Promotion 4' });
    expect(await latest()).toEqual(['Nom de la session : Essai → Promotion 4.']);
    const found = await service.ask('history-view', wanted({ query: 'promotion essai' }));
    expect(found.total).toBe(1);
  });

  test('of a juror: what is said of them, and whether they take part', async () => {
    const ada = { name: 'Ada Juré', organisation: '', office: 'membre', group: null } as const;
    const { id } = await service.ask('juror-save', { id: null, ...ada });
    expect(await latest()).toEqual(['Prénom et nom : Ada Juré.', 'Fonction : Membre.']);
    await service.ask('juror-save', { id, ...ada, name: 'Ada Jurée', organisation: 'DINUM' });
    expect(await latest()).toEqual(['Prénom et nom : Ada Juré → Ada Jurée.', 'Organisme : rien → DINUM.']);
    await service.ask('juror-withdraw', { id, reason: 'Indisponible' });
    expect(await latest()).toEqual(['Ne participe plus : Indisponible.']);
    await service.ask('juror-withdraw', { id, reason: null });
    expect(await latest()).toEqual(['Participe à nouveau.']);
  });
});

test('what a loading changed left no trace on screen', async () => {
  const service = new TestService();
  await service.ask('session-open', { place: await decidedSession() });
  const { lines } = await service.ask('history-view', wanted({ group: 'dossiers' }));
  const loaded = lines.find(({ details }) => details.some((detail) => /nouveaux? dossiers?/.test(detail)));
  expect(loaded?.details.join()).toMatch(/^\d+ nouveaux dossiers\.$/);
  service.close();
});
