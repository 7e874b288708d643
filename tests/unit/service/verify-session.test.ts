import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { beforeAll, expect, test } from 'vitest';
import { quietJob } from '#electron/cli/quiet-job.ts';
import { receiveBallots } from '#electron/service/usecases/receive-ballots.ts';
import type { SessionCheck } from '#core/contract/requests/verification.ts';
import { verifySession } from '#electron/service/usecases/verification/verify-session.ts';
import { writeDemonstration } from '#electron/service/usecases/write-demonstration.ts';
import { fillSheet } from '#tests/support/fill-sheet.ts';
import { newFolder, TestService } from '#tests/support/service.ts';
import { SheetSession } from '#tests/support/sheet-session.ts';

let closed: string;

async function checksOf(path: string): Promise<SessionCheck[]> {
  const service = new TestService();
  await service.ask('session-open', { place: path });
  const checks = await verifySession(service.context, quietJob());
  service.close();
  return checks;
}

beforeAll(async () => {
  const folder = newFolder();
  const service = new TestService();
  const files = await writeDemonstration(service.context, folder, quietJob());
  await service.ask('session-open', { place: files.beforeMerge });
  await receiveBallots(service.context, files.ballots);
  await service.ask('phase-change', { to: 'depouillement', reason: null });
  service.close();
  closed = files.beforeMerge;
});

test('a session that nobody changed holds in everything', async () => {
  const checks = await checksOf(closed);
  expect(checks.filter(({ holds }) => !holds)).toEqual([]);
  const counts = new Map(checks.map(({ check, checked }) => [check, checked]));
  for (const check of ['digests', 'received', 'signatures', 'proofs', 'freeze'] as const) {
    expect(counts.get(check), check).toBe(8);
  }
  expect(counts.get('tables')).toBeGreaterThan(500);
});

test('a session that received a marking sheet was told not to hold, although nobody changed it', async () => {
  const bench = new SheetSession();
  await bench.start();
  await bench.writeWorkbooks();
  const outcome = await bench.receive('ada.xlsx', fillSheet(bench.workbook(), { notes: { D01: { C1: 3 } } }));
  expect(outcome.outcome).toBe('accepted');
  bench.close();
  const received = async (path: string): Promise<SessionCheck | undefined> =>
    (await checksOf(path)).find(({ check }) => check === 'received');
  expect(await received(bench.at('s.eigjury'))).toMatchObject({ checked: 1, holds: true, wrong: [] });

  // Another workbook in its place still does not hold.
  const other = fillSheet(bench.workbook(), { notes: { D01: { C1: 4 } } });
  const db = new Sqlite(bench.at('s.eigjury'));
  db.prepare('UPDATE ballot SET received = ?').run(other);
  db.close();
  expect(await received(bench.at('s.eigjury'))).toMatchObject({ holds: false });
});

test.each([
  [
    'a mark',
    ['tables'],
    "UPDATE ballot_mark SET value = value - 5 WHERE ballot = (SELECT min(ballot) FROM ballot_mark) AND criterion = 'C1'",
  ],
  [
    'a mark that was never given',
    ['tables'],
    "INSERT INTO ballot_mark SELECT ballot, defi, 'C9', 400 FROM ballot_mark LIMIT 1",
  ],
  [
    'a comment taken away',
    ['tables'],
    'DELETE FROM ballot_note WHERE ballot = (SELECT min(ballot) FROM ballot_note)',
  ],
  [
    'the marks in the body itself',
    ['digests', 'received', 'signatures', 'proofs', 'tables'],
    `UPDATE ballot SET body = replace(body, '"value":3', '"value":2') WHERE digest = (SELECT min(digest) FROM ballot)`,
  ],
  [
    'whose ballot it is',
    ['digests', 'proofs'],
    'UPDATE ballot SET juror = (SELECT max(juror) FROM ballot) WHERE juror = (SELECT min(juror) FROM ballot)',
  ],
  [
    'a signature',
    ['received', 'signatures'],
    `UPDATE ballot SET signature = '${'0'.repeat(128)}' WHERE digest = (SELECT min(digest) FROM ballot)`,
  ],
  [
    'a proof',
    ['received', 'proofs'],
    `UPDATE ballot SET proof = '${'0'.repeat(64)}' WHERE digest = (SELECT min(digest) FROM ballot)`,
  ],
  [
    'a secret',
    ['proofs'],
    `UPDATE enrolment_issue SET secret = '${'0'.repeat(64)}' WHERE juror = (SELECT min(juror) FROM ballot)`,
  ],
  [
    'a file as it came',
    ['received'],
    "UPDATE ballot SET received = x'00' WHERE digest = (SELECT min(digest) FROM ballot)",
  ],
  ['the journal', ['journal'], "UPDATE journal_payload SET payload = '{}' WHERE seq = 5"],
])('of a session in which someone changed %s, that is told', async (_what, broken, sql) => {
  const path = join(newFolder(), 's.eigjury');
  copyFileSync(closed, path);
  const sqlite = new Sqlite(path);
  sqlite.pragma('foreign_keys = OFF');
  expect(sqlite.prepare(sql).run().changes).toBeGreaterThan(0);
  sqlite.close();
  const checks = await checksOf(path);
  const failed = checks.filter(({ holds }) => !holds).map(({ check }) => check);
  for (const check of broken) expect(failed).toContain(check);
  const wrong = checks.find(({ check }) => check === broken[0])?.wrong ?? [];
  expect(wrong).toHaveLength(1);
});

test('of a session in which two jurors’ marks of a défi change places, which leaves every total alike, that is told', async () => {
  const path = join(newFolder(), 's.eigjury');
  copyFileSync(closed, path);
  const sqlite = new Sqlite(path);
  const [one, other] = sqlite
    .prepare(
      `SELECT a.ballot, a.defi, a.criterion, b.ballot AS with_ballot, a.value, b.value AS with_value
       FROM ballot_mark a JOIN ballot_mark b USING (defi, criterion)
       WHERE a.ballot < b.ballot AND a.value <> b.value LIMIT 1`,
    )
    .all()
    .flatMap((row) => {
      const { ballot, defi, criterion, with_ballot, value, with_value } = row as Record<
        string,
        string | number
      >;
      return [
        { ballot, defi, criterion, value: with_value },
        { ballot: with_ballot, defi, criterion, value },
      ];
    });
  const set = sqlite.prepare(
    'UPDATE ballot_mark SET value = @value WHERE ballot = @ballot AND defi = @defi AND criterion = @criterion',
  );
  for (const row of [one, other]) expect(set.run(row).changes).toBe(1);
  sqlite.close();
  const checks = await checksOf(path);
  const tables = checks.find(({ check }) => check === 'tables');
  expect(tables).toMatchObject({ holds: false });
  expect(tables?.wrong).toHaveLength(2);
});

test('of a session whose closing names another set of ballots, that is told', async () => {
  const path = join(newFolder(), 's.eigjury');
  copyFileSync(closed, path);
  const sqlite = new Sqlite(path);
  sqlite.prepare('DELETE FROM ballot_follows').run();
  sqlite.prepare("UPDATE merge_event SET heads = '[]' WHERE kind = 'freeze'").run();
  sqlite.close();
  const failed = (await checksOf(path)).filter(({ holds }) => !holds).map(({ check }) => check);
  expect(failed).toEqual(['freeze']);
});
