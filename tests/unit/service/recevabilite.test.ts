import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { RecevabiliteState } from '#core/contract/requests/recevabilite.ts';
import { told } from '#tests/support/report-model.ts';
import { sha256 } from '#tests/support/core-samples.ts';
import { exportCsv } from '#tests/support/export-csv.ts';
import { kitOrder, newFolder, readingOf, TestService } from '#tests/support/service.ts';
import { firstBrokenEntry } from '#db/journal.ts';

let service: TestService;
let folder: string;
const at = (name: string): string => join(folder, name);

beforeEach(async () => {
  folder = newFolder();
  service = new TestService();
  await service.ask('session-create', { place: at('s.eigjury'), name: 'Essai', gridTemplate: 'eig3' });
  writeFileSync(
    at('export.csv'),
    exportCsv([
      { number: '3000001', title: 'Alpha', administration: 'A', eigs: 2 },
      { number: '3000002', title: 'Bravo', administration: 'B', eigs: 5 },
      { number: '3000003', title: 'Charlie', administration: 'C', eigs: 3 },
      { number: '3000004', title: 'Delta', administration: '', eigs: 3 },
    ]),
  );
  const { importId } = await service.ask('import-read', readingOf(at('export.csv')));
  await service.ask('import-apply', { importId });
  const juror = { id: null, name: 'Ada Jurée', organisation: '', office: 'membre', group: null } as const;
  await service.ask('juror-save', juror);
});
afterEach(() => service.close());

async function idOf(title: string): Promise<string> {
  return (await service.ask('defis-list', {})).find((row) => row.title === title)?.id ?? '';
}

async function decide(title: string, state: RecevabiliteState, reason = 'Motif.'): Promise<void> {
  await service.ask('recevabilite-decide', { defi: await idOf(title), state, reason });
}

describe('the checklist', () => {
  test('of the list counts points, that of a dossier names them; columns that the form lacks are not told', async () => {
    const rows = await service.ask('defis-list', {});
    // Deadline, mentors, attestations, amounts and most fields are not in this export.
    expect(rows.map(({ title, checks }) => [title, checks.failed, checks.unknown])).toEqual([
      ['Alpha', 0, 5],
      ['Bravo', 1, 5],
      ['Charlie', 0, 5],
      ['Delta', 1, 5],
    ]);
    const bravo = await service.ask('defi-view', { defi: await idOf('Bravo') });
    if (bravo.sight !== 'whole') throw new Error('the coordinator reads all');
    expect(bravo.checks.filter(({ verdict }) => verdict === 'failed')).toEqual([
      { code: 'team-size', verdict: 'failed', params: { size: 5, min: 2, max: 3 } },
    ]);
    expect(bravo.recevabilite).toBeNull();
  });

  test('follows the settings of the call', async () => {
    const { settings } = await service.ask('call-view', {});
    await service.ask('settings-save', {
      settings: { ...settings, maxTeam: 5, deadline: '2026-09-01T17:00:00+02:00' },
    });
    const bravo = await service.ask('defi-view', { defi: await idOf('Bravo') });
    if (bravo.sight !== 'whole') throw new Error('the coordinator reads all');
    expect(bravo.checks.filter(({ verdict }) => verdict === 'failed').map(({ code }) => code)).toEqual([
      'filed-in-time',
    ]);
  });
});

describe('decisions', () => {
  test('keep their history, the latest first, with who and when', async () => {
    await decide('Bravo', 'a-completer', 'Cinq EIG.');
    await decide('Bravo', 'recevable', 'Ramené à trois.');
    const bravo = await service.ask('defi-view', { defi: await idOf('Bravo') });
    if (bravo.sight !== 'whole') throw new Error('the coordinator reads all');
    expect(bravo.recevabilite).toMatchObject({ state: 'recevable', reason: 'Ramené à trois.' });
    expect(bravo.decisions.map(({ state, reason, by }) => [state, reason, by])).toEqual([
      ['recevable', 'Ramené à trois.', 'coordination'],
      ['a-completer', 'Cinq EIG.', 'coordination'],
    ]);
  });

  test('for several are one journal entry that holds what was decided, each défi once', async () => {
    const [alpha, charlie] = [await idOf('Alpha'), await idOf('Charlie')];
    const defis = [alpha, charlie, alpha];
    const decision = { state: 'recevable', reason: 'Dossier complet.' } as const;
    expect(await service.ask('recevabilite-decide-many', { defis, ...decision })).toEqual({ decided: 2 });
    const { db } = service.context.session();
    const entries = db.all(
      `SELECT p.payload FROM journal j JOIN journal_payload p ON p.seq = j.seq
       WHERE j.kind = 'decide-recevabilite-many'`,
    );
    expect(entries.map(({ payload }) => JSON.parse(String(payload)) as unknown)).toEqual([
      { ...decision, defis: [alpha, charlie] },
    ]);
    expect(firstBrokenEntry(db, sha256)).toBeNull();
    const view = await service.ask('defi-view', { defi: charlie });
    expect(view).toMatchObject({ decisions: [{ ...decision, by: 'coordination' }] });
  });

  test('for several are refused as a whole when one défi is unknown', async () => {
    const before = readFileSync(at('s.eigjury'));
    const defis = [await idOf('Alpha'), '00000000-0000-4000-8000-000000000000'];
    expect(
      await service.refusal('recevabilite-decide-many', { defis, state: 'recevable', reason: 'x' }),
    ).toBe('defi-unknown');
    expect(readFileSync(at('s.eigjury')).equals(before)).toBe(true);
  });

  test.each(['', '   '])('need a reason: « %s » is none', async (reason) => {
    const defis = [await idOf('Alpha')];
    expect(await service.refusal('recevabilite-decide-many', { defis, state: 'recevable', reason })).toBe(
      'request-invalid',
    );
  });
});

describe('only recevable défis reach the jurors', () => {
  test('the marking does not open without one, and opens with a warning while some are undecided', async () => {
    const step = async (): Promise<unknown> => (await service.ask('call-view', {})).nextStep;
    expect(await step()).toMatchObject({ blocking: ['no-recevable'], warnings: ['recevabilite-open'] });
    expect(await service.refusal('phase-change', { to: 'notation', reason: null })).toBe('phase-refused');
    await decide('Alpha', 'recevable');
    await decide('Bravo', 'irrecevable');
    await decide('Charlie', 'recevable');
    expect(await step()).toMatchObject({ blocking: [], warnings: ['recevabilite-open'] });
    const todos = (await service.ask('session-view', {}))?.todos ?? [];
    expect(todos.find(({ code }) => code === 'decide-recevabilite')?.count).toBe(1);
    await decide('Delta', 'a-completer');
    expect(await step()).toMatchObject({ warnings: ['recevabilite-open'] });
    await decide('Delta', 'irrecevable');
    expect(await step()).toMatchObject({ blocking: [], warnings: [] });
  });

  test('a kit holds them and nothing of the others, down to its bytes', async () => {
    await decide('Alpha', 'recevable');
    await decide('Bravo', 'irrecevable');
    await decide('Charlie', 'a-completer');
    await service.ask('phase-change', { to: 'notation', reason: null });
    await service.ask('kits-write', kitOrder(folder));
    const kit = readFileSync(at(readdirSync(folder).find((name) => name.endsWith('.eigkit')) ?? ''), 'utf8');
    expect(kit).toContain('Alpha');
    expect(kit).toContain('3000001');
    for (const absent of ['Bravo', 'Charlie', 'Delta', '3000002', '3000003', '3000004']) {
      expect(kit).not.toContain(absent);
    }
    const view = await service.ask('ballots-view', {});
    expect(view.jurors.map(({ toMark }) => toMark)).toEqual([1]);
  });

  test('a juror reads neither checklist nor decisions', async () => {
    await decide('Alpha', 'recevable');
    await service.ask('phase-change', { to: 'notation', reason: null });
    await service.ask('kits-write', kitOrder(folder));
    const kit = readdirSync(folder).find((name) => name.endsWith('.eigkit')) ?? '';
    const juror = new TestService();
    await juror.ask('kit-open', { kit: at(kit), passphrase: null, place: at('ada.eigjury') });
    const [row] = (await juror.ask('desk-view', {})).defis;
    const { defi } = await juror.ask('desk-defi', { defi: row?.id ?? '' });
    expect(defi).toMatchObject({ sight: 'whole', checks: [], decisions: [], recevabilite: null });
    expect(await juror.refusal('defis-list', {})).toBe('wrong-role');
    juror.close();
  });

  test('the others stand apart from the ranking, and in the report with state and reason', async () => {
    await decide('Alpha', 'recevable', 'Complet.');
    await decide('Bravo', 'irrecevable', 'Cinq EIG.');
    await decide('Charlie', 'a-completer', 'Attestation attendue.');
    await service.ask('phase-change', { to: 'notation', reason: null });
    await service.ask('phase-change', { to: 'depouillement', reason: null });
    const { rows, irrecevables } = await service.ask('ranking-view', {});
    expect(rows.map(({ title, expected }) => [title, expected])).toEqual([['Alpha', 1]]);
    expect(irrecevables.map(({ title, state, reason }) => [title, state, reason])).toEqual([
      ['Bravo', 'irrecevable', 'Cinq EIG.'],
      ['Charlie', 'a-completer', 'Attestation attendue.'],
      ['Delta', null, ''],
    ]);
    const options = { language: 'fr', date: '2026-11-24', namedJurors: true, comments: true } as const;
    const model = await service.ask('report-model', { options });
    expect(told(model, 'refused').irrecevables).toMatchObject([
      { title: 'Bravo', dossier: { reason: 'Cinq EIG.' }, decision: null },
    ]);
    const { recevabilite } = told(model, 'jury');
    expect(recevabilite.map(({ title, state, reason }) => [title, state, reason])).toEqual([
      ['Charlie', 'a-completer', 'Attestation attendue.'],
      ['Delta', null, ''],
      ['Alpha', 'recevable', 'Complet.'],
    ]);
  });

  test('marks given before a decision was reopened are not dropped in silence', async () => {
    await decide('Alpha', 'recevable');
    await service.ask('phase-change', { to: 'notation', reason: null });
    await service.ask('kits-write', kitOrder(folder));
    const kit = readdirSync(folder).find((name) => name.endsWith('.eigkit')) ?? '';
    const juror = new TestService();
    await juror.ask('kit-open', { kit: at(kit), passphrase: null, place: at('ada.eigjury') });
    const [row] = (await juror.ask('desk-view', {})).defis;
    for (const criterion of ['C1', 'C2', 'C3', 'C4', 'C5']) {
      await juror.ask('mark-save', { defi: row?.id ?? '', criterion, value: 300 });
    }
    await juror.ask('ballot-export', { place: at('ada.eigballot') });
    juror.close();
    await service.ask('ballots-receive', { files: [at('ada.eigballot')] });
    await decide('Alpha', 'a-completer', 'Attestation retirée.');
    await decide('Charlie', 'recevable');
    // The mark on Alpha does not count as progress on Charlie.
    const [progress] = (await service.ask('ballots-view', {})).jurors;
    expect([progress?.complete, progress?.toMark]).toEqual([0, 1]);
    await service.ask('phase-change', { to: 'depouillement', reason: null });
    const ranking = await service.ask('ranking-view', {});
    expect(ranking.rows.map(({ title, total }) => [title, total])).toContainEqual(['Alpha', 1500]);
    await decide('Alpha', 'irrecevable', 'Hors délai.');
    const after = await service.ask('ranking-view', {});
    expect(after.rows.map(({ title }) => title)).toEqual(['Charlie']);
  });
});
