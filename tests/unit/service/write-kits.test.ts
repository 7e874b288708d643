import { copyFileSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { WrittenKit } from '#core/contract/requests/kits.ts';
import { emptyDefiContent } from '#core/defi/defi.ts';
import { lastPayload } from '#db/journal.ts';
import { readCurrentEntries } from '#db/queries/ballot-readings.ts';
import { writeDefiVersion } from '#db/queries/defis.ts';
import { readEnrolments } from '#db/queries/jury.ts';
import { nodePorts } from '#electron/service/node-ports.ts';
import { withdrawJuror } from '#electron/service/usecases/change-jury.ts';
import { writeKits } from '#electron/service/usecases/write-kits.ts';
import { KitSession } from '#tests/support/kit-session.ts';
import { kitOrder, TestService } from '#tests/support/service.ts';
import { attach } from '#tests/support/session-with-attachments.ts';

let session: KitSession;
const opened: TestService[] = [];

beforeEach(async () => {
  session = new KitSession();
  await session.start(['Ada', 'Blaise']);
  for (const title of ['Alpha', 'Bravo']) {
    session.addDefi(title);
    await session.decide(title, 'recevable');
  }
  await session.open();
});
afterEach(() => {
  session.service.close();
  for (const service of opened.splice(0)) service.close();
});

const write = (more: Parameters<typeof kitOrder>[1] = {}) =>
  session.service.ask('kits-write', kitOrder(session.folder, more));
async function kitFor(name: string, more: Parameters<typeof kitOrder>[1] = {}): Promise<WrittenKit> {
  const { written } = await write({ jurors: [session.juror(name)], ...more });
  if (written[0] === undefined) throw new Error('no kit');
  return written[0];
}
const fileOf = (kit: WrittenKit): string => kit.files[0]?.fileName ?? '';
const rowOf = async (name: string) =>
  (await session.service.ask('kits-view', {})).jurors.find((row) => row.name === name);
const kits = (): string[] => readdirSync(session.folder).filter((name) => name.startsWith('kit-'));

/** The juror's application, on a machine of its own. */
async function desk(kit: WrittenKit, place: string): Promise<TestService> {
  const service = new TestService();
  opened.push(service);
  await service.ask('kit-open', {
    kit: session.at(fileOf(kit)),
    passphrase: kit.passphrase,
    place: session.at(place),
  });
  return service;
}
async function send(juror: TestService, value: number): Promise<string | undefined> {
  await juror.ask('mark-save', { defi: session.defi('Alpha'), criterion: 'C1', value });
  await juror.ask('ballot-export', { place: session.at('b.eigballot') });
  const { outcomes } = await session.service.ask('ballots-receive', { files: [session.at('b.eigballot')] });
  return outcomes[0]?.outcome;
}

/** Each of the two dossiers gets a part of the kit of its own. */
async function splitInTwo(): Promise<void> {
  const { service } = session;
  const content = Buffer.alloc(700_000, 'x');
  for (const title of ['Alpha', 'Bravo']) {
    const own = Buffer.concat([content, Buffer.from(title)]);
    attach(service, session.defi(title), [{ name: 'a.txt', mediaType: 'text/plain', content: own }]);
  }
  const { settings } = await service.ask('call-view', {});
  await service.ask('settings-save', { settings: { ...settings, kitLimitMegabytes: 1 } });
}
async function markAll(juror: TestService, title: string, value: number): Promise<void> {
  for (const criterion of ['C1', 'C2', 'C3', 'C4', 'C5']) {
    await juror.ask('mark-save', { defi: session.defi(title), criterion, value });
  }
}

describe('whose kit is outdated', () => {
  test('is told with what changed for that juror, and no longer once a kit is written', async () => {
    expect(await rowOf('Ada')).toMatchObject({ state: 'none', last: null, defis: 2 });
    await write();
    expect(await rowOf('Ada')).toMatchObject({ state: 'current', changes: null });
    session.addDefi('Charlie');
    await session.decide('Charlie', 'recevable');
    await session.decide('Bravo', 'irrecevable');
    session.deport('Blaise', 'Alpha', 'Ancien employeur');
    attach(session.service, session.defi('Alpha'), [
      { name: 'a.txt', mediaType: 'text/plain', content: Buffer.from('a') },
    ]);
    const none = { added: 0, gone: 0, changed: 0, call: false, grid: false, juror: false };
    expect(await rowOf('Ada')).toMatchObject({
      state: 'outdated',
      changes: { ...none, added: 1, gone: 1, changed: 1 },
    });
    expect(await rowOf('Blaise')).toMatchObject({ changes: { ...none, added: 1, gone: 2 } });
    await kitFor('Ada');
    expect(await rowOf('Ada')).toMatchObject({ state: 'current' });
    expect(await rowOf('Blaise')).toMatchObject({ state: 'outdated' });
  });

  test('hangs on what jurors are given: neither on the mail limit nor on private answers', async () => {
    await write();
    const { settings } = await session.service.ask('call-view', {});
    await session.service.ask('settings-save', { settings: { ...settings, kitLimitMegabytes: null } });
    const defi = session.defi('Alpha');
    const privateAnswers = [{ label: 'Avis', value: 'Non' }];
    const content = { ...emptyDefiContent, dossierNumber: '3000001', title: 'Alpha', privateAnswers };
    session.service.context.session().record({ kind: 'test', subject: defi, payload: {} }, (db, entry) => {
      writeDefiVersion(db, entry, { defi, content, source: null }, nodePorts.hash);
    });
    expect(await rowOf('Ada')).toMatchObject({ state: 'current' });
    await session.service.ask('settings-save', { settings: { ...settings, ballotsDue: '2026-12-01' } });
    expect(await rowOf('Ada')).toMatchObject({ state: 'outdated', changes: { call: true, changed: 0 } });
    await session.service.ask('juror-save', {
      id: session.juror('Ada'),
      name: 'Ada Lovelace',
      organisation: '',
      office: 'presidence',
      group: null,
    });
    expect(await rowOf('Ada Lovelace')).toMatchObject({ changes: { juror: true } });
  });
});

describe('a kit issued anew', () => {
  test(
    'has a secret and a passphrase of its own, its reason in the journal, and brings the last ballot back',
    { timeout: 120_000 },
    async () => {
      const first = await kitFor('Ada', { locked: true });
      expect(await kitFor('Ada', { locked: true })).toMatchObject({ passphrase: first.passphrase, issue: 1 });
      expect(await send(await desk(first, 'a.eigjury'), 300)).toBe('accepted');
      const anew = await kitFor('Ada', { locked: true, reissue: 'Ordinateur volé' });
      expect(anew).toMatchObject({ issue: 2, returned: 1 });
      expect(anew.passphrase).not.toBe(first.passphrase);
      const { db } = session.service.context.session();
      expect(lastPayload(db, ['write-kit'])).toMatchObject({ reason: 'Ordinateur volé', issue: 2 });
      const secrets = readEnrolments(db, session.juror('Ada'));
      expect(new Set(secrets.map(({ secret }) => secret)).size).toBe(2);
      expect(await session.service.ask('kit-passphrase', { juror: session.juror('Ada') })).toEqual({
        passphrase: anew.passphrase,
      });
      const other = await desk(anew, 'b.eigjury');
      const { marks } = await other.ask('desk-defi', { defi: session.defi('Alpha') });
      expect(JSON.stringify(marks)).toContain('300');
      expect(await send(other, 350)).toBe('accepted');
    },
  );

  test('is for one juror, with a reason', async () => {
    const order = kitOrder(session.folder, { reissue: 'Perdu' });
    expect(await session.service.refusal('kits-write', order)).toBe('request-invalid');
    const two = { ...order, jurors: [...session.jurors.values()] };
    expect(await session.service.refusal('kits-write', two)).toBe('request-invalid');
    const blank = { ...order, jurors: [session.juror('Ada')], reissue: '  ' };
    expect(await session.service.refusal('kits-write', blank)).toBe('request-invalid');
  });

  test('without a lock, the passphrase of the lost one was given again', { timeout: 120_000 }, async () => {
    const first = await kitFor('Ada', { locked: true });
    await kitFor('Ada', { reissue: 'Phrase oubliée' });
    expect(await session.service.ask('kit-passphrase', { juror: session.juror('Ada') })).toEqual({
      passphrase: null,
    });
    const later = await kitFor('Ada', { locked: true });
    expect(later.passphrase).not.toBe(first.passphrase);
    expect(later.issue).toBe(2);
  });
});

test('in a conflict a renewed kit brings both ballots back, and the next one settles it', async () => {
  const first = await kitFor('Ada');
  const here = await desk(first, 'a.eigjury');
  // The session file copied to a second machine: both sign with the one key.
  await here.ask('session-close', {});
  copyFileSync(session.at('a.eigjury'), session.at('b.eigjury'));
  await here.ask('session-open', { place: session.at('a.eigjury') });
  const there = new TestService();
  opened.push(there);
  await there.ask('session-open', { place: session.at('b.eigjury') });
  await here.ask('deport-declare', { defi: session.defi('Bravo'), reason: 'Ancien employeur' });
  expect(await send(here, 300)).toBe('accepted');
  expect(await send(there, 350)).toBe('conflict');
  expect(await rowOf('Ada')).toMatchObject({ inConflict: 2, defis: 1 });
  const both = await kitFor('Ada');
  expect(both.returned).toBe(2);
  const { kit } = await session.read(fileOf(both));
  // One of the two steps aside from it: until it is settled the dossier stays out.
  expect(kit.assigned).toEqual([session.defi('Alpha')]);
  await here.ask('kit-renew', { kit: session.at(fileOf(both)), passphrase: null });
  expect(await send(here, 200)).toBe('accepted');
  expect(await rowOf('Ada')).toMatchObject({ inConflict: 0 });
});

test('a déport that one of two ballots in conflict told was lost when the other machine settled it', async () => {
  const here = await desk(await kitFor('Ada'), 'a.eigjury');
  await here.ask('session-close', {});
  copyFileSync(session.at('a.eigjury'), session.at('b.eigjury'));
  await here.ask('session-open', { place: session.at('a.eigjury') });
  const there = new TestService();
  opened.push(there);
  await there.ask('session-open', { place: session.at('b.eigjury') });
  await here.ask('deport-declare', { defi: session.defi('Bravo'), reason: 'Ancien employeur' });
  await markAll(there, 'Bravo', 350);
  expect(await send(here, 300)).toBe('accepted');
  expect(await send(there, 300)).toBe('conflict');
  const both = await kitFor('Ada');
  await there.ask('kit-renew', { kit: session.at(fileOf(both)), passphrase: null });
  expect(await send(there, 200)).toBe('accepted');
  expect(await rowOf('Ada')).toMatchObject({ inConflict: 0, defis: 1 });
  const current = session.service.context.session();
  expect(current.deports(current.currentBallots())).toEqual([
    { juror: session.juror('Ada'), defi: session.defi('Bravo'), reason: 'Ancien employeur' },
  ]);
  await session.service.ask('phase-change', { to: 'depouillement', reason: null });
  const { rows } = await session.service.ask('ranking-view', {});
  expect(rows.find(({ title }) => title === 'Bravo')).toMatchObject({ total: null });
});

test('the ballot of the first part of a kit issued anew dropped the marks of the other part', async () => {
  const first = await desk(await kitFor('Ada'), 'a.eigjury');
  for (const title of ['Alpha', 'Bravo']) await markAll(first, title, 300);
  expect(await send(first, 310)).toBe('accepted');
  await splitInTwo();
  const anew = await kitFor('Ada', { reissue: 'Ordinateur volé' });
  expect(anew.files).toHaveLength(2);
  const other = await desk(anew, 'b.eigjury');
  const { defis } = await other.ask('desk-view', {});
  expect(defis.map(({ title, state }) => [title, state])).toEqual([['Alpha', 'complete']]);
  expect(await other.ask('my-ballot-view', {})).toMatchObject({ incomplete: 1, changedSince: false });
  expect(await send(other, 350)).toBe('accepted');
  const marked = (title: string) => {
    const current = session.service.context.session();
    const counted = current.currentBallots().get(session.juror('Ada'));
    if (counted === undefined) throw new Error('nothing counts');
    const entry = readCurrentEntries(current.db, counted).find(({ defi }) => defi === session.defi(title));
    return entry?.marks.map(({ value }) => value);
  };
  expect(marked('Alpha')).toEqual([350, 300, 300, 300, 300]);
  expect(marked('Bravo')).toEqual([300, 300, 300, 300, 300]);

  const part = session.at(anew.files[1]?.fileName ?? '');
  await other.ask('kit-renew', { kit: part, passphrase: null });
  expect(await other.ask('my-ballot-view', {})).toMatchObject({ incomplete: 0, changedSince: false });
  await other.ask('mark-save', { defi: session.defi('Bravo'), criterion: 'C1', value: 250 });
  expect(await send(other, 350)).toBe('accepted');
  expect(marked('Bravo')).toEqual([250, 300, 300, 300, 300]);
});

describe('the folder', () => {
  test('keeps every file that was there, even an older kit of the same juror', async () => {
    writeFileSync(session.at('kit-ada.eigkit'), 'of someone else');
    const kit = await kitFor('Ada');
    expect(kit).toMatchObject({ besideOthers: true });
    expect(fileOf(kit)).toBe('kit-ada-2.eigkit');
    const before = readFileSync(session.at('kit-ada-2.eigkit'));
    expect(fileOf(await kitFor('Ada'))).toBe('kit-ada-3.eigkit');
    expect(readFileSync(session.at('kit-ada.eigkit'), 'utf8')).toBe('of someone else');
    expect(readFileSync(session.at('kit-ada-2.eigkit')).equals(before)).toBe(true);
    expect(await kitFor('Blaise')).toMatchObject({ besideOthers: false });
  });

  test('gets names apart for two jurors of one name', async () => {
    const { service } = session;
    await service.ask('juror-save', {
      id: null,
      name: 'ADA',
      organisation: '',
      office: 'membre',
      group: null,
    });
    const { written } = await write();
    const names = written.map(fileOf);
    expect(new Set(names).size).toBe(3);
    expect(written.every(({ besideOthers }) => !besideOthers)).toBe(true);
  });

  test('that is gone leaves nothing said of a kit', async () => {
    expect(await session.service.refusal('kits-write', kitOrder(session.at('nowhere')))).toBe(
      'place-missing',
    );
    expect(await rowOf('Ada')).toMatchObject({ state: 'none', hasPassphrase: false });
    expect(readEnrolments(session.service.context.session().db, session.juror('Ada'))).toEqual([]);
  });

  test('of a kit that is not there another place to write to was asked for', async () => {
    const kit = session.at('nulle-part.eigkit');
    expect(await session.service.refusal('kit-peek', { kit, passphrase: null })).toBe('file-missing');
  });

  test('in which the second part cannot take its place has neither, and no trace of being written to', async () => {
    const { service } = session;
    await splitInTwo();
    const order = kitOrder(session.folder, { jurors: [session.juror('Ada')] });
    const begun = (): number =>
      readdirSync(session.folder).filter((name) => name.endsWith('.nouveau')).length;
    // Once both are written and neither has its name, somebody else puts a file there.
    const stillOpen = service.context.stillOpen.bind(service.context);
    const spy = vi.spyOn(service.context, 'stillOpen').mockImplementation((open) => {
      if (begun() === 2) writeFileSync(session.at('kit-ada-partie-2-sur-2.eigkit'), 'autre');
      stillOpen(open);
    });
    expect(await service.refusal('kits-write', order)).toBe('place-taken');
    spy.mockRestore();
    expect(kits()).toEqual(['kit-ada-partie-2-sur-2.eigkit']);
    expect(begun()).toBe(0);
    expect(await rowOf('Ada')).toMatchObject({ state: 'none' });
    expect(await kitFor('Blaise')).toMatchObject({ files: [{ aboveLimit: false }, { aboveLimit: false }] });
  });
});

describe('an order that ends early', () => {
  const orderOf = (signal: AbortSignal, onProgress: (done: number) => void) =>
    writeKits(
      session.service.context,
      { folder: session.folder, jurors: null, locked: false, reissue: null },
      { signal, progress: (_step, done) => onProgress(done), partial: () => undefined },
    );

  test('tells which kits were written', async () => {
    const { AppFailure } = await import('#core/contract/app-error.ts');
    const answer = await orderOf(new AbortController().signal, (done) => {
      if (done === 1) throw new AppFailure('cancelled');
    });
    expect(answer.written.map(({ name }) => name)).toEqual(['Ada']);
    expect(answer.stopped).toEqual({ code: 'cancelled', details: {} });
    expect(kits()).toEqual(['kit-ada.eigkit']);
    expect(await rowOf('Blaise')).toMatchObject({ state: 'none' });
  });

  test('because the marking was closed meanwhile writes no further kit', async () => {
    const answer = await orderOf(new AbortController().signal, (done) => {
      if (done === 1) {
        const { context } = session.service;
        context.session().record({ kind: 'test', subject: 'x', payload: {} }, (db, entry) => {
          db.run(
            1,
            "INSERT INTO phase_change (entry, phase, reason) VALUES (?, 'depouillement', NULL)",
            entry,
          );
        });
      }
    });
    expect(answer.stopped?.code).toBe('kits-not-now');
    expect(kits()).toEqual(['kit-ada.eigkit']);
  });

  test('is one at a time', async () => {
    const order = kitOrder(session.folder);
    const [first, second] = await Promise.all([
      session.service.ask('kits-write', order),
      session.service.refusal('kits-write', order),
    ]);
    expect(first.written).toHaveLength(2);
    expect(second).toBe('kits-under-way');
  });

  test('knows every juror it was given', async () => {
    const order = kitOrder(session.folder, { jurors: [nodePorts.newId()] });
    expect(await session.service.refusal('kits-write', order)).toBe('juror-unknown');
  });
});

describe('what changes while a kit is being written', () => {
  /** Writes the kits; `meanwhile` is run in the middle of each file, where a large kit lets other requests in. */
  function orderDuring(meanwhile: (turn: number) => void) {
    attach(session.service, session.defi('Alpha'), [
      { name: 'a.bin', mediaType: 'application/octet-stream', content: Buffer.alloc(1_500_000, 1) },
    ]);
    let turns = 0;
    const { signal } = new AbortController();
    Object.defineProperty(signal, 'aborted', {
      get: () => {
        turns += 1;
        meanwhile(turns);
        return false;
      },
    });
    return writeKits(
      session.service.context,
      { folder: session.folder, jurors: null, locked: false, reissue: null },
      { signal, progress: () => undefined, partial: () => undefined },
    );
  }
  const leave = (name: string): void => {
    withdrawJuror(session.service.context, session.juror(name), 'Démission');
  };

  test('a déport keeps its dossier out of the kit that is put in place', async () => {
    const { written, stopped } = await orderDuring((turn) => {
      if (turn === 1) session.deport('Ada', 'Bravo', 'Ancien employeur');
    });
    expect(stopped).toBeNull();
    expect(written.map(fileOf)).toEqual(['kit-ada.eigkit', 'kit-blaise.eigkit']);
    const { kit } = await session.read('kit-ada.eigkit');
    expect(kit.assigned).toEqual([session.defi('Alpha')]);
    expect(await rowOf('Ada')).toMatchObject({ state: 'current' });
    expect(readEnrolments(session.service.context.session().db, session.juror('Ada'))).toHaveLength(1);
    expect(readdirSync(session.folder).filter((name) => name.endsWith('.nouveau'))).toEqual([]);
  });

  test('a juror who leaves in their turn gets no kit', async () => {
    const { written } = await orderDuring((turn) => {
      if (turn === 1) leave('Ada');
    });
    expect(written.map(({ name }) => name)).toEqual(['Blaise']);
    expect(readdirSync(session.folder).filter((name) => name.includes('kit-'))).toEqual([
      'kit-blaise.eigkit',
    ]);
    expect(readEnrolments(session.service.context.session().db, session.juror('Ada'))).toEqual([]);
    const none = await orderDuring((turn) => {
      if (turn === 1) leave('Blaise');
    });
    expect(none.written).toEqual([]);
  });

  test('a juror who left before their turn is passed over', async () => {
    const { written } = await orderDuring((turn) => {
      if (turn === 1) leave('Blaise');
    });
    expect(written.map(({ name }) => name)).toEqual(['Ada']);
  });

  test('and changes each time is an error that leaves no file', async () => {
    const order = orderDuring((turn) => {
      const content = { ...emptyDefiContent, dossierNumber: '3000002', title: `Bravo ${String(turn)}` };
      const defi = session.defi('Bravo');
      session.service.context.session().record({ kind: 'test', subject: defi, payload: {} }, (db, entry) => {
        writeDefiVersion(db, entry, { defi, content, source: null }, nodePorts.hash);
      });
    });
    await expect(order).rejects.toMatchObject({ error: { code: 'kit-overtaken', details: { name: 'Ada' } } });
    expect(readdirSync(session.folder).filter((name) => name.includes('kit-'))).toEqual([]);
    expect(await rowOf('Ada')).toMatchObject({ state: 'none' });
  });
});

describe('the mail limit', () => {
  /** Sets the size of Alpha's attachment so that a kit of both défis has so many bytes, and answers the files. */
  async function filesAt(bytes: number, locked: boolean): Promise<WrittenKit['files']> {
    const { service } = session;
    const { settings } = await service.ask('call-view', {});
    await service.ask('settings-save', { settings: { ...settings, kitLimitMegabytes: null } });
    attach(service, session.defi('Bravo'), [
      { name: 'b.bin', mediaType: 'application/octet-stream', content: Buffer.alloc(400_000, 1) },
    ]);
    const name = 'a.bin';
    const mediaType = 'application/octet-stream';
    const probe = Buffer.alloc(400_000, 2);
    attach(service, session.defi('Alpha'), [{ name, mediaType, content: probe }]);
    const [whole] = (await kitFor('Ada', { locked })).files;
    const content = Buffer.alloc(probe.length + bytes - (whole?.bytes ?? 0), 3);
    const rows = await service.ask('attachments-list', { defi: session.defi('Alpha') });
    const { removeFromDefi } = await import('#db/queries/attachments.ts');
    service.context.session().record({ kind: 'test', subject: 'x', payload: {} }, (db, entry) => {
      removeFromDefi(db, entry, rows[0]?.id ?? 0);
    });
    attach(service, session.defi('Alpha'), [{ name, mediaType, content }]);
    await service.ask('settings-save', { settings: { ...settings, kitLimitMegabytes: 1 } });
    return (await kitFor('Ada', { locked })).files;
  }

  // The bytes around the attachments are the same in both, but for tags of 16 bytes that may come with a few more.
  test.each([false, true])(
    'is met to the byte by the files themselves (locked: %s)',
    { timeout: 120_000 },
    async (locked) => {
      const one = await filesAt(999_900, locked);
      expect(one.map(({ aboveLimit }) => aboveLimit)).toEqual([false]);
      expect(one[0]?.bytes).toBeGreaterThan(999_800);
      const two = await filesAt(1_000_001 + 600_000, locked);
      expect(two).toHaveLength(2);
      for (const { fileName, bytes } of [...one, ...two]) {
        expect(statSync(session.at(fileName)).size).toBe(bytes);
      }
    },
  );

  test('is passed by one dossier alone, which is said', async () => {
    const files = await filesAt(2_200_000, false);
    expect(files).toHaveLength(2);
    expect(files.map(({ bytes, aboveLimit }) => aboveLimit === bytes > 1_000_000)).toEqual([true, true]);
    expect(files.filter(({ aboveLimit }) => aboveLimit)).toHaveLength(1);
  });
});
