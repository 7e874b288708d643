import { expect, test } from 'vitest';
import { emptyDefiContent } from '#core/defi/defi.ts';
import { defaultImportLimits } from '#core/intake/limits.ts';
import { emptyMapping } from '#core/intake/mapping.ts';
import { emptyReading, type DossierReading } from '#core/intake/reading.ts';
import type { ReaderLine, ServiceHost } from '#electron/service/host.ts';
import { readFiles } from '#electron/service/read-files.ts';
import { handOver, type FromReader } from '#electron/service/reader-report.ts';

/** Reader processes as they behave: each answers, dies of a file called "deadly", and is silent on "endless". */
class Readers {
  started = 0;
  running = 0;

  start(): ReaderLine {
    this.started += 1;
    this.running += 1;
    let report: (told: FromReader) => void = () => undefined;
    let died: () => void = () => undefined;
    let arrived = (): void => undefined;
    return {
      send: (said) => {
        if (said === 'go-on') {
          queueMicrotask(arrived);
          return;
        }
        const { name } = said;
        if (name === 'endless') return;
        if (name === 'deadly') queueMicrotask(() => died());
        else {
          const reading = { ...emptyReading, file: name, digest: '', source: 'csv' as const };
          const ahead = (part: FromReader): Promise<void> =>
            new Promise((resolve) => {
              arrived = resolve;
              report(part);
            });
          void handOver([reading, { ...reading, dossiers: dossiersOf(name) }], ahead).then(report);
        }
      },
      onReport: (listener) => (report = listener),
      onEnd: (listener) => (died = listener),
      end: () => {
        this.running -= 1;
        return Promise.resolve();
      },
    };
  }
}

/** As many as the name says. */
const dossiersOf = (name: string): DossierReading[] =>
  Array.from({ length: Number(name) || 0 }, (_one, place) => ({
    content: { ...emptyDefiContent, title: `${name}.${String(place)}` },
    saysTeam: true,
    place: { file: name, row: place + 2 },
  }));

const order = { mapping: emptyMapping, limits: { ...defaultImportLimits, seconds: 0.05 }, staging: '' };
const files = (...names: readonly string[]) => names.map((name) => ({ path: `/nowhere/${name}`, name }));
const unused = (): never => {
  throw new Error('not asked for');
};
const hostOf = (readers: Readers): ServiceHost => ({
  backups: null,
  workingCopies: null,
  readsWhenLocked: false,
  startReader: () => Promise.resolve(readers.start()),
  pathOf: unused,
  print: unused,
  showPdf: unused,
  openAttachment: unused,
  emit: () => undefined,
  log: () => undefined,
  announce: () => undefined,
  keepExchangeFolder: () => undefined,
});
const job = (controller = new AbortController()) => ({
  signal: controller.signal,
  progress: () => undefined,
  partial: () => undefined,
});

test('one process reads file after file; what hangs or kills it costs only itself', async () => {
  const readers = new Readers();
  const readings = await readFiles(hostOf(readers), files('a', 'deadly', 'b', 'endless', 'c'), order, job());
  expect(readings.map(({ file, findings }) => [file, findings.map(({ code }) => code)])).toEqual([
    ['a', []],
    ['a', []],
    ['deadly', ['reader-stopped']],
    ['b', []],
    ['b', []],
    ['endless', ['reader-stopped']],
    ['c', []],
    ['c', []],
  ]);
  expect([readers.started, readers.running]).toEqual([3, 0]);
});

test('a process is ended after fifty files', async () => {
  const readers = new Readers();
  const names = Array.from({ length: 120 }, (_, index) => String(index));
  expect(await readFiles(hostOf(readers), files(...names), order, job())).toHaveLength(240);
  expect([readers.started, readers.running]).toEqual([3, 0]);
});

test('giving up ends the process at once', async () => {
  const readers = new Readers();
  const controller = new AbortController();
  const reading = readFiles(hostOf(readers), files('a', 'endless'), order, job(controller));
  setTimeout(() => controller.abort(), 10);
  await expect(reading).rejects.toMatchObject({ error: { code: 'cancelled' } });
  expect(readers.running).toBe(0);
});

test('dossiers go ahead in parts, and come together whole, in order and with the reading they belong to', async () => {
  const [, first, , second] = await readFiles(hostOf(new Readers()), files('1201', '3'), order, job());
  expect(first?.dossiers).toEqual(dossiersOf('1201'));
  expect(second?.dossiers).toEqual(dossiersOf('3'));
});
