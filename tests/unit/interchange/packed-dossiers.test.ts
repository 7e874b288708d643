import { expect, test } from 'vitest';
import { emptyDefiContent, type DefiContent } from '#core/defi/defi.ts';
import type { DossierReading } from '#core/intake/reading.ts';
import { DossierPacker, packsOf, unpack } from '#electron/service/interchange/packed-dossiers.ts';

const full: DefiContent = {
  ...emptyDefiContent,
  dossierNumber: '3000001',
  title: 'Œuvre à l’été',
  ministries: ['Ministère de la Culture'],
  fields: { resume: 'Un « résumé »\nsur deux lignes 😀, et un demi-signe \ud83d.' },
  team: [{ mission: 'Coder', profileWords: 'dév', profile: 'developer' }],
  projectTeam: [{ name: 'Ada', role: 'chef', status: '', share: 12.5, contribution: 'tout' }],
  otherAnswers: [
    { label: 'Question', value: 'a' },
    { label: 'Autre', value: '' },
    { label: 'Question', value: 'b' },
  ],
  privateAnswers: [{ label: 'Question', value: 'secret' }],
};
const reading = (number: number, content = full): DossierReading => ({
  content: { ...content, dossierNumber: String(number) },
  saysTeam: number % 2 === 0,
  place: { file: 'e.csv', row: number },
});
const some = (count: number): DossierReading[] => Array.from({ length: count }, (_one, at) => reading(at));
/** As it goes through the line between two processes. */
const throughLine = (dossiers: readonly DossierReading[]): DossierReading[] =>
  [...packsOf(dossiers)].flatMap((pack) => unpack(structuredClone(pack)));

test('a dossier that was packed and handed over says the same, in all its parts and as a copy', () => {
  const [packed] = throughLine([reading(1)]);
  expect(packed).toEqual(reading(1));
  expect({ ...packed?.content }).toEqual(reading(1).content);
  expect(JSON.parse(JSON.stringify(packed))).toEqual(JSON.parse(JSON.stringify(reading(1))));
});

test('dossiers keep their order and their own parts, whichever is looked at next to which', () => {
  const dossiers = some(600).map((one, at) => ({
    ...one,
    content: { ...one.content, otherAnswers: [{ label: `Question ${String(at % 7)}`, value: String(at) }] },
  }));
  const handed = throughLine(dossiers);
  expect(handed).toEqual(dossiers);
  const [a, b] = [handed[3], handed[4]];
  const told = [a, b, a, b].map((one) => one?.content.otherAnswers[0]?.value);
  expect(told).toEqual(['3', '4', '3', '4']);
});

test('dossiers packed while a file was read are not packed again; a label stands once in a pack', () => {
  const { keep } = new DossierPacker();
  const kept = some(260).map(keep);
  expect(kept).toEqual(some(260));
  const packs = [...packsOf(kept)];
  expect(packs.map(({ labels, dossiers }) => [labels, dossiers.length])).toEqual([
    [['Question', 'Autre'], 250],
    [['Question', 'Autre'], 10],
  ]);
  expect([...packsOf(kept)].flatMap((pack) => pack.dossiers)).toEqual(packs.flatMap((pack) => pack.dossiers));
  // Memory of its own: what goes through the line is no more than the dossier.
  for (const { long } of packs.flatMap(({ dossiers }) => dossiers))
    expect(long.byteLength).toBe(long.buffer.byteLength);
});

test('some of the dossiers of a pack are handed over without the others', () => {
  const { keep } = new DossierPacker();
  const kept = some(5).map(keep);
  const few = [kept[4], kept[1]].flatMap((one) => one ?? []);
  expect(throughLine([...few, reading(9)])).toEqual([reading(4), reading(1), reading(9)]);
});
