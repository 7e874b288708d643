import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { decidedSession } from '#tests/support/decided-session.ts';
import { jurorSession, mark, markOf, someDefi } from '#tests/support/marking.ts';
import { newFolder, TestService } from '#tests/support/service.ts';

// `backups`, `restore` and `history` as they are typed, on real files.

// Each command is a program of its own that has to start: slow where several suites share the processor.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const script = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', 'dist', 'cli', 'jury.js');

interface Said {
  readonly code: number | null;
  readonly out: string;
  readonly errors: string;
}

/** A command in the application’s data of its own. */
const juryIn =
  (data: string) =>
  (...args: readonly string[]): Said => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
      encoding: 'utf8',
      env: { ...process.env, JURY_EIG_DATA_FOLDER: data },
    });
    return { code: status, out: stdout, errors: stderr };
  };

interface Row {
  readonly name: string;
  readonly sound: boolean;
  readonly reason: string;
}

const rowsOf = ({ out }: Said): Row[] => (JSON.parse(out) as { backups: Row[] }).backups;

/** A juror’s session with one mark that its only backup does not hold, and the command line that knows both. */
async function markedAfterBackup() {
  const [data, path] = [newFolder(), join(newFolder(), 'claire.eigjury')];
  copyFileSync(await jurorSession(), path);
  const service = new TestService(undefined, { backups: join(data, 'backups') });
  await service.ask('session-open', { place: path });
  await service.context.backups.settled;
  const defi = await someDefi(service);
  await mark(service, defi, 200);
  service.close();
  return { data, path, defi, jury: juryIn(data) };
}

async function markIn(path: string, defi: string): Promise<number | null> {
  const service = new TestService();
  await service.ask('session-open', { place: path });
  const value = await markOf(service, defi);
  service.close();
  return value;
}

describe('backups', () => {
  test('are listed for people and as JSON; a session without any says so', async () => {
    const { path, jury } = await markedAfterBackup();
    const { code, out } = jury('backups', path);
    expect(code).toBe(0);
    const rows = rowsOf(jury('backups', path, '--json'));
    expect(rows.map(({ reason, sound }) => [reason, sound])).toEqual([['opening', true]]);
    expect(out).toContain(`${rows[0]?.name ?? '?'}  `);
    expect(out).toMatch(/à l’ouverture, .*, saine\n$/);
    expect(juryIn(newFolder())('backups', path).out).toBe(
      'Aucune sauvegarde de cette session sur cet ordinateur.\n',
    );
    expect(jury('backups').code).toBe(2);
    // Listing changes nothing and leaves nothing beside the session.
    expect(readdirSync(dirname(path))).toEqual([basename(path)]);
  });
});

describe('restore', () => {
  test('puts a backup in the place of the session, and what was there comes back the same way', async () => {
    const { path, defi, jury } = await markedAfterBackup();
    const [first] = rowsOf(jury('backups', path, '--json'));
    const done = jury('restore', path, first?.name ?? '');
    expect([done.code, done.out]).toEqual([0, `Sauvegarde reprise\u00a0: ${path}\n`]);
    expect(await markIn(path, defi)).toBeNull();
    const kept = rowsOf(jury('backups', path, '--json')).find(({ reason }) => reason === 'restore');
    expect(jury('restore', path, kept?.name ?? '', '--json').out).toContain('"keptAs":null');
    expect(await markIn(path, defi)).toBe(200);
    expect(readdirSync(dirname(path))).toEqual([basename(path)]);
  });

  test('copies with --out and leaves the session; never over a file that is there', async () => {
    const { path, defi, jury } = await markedAfterBackup();
    const [first] = rowsOf(jury('backups', path, '--json'));
    const copy = join(newFolder(), 'copie.eigjury');
    expect(jury('restore', path, first?.name ?? '', '--out', copy).code).toBe(0);
    expect(await markIn(copy, defi)).toBeNull();
    expect(await markIn(path, defi)).toBe(200);
    const before = readFileSync(copy);
    const again = jury('restore', path, first?.name ?? '', '--out', copy);
    expect(again.code).toBe(1);
    expect(again.errors).toContain('copie.eigjury');
    expect(readFileSync(copy).equals(before)).toBe(true);
  });

  test('refuses a backup that is not known, one that was changed, and a command without a name', async () => {
    const { data, path, defi, jury } = await markedAfterBackup();
    expect(jury('restore', path).code).toBe(2);
    const unknown = jury('restore', path, 'autre.eigjury');
    expect(unknown.code).toBe(1);
    expect(unknown.out).toBe('');
    const [first] = rowsOf(jury('backups', path, '--json'));
    const [folder = ''] = readdirSync(join(data, 'backups'));
    writeFileSync(join(data, 'backups', folder, first?.name ?? ''), 'changed');
    expect(jury('backups', path).out).toContain('abîmée');
    expect(jury('restore', path, first?.name ?? '').code).toBe(1);
    expect(await markIn(path, defi)).toBe(200);
  });

  test('keeps a session that is too damaged to be opened beside it, and says under which name', async () => {
    const { path, defi, jury } = await markedAfterBackup();
    const damaged = readFileSync(path);
    damaged.fill(0xff, 8_192, damaged.length - 4_096);
    writeFileSync(path, damaged);
    const [first] = rowsOf(jury('backups', path, '--json'));
    const done = jury('restore', path, first?.name ?? '');
    expect(done.code).toBe(0);
    const kept = readdirSync(dirname(path)).find((name) => name.endsWith('.abime')) ?? '?';
    expect(done.out).toContain(kept);
    expect(readFileSync(join(dirname(path), kept)).equals(damaged)).toBe(true);
    expect(await markIn(path, defi)).toBeNull();
  });
});

describe('history', () => {
  let session: string;
  beforeAll(async () => {
    session = await decidedSession();
  });
  const jury = juryIn(newFolder());
  const entries = (...args: readonly string[]): string[] => {
    const { code, out } = jury('history', session, ...args);
    expect(code).toBe(0);
    return out.split('\n').filter((line) => line !== '');
  };

  test('tells every entry, the newest first, for people and as JSON', () => {
    const lines = entries();
    const { total, entries: told } = JSON.parse(jury('history', session, '--json').out) as {
      total: number;
      entries: { seq: number; sentence: string }[];
    };
    expect(total).toBe(lines.length);
    expect(told.map(({ seq }) => seq)).toEqual([...told.keys()].map((at) => total - at));
    expect(lines.some((line) => line.includes('Plus de porteur.'))).toBe(true);
    for (const [at, { sentence }] of told.entries()) expect(lines[at]?.endsWith(`  ${sentence}`)).toBe(true);
  });

  test('is searched by words, by défi and by juror', () => {
    const all = entries().length;
    const found = entries('--search', 'unanimité');
    expect(found.length).toBeGreaterThan(0);
    for (const line of found) expect(line).toMatch(/Delta.*unanimité/);
    const ofBeta = entries('--defi', 'Beta');
    expect(ofBeta.length).toBeGreaterThan(1);
    expect(ofBeta.length).toBeLessThan(all);
    for (const line of ofBeta) expect(line).toContain('Beta');
    const ofAda = entries('--juror', 'Ada Martin');
    expect(ofAda.length).toBeGreaterThan(0);
    expect(ofAda.length).toBeLessThan(all);
    expect(entries('--search', 'introuvable-nulle-part')).toEqual([]);
  });

  test('refuses a juror whom nobody knows and a session that is not there', () => {
    expect(jury('history', session, '--juror', 'Personne').code).not.toBe(0);
    const missing = join(newFolder(), 'absente.eigjury');
    const answer = jury('history', missing);
    expect(answer.code).toBe(1);
    expect(answer.errors).toContain('absente.eigjury');
    expect(existsSync(missing)).toBe(false);
  });
});
