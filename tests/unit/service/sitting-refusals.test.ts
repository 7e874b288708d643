import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signBody } from '#core/ballot/signed-body.ts';
import type { Act, Said } from '#core/deliberation/act.ts';
import { sittingBody, type SittingFile } from '#core/deliberation/sitting-file.ts';
import { asCriterionId, asDigest, asSittingId } from '#core/ids.ts';
import type { SigningKey } from '#core/ports.ts';
import { readActs } from '#db/queries/deliberation.ts';
import { readEnrolments } from '#db/queries/jury.ts';
import { readOwnKey } from '#db/queries/keys.ts';
import { readGrid, readKitHeld } from '#db/queries/session.ts';
import { writeSittingFile } from '#electron/service/interchange/exchange/sitting-file.ts';
import { nodePorts } from '#electron/service/node-ports.ts';
import type { TestService } from '#tests/support/service.ts';
import { SittingBench } from '#tests/support/sittings.ts';
import { zipOf } from '#tests/support/zip.ts';

// Whoever holds a référent's file could write whatever they like with another program: it is checked all the same.

const bench = new SittingBench();
let ada: TestService;
let bea: TestService;

beforeAll(async () => {
  await bench.start();
  ada = await bench.referent('Groupe A', 'Ada Martin');
  bea = await bench.referent('Groupe B', 'Bea Petit');
});
afterAll(() => bench.close());

const random = (count: number): string => Buffer.from(nodePorts.randomBytes(count)).toString('hex');

interface Forged {
  readonly file?: Partial<SittingFile>;
  readonly act?: Partial<Act>;
  readonly key?: SigningKey;
  readonly secret?: string;
}

/** A file of Ada's group that says one thing, made with all that Ada's file holds; whatever is given replaces that part. */
async function forge(said: Said, { file = {}, act = {}, key, secret }: Forged = {}): Promise<string> {
  const { db, facts } = ada.context.session();
  const juror = bench.juror('Ada Martin');
  const made: Act = {
    session: facts.id,
    device: facts.device,
    nonce: random(16),
    by: juror,
    group: bench.group('Groupe A'),
    said,
    reason: '',
    follows: [],
    undoes: null,
    at: '2026-11-25T10:00:00.000Z',
    ...act,
  };
  const sitting: SittingFile = {
    session: facts.id,
    group: bench.group('Groupe A'),
    juror,
    device: facts.device,
    grid: readGrid(db).fingerprint,
    nonce: random(16),
    sequence: 1,
    writtenAt: '2026-11-25T10:00:00.000Z',
    acts: [made],
    ...file,
  };
  const ownKey = key ?? readOwnKey(db);
  const ownSecret = secret ?? readEnrolments(db, juror).at(-1)?.secret;
  if (ownKey === null || ownSecret === undefined) throw new Error('no key');
  const signed = signBody(
    sittingBody(sitting),
    sitting,
    { key: ownKey, secret: ownSecret },
    nodePorts.signing,
  );
  const place = bench.at(`forge-${random(4)}.eigseance`);
  writeFileSync(place, await writeSittingFile(signed, readKitHeld(db)?.recipient ?? '', nodePorts));
  return place;
}

async function refusalOf(said: Said, forged: Forged = {}): Promise<string | undefined> {
  const { coordinator } = bench;
  const before = readActs(coordinator.context.session().db).length;
  const outcome = await bench.receive(await forge(said, forged));
  expect(readActs(coordinator.context.session().db)).toHaveLength(before);
  return outcome.refused?.code;
}

const reason = (title: string): Said => ({ field: 'reason', defi: bench.defi(title), value: 'X' });
const stranger = (): SigningKey => nodePorts.signing.keyOf(nodePorts.randomBytes(32));

test('of another group’s défis, of one that is closed to them and of the plenary a group says nothing', async () => {
  expect(await refusalOf(reason('Gamma'))).toBe('sitting-defi-not-theirs');
  expect(await refusalOf(reason('Delta'))).toBe('sitting-defi-not-theirs');
  expect(await refusalOf({ field: 'order', value: [bench.defi('Alpha'), bench.defi('Gamma')] })).toBe(
    'sitting-defi-not-theirs',
  );
  expect(await refusalOf({ field: 'plenary-order', value: [bench.defi('Alpha')] })).toBe(
    'sitting-not-theirs-to-say',
  );
  expect(await refusalOf({ field: 'projection', value: { defi: bench.defi('Omega'), show: 'marks' } })).toBe(
    'sitting-defi-not-theirs',
  );
});

test('marks stay in the grid and people in the jury', async () => {
  const defi = bench.defi('Alpha');
  const mark = (criterion: string, value: number): Said => ({
    field: 'mark',
    defi,
    criterion: asCriterionId(criterion),
    value,
  });
  expect(await refusalOf(mark('C99', 300))).toBe('sitting-not-theirs-to-say');
  expect(await refusalOf(mark('C1', 99_900))).toBe('sitting-not-theirs-to-say');
  const nobody = { field: 'left-room', defi, value: [bench.group('Groupe A')] } as unknown as Said;
  expect(await refusalOf(nobody)).toBe('sitting-not-theirs-to-say');
});

test('acts that somebody else wrote are taken from nobody', async () => {
  const said = reason('Alpha');
  expect(await refusalOf(said, { act: { by: 'coordination' } })).toBe('sitting-acts-of-others');
  expect(await refusalOf(said, { act: { by: bench.juror('Abel Roy') } })).toBe('sitting-acts-of-others');
  const { device } = bea.context.session().facts;
  expect(await refusalOf(said, { act: { device } })).toBe('sitting-acts-of-others');
  expect(await refusalOf(said, { act: { group: bench.group('Groupe B') } })).toBe(
    'sitting-not-theirs-to-say',
  );
});

test('a file proves the secret of that juror’s own file for that group', async () => {
  const said = reason('Alpha');
  expect(await refusalOf(said, { secret: random(32) })).toBe('sitting-bad-enrolment');
  expect(await refusalOf(said, { file: { juror: bench.juror('Abel Roy') } })).toBe('sitting-bad-enrolment');
  expect(await refusalOf(said, { file: { group: bench.group('Groupe B') } })).toBe('sitting-bad-enrolment');
  const coordinator = bench.coordinator.context.session();
  const [ballotSecret] = readEnrolments(coordinator.db, bench.juror('Ada Martin'));
  expect(await refusalOf(said, { secret: ballotSecret?.secret ?? '' })).toBe('sitting-bad-enrolment');
  expect(await refusalOf(said, { file: { grid: asDigest('0'.repeat(64)) } })).toBe('sitting-other-grid');
});

test('a machine keeps to the key it began with', async () => {
  const said = reason('Alpha');
  expect(await bench.receive(await forge(said))).toMatchObject({ outcome: 'accepted', sitting: { acts: 1 } });
  expect(await refusalOf(said, { key: stranger() })).toBe('sitting-bad-enrolment');
  const own = bench.coordinator.context.session().facts.device;
  expect(await refusalOf(said, { file: { device: own }, act: { device: own } })).toBe(
    'sitting-bad-enrolment',
  );
});

test('another group’s sitting is not to be changed, nor who was there', async () => {
  const sitting = asSittingId(nodePorts.newId());
  const value = { label: 'Matin', date: null, quorum: 1, removed: false };
  await bench.coordinator.ask('deliberation-record', {
    group: bench.group('Groupe B'),
    said: { field: 'sitting', sitting, value },
  });
  const juror = bench.juror('Ada Martin');
  expect(await refusalOf({ field: 'sitting', sitting, value: { ...value, removed: true } })).toBe(
    'sitting-not-theirs-to-say',
  );
  expect(await refusalOf({ field: 'presence', sitting, juror, value: 'present' })).toBe(
    'sitting-not-theirs-to-say',
  );
});

test('one act among others that cannot be taken leaves all of them out', async () => {
  const { coordinator } = bench;
  const group = bench.group('Groupe A');
  await ada.ask('deliberation-record', { group, said: reason('Beta') });
  const { db } = ada.context.session();
  const good = readActs(db).map(({ act }) => act);
  const [first] = good;
  if (first === undefined) throw new Error('no act');
  const bad: Act = { ...first, nonce: random(16), said: reason('Gamma') };
  expect(await refusalOf(reason('Beta'), { file: { acts: [...good, bad] } })).toBe('sitting-defi-not-theirs');
  expect(await coordinator.ask('ballots-receive', { files: [await bench.sent(ada)] })).toMatchObject({
    outcomes: [{ outcome: 'accepted' }],
  });
});

test('a group’s file is taken out of an archive like a ballot', async () => {
  await bea.ask('deliberation-record', { group: bench.group('Groupe B'), said: reason('Gamma') });
  const file = await bench.sent(bea);
  const part = { name: 'b/retour.eigseance', content: readFileSync(file) };
  writeFileSync(bench.at('groupes.zip'), await zipOf([part]));
  expect(await bench.receive(bench.at('groupes.zip'))).toMatchObject({
    outcome: 'accepted',
    sitting: { acts: 1 },
  });
});
