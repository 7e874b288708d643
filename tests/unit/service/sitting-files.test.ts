import { readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { valueOf } from '#core/deliberation/readings.ts';
import type { TestService } from '#tests/support/service.ts';
import { deliberatedIn, SittingBench } from '#tests/support/sittings.ts';
import { decideAll } from '#tests/support/decide-all.ts';

let bench: SittingBench;

beforeEach(async () => {
  bench = new SittingBench();
  await bench.start();
});
afterEach(() => bench.close());

const giveReason = (service: TestService, title: string, value: string): Promise<unknown> =>
  service.ask('deliberation-record', {
    group: bench.group('Groupe A'),
    said: { field: 'reason', defi: bench.defi(title), value },
    reason: 'Après débat',
  });

/** Ada has left the room for the défi from which she stepped aside. */
const leaveRoom = (service: TestService): Promise<unknown> =>
  service.ask('deliberation-record', {
    group: bench.group('Groupe A'),
    said: { field: 'left-room', defi: bench.defi('Delta'), value: [bench.juror('Ada Martin')] },
  });

const reasonOf = (service: TestService, title: string): string | null =>
  valueOf(deliberatedIn(service).ofDefi('reason', bench.defi(title)), 'reason');

test('a group’s part goes out, is worked on, and comes back as what the group decided', async () => {
  const { coordinator } = bench;
  await giveReason(coordinator, 'Beta', 'Déjà dit');
  const written = await coordinator.ask('sitting-kit-write', bench.order('Groupe A', 'Ada Martin'));
  expect(written).toMatchObject({
    fileName: 'seance-groupe-a-ada-martin.eigkit',
    passphrase: null,
    defis: 2,
    closed: 1,
  });
  expect(
    await coordinator.ask('kit-peek', { kit: bench.at(written.fileName), passphrase: null }),
  ).toMatchObject({
    jurorName: 'Ada Martin',
    sitting: { label: 'Groupe A' },
  });

  const ada = await bench.opened(written.fileName);
  expect(await ada.ask('session-view', {})).toMatchObject({ role: 'referent', jurorName: 'Ada Martin' });
  expect(reasonOf(ada, 'Beta')).toBe('Déjà dit');
  const agenda = await ada.ask('agenda-view', { group: bench.group('Groupe A') });
  expect(agenda.rows.map(({ title, closed }) => [title, closed]).sort()).toEqual([
    ['Alpha', false],
    ['Beta', false],
    ['Delta', true],
  ]);
  const seen = await ada.ask('deliberation-defi', { defi: bench.defi('Alpha') });
  const known = await coordinator.ask('deliberation-defi', { defi: bench.defi('Alpha') });
  if (!seen.open || !known.open) throw new Error('closed');
  expect(seen.criteria.map(({ mean }) => mean)).toEqual(known.criteria.map(({ mean }) => mean));
  expect(seen.total).toEqual(known.total);
  expect(seen.comments.map(({ text }) => text).sort()).toEqual([
    'COMMENTAIRE-ABEL-Alpha',
    'COMMENTAIRE-ADA-Alpha',
  ]);

  await giveReason(ada, 'Alpha', 'Un vrai besoin');
  const first = bench.at('un.eigseance');
  const sent = await ada.ask('sitting-export', { place: first });
  expect(sent).toMatchObject({ sequence: 1, again: false, acts: 2 });
  expect(sent.words.split(' ')).toHaveLength(4);
  const again = await ada.ask('sitting-export', { place: bench.at('encore.eigseance') });
  expect(again).toMatchObject({ receipt: sent.receipt, again: true });
  expect(await ada.ask('sitting-send-view', {})).toMatchObject({ own: 1, unsent: 0, last: { sequence: 1 } });

  expect(await bench.receive(first)).toMatchObject({
    outcome: 'accepted',
    jurorName: 'Ada Martin',
    receipt: sent.receipt,
    sitting: { label: 'Groupe A', acts: 1, conflicts: 0 },
  });
  expect(reasonOf(coordinator, 'Alpha')).toBe('Un vrai besoin');
  expect(await bench.receive(first)).toMatchObject({ outcome: 'already', sitting: { acts: 0 } });
  const { groups } = await coordinator.ask('sittings-view', {});
  expect(groups.find(({ label }) => label === 'Groupe A')).toMatchObject({
    kits: [{ name: 'Ada Martin', fileName: written.fileName }],
    received: [{ name: 'Ada Martin', acts: 1 }],
  });
});

test('opening a newer file on a référent’s session brings what others decided and loses nothing', async () => {
  const { coordinator } = bench;
  const place = bench.at('ada.eigjury');
  const { fileName } = await coordinator.ask('sitting-kit-write', bench.order('Groupe A', 'Ada Martin'));
  const ada = await bench.opened(fileName, place);
  await giveReason(ada, 'Alpha', 'Écrit ici');
  await giveReason(coordinator, 'Beta', 'Écrit là');
  const newer = await coordinator.ask('sitting-kit-write', bench.order('Groupe A', 'Ada Martin'));
  expect(newer).toMatchObject({ fileName: 'seance-groupe-a-ada-martin-2.eigkit', besideOthers: true });
  const brought = await ada.ask('kit-renew', { kit: bench.at(newer.fileName), passphrase: null });
  expect(brought).toMatchObject({ outcome: 'brought', acts: 1 });
  expect([reasonOf(ada, 'Alpha'), reasonOf(ada, 'Beta')]).toEqual(['Écrit ici', 'Écrit là']);
  expect(await ada.ask('kit-renew', { kit: bench.at(newer.fileName), passphrase: null })).toMatchObject({
    outcome: 'same',
  });
  expect(await ada.ask('kit-renew', { kit: bench.at(fileName), passphrase: null })).toMatchObject({
    outcome: 'older',
  });
  ada.close();
  const reopened = await bench.opened(newer.fileName, place);
  expect(reasonOf(reopened, 'Alpha')).toBe('Écrit ici');
});

test('another’s file, a juror’s file and a juror’s kit are kept apart', async () => {
  const place = bench.at('ada.eigjury');
  const { coordinator } = bench;
  const { fileName } = await coordinator.ask('sitting-kit-write', bench.order('Groupe A', 'Ada Martin'));
  const other = await coordinator.ask('sitting-kit-write', bench.order('Groupe A', 'Abel Roy'));
  const ada = await bench.opened(fileName, place);
  const kit = (name: string, path: string) => ({ kit: bench.at(name), passphrase: null, place: path });
  expect(await ada.refusal('kit-renew', { kit: bench.at(other.fileName), passphrase: null })).toBe(
    'kit-of-another',
  );
  expect(await ada.refusal('kit-renew', { kit: bench.at('kit-ada-martin.eigkit'), passphrase: null })).toBe(
    'kit-of-another',
  );
  ada.close();
  expect(await coordinator.refusal('kit-open', kit(other.fileName, place))).toBe('kit-other-session');
  expect(await coordinator.refusal('kit-open', kit('kit-ada-martin.eigkit', place))).toBe(
    'kit-other-session',
  );
  // Ada's own session of the marking.
  expect(await coordinator.refusal('kit-open', kit(fileName, bench.at('ada-martin.eigjury')))).toBe(
    'kit-other-session',
  );
});

test('a group’s part is written only while the jury deliberates, and only for who sits in the group', async () => {
  const { coordinator } = bench;
  expect(await coordinator.refusal('sitting-kit-write', bench.order('Groupe A', 'Bea Petit'))).toBe(
    'sitting-juror-not-in-group',
  );
  expect(await coordinator.refusal('sitting-kit-write', bench.order(null, 'Bea Petit'))).toBe(
    'sitting-no-defi',
  );
  await coordinator.ask('phase-change', { to: 'depouillement', reason: 'Trop tôt' });
  expect(await coordinator.refusal('sitting-kit-write', bench.order('Groupe A', 'Ada Martin'))).toBe(
    'sitting-kit-not-now',
  );
});

test('a locked file opens with the passphrase of the juror’s kits', async () => {
  const { coordinator } = bench;
  const { fileName, passphrase } = await coordinator.ask(
    'sitting-kit-write',
    bench.order('Groupe B', 'Bea Petit', true),
  );
  expect(await coordinator.ask('kit-passphrase', { juror: bench.juror('Bea Petit') })).toEqual({
    passphrase,
  });
  expect(await coordinator.ask('kit-peek', { kit: bench.at(fileName), passphrase: null })).toEqual({
    locked: true,
  });
  expect(await coordinator.ask('kit-peek', { kit: bench.at(fileName), passphrase })).toMatchObject({
    sitting: { label: 'Groupe B' },
  });
});

describe('what comes back', () => {
  test('machines that differ are a conflict, told as such, until the coordination settles it', async () => {
    const ada = await bench.referent('Groupe A', 'Ada Martin');
    const abel = await bench.referent('Groupe A', 'Abel Roy');
    await giveReason(ada, 'Alpha', 'Oui');
    await giveReason(abel, 'Alpha', 'Non');
    const files = [await bench.sent(ada), await bench.sent(abel)];
    expect((await bench.receive(files[0] ?? '')).outcome).toBe('accepted');
    expect(await bench.receive(files[1] ?? '')).toMatchObject({
      outcome: 'conflict',
      sitting: { acts: 1, conflicts: 1 },
    });
    expect(reasonOf(bench.coordinator, 'Alpha')).toBeNull();
    await giveReason(bench.coordinator, 'Alpha', 'Tranché');
    expect((await bench.receive(files[1] ?? '')).outcome).toBe('already');
    expect(reasonOf(bench.coordinator, 'Alpha')).toBe('Tranché');
  });

  test('a file of another session, a changed one and one cut short are refused, and nothing changes', async () => {
    const ada = await bench.referent('Groupe A', 'Ada Martin');
    await giveReason(ada, 'Alpha', 'Oui');
    const file = await bench.sent(ada);
    const bytes = readFileSync(file);
    const before = readFileSync(bench.at('s.eigjury'));
    for (const place of [5, 400, bytes.length - 1]) {
      const changed = Buffer.from(bytes);
      changed[place] = (changed[place] ?? 0) ^ 1;
      writeFileSync(bench.at('autre.eigseance'), changed);
      expect((await bench.receive(bench.at('autre.eigseance'))).outcome).toBe('refused');
    }
    writeFileSync(bench.at('autre.eigseance'), bytes.subarray(0, bytes.length - 20));
    expect((await bench.receive(bench.at('autre.eigseance'))).refused?.code).toBe('sitting-damaged');
    const other = new SittingBench();
    await other.startAnew();
    const stranger = await other.referent('Groupe A', 'Ada Martin');
    await stranger.ask('deliberation-record', {
      group: other.group('Groupe A'),
      said: { field: 'reason', defi: other.defi('Alpha'), value: 'Ailleurs' },
    });
    expect((await bench.receive(await other.sent(stranger))).refused?.code).toBe('sitting-cannot-open');
    other.close();
    expect(readFileSync(bench.at('s.eigjury')).equals(before)).toBe(true);
  });

  test('nothing is taken in once the session is archived, and before there was a deliberation', async () => {
    const ada = await bench.referent('Groupe A', 'Ada Martin');
    await giveReason(ada, 'Alpha', 'Oui');
    const file = await bench.sent(ada);
    const { coordinator } = bench;
    await coordinator.ask('phase-change', { to: 'decision', reason: null });
    await decideAll(coordinator);
    await coordinator.ask('phase-change', { to: 'archivee', reason: null });
    expect(await coordinator.refusal('ballots-receive', { files: [file] })).toBe('session-archived');
    await coordinator.ask('phase-change', { to: 'decision', reason: 'Un oubli' });
    expect((await bench.receive(file)).outcome).toBe('accepted');
  });
});

test('what two référents and the coordination say merges the same in every order, however often', async () => {
  const ada = await bench.referent('Groupe A', 'Ada Martin');
  const abel = await bench.referent('Groupe A', 'Abel Roy');
  await giveReason(ada, 'Alpha', 'Ada 1');
  const files = [await bench.sent(ada)];
  await giveReason(abel, 'Alpha', 'Abel');
  await leaveRoom(abel);
  await giveReason(abel, 'Delta', 'Sans Ada');
  files.push(await bench.sent(abel));
  await giveReason(ada, 'Alpha', 'Ada 2');
  await giveReason(ada, 'Beta', 'Ada');
  files.push(await bench.sent(ada));
  await giveReason(bench.coordinator, 'Beta', 'La coordination');
  const [one = '', two = '', three = ''] = files;
  const readings = async (order: readonly string[]): Promise<unknown> => {
    const copy = bench.at('copie.eigjury');
    await bench.coordinator.ask('session-close', {});
    writeFileSync(copy, readFileSync(bench.at('s.eigjury')));
    await bench.coordinator.ask('session-open', { place: copy });
    for (const file of order) expect((await bench.receive(file)).outcome).not.toBe('refused');
    const entries = [...deliberatedIn(bench.coordinator).readings].map(([place, { heads, current }]) => [
      place,
      heads.map(({ digest }) => digest),
      current?.digest ?? null,
    ]);
    await bench.coordinator.ask('session-close', {});
    await bench.coordinator.ask('session-open', { place: bench.at('s.eigjury') });
    return entries.sort();
  };
  const wanted = await readings([one, two, three]);
  for (const order of [
    [three, two, one],
    [two, three],
    [three, one, two, two, one],
    [two, one, three, three],
  ]) {
    expect(await readings(order)).toEqual(wanted);
  }
});

test('a whole group’s file was refused for a collective mark between two steps of the scale', async () => {
  const abel = await bench.referent('Groupe A', 'Abel Roy');
  await abel.ask('deliberation-record', {
    group: bench.group('Groupe A'),
    said: { field: 'mark', defi: bench.defi('Alpha'), criterion: 'C1', value: 333 },
    reason: 'Entre les deux jurés.',
  });
  const file = bench.at('entre-deux.eigseance');
  await abel.ask('sitting-export', { place: file });
  const { outcomes } = await bench.coordinator.ask('ballots-receive', { files: [file] });
  expect(outcomes).toMatchObject([{ outcome: 'accepted', refused: null }]);
  const seen = await bench.coordinator.ask('deliberation-defi', { defi: bench.defi('Alpha') });
  expect(seen.open && seen.criteria[0]?.value).toBe(333);
});

test('before anything was projected the room of one group was told to be that of the whole jury', async () => {
  expect((await bench.coordinator.ask('room-view', {})).groupLabel).toBeNull();
  const abel = await bench.referent('Groupe A', 'Abel Roy');
  expect((await abel.ask('room-view', {})).groupLabel).toBe('Groupe A');
});
