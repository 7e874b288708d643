import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { told } from '#tests/support/report-model.ts';
import { exportCsv } from '#tests/support/export-csv.ts';
import { loadFiles, put } from '#tests/support/loading.ts';
import { kitOrder, newFolder, TestService } from '#tests/support/service.ts';
import { setFrench } from '#core/texts/texts.ts';

let coordinator: TestService;
let juror: TestService;
let folder: string;
const at = (name: string): string => join(folder, name);

const load = (...titles: readonly string[]): Promise<unknown> =>
  loadFiles(coordinator, [
    put(
      folder,
      'export.csv',
      exportCsv(
        titles.map((title) => ({
          number: String(3_000_000 + (title.codePointAt(0) ?? 0)),
          title,
          administration: 'A',
          eigs: 2,
        })),
      ),
    ),
  ]);
async function admit(): Promise<void> {
  const defis = (await coordinator.ask('defis-list', {})).map(({ id }) => id);
  await coordinator.ask('recevabilite-decide-many', { defis, state: 'recevable', reason: 'Complet.' });
}
async function kit(name: string, reissue: string | null = null): Promise<string> {
  const jurors =
    reissue === null ? null : (await coordinator.ask('ballots-view', {})).jurors.map(({ juror: id }) => id);
  const { written } = await coordinator.ask('kits-write', kitOrder(folder, { reissue, jurors }));
  copyFileSync(at(written[0]?.files[0]?.fileName ?? ''), at(name));
  return at(name);
}
const idOf = async (title: string, service = juror): Promise<string> =>
  (await service.ask('desk-view', {})).defis.find((row) => row.title === title)?.id ?? '';
async function mark(title: string, value: number, service = juror): Promise<void> {
  const defi = await idOf(title, service);
  for (const criterion of ['C1', 'C2', 'C3', 'C4', 'C5'])
    await service.ask('mark-save', { defi, criterion, value });
}
const view = () => juror.ask('my-ballot-view', {});
const send = (name = 'ada.eigballot', service = juror) => service.ask('ballot-export', { place: at(name) });

beforeEach(async () => {
  folder = newFolder();
  coordinator = new TestService();
  juror = new TestService();
  await coordinator.ask('session-create', { place: at('s.eigjury'), name: 'Essai', gridTemplate: 'eig3' });
  await load('Alpha', 'Bravo', 'Charlie');
  await admit();
  const ada = { id: null, name: 'Ada', organisation: '', office: 'membre', group: null } as const;
  await coordinator.ask('juror-save', ada);
  await coordinator.ask('phase-change', { to: 'notation', reason: null });
  const place = at('ada.eigjury');
  await juror.ask('kit-open', { kit: await kit('1.eigkit'), passphrase: null, place });
});
afterEach(() => {
  coordinator.close();
  juror.close();
});

describe('a déport', () => {
  test('is taken back with its marks until a ballot declares it, and never after', async () => {
    await mark('Alpha', 300);
    await mark('Bravo', 200);
    const defi = await idOf('Alpha');
    await juror.ask('deport-declare', { defi, reason: 'Ancien employeur' });
    expect(await juror.ask('desk-defi', { defi })).toMatchObject({
      deportSent: false,
      marks: [],
      team: null,
    });
    await juror.ask('deport-lift', { defi });
    expect((await juror.ask('desk-defi', { defi })).marks).toHaveLength(5);
    await juror.ask('deport-declare', { defi, reason: 'Ancien employeur' });
    await send();
    expect((await juror.ask('desk-defi', { defi })).deportSent).toBe(true);
    expect(await juror.refusal('deport-lift', { defi })).toBe('deport-sent');
    expect((await juror.ask('desk-defi', { defi })).deport).toBe('Ancien employeur');
  });

  test('keeps its reason while it is typed', async () => {
    const defi = await idOf('Alpha');
    await juror.ask('draft-save', { defi, field: 'deport', text: 'Ancien em' });
    await juror.ask('session-close', {});
    await juror.ask('session-open', { place: at('ada.eigjury') });
    expect((await juror.ask('desk-defi', { defi })).drafts).toEqual([{ field: 'deport', text: 'Ancien em' }]);
    expect((await view()).changedSince).toBe(false);
    await juror.ask('deport-declare', { defi, reason: 'Ancien employeur' });
    await juror.ask('deport-lift', { defi });
    expect((await juror.ask('desk-defi', { defi })).drafts).toEqual([]);
  });
});

describe('what is still being typed', () => {
  test('a comment that was not left is in the ballot; a private one never is; a half-typed mark is told', async () => {
    const defi = await idOf('Alpha');
    await juror.ask('draft-save', { defi, field: 'comment', text: ' Convaincant ' });
    await juror.ask('draft-save', { defi, field: 'private', text: 'pour moi seule' });
    await juror.ask('draft-save', { defi, field: 'mark:C1', text: '3,' });
    expect((await view()).pending).toMatchObject([{ defi, criterion: 'C1', text: '3,' }]);
    await send();
    const after = await juror.ask('desk-defi', { defi });
    expect(after.notes).toContainEqual({ field: 'comment', text: 'Convaincant' });
    expect(after.drafts).toEqual([{ field: 'mark:C1', text: '3,' }]);
    expect(await view()).toMatchObject({ changedSince: false, changes: [] });
    await coordinator.ask('ballots-receive', { files: [at('ada.eigballot')] });
    const session = readFileSync(at('s.eigjury'));
    expect(session.includes('Convaincant')).toBe(true);
    expect(session.includes('pour moi seule')).toBe(false);
  });
});

test('the row that a saving answers is that of the list, for marks, notes and what was cleared', async () => {
  await mark('Bravo', 200);
  const defi = await idOf('Alpha');
  const listed = async () => (await juror.ask('desk-view', {})).defis.find(({ id }) => id === defi);
  const rows = [];
  const note = (field: string, text: string) => juror.ask('note-save', { defi, field, text });
  const one = (criterion: string, value: number | null) => juror.ask('mark-save', { defi, criterion, value });
  for (const saving of [
    () => note('comment', 'Un mot.'),
    () => one('C1', 300),
    // The same again is not written, and answered all the same.
    () => one('C1', 300),
    () => one('C2', 350),
    () => one('C1', null),
    () => note('comment', ''),
    () => mark('Alpha', 400).then(() => one('C5', 250)),
  ]) {
    const { row } = await saving();
    expect(row).toEqual(await listed());
    rows.push([row.state, row.marks.length, row.commented]);
  }
  expect(rows).toEqual([
    ['empty', 0, true],
    ['draft', 1, true],
    ['draft', 1, true],
    ['draft', 2, true],
    ['draft', 1, true],
    ['draft', 1, false],
    ['complete', 5, false],
  ]);
});

describe('sending again', () => {
  test('tells what changed since the last ballot, and nothing once it is sent', async () => {
    expect(await view()).toMatchObject({ last: null, changes: [], nextSequence: 1 });
    await mark('Alpha', 300);
    await juror.ask('note-save', { defi: await idOf('Alpha'), field: 'comment', text: 'Bien.' });
    const first = await send();
    const defi = await idOf('Alpha');
    await juror.ask('mark-save', { defi, criterion: 'C2', value: 350 });
    await juror.ask('mark-save', { defi, criterion: 'C3', value: null });
    await juror.ask('note-save', { defi, field: 'advice-profiles', text: '1 other keep' });
    await juror.ask('note-save', { defi, field: 'private', text: 'Pour moi.' });
    const before = await view();
    expect(before.last?.receipt).toBe(first.receipt);
    expect(before.changes).toEqual([
      { defi, title: 'Alpha', field: 'mark:C2', before: 300, after: 350 },
      { defi, title: 'Alpha', field: 'mark:C3', before: 300, after: null },
      { defi, title: 'Alpha', field: 'note:advice-profiles', before: null, after: '1 other keep' },
    ]);
    const second = await send();
    expect(second.sequence).toBe(2);
    expect(await view()).toMatchObject({ changedSince: false, changes: [], nextSequence: 3 });
    expect((await view()).sent.map(({ receipt, here }) => [receipt, here])).toEqual([
      [second.receipt, true],
      [first.receipt, true],
    ]);
    // Sending it once more writes the very same ballot.
    expect((await send()).receipt).toBe(second.receipt);
    expect((await view()).sent).toHaveLength(2);
  });
});

describe('the juror’s other machine', () => {
  let laptop: TestService;
  beforeEach(async () => {
    laptop = new TestService();
    await mark('Alpha', 300);
    await send('1.eigballot');
    await laptop.ask('kit-open', { kit: at('1.eigkit'), passphrase: null, place: at('laptop.eigjury') });
    await mark('Alpha', 200, laptop);
    await mark('Bravo', 400, laptop);
    await send('2.eigballot', laptop);
    await coordinator.ask('ballots-receive', { files: [at('1.eigballot'), at('2.eigballot')] });
  });
  afterEach(() => laptop.close());

  test('what it sent comes back with a kit, is taken point by point, and the next ballot follows both', async () => {
    const brought = await juror.ask('kit-renew', { kit: await kit('2.eigkit'), passphrase: null });
    expect(brought).toMatchObject({ outcome: 'brought', added: [], changed: [], gone: [], ballots: 1 });
    const before = await view();
    expect(before.changedSince).toBe(true);
    // Bravo came over at once where the heads agree on it or this file had said nothing; Alpha is the juror's to settle.
    const alpha = before.others.filter(({ title }) => title === 'Alpha');
    expect(alpha.map(({ mine, theirs }) => [mine, theirs[0]?.value])).toEqual(Array(5).fill([300, 200]));
    const [first] = alpha;
    const ballot = first?.theirs[0]?.ballot ?? '';
    const defi = await idOf('Alpha');
    await juror.ask('other-take', { taken: [{ defi, field: 'mark:C1', ballot }] });
    await juror.ask('mark-save', { defi, criterion: 'C2', value: 250 });
    const open = (await view()).others.filter(({ title }) => title === 'Alpha');
    expect(open.map(({ field }) => field)).toEqual(['mark:C3', 'mark:C4', 'mark:C5']);
    const rest = (await view()).others.map(({ defi: which, field }) => ({ defi: which, field, ballot }));
    await juror.ask('other-take', { taken: rest });
    expect((await view()).others).toEqual([]);
    const rows = (await juror.ask('desk-view', {})).defis;
    expect(rows.find(({ title }) => title === 'Bravo')?.total).toBe(2_000);

    await send('3.eigballot');
    expect(await view()).toMatchObject({ changedSince: false, others: [] });
    // Two machines sign with two keys, which is the coordination's to settle; the ballots themselves are one again.
    await coordinator.ask('ballots-receive', { files: [at('3.eigballot')] });
    const [who] = (await coordinator.ask('ballots-view', {})).jurors;
    const state = await coordinator.ask('conflict-view', { juror: who?.juror ?? '' });
    expect([state.state, state.lines]).toEqual(['keys', []]);
  });

  test('taking from a ballot that is not here, or at a place that is none, changes nothing', async () => {
    const defi = await idOf('Alpha');
    const taken = [{ defi, field: 'mark:C1', ballot: 'f'.repeat(64) }];
    expect(await juror.refusal('other-take', { taken })).toBe('ballot-unknown');
    expect((await view()).desk.defis.find(({ id }) => id === defi)?.total).toBe(1_500);
  });
});

describe('a newer kit', () => {
  test('says what came, what changed and what went; opened twice or older it says so', async () => {
    await mark('Alpha', 300);
    await load('Alpha', 'Bravo', 'Delta');
    await admit();
    const second = await kit('2.eigkit');
    const brought = await juror.ask('kit-renew', { kit: second, passphrase: null });
    expect(brought).toEqual({
      outcome: 'brought',
      added: ['Delta'],
      changed: [],
      gone: ['Charlie'],
      ballots: 0,
      acts: 0,
    });
    expect((await juror.ask('kit-renew', { kit: second, passphrase: null })).outcome).toBe('same');
    expect((await juror.ask('kit-renew', { kit: at('1.eigkit'), passphrase: null })).outcome).toBe('older');
    expect((await view()).desk.complete).toBe(1);
    expect(await juror.ask('kit-held-view', {})).toMatchObject({
      parts: 1,
      missing: [],
      here: 3,
      assigned: 3,
    });
  });
});

describe('the drift', () => {
  test('follows the order of the first marks, and what a kit brought back has no place in it', async () => {
    for (const title of ['Charlie', 'Alpha']) await mark(title, 300);
    await juror.ask('mark-save', { defi: await idOf('Charlie'), criterion: 'C1', value: 400 });
    const { points, ends } = (await view()).drift;
    expect(points.map(({ title, mean }) => [title, mean])).toEqual([
      ['Charlie', 320],
      ['Alpha', 300],
    ]);
    expect(ends).toBeNull();
    await send('1.eigballot');
    await coordinator.ask('ballots-receive', { files: [at('1.eigballot')] });
    const again = await kit('2.eigkit', 'Ordinateur perdu');
    juror.close();
    juror = new TestService();
    await juror.ask('kit-open', { kit: again, passphrase: null, place: at('new.eigjury') });
    expect(existsSync(at('new.eigjury'))).toBe(true);
    expect((await view()).drift.points).toEqual([]);
    expect(await view()).toMatchObject({ changedSince: false, others: [] });
    expect((await view()).last?.here).toBe(false);
  });
});

test('the calendar of the call is told in days', async () => {
  const { settings } = await coordinator.ask('call-view', {});
  const wanted = { ...settings, ballotsDue: '2020-01-31', juryDay: null };
  await coordinator.ask('settings-save', { settings: wanted });
  await juror.ask('kit-renew', { kit: await kit('2.eigkit'), passphrase: null });
  const { ballotsDue, juryDay } = await juror.ask('calendar-view', {});
  expect(ballotsDue?.day).toBe('2020-01-31');
  expect(ballotsDue?.daysLeft).toBeLessThan(0);
  expect(juryDay).toBeNull();
  // The day is past: nothing is refused.
  await mark('Alpha', 300);
  expect((await send()).sequence).toBe(1);
});

test('advice on the team reads in words in the report', async () => {
  await mark('Alpha', 300);
  const defi = await idOf('Alpha');
  expect((await juror.ask('desk-defi', { defi })).team).toMatchObject({ requested: 2, sizes: [2, 3] });
  await juror.ask('note-save', { defi, field: 'advice-size', text: '3' });
  await juror.ask('note-save', { defi, field: 'advice-reason', text: 'Il manque un designer.' });
  await send();
  await coordinator.ask('ballots-receive', { files: [at('ada.eigballot')] });
  await coordinator.ask('phase-change', { to: 'depouillement', reason: null });
  const options = { language: 'fr', date: '2026-11-24', namedJurors: true, comments: true } as const;
  const defis = told(await coordinator.ask('report-model', { options }), 'defis').blocks;
  expect(defis.find(({ title }) => title === 'Alpha')?.comments).toEqual([
    {
      juror: 'J1',
      criterion: null,
      text: setFrench('Avis sur l’équipe : accorder 3 EIG. Il manque un designer.'),
    },
  ]);
});

test('a ballot goes into the exchange folder under the name that is wanted', async () => {
  await mark('Alpha', 300);
  const fileName = 'bulletin-Ada-1.eigballot';
  expect(await juror.refusal('ballot-to-exchange', { fileName })).toBe('exchange-folder-none');
  await juror.ask('exchange-folder-set', { folder });
  const { receipt } = await juror.ask('ballot-to-exchange', { fileName });
  const { outcomes } = await coordinator.ask('ballots-receive', { files: [at(fileName)] });
  expect(outcomes[0]).toMatchObject({ outcome: 'accepted', receipt });
  expect(await juror.refusal('ballot-to-exchange', { fileName: '../out.eigballot' })).toBe('request-invalid');
});
