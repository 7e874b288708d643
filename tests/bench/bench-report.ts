import { spawn } from 'node:child_process';
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ReportOptions } from '#core/contract/requests/report.ts';
import { attachedFigures } from '#core/report/attached-figures.ts';
import { nodeHost } from '#electron/cli/node-host.ts';
import { quietJob } from '#electron/cli/quiet-job.ts';
import { finishReport } from '#electron/service/interchange/report-pdf.ts';
import { modelOfReport } from '#electron/service/usecases/export-report.ts';
import { applicationVersion } from '#electron/service/version.ts';
import { madeUpCall } from '#tests/support/made-up-report.ts';
import { quietTurns } from '#tests/support/quiet-turns.ts';
import { TestService } from '#tests/support/service.ts';
import type { Bench, Figure } from './bench.ts';
import { watchProcesses, type Taken } from './watched-processes.ts';

const sizes = [50, 200, 1_000];

const options = ReportOptions.parse({
  language: 'fr',
  date: '2026-07-11',
  namedJurors: true,
  comments: true,
  severity: true,
});

/** What one report took, part by part. */
interface Printing {
  readonly modelMs: number;
  readonly printMs: number;
  readonly finishMs: number;
  readonly finishCpu: number;
  readonly pages: number;
  readonly megabytes: number;
  readonly serviceMegabytes: number;
  readonly chromium: readonly Taken[];
  /** Null where it was not measured. */
  readonly bare: Bare | null;
}

/** Chromium printing the words of so many défis as bare paragraphs. */
interface Bare {
  readonly defis: number;
  readonly ms: number;
  readonly processes: readonly Taken[];
}

/** Chromium takes a quarter of an hour for the bare words of a thousand défis: they are measured up to here. */
const mostBare = 200;

/**
 * The whole way of a report, from an open session to a finished PDF, beside Chromium printing the same words as bare
 * paragraphs, tagged too: how long each part takes, what the processes hold, how it grows. The largest call stands beside
 * as many times the bare words of the one before it.
 */
export const reportBench: Bench = {
  name: 'report',
  run: async (folder, { most }) => {
    const figures: Figure[] = [];
    let fewest: Printing | null = null;
    let bare: Bare | null = null;
    for (const defis of sizes.filter((size, place) => place === 0 || size <= most)) {
      const one = await printed(join(folder, String(defis)), defis);
      bare = one.bare ?? bare;
      fewest ??= one;
      if (bare !== null) figures.push(...figuresOf(defis, one, fewest, bare));
    }
    return figures;
  },
};

async function printed(folder: string, defis: number): Promise<Printing> {
  mkdirSync(folder);
  const service = new TestService();
  await madeUpCall(service, folder, { defis, jurors: 4, longTitles: false, commented: 5 });
  const [model, modelMs] = await clocked(() => modelOfReport(service.context, options, quietJob()));
  const quiet = new AbortController().signal;
  const watched = watchProcesses();
  // As the command line prints, with an Electron of its own; benches run in the repository's folder.
  const host = nodeHost(join(process.cwd(), 'dist'));
  const [raw, printMs] = await clocked(() => host.print(model, quiet, () => undefined));
  const chromium = watched.stop();
  const before = process.cpuUsage();
  const attached = attachedFigures(model, options, {
    application: applicationVersion,
    hash: service.context.ports.hash,
  });
  const [{ bytes, pages }, finishMs] = await clocked(() => finishReport(raw, model, attached, quietTurns()));
  const { user, system } = process.cpuUsage(before);
  service.close();
  return {
    modelMs,
    printMs,
    finishMs,
    finishCpu: (user + system) / 1e6,
    pages,
    megabytes: bytes.length / 1e6,
    // Of all reports so far: they come in the order of their size.
    serviceMegabytes: process.resourceUsage().maxRSS / 1_024,
    chromium,
    bare: defis > mostBare ? null : await bareOf(folder, defis, model),
  };
}

async function bareOf(folder: string, defis: number, model: unknown): Promise<Bare> {
  const watched = watchProcesses();
  const [, ms] = await clocked(() => printBare(folder, [...textsIn(model)]));
  return { defis, ms, processes: watched.stop() };
}

async function clocked<Value>(work: () => Promise<Value>): Promise<[Value, number]> {
  const start = performance.now();
  const value = await work();
  return [value, performance.now() - start];
}

const cpuOf = (processes: readonly Taken[]): number =>
  processes.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0);
const mostOf = (processes: readonly Taken[], kind: string): number =>
  Math.max(0, ...processes.filter((one) => one.kind === kind).map(({ megabytes }) => megabytes));

function figuresOf(defis: number, one: Printing, fewest: Printing, bared: Bare): Figure[] {
  const what = `${defis.toLocaleString('en')} défis (${String(one.pages)} pages)`;
  const growth = (value: number): Figure['reference'] => ({ name: `${String(sizes[0])} défis`, value });
  const times = defis / bared.defis;
  const bare =
    times === 1 ? 'the same words bare' : `bare words of ${String(bared.defis)} × ${String(times)}`;
  const bareMs = bared.ms * times;
  const whole = one.modelMs + one.printMs + one.finishMs;
  const of = (name: string, value: number, unit: string, reference: Figure['reference']): Figure => ({
    name: `${what}: ${name}`,
    value,
    unit,
    reference,
  });
  return [
    of('figures', one.modelMs, 'ms', { name: 'whole', value: whole }),
    of('printing', one.printMs, 'ms', { name: bare, value: bareMs }),
    of('finishing', one.finishMs, 'ms', { name: 'whole', value: whole }),
    of('whole', whole, 'ms', { name: bare, value: bareMs }),
    of('printing, processor', cpuOf(one.chromium), 's', {
      name: bare,
      value: cpuOf(bared.processes) * times,
    }),
    of('finishing, processor', one.finishCpu, 's', growth(fewest.finishCpu)),
    of('main', mostOf(one.chromium, 'main'), 'MB', growth(mostOf(fewest.chromium, 'main'))),
    of('renderer', mostOf(one.chromium, 'renderer'), 'MB', {
      name: bare,
      value: mostOf(bared.processes, 'renderer') * times,
    }),
    of('service', one.serviceMegabytes, 'MB', growth(fewest.serviceMegabytes)),
    of('file', one.megabytes, 'MB', growth(fewest.megabytes)),
  ];
}

function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null)
    for (const one of Object.values(value)) yield* textsIn(one);
}

/** An application of Electron that does nothing but print one page. */
const barePrinter = `
import { writeFileSync } from 'node:fs';
import { app, BrowserWindow } from 'electron';
const [page, out] = process.argv.slice(-2);
app.whenReady().then(async () => {
  const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
  await window.loadFile(page);
  const options = { pageSize: 'A4', printBackground: true, generateTaggedPDF: true, generateDocumentOutline: true };
  writeFileSync(out, await window.webContents.printToPDF(options));
  app.exit(0);
});
`;

async function printBare(folder: string, texts: readonly string[]): Promise<void> {
  const place = join(folder, 'bare');
  mkdirSync(place);
  writeFileSync(join(place, 'package.json'), '{ "type": "module", "main": "main.mjs" }');
  writeFileSync(join(place, 'main.mjs'), barePrinter);
  const escape = (text: string): string =>
    text.replace(/[&<]/g, (sign) => `&#${String(sign.charCodeAt(0))};`);
  const body = texts.map((text) => `<p>${escape(text)}</p>`).join('\n');
  const page = join(place, 'page.html');
  const out = join(place, 'page.pdf');
  writeFileSync(
    page,
    `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Bare</title>${body}</html>`,
  );
  const electron = process.env['JURY_EIG_ELECTRON'] ?? '';
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(electron, [...asRoot, '--log-level=3', place, page, out], { stdio: 'ignore' });
  await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', resolve);
  });
  if (statSync(out).size === 0) throw new Error('nothing was printed');
}
