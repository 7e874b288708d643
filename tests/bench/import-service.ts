import { fork } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { serialize } from 'node:v8';
import type { RequestInput, RequestName, RequestOutput } from '#core/contract/requests.ts';
import { readerMemory } from '#core/intake/limits.ts';
import { nodeHost } from '#electron/cli/node-host.ts';
import { ServiceContext } from '#electron/service/context.ts';
import { Dispatcher } from '#electron/service/dispatch.ts';
import type { ServiceHost } from '#electron/service/host.ts';
import { nodePorts } from '#electron/service/node-ports.ts';
import type { FromReader } from '#electron/service/reader-report.ts';
import type { ReaderNote } from './reader-probe.ts';

// The service in a process of its own, so that its memory is its own: loads exports into a real session file.

export interface ImportOrder {
  readonly session: string;
  readonly probe: string;
  /** Read and applied one after the other. */
  readonly files: readonly string[];
  /** Afterwards the list, one dossier and the search are opened. */
  readonly looksAround: boolean;
}

export interface LoadTimes {
  readonly readMs: number;
  /** From the end of reading to the last byte in the service. */
  readonly transferMs: number;
  readonly planMs: number;
  readonly chooseMs: number;
  readonly applyMs: number;
  /** From the answer until the search reads every dossier. */
  readonly searchedMs: number;
  readonly previewBytes: number;
  /** The most that each process ever held. */
  readonly readerMegabytes: number;
  readonly serviceMegabytes: number;
}

export interface ImportReport {
  readonly loads: readonly LoadTimes[];
  readonly listMs: number;
  readonly viewMs: number;
  readonly searchMs: readonly number[];
}

const { files, looksAround, probe, session } = JSON.parse(process.argv[2] ?? '') as ImportOrder;

const noted = { readMs: 0, askedAt: 0, arrivedAt: 0, megabytes: 0 };

const host: ServiceHost = {
  ...nodeHost(''),
  startReader: () => {
    const child = fork(probe, [], { serialization: 'advanced', execArgv: [...readerMemory] });
    return Promise.resolve({
      send: (said) => {
        if (said !== 'go-on') noted.askedAt = performance.now();
        child.send(said);
      },
      onReport: (listener) =>
        void child.on('message', (told: ReaderNote | FromReader) => {
          if ('readMs' in told) noted.readMs = told.readMs;
          else {
            noted.arrivedAt = performance.now();
            noted.megabytes = mostMegabytes(child.pid);
            listener(told);
          }
        }),
      onEnd: (listener) => void child.on('exit', listener),
      end: () => {
        child.kill();
        return Promise.resolve();
      },
    });
  },
};

/** What a living process held at most, as Linux tells it; elsewhere not known. */
function mostMegabytes(pid: number | undefined): number {
  const status = `/proc/${String(pid ?? 'self')}/status`;
  if (!existsSync(status)) return Number.NaN;
  return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(status, 'utf8'))?.[1]) / 1_000;
}

const dispatcher = new Dispatcher(new ServiceContext(nodePorts, host));

async function ask<Name extends RequestName>(
  name: Name,
  input: RequestInput<Name>,
): Promise<{ readonly value: RequestOutput<Name>; readonly ms: number }> {
  const start = performance.now();
  const answer = await dispatcher.answer(name, input);
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
  return { value: answer.value as RequestOutput<Name>, ms: performance.now() - start };
}

async function load(file: string): Promise<LoadTimes> {
  const choices = { joins: {}, withdrawAbsent: true };
  const { value: preview } = await ask('import-read', {
    files: [file],
    decided: null,
    choices,
    job: 'job-of-bench',
  });
  const planMs = performance.now() - noted.arrivedAt;
  if (preview.read === 0) throw new Error(JSON.stringify(preview.findings));
  const { importId } = preview;
  const { ms: chooseMs } = await ask('import-choose', { importId, choices });
  const { ms: applyMs } = await ask('import-apply', { importId });
  const serviceMegabytes = mostMegabytes(process.pid);
  const searchedMs = await untilSearched();
  return {
    readMs: noted.readMs,
    transferMs: noted.arrivedAt - noted.askedAt - noted.readMs,
    planMs,
    chooseMs,
    applyMs,
    searchedMs,
    previewBytes: serialize(preview).length,
    readerMegabytes: noted.megabytes,
    serviceMegabytes,
  };
}

async function untilSearched(): Promise<number> {
  const start = performance.now();
  for (;;) {
    const { value } = await ask('search', { query: 'direction', limit: 1 });
    if (value.unread === 0) return performance.now() - start;
    await pause(50);
  }
}

async function lookAround(): Promise<Omit<ImportReport, 'loads'>> {
  const { value: rows, ms: listMs } = await ask('defis-list', {});
  const one = rows[rows.length >> 1];
  if (one === undefined) throw new Error('no défi was loaded');
  const { ms: viewMs } = await ask('defi-view', { defi: one.id });
  const searchMs: number[] = [];
  const typed = 'direction donnees';
  for (let length = 1; length <= typed.length; length += 1) {
    searchMs.push((await ask('search', { query: typed.slice(0, length), limit: 50 })).ms);
  }
  return { listMs, viewMs, searchMs };
}

async function carryOut(): Promise<ImportReport> {
  await ask('session-create', { place: session, name: 'Mesure', gridTemplate: 'eig3' });
  const loads: LoadTimes[] = [];
  for (const file of files) loads.push(await load(file));
  const seen = looksAround ? await lookAround() : { listMs: 0, viewMs: 0, searchMs: [] };
  await ask('session-close', {});
  return { loads, ...seen };
}

void carryOut().then((report) => {
  process.send?.(report);
  process.disconnect();
});
