import { expect, test } from 'vitest';
import { buildDossiers } from '#core/intake/build-dossiers.ts';
import { emptyMapping } from '#core/intake/mapping.ts';
import type { Source, SourceRow } from '#core/intake/source.ts';

const columns = (...labels: readonly string[]): Source['list']['columns'] =>
  labels.map((label) => ({ label, occurrence: 1 }));
const long = 'x'.repeat(200_001);

/** Two dossiers, and a team whose rows are not in the order of the list. */
function source(look: (what: string) => void): Source {
  const looked = (what: string, values: SourceRow['values'], row: number): SourceRow => ({
    row,
    get values() {
      look(what);
      return values;
    },
  });
  return {
    list: {
      sheet: 'Dossiers',
      columns: columns('ID', 'Titre du défi'),
      rows: [looked('row 1', ['1', 'Alpha'], 2), looked('row 2', ['2', 'Bravo'], 3)],
    },
    blocks: [
      {
        name: 'Profils recherchés',
        sheet: 'Profils',
        columns: columns('Dossier ID', 'Ligne', 'Mission', 'Profil'),
        dossiers: ['2', '9', '1', '2', ''],
        rows: [
          looked('', ['2', '1', 'Coder', 'dév'], 2),
          looked('', ['9', '1', 'Rien', 'dév'], 3),
          looked('', ['1', '1', long, 'designer'], 4),
          looked('', ['2', '2', long, 'juriste'], 5),
          looked('', ['', '', 'Perdu', ''], 6),
        ],
      },
    ],
    files: [],
    deleted: [],
    whole: true,
    holdsBlocks: true,
  };
}

test('each dossier is whole, its repeated rows in it, before the next one is built', () => {
  const steps: string[] = [];
  const built = buildDossiers(
    source((what) => void (what !== '' && steps.push(what))),
    emptyMapping,
    'f',
    (one) => {
      steps.push(
        `${one.content.dossierNumber ?? ''}: ${one.content.team.map((row) => row.profileWords).join()}`,
      );
      return { ...one, content: { ...one.content, title: one.content.title.toUpperCase() } };
    },
  );
  const last = steps.slice(steps.indexOf('1: designer'));
  expect([last[0], last.at(-1)]).toEqual(['1: designer', '2: dév,juriste']);
  // How it is held is for the caller to say.
  expect(built.dossiers.map(({ content }) => content.title)).toEqual(['ALPHA', 'BRAVO']);
});

test('what is noticed in a block is told in the order of its rows, whatever the order of the dossiers', () => {
  const { findings } = buildDossiers(
    source(() => undefined),
    emptyMapping,
    'f',
  );
  expect(findings.map(({ code, place }) => [code, place.sheet, place.row])).toEqual([
    ['row-of-unknown-dossier', 'Profils', 3],
    ['text-too-long', 'Profils', 4],
    ['text-too-long', 'Profils', 5],
  ]);
});
