import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { firmnessBench } from './bench-firmness.ts';
import { importBenches } from './bench-import.ts';
import { mergeBench } from './bench-merge.ts';
import { openingBench } from './bench-opening.ts';
import { rankingBench } from './bench-ranking.ts';
import { reportBench } from './bench-report.ts';
import { savingBench } from './bench-saving.ts';
import { searchBench } from './bench-search.ts';
import { selectionBench } from './bench-selection.ts';
import { spreadsheetBench } from './bench-spreadsheet.ts';
import { windowBench } from './bench-window.ts';
import type { Bench, Figure } from './bench.ts';
import { MergedCalls } from './merged-calls.ts';

// npm run bench [-- NAME… --most=DÉFIS]: measures, prints a table, and writes the same figures to out/bench.json.

const benches: readonly Bench[] = [
  searchBench,
  rankingBench,
  selectionBench,
  firmnessBench,
  ...importBenches,
  reportBench,
  mergeBench,
  openingBench,
  savingBench,
  spreadsheetBench,
  windowBench,
];

interface Result {
  readonly name: string;
  /** Why nothing was measured; null when something was. */
  readonly missing: string | null;
  /** Processes that waited for a processor, on average of the last minute, when it was done. */
  readonly load: number;
  readonly figures: readonly Figure[];
}

async function measure(words: readonly string[]): Promise<Result[]> {
  const results: Result[] = [];
  const shared = mkdtempSync(join(tmpdir(), 'eig-bench-'));
  const most = words.find((word) => word.startsWith('--most='))?.slice('--most='.length);
  const calls = new MergedCalls(shared, most === undefined ? undefined : Number(most));
  const wanted = words.filter((word) => !word.startsWith('--'));
  try {
    for (const { name, run, missing } of benches) {
      if (wanted.length > 0 && !wanted.includes(name)) continue;
      const why = missing?.() ?? null;
      process.stderr.write(`${name}…\n`);
      const folder = join(shared, name);
      mkdirSync(folder);
      const figures = why === null ? await run(folder, calls) : [];
      results.push({ name, missing: why, load: loadavg()[0] ?? 0, figures });
      rmSync(folder, { recursive: true, force: true });
      // A run that is broken off keeps what it has measured.
      keep(results);
    }
  } finally {
    rmSync(shared, { recursive: true, force: true });
  }
  return results;
}

const shown = (value: number): string => value.toFixed(value < 100 ? 2 : 0);
const ratio = ({ value, reference }: Figure): number => value / reference.value;

function tell(results: readonly Result[]): void {
  const lines = results.flatMap(({ name, figures }) =>
    figures.map((figure) => [
      name,
      figure.name,
      `${shown(figure.value)} ${figure.unit}`,
      `${figure.reference.name}: ${shown(figure.reference.value)} ${figure.unit}`,
      Number.isFinite(ratio(figure)) ? `× ${ratio(figure).toPrecision(2)}` : '–',
    ]),
  );
  const header = ['bench', 'figure', 'value', 'reference', 'ratio'];
  const widths = header.map((title, column) =>
    Math.max(title.length, ...lines.map((line) => line[column]?.length ?? 0)),
  );
  for (const line of [header, ...lines]) {
    process.stdout.write(`${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}\n`);
  }
  for (const { name, missing } of results)
    if (missing !== null) process.stdout.write(`${name}: not measured, ${missing}\n`);
}

function keep(results: readonly Result[]): void {
  mkdirSync('out', { recursive: true });
  const kept = {
    node: process.version,
    processor: cpus()[0]?.model ?? '',
    benches: results.map(({ name, missing, load, figures }) => ({
      name,
      missing,
      load,
      figures: figures.map((figure) => ({ ...figure, ratio: ratio(figure) })),
    })),
  };
  writeFileSync(join('out', 'bench.json'), `${JSON.stringify(kept, null, 2)}\n`);
}

void measure(process.argv.slice(2)).then(tell);
