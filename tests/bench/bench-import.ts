import { fork } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { read as readWithSheetJs } from '@e965/xlsx';
import Papa from 'papaparse';
import { asDefiId } from '#core/ids.ts';
import { text, textOrNull } from '#db/handles.ts';
import { appendJournal } from '#db/journal.ts';
import { createSessionFile, openSessionFile } from '#db/open.ts';
import { insertDefi } from '#db/queries/defis.ts';
import { sha256 } from '#tests/support/core-samples.ts';
import { asCsv } from '#tests/support/ds-export/as-csv.ts';
import { asOds } from '#tests/support/ds-export/as-ods.ts';
import { asXlsx } from '#tests/support/ds-export/as-xlsx.ts';
import { percentile, timed, type Bench, type Figure } from './bench.ts';
import type { ImportOrder, ImportReport, LoadTimes } from './import-service.ts';
import { changedExport, madeUpExport } from './made-up-export.ts';

const most = 10_000;
const fewer = [1_000, 3_000];
const widths = [60, 100];

/** What the application promises for 10,000 dossiers. */
const promisedMs = 10_000;
const promisedMegabytes = 500;

/**
 * Loading exports through the real use cases, a forked reader and a session file: how long each part takes, how it
 * grows with the number of dossiers, what the processes hold, and the first screens afterwards.
 */
export const importBenches: readonly Bench[] = [
  { name: 'csv', run: (folder) => forWidths((columns) => csvFigures(folder, columns)) },
  { name: 'xlsx', run: (folder) => forWidths((columns) => xlsxFigures(folder, columns)) },
  // At 100 columns the XML of this ODS is longer than the reader unpacks (150 MB), and is refused.
  { name: 'ods', run: (folder) => odsFigures(folder, 60) },
];

async function forWidths(measure: (columns: number) => Promise<Figure[]>): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const columns of widths) figures.push(...(await measure(columns)));
  return figures;
}

async function csvFigures(folder: string, columns: number): Promise<Figure[]> {
  const file = join(folder, 'export.csv');
  const tenth = join(folder, 'tenth.csv');
  const every = join(folder, 'every.csv');
  const small = new Map<number, LoadTimes>();
  for (const count of fewer) {
    writeFileSync(file, asCsv(madeUpExport(count, columns)));
    small.set(count, firstOf(await serve(folder, [file])));
  }
  const all = madeUpExport(most, columns);
  writeFileSync(file, asCsv(all));
  writeFileSync(tenth, asCsv(changedExport(all, 10)));
  writeFileSync(every, asCsv(changedExport(all, 1)));
  const report = await serve(folder, [file, file, tenth, every], true);
  const parsing = timed(() => void Papa.parse(readFileSync(file, 'utf8')));
  const inserting = bareInserts(folder);
  const first = loadOf(report, 0);
  const later = loadOf(report, 2);
  const what = `CSV, 10,000 × ${String(columns)}`;
  const ms = figure('ms');
  return [
    ...loadFigures(what, first, { name: 'papaparse on the same bytes', value: parsing }),
    ms(`${what}: applying`, first.applyMs, { name: 'bare inserts of the same texts', value: inserting }),
    ...fewer.map((count) =>
      ms(`${what}: whole`, whole(first), {
        name: `${count.toLocaleString('en')} dossiers × ${String(most / count)}`,
        value: (whole(small.get(count) ?? first) * most) / count,
      }),
    ),
    ...laterFigures(what, report, ['the same again', 'a tenth changed', 'every one changed']),
    ms(`${what}: another choice`, later.chooseMs, { name: 'planning', value: later.planMs }),
    ms(`${what}: list of défis`, report.listMs, { name: 'bare inserts', value: inserting }),
    ms(`${what}: one dossier`, report.viewMs, { name: 'list of défis', value: report.listMs }),
    ms(`${what}: search a keystroke, worst`, Math.max(...report.searchMs), {
      name: 'p50',
      value: percentile(report.searchMs, 0.5),
    }),
  ];
}

async function xlsxFigures(folder: string, columns: number): Promise<Figure[]> {
  const all = madeUpExport(most, columns);
  const bytes = await asXlsx(all, 'xlsxtream');
  const file = join(folder, 'export.xlsx');
  const every = join(folder, 'every.xlsx');
  writeFileSync(file, bytes);
  writeFileSync(every, await asXlsx(changedExport(all, 1), 'xlsxtream'));
  const report = await serve(folder, [file, file, every]);
  const parsing = timed(() => void readWithSheetJs(bytes, { dense: true }));
  const reference = { name: 'SheetJS on the same bytes', value: parsing };
  const what = `XLSX, 10,000 × ${String(columns)}`;
  return [
    ...loadFigures(what, loadOf(report, 0), reference),
    ...laterFigures(what, report, ['the same again', 'every one changed']),
  ];
}

/** SheetJS refuses the platform's ODS, which has no styles: our reading of the same dossiers as XLSX stands beside it. */
async function odsFigures(folder: string, columns: number): Promise<Figure[]> {
  const all = madeUpExport(most, columns);
  const first = await loaded(folder, 'export.ods', await asOds(all));
  const asOther = await loaded(folder, 'export.xlsx', await asXlsx(all, 'xlsxtream'));
  const reference = { name: 'reading the same as XLSX', value: asOther.readMs };
  return loadFigures(`ODS, 10,000 × ${String(columns)}`, first, reference);
}

async function loaded(folder: string, name: string, bytes: Buffer): Promise<LoadTimes> {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return firstOf(await serve(folder, [file]));
}

const promisedTime = { name: 'promised', value: promisedMs };
const promisedMemory = { name: 'promised', value: promisedMegabytes };

const whole = ({ readMs, transferMs, planMs, applyMs }: LoadTimes): number =>
  readMs + transferMs + planMs + applyMs;

const figure =
  (unit: string) =>
  (name: string, value: number, reference: Figure['reference']): Figure => ({ name, value, unit, reference });

function loadFigures(what: string, load: LoadTimes, parsing: Figure['reference']): Figure[] {
  const ms = figure('ms');
  const mb = figure('MB');
  return [
    ms(`${what}: reading`, load.readMs, parsing),
    ms(`${what}: to the service`, load.transferMs, { name: 'reading', value: load.readMs }),
    ms(`${what}: planning`, load.planMs, { name: 'reading', value: load.readMs }),
    ms(`${what}: whole`, whole(load), promisedTime),
    ms(`${what}: until the search reads it all`, load.searchedMs, { name: 'whole', value: whole(load) }),
    mb(`${what}: reader`, load.readerMegabytes, promisedMemory),
    mb(`${what}: service`, load.serviceMegabytes, promisedMemory),
    mb(`${what}: preview`, load.previewBytes / 1e6, promisedMemory),
  ];
}

/** What loading over what is there takes, the first load left out, and the most that the service held by then. */
function laterFigures(what: string, report: ImportReport, names: readonly string[]): Figure[] {
  const firstTime = { name: 'first time', value: whole(loadOf(report, 0)) };
  return names.flatMap((name, at) => {
    const load = loadOf(report, at + 1);
    return [
      figure('ms')(`${what}: ${name}, whole`, whole(load), firstTime),
      figure('MB')(`${what}: ${name}, service`, load.serviceMegabytes, promisedMemory),
    ];
  });
}

function loadOf({ loads }: ImportReport, place: number): LoadTimes {
  const load = loads[place];
  if (load === undefined) throw new Error(`load ${String(place + 1)} is missing`);
  return load;
}

const firstOf = (report: ImportReport): LoadTimes => loadOf(report, 0);

/** The processes stand beside this one; see build/setup/bench.mjs. */
const beside = (name: string): string => join(dirname(process.argv[1] ?? ''), name);

/** Loads files one after the other into a new session, which stays there for `bareInserts`. */
function serve(folder: string, files: readonly string[], looksAround = false): Promise<ImportReport> {
  rmSync(session(folder), { force: true });
  const order: ImportOrder = {
    session: session(folder),
    probe: beside('reader-probe.cjs'),
    files,
    looksAround,
  };
  return new Promise((resolve, reject) => {
    const child = fork(beside('import-service.cjs'), [JSON.stringify(order)]);
    child.on('message', (report) => resolve(report as ImportReport));
    child.on('exit', (code) => reject(new Error(`the service ended with ${String(code)}`)));
  });
}

const session = (folder: string): string => join(folder, 'loaded.eigjury');

/** The same versions put into an empty session file by one prepared statement. */
function bareInserts(folder: string): number {
  const open = openSessionFile(session(folder));
  const versions = open.read
    .all(
      `SELECT d.id, d.dossier_number, v.content, v.digest FROM defi d
       JOIN defi_version v ON v.id = (SELECT min(id) FROM defi_version WHERE defi = d.id)`,
    )
    .map((row) => ({
      id: asDefiId(text(row, 'id')),
      number: textOrNull(row, 'dossier_number'),
      content: text(row, 'content'),
      digest: text(row, 'digest'),
    }));
  open.close();
  const file = join(folder, 'bare.eigjury');
  return timed(() =>
    createSessionFile(file, (db) => {
      const note = {
        at: '2026-09-20T10:00:00.000Z',
        actor: 'coordination',
        kind: 'import',
        subject: 'bench',
      };
      const entry = appendJournal(db, sha256, { ...note, payload: null });
      for (const { id, number, content, digest } of versions) {
        insertDefi(db, entry, id, number);
        db.run(
          1,
          'INSERT INTO defi_version (entry, defi, source, content, digest, withdrawn) VALUES (?, ?, NULL, ?, ?, 0)',
          entry,
          id,
          content,
          digest,
        );
      }
    }).close(),
  );
}
