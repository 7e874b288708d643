import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { asDefiId, type DefiId } from '#core/ids.ts';
import { removeFromDefi } from '#db/queries/attachments.ts';
import { addDefi, attach, digestOf } from '#tests/support/session-with-attachments.ts';
import { kitOrder, newFolder, TestService } from '#tests/support/service.ts';

const pdf = new TextEncoder().encode('%PDF-1.7');
const text = new TextEncoder().encode('Bonjour');
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

let service: TestService;
let folder: string;
let alpha: DefiId;
const at = (name: string): string => join(folder, name);

beforeEach(async () => {
  service = new TestService();
  folder = newFolder();
  await service.ask('session-create', { place: at('s.eigjury'), name: 'Essai', gridTemplate: 'eig3' });
  alpha = addDefi(service, '3000001', 'Alpha');
});
afterEach(() => service.close());

const names = async (defi: DefiId): Promise<string[]> =>
  (await service.ask('attachments-list', { defi })).map(({ name }) => name);
const firstId = async (): Promise<number> =>
  (await service.ask('attachments-list', { defi: alpha }))[0]?.id ?? 0;

describe('attachments of a dossier', () => {
  test('are told with their kind, size and place in the form', async () => {
    attach(service, alpha, [
      { name: 'Note.pdf', mediaType: 'application/pdf', content: pdf, field: 'Note', category: 'avis' },
    ]);
    const [row] = await service.ask('attachments-list', { defi: alpha });
    expect(row).toMatchObject({
      name: 'Note.pdf',
      field: 'Note',
      category: 'avis',
      mediaType: 'application/pdf',
      size: pdf.length,
      digest: digestOf(pdf),
    });
  });

  test('stand once for one name, twice for two, and keep their bytes once for all dossiers', async () => {
    const file = { name: 'a.pdf', mediaType: 'application/pdf', content: pdf };
    const bravo = addDefi(service, '3000002', 'Bravo');
    attach(service, alpha, [file, { ...file, name: 'b.pdf' }, file]);
    attach(service, alpha, [file]);
    attach(service, bravo, [file]);
    expect(await names(alpha)).toEqual(['a.pdf', 'b.pdf']);
    expect(await names(bravo)).toEqual(['a.pdf']);
    expect(service.context.session().db.all('SELECT digest FROM attachment')).toHaveLength(1);
  });

  test('that were taken out are gone, and may come back; the history stays', async () => {
    const file = { name: 'a.pdf', mediaType: 'application/pdf', content: pdf };
    attach(service, alpha, [file]);
    const id = await firstId();
    service.context.session().record({ kind: 'test', subject: alpha, payload: {} }, (db, entry) => {
      removeFromDefi(db, entry, id);
    });
    expect(await names(alpha)).toEqual([]);
    expect(await service.refusal('attachment-save', { id, place: at('a.pdf') })).toBe('attachment-unknown');
    attach(service, alpha, [file]);
    expect(await names(alpha)).toEqual(['a.pdf']);
    expect(service.context.session().db.all('SELECT id FROM defi_attachment')).toHaveLength(3);
  });

  test('are saved byte for byte, but never over the open session', async () => {
    attach(service, alpha, [{ name: 's.eigjury', mediaType: 'application/octet-stream', content: text }]);
    const id = await firstId();
    const session = readFileSync(at('s.eigjury'));
    expect(await service.refusal('attachment-save', { id, place: at('s.eigjury') })).toBe('place-taken');
    expect(readFileSync(at('s.eigjury')).equals(session)).toBe(true);
    expect(await service.ask('attachment-save', { id, place: at('kept.bin') })).toEqual({
      fileName: 'kept.bin',
    });
    expect(readFileSync(at('kept.bin'), 'utf8')).toBe('Bonjour');
  });

  test('open only as their kind allows, and only in a window', async () => {
    attach(service, alpha, [
      { name: 'a.pdf', mediaType: 'application/pdf', content: pdf },
      { name: 'b.docx', mediaType: docx, content: text },
      { name: 'c.pdf', mediaType: 'application/x-msdownload', content: new Uint8Array([1]) },
    ]);
    const ids = (await service.ask('attachments-list', { defi: alpha })).map(({ id }) => id);
    const refusals = async (name: 'attachment-view' | 'attachment-open'): Promise<unknown[]> =>
      Promise.all(ids.map((id) => service.refusal(name, { id })));
    expect(await refusals('attachment-view')).toEqual([
      'window-needed',
      'attachment-kind',
      'attachment-kind',
    ]);
    expect(await refusals('attachment-open')).toEqual(['window-needed', 'window-needed', 'attachment-kind']);
    expect(await service.refusal('attachment-view', { id: 999 })).toBe('attachment-unknown');
  });

  test('are hidden by the juror’s own déport, in the list and by their number', async () => {
    await service.ask('juror-save', {
      id: null,
      name: 'Ada',
      organisation: '',
      office: 'membre',
      group: null,
    });
    const defis = (await service.ask('defis-list', {})).map(({ id }) => id);
    const decision = { defis, state: 'recevable', reason: 'Complet.' } as const;
    await service.ask('recevabilite-decide-many', decision);
    await service.ask('phase-change', { to: 'notation', reason: null });
    await service.ask('kits-write', kitOrder(folder));
    const kit = readdirSync(folder).find((name) => name.endsWith('.eigkit')) ?? '';
    await service.ask('kit-open', { kit: at(kit), passphrase: null, place: at('ada.eigjury') });
    const [own] = (await service.ask('desk-view', {})).defis;
    const defi = asDefiId(own?.id ?? '');
    attach(service, defi, [{ name: 'a.pdf', mediaType: 'application/pdf', content: pdf }]);
    const id = (await service.ask('attachments-list', { defi }))[0]?.id ?? 0;
    await service.ask('deport-declare', { defi, reason: 'Ancien employeur' });
    expect(await service.ask('attachments-list', { defi })).toEqual([]);
    for (const name of ['attachment-view', 'attachment-open'] as const) {
      expect(await service.refusal(name, { id })).toBe('attachment-unknown');
    }
    expect(await service.refusal('attachment-save', { id, place: at('a.pdf') })).toBe('attachment-unknown');
    await service.ask('deport-lift', { defi });
    expect(await service.ask('attachments-list', { defi })).toHaveLength(1);
  });

  test('bear in every answer a name that cannot deceive', async () => {
    attach(service, alpha, [
      { name: 'facture\u202Efdp.exe', mediaType: 'application/octet-stream', content: text },
    ]);
    expect(await names(alpha)).toEqual(['facturefdp.exe']);
  });
});
