import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readEnrolments } from '#db/queries/jury.ts';
import { found } from '#tests/support/spellings.ts';
import { SittingBench } from '#tests/support/sittings.ts';

// What a référent's file holds is looked for in its bytes, and in those of what comes back.

const bench = new SittingBench();
beforeAll(async () => {
  await bench.start();
  const { coordinator } = bench;
  const say = (label: 'Groupe A' | 'Groupe B', title: string, value: string): Promise<unknown> =>
    coordinator.ask('deliberation-record', {
      group: bench.group(label),
      said: { field: 'reason', defi: bench.defi(title), value },
    });
  await say('Groupe A', 'Alpha', 'MOTIF-ALPHA');
  await say('Groupe B', 'Gamma', 'MOTIF-GAMMA');
  await coordinator.ask('deliberation-record', {
    group: bench.group('Groupe A'),
    said: { field: 'left-room', defi: bench.defi('Delta'), value: [bench.juror('Ada Martin')] },
  });
  await say('Groupe A', 'Delta', 'MOTIF-DELTA');
  await coordinator.ask('deliberation-record', {
    group: null,
    said: { field: 'plenary-order', value: [bench.defi('Gamma'), bench.defi('Alpha')] },
  });
});
afterAll(() => bench.close());

async function kitOf(name: string): Promise<Buffer> {
  const { fileName } = await bench.coordinator.ask('sitting-kit-write', bench.order('Groupe A', name));
  return readFileSync(bench.at(fileName));
}

/** The secrets with which ballots are made: whoever held one could send a ballot in its juror's name. */
const ballotSecrets = (): string[] =>
  [...bench.jurors.values()].flatMap((juror) =>
    readEnrolments(bench.coordinator.context.session().db, juror).map(({ secret }) => secret),
  );

/** What no file of the group may hold, whoever it is for. */
const ofOthers = (): string[] => [
  'Gamma',
  'Omega',
  bench.defi('Gamma'),
  bench.defi('Omega'),
  'ADMINISTRATION-Gamma',
  'Bea',
  'Basile',
  bench.juror('Bea Petit'),
  bench.group('Groupe B'),
  'Groupe B',
  'COMMENTAIRE-BEA',
  'COMMENTAIRE-BASILE',
  'MOTIF-GAMMA',
  'PRIVE-',
  'porteur3000',
  'plenary-order',
  ...ballotSecrets(),
];

test('a group’s part holds what the group talks of and, in all its bytes, nothing of another', async () => {
  const bytes = await kitOf('Abel Roy');
  const wanted = [
    'Alpha',
    'ADMINISTRATION-Delta',
    'COMMENTAIRE-ADA-Alpha',
    'COMMENTAIRE-ABEL-Delta',
    'MOTIF-DE-ADA',
    'MOTIF-ALPHA',
    'MOTIF-DELTA',
    bench.juror('Ada Martin'),
  ];
  expect(found(bytes, wanted)).toEqual(wanted);
  expect(found(bytes, ofOthers())).toEqual([]);
});

test('of a défi from which its holder stepped aside a file has the title, and nothing else', async () => {
  const bytes = await kitOf('Ada Martin');
  expect(found(bytes, ['Delta', bench.defi('Delta'), 'MOTIF-ALPHA'])).toHaveLength(3);
  const closed = ['ADMINISTRATION-Delta', 'COMMENTAIRE-ABEL-Delta', 'MOTIF-DELTA', 'left-room'];
  expect(found(bytes, [...closed, ...ofOthers()])).toEqual([]);
});

test('a stranger reads nothing of what comes back, nor in the session that a group’s part makes', async () => {
  const ada = await bench.referent('Groupe A', 'Ada Martin');
  await ada.ask('deliberation-record', {
    group: bench.group('Groupe A'),
    said: { field: 'reason', defi: bench.defi('Beta'), value: 'MOTIF-BETA' },
  });
  const file = readFileSync(await bench.sent(ada));
  expect(found(file, ['MOTIF', 'Ada', 'Alpha', bench.defi('Beta'), bench.juror('Ada Martin')])).toEqual([]);
  const { path } = ada.context.session().file;
  ada.close();
  const session = readFileSync(path);
  expect(found(session, ['MOTIF-BETA'])).toEqual(['MOTIF-BETA']);
  expect(
    found(session, [...ofOthers(), 'ADMINISTRATION-Delta', 'COMMENTAIRE-ABEL-Delta', 'MOTIF-DELTA']),
  ).toEqual([]);
});
