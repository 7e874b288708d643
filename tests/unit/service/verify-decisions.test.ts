import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { SessionCheck } from '#core/contract/requests/verification.ts';
import { quietJob } from '#electron/cli/quiet-job.ts';
import { verifySession } from '#electron/service/usecases/verification/verify-session.ts';
import { decidedSession, tampered } from '#tests/support/decided-session.ts';
import { newFolder, TestService } from '#tests/support/service.ts';

let decided: string;

beforeAll(async () => {
  decided = await decidedSession();
});

async function checksOf(path: string): Promise<SessionCheck[]> {
  const service = new TestService();
  await service.ask('session-open', { place: path });
  const checks = await verifySession(service.context, quietJob());
  service.close();
  return checks;
}

test('a session that nobody changed holds in everything, to the decisions', async () => {
  const checks = await checksOf(decided);
  expect(checks.filter(({ holds }) => !holds)).toEqual([]);
  const counts = Object.fromEntries(checks.map(({ check, checked }) => [check, checked]));
  expect(counts).toMatchObject({
    acts: 2,
    sittings: 1,
    scenarios: 2,
    proposal: 5,
    merge: 4,
    ranking: 5,
    lists: 5,
    rulings: 5,
  });
  for (const check of ['placements', 'call', 'dossiers', 'deports', 'options', 'decisions'] as const) {
    expect(counts[check], check).toBeGreaterThan(0);
  }
});

/** Numbers of the défis, in the order in which they were loaded: Alpha, Beta, Delta, Gamma, Omega. */
const [alpha, beta, delta] = ['3000001', '3000002', '3000003'];
const ofDefi = (number: string): string => `(SELECT id FROM defi WHERE dossier_number = '${number}')`;
const receipt = /^[0-9a-z]{5}-[0-9a-z]{5}/;

test.each<[string, string[], string | RegExp, string]>([
  [
    'a mark',
    ['tables', 'ranking', 'statistics'],
    receipt,
    `UPDATE ballot_mark SET value = value + 25 WHERE defi = ${ofDefi(alpha)}`,
  ],
  [
    'whether a ballot counts',
    ['placements', 'merge', 'ranking'],
    receipt,
    `UPDATE ballot SET held = 'late' WHERE digest = (SELECT min(digest) FROM ballot)`,
  ],
  [
    'what a ballot says',
    ['digests', 'received', 'signatures', 'merge', 'ranking'],
    receipt,
    `UPDATE ballot SET body = replace(body, '"value":', '"value":1') WHERE digest = (SELECT min(digest) FROM ballot)`,
  ],
  [
    'a setting',
    ['call'],
    /^\d+$/,
    `UPDATE setting_version SET value = replace(value, '"minTeam":2', '"minTeam":1') WHERE key = 'call'`,
  ],
  [
    'a weight of the grid',
    ['call'],
    /^\d+$/,
    `UPDATE grid_version SET definition = replace(definition, '"weight":', '"weight":1')`,
  ],
  [
    'a dossier',
    ['dossiers'],
    alpha,
    `UPDATE defi_version SET content = replace(content, 'ADMINISTRATION-', 'AUTRE-') WHERE defi = ${ofDefi(alpha)}`,
  ],
  [
    'why a défi is admissible',
    ['rulings'],
    beta,
    `UPDATE recevabilite SET reason = 'Autre.' WHERE defi = ${ofDefi(beta)}`,
  ],
  ['a déport', ['deports'], delta, `UPDATE deport SET reason = NULL WHERE defi = ${ofDefi(delta)}`],
  [
    'what was said',
    ['acts'],
    receipt,
    `UPDATE deliberation_act SET body = replace(body, 'Dit par le groupe', 'Dit autrement')`,
  ],
  [
    'what was said, with its digest: nobody brought it',
    ['acts'],
    receipt,
    `UPDATE deliberation_act SET digest = '${'a'.repeat(64)}' WHERE id = (SELECT max(id) FROM deliberation_act)`,
  ],
  [
    'an act taken away',
    ['acts'],
    /^\(\d+\)$|^[0-9a-z]{5}-/,
    'DELETE FROM deliberation_act WHERE id = (SELECT min(id) FROM deliberation_act)',
  ],
  [
    'the file of a group',
    ['sittings'],
    receipt,
    `UPDATE deliberation_file SET body = replace(body, 'Dit par le groupe', 'Dit autrement')`,
  ],
  [
    'the proof of a group’s file',
    ['sittings'],
    receipt,
    `UPDATE deliberation_file SET proof = '${'0'.repeat(64)}'`,
  ],
  [
    'the cost of a team',
    ['options'],
    alpha,
    `UPDATE team_option_version SET cost_cents = 100 WHERE label = 'Une seule'`,
  ],
  [
    'the profile of a reduced team',
    ['options'],
    beta,
    `UPDATE team_option_version SET eigs = replace(eigs, '"profile":"', '"profile":"x') WHERE defi = ${ofDefi(beta)}`,
  ],
  [
    'the rules of a scenario',
    ['scenarios'],
    'Quatre places',
    `UPDATE scenario_version SET rules = replace(rules, '"max":4', '"max":6')`,
  ],
  [
    'the rules that the proposal was taken from',
    ['scenarios'],
    'Quatre places',
    `UPDATE proposal SET content = replace(content, '"max":4', '"max":6')`,
  ],
  [
    'a motivation',
    ['decisions'],
    delta,
    `UPDATE decision SET motivation = 'Autre.' WHERE motivation LIKE '%unanimité%'`,
  ],
  [
    'an outcome',
    ['decisions', 'lists'],
    delta,
    `UPDATE decision SET outcome = 'non-retenu' WHERE defi = ${ofDefi(delta)} AND round = 'comite'`,
  ],
  [
    'a place on the list',
    ['decisions', 'lists'],
    alpha,
    `UPDATE decision SET position = 7 WHERE defi = ${ofDefi(alpha)} AND round = 'comite'`,
  ],
  [
    'the team that was granted',
    ['decisions'],
    delta,
    `UPDATE decision SET granted = replace(granted, '"seats":2', '"seats":3') WHERE defi = ${ofDefi(delta)}`,
  ],
  ['a decision taken away', ['decisions'], delta, `DELETE FROM decision WHERE defi = ${ofDefi(delta)}`],
  [
    'what the journal says was decided',
    ['journal', 'decisions'],
    /^\d+$/,
    `UPDATE journal_payload SET payload = replace(payload, 'unanimité', 'majorité') WHERE payload LIKE '%unanimité%'`,
  ],
])('of a session in which someone changed %s, that is told by name', async (_what, broken, named, sql) => {
  const checks = await checksOf(tampered(decided, sql));
  const failed = checks.filter(({ holds }) => !holds).map(({ check }) => check);
  expect(failed).toEqual(expect.arrayContaining(broken));
  const wrong = checks.find(({ check }) => check === broken[0])?.wrong ?? [];
  expect(wrong.length).toBeGreaterThan(0);
  for (const name of wrong) expect(name).toMatch(named);
});

test('one mark that is changed in the tables is told with its défi alone', async () => {
  const sql = `UPDATE ballot_mark SET value = value + 25 WHERE defi = ${ofDefi(alpha)}`;
  const checks = await checksOf(tampered(decided, sql));
  const wrong = checks.find(({ check }) => check === 'ranking')?.wrong ?? [];
  expect(wrong).toContain(alpha);
  expect(wrong.length).toBeLessThan(5);
});

test('a proposal that its scenario does not give is found, though the journal says the same', async () => {
  // The whole story rewritten in one hand: tables and payloads agree, the digests of the chain are made to hold too.
  const swap = (column: string, table: string, where: string): string =>
    `UPDATE ${table} SET ${column} = replace(${column}, '"max":4', '"max":2') WHERE ${where}`;
  const path = tampered(
    decided,
    swap('payload', 'journal_payload', `payload LIKE '%"max":4%'`),
    swap('rules', 'scenario_version', '1'),
    swap('content', 'proposal', '1'),
  );
  const checks = await checksOf(path);
  const proposal = checks.find(({ check }) => check === 'proposal');
  expect(checks.find(({ check }) => check === 'scenarios')?.holds).toBe(true);
  expect(proposal).toMatchObject({ holds: false });
  expect(proposal?.wrong.length).toBeGreaterThan(0);
});

test('a proposal that was dated before the filing ended, as it once could be, was said not to be what its scenario gives', async () => {
  const path = tampered(
    decided,
    `UPDATE setting_version SET value = json_set(value, '$.deadline', '2099-12-31T11:00:00Z') WHERE key = 'call'`,
  );
  const proposal = (await checksOf(path)).find(({ check }) => check === 'proposal');
  expect(proposal).toMatchObject({ holds: true, checked: 5 });
});

test('a proposal made again before motivations stayed with it would not have been what its scenario gives', async () => {
  const again = join(newFolder(), 's.eigjury');
  copyFileSync(decided, again);
  const service = new TestService();
  await service.ask('session-open', { place: again });
  await service.ask('phase-change', { to: 'deliberation', reason: 'Une proposition de plus.' });
  const [first] = (await service.ask('decisions-view', { language: 'fr' })).rows;
  if (first === undefined) throw new Error('nothing was decided');
  await service.ask('motivation-save', { round: 'jury', defi: first.defi, motivation: 'Un défi mûr.' });
  const [scenario] = (await service.ask('scenarios-view', {})).scenarios;
  if (scenario === undefined) throw new Error('no scenario');
  const proposal = { chosen: null, by: 'Le jury', on: '2026-07-04', job: 'job-of-test' };
  await service.ask('decisions-propose', { scenario: scenario.id, ...proposal });
  service.close();
  const taken = "UPDATE decision SET motivation = '' WHERE entry = (SELECT max(entry) FROM decision)";
  for (const path of [again, tampered(again, taken)]) {
    const checked = (await checksOf(path)).find(({ check }) => check === 'proposal');
    expect(checked).toMatchObject({ holds: true, checked: 4 });
  }
});
