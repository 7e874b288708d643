import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { asCriterionId, asDefiId, asJurorId } from '#core/ids.ts';
import type { Mark } from '#core/ranking/mark.ts';
import { rankDefis } from '#core/ranking/rank.ts';
import { integer, text } from '#db/handles.ts';
import { openSessionFile } from '#db/open.ts';
import { readGrid } from '#db/queries/session.ts';
import { percentile, timed, type Bench, type Figure } from './bench.ts';
import { BenchService } from './bench-service.ts';
import { serveCall } from './in-own-process.ts';
import { marksInColumns, rankingWorkbook, type Marks } from './ranking-workbook.ts';

const program = 'soffice';

/** LibreOffice Calc on the marks of the largest call: the ranking in its formulas, and the workbook that we export. */
export const spreadsheetBench: Bench = {
  name: 'spreadsheet',
  missing: () =>
    spawnSync(program, ['--version']).status === 0 ? null : 'LibreOffice Calc is not installed (soffice)',
  run: async (folder, calls) => {
    const { closed, size } = await calls.largest;
    const marks = marksInColumns(closed, size.each);
    const sheet = new Sheet(folder);
    // A profile is made at the first start: that is nobody's ranking.
    const small = { ...marks, rows: marks.rows.slice(0, 1) };
    writeFileSync(join(folder, 'first.xlsx'), await rankingWorkbook(small, 'formulas'));
    sheet.convert('first.xlsx', 'csv');
    writeFileSync(join(folder, 'marks.xlsx'), await rankingWorkbook(marks, 'marks'));
    writeFileSync(join(folder, 'ranked.xlsx'), await rankingWorkbook(marks, 'formulas'));
    const reading = sheet.convert('marks.xlsx', 'csv');
    const ranking = sheet.convert('ranked.xlsx', 'csv');
    const ours = await serveCall({ session: closed, requests: [['ranking-view', {}]] });
    await compareTotals(closed, marks, readFileSync(join(folder, 'ranked.csv'), 'utf8'));
    const [rankingMs = Number.NaN] = ours.requestMs;
    const inMemory = rankInMemory(closed);
    const exported = await exportWorkbook(closed, join(folder, 'ours.xlsx'));
    const again = sheet.convert('ours.xlsx', 'ods');
    const figure = (name: string, value: number, reference: Figure['reference']): Figure => ({
      name,
      value,
      unit: 'ms',
      reference,
    });
    return [
      figure('opening and ranking', ours.openMs + rankingMs, {
        name: 'Calc: opening, ranking, CSV',
        value: ranking,
      }),
      // What a sheet works out once it is open: means, totals and ranks of marks that are there.
      figure('totals and ranks of marks in memory', inMemory, {
        name: 'Calc: ranking without opening',
        value: ranking - reading,
      }),
      figure('ranking, read from the file, with its statistics', rankingMs, {
        name: 'Calc: ranking without opening',
        value: ranking - reading,
      }),
      figure('exporting the workbook', exported, { name: 'Calc: the same read and written', value: again }),
    ];
  },
};

/** The ranking alone, with the marks read before: the median of three, as a first one is compiled meanwhile. */
function rankInMemory(session: string): number {
  const file = openSessionFile(session);
  const { grid } = readGrid(file.read);
  const rows = file.read.all(
    'SELECT b.juror, m.defi, m.criterion, m.value FROM ballot_mark m JOIN ballot b ON b.digest = m.ballot',
  );
  file.close();
  const marks = rows.map((row): Mark => ({
    defi: asDefiId(text(row, 'defi')),
    juror: asJurorId(text(row, 'juror')),
    criterion: asCriterionId(text(row, 'criterion')),
    value: integer(row, 'value'),
  }));
  const defis = [...new Set(marks.map(({ defi }) => defi))].map((id) => ({ id, order: id }));
  const times = Array.from({ length: 3 }, () =>
    timed(() => void rankDefis({ grid, defis, marks, deports: [], expected: [] })),
  );
  return percentile(times, 0.5);
}

/** Converts files of a folder without a window, with a profile of its own. */
class Sheet {
  constructor(private readonly folder: string) {}

  convert(name: string, to: 'csv' | 'ods'): number {
    const profile = `-env:UserInstallation=file://${join(this.folder, 'profile')}`;
    const args = [
      profile,
      '--headless',
      '--convert-to',
      to,
      '--outdir',
      this.folder,
      join(this.folder, name),
    ];
    const ms = timed(() => void execFileSync(program, args, { stdio: 'ignore' }));
    const made = join(this.folder, `${basename(name, '.xlsx')}.${to}`);
    if (!existsSync(made)) throw new Error(`LibreOffice wrote no ${made}`);
    return ms;
  }
}

/** Whether both have worked out the same: a sheet that was not calculated would be fast. */
async function compareTotals(session: string, { rows }: Marks, csv: string): Promise<void> {
  const service = new BenchService();
  await service.ask('session-open', { place: session });
  const { rows: ranked } = await service.ask('ranking-view', {});
  service.close();
  const totals = new Map(ranked.map((row) => [row.defi as string, row.total]));
  const lines = csv.trim().split('\n');
  const differing = rows.filter(({ defi }, place) => {
    const cell = Number(lines[place]?.split(',').at(-2));
    return Math.abs(cell * 100 - (totals.get(defi) ?? Number.NaN)) > 1 || Number.isNaN(cell);
  });
  if (lines.length !== rows.length || differing.length > 0)
    throw new Error(
      `${String(differing.length)} totals of ${String(lines.length)} differ from the spreadsheet's`,
    );
}

async function exportWorkbook(session: string, place: string): Promise<number> {
  const service = new BenchService();
  await service.ask('session-open', { place: session });
  const options = { format: 'xlsx', language: 'fr', namedJurors: true } as const;
  const ms = await service.timed('workbook-export', { place, options, job: 'job-of-bench' });
  service.close();
  return ms;
}
