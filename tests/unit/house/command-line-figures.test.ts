import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { RequestOutput } from '#core/contract/requests.ts';
import { coordinatorWithKits } from '#tests/support/jury.ts';
import { newFolder, TestService } from '#tests/support/service.ts';
import { fourJudges, fourObservers, tiedRankings, type Rows } from '#tests/fixtures/published-ratings.ts';

// Each command is a program of its own that has to start: slow where several suites share the processor.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const script = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', 'dist', 'cli', 'jury.js');

function jury(...args: readonly string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

const csvOf = (rows: Rows, separator = ','): string =>
  rows
    .map((row) =>
      row
        .map((value) => (value === null ? '' : String(value)))
        .map((cell) => (separator === ';' ? cell.replace('.', ',') : cell))
        .join(separator),
    )
    .join('\n');

function tableFile(text: string): string {
  const file = join(newFolder(), 'table.csv');
  writeFileSync(file, text);
  return file;
}

describe('stats --table', () => {
  const figures = (text: string, ...more: readonly string[]): Record<string, number | null> => {
    const { code, out, err } = jury('stats', '--table', tableFile(text), '--json', ...more);
    expect(err).toBe('');
    expect(code).toBe(0);
    return JSON.parse(out) as Record<string, number | null>;
  };

  test('prints the published figures of a table with missing values, at each level', () => {
    const text = csvOf(fourObservers);
    for (const [level, alpha] of [
      ['nominal', 0.743],
      ['ordinal', 0.815],
      ['interval', 0.849],
      ['ratio', 0.797],
    ] as const) {
      expect(figures(text, '--level', level)['alpha']).toBeCloseTo(alpha, 3);
    }
    expect(figures(text)['alpha']).toBeCloseTo(0.849, 3);
    expect(Object.keys(figures(text))).toEqual(['alpha', 'w', 'wUncorrected', 'p', 'icc21', 'icc2k']);
  });

  test('reads decimal commas between semicolons, quotes, and ends of line of any kind', () => {
    const plain = figures(csvOf(tiedRankings));
    expect(plain['w']).toBeCloseTo(0.828, 3);
    expect(plain['p']).toBeCloseTo(0.008, 3);
    expect(figures(csvOf(tiedRankings, ';').replaceAll('\n', '\r\n'))).toEqual(plain);
    expect(figures(csvOf(tiedRankings).replaceAll(/[\d.]+/g, '"$&"'))).toEqual(plain);
  });

  test('says agreement of single raters and of their mean', () => {
    const { icc21, icc2k } = figures(csvOf(fourJudges));
    expect(icc21).toBeCloseTo(0.29, 2);
    expect(icc2k).toBeCloseTo(0.62, 2);
  });

  test('has null where there is no figure, and tells people why', () => {
    expect(figures('1,2\n2,1\n')).toMatchObject({ w: null, p: null, icc21: null, icc2k: null });
    expect(figures('')).toEqual({
      alpha: null,
      w: null,
      wUncorrected: null,
      p: null,
      icc21: null,
      icc2k: null,
    });
    expect(jury('stats', '--table', tableFile('1,2\n2,1\n')).out).toContain('au moins trois défis');
  });

  test('names the line and the column of what is no number', () => {
    for (const [text, line, column, word] of [
      ['1,2,3\n2,NA,3', 2, 2, 'NA'],
      ['a,b\n1,2', 1, 1, 'a'],
      ['1;2\n.;3', 2, 1, '.'],
      ['1,2\n1,2,*', 2, 3, '*'],
    ] as const) {
      const { code, err, out } = jury('stats', '--table', tableFile(text), '--json');
      expect([code, out]).toEqual([1, '']);
      expect(JSON.parse(err)).toMatchObject({ refused: [{ row: line, column, word }] });
      expect((JSON.parse(err) as { refused: { reason: string }[] }).refused[0]?.reason).toContain(
        `ligne ${String(line)}, colonne ${String(column)}`,
      );
    }
  });

  test('takes a table or a session, a level it knows, and says that a file is missing', () => {
    const table = tableFile('1,2');
    expect(jury('stats').code).toBe(2);
    expect(jury('stats', 's.eigjury', '--table', table).code).toBe(2);
    expect(jury('stats', 's.eigjury', '--level', 'ordinal').code).toBe(2);
    expect(jury('stats', '--table', table, '--level', 'absolute').code).toBe(2);
    const missing = jury('stats', '--table', `${table}x`);
    expect([missing.code, missing.out]).toEqual([1, '']);
    expect(missing.err).toContain('table.csvx n’existe pas');
  });
});

describe('the figures of a session', () => {
  let path: string;
  let ranking: RequestOutput<'ranking-view'>;
  let analysis: RequestOutput<'analysis-view'>;
  let firmness: RequestOutput<'firmness-run'>;

  beforeAll(async () => {
    path = join(newFolder(), 'demo.eigjury');
    const service = new TestService();
    await service.ask('demonstration-open', { place: path, role: 'coordinator', fresh: true });
    ranking = await service.ask('ranking-view', {});
    analysis = await service.ask('analysis-view', {});
    firmness = await service.ask('firmness-run', { job: 'job-of-test' });
    service.close();
  });

  const nameOf = (id: string): string | undefined => analysis.jurors.find((one) => one.id === id)?.name;

  test('rank says how sure each rank is, in the official order, as the window does', () => {
    const { code, out } = jury('rank', path, '--json');
    expect(code).toBe(0);
    const { ranking: rows } = JSON.parse(out) as { ranking: Record<string, unknown>[] };
    expect(rows.map(({ title }) => title)).toEqual(ranking.rows.map(({ title }) => title));
    for (const [place, row] of rows.entries()) {
      const own = analysis.rows[place];
      const drawn = firmness.jurors.rows.find(({ defi }) => defi === own?.defi);
      expect(row['adjusted']).toBeCloseTo((own?.adjusted ?? Number.NaN) / 100, 3);
      expect(String(row['adjusted'])).toMatch(/^\d+(\.\d{1,4})?$/);
      expect(row['interval']).toEqual(drawn === undefined ? null : [drawn.low, drawn.high]);
      expect(row['aboveCut']).toBe(drawn?.aboveCut ?? null);
      expect(row['flags']).toEqual(
        own?.flags.map((flag) =>
          flag.kind === 'range'
            ? { ...flag, min: flag.min / 100, max: flag.max / 100 }
            : { ...flag, juror: nameOf(flag.juror), mark: flag.mark / 100, median: flag.median / 100 },
        ),
      );
    }
    const told = jury('rank', path).out.split('\n');
    expect(told[1]?.split('\t')).toHaveLength(told[0]?.split('\t').length ?? 0);
  });

  test('stats says agreement, severity and what each juror weighs, nothing rounded', () => {
    const { code, out } = jury('stats', path, '--json');
    expect(code).toBe(0);
    const told = JSON.parse(out) as Record<string, unknown>;
    const { overall } = analysis.reliability;
    const [whole] = firmness.alpha;
    expect(told).toMatchObject({
      alpha: overall.alpha,
      w: overall.w,
      wUncorrected: overall.wUncorrected,
      p: overall.p,
      icc21: overall.icc21,
      icc2k: overall.icc2k,
      alphaOrdinal: overall.alphaOrdinal,
      alphaInterval: [whole?.low, whole?.high],
      jurors: overall.jurors,
      defis: overall.defis,
      criteria: analysis.reliability.criteria.map(({ criterion, block }) => ({
        criterion,
        alpha: block.alpha,
      })),
      influence: firmness.influence.map(({ juror, alpha }) => ({ juror: nameOf(juror), alpha })),
    });
    expect((told['severity'] as { jurors: unknown[] }).jurors).toHaveLength(analysis.severity.jurors.length);
    expect(jury('stats', path).out).toContain('α de Krippendorff');
  });

  test('are refused before the closing of the marking', async () => {
    const folder = newFolder();
    const service = await coordinatorWithKits(folder, { jurors: ['Ada'], defis: ['Alpha'] });
    service.close();
    for (const command of ['rank', 'stats']) {
      const { code, out, err } = jury(command, join(folder, 's.eigjury'), '--json');
      expect([code, out]).toEqual([1, '']);
      expect(JSON.parse(err)).toMatchObject({ error: { code: 'ranking-closed' } });
    }
  });
});
