import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ArchiveManifest } from '#core/archive/manifest.ts';
import { AppFailure } from '#core/contract/app-error.ts';
import type { SessionCheck } from '#core/contract/requests/verification.ts';
import { checkLine } from '#core/texts/verification-sentences.ts';
import { quietJob } from '#electron/cli/quiet-job.ts';
import { checkZip } from '#electron/service/interchange/zip/zip-guard.ts';
import { verifyArchive } from '#electron/service/usecases/archive/verify-archive.ts';
import { writeArchive } from '#electron/service/usecases/archive/write-archive.ts';
import { decidedSession, tampered } from '#tests/support/decided-session.ts';
import { reportFile } from '#tests/support/report-file.ts';
import { newFolder, TestService } from '#tests/support/service.ts';
import { zipOf } from '#tests/support/zip.ts';

const service = new TestService();
let decided: string;
let report: string;
let archive: string;

beforeAll(async () => {
  decided = await decidedSession();
  await service.ask('session-open', { place: decided });
  report = await reportFile(service);
  archive = join(newFolder(), 'archive.zip');
  await writeArchive(service.context, archive, report, quietJob());
});
afterAll(() => service.close());

/** The files of an archive by name. */
function filesOf(path: string): Map<string, Buffer> {
  const parts = checkZip(readFileSync(path));
  if (!parts.ok) throw new Error(parts.error.code);
  return new Map([...parts.value.names].map((name) => [name, parts.value.read(name) ?? Buffer.alloc(0)]));
}

/** The archive with some of its files changed; with `honest`, under a manifest that says what they are now. */
async function changed(
  change: (files: Map<string, Buffer>) => void,
  honest = false,
): Promise<SessionCheck[]> {
  const files = filesOf(archive);
  change(files);
  if (honest) {
    const manifest = ArchiveManifest.parse(JSON.parse(String(files.get('manifest.json'))));
    const listed = [...files]
      .filter(([name]) => name !== 'manifest.json')
      .sort(([a], [b]) => (a < b ? -1 : 1));
    const digest = (content: Buffer): string => createHash('sha256').update(content).digest('hex');
    const all = listed.map(([name, content]) => ({ name, sha256: digest(content), size: content.length }));
    const { application, format, journal, session, version } = manifest;
    const { digest: head, length } = journal;
    files.set(
      'manifest.json',
      Buffer.from(
        JSON.stringify({
          application,
          files: all,
          format,
          journal: { digest: head, length },
          session,
          version,
        }),
      ),
    );
  }
  const path = join(newFolder(), 'changee.zip');
  writeFileSync(path, await zipOf([...files].map(([name, content]) => ({ name, content }))));
  return verifyArchive(service.context, path, null, quietJob());
}

const wrongIn = (checks: readonly SessionCheck[]): Map<string, string[]> =>
  new Map(checks.filter(({ holds }) => !holds).map(({ check, wrong }) => [check, wrong]));

const aBallot = (files: ReadonlyMap<string, Buffer>): string =>
  [...files.keys()].find((name) => /^bulletins\/.*\.json$/.test(name)) ?? '';

describe('the archive', () => {
  test('holds every ballot as it came and as it was opened, under a manifest that says what is in it', () => {
    const files = filesOf(archive);
    const names = [...files.keys()];
    const count = (pattern: RegExp): number => names.filter((name) => pattern.test(name)).length;
    expect(count(/^bulletins\/.*\.eigballot$/)).toBe(4);
    expect(count(/^bulletins\/.*\.json$/)).toBe(4);
    expect(count(/^groupes\//)).toBe(2);
    expect(count(/^actes\//)).toBe(2);
    expect(names).toEqual(
      expect.arrayContaining([
        'LISEZ-MOI.txt',
        'manifest.json',
        'session.eigjury',
        'schema.sql',
        'rapport/rapport.pdf',
        'rapport/modele.json',
      ]),
    );
    expect(files.get('rapport/rapport.pdf')).toEqual(readFileSync(report));
    const { files: listed } = ArchiveManifest.parse(JSON.parse(String(files.get('manifest.json'))));
    for (const { name, sha256 } of listed) {
      const content = files.get(name) ?? Buffer.alloc(0);
      expect(createHash('sha256').update(content).digest('hex'), name).toBe(sha256);
    }
    expect(listed.map(({ name }) => name).sort()).toEqual(
      names.filter((name) => name !== 'manifest.json').sort(),
    );
  });

  test('has no secret of the session in any of its bytes', () => {
    const sqlite = new Sqlite(decided, { readonly: true });
    const secrets = sqlite
      .prepare(
        `SELECT secret FROM enrolment_issue UNION SELECT secret FROM sitting_kit_written
         UNION SELECT identity FROM sealing_key UNION SELECT words FROM kit_passphrase`,
      )
      .all() as { secret: string }[];
    sqlite.close();
    expect(secrets.length).toBeGreaterThan(5);
    for (const content of filesOf(archive).values()) {
      for (const { secret } of secrets) expect(content.includes(secret)).toBe(false);
    }
  });

  test('is the same bytes for the same session and report', async () => {
    const again = join(newFolder(), 'autre.zip');
    await writeArchive(service.context, again, report, quietJob());
    expect(readFileSync(again).equals(readFileSync(archive))).toBe(true);
  });

  test('is not written before the closing, nor with the report of another state, and leaves nothing behind', async () => {
    const folder = newFolder();
    const path = join(folder, 'archive.zip');
    const other = await reportFile(service, (attached) => ({
      ...attached,
      figures: attached.figures.slice(1),
    }));
    const refusal = await writeArchive(service.context, path, other, quietJob()).catch((e: unknown) => e);
    expect((refusal as AppFailure).error.code).toBe('archive-other-report');
    const open = new TestService();
    await open.ask('session-create', {
      place: join(folder, 's.eigjury'),
      name: 'Essai',
      gridTemplate: 'eig3',
    });
    const early = await writeArchive(open.context, path, null, quietJob()).catch((e: unknown) => e);
    expect((early as AppFailure).error.code).toBe('archive-too-early');
    open.close();
    const controller = new AbortController();
    controller.abort();
    const job = { ...quietJob(), signal: controller.signal };
    const given = await writeArchive(service.context, path, null, job).catch((e: unknown) => e);
    expect((given as AppFailure).error.code).toBe('cancelled');
    expect(existsSync(path)).toBe(false);
    expect(readdirSync(folder)).toEqual(['s.eigjury']);
  });
});

describe('checking the archive', () => {
  test('holds in everything that needs no secret, and says what would need the coordination’s key', async () => {
    const checks = await verifyArchive(service.context, archive, report, quietJob());
    expect([...wrongIn(checks)]).toEqual([]);
    const of = (name: string): SessionCheck | undefined => checks.find(({ check }) => check === name);
    expect(of('proofs')).toMatchObject({ checked: 0, withheld: 4 });
    expect(of('received')).toMatchObject({ checked: 0, withheld: 4 });
    expect(of('sittings')).toMatchObject({ checked: 1, withheld: 1 });
    expect(of('signatures')).toMatchObject({ checked: 4, withheld: 0 });
    expect(of('proposal')).toMatchObject({ checked: 5 });
    // Its own report, and the one that was given.
    expect(checks.filter(({ check }) => check === 'report-figures')).toHaveLength(2);
    const proofs = of('proofs');
    expect(proofs === undefined ? '' : checkLine(proofs, 'en')).toBe(
      'Proofs of enrolment: not checked: needs the coordination’s key',
    );
    // The session that is open stays open.
    expect(service.context.session().file.path).toBe(decided);
  });

  test('names a file whose bytes were changed, one that is gone, and one that was added', async () => {
    let name = '';
    const checks = await changed((files) => {
      name = aBallot(files);
      files.set(name, Buffer.from(String(files.get(name)).replace('value', 'valeur')));
      files.delete('schema.sql');
      files.set('actes/en-trop.json', Buffer.from('{}'));
    });
    expect(wrongIn(checks).get('archive-files')).toEqual(['actes/en-trop.json', name, 'schema.sql']);
  });

  test('finds a ballot that is not the session’s, even under a manifest that was made to fit', async () => {
    let name = '';
    const checks = await changed((files) => {
      name = aBallot(files);
      files.set(name, Buffer.from(String(files.get(name)).replace('value', 'valeur')));
    }, true);
    expect([...wrongIn(checks)]).toEqual([['archive-contents', [name]]]);
  });

  test.each([
    [
      'a mark',
      'tables',
      `UPDATE ballot_mark SET value = value + 25 WHERE ballot = (SELECT min(ballot) FROM ballot_mark)`,
    ],
    ['a decision', 'decisions', `UPDATE decision SET motivation = 'Autre.' WHERE id = 1`],
    ['a ballot', 'digests', `UPDATE ballot SET body = replace(body, '"value":', '"value":1')`],
    [
      'a secret that was put back',
      'archive-secrets',
      `UPDATE enrolment_issue SET secret = '${'a'.repeat(64)}'`,
    ],
  ])(
    'finds %s changed in its session, even under a manifest that was made to fit',
    async (_what, check, sql) => {
      const checks = await changed((files) => {
        const path = join(newFolder(), 's.eigjury');
        writeFileSync(path, files.get('session.eigjury') ?? '');
        files.set('session.eigjury', readFileSync(tampered(path, sql)));
      }, true);
      expect([...wrongIn(checks).keys()]).toContain(check);
    },
  );

  test.each([
    ['another ZIP', () => zipOf([{ name: 'a.txt', content: 'a' }])],
    ['a manifest that says nothing', () => zipOf([{ name: 'manifest.json', content: '{}' }])],
    ['a cut one', () => Promise.resolve(readFileSync(archive).subarray(0, 5_000))],
  ])('%s is refused as no archive', async (_what, bytes) => {
    const path = join(newFolder(), 'autre.zip');
    writeFileSync(path, await bytes());
    const refusal = await verifyArchive(service.context, path, null, quietJob()).catch((e: unknown) => e);
    expect(refusal).toBeInstanceOf(AppFailure);
    expect((refusal as AppFailure).error).toMatchObject({ code: 'archive-unreadable' });
  });
});
