import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Timer } from '#electron/service/exchange/timer.ts';
import { exportCsv } from './export-csv.ts';
import { kitOrder, readingOf, TestService } from './service.ts';

/** A coordinator whose marking is open, with its kits written into the folder. */
export async function coordinatorWithKits(
  folder: string,
  {
    jurors,
    defis,
    sizes = {},
  }: {
    readonly jurors: readonly string[];
    readonly defis: readonly string[];
    /** How many EIGs a défi asks for, by its title; two where nothing is said. */
    readonly sizes?: Readonly<Record<string, number>>;
  },
  timer?: Timer,
): Promise<TestService> {
  const coordinator = new TestService(timer);
  const at = (name: string): string => join(folder, name);
  await coordinator.ask('session-create', { place: at('s.eigjury'), name: 'Essai', gridTemplate: 'eig3' });
  writeFileSync(
    at('export.csv'),
    exportCsv(
      defis.map((title, place) => ({
        number: String(3_000_001 + place),
        title,
        administration: 'A',
        eigs: sizes[title] ?? 2,
      })),
    ),
  );
  const { importId } = await coordinator.ask('import-read', readingOf(at('export.csv')));
  await coordinator.ask('import-apply', { importId });
  const filed = await coordinator.ask('defis-list', {});
  await coordinator.ask('recevabilite-decide-many', {
    defis: filed.map(({ id }) => id),
    state: 'recevable',
    reason: 'Dossier complet.',
  });
  for (const name of jurors) {
    await coordinator.ask('juror-save', { id: null, name, organisation: '', office: 'membre', group: null });
  }
  await coordinator.ask('phase-change', { to: 'notation', reason: null });
  await coordinator.ask('kits-write', kitOrder(folder));
  return coordinator;
}

/** A juror at work on the kit in this folder; `copy` for a second machine. */
export async function jurorAt(folder: string, name: string, copy = ''): Promise<TestService> {
  const plain = name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll(' ', '-');
  const kit = readdirSync(folder).find((file) => file === `kit-${plain}.eigkit`);
  if (kit === undefined) throw new Error(`no kit of ${name}`);
  const juror = new TestService();
  const place = join(folder, `${plain}${copy}.eigjury`);
  await juror.ask('kit-open', { kit: join(folder, kit), passphrase: null, place });
  return juror;
}

/** Marks a défi whole, or its first criteria only. */
export async function markDefi(
  juror: TestService,
  title: string,
  value: number,
  criteria = 5,
): Promise<void> {
  const { defis } = await juror.ask('desk-view', {});
  const defi = defis.find((row) => row.title === title)?.id ?? '';
  for (let criterion = 1; criterion <= criteria; criterion += 1) {
    await juror.ask('mark-save', { defi, criterion: `C${String(criterion)}`, value });
  }
}
