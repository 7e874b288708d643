import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Sqlite from 'better-sqlite3';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { Grid } from '#core/call/grid.ts';
import { CallSettings } from '#core/call/settings.ts';
import { DefiContent } from '#core/defi/defi.ts';
import { fieldKeys } from '#core/defi/fields.ts';
import { Act, actBody, type KnownAct } from '#core/deliberation/act.ts';
import { readActs } from '#core/deliberation/readings.ts';
import { SittingFile } from '#core/deliberation/sitting-file.ts';
import { SittingPart } from '#core/deliberation/sitting-part.ts';
import { asDigest } from '#core/ids.ts';
import { TieRule } from '#core/ranking/tie-rules.ts';
import { quietJob } from '#electron/cli/quiet-job.ts';
import { writeArchive } from '#electron/service/usecases/archive/write-archive.ts';
import { decidedSession } from '#tests/support/decided-session.ts';
import { kitBytes, kitOf, note } from '#tests/support/kit-samples.ts';
import { reportFile } from '#tests/support/report-file.ts';
import { newFolder, TestService } from '#tests/support/service.ts';
import { SittingBench } from '#tests/support/sittings.ts';
import {
  canonical,
  checkJournal,
  checkSigned,
  digestOf,
  figuresIn,
  headsOf,
  openSealed,
  proofOf,
  readKit,
  readProtected,
  standingActs,
  unzip,
  wordsOf,
  type JournalRow,
  type Signed,
} from './by-the-document.ts';

const document = readFileSync(fileURLToPath(new URL('../../../docs/formats.md', import.meta.url)), 'utf8');

describe('a kit, by the document alone', () => {
  test('open and locked, with its attachments', async () => {
    const other = Buffer.from('Au revoir');
    const [first] = kitOf().defis;
    if (first === undefined) throw new Error('no défi');
    const [named] = first.attachments;
    if (named === undefined) throw new Error('no attachment');
    const twice = { ...named, name: 'encore.txt' };
    const more = { ...named, name: 'autre.txt', digest: digestOf(other), size: other.length };
    const kit = kitOf({ defis: [{ ...first, attachments: [named, twice, more] }] });
    const contentOf = (digest: string): Uint8Array => (digest === more.digest ? other : note);
    const words = 'abaisser-abeille-absurde-accepter-acheter-acteur';
    for (const passphrase of [null, words]) {
      const read = await readKit(await kitBytes(kit, passphrase, contentOf), passphrase);
      const { sitting, ...said } = kit;
      expect(sitting).toBeNull();
      expect(read.kit).toEqual(said);
      expect([...read.attachments]).toEqual([
        [named.digest, note],
        [more.digest, other],
      ]);
    }
  });

  test('a changed byte anywhere does not hold', async () => {
    const bytes = await kitBytes(kitOf());
    for (const at of [10, bytes.indexOf(0x0a) - 3, bytes.indexOf(0x0a) + 40, bytes.length - 1]) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      await expect(readKit(changed, null)).rejects.toThrow();
    }
  });
});

describe('a protected session, by the document alone', () => {
  test('opens with its passphrase in two steps', async () => {
    const data = newFolder();
    const path = join(newFolder(), 's.eigjury');
    const service = new TestService(undefined, {
      backups: join(data, 'backups'),
      workingCopies: join(data, 'travail'),
    });
    await service.ask('session-create', { place: path, name: 'Protégée', gridTemplate: 'eig3' });
    // An e and its accent apart, as some keyboards write them.
    const passphrase = 'une phrase de\u0301ja\u0300 longue';
    await service.ask('protection-set', { current: null, passphrase, job: 'job-of-test' });
    await service.ask('session-close', {});
    const opened = join(data, 'opened.eigjury');
    writeFileSync(opened, await readProtected(readFileSync(path), 'une phrase déjà longue'));
    const db = new Sqlite(opened, { readonly: true });
    expect(db.pragma('application_id', { simple: true })).toBe(0x4549474a);
    expect(db.prepare('SELECT kind FROM journal ORDER BY seq DESC').pluck().get()).toBe('protect-session');
    db.close();
    const cut = readFileSync(path).subarray(0, -1);
    await expect(readProtected(cut, passphrase)).rejects.toThrow();
    await expect(readProtected(readFileSync(path), 'une autre phrase longue')).rejects.toThrow();
  });
});

describe('ballots and files of groups, by the document alone', () => {
  const bench = new SittingBench();
  let db: Sqlite.Database;
  let identity: string;

  beforeAll(async () => {
    await bench.start();
    db = new Sqlite(bench.at('s.eigjury'), { readonly: true });
    identity = db.prepare('SELECT identity FROM sealing_key').pluck().get() as string;
  });
  afterAll(() => {
    db.close();
    bench.close();
  });

  test('a ballot says what the session keeps of it, and is proven by its kit', async () => {
    const signed = await openSealed(readFileSync(bench.ballotOf('Ada Martin')), 'eigballot', identity);
    const { kit } = await readKit(readFileSync(bench.at('kit-ada-martin.eigkit')), null);
    expect(signed.proof).toBe(proofOf(kit['enrolment'] as string, signed));
    const body = JSON.parse(signed.body) as {
      readonly juror: string;
      readonly grid: string;
      readonly entries: readonly {
        readonly defi: string;
        readonly deport: string | null;
        readonly marks: readonly { readonly criterion: string; readonly value: number }[];
        readonly notes: readonly { readonly field: string; readonly text: string }[];
      }[];
    };
    expect(body.juror).toBe(bench.juror('Ada Martin'));
    expect(body.grid).toBe(digestOf(canonical(kit['grid'] ?? null)));
    const digest = digestOf(signed.body);
    const told = body.entries.flatMap(({ defi, marks }) =>
      marks.map(({ criterion, value }) => ({ defi, criterion, value })),
    );
    const kept = db.prepare('SELECT defi, criterion, value FROM ballot_mark WHERE ballot = ?').all(digest);
    expect(told.length).toBeGreaterThan(5);
    expect(told).toEqual(kept);
    expect(body.entries.map(({ notes }) => notes)).toContainEqual([
      { field: 'comment', text: 'COMMENTAIRE-ADA-Alpha' },
    ]);
    expect(signed.body).not.toContain('PRIVE');
  });

  test('the ballot that no other follows is the one that counts', () => {
    const rows = db.prepare('SELECT juror, body FROM ballot').all() as { juror: string; body: string }[];
    const jurors = new Set(rows.map(({ juror }) => juror));
    for (const juror of jurors) {
      const heads = headsOf(rows.filter((row) => row.juror === juror).map(({ body }) => body));
      expect(heads).toHaveLength(1);
    }
    expect(jurors.size).toBe(4);
  });

  test('a group’s part goes out in a kit of version 3 and comes back signed under its secret', async () => {
    const { fileName } = await bench.coordinator.ask(
      'sitting-kit-write',
      bench.order('Groupe A', 'Abel Roy'),
    );
    const { kit } = await readKit(readFileSync(bench.at(fileName)), null);
    expect(kit['sitting']).toMatchObject({ group: bench.group('Groupe A'), label: 'Groupe A', closed: [] });
    const referent = await bench.opened(fileName);
    await referent.ask('deliberation-record', {
      group: bench.group('Groupe A'),
      said: { field: 'reason', defi: bench.defi('Beta'), value: 'Dit par le groupe' },
      reason: '',
    });
    const file = readFileSync(await bench.sent(referent));
    const signed = await openSealed(file, 'eigseance', identity);
    expect(signed.proof).toBe(proofOf(kit['enrolment'] as string, signed));
    const { acts } = JSON.parse(signed.body) as { readonly acts: readonly Record<string, string>[] };
    expect(acts).toHaveLength(1);
    expect(acts[0]).toMatchObject({
      by: bench.juror('Abel Roy'),
      said: { field: 'reason', defi: bench.defi('Beta'), value: 'Dit par le groupe' },
      follows: [],
      undoes: null,
    });
  });
});

describe('an archive, by the document alone', () => {
  const service = new TestService();
  let files: ReadonlyMap<string, Buffer>;
  let session: Sqlite.Database;
  let report: Buffer;

  beforeAll(async () => {
    await service.ask('session-open', { place: await decidedSession() });
    const pdf = await reportFile(service);
    report = readFileSync(pdf);
    const path = join(newFolder(), 'archive.zip');
    await writeArchive(service.context, path, pdf, quietJob());
    files = unzip(readFileSync(path));
    const copy = join(newFolder(), 'session.eigjury');
    writeFileSync(copy, bytesOf('session.eigjury'));
    session = new Sqlite(copy, { readonly: true });
  });
  afterAll(() => {
    session.close();
    service.close();
  });

  const bytesOf = (name: string): Buffer => {
    const bytes = files.get(name);
    if (bytes === undefined) throw new Error(`no ${name}`);
    return bytes;
  };
  const under = (folder: string): string[] => [...files.keys()].filter((name) => name.startsWith(folder));

  test('its manifest names every other file, in order', () => {
    const text = bytesOf('manifest.json').toString('utf8');
    const manifest = JSON.parse(text) as {
      readonly format: string;
      readonly session: string;
      readonly journal: { readonly length: number; readonly digest: string };
      readonly files: readonly { readonly name: string; readonly size: number; readonly sha256: string }[];
    };
    expect(canonical(manifest as never)).toBe(text);
    expect(manifest.format).toBe('jury-eig-archive');
    expect([...files.keys()].slice(0, 2)).toEqual(['LISEZ-MOI.txt', 'manifest.json']);
    const others = [...files].filter(([name]) => name !== 'manifest.json');
    expect(manifest.files).toEqual(
      others
        .map(([name, bytes]) => ({ name, size: bytes.length, sha256: digestOf(bytes) }))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
    );
    expect(manifest.session).toBe(session.prepare('SELECT id FROM session').pluck().get());
    const rows = session.prepare('SELECT * FROM journal ORDER BY seq').all() as JournalRow[];
    expect(rows.length).toBeGreaterThan(20);
    expect(manifest.journal).toEqual({ length: rows.length, digest: checkJournal(rows) });
  });

  test('its session has the numbers of the document, and tables that the document names', () => {
    expect(session.pragma('application_id', { simple: true })).toBe(0x45_49_47_4a);
    const version = session.pragma('user_version', { simple: true }) as number;
    expect(document).toContain(`as \`user_version\`, ${String(version)} today`);
    const tables = session
      .prepare(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'defi_search_%'",
      )
      .pluck()
      .all() as string[];
    expect(tables.filter((name) => !document.includes(`\`${name}\``))).toEqual([]);
    expect(bytesOf('schema.sql').toString('utf8')).toContain('CREATE TABLE journal');
  });

  test('its payloads are those that the chain covers, and every secret is gone', () => {
    const payloads = session
      .prepare('SELECT payload, payload_digest FROM journal JOIN journal_payload USING (seq)')
      .all() as { payload: string; payload_digest: string }[];
    expect(payloads.filter(({ payload, payload_digest: digest }) => digestOf(payload) !== digest)).toEqual(
      [],
    );
    for (const table of ['sealing_key', 'own_key', 'kit_passphrase', 'draft']) {
      expect(session.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0);
    }
    for (const table of ['enrolment_issue', 'sitting_kit_written']) {
      expect(session.prepare(`SELECT DISTINCT secret FROM ${table}`).pluck().all()).toEqual(['']);
    }
  });

  test.each([
    ['bulletins/', 'eigballot', 'ballot'],
    ['groupes/', 'eigseance', 'deliberation_file'],
  ])('what is under %s is signed, and is in the session', (folder, ending, table) => {
    const opened = under(folder).filter((name) => name.endsWith('.json'));
    expect(opened.length).toBeGreaterThan(0);
    for (const name of opened) {
      const signed = JSON.parse(bytesOf(name).toString('utf8')) as Signed;
      checkSigned(signed);
      const digest = digestOf(signed.body);
      expect(name).toBe(`${folder}${digest.slice(0, 5)}-${digest.slice(5, 10)}.json`);
      const came = bytesOf(name.replace(/json$/, ending));
      const line = JSON.parse(came.subarray(0, came.indexOf(0x0a)).toString('utf8')) as Record<
        string,
        string
      >;
      expect(line['digest']).toBe(digest);
      expect(line['words']).toBe(wordsOf(digest));
      expect(session.prepare(`SELECT body FROM ${table} WHERE digest = ?`).pluck().get(digest)).toBe(
        signed.body,
      );
    }
  });

  test('acts are named by the digest of their text', () => {
    const acts = under('actes/');
    expect(acts.length).toBeGreaterThan(1);
    for (const name of acts) {
      const text = bytesOf(name).toString('utf8');
      expect(canonical(JSON.parse(text) as never)).toBe(text);
      const digest = digestOf(text);
      expect(name).toBe(`actes/${digest.slice(0, 5)}-${digest.slice(5, 10)}.json`);
    }
  });

  test('the figures attached to the report stand on this session, and on the model beside it', () => {
    expect(bytesOf('rapport/rapport.pdf')).toEqual(report);
    const attached = figuresIn(report);
    expect(attached['format']).toBe('jury-eig-figures');
    expect(attached['model']).toBe(digestOf(bytesOf('rapport/modele.json')));
  });
});

test('the document names every field of a grid, of settings and of a dossier', () => {
  const [, section = ''] = document.split('### Grid, settings and dossier');
  const [told = ''] = section.split('### Group’s part');
  const named = new Set([...told.matchAll(/`([^`]+)`/g)].map(([, word]) => word));
  const fields = [
    ...Object.keys(Grid.shape),
    ...Object.keys(CallSettings.shape),
    ...Object.keys(DefiContent.shape),
  ];
  expect(fields.filter((field) => !named.has(field))).toEqual([]);
  const kinds = TieRule.options.map(({ shape }) => shape.kind.value);
  expect(kinds.filter((kind) => !named.has(kind))).toEqual([]);
});

test('the document names every field of a dossier’s answers, of a group’s part, of an act and of a séance', () => {
  const [, section = ''] = document.split('### Kit');
  const [told = ''] = section.split('### Words and version 1');
  const named = new Set([...told.matchAll(/`([^`]+)`/g)].map(([, word]) => word));
  const { acts: partActs, ...part } = SittingPart.shape;
  const { acts: fileActs, ...file } = SittingFile.shape;
  expect([partActs, fileActs]).toHaveLength(2);
  const words = [
    ...fieldKeys,
    'acts',
    ...wordsIn(z.strictObject(part)),
    ...wordsIn(z.strictObject(file)),
    ...wordsIn(Act),
  ];
  expect(words).toEqual(expect.arrayContaining(['resume', 'aboveCut', 'undoes', 'casting', 'plenary-order']));
  expect(words.filter((word) => !named.has(word))).toEqual([]);
});

/** Every name of a field and every word that a value may be, however deep. */
function wordsIn(shape: z.ZodType): string[] {
  const words = new Set<string>();
  const look = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(look);
    if (typeof value !== 'object' || value === null) return;
    const { properties, enum: choices, const: only } = value as Record<string, object | undefined>;
    for (const word of [
      ...Object.keys(properties ?? {}),
      ...(Object.values(choices ?? {}) as unknown[]),
      only,
    ])
      if (typeof word === 'string') words.add(word);
    Object.values(value).forEach(look);
  };
  look(z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' }));
  return [...words];
}

test('what acts say is read by the document as the application reads it, whatever was said at once', () => {
  const id = (place: number): string => `00000000-0000-4000-8000-00000000000${String(place)}`;
  const someone = fc.integer({ min: 1, max: 2 }).map(id);
  const seconds = fc.integer({ min: 0, max: 3 });
  const said = fc.oneof(
    fc.record({
      field: fc.constant('mark'),
      defi: someone,
      criterion: fc.constantFrom('C1', 'C2'),
      value: fc.constantFrom(100, null),
    }),
    fc.record({
      field: fc.constantFrom('reason', 'dissent'),
      defi: someone,
      value: fc.constantFrom('', 'Dit'),
    }),
    fc.record({ field: fc.constant('left-room'), defi: someone, value: fc.subarray([id(3), id(4)]) }),
    fc.record({
      field: fc.constant('clock'),
      defi: someone,
      value: fc.record({
        sitting: fc.constant(null),
        stage: fc.constantFrom('impressions', 'hearing', 'deliberation', 'done'),
        spent: fc.record({ impressions: seconds, hearing: seconds, deliberation: seconds }),
        since: fc.constant(null),
      }),
    }),
    fc.record({ field: fc.constantFrom('order', 'plenary-order'), value: fc.constantFrom(null, [id(1)]) }),
    fc.record({ field: fc.constant('finished'), value: fc.boolean() }),
    fc.record({
      field: fc.constant('presence'),
      sitting: someone,
      juror: someone,
      value: fc.constantFrom('present', null),
    }),
  );
  const history = fc.array(
    fc.record({ said, group: fc.option(someone), follows: fc.array(fc.nat(20), { maxLength: 3 }) }),
    {
      maxLength: 14,
    },
  );
  fc.assert(
    fc.property(history, (written) => {
      const known: KnownAct[] = [];
      for (const [place, { said: what, group, follows }] of written.entries()) {
        const act = Act.parse({
          session: id(9),
          device: id(8),
          nonce: String(place).padStart(32, '0'),
          by: 'coordination',
          group,
          said: what,
          reason: '',
          follows: [...new Set(follows.flatMap((earlier) => known[earlier]?.digest ?? []))].sort(),
          undoes: null,
          at: '2026-11-29T10:00:00.000Z',
        });
        known.push({ act, digest: asDigest(digestOf(actBody(act))) });
      }
      const theirs = [...readActs(known).values()].map(({ current }) => current?.digest ?? null);
      const ours = standingActs(known.map(({ act }) => actBody(act)));
      expect([...ours].sort()).toEqual([...theirs].sort());
    }),
    { numRuns: 300 },
  );
});
