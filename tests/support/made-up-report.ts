import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportCsv } from './export-csv.ts';
import { fillSheet } from './fill-sheet.ts';
import { loadFiles, put } from './loading.ts';
import type { TestService } from './service.ts';

export interface MadeUpCall {
  readonly defis: number;
  readonly jurors: number;
  /** Every fifth title of 300 letters without a space, every seventh of forty words. */
  readonly longTitles: boolean;
  /** How many of ten marks come with a comment. */
  readonly commented: number;
}

const words = 'améliorer accès données agents usagers territoire registre contrôle suivi ouvert'.split(' ');
const names = 'Ada Bruno Chloé Driss Emma Farid Gaëlle Hugo Inès Jules Karim Léa'.split(' ');

/** A session of made-up défis, all marked by all jurors, open to deliberation: what a report is printed of. */
export async function madeUpCall(service: TestService, folder: string, call: MadeUpCall): Promise<void> {
  await service.ask('session-create', {
    place: join(folder, 's.eigjury'),
    name: `Appel de ${String(call.defis)} défis`,
    gridTemplate: 'eig3',
  });
  const rows = Array.from({ length: call.defis }, (_one, place) => ({
    number: String(3_000_000 + place),
    title: titleOf(place, call.longTitles),
    administration: `Direction ${word(place)} et ${word(place + 3)} du ministère ${word(place + 5)}`,
    eigs: 1 + (place % 4),
  }));
  await loadFiles(service, [put(folder, 'export.csv', exportCsv(rows))]);
  const listed = await service.ask('defis-list', {});
  await service.ask('recevabilite-decide-many', {
    defis: listed.map(({ id }) => id),
    state: 'recevable',
    reason: 'Dossier complet.',
  });
  for (let place = 0; place < call.jurors; place += 1) {
    const office = place === 0 ? ('presidence' as const) : ('membre' as const);
    const name = `${names[place % names.length] ?? 'Ada'} Juré ${String(place + 1)}`;
    await service.ask('juror-save', {
      id: null,
      name,
      organisation: `Service ${word(place)}`,
      office,
      group: null,
    });
  }
  await service.ask('phase-change', { to: 'notation', reason: null });
  const order = { folder, jurors: null, kind: 'xlsx', language: 'fr', job: 'job-of-test' } as const;
  const { written } = await service.ask('sheets-write', order);
  const digits = Math.max(2, String(call.defis).length);
  for (const [juror, { fileName }] of written.entries()) {
    const notes: Record<string, Record<string, string | number>> = {};
    const comments: Record<string, Record<string, string>> = {};
    for (let place = 0; place < call.defis; place += 1) {
      const mark = `D${String(place + 1).padStart(digits, '0')}`;
      notes[mark] = Object.fromEntries(
        [1, 2, 3, 4, 5].map((criterion) => [
          `C${String(criterion)}`,
          1 + ((place * 7 + juror * 3 + criterion * 5) % 13) / 4,
        ]),
      );
      if ((place + juror) % 10 < call.commented)
        comments[mark] = {
          C1: `Le défi ${word(place)} répond au besoin, mais ${word(juror + place)} reste à préciser.`,
        };
    }
    const filled = fillSheet(readFileSync(join(folder, fileName)), { notes, comments });
    await service.ask('sheet-receive', { file: put(folder, `r/${fileName}`, filled), replaces: null });
  }
  await service.ask('phase-change', { to: 'depouillement', reason: null });
  await service.ask('phase-change', { to: 'deliberation', reason: null });
}

const word = (place: number): string => words[place % words.length] ?? 'mot';

function titleOf(place: number, long: boolean): string {
  const plain = `Défi ${String(place + 1)} pour ${word(place)} et ${word(place + 1)}`;
  if (!long) return plain;
  if (place % 5 === 0) return `Défi${String(place + 1)}${'interministériel'.repeat(19)}`.slice(0, 300);
  return place % 7 === 3
    ? `${plain} ${Array.from({ length: 36 }, (_one, at) => word(at + place)).join(' ')}`
    : plain;
}
