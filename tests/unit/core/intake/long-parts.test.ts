import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { canonicalText } from '#core/ballot/canonical.ts';
import { emptyDefiContent, type DefiContent } from '#core/defi/defi.ts';
import { equalValues } from '#core/defi/equal-values.ts';
import { shortOf, withLongParts, workedOutAgain } from '#core/intake/long-parts.ts';

const full: DefiContent = {
  ...emptyDefiContent,
  dossierNumber: '3000001',
  title: 'Œuvre à l’été',
  ministries: ['Ministère de la Culture'],
  fields: { resume: 'Un résumé.' },
  team: [{ mission: 'Coder', profileWords: 'dév', profile: 'developer' }],
  projectTeam: [{ name: 'Ada', role: 'chef', status: '', share: 12.5, contribution: 'tout' }],
  otherAnswers: [{ label: 'Question', value: 'Réponse' }],
  privateAnswers: [{ label: 'Avis', value: 'secret' }],
};

test('a dossier whose long parts are elsewhere is one like any other: looked at, copied, compared, written', () => {
  for (const held of [withLongParts(shortOf(full), () => full), workedOutAgain(() => full)]) {
    expect(held).toEqual(full);
    expect({ ...held }).toEqual(full);
    expect({ ...held, title: 'Autre' }).toEqual({ ...full, title: 'Autre' });
    expect(Object.keys(held).sort()).toEqual(Object.keys(full).sort());
    expect([equalValues(held, full), equalValues(full, held)]).toEqual([true, true]);
    expect(equalValues(held, { ...full, privateAnswers: [] })).toBe(false);
    expect(canonicalText(held)).toBe(canonicalText(full));
  }
});

test('long parts are got anew each time, those of one dossier from its own place', () => {
  const asked: number[] = [];
  const [first, second] = [1, 2].map((number) =>
    withLongParts(shortOf(full), () => {
      asked.push(number);
      return { ...full, fields: { resume: String(number) } };
    }),
  );
  const told = [first, second, first].map((one) => one?.fields.resume);
  expect([told, asked]).toEqual([
    ['1', '2', '1'],
    [1, 2, 1],
  ]);
});

test('a dossier whose long parts are elsewhere took more than a kilobyte beside its texts', () => {
  setFlagsFromString('--expose-gc');
  const clearUp = runInNewContext('gc') as () => void;
  const short = shortOf(full);
  const count = 5_000;
  clearUp();
  const before = process.memoryUsage().heapUsed;
  const held = Array.from({ length: count }, () => withLongParts(short, () => full));
  clearUp();
  expect((process.memoryUsage().heapUsed - before) / count).toBeLessThan(600);
  expect(held).toHaveLength(count);
});
