import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSettings } from '#db/queries/session.ts';
import { exportCsv } from '#tests/support/export-csv.ts';
import { kitOrder, newFolder, readingOf, TestService } from '#tests/support/service.ts';

test('a newer kit brings newer settings also when no dossier has changed', async () => {
  const folder = newFolder();
  const at = (name: string): string => join(folder, name);
  const service = new TestService();
  await service.ask('session-create', { place: at('s.eigjury'), name: 'Essai', gridTemplate: 'eig3' });
  writeFileSync(
    at('export.csv'),
    exportCsv([{ number: '3000001', title: 'Alpha', administration: 'A', eigs: 2 }]),
  );
  const { importId } = await service.ask('import-read', readingOf(at('export.csv')));
  await service.ask('import-apply', { importId });
  await service.ask('juror-save', { id: null, name: 'Ada', organisation: '', office: 'membre', group: null });
  const [row] = await service.ask('defis-list', {});
  await service.ask('recevabilite-decide', { defi: row?.id ?? '', state: 'recevable', reason: 'Complet.' });
  await service.ask('phase-change', { to: 'notation', reason: null });
  await service.ask('kits-write', kitOrder(folder));
  const kit = at(readdirSync(folder).find((name) => name.endsWith('.eigkit')) ?? '');
  const juror = new TestService();
  await juror.ask('kit-open', { kit, passphrase: null, place: at('ada.eigjury') });
  await juror.ask('session-close', {});

  const { settings } = await service.ask('call-view', {});
  await service.ask('settings-save', { settings: { ...settings, seatCap: 17 } });
  const [ada] = (await service.ask('call-view', {})).jurors;
  const { id = null, organisation = '', office = 'membre' } = ada ?? {};
  await service.ask('juror-save', { id, organisation, office, group: null, name: 'Ada Corrigée' });
  const { written } = await service.ask('kits-write', kitOrder(folder));
  const newer = at(written[0]?.files[0]?.fileName ?? '');
  expect(newer).not.toBe(kit);
  await juror.ask('kit-open', { kit: newer, passphrase: null, place: at('ada.eigjury') });
  expect(readSettings(juror.context.session().db).seatCap).toBe(17);
  expect((await juror.ask('session-view', {}))?.jurorName).toBe('Ada Corrigée');
  juror.close();
  service.close();
});
