import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test, vi } from 'vitest';
import { setFrench } from '#core/texts/texts.ts';
import { exportCsv } from '#tests/support/export-csv.ts';
import { jurySession } from '#tests/support/jury-session.ts';
import { newFolder, TestService } from '#tests/support/service.ts';

// Each command is a program of its own that has to start: slow where several suites share the processor.
vi.setConfig({ testTimeout: 120_000 });

const script = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', 'dist', 'cli', 'jury.js');

function jury(...args: readonly string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

describe('the command line', () => {
  test.each(['new', 'demo', 'import', 'merge', 'rank', 'stats', 'report', 'phase', 'recevabilite', 'assign'])(
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

  test('tells an import in numbers, keeps what is new with --dry-run, and withdraws what is gone', () => {
    const folder = newFolder();
    const session = join(folder, 's.eigjury');
    const row = (number: string, title: string) => ({ number, title, administration: 'A', eigs: 2 });
    const file = (name: string, ...rows: readonly ReturnType<typeof row>[]): string => {
      writeFileSync(join(folder, name), exportCsv(rows));
      return join(folder, name);
    };
    const first = file('1.csv', row('3000001', 'Alpha'), row('3000002', 'Bravo'));
    const second = file('2.csv', row('3000001', 'Alpha prime'), row('3000003', 'Charlie'));
    jury('new', session);
    const told = (...args: readonly string[]): unknown => {
      const { out } = jury('import', session, ...args, '--json');
      const {
        read,
        new: fresh,
        changed,
        unchanged,
        withdrawn,
        findings,
      } = JSON.parse(out) as Record<string, unknown>;
      expect(Array.isArray(findings)).toBe(true);
      return [read, fresh, changed, unchanged, withdrawn];
    };
    expect(told(first, '--dry-run')).toEqual([2, 2, 0, 0, 0]);
    expect(told(first)).toEqual([2, 2, 0, 0, 0]);
    // The same file again leaves not a byte of the session changed.
    const before = readFileSync(session);
    expect(told(first)).toEqual([2, 0, 0, 2, 0]);
    expect(readFileSync(session).equals(before)).toBe(true);
    expect(told(second, '--dry-run', '--keep-absent')).toEqual([2, 1, 1, 0, 0]);
    expect(told(second)).toEqual([2, 1, 1, 0, 1]);
    expect(told(first)).toEqual([2, 0, 2, 0, 1]);
  });

  test('maps a column as another session’s mapping says, and says when a file is no mapping', () => {
    const folder = newFolder();
    const at = (name: string): string => join(folder, name);
    writeFileSync(at('e.csv'), 'ID,Titre du défi,Notre idée\n3000001,Alpha,Un modèle de prévision\n');
    const mapping = {
      format: 'jury-eig-mapping',
      version: 1,
      columns: [{ block: null, label: 'Notre idée', occurrence: 1, target: 'solution' }],
    };
    writeFileSync(at('m.json'), JSON.stringify(mapping));
    writeFileSync(at('no.json'), '{}');
    jury('new', at('s.eigjury'));
    const wrong = jury('import', at('s.eigjury'), at('e.csv'), '--mapping', at('no.json'));
    expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining('no.json') as string]);
    const plain = jury('import', at('s.eigjury'), at('e.csv'), '--dry-run', '--json');
    expect(JSON.parse(plain.out)).toMatchObject({ keptAside: ['Notre idée'] });
    jury('import', at('s.eigjury'), at('e.csv'), '--mapping', at('m.json'));
    // Kept in the session, and taken over by the next year's.
    jury('new', at('next.eigjury'), '--from', at('s.eigjury'));
    const again = jury('import', at('next.eigjury'), at('e.csv'), '--json');
    expect(JSON.parse(again.out)).toMatchObject({ new: 1, keptAside: [] });
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
    expect(answer.err).toContain(setFrench(named));
  });

  test('assigns défis as evenly as can be, the same for the same seed, or says why it cannot', async () => {
    const given = await jurySession(['Alpha', 'Bravo', 'Charlie', 'Delta'], { Ada: '', Bob: '', Cleo: '' });
    given.service.close();
    const session = join(given.folder, 's.eigjury');
    const loads = (out: string): unknown => {
      const { jurors } = JSON.parse(out) as { jurors: { load: number; defis: string[] | null }[] };
      return jurors.map(({ load }) => load).sort();
    };
    const first = jury('assign', session, '--per-defi', '2', '--seed', 'un', '--json');
    expect(first.code).toBe(0);
    expect(JSON.parse(first.out)).toMatchObject({
      assigned: true,
      removed: 4,
      parts: 1,
      defisWithoutJuror: [],
    });
    expect(loads(first.out)).toEqual([2, 3, 3]);
    const again = jury('assign', session, '--per-defi', '2', '--seed', 'un', '--json');
    expect(JSON.parse(again.out)).toMatchObject({ added: 0, removed: 0 });

    const before = readFileSync(session);
    const much = jury('assign', session, '--per-defi', '3', '--max-load', '3');
    expect([much.code, much.out]).toEqual([
      1,
      'Il faut 12 lectures en tout, et les limites des jurés n’en permettent que 9. Augmentez la limite, ajoutez des jurés, ou demandez moins de jurés par défi.\n',
    ]);
    const many = jury('assign', session, '--per-defi', '4', '--json');
    expect(many.code).toBe(1);
    expect(JSON.parse(many.out)).toMatchObject({ assigned: false, obstacle: { kind: 'too-few-jurors' } });
    for (const words of [[], ['--all', '--per-defi', '2'], ['--all', '--keep'], ['--per-defi', '0']])
      expect(jury('assign', session, ...words).code).toBe(2);
    expect(readFileSync(session).equals(before)).toBe(true);

    const all = jury('assign', session, '--all', '--json');
    expect(loads(all.out)).toEqual([4, 4, 4]);
    const text = jury('assign', session, '--per-defi', '1', '--keep');
    expect(text.out).toContain('Attribution appliquée');
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
