import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { firmnessBench } from './bench-firmness.ts';
import { importBenches } from './bench-import.ts';
import { rankingBench } from './bench-ranking.ts';
import { reportBench } from './bench-report.ts';
import { searchBench } from './bench-search.ts';
import { selectionBench } from './bench-selection.ts';
import type { Bench, Figure } from './bench.ts';

// npm run bench [-- NAME…]: measures, prints a table, and writes the same figures to out/bench.json.

const benches: readonly Bench[] = [
  searchBench,
  rankingBench,
  selectionBench,
  firmnessBench,
  ...importBenches,
  reportBench,
];

interface Result {
  readonly name: string;
  readonly figures: readonly Figure[];
}

async function measure(wanted: readonly string[]): Promise<Result[]> {
  const results: Result[] = [];
  for (const { name, run } of benches) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const folder = mkdtempSync(join(tmpdir(), 'jury-eig-bench-'));
    try {
      results.push({ name, figures: await run(folder) });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
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
      `× ${ratio(figure).toPrecision(2)}`,
    ]),
  );
  const header = ['bench', 'figure', 'value', 'reference', 'ratio'];
  const widths = header.map((title, column) =>
    Math.max(title.length, ...lines.map((line) => line[column]?.length ?? 0)),
  );
  for (const line of [header, ...lines]) {
    process.stdout.write(`${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}\n`);
  }
}

function keep(results: readonly Result[]): void {
  mkdirSync('out', { recursive: true });
  const kept = {
    node: process.version,
    processor: cpus()[0]?.model ?? '',
    benches: results.map(({ name, figures }) => ({
      name,
      figures: figures.map((figure) => ({ ...figure, ratio: ratio(figure) })),
    })),
  };
  writeFileSync(join('out', 'bench.json'), `${JSON.stringify(kept, null, 2)}\n`);
}

void measure(process.argv.slice(2)).then((results) => {
  tell(results);
  keep(results);
});
