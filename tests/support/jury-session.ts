import { join } from 'node:path';
import { exportCsv, type ExportRow } from './export-csv.ts';
import { loadFiles, put } from './loading.ts';
import { kitOrder, newFolder, TestService } from './service.ts';

export interface JurySession {
  readonly service: TestService;
  readonly folder: string;
  /** Identifiers by title, and by name. */
  readonly defis: Readonly<Record<string, string>>;
  readonly jurors: Readonly<Record<string, string>>;
}

/** A coordinator's session in preparation: these défis, all recevable, and these jurors with their organisations. */
export async function jurySession(
  titles: readonly (string | Partial<ExportRow>)[],
  people: Readonly<Record<string, string>>,
): Promise<JurySession> {
  const service = new TestService();
  const folder = newFolder();
  await service.ask('session-create', {
    place: join(folder, 's.eigjury'),
    name: 'Essai',
    gridTemplate: 'eig3',
  });
  const rows = titles.map((row, at) => ({
    number: `300000${String(at + 1)}`,
    administration: 'Service fictif',
    eigs: 2,
    title: '',
    ...(typeof row === 'string' ? { title: row } : row),
  }));
  await loadFiles(service, [put(folder, 'export.csv', exportCsv(rows))]);
  const listed = await service.ask('defis-list', {});
  await service.ask('recevabilite-decide-many', {
    defis: listed.map(({ id }) => id),
    state: 'recevable',
    reason: 'Complet.',
  });
  const jurors: Record<string, string> = {};
  for (const [name, organisation] of Object.entries(people)) {
    const person = { id: null, name, organisation, office: 'membre', group: null } as const;
    jurors[name] = (await service.ask('juror-save', person)).id;
  }
  return { service, folder, jurors, defis: Object.fromEntries(listed.map(({ id, title }) => [title, id])) };
}

/** The titles in a juror's kit, sorted, as the juror's own application opens it. */
export async function kitOf({ service, folder }: JurySession, juror: string): Promise<string[]> {
  const { written } = await service.ask('kits-write', { ...kitOrder(folder), jurors: [juror] });
  const own = new TestService();
  try {
    const place = join(newFolder(), 'own.eigjury');
    await own.ask('kit-open', {
      kit: join(folder, written[0]?.files[0]?.fileName ?? ''),
      passphrase: null,
      place,
    });
    return (await own.ask('desk-view', {})).defis.map(({ title }) => title).sort();
  } finally {
    own.close();
  }
}
