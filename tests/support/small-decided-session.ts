import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seededPorts } from '#electron/service/demonstration/seeded-ports.ts';
import { exportCsv } from './export-csv.ts';
import { markDefi } from './jury.ts';
import { kitOrder, newFolder, readingOf, TestService } from './service.ts';

const seed = 'small-decided-session';

const defis = [
  { number: '3000001', title: 'Alpha', administration: 'Direction fictive A', eigs: 2 },
  { number: '3000002', title: 'Bravo', administration: 'Direction fictive B', eigs: 3 },
  { number: '3000003', title: 'Charlie', administration: 'Direction fictive C', eigs: 2 },
];

/** What each juror gives to the défis on every criterion, in hundredths. */
const marks = { 'Ada Martin': [350, 275, 200], 'Basile Noir': [400, 300, 125] } as const;

/**
 * Three défis, two jurors, decided: the same identifiers, hours and draws every time. What stays random is how ballots
 * and kits are sealed, of which no page tells. Answers the closed file's path.
 */
export async function smallDecidedSession(): Promise<string> {
  const folder = newFolder();
  const at = (name: string): string => join(folder, name);
  const coordinator = new TestService(undefined, { ports: seededPorts(seed, '2026-06-01T08:00:00Z') });
  await coordinator.ask('session-create', {
    place: at('s.eigjury'),
    name: 'Petit appel',
    gridTemplate: 'eig3',
  });
  writeFileSync(at('export.csv'), exportCsv(defis));
  const { importId } = await coordinator.ask('import-read', readingOf(at('export.csv')));
  await coordinator.ask('import-apply', { importId });
  const filed = await coordinator.ask('defis-list', {});
  await coordinator.ask('recevabilite-decide-many', {
    defis: filed.map(({ id }) => id),
    state: 'recevable',
    reason: 'Dossier complet.',
  });
  for (const name of Object.keys(marks)) {
    await coordinator.ask('juror-save', { id: null, name, organisation: '', office: 'membre', group: null });
  }
  await coordinator.ask('phase-change', { to: 'notation', reason: null });
  await coordinator.ask('kits-write', kitOrder(folder));
  for (const [name, given] of Object.entries(marks)) {
    const [first = ''] = name.toLowerCase().split(' ');
    const kit = readdirSync(folder).find((file) => file.startsWith(`kit-${first}`)) ?? '';
    const juror = new TestService(undefined, {
      ports: seededPorts(`${seed}/${name}`, '2026-06-20T08:00:00Z'),
    });
    await juror.ask('kit-open', { kit: at(kit), passphrase: null, place: at(`${first}.eigjury`) });
    for (const [place, { title }] of defis.entries()) {
      await markDefi(juror, title, given[place] ?? 0);
      const defi = filed.find((one) => one.title === title)?.id ?? '';
      await juror.ask('note-save', { defi, field: 'comment', text: `Ce qu’en dit ${name}.` });
    }
    await juror.ask('ballot-export', { place: at(`${first}.eigballot`) });
    juror.close();
    await coordinator.ask('ballots-receive', { files: [at(`${first}.eigballot`)] });
  }
  for (const to of ['depouillement', 'deliberation'] as const) {
    await coordinator.ask('phase-change', { to, reason: null });
  }
  const { id: scenario } = await coordinator.ask('scenario-save', {
    id: null,
    scenario: {
      name: 'Cinq places',
      teams: 'requested',
      objective: 'value',
      rules: [{ kind: 'seats', max: 5 }],
    },
  });
  await coordinator.ask('decisions-propose', {
    scenario,
    by: 'Le jury',
    on: '2026-07-04',
    job: 'job-of-test',
  });
  await coordinator.ask('phase-change', { to: 'decision', reason: null });
  await coordinator.ask('decisions-confirm', { by: 'Le comité de pilotage', on: '2026-07-10' });
  coordinator.close();
  return at('s.eigjury');
}
