import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { eraseJurors } from '#db/erase.ts';
import { journalHead } from '#db/journal.ts';
import { newFolder, TestService } from '#tests/support/service.ts';

let service: TestService;
let path: string;
let defi: string;
beforeEach(async () => {
  path = join(newFolder(), 'demo.eigjury');
  service = new TestService();
  await service.ask('demonstration-open', { place: path, role: 'coordinator', fresh: true });
  defi = (await service.ask('defis-list', {}))[0]?.id ?? '';
});
afterEach(() => service.close());

const place = 'motivation jury';
const text = 'Un défi mûr, une équipe entière.';

test('what is typed before it is recorded is there when the session is opened again', async () => {
  const head = journalHead(service.context.session().db);
  await service.ask('typed-keep', { defi, place, text: 'Un défi mûr' });
  await service.ask('typed-keep', { defi, place, text });
  await service.ask('session-close', {});
  await service.ask('session-open', { place: path });
  expect(await service.ask('typed-view', {})).toEqual([{ defi, place, text }]);
  await service.ask('typed-keep', { defi, place, text: null });
  expect(await service.ask('typed-view', {})).toEqual([]);
  expect(journalHead(service.context.session().db)).toEqual(head);
});

test('a text of a défi that is not there is refused', async () => {
  const unknown = '00000000-0000-4000-8000-000000000000';
  expect(await service.refusal('typed-keep', { defi: unknown, place, text })).toBe('defi-unknown');
});

test('a juror’s file keeps none: its drafts are at the desk', async () => {
  const own = join(newFolder(), 'jure.eigjury');
  await service.ask('demonstration-open', { place: own, role: 'juror', fresh: true });
  expect(await service.refusal('typed-keep', { defi, place, text })).toBe('wrong-role');
  expect(await service.refusal('typed-view', {})).toBe('wrong-role');
});

test('what is recorded is no longer kept, in the same transaction', async () => {
  await service.ask('typed-keep', { defi, place, text });
  await service.ask('decision-record', {
    round: 'jury',
    defi,
    outcome: 'non-retenu',
    option: null,
    motivation: text,
    by: 'Le jury',
    on: '2018-07-04',
  });
  expect(await service.ask('typed-view', {})).toEqual([]);
});

test('the reason of recevabilité goes with its decision, and stays while others are decided', async () => {
  const kept = { defi, place: 'recevabilite', text: 'Il manque l’accord de la DSI.' };
  await service.ask('typed-keep', kept);
  const other = (await service.ask('defis-list', {}))[1]?.id ?? '';
  await service.ask('recevabilite-decide', { defi: other, state: 'recevable', reason: 'Dossier entier.' });
  await service.ask('recevabilite-decide-many', {
    defis: [defi],
    state: 'recevable',
    reason: 'Tous entiers.',
  });
  expect(await service.ask('typed-view', {})).toEqual([kept]);
  await service.ask('recevabilite-decide', { defi, state: 'a-completer', reason: kept.text });
  expect(await service.ask('typed-view', {})).toEqual([]);
});

test('goes with the names of jurors, whom it may name', async () => {
  await service.ask('typed-keep', { defi, place, text: 'Selon Mme Ada, trop cher.' });
  service.context.session().file.write((db) => eraseJurors(db, (number) => `Juré ${number}`));
  expect(await service.ask('typed-view', {})).toEqual([]);
});
