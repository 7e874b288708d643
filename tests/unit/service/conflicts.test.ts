import { copyFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { RequestInput, RequestOutput } from '#core/contract/requests.ts';
import { quietJob } from '#electron/cli/quiet-job.ts';
import { verifyReport } from '#electron/service/usecases/verification/verify-report.ts';
import { decideAll } from '#tests/support/decide-all.ts';
import { told } from '#tests/support/report-model.ts';
import { exportCsv } from '#tests/support/export-csv.ts';
import { reportFile } from '#tests/support/report-file.ts';
import { kitOrder, newFolder, readingOf, TestService } from '#tests/support/service.ts';

let folder: string;
let coordinator: TestService;
let laptop: TestService;
let office: TestService;
let juror: string;
const at = (name: string): string => join(folder, name);

const dossiers = [
  { number: '3000001', title: 'Alpha', administration: 'A', eigs: 2 },
  { number: '3000002', title: 'Bravo', administration: 'B', eigs: 3 },
];

beforeEach(async () => {
  folder = newFolder();
  coordinator = new TestService();
  laptop = new TestService();
  office = new TestService();
  await coordinator.ask('session-create', { place: at('s.eigjury'), name: 'Essai', gridTemplate: 'eig3' });
  await importDossiers(dossiers);
  const entered = { id: null, name: 'Ada Jurée', organisation: '', office: 'membre', group: null } as const;
  ({ id: juror } = await coordinator.ask('juror-save', entered));
  await coordinator.ask('phase-change', { to: 'notation', reason: null });
  await coordinator.ask('kits-write', kitOrder(folder));
  await openKit(laptop, folder, 'laptop.eigjury');
});
afterEach(() => {
  coordinator.close();
  laptop.close();
  office.close();
});

async function importDossiers(wanted: typeof dossiers): Promise<void> {
  writeFileSync(at('export.csv'), exportCsv(wanted));
  const { importId } = await coordinator.ask('import-read', readingOf(at('export.csv')));
  await coordinator.ask('import-apply', { importId });
  const open = (await coordinator.ask('defis-list', {})).filter(({ recevabilite }) => recevabilite === null);
  if (open.length === 0) return;
  await coordinator.ask('recevabilite-decide-many', {
    defis: open.map(({ id }) => id),
    state: 'recevable',
    reason: 'Dossier complet.',
  });
}

async function openKit(on: TestService, where: string, name: string): Promise<void> {
  const kit = readdirSync(where).find((file) => file.endsWith('.eigkit')) ?? '';
  await on.ask('kit-open', { kit: join(where, kit), passphrase: null, place: at(name) });
}

const defiOf = async (title: string, on = laptop): Promise<string> =>
  (await on.ask('desk-view', {})).defis.find((row) => row.title === title)?.id ?? '';
async function mark(on: TestService, title: string, values: readonly number[]): Promise<void> {
  const defi = await defiOf(title, on);
  for (const [place, value] of values.entries()) {
    await on.ask('mark-save', { defi, criterion: `C${String(place + 1)}`, value });
  }
}
async function comment(on: TestService, title: string, text: string): Promise<void> {
  await on.ask('note-save', { defi: await defiOf(title, on), field: 'comment', text });
}
async function send(on: TestService, name: string): Promise<void> {
  await on.ask('ballot-export', { place: at(name) });
}
const receive = async (...names: readonly string[]): Promise<string[]> =>
  (await coordinator.ask('ballots-receive', { files: names.map(at) })).outcomes.map(({ outcome }) => outcome);
const conflict = (): Promise<RequestOutput<'conflict-view'>> => coordinator.ask('conflict-view', { juror });
const row = async (): Promise<RequestOutput<'ballots-view'>['jurors'][number] | undefined> =>
  (await coordinator.ask('ballots-view', {})).jurors[0];
const close = (): Promise<null> => coordinator.ask('phase-change', { to: 'depouillement', reason: null });
const reopen = (): Promise<null> =>
  coordinator.ask('phase-change', { to: 'notation', reason: 'Un bulletin est resté en route.' });
const totals = async (): Promise<Record<string, number | null>> =>
  Object.fromEntries(
    (await coordinator.ask('ranking-view', {})).rows.map(({ title, total }) => [title, total]),
  );

/** The session copied to a second machine before anything was sent, and marked otherwise there. */
async function fork(): Promise<void> {
  await mark(laptop, 'Alpha', [300, 300, 300, 300, 300]);
  await laptop.ask('session-close', {});
  copyFileSync(at('laptop.eigjury'), at('office.eigjury'));
  await laptop.ask('session-open', { place: at('laptop.eigjury') });
  await office.ask('session-open', { place: at('office.eigjury') });
  await mark(laptop, 'Alpha', [400]);
  await comment(laptop, 'Alpha', 'Équipe prête.');
  await mark(office, 'Alpha', [100, 200]);
  await mark(office, 'Bravo', [250, 250, 250, 250, 250]);
  await send(laptop, 'laptop.eigballot');
  await send(office, 'office.eigballot');
}

/** Which ballot came from which machine, told by how full it is. */
async function headsBy(): Promise<{ laptop: string; office: string; heads: string[] }> {
  const { ballots } = await conflict();
  const full = (marks: number): string => ballots.find((one) => one.marks === marks)?.digest ?? '';
  return { laptop: full(5), office: full(10), heads: ballots.map(({ digest }) => digest) };
}
async function settle(
  changed: Partial<RequestInput<'conflict-settle'>> = {},
): Promise<RequestInput<'conflict-settle'>> {
  const { heads, laptop: base } = await headsBy();
  return { juror, heads, base, taken: [], reason: 'Dit au téléphone.', ...changed };
}

describe('a conflict between two machines', () => {
  beforeEach(fork);

  test('is the same in whatever order the ballots come, and nothing of the juror counts', async () => {
    expect(await receive('laptop.eigballot', 'office.eigballot', 'laptop.eigballot')).toEqual([
      'conflict',
      'conflict',
      'already',
    ]);
    expect(await row()).toMatchObject({ conflict: 'heads', settled: false, complete: 0 });
    await close();
    expect(await totals()).toEqual({ Alpha: null, Bravo: null });
  });

  test('told of two ballots received together that the first one counted, and in the end neither did', async () => {
    expect(await receive('laptop.eigballot', 'office.eigballot')).toEqual(['conflict', 'conflict']);
    expect(await row()).toMatchObject({ conflict: 'heads', complete: 0 });
  });

  test('told of a ballot received together with the one that follows it that it counted', async () => {
    await mark(laptop, 'Bravo', [350]);
    await send(laptop, 'laptop-2.eigballot');
    expect(await receive('laptop.eigballot', 'laptop-2.eigballot')).toEqual(['older', 'accepted']);
  });

  test('shows before the closing where the ballots differ, and neither a mark nor a word of them', async () => {
    await receive('office.eigballot', 'laptop.eigballot');
    const view = await conflict();
    expect(view.lines.map(({ title, field }) => `${title} ${field}`).sort()).toEqual([
      'Alpha mark:C1',
      'Alpha mark:C2',
      'Alpha note:comment',
      ...[1, 2, 3, 4, 5].map((place) => `Bravo mark:C${String(place)}`),
    ]);
    expect(view.lines.every(({ shown, says }) => !shown && says.every(({ value }) => value === null))).toBe(
      true,
    );
    expect(JSON.stringify(view)).not.toMatch(/Équipe prête|"value":\d/);
    await close();
    const open = await conflict();
    const first = open.lines.find(({ title, field }) => title === 'Alpha' && field === 'mark:C1');
    expect(first?.says.map(({ value }) => value).sort()).toEqual([100, 400]);
    expect(JSON.stringify(open)).toContain('Équipe prête.');
  });

  test('is settled by one ballot whole: its marks count in the ranking', async () => {
    await receive('laptop.eigballot', 'office.eigballot');
    await coordinator.ask('conflict-settle', await settle());
    expect(await row()).toMatchObject({ conflict: null, settled: true, complete: 1 });
    await close();
    expect(await totals()).toEqual({ Alpha: 1600, Bravo: null });
  });

  test('is settled mark by mark, and ranking, report and progress read what was put together', async () => {
    await receive('laptop.eigballot', 'office.eigballot');
    const { office: from } = await headsBy();
    const { lines } = await conflict();
    const taken = lines
      .filter(({ title, field }) => title === 'Bravo' || field === 'mark:C2')
      .map(({ defi, field }) => ({ defi, field, from }));
    await coordinator.ask('conflict-settle', await settle({ taken }));
    expect(await row()).toMatchObject({ complete: 2, settled: true });
    await close();
    // Alpha: 4, 2, 3, 3, 3; Bravo: 2.5 five times.
    expect(await totals()).toEqual({ Alpha: 1500, Bravo: 1250 });
    const options = { language: 'fr', date: '2026-11-24', namedJurors: true, comments: true } as const;
    const model = await coordinator.ask('report-model', { options });
    const { integrity } = model;
    const defis = told(model, 'defis').blocks;
    expect(integrity.ballots.map(({ digest }) => digest).sort()).toEqual((await headsBy()).heads.sort());
    expect(integrity.settlements).toMatchObject([{ juror: 'J1', reason: 'Dit au téléphone.' }]);
    expect(integrity.afterClosing).toEqual([]);
    expect(defis.flatMap(({ comments }) => comments.map(({ text }) => text))).toEqual(['Équipe prête.']);
  });

  test('is refused when the ballots are no longer those, and when the choice does not fit them', async () => {
    await receive('laptop.eigballot', 'office.eigballot');
    const wanted = await settle();
    const { defis } = await laptop.ask('desk-view', {});
    const defi = defis[0]?.id ?? '';
    const picks = (field: string, from = wanted.base): RequestInput<'conflict-settle'> => ({
      ...wanted,
      taken: [{ defi, field, from }],
    });
    expect(await coordinator.refusal('conflict-settle', picks('note:coup-de-coeur'))).toBe('conflict-picks');
    expect(await coordinator.refusal('conflict-settle', { ...wanted, base: 'f'.repeat(64) })).toBe(
      'conflict-picks',
    );
    expect(
      await coordinator.refusal('conflict-settle', { ...wanted, heads: [wanted.base, 'f'.repeat(64)] }),
    ).toBe('conflict-changed');
    await mark(office, 'Alpha', [150]);
    await send(office, 'office-2.eigballot');
    await receive('office-2.eigballot');
    expect(await coordinator.refusal('conflict-settle', wanted)).toBe('conflict-changed');
    expect(await row()).toMatchObject({ conflict: 'heads', settled: false });
  });

  test('comes back when one machine sends again, and the earlier choice stays in the history', async () => {
    await receive('laptop.eigballot', 'office.eigballot');
    await coordinator.ask('conflict-settle', await settle());
    await mark(laptop, 'Alpha', [350]);
    await send(laptop, 'laptop-2.eigballot');
    expect(await receive('laptop-2.eigballot')).toEqual(['conflict']);
    expect(await row()).toMatchObject({ conflict: 'heads', settled: false, complete: 0 });
    expect((await conflict()).history).toMatchObject([{ kind: 'settled', reason: 'Dit au téléphone.' }]);
  });

  test('may be settled otherwise while the marking is open: the later choice counts', async () => {
    await receive('laptop.eigballot', 'office.eigballot');
    await coordinator.ask('conflict-settle', await settle());
    const { office: base } = await headsBy();
    await coordinator.ask('conflict-settle', await settle({ base, reason: 'Non, l’autre.' }));
    expect((await conflict()).settled).toMatchObject({ base, reason: 'Non, l’autre.' });
    await close();
    expect(await totals()).toEqual({ Alpha: 1200, Bravo: 1250 });
  });

  test('settled after the closing stands beside the fingerprint, which stays, and only once', async () => {
    await receive('laptop.eigballot', 'office.eigballot');
    await close();
    const frozen = (await coordinator.ask('ballots-view', {})).freeze;
    await coordinator.ask('conflict-settle', await settle());
    expect(await coordinator.refusal('conflict-settle', await settle())).toBe('conflict-closed');
    const { freeze } = await coordinator.ask('ballots-view', {});
    expect(freeze?.fingerprint).toBe(frozen?.fingerprint);
    expect(freeze?.after).toMatchObject([
      { jurorName: 'Ada Jurée', kind: 'settled', reason: 'Dit au téléphone.' },
    ]);
    expect(await totals()).toEqual({ Alpha: 1600, Bravo: null });
    const options = { language: 'fr', date: '2026-11-24', namedJurors: true, comments: true } as const;
    const { integrity } = await coordinator.ask('report-model', { options });
    expect(integrity.ballotsFingerprint).toBe(frozen?.fingerprint);
    expect(integrity.afterClosing).toMatchObject([{ juror: 'J1', kind: 'settled' }]);
  });

  test.each(['before', 'after'])(
    'settled %s the closing with a reason that names the juror: a report from before the name went still holds',
    async (when) => {
      await receive('laptop.eigballot', 'office.eigballot');
      const settled = async (): Promise<unknown> =>
        coordinator.ask('conflict-settle', await settle({ reason: 'Ada Jurée, au téléphone.' }));
      if (when === 'before') await settled();
      await close();
      if (when === 'after') await settled();
      await coordinator.ask('phase-change', { to: 'deliberation', reason: null });
      await coordinator.ask('phase-change', { to: 'decision', reason: null });
      await decideAll(coordinator);
      const printed = await reportFile(coordinator);
      const forged = await reportFile(coordinator, (attached) => ({
        ...attached,
        session: {
          ...attached.session,
          settlements: attached.session.settlements.map((one) => ({ ...one, digest: '0'.repeat(64) })),
        },
      }));
      await coordinator.ask('personal-data-remove', { contacts: false, jurors: true });
      const wrongIn = async (path: string): Promise<string[]> =>
        (await verifyReport(coordinator.context, path, quietJob()))
          .filter(({ holds }) => !holds)
          .map(({ check }) => check);
      expect(await wrongIn(printed)).toEqual([]);
      expect(await wrongIn(forged)).toEqual(['report-figures']);
    },
  );
});

describe('the closing', () => {
  test('freezes the set under a fingerprint; a closing after a reopening has one of its own', async () => {
    await mark(laptop, 'Alpha', [300, 300, 300, 300, 300]);
    await send(laptop, '1.eigballot');
    await receive('1.eigballot');
    expect((await coordinator.ask('ballots-view', {})).freeze).toBeNull();
    await close();
    const first = (await coordinator.ask('ballots-view', {})).freeze?.fingerprint;
    expect(first).toMatch(/^[0-9a-f]{64}$/);
    await reopen();
    expect((await coordinator.ask('ballots-view', {})).freeze).toBeNull();
    await close();
    expect((await coordinator.ask('ballots-view', {})).freeze?.fingerprint).toBe(first);
    await reopen();
    await mark(laptop, 'Bravo', [300, 300, 300, 300, 300]);
    await send(laptop, '2.eigballot');
    await receive('2.eigballot');
    await close();
    expect((await coordinator.ask('ballots-view', {})).freeze?.fingerprint).not.toBe(first);
  });

  test('keeps late ballots apart, neither counting nor superseding; a reopening lets them count', async () => {
    await mark(laptop, 'Alpha', [300, 300, 300, 300, 300]);
    await send(laptop, '1.eigballot');
    await mark(laptop, 'Alpha', [400, 400, 400, 400, 400]);
    await send(laptop, '2.eigballot');
    await receive('1.eigballot');
    await close();
    expect(await receive('2.eigballot')).toEqual(['held']);
    expect((await coordinator.ask('ballots-view', {})).held).toMatchObject([{ reason: 'late' }]);
    expect(await totals()).toMatchObject({ Alpha: 1500 });
    await reopen();
    expect((await coordinator.ask('ballots-view', {})).held).toEqual([]);
    expect(await receive('2.eigballot', '1.eigballot')).toEqual(['already', 'already']);
    await close();
    expect(await totals()).toMatchObject({ Alpha: 2000 });
  });

  test('writes the reopening and its reason into the journal', async () => {
    await close();
    await reopen();
    const { db } = coordinator.context.coordinatorSession();
    const events = db.all(
      `SELECT m.kind, m.reason, j.kind AS entry FROM merge_event m JOIN journal j ON j.seq = m.entry
       ORDER BY m.id`,
    );
    expect(events).toEqual([
      { kind: 'freeze', reason: null, entry: 'change-phase' },
      { kind: 'reopen', reason: 'Un bulletin est resté en route.', entry: 'change-phase' },
    ]);
  });
});

describe('one kit opened on two machines', () => {
  let first = '';
  let second = '';
  const decide = (key: string, decision: 'pinned' | 'rejected'): RequestInput<'key-decide'> => ({
    juror,
    key,
    decision,
    reason: 'Dit au téléphone.',
  });

  beforeEach(async () => {
    await openKit(office, folder, 'office.eigjury');
    await mark(laptop, 'Alpha', [300, 300, 300, 300, 300]);
    await send(laptop, 'laptop.eigballot');
    await mark(office, 'Alpha', [400, 400, 400, 400, 400]);
    await send(office, 'office.eigballot');
    await receive('laptop.eigballot', 'office.eigballot');
    [first = '', second = ''] = (await conflict()).keys.map(({ key }) => key);
  });

  test('is a conflict over keys that names computers, moments and receipts, and nothing counts', async () => {
    expect(await row()).toMatchObject({ conflict: 'keys', complete: 0 });
    const { state, keys } = await conflict();
    expect(state).toBe('keys');
    expect(keys).toMatchObject([
      { issue: 1, decision: null, open: true },
      { issue: 1, decision: null, open: true },
    ]);
    expect(keys.map(({ receipts }) => receipts.length)).toEqual([1, 1]);
    await close();
    expect(await totals()).toMatchObject({ Alpha: null });
  });

  test('accepted twice: both count, and what remains is a conflict between their ballots', async () => {
    await coordinator.ask('key-decide', decide(second, 'pinned'));
    const { state, keys } = await conflict();
    expect(state).toBe('heads');
    expect(keys.map(({ decision }) => decision)).toEqual(['pinned', 'pinned']);
    const { ballots } = await conflict();
    await coordinator.ask('conflict-settle', {
      juror,
      heads: ballots.map(({ digest }) => digest),
      base: ballots[0]?.digest ?? '',
      taken: [],
      reason: 'Dit au téléphone.',
    });
    expect(await row()).toMatchObject({ conflict: null, settled: true, complete: 1 });
  });

  test('one set aside never counts, whatever it sends, and its ballots are shown as such', async () => {
    await coordinator.ask('key-decide', decide(second, 'rejected'));
    expect(await row()).toMatchObject({ conflict: null, complete: 1 });
    await mark(office, 'Bravo', [400, 400, 400, 400, 400]);
    await send(office, 'office-2.eigballot');
    const { outcomes } = await coordinator.ask('ballots-receive', { files: [at('office-2.eigballot')] });
    expect(outcomes).toMatchObject([{ outcome: 'held', held: 'rejected-key' }]);
    const { held } = await coordinator.ask('ballots-view', {});
    expect(held.map(({ reason }) => reason)).toEqual(['rejected-key', 'rejected-key']);
    await close();
    expect(await totals()).toEqual({ Alpha: 1500, Bravo: null });
  });

  test('the first one set aside leaves the second as the expected one', async () => {
    await coordinator.ask('key-decide', decide(first, 'rejected'));
    await close();
    expect(await totals()).toMatchObject({ Alpha: 2000 });
  });

  test('after the closing only a key that waits for a decision gets it, told beside the fingerprint', async () => {
    await close();
    await coordinator.ask('key-decide', decide(first, 'rejected'));
    expect(await totals()).toMatchObject({ Alpha: 2000 });
    expect(await coordinator.refusal('key-decide', decide(first, 'pinned'))).toBe('conflict-closed');
    const { freeze } = await coordinator.ask('ballots-view', {});
    expect(freeze?.after).toMatchObject([{ kind: 'rejected', jurorName: 'Ada Jurée' }]);
  });

  test('a key that no ballot of the juror bears cannot be decided on', async () => {
    expect(await coordinator.refusal('key-decide', decide('cc'.repeat(32), 'pinned'))).toBe('key-unknown');
  });
});

describe('a kit issued anew after a lost laptop', () => {
  test('brings its own key, which needs no word, and a ballot that follows what was received', async () => {
    await mark(laptop, 'Alpha', [300, 300, 300, 300, 300]);
    await send(laptop, 'laptop.eigballot');
    await receive('laptop.eigballot');
    const again = newFolder();
    await coordinator.ask('kits-write', kitOrder(again, { jurors: [juror], reissue: 'Ordinateur perdu.' }));
    await openKit(office, again, 'office.eigjury');
    await mark(office, 'Bravo', [200, 200, 200, 200, 200]);
    await send(office, 'office.eigballot');
    expect(await receive('office.eigballot')).toEqual(['accepted']);
    expect(await row()).toMatchObject({ conflict: null, settled: false, complete: 2 });
    expect((await conflict()).keys).toMatchObject([
      { issue: 1, open: false },
      { issue: 2, open: false },
    ]);
    await close();
    expect(await totals()).toEqual({ Alpha: 1500, Bravo: 1000 });
  });
});

describe('a kit written while two ballots are in conflict', () => {
  test('lets the juror settle it: the ballot made with it follows both', async () => {
    await fork();
    await receive('laptop.eigballot', 'office.eigballot');
    const again = newFolder();
    await coordinator.ask('kits-write', kitOrder(again));
    await openKit(laptop, again, 'laptop.eigjury');
    await mark(laptop, 'Alpha', [350, 350, 350, 350, 350]);
    await send(laptop, 'joined.eigballot');
    expect(await receive('joined.eigballot')).toEqual(['accepted']);
    expect(await row()).toMatchObject({ conflict: null, settled: false });
    await close();
    expect(await totals()).toMatchObject({ Alpha: 1750 });
  });
});

describe('a ballot that marks a défi which was withdrawn since', () => {
  test('was held whole when it came after the withdrawal, and counted when it came before', async () => {
    await mark(laptop, 'Alpha', [300, 300, 300, 300, 300]);
    await mark(laptop, 'Bravo', [200, 200, 200, 200, 200]);
    await send(laptop, '1.eigballot');
    await importDossiers(dossiers.slice(0, 1));
    expect(await receive('1.eigballot')).toEqual(['accepted']);
    expect((await coordinator.ask('ballots-view', {})).held).toEqual([]);
    await close();
    expect(await totals()).toEqual({ Alpha: 1500 });
  });

  test('counts on that défi too when it comes back', async () => {
    await mark(laptop, 'Bravo', [200, 200, 200, 200, 200]);
    await send(laptop, '1.eigballot');
    await importDossiers(dossiers.slice(0, 1));
    await receive('1.eigballot');
    await importDossiers(dossiers);
    await close();
    expect(await totals()).toEqual({ Alpha: null, Bravo: 1000 });
  });
});
