import {
  copyFileSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ExchangeNews } from '#core/contract/wire.ts';
import { FakeTimer } from '#tests/support/fake-timer.ts';
import { coordinatorWithKits, jurorAt, markDefi } from '#tests/support/jury.ts';
import { newFolder, TestService } from '#tests/support/service.ts';
import { exportXlsx } from '#tests/support/xlsx-export.ts';
import { zipOf } from '#tests/support/zip.ts';

let folder: string;
let timer: FakeTimer;
let coordinator: TestService;
let ada: TestService;
const at = (name: string): string => join(folder, name);
const shared = (name: string): string => join(folder, 'Échanges', name);
const news = (): ExchangeNews[] =>
  coordinator.events.flatMap((event) => (event.event === 'exchange-changed' ? [event.news] : []));
const arrivals = async (): Promise<string[]> =>
  (await coordinator.ask('exchange-folder-view', {})).arrivals.map(
    ({ outcome }) => `${outcome.file} ${outcome.outcome}`,
  );

beforeEach(async () => {
  folder = newFolder();
  timer = new FakeTimer();
  mkdirSync(at('Échanges'));
  coordinator = await coordinatorWithKits(
    folder,
    { jurors: ['Ada Jurée', 'Bob Juré'], defis: ['Alpha', 'Bravo'] },
    timer,
  );
  ada = await jurorAt(folder, 'Ada Jurée');
  await markDefi(ada, 'Alpha', 300);
  await ada.ask('ballot-export', { place: at('ada.eigballot') });
  await coordinator.ask('exchange-folder-set', { folder: at('Échanges') });
  await timer.pass();
});
afterEach(() => {
  coordinator.close();
  ada.close();
});

describe('the watched exchange folder', () => {
  test('a workbook of someone else kept every ballot behind it waiting', async () => {
    writeFileSync(shared('aaa.xlsx'), exportXlsx([['Budget'], [3]]));
    copyFileSync(at('ada.eigballot'), shared('ada.eigballot'));
    await timer.pass();
    await timer.pass();
    expect(await arrivals()).toContain('ada.eigballot accepted');
    expect((await arrivals()).filter((line) => line.startsWith('aaa.xlsx'))).toEqual(['aaa.xlsx refused']);
    await timer.pass();
    expect(await arrivals()).toHaveLength(2);
  });

  test('gives a ballot once it looked the same twice, says so once, and leaves the folder as it is', async () => {
    copyFileSync(at('ada.eigballot'), shared('ada.eigballot'));
    const before = statSync(shared('ada.eigballot'));
    await timer.pass();
    expect(await arrivals()).toEqual([]);
    await timer.pass();
    expect(await arrivals()).toEqual(['ada.eigballot accepted']);
    expect(news()).toEqual([{ kind: 'arrived', counts: { accepted: 1 } }]);
    await timer.pass(3);
    expect(news()).toHaveLength(1);
    expect(readdirSync(at('Échanges'))).toEqual(['ada.eigballot']);
    const after = statSync(shared('ada.eigballot'));
    expect([after.size, after.mtimeMs, after.ino]).toEqual([before.size, before.mtimeMs, before.ino]);
    const { jurors } = await coordinator.ask('ballots-view', {});
    expect(jurors.find(({ name }) => name === 'Ada Jurée')).toMatchObject({ ballots: 1, complete: 1 });
  });

  test('told of a ballot that it counted while another one of the same look was in conflict with it', async () => {
    ada.close();
    const copy = new TestService();
    copyFileSync(at('ada-juree.eigjury'), at('copie.eigjury'));
    for (const [name, value] of [
      ['ada-juree', 200],
      ['copie', 400],
    ] as const) {
      await copy.ask('session-open', { place: at(`${name}.eigjury`) });
      await markDefi(copy, 'Bravo', value);
      await copy.ask('ballot-export', { place: shared(`${name}.eigballot`) });
    }
    copy.close();
    await timer.pass(2);
    expect((await arrivals()).sort()).toEqual(['ada-juree.eigballot conflict', 'copie.eigballot conflict']);
    expect(news()).toEqual([{ kind: 'arrived', counts: { conflict: 2 } }]);
  });

  test('is silent about what it knows: copies, conflict copies, what was received by hand', async () => {
    await coordinator.ask('ballots-receive', { files: [at('ada.eigballot')] });
    for (const name of ['ada.eigballot', 'ada (conflicted copy 2026-11-24).eigballot', 'ada.bin']) {
      copyFileSync(at('ada.eigballot'), shared(name));
    }
    await timer.pass(3);
    expect([await arrivals(), news()]).toEqual([[], []]);
  });

  test('takes a ballot of any name, in folders and archives, and tells nothing of other files', async () => {
    mkdirSync(shared('Bob/novembre'), { recursive: true });
    const bob = await jurorAt(folder, 'Bob Juré');
    await markDefi(bob, 'Bravo', 200);
    await bob.ask('ballot-export', { place: shared('Bob/novembre/bulletin.txt') });
    bob.close();
    const parts = [{ name: 'mon bulletin', content: readFileSync(at('ada.eigballot')) }];
    writeFileSync(shared('envoi.zip'), await zipOf(parts));
    writeFileSync(shared('autre.zip'), await zipOf([{ name: 'note.txt', content: 'bonjour' }]));
    writeFileSync(shared('compte-rendu.pdf'), '%PDF-1.7');
    copyFileSync(at('kit-bob-jure.eigkit'), shared('kit-bob-jure.eigkit'));
    await timer.pass(2);
    expect((await arrivals()).sort()).toEqual([
      'Bob/novembre/bulletin.txt accepted',
      'envoi.zip/mon bulletin accepted',
    ]);
    expect((await coordinator.ask('exchange-folder-view', {})).passedOver).toBe(3);
  });

  test('waits for a file that is still growing, and takes it when it is whole', async () => {
    const whole = readFileSync(at('ada.eigballot'));
    for (const part of [0.3, 0.6, 0.9]) {
      writeFileSync(shared('ada.eigballot'), whole.subarray(0, Math.floor(whole.length * part)));
      await timer.pass();
    }
    writeFileSync(shared('ada.eigballot'), whole);
    await timer.pass();
    expect(await arrivals()).toEqual([]);
    await timer.pass();
    expect(await arrivals()).toEqual(['ada.eigballot accepted']);
  });

  test('tells of a file that stopped half-way once, and of the whole one in its place when it comes', async () => {
    const whole = readFileSync(at('ada.eigballot'));
    writeFileSync(shared('ada.eigballot'), whole.subarray(0, 700));
    await timer.pass(5);
    expect(await arrivals()).toEqual(['ada.eigballot refused']);
    expect(news()).toEqual([{ kind: 'arrived', counts: { refused: 1 } }]);
    writeFileSync(shared('ada.eigballot'), whole);
    await timer.pass(2);
    expect(await arrivals()).toEqual(['ada.eigballot accepted']);
  });

  test('does not touch room set aside, empty files and what tools of synchronisation are still writing', async () => {
    const whole = readFileSync(at('ada.eigballot'));
    writeFileSync(shared('réservé.eigballot'), Buffer.alloc(whole.length));
    writeFileSync(shared('vide.eigballot'), '');
    for (const name of [
      '.ada.eigballot',
      '~$ada.eigballot',
      'ada.eigballot.part',
      'ada.TMP',
      'a.crdownload',
    ]) {
      writeFileSync(shared(name), whole);
    }
    await timer.pass(3);
    expect(await arrivals()).toEqual([]);
    await timer.pass(20);
    expect(await arrivals()).toEqual(['réservé.eigballot refused']);
    writeFileSync(shared('réservé.eigballot'), whole);
    await timer.pass(2);
    expect(await arrivals()).toEqual(['réservé.eigballot accepted']);
  });

  test('survives its disappearance, tells it once, and does not take again what it has', async () => {
    copyFileSync(at('ada.eigballot'), shared('ada.eigballot'));
    await timer.pass(2);
    renameSync(at('Échanges'), at('débranché'));
    await timer.pass(3);
    expect((await coordinator.ask('exchange-folder-view', {})).folder?.reachable).toBe(false);
    await markDefi(ada, 'Bravo', 400);
    await ada.ask('ballot-export', { place: join(at('débranché'), 'ada-2.eigballot') });
    renameSync(at('débranché'), at('Échanges'));
    // A drive may come back with other times.
    utimesSync(shared('ada.eigballot'), new Date(), new Date());
    await timer.pass(3);
    expect(news().map(({ kind }) => kind)).toEqual(['arrived', 'gone', 'back', 'arrived']);
    expect(await arrivals()).toEqual(['ada-2.eigballot accepted', 'ada.eigballot accepted']);
  });

  test('is told to the screens once a look, however many ballots there were', async () => {
    for (const [place, value] of [100, 200, 400].entries()) {
      await markDefi(ada, 'Bravo', value);
      await ada.ask('ballot-export', { place: shared(`ada-${String(place)}.eigballot`) });
    }
    const before = coordinator.events.filter(({ event }) => event === 'session-changed').length;
    await timer.pass(2);
    expect(coordinator.events.filter(({ event }) => event === 'session-changed').length - before).toBe(1);
    expect(await arrivals()).toHaveLength(3);
  });

  test('is left alone once it is given up or the session closed', async () => {
    await coordinator.ask('exchange-folder-set', { folder: null });
    expect(timer.waiting).toBe(0);
    await coordinator.ask('exchange-folder-set', { folder: at('Échanges') });
    await timer.pass();
    expect(timer.waiting).toBe(1);
    await coordinator.ask('session-close', {});
    expect(timer.waiting).toBe(0);
  });

  test('is not watched for a juror, who writes to it', async () => {
    ada.context.exchange.resume(ada.context.session().key, at('Échanges'));
    rmSync(at('ada.eigballot'));
    const place = await ada.context.exchange.placeOf('ada.eigballot');
    await ada.ask('ballot-export', { place });
    expect((await ada.ask('exchange-folder-view', {})).arrivals).toEqual([]);
    await timer.pass(2);
    expect(await arrivals()).toEqual(['ada.eigballot accepted']);
  });
});
