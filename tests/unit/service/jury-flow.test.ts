import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { figuresOf } from '#core/report/report-model.ts';
import { exportCsv } from '#tests/support/export-csv.ts';
import { kitOrder, newFolder, readingOf, TestService } from '#tests/support/service.ts';

let coordinator: TestService;
let juror: TestService;
let folder: string;
const at = (name: string): string => join(folder, name);
const digestOf = (name: string): string =>
  createHash('sha256')
    .update(readFileSync(at(name)))
    .digest('hex');

beforeEach(async () => {
  folder = newFolder();
  coordinator = new TestService();
  juror = new TestService();
  await coordinator.ask('session-create', { place: at('s.eigjury'), name: 'Essai', gridTemplate: 'eig3' });
  writeFileSync(
    at('export.csv'),
    exportCsv([
      { number: '3000001', title: 'Alpha', administration: 'A', eigs: 2 },
      { number: '3000002', title: 'Bravo', administration: 'B', eigs: 3 },
    ]),
  );
  const { importId } = await coordinator.ask('import-read', readingOf(at('export.csv')));
  await coordinator.ask('import-apply', { importId });
  const filed = await coordinator.ask('defis-list', {});
  await coordinator.ask('recevabilite-decide-many', {
    defis: filed.map(({ id }) => id),
    state: 'recevable',
    reason: 'Dossier complet.',
  });
  const entered = { id: null, name: 'Ada Jurée', organisation: '', office: 'membre', group: null } as const;
  await coordinator.ask('juror-save', entered);
  await coordinator.ask('phase-change', { to: 'notation', reason: null });
  await coordinator.ask('kits-write', kitOrder(folder));
  const kit = readdirSync(folder).find((name) => name.endsWith('.eigkit')) ?? '';
  await juror.ask('kit-open', { kit: at(kit), passphrase: null, place: at('ada.eigjury') });
});
afterEach(() => {
  coordinator.close();
  juror.close();
});

const defiOf = async (title: string): Promise<string> =>
  (await juror.ask('desk-view', {})).defis.find((row) => row.title === title)?.id ?? '';
async function mark(title: string, values: readonly number[]): Promise<void> {
  const defi = await defiOf(title);
  for (const [place, value] of values.entries()) {
    await juror.ask('mark-save', { defi, criterion: `C${String(place + 1)}`, value });
  }
}

describe('from kit to ranking', () => {
  test('marks come back in a ballot, count once, and give the ranking and the report worked out by hand', async () => {
    await mark('Alpha', [300, 300, 200, 400, 300]);
    await mark('Bravo', [400, 375, 400, 350, 400]);
    const exported = await juror.ask('ballot-export', { place: at('ada.eigballot') });
    const first = await coordinator.ask('ballots-receive', { files: [at('ada.eigballot')] });
    expect(first.outcomes[0]).toMatchObject({ outcome: 'accepted', receipt: exported.receipt });
    const again = await coordinator.ask('ballots-receive', {
      files: [at('ada.eigballot'), at('ada.eigballot')],
    });
    expect(again.outcomes.map(({ outcome }) => outcome)).toEqual(['already', 'already']);

    expect(await coordinator.refusal('ranking-view', {})).not.toBeNull();
    await coordinator.ask('phase-change', { to: 'depouillement', reason: null });
    const { rows } = await coordinator.ask('ranking-view', {});
    expect(rows.map(({ title, rank, total }) => [title, rank, total])).toEqual([
      ['Bravo', 1, 1925],
      ['Alpha', 2, 1500],
    ]);
    const teams = await coordinator.ask('teams-view', {});
    // 3 and 2 EIGs at 65,600 €, 70 % of which the fund pays.
    expect(teams.rows.map(({ running }) => [running?.seats, running?.fundCents])).toEqual([
      [3, 13_776_000],
      [5, 13_776_000 + 9_184_000],
    ]);
    const options = { language: 'fr', date: '2026-11-24', namedJurors: true, comments: true } as const;
    const model = await coordinator.ask('report-model', { options });
    const figures = figuresOf(model);
    expect(figures.get('defi/3000002/total')?.value).toBe(1925);
    expect(figures.get('defi/3000001/rank')?.value).toBe(2);
    expect(figures.get('totals/requested-seats')?.value).toBe(5);
    expect(await coordinator.ask('report-model', { options })).toEqual(model);
  });

  test('a cut was told before défis without a rank though all that are ranked fit under the caps', async () => {
    await mark('Bravo', [400, 375, 400, 350, 400]);
    await juror.ask('ballot-export', { place: at('ada.eigballot') });
    await coordinator.ask('ballots-receive', { files: [at('ada.eigballot')] });
    await coordinator.ask('phase-change', { to: 'depouillement', reason: null });
    const { settings } = await coordinator.ask('call-view', {});
    const cutUnder = async (seatCap: number | null) => {
      await coordinator.ask('settings-save', { settings: { ...settings, seatCap, envelopeCents: null } });
      const { rows, capsSet, cutAfter } = await coordinator.ask('ranking-view', {});
      expect(rows.map(({ title, status }) => [title, status])).toEqual([
        ['Bravo', 'ranked'],
        ['Alpha', 'no-score'],
      ]);
      expect((await coordinator.ask('teams-view', {})).cutAfter).toBe(cutAfter);
      return { capsSet, cutAfter };
    };
    expect(await cutUnder(24)).toEqual({ capsSet: true, cutAfter: null });
    expect(await cutUnder(3)).toEqual({ capsSet: true, cutAfter: null });
    expect(await cutUnder(2)).toEqual({ capsSet: true, cutAfter: 0 });
    expect(await cutUnder(null)).toEqual({ capsSet: false, cutAfter: null });
  });

  test('the coordinator sees how far a juror is and no mark before the closing', async () => {
    await mark('Alpha', [300, 300, 200, 400, 300]);
    await juror.ask('ballot-export', { place: at('ada.eigballot') });
    await coordinator.ask('ballots-receive', { files: [at('ada.eigballot')] });
    const view = await coordinator.ask('ballots-view', {});
    expect(view.jurors[0]).toMatchObject({ complete: 1, toMark: 2 });
    const asks = ['ranking-view', 'desk-view', 'my-ballot-view'] as const;
    for (const name of asks) expect(await coordinator.refusal(name, {})).not.toBeNull();
    const teams = await coordinator.ask('teams-view', {});
    expect(teams.rankingOpen).toBe(false);
    expect(teams.rows.every(({ rank, total }) => rank === null && total === null)).toBe(true);
  });

  test('a later ballot takes the place of the earlier one, in whatever order they arrive', async () => {
    await mark('Alpha', [100, 100, 100, 100, 100]);
    await juror.ask('ballot-export', { place: at('1.eigballot') });
    await mark('Alpha', [400, 400, 400, 400, 400]);
    await juror.ask('ballot-export', { place: at('2.eigballot') });
    const { outcomes } = await coordinator.ask('ballots-receive', {
      files: [at('2.eigballot'), at('1.eigballot')],
    });
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['accepted', 'older']);
    await coordinator.ask('phase-change', { to: 'depouillement', reason: null });
    const { rows } = await coordinator.ask('ranking-view', {});
    expect(rows.find(({ title }) => title === 'Alpha')?.total).toBe(2000);
  });

  test('a draft outlives the closing of the file, and never counts', async () => {
    const defi = await defiOf('Alpha');
    await juror.ask('draft-save', { defi, field: 'mark:C1', text: '3,' });
    await juror.ask('session-close', {});
    await juror.ask('session-open', { place: at('ada.eigjury') });
    const open = await juror.ask('desk-defi', { defi });
    expect(open.drafts).toEqual([{ field: 'mark:C1', text: '3,' }]);
    expect(open.marks).toEqual([]);
  });

  test('under a déport the juror reads the title alone, and the marks of before do not count', async () => {
    await mark('Alpha', [400, 400, 400, 400, 400]);
    const defi = await defiOf('Alpha');
    await juror.ask('deport-declare', { defi, reason: 'Ancien employeur' });
    expect((await juror.ask('desk-defi', { defi })).defi).toEqual({
      sight: 'title-only',
      id: defi,
      title: 'Alpha',
    });
    await juror.ask('ballot-export', { place: at('ada.eigballot') });
    await coordinator.ask('ballots-receive', { files: [at('ada.eigballot')] });
    await coordinator.ask('phase-change', { to: 'depouillement', reason: null });
    const { rows } = await coordinator.ask('ranking-view', {});
    const alpha = rows.find(({ title }) => title === 'Alpha');
    expect([alpha?.marks, alpha?.expected, alpha?.deports.length]).toEqual([0, 0, 1]);
  });

  test('undoing takes the last change of a mark back', async () => {
    const defi = await defiOf('Alpha');
    await juror.ask('mark-save', { defi, criterion: 'C1', value: 300 });
    await juror.ask('mark-save', { defi, criterion: 'C1', value: 400 });
    expect(await juror.ask('mark-undo', {})).toEqual({ defi, criterion: 'C1', value: 300 });
    expect((await juror.ask('desk-defi', { defi })).marks).toEqual([{ criterion: 'C1', value: 300 }]);
  });

  test('after a déport nothing could be undone any more, although marks on other défis stood', async () => {
    const [alpha, bravo] = [await defiOf('Alpha'), await defiOf('Bravo')];
    await juror.ask('mark-save', { defi: alpha, criterion: 'C1', value: 300 });
    await juror.ask('mark-save', { defi: bravo, criterion: 'C1', value: 400 });
    await juror.ask('deport-declare', { defi: bravo, reason: 'Ancien employeur' });
    expect(await juror.ask('mark-undo', {})).toEqual({ defi: alpha, criterion: 'C1', value: null });
    expect(await juror.ask('mark-undo', {})).toBeNull();
    await juror.ask('deport-lift', { defi: bravo });
    expect((await juror.ask('desk-defi', { defi: bravo })).marks).toEqual([{ criterion: 'C1', value: 400 }]);
  });

  test('a mark outside the scale is refused', async () => {
    const defi = await defiOf('Alpha');
    expect(await juror.refusal('mark-save', { defi, criterion: 'C1', value: 401 })).not.toBeNull();
    expect(await juror.refusal('mark-save', { defi, criterion: 'C9', value: 300 })).not.toBeNull();
  });
});

describe('what stands once kits are out or the marking is closed', () => {
  test('the grid was changed under ballots that counted, by going back to the preparation', async () => {
    const { grid } = await coordinator.ask('call-view', {});
    await coordinator.ask('phase-change', { to: 'preparation', reason: 'Une erreur.' });
    expect((await coordinator.ask('call-view', {})).gridFrozen).toBe(true);
    const changed = { ...grid, outOf: 1000 };
    expect(await coordinator.refusal('grid-save', { grid: changed })).toBe('grid-frozen');
  });

  test('a juror withdrawn after the closing was taken out of the frozen count', async () => {
    await mark('Alpha', [400, 400, 400, 400, 400]);
    await juror.ask('ballot-export', { place: at('ada.eigballot') });
    await coordinator.ask('ballots-receive', { files: [at('ada.eigballot')] });
    await coordinator.ask('phase-change', { to: 'depouillement', reason: null });
    const [ada] = (await coordinator.ask('call-view', {})).jurors;
    const leaving = { id: ada?.id ?? '', reason: 'Parti.' };
    expect(await coordinator.refusal('juror-withdraw', leaving)).toBe('jury-closed');
    const { rows } = await coordinator.ask('ranking-view', {});
    expect(rows.find(({ title }) => title === 'Alpha')?.total).toBe(2000);
  });
});

describe('a ballot that was tampered with', () => {
  test('is refused and the session file stays as it is, byte for byte', async () => {
    await mark('Alpha', [100, 100, 100, 100, 100]);
    await juror.ask('ballot-export', { place: at('ada.eigballot') });
    const bytes = readFileSync(at('ada.eigballot'));
    bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1;
    writeFileSync(at('false.eigballot'), bytes);
    const before = digestOf('s.eigjury');
    const { outcomes } = await coordinator.ask('ballots-receive', { files: [at('false.eigballot')] });
    expect(outcomes[0]).toMatchObject({ outcome: 'refused', refused: { code: 'ballot-damaged' } });
    expect(digestOf('s.eigjury')).toBe(before);
  });
});
