import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampledArrayOf } from '#tests/support/sampled.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { errorTexts } from '#core/texts/errors.ts';
import { coordinatorWithKits, jurorAt, markDefi } from '#tests/support/jury.ts';
import { rawZip, type RawEntry } from '#tests/support/raw-zip.ts';
import { newFolder, TestService } from '#tests/support/service.ts';
import { zipOf } from '#tests/support/zip.ts';

let folder: string;
let before: TestService;
let coordinator: TestService;
let copies = 0;
const at = (name: string): string => join(folder, name);
const bytesOf = (name: string): Buffer => readFileSync(at(name));
const ballots = ['ada-1.eigballot', 'ada-2.eigballot', 'ada-bis.eigballot', 'bob-1.eigballot'];

/** The coordinator’s session as it was before any ballot, in a file of its own. */
async function fresh(): Promise<TestService> {
  copies += 1;
  copyFileSync(at('s.eigjury'), at(`s-${String(copies)}.eigjury`));
  const service = new TestService();
  await service.ask('session-open', { place: at(`s-${String(copies)}.eigjury`) });
  return service;
}

beforeAll(async () => {
  folder = newFolder();
  before = await coordinatorWithKits(folder, {
    jurors: ['Ada Jurée', 'Bob Juré'],
    defis: ['Alpha', 'Bravo'],
  });
  before.close();
  const ada = await jurorAt(folder, 'Ada Jurée');
  await markDefi(ada, 'Alpha', 300);
  await ada.ask('ballot-export', { place: at('ada-1.eigballot') });
  ada.close();
  // A second machine that knows of the first ballot, and one that does not.
  copyFileSync(at('ada-juree.eigjury'), at('ada-juree-copie.eigjury'));
  const on = new TestService();
  await on.ask('session-open', { place: at('ada-juree.eigjury') });
  await markDefi(on, 'Bravo', 200);
  await on.ask('ballot-export', { place: at('ada-2.eigballot') });
  on.close();
  const bis = new TestService();
  await bis.ask('session-open', { place: at('ada-juree-copie.eigjury') });
  await markDefi(bis, 'Bravo', 400);
  await bis.ask('ballot-export', { place: at('ada-bis.eigballot') });
  bis.close();
  const bob = await jurorAt(folder, 'Bob Juré');
  await markDefi(bob, 'Alpha', 100, 2);
  await bob.ask('ballot-export', { place: at('bob-1.eigballot') });
  bob.close();
});
beforeEach(async () => {
  coordinator = await fresh();
  return () => coordinator.close();
});
afterAll(() => before.close());

const receive = async (...names: string[]): Promise<{ told: string[]; passedOver: number }> => {
  const { outcomes, passedOver } = await coordinator.ask('ballots-receive', { files: names.map(at) });
  return {
    told: outcomes.map(
      ({ file, outcome, refused }) => `${file} ${outcome}${refused === null ? '' : ` ${refused.code}`}`,
    ),
    passedOver,
  };
};
const zipped = (name: string, entries: readonly RawEntry[]): void => writeFileSync(at(name), rawZip(entries));

describe('ballots in any wrapping', () => {
  test('whatever they are called', async () => {
    copyFileSync(at('ada-1.eigballot'), at('Bulletin d’Ada.pdf'));
    copyFileSync(at('bob-1.eigballot'), at('sans-extension'));
    expect((await receive('Bulletin d’Ada.pdf', 'sans-extension')).told).toEqual([
      'Bulletin d’Ada.pdf accepted',
      'sans-extension accepted',
    ]);
  });

  test('several in an archive of Windows, with names of its old code page', async () => {
    zipped('Windows.zip', [
      { name: Buffer.from('Jury\\', 'latin1') },
      {
        name: Buffer.from('Jury\\Bulletin d\x82pos\x82.eigballot', 'latin1'),
        content: bytesOf('ada-1.eigballot'),
      },
      {
        name: Buffer.from('Jury\\Bulletin d\x8apos\x8a.eigballot', 'latin1'),
        content: bytesOf('bob-1.eigballot'),
      },
      { name: 'Jury\\desktop.ini', content: '[.ShellClassInfo]' },
      { name: 'Jury\\Thumbs.db', content: 'x' },
    ]);
    expect(await receive('Windows.zip')).toEqual({
      told: [
        'Windows.zip/Jury/Bulletin dèposè.eigballot accepted',
        'Windows.zip/Jury/Bulletin déposé.eigballot accepted',
      ],
      passedOver: 0,
    });
  });

  test('in an archive of macOS, with what Finder adds, under another name', async () => {
    writeFileSync(
      at('Archive.eigballot'),
      await zipOf([
        { name: 'ada.eigballot', content: bytesOf('ada-1.eigballot') },
        { name: '__MACOSX/._ada.eigballot', content: Buffer.from('\0\x05\x16\x07') },
        { name: '.DS_Store', content: 'x' },
        { name: 'lisez-moi.txt', content: 'bonjour' },
      ]),
    );
    expect(await receive('Archive.eigballot')).toEqual({
      told: ['Archive.eigballot/ada.eigballot accepted'],
      passedOver: 1,
    });
  });

  test('in folders, with archives in them; other files are counted, and told of when chosen themselves', async () => {
    mkdirSync(at('courrier/suite'), { recursive: true });
    copyFileSync(at('ada-1.eigballot'), at('courrier/suite/ada'));
    writeFileSync(at('courrier/bob.zip'), await zipOf([{ name: 'b', content: bytesOf('bob-1.eigballot') }]));
    writeFileSync(at('courrier/note.txt'), 'bonjour');
    expect(await receive('courrier', 'courrier/note.txt')).toEqual({
      told: [
        'courrier/bob.zip/b accepted',
        'courrier/suite/ada accepted',
        'note.txt refused ballot-not-ours',
      ],
      passedOver: 1,
    });
  });

  test('a marking sheet saved as a table of another kind was said to be no ballot, and not how to save it', async () => {
    writeFileSync(at('feuille.csv'), '\ufeffDéfi;C1;C2\r\nD01;3,5;4\r\n');
    writeFileSync(at('sans-nom'), 'Défi\tC1\nD01\t4\n');
    writeFileSync(at('feuille.xls'), Buffer.from('d0cf11e0a1b11ae1', 'hex'));
    zipped('feuille.numbers', [{ name: 'Index/Document.iwa', content: 'x' }]);
    const tables = ['feuille.csv', 'sans-nom', 'feuille.xls', 'feuille.numbers'];
    expect((await receive(...tables)).told).toEqual(
      tables.map((name) => `${name} refused sheet-other-format`),
    );
    const { outcomes } = await coordinator.ask('ballots-receive', { files: [at('feuille.csv')] });
    const { details = {} } = outcomes[0]?.refused ?? {};
    expect(errorTexts.fr['sheet-other-format'](details)).toMatch(/feuille\.csv.+XLSX ou en ODS/);
    // Among the ballots of a folder, other files need no word.
    mkdirSync(at('tables'));
    copyFileSync(at('feuille.csv'), at('tables/feuille.csv'));
    expect(await receive('tables')).toEqual({ told: [], passedOver: 1 });
  });

  test('and nothing of an archive that is not what it should be', async () => {
    const content = bytesOf('ada-1.eigballot');
    zipped('secret.zip', [{ name: 'a', content, flags: 1 }]);
    zipped('vide.zip', [{ name: 'a.txt', content: 'x' }]);
    zipped(
      'trop.zip',
      Array.from({ length: 2_001 }, (_none, place) => ({ name: `f${String(place)}` })),
    );
    zipped('dehors.zip', [{ name: '../a', content }]);
    zipped('menteur.zip', [{ name: 'a', content, deflate: true, statedSize: 10 }]);
    zipped('bombe.zip', [{ name: 'a', content: Buffer.alloc(20e6), deflate: true }]);
    zipped('poupée.zip', [{ name: 'dedans.zip', content: rawZip([{ name: 'a', content }]) }]);
    writeFileSync(at('coupée.zip'), rawZip([{ name: 'a', content }]).subarray(0, -40));
    const names = ['secret', 'vide', 'trop', 'dehors', 'menteur', 'bombe', 'poupée', 'coupée'];
    expect((await receive(...names.map((name) => `${name}.zip`))).told).toEqual([
      'secret.zip refused ballot-zip-protected',
      'vide.zip refused ballot-zip-empty',
      'trop.zip refused ballot-zip-too-many',
      'dehors.zip refused ballot-zip-suspicious',
      'menteur.zip refused ballot-zip-suspicious',
      'bombe.zip refused ballot-zip-too-large',
      'poupée.zip/dedans.zip refused ballot-zip-nested',
      'coupée.zip refused ballot-zip-damaged',
    ]);
    const { jurors } = await coordinator.ask('ballots-view', {});
    expect(jurors.map((juror) => juror.ballots)).toEqual([0, 0]);
  });

  test('a kit, a damaged ballot and one of another session are told apart', async () => {
    const damaged = Buffer.from(bytesOf('ada-1.eigballot'));
    damaged[900] = (damaged[900] ?? 0) ^ 1;
    writeFileSync(at('abîmé.eigballot'), damaged);
    expect((await receive('abîmé.eigballot', 'kit-bob-jure.eigkit', 's.eigjury')).told).toEqual([
      'abîmé.eigballot refused ballot-damaged',
      'kit-bob-jure.eigkit refused ballot-is-kit',
      's.eigjury refused ballot-not-ours',
    ]);
  });
});

describe('order and repetition', () => {
  test('any history of the same ballots gives the same state of every juror', async () => {
    const stateAfter = async (history: readonly string[]): Promise<unknown> => {
      const service = await fresh();
      try {
        for (const name of history) await service.ask('ballots-receive', { files: [at(name)] });
        const { jurors } = await service.ask('ballots-view', {});
        return jurors.map(({ last, ...rest }) => ({
          ...rest,
          receipt: last?.receipt ?? null,
          words: last?.words ?? null,
        }));
      } finally {
        service.close();
      }
    };
    const expected = await stateAfter(ballots);
    await fc.assert(
      fc.asyncProperty(sampledArrayOf(ballots), async (history) => {
        expect(await stateAfter(history)).toEqual(expected);
      }),
      { numRuns: 15 },
    );
  });
});
