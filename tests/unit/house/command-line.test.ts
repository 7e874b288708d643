import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { exportCsv } from '#tests/support/export-csv.ts';
import { newFolder, TestService } from '#tests/support/service.ts';

const script = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', 'dist', 'cli', 'jury.js');

function jury(...args: readonly string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

describe('the command line', () => {
  test.each(['new', 'demo', 'import', 'merge', 'rank', 'report', 'phase', 'recevabilite'])(
    '%s explains itself',
    (command) => {
      const { code, out } = jury(command, '--help');
      expect(code).toBe(0);
      expect(out).toContain(command);
    },
  );

  test('makes a session, loads an export, and says both as data', () => {
    const folder = newFolder();
    const session = join(folder, 's.eigjury');
    writeFileSync(
      join(folder, 'e.csv'),
      exportCsv([{ number: '3000001', title: 'Alpha', administration: 'A', eigs: 2 }]),
    );
    expect(jury('new', session, '--grid', 'eig3').code).toBe(0);
    const loaded = jury('import', session, join(folder, 'e.csv'), '--json');
    expect(loaded.code).toBe(0);
    expect(JSON.parse(loaded.out)).toMatchObject({ new: 1 });
  });

  test('prints the ranking of the demonstration as data', async () => {
    const path = join(newFolder(), 'demo.eigjury');
    const service = new TestService();
    await service.ask('demonstration-open', { place: path, role: 'coordinator', fresh: true });
    const { rows } = await service.ask('ranking-view', {});
    service.close();
    const { code, out } = jury('rank', path, '--json');
    expect(code).toBe(0);
    const { ranking } = JSON.parse(out) as { ranking: Record<string, unknown>[] };
    expect(ranking).toHaveLength(rows.length);
    expect(ranking[0]).toMatchObject({
      rank: 1,
      defi: rows[0]?.number,
      title: rows[0]?.title,
      total: (rows[0]?.total ?? 0) / 100,
      outOf: 20,
      marks: rows[0]?.marks,
      jurors: rows[0]?.jurors,
    });
  });

  test('lists recevabilité with its points, decides for the sound dossiers, and for named ones', () => {
    const folder = newFolder();
    const session = join(folder, 's.eigjury');
    writeFileSync(
      join(folder, 'e.csv'),
      exportCsv([
        { number: '3000001', title: 'Alpha', administration: 'A', eigs: 2 },
        { number: '3000002', title: 'Bravo', administration: 'B', eigs: 5 },
      ]),
    );
    jury('new', session);
    jury('import', session, join(folder, 'e.csv'));
    const states = (): unknown[] =>
      (JSON.parse(jury('recevabilite', session, '--json').out) as { defis: { state: unknown }[] }).defis.map(
        ({ state }) => state,
      );
    const listed = jury('recevabilite', session);
    expect(listed.out).toContain('5 EIG, alors que l’appel en attend de 2 à 3.');

    const reason = ['--reason', 'Dossier complet.'];
    const sound = jury('recevabilite', session, '--state', 'recevable', ...reason, '--sound', '--json');
    expect(JSON.parse(sound.out)).toMatchObject({ decided: 1, defis: ['3000001'] });
    const named = jury('recevabilite', session, '3000002', '--state', 'irrecevable', '--reason', 'Cinq EIG.');
    expect(named.code).toBe(0);
    expect(states()).toEqual(['recevable', 'irrecevable']);
  });

  test.each([
    ['no reason', ['--state', 'irrecevable', '3000001'], 2, '--reason'],
    ['a state that is none', ['--state', 'peut-être', '--reason', 'x', '3000001'], 2, 'peut-être'],
    ['neither dossiers nor --sound', ['--state', 'irrecevable', '--reason', 'x'], 2, '--sound'],
    ['a dossier without a decision', ['3000001'], 2, '--state'],
    ['an unknown dossier', ['--state', 'irrecevable', '--reason', 'x', '9'], 1, '« 9 »'],
  ])('decides nothing on recevabilité with %s', (_what, words, code, named) => {
    const session = join(newFolder(), 's.eigjury');
    jury('new', session);
    const answer = jury('recevabilite', session, ...words);
    expect([answer.code, answer.out]).toEqual([code, '']);
    expect(answer.err).toContain(named);
  });

  test('says what is wrong on standard error, and ends with a code of its own', () => {
    const folder = newFolder();
    expect(jury('dance').code).not.toBe(0);
    const missing = jury('rank', join(folder, 'none.eigjury'));
    expect(missing.code).not.toBe(0);
    expect(missing.err).toContain('none.eigjury');
    expect(missing.out).toBe('');
    writeFileSync(join(folder, 'bad.csv'), Buffer.from('89504e470d0a1a0a00', 'hex'));
    const session = join(folder, 's.eigjury');
    jury('new', session);
    const refused = jury('import', session, join(folder, 'bad.csv'));
    expect(refused.code).not.toBe(0);
    expect(existsSync(`${session}-wal`)).toBe(false);
  });
});
