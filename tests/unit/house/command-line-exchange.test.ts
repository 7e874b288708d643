import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test, vi } from 'vitest';
import { quietJob } from '#electron/cli/quiet-job.ts';
import {
  writeDemonstration,
  type DemonstrationFiles,
} from '#electron/service/usecases/write-demonstration.ts';
import { newFolder, TestService } from '#tests/support/service.ts';

// Kits and ballots by command alone, as a script or a person without a mouse does it.

// Each command is a program of its own that has to start: slow where several suites share the processor.
vi.setConfig({ testTimeout: 120_000 });

const script = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', 'dist', 'cli', 'jury.js');

function jury(
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { code: status, out: stdout, err: stderr };
}
const told = (...args: readonly string[]): unknown => JSON.parse(jury([...args, '--json']).out);

let folder: string;
let demo: DemonstrationFiles;
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = newFolder();
  const service = new TestService();
  demo = await writeDemonstration(service.context, folder, quietJob());
  service.close();
});

test.each(['kit', 'open', 'ballot', 'status', 'verify', 'archive'])(
  '%s explains itself in both languages',
  (command) => {
    for (const language of ['fr', 'en']) {
      const { code, out } = jury([command, '--help', '--language', language]);
      expect([code, out.includes(`npm run jury -- ${command} `)]).toEqual([0, true]);
    }
  },
);

test('phase named the phase by its code', () => {
  const session = at('phase.eigjury');
  copyFileSync(demo.beforeMerge, session);
  const back = jury(['phase', session, 'preparation', '--reason', 'Un défi manque.', '--language', 'fr']);
  expect([back.code, back.out.replaceAll(/\s/g, ' ').trim()]).toEqual([
    0,
    'La session est maintenant en phase « Préparation ».',
  ]);
});

test('merge tells its counts, and ends with 1 only when a file was refused', () => {
  const session = at('merge.eigjury');
  copyFileSync(demo.beforeMerge, session);
  const [first, ...others] = demo.ballots;
  const nothing = { accepted: 0, already: 0, older: 0, conflicts: [], held: [], refused: [] };
  expect(told('merge', session, first ?? '')).toEqual({ ...nothing, accepted: 1 });
  expect(told('merge', session, ...others, first ?? '')).toEqual({ ...nothing, accepted: 7, already: 1 });
  const pair = jury(['merge', session, ...demo.conflict, '--json']);
  expect(pair.code).toBe(0);
  expect(JSON.parse(pair.out)).toEqual({
    ...nothing,
    accepted: 1,
    conflicts: [
      {
        file: 'conflit-2.eigballot',
        juror: 'Bastien Lecourbe',
        jurorId: expect.any(String) as string,
        kind: 'heads',
      },
    ],
  });
  const changed = jury(['merge', session, demo.tampered, '--json']);
  expect(changed.code).toBe(1);
  expect(JSON.parse(changed.out)).toMatchObject({
    refused: [{ file: 'modifie.eigballot', code: 'ballot-damaged' }],
  });
  // One line a file for people.
  expect(
    jury(['merge', session, ...demo.ballots])
      .out.trim()
      .split('\n'),
  ).toHaveLength(8);
  expect(told('status', session)).toMatchObject({ phase: 'notation' });
  const { defis } = told('status', session) as { defis: { missing: string[]; deports: string[] }[] };
  expect(defis.every(({ missing }) => missing.includes('Bastien Lecourbe'))).toBe(true);
  expect(defis.filter(({ deports }) => deports.includes('Hippolyte Sarrazin'))).toHaveLength(1);
});

test('a kit, its session, marks from a table, a ballot and its receipt, there and back', () => {
  const session = at('round.eigjury');
  copyFileSync(demo.beforeMerge, session);
  const { written } = told('kit', session, '--out', at('sent'), '--juror', 'aicha morvan') as {
    written: { juror: string; files: string[]; passphrase: string }[];
  };
  const [kit] = written;
  expect([written.length, kit?.juror, kit?.passphrase.split('-').length]).toEqual([1, 'Aïcha Morvan', 6]);
  const own = at('aicha.eigjury');
  const open = ['open', kit?.files[0] ?? '', own];
  const locked = jury(open);
  expect([locked.code, locked.out, existsSync(own)]).toEqual([1, '', false]);
  expect(
    jury(open, { JURY_EIG_PASSPHRASE: kit?.passphrase.replaceAll('-', ' ').toUpperCase() ?? '' }).code,
  ).toBe(0);

  writeFileSync(at('bad.csv'), 'défi;critère;note\n3000101;C1;3,5\nPersonne;C1;3\n3000102;C1;9\n');
  const refused = jury(['ballot', own, '--out', at('a.bin'), '--marks', at('bad.csv'), '--json']);
  expect([refused.code, refused.out]).toEqual([1, '']);
  const { refused: rows } = JSON.parse(refused.err) as { refused: { row: number; code: string }[] };
  expect(rows.map(({ row, code }) => [row, code])).toEqual([
    [3, 'defi-unknown'],
    [4, 'mark-unreadable'],
  ]);
  // All or nothing: the good row was not taken either.
  expect(jury(['ballot', own, '--out', at('a.bin')]).err).toContain('vide');

  writeFileSync(at('good.csv'), 'mark,criterion,défi\n3.5,C1,3000101\n"2,75",c2,adler\n,C3,3000101\n');
  const sent = told('ballot', own, '--out', at('a.bin'), '--marks', at('good.csv')) as Record<
    string,
    unknown
  >;
  expect(sent).toMatchObject({ marksTaken: 2, sequence: 1, incomplete: 16 });
  // Whatever the file is called, and without any session.
  expect(told('verify', at('a.bin'))).toMatchObject({
    intact: true,
    receipt: sent['receipt'],
    words: sent['words'],
    contents: 'sealed',
  });
  expect(told('status', own)).toMatchObject({ last: { receipt: sent['receipt'] }, changedSince: false });
  expect(told('merge', session, at('a.bin'))).toMatchObject({ accepted: 1 });
  for (const file of [session, own]) expect(jury(['verify', file]).code).toBe(0);
});

test('an archive is checked without the session, and is not written while the marking is open', () => {
  const zip = at('archive.zip');
  // Eight ballots that came without files, the session, its schema, the read-me and the manifest.
  expect(told('archive', demo.session, '--out', zip)).toMatchObject({ archive: zip, files: 12 });
  expect(told('verify', zip)).toMatchObject({ kind: 'archive', holds: true });
  const early = jury(['archive', demo.beforeMerge, '--out', at('tot.zip')]);
  expect([early.code, early.out, existsSync(at('tot.zip'))]).toEqual([1, '', false]);
  expect(early.err).toContain('clôture');
});

test.each([
  ['a changed ballot', () => ['verify', demo.tampered], 1, 'modifie.eigballot'],
  ['a file that is not there', () => ['verify', at('none')], 1, 'none'],
  [
    'a kit anew for everyone',
    () => ['kit', demo.beforeMerge, '--out', folder, '--reissue', 'Perdu.'],
    2,
    '--juror',
  ],
  ['a juror that nobody is', () => ['kit', demo.beforeMerge, '--out', folder, '--juror', 'Zoé'], 2, 'Zoé'],
  [
    'a ballot over something else',
    () => ['ballot', demo.beforeMerge, '--out', demo.session],
    1,
    'demo.eigjury',
  ],
  ['a ballot of the coordination', () => ['ballot', demo.beforeMerge, '--out', at('x')], 1, 'session'],
])('%s: told on standard error, and not a success', (_what, args, code, named) => {
  const answer = jury(args());
  expect([answer.code, answer.out]).toEqual([code, '']);
  expect(answer.err).toContain(named);
});
