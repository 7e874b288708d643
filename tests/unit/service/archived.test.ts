import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { defaultCallSettings } from '#core/call/settings.ts';
import type { RequestInput, RequestName } from '#core/contract/requests.ts';
import { defaultImportLimits } from '#core/intake/limits.ts';
import { journalHead } from '#db/journal.ts';
import { decideAll } from '#tests/support/decide-all.ts';
import { decidedSession } from '#tests/support/decided-session.ts';
import { exportCsv } from '#tests/support/export-csv.ts';
import { newFolder, readingOf, TestService } from '#tests/support/service.ts';

// Bug: « Archivée : tout se lit, rien ne change », said the guide; but settings, the jury, the recevabilité, the dossiers of an
// archived session could all be changed. Each request here is one that the decision still takes.

let service: TestService;
let ids: { defi: string; juror: string; group: string; scenario: string; option: string };
const head = (): string => journalHead(service.context.session().db).digest;

beforeEach(async () => {
  const path = join(newFolder(), 's.eigjury');
  copyFileSync(await decidedSession(), path);
  service = new TestService();
  await service.ask('session-open', { place: path });
  const { jurors, groups } = await service.ask('call-view', {});
  const { rows } = await service.ask('decisions-view', { language: 'fr' });
  const { scenarios } = await service.ask('scenarios-view', {});
  const alpha = rows.find(({ title }) => title === 'Alpha')?.defi ?? '';
  const { rows: teams } = await service.ask('options-view', {});
  const { options = [] } = teams.find(({ defi }) => defi === alpha) ?? {};
  ids = {
    defi: alpha,
    option: options.find(({ label }) => label === 'Une seule')?.option ?? '',
    juror: jurors[0]?.id ?? '',
    group: groups[0]?.id ?? '',
    scenario: scenarios[0]?.id ?? '',
  };
});
afterEach(() => service.close());

async function archive(): Promise<void> {
  await decideAll(service);
  await service.ask('phase-change', { to: 'archivee', reason: null });
}

const by = { by: 'Le comité', on: '2026-07-11' };
type Asked = { readonly [Name in RequestName]?: () => RequestInput<Name> };

/** What the coordination may still do in the decision, and no more once the session is archived. */
const ofTheDecision: Asked = {
  'session-rename': () => ({ name: 'Autrement' }),
  'settings-save': () => ({ settings: { ...defaultCallSettings, seatCap: 3 } }),
  'juror-save': () => ({
    id: ids.juror,
    name: 'Nom corrigé',
    organisation: '',
    office: 'membre',
    group: ids.group,
  }),
  'group-save': () => ({ id: ids.group, label: 'Autre nom' }),
  'recevabilite-decide': () => ({ defi: ids.defi, state: 'irrecevable', reason: 'Hors sujet.' }),
  'recevabilite-decide-many': () => ({ defis: [ids.defi], state: 'irrecevable', reason: 'Hors sujet.' }),
  'import-limits-save': () => ({ limits: { ...defaultImportLimits, seconds: 33 } }),
  'option-save': () => ({
    defi: ids.defi,
    option: null,
    label: 'Deux',
    eigs: [{ profile: 'designer', words: '', mission: '' }],
    costCents: null,
    value: null,
  }),
  'option-remove': () => ({ options: [{ defi: ids.defi, option: ids.option }] }),
  'scenario-save': () => ({
    id: null,
    scenario: { name: 'Autre', teams: 'requested', objective: 'value', rules: [] },
  }),
  'scenario-remove': () => ({ id: ids.scenario }),
  'decision-record': () => ({
    round: 'comite',
    defi: ids.defi,
    outcome: 'non-retenu',
    option: null,
    motivation: 'Autrement.',
    ...by,
  }),
  'motivation-save': () => ({ round: 'comite', defi: ids.defi, motivation: 'Pour d’autres raisons.' }),
};

describe('an archived session was changed all the same:', () => {
  test.each(Object.keys(ofTheDecision) as (keyof typeof ofTheDecision)[])('%s', async (name) => {
    const ask = async (): Promise<string | null> =>
      service.refusal(name, ofTheDecision[name]?.() as RequestInput<typeof name>);
    await archive();
    const archived = head();
    expect(await ask()).toBe('session-archived');
    expect(head()).toBe(archived);
    // What it asks for could have been done: it can when the session is opened again.
    await service.ask('phase-change', { to: 'decision', reason: 'Un oubli' });
    const opened = head();
    expect(await ask()).toBe(null);
    expect(head()).not.toBe(opened);
  });

  test('dossiers are neither read nor loaded, and what was read before is not', async () => {
    const file = join(newFolder(), 'export.csv');
    writeFileSync(file, exportCsv([{ number: '3000099', title: 'Neuf', administration: 'A', eigs: 2 }]));
    const { importId } = await service.ask('import-read', readingOf(file));
    const { digest: journalBefore } = journalHead(service.context.session().db);
    expect(journalBefore).toBe(head());
    await archive();
    const archived = head();
    expect(await service.refusal('import-read', readingOf(file))).toBe('session-archived');
    expect(await service.refusal('import-apply', { importId })).not.toBe(null);
    expect(head()).toBe(archived);
    expect(
      (await service.ask('defis-list', {})).some((defi) => 'title' in defi && defi.title === 'Neuf'),
    ).toBe(false);
  });

  test('bulletins are not received, nor what is typed off a sheet', async () => {
    await archive();
    const archived = head();
    expect(await service.refusal('ballots-receive', { files: [newFolder()] })).toBe('session-archived');
    expect(await service.refusal('sheet-receive', { file: newFolder(), replaces: null })).toBe(
      'session-archived',
    );
    expect(head()).toBe(archived);
  });
});

describe('an archived session still', () => {
  test('keeps what is typed, which is no part of the journal', async () => {
    await archive();
    const archived = head();
    await service.ask('typed-keep', { defi: ids.defi, place: 'motivation:comite', text: 'À reprendre' });
    expect(await service.ask('typed-view', {})).toHaveLength(1);
    expect(head()).toBe(archived);
  });

  test('has its personal data removed, and stays archived', async () => {
    await archive();
    await service.ask('personal-data-remove', { contacts: true, jurors: false, names: null });
    expect((await service.ask('session-view', {}))?.phase).toBe('archivee');
    expect((await service.ask('personal-data-view', {})).removals).toHaveLength(1);
  });

  test('is given a passphrase and loses it, and stays archived', async () => {
    await archive();
    const job = 'job-of-test';
    const passphrase = 'un-mot-deux-mots-trois-mots';
    await service.ask('protection-set', { current: null, passphrase, job });
    await service.ask('protection-set', { current: passphrase, passphrase: null, job });
    expect(await service.refusal('session-rename', { name: 'Autrement' })).toBe('session-archived');
  });
});
